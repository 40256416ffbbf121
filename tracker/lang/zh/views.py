"""Whose view a Chinese report gives without a verb of telling: 海通国际最乐观，料…; 中金将目标定在…; 李家超周三发表施政报告，…."""

import re
from collections.abc import Callable, Iterator

_HAN = "\u4e00-\u9fff"
_BEGINS = r"(?:^|(?<=[,，。；：:、\s“「『])|(?<=其中)|(?<=当中)|(?<=[但而惟以由]))"
_SAYS_NOT = r"[^，。；]"
_MOOD = (
    r"(?:则|亦|也|都|均|仍|最|较|更|相对|比较|最为|普遍|就|对[^，。；]{2,16}){0,3}\s?[「“『]?"
    r"(?:乐观|保守|审慎|谨慎|悲观|进取|看好|看淡|看多|看空|看升|看跌|唱好|唱淡|唱多|唱空|牛|熊|鹰派|鸽派)[」”』]?[,，]"
)
"""海通国际最乐观，恒指可见34000点; 大摩则较保守，…."""
_SETS = (
    r"(?:则|亦|也|并|已|同样|更)?(?:将|把|对|就|给[予出]?|予)[^，。；]{1,24}?"
    r"(?:[定设订](?:在|为|于)|目标价?[为是至]?\s?(?=[0-9])|看[至到](?=[0-9])|看(?=[0-9]))"
)
"""中金将恒指明年基准目标定在28000点."""
_OWN = (
    r"(?:的|对[^，。；]{1,14}?的?|[今明后]年底?的?)?(?:修正后的?|更新后的?|基本|基准|最新|乐观|保守|中性|牛市|熊市|首个)?(?:情[境景]下?)?的?"
    r"(?:预测|预估|估计|估算|目标价?位?)"
)
_STATES = r"[,，]?\s?(?:则|亦|也)?(?:为|是|在|于|介乎|介于|落在|达|约|看|[上下]?[调降升]至)"
"""国信证券的预测在29000点至32000点之间."""
_OF = r"(?<=[为是由有])"
_DAY = r"(?:今天?|昨天?|今日|昨日|[上本]?(?:周|星期|礼拜)[一二三四五六日]|(?:[0-9]{1,2}月)?[0-9]{1,2}日|[(（][^()（）]{1,12}[)）]|上午|下午|于|在[^，。；]{2,12}?|到[^，。；]{2,12}?|[代市省区县]?[总主]?[理长席]?向[^，。；]{2,20}?)"
_SPEECH = r"(?:施政报告|财政预算案|预算案|政府工作报告|工作报告|国情咨文|咨文|演讲|演说|演[辞词]|致[辞词]|讲话|谈话|文告|就职演[说讲])"
_BOARD = re.compile(
    rf"(?P<name>[A-Z][A-Za-z&]{{1,20}}|(?<![{_HAN}])(?!公司|集团|近日|日前|[今昨本该经由后并且于]|[{_HAN}]{{0,2}}(?:公告|公司|召开))[{_HAN}]{{2,4}})\s?董事会(?:会议)?(?:今天?|昨天?|今日|昨日|[0-9]{{1,2}}日)?(?:已|正式|也)?(?:核准|通过|决议|拍板|批准|同意|决定)"
)
"""Whose board decides: Ibiden 董事会核准一项投资计划."""
_FIRST = 2000
_STOPS = ("。", "！", "？")
_LINE = 90
"""An item of a list is no longer, and does not end as a sentence does."""
_TITLES = 12
"""So many lines above it a list has its title."""
_GIVES = re.compile(
    rf"(?P<name>[{_HAN}]{{2,4}}?){_DAY}{{0,4}}(?:发表|宣读|公布|发布|提交|提出|宣布|作出?)[^，。；]{{0,18}}?[《「]?(?:20[0-9]{{2}}年?(?:度)?)?{_SPEECH}"
)
"""行政长官李家超周三（17日）发表其任内第四份施政报告，…: what follows is told of it."""
_MEETS = rf"[”」』]?(?:今|昨|[0-9]{{1,2}}日|{_SAYS_NOT}{{0,8}}?)(?:召开|举行|公布|发布|发表){_SAYS_NOT}{{1,16}}[,，]\s?(?:并|也|同时)?(?:公布|发布|发表)了?(?:最新)?{_SAYS_NOT}{{0,10}}(?:预测|展望|财测|指引)"
"""央行18日召开理监事会，公布最新GDP预测，…."""
_MOODS = re.compile(r"乐观|保守|审慎|谨慎|悲观|进取|看[好淡多空升跌]|唱[好淡多空]|牛|熊|[鹰鸽]派")
_AIMS = re.compile(r"[定设订](?:在|为|于)|预测|预估|估计|估算|目标|看[至到]?[0-9]")
_ANNOUNCED = re.compile(r"(?:发表|宣读|公布|发布|提交|提出|宣布|作出?)[^。]{0,30}?" + _SPEECH)

Named = Callable[[str, int, int], list[tuple[int, int]]]
"""What finds the names of those who tell something in a stretch of a text."""


class Views:
    """The patterns of the houses that are known, and of those that their names tell."""

    def __init__(self, house: str, crowd: str, title: str, surname: str) -> None:
        named = rf"{_BEGINS}(?P<name>{house})(?:[、及和与][^，。；]{{2,24}}?)?(?:{title})?"
        self.mood = re.compile(named + _MOOD)
        self.sets = re.compile(rf"{named}(?:{_SETS}|{_OWN}{_STATES})|{_OF}(?P<of>{house}){_OWN}")
        self.meets = re.compile(rf"(?:{_BEGINS}|(?<=台湾))(?P<name>{house}){_MEETS}")
        self.gives = re.compile(
            rf"(?:^|(?<=[，。；：、\s])|(?<=[{_HAN}])(?:{title}))(?:{title})?(?={surname}){_GIVES.pattern}"
        )

        self.holds = re.compile(
            rf"{_BEGINS}(?P<name>{house})(?:日前|近日|今天?|昨天?|今日|昨日|[0-9]{{1,2}}日|于[^，。；]{{1,10}})?(?:(?:举办|举行|召开|主办|发布|发表)[^。；]{{0,40}}?(?:研讨会|论坛|发布会|发表会|记者会|说明会|座谈会|展望会|法说会)"
            r"|(?:发布|发表|公布)[^。；，,]{1,40}?(?:展望|回顾|预测|预估)(?=[，,。；：:]))"
        )
        self.lead = re.compile(
            rf"(?P<name>{house}|{crowd})(?:团队)?[对就于][^，。；]{{1,40}}(?:预测|预期|展望|看法|观点|目标|估计)"
        )
        self.title = re.compile(rf"[#*\s]*(?P<name>{house})\s?(?:[(（][^()（）]{{1,20}}[)）])?[\s*:：]*")

    def titled(self, spoken: str, text: str, at: int, named: Named) -> tuple[int, int] | None:
        """Return where the house stands that is the title of the list in which a place lies: 星展银行(DBS), then its items.

        The line that announces a list may name more: 大行对明年恒指的预测：. `spoken` has the lines, `text` is normalised.
        """
        begin = spoken.rfind("\n", max(0, at - _LINE), at) + 1
        for _ in range(_TITLES):
            end = begin - 1
            begin = spoken.rfind("\n", max(0, end - _LINE), max(0, end)) + 1
            if end <= 0 or not begin <= end <= begin + _LINE or text[begin:end].rstrip().endswith(_STOPS):
                return None
            found = self.title.fullmatch(text, begin, end)
            name = found.span("name") if found else self._announced(text, begin, end, named)
            if name is not None:
                return name
        return None

    def _announced(self, text: str, begin: int, end: int, named: Named) -> tuple[int, int] | None:
        if not text[begin:end].rstrip().endswith((":", "：")):
            return None
        found = self.lead.search(text, begin, end)
        return found.span("name") if found else next(iter(named(text, begin, end)), None)

    def speech(self, text: str) -> tuple[int, int] | None:
        """Return where the name stands of whose speech a text gives, told near its beginning: 李强总理向大会作政府工作报告."""
        if _ANNOUNCED.search(text, 0, _FIRST) is None:
            return None
        found = self.gives.search(text, 0, _FIRST)
        return found.span("name") if found is not None else None

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where the names of those stand whose view a sentence of a normalised text gives."""
        if _MOODS.search(text, start, end) is not None:
            yield from (m.span("name") for m in self.mood.finditer(text, start, end))
        if _AIMS.search(text, start, end) is not None:
            yield from (m.span(m.lastgroup or 0) for m in self.sets.finditer(text, start, end))
        if text.find("预测", start, end) >= 0 or text.find("展望", start, end) >= 0:
            yield from (m.span("name") for m in self.meets.finditer(text, start, end))
        if any(text.find(word, start, end) >= 0 for word in ("会", "展望", "回顾", "预测", "预估")):
            yield from (m.span("name") for m in self.holds.finditer(text, start, end))
        if text.find("董事会", start, end) >= 0:
            yield from (m.span("name") for m in _BOARD.finditer(text, start, end))
        if _ANNOUNCED.search(text, start, end) is not None:
            yield from (m.span("name") for m in self.gives.finditer(text, start, end))
