"""What tells which times are one, and which figures are whose, in Chinese."""

import re

from tracker.lang.patterns.times import TimePatterns

TIMES = TimePatterns(
    year_rule="zh.year",
    column=re.compile(
        r"(?:FY\s?)?(?P<year>(?:19|20)[0-9]{2})(?:年度?|财年)?(?:\s?(?:Q|第?)(?P<after>[1-4])(?:季度?)?)?"
        r"\s?[(（]?(?P<mark>[FEPfep]|预测值?|预计|预估|估计|展望|目标|预算|计划)?[)）]?"
        r"|Q(?P<quarter>[1-4])\s?(?P<of>20[0-9]{2})\s?[(（]?(?P<told>[FEPfep]|预测|预计|指引)?[)）]?"
    ),
    namely=re.compile(r"\s?[,，]?\s?[(（]?(?:也就是|即|亦即|i\.?e\.?)\s?"),
    yearly=re.compile(r"\s?(?:[/、,，和及与]|以及)\s?(?:和|及)?\s?[+＋]?"),
    then=re.compile(
        r"[，,]?[^，。；！？,]{0,12}?(?:就(?![业算职学医地近绪])|便(?![宜利捷])|都(?![市会]))[^，。；！？,]{0,24}?了(?=[，。；！？,.!?\s”」]|$|这个?[是数]|然后|我们?)"
    ),
    each_after=re.compile(r"[^，。；、0-9]{0,8}?各(?![个国地位项种界类家方级部区省市县业行])"),
    wholes=("全年", "整年", "整个"),
    moved=re.compile(
        r"\s?(?:大幅|进一步|再次|再)?(?:提前|推迟|延后|推后|延迟|顺延|后移|前移|延长|提早|改|调整)(?:了)?(?:到|至|为)\s?"
    ),
    moved_from=("从", "由", "自", "原定", "原定于", "原定在", "原本的", "原先的"),
    begins=("起", "开始", "始"),
    item_ends=("、", "；"),
    relative_years=frozenset({"zh.relative-year"}),
    fiscal=re.compile(r"财年|财季|财政年度|会计年度|(?i:fiscal|fy2[0-9])"),
    taking_rules=frozenset({"zh.taking-span"}),
)
