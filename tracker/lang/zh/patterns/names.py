"""What tells names in a document, in Chinese: also in the English that such a document holds."""

import re

from tracker.lang.patterns.names import NamePatterns
from tracker.lang.zh.numbers import YEAR

NAMES = NamePatterns(
    we=re.compile(r"\b(?:we|our|us)\b"),
    own=re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b"),
    links=r"(?:(?:of|for|the|and|on|in|&)\s){0,2}",
    surname=re.compile(r"\s[A-Z][a-z'’\-]{2,20}(?=[,.;)\n])"),
    prose=re.compile(r"的"),
    called=re.compile(
        r"(?<![A-Za-z])(?P<name>[A-Z][A-Za-z]*[a-z][A-Za-z]*(?:\s[A-Z][A-Za-z]+)?)\*{0,2}"
        r"(?:\s?(?:公司|集团)|\s?[(（](?:NYSE|NASDAQ)?[:：]?\s?[A-Z]{2,5}[)）]|\s?的?(?:财报|营收|股价|市值|管理层|CEO|CFO|电话会))"
    ),
    coded=re.compile(
        r"(?P<name>[\u4e00-\u9fff]{2,8})\*{0,2}\s?[(（](?:[0-9]{4,6}(?:\.[A-Z]{2})?|[A-Z]{2,5}(?:\.[A-Z]{1,2})?)[)）]"
    ),
    trade=re.compile(
        r"航空|银行|銀行|证券|證券|科技|电子|電子|集团|集團|控股|国际|國際|半导体|半導體|电信|電信|能源|医药|醫藥|生技|建设|建設|地产|地產"
        r"|物业|物業|汽车|汽車|光电|光電|精密|材料|股份|投控|金控|人寿|人壽|保险|保險|海运|海運|食品"
    ),
    section=re.compile(
        r"(?:^|(?<=[、：:\s]))(?:从|再?看|聊聊?|谈谈?|(?:一文)?(?:读懂|看懂)|解读|解析|详解|分析|点评|回顾|关于|对|对于|首先是|最后是){0,2}(?!科技|大型|巨头|本周|最新|今日|昨日|公司|银行|芯片|美股|中概|七|四|三|两|多家)"
        r"(?P<name>[\u4e00-\u9fff]{2,9}?)(?:\s?[(（][^)）]{1,24}[)）])?的?(?:"
        + YEAR
        + r"年?|最新|第?[一二三四]季度?|Q[1-4]|全年|年度|中期|半年度?){0,3}"
        r"(?:财报|业绩(?!说明)|财测|电话会|(?<=[份团技车药业电能体材铁业险行券械器钢煤气])20[0-9]{6}|(?P<team>(?<=团队)\s?(?="
        + YEAR
        + r"|预测|展望|观点)))"
    ),
    results=re.compile(r"[^，。；：:、\s]{1,12}?(?:的|[0-9QH]{0,8}第?[一二三四]?季?度?)(?:财报|业绩|电话会|法说会)"),
)
