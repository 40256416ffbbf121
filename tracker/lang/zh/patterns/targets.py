"""What tells whether a Chinese figure can be a target."""

import re

from tracker.lang.patterns.targets import TargetPatterns
from tracker.lang.tails import Tail

TARGETS = TargetPatterns(
    moves=("降息", "减息", "加息", "升息", "降准"),
    model_name=re.compile(r"(?<![A-Za-z])[A-Za-z][A-Za-z\-]{0,20}\s?$"),
    code=Tail(r"(?:[(（]|代码[为是：:]?\s?[“\"]?)$"),
    asked=re.compile(
        r"(?:以上|左右)?的?(?:[\u4e00-\u9fff]{0,6}?)(?:受访|经济学家|分析师|专家|学者|机构|投行|券商|企业|投资者|人士|经理|高管|官员|选民|民众|消费者|家庭|居民|用户|员工|人)(?:者|们|投资者|人士|企业|居民|家庭)?"
        r"(?:则|都|均|也|仍|普遍|已经)?(?:认为|预计|预期|预测|估计|相信|表示|看好|看淡|觉得|预料|料|倾向|支持|反对)"
    ),
    graded=re.compile(r"(?<=级别)|级|(?<=[“「][一二三四五六七八九十]个)[\u4e00-\u9fff]{1,5}[”」]"),
    stake=re.compile(r"\s?的?(?:股权|股份|所有权|权益)"),
    holding=Tail(r"(?:持股|持有)(?:比例)?(?:为|达|约|超)?$"),
    holder=re.compile(r"的"),
    done=re.compile(
        r"(?:(?<!可能|也许|或许)已经?|累计(?:已|完成|交付|销售|生产|实现)|现有|已有)[\u4e00-\u9fff]{0,4}?(?:约|超过?|逾|近|共|了|有|达到?|突破){0,3}$"
    ),
    lasts_to=Tail(
        r"(?:降|缩短|减|延长|升|增|提高|压缩|下调|改善|控制)(?:至|到|为|在)(?:约|大约|不到|至少|平均|仅)?\s?$"
    ),
    moves_by=Tail(
        r"(?:上涨|上升|攀升|走高|回升|反弹|增长|成长|下跌|下降|下滑|回落|(?<![调提上大])[升涨]|(?<![下])跌|年增|年减)(?:约|近|逾|超过?|至多|最多)?\s?$"
    ),
    grows_to=re.compile(r"\s?(?:至|到|成)\s?(?:约|近|超过?|逾)?\s?[0-9一二两三四五六七八九十百千万]"),
)
