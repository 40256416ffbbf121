"""What stands around a Chinese figure or time and tells what it is."""

import re

from tracker.lang.contexts import Contexts
from tracker.lang.tails import Tail

CONTEXTS = Contexts(
    baseline=Tail(
        r"(?:(?:之前|先前|此前|原本|原来|上次|前次|以往|原先)(?:公布|预测|预计|预估|指引|目标|范围|估计|给出|的|是|为|所|约|在){0,5}"
        r"|(?:超出|高于|低于|好于|不及)(?:公司|市场|我们)?(?:预期|指引|展望|目标)(?:的|约)?)$"
    ),
    beginning=Tail(r"(?:从|由|from|vs\.?)\s?$"),
    against=Tail(
        r"(?:相较于?|相比于?|较|对比|比起)(?:去年|上年|今年|今天|目前|现在|当前|此前|之前|[0-9]{4}年)?(?:同期|底|末)?的?$"
    ),
    held=Tail(r"(?:一个|你的|我们的|它的|这个?|那个?|现有|目前|拥有|已有|现有的|共有)$"),
    chance=re.compile(r"\s?(?:的)?(?:可能性|概率|几率|机率|把握|机会(?!成本))"),
    counted=re.compile(r"(?:元|美元|日元)?(?:计算|换算|折算|为基准)"),
    than=re.compile(r"比(?!较|如|例|亚)"),
    tag=re.compile(
        r"(?:[,，]\s?(?:right|okay|ok|you know|isn't it|doesn't it)|(?:对|是|好)(?:吧|吗|不对|嘛|么))\s?[?？]+[\"”’)）]*$"
    ),
    apposition=re.compile(r"[\s,，、(（]*(?:也就是|即|就是|亦即|that is|i\.?e\.?|in|of|during)?[\s,，]*(?:在|in)?\s?"),
    modifies=re.compile(
        r"的?(?:辆|台)?(?:汽车|车)?的(?!规模|水平|目标|产能|产量|累计|收入|营收|利润|速度|增速|增长|削减|市场|成本|份额|毛利)"
    ),
    compared=Tail(r"(?:相较于?|相比于?|较|较之|比|对比|低于|高于|优于|不及|vs\.?)\s?前?\s?$"),
    topic_after=re.compile(
        r"的?(?:周年|年度|中期)?(?:进度)?报告|财报|业绩会|业绩说明|业绩发布|电话会|法说会|年报|季报|半年报|股东大会|(?:同期|同比|末|底)?相比"
    ),
    reaches=Tail(r"(?:突破|超过|超越|达到|高于|回到|创下)\s?$"),
)
