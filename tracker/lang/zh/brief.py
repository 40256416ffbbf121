"""Who is told in Chinese reports by a short verb, or by none: 法人估今年…, 花旗料…, 据高盛，…, 中信证券研报称…, 里昂升目标价至…."""

import re
from collections.abc import Iterator

_HAN = "\u4e00-\u9fff"
_BEGINS = r"(?:^|(?<=[,，。；：:、\s“「『])|(?<=[但而惟以由若及])|(?<=多数|不少|部分|目前|主流|最新))"
_ROLE = r"(?:首席|资深)?(?:策略师|分析师|经济学家|经济师|研究员|团队|研究团队|研究部)?"
_HOW = r"(?:亦|也|则|更|均|都|仍|续|再|普遍|一致|大多|最新|同时|昨日?|今日?|近日|日前)*"
_PAPER = (
    r"(?:最新|新|近日|日前)?(?:发[布表]|出具)?(?:的)?(?:研究)?(?:研报|报告|快评|点评|周报|月报)中?"
    r"(?:称|指出?|表示|认为|显示|预[计测期估]|强调|提到)"
)
_SHORT = (
    r"(?:估(?![值算计价测量])|料(?![理件号])|押注|押宝|喊(?:出|到|上|进)?(?=[^，。；]{0,8}[0-9])|看(?=[^，。；]{0,8}[0-9一二三四五六七八九十])|放话"
    r"|[升降](?=[^，。；]{0,10}目标价)|把[^，。；]{0,20}目标价|[更最较偏](?:为)?(?:高|低|激进|进取|大胆)[,，])"
)
_ACCORDING = r"(?:称|说|介绍|透露|表示|报道|[,，])"
_NEW = re.compile(r"研报|报告|快评|点评|周报|月报")
_VERBS = re.compile(r"[估料]|押[注宝]|喊|看(?=[^，。；]{0,8}[0-9])|放话|目标价|[更最较偏]为?(?:高|低|激|进|大)")


class Brief:
    """The patterns of the houses and of those who forecast, and of a person's paper."""

    def __init__(self, names: str, surname: str) -> None:
        self.paper = re.compile(rf"{_BEGINS}(?P<name>{names}|(?={surname})[{_HAN}]{{2,3}}(?=最新)){_ROLE}{_PAPER}")
        self.short = re.compile(rf"{_BEGINS}(?P<name>{names}){_ROLE}\s?{_HOW}{_SHORT}")
        self.according = re.compile(rf"(?<![根依收数占票])据(?P<name>{names}){_ROLE}{_ACCORDING}")

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where the names stand of those whom a sentence of a normalised text tells of so briefly."""
        if _NEW.search(text, start, end) is not None:
            yield from (m.span("name") for m in self.paper.finditer(text, start, end))
        if _VERBS.search(text, start, end) is not None:
            yield from (m.span("name") for m in self.short.finditer(text, start, end))
        if text.find("据", start, end) >= 0:
            yield from (m.span("name") for m in self.according.finditer(text, start, end))
