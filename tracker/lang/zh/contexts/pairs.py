"""What tells in a Chinese sentence whether a time and a figure belong together."""

import re

from tracker.lang.contexts.pairs import BetweenPairs

PAIRS = BetweenPairs(
    because=re.compile(r"[，,；]\s?(?:因为|因(?![此应素])|由于|原因是|主要是?(?:受|因|由于|反映|得益))"),
    afterwards=re.compile(
        r"(?<![年月日天周度个最然今随其此之以元亿万%乘除加减算])(?:[之以])?后[,，]|[产通工熟满产]了?(?:以后|之后)|到了?高峰(?:年份|期|年)|达产[年期后]|满产后"
    ),
    thereafter=re.compile(r"的?(?:目标价|合理价|目标指数)"),
    long_run=re.compile(
        r"最终|(?:(?<![今明后年])中|(?<!中)长|中长)期(?:来看|来说|而言|内)?(?=[能够维保稳将会要可应都，,\s]|目标|成长|增长|增速|毛利|利润率|净利率)|长远来?[看说]"
    ),
    ordered=re.compile(r"订单|积压|合同(?!工)|履约义务"),
    filling=re.compile(r"[，,]?\s?(?:预计|预期|将|会|要|可|计划|陆续|全部|都|在|于|从|到)*"),
    filled=re.compile(r"[^，,；。]{0,8}(?:发货|出货|交付|交货|确认|兑现|转[化为])(?!价|能力)"),
    corrected=re.compile(r"不是[^，。；]{1,18}[，,]?\s?而是"),
    respectively=re.compile(r"分别|依序|依次|各为|各达|各约|各有"),
)
