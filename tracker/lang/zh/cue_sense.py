"""What a Chinese cue word means where it stands: 优于预期的188亿元 and 营收281亿，预期266亿 forecast nothing."""

import re

from tracker.lang.language import CueBook
from tracker.lang.spans import Cue

_STATED = frozenset({"收入为", "营收为", "利润为", "净利润为", "净利为"})
_RECORDED = re.compile(r"[年季月期][^。；]*$")
"""预计2026年度仍录得赤字: what is to be recorded has its time before it."""
_RIGHT_BEHIND = 6
"""So near behind its first sign 预计 tells of what is to be recorded: 2026-27年度预计将录得盈余."""
_AND_THEN = re.compile(r"[，,]\s?[并且]?[于在到][^，。；]*$")
"""赤字会逐年递减，并于2028年录得盈余: the first verb says that it will be."""
_MEASURES = frozenset({"预期", "预估", "预测"})
"""Expectations by which results may be measured: Q1出货超出调研机构预估约6%."""
_BEATEN = re.compile(
    r"(?:优于|高于|低于|好于|不及|胜于|胜过|逊于|差于|弱于|强于|符合|超出?|不如|略[高低]于|未达|未达到|达不到)[^，。；、]{0,10}$"
)
_BESIDE = re.compile(r"(?:值|数)?(?:为|是|约为?|在|仅为?|只有|大?约)?\s?[0-9]")
"""A figure right behind 预期: that of those who expected it, beside the one that came out."""
_RESULT = re.compile(r"[0-9][^。！？；\n]{0,24}?[，,][^，,。！？；0-9]{0,12}$")
"""What came out stands before it: 营收281亿美元，市场预期266亿."""
_RECKONED = re.compile(
    r"(?<![原材资饮燃涂塑染布肥饲史香调颜爆意不养配面毛废油木石电物预])料"
    r"(?=[将会可能其在今明下上全升跌增减续再与约届至最受有难仍需港美恒年首短未维保进第成按达介净人离该公集不逐仅只本内推落]|出现|于(?:[今明后20第上下年]|[0-9]))"
)
"""In Hong Kong whoever reckons says no more: 料全年升5%, 成交量料与今年相若."""
_GUIDANCE = frozenset({"指引", "财测", "展望", "业绩指引", "指导"})
_AHEAD = frozenset({"future", "expected", "plan", "goal", "hope"})
_SEEN = re.compile(
    r"(?:可以|能够?|要)(?=[^，。；]{0,16}?(?:看[到出见]|发现|得知|了解到|注意到|感受到|理解为|算出|说是?))"
)
"""What one can see is no promise: 可以看到，2025年四季度营收大幅提高."""


_ISSUED = re.compile(
    r"(?:公布|发布|给出|提出|更新|重申|[上下]调|提供|抛出|设定|定下)?了[^，。；]{0,20}?(?:指引|目标|展望|预测|指导|财测)"
)
"""What was issued looks ahead: 他们公布了非AI收入的指引，约为41亿美元."""
_JUDGED = re.compile(
    r"(?:也|均|都|则|同样|大幅|明显|显著|远|略|全面|依然)*"
    r"(?:优于|高于|低于|好于|不及|逊于|强于|弱于|符合|超出?|不如|未达到?)[^，。；、0-9]{0,8}预期(?![^。！？；]{0,40}[0-9])"
)
"""How a forecast was taken says nothing of the result before it: AI收入增长100%，指引也高于市场预期."""
_SHOWN = re.compile(r"[，,]?\s?[A-Z]")
"""An example of what will be has a name: 例如Wegovy的月费将降至250美元."""

_A_YEAR = re.compile(
    r"(?:[今明后]年|20[2-9][0-9]\s?年?)\s?(?:又|也|仍|还|更|对[^，。；]{2,8}来?[说讲])?(?P<cue>(?:将|会|应该|应)?(?:是|成为))[^，。；]{1,16}?的一年(?!前)"
)
"""What kind of year it is to be: 今年是手机艰苦的一年."""
_REVISED = re.compile(
    r"(?:上修|下修|上调|下调|调升|调降|调高|调低)(?=[^，。；0-9]{1,8}?(?:[今明后全]|[今明]、[明后])年)"
)
"""A forecast that is changed: 上修台湾今、明年经济成长率."""
_ANEW = re.compile(
    r"(?:现在|目前|突然|大幅|小幅|微幅|再次|又|直接)?(?:(?:[上下]调|调[升降高低]|[上下]修|提高|收窄|缩窄|[上下]移)(?:了?[到至]|[为成])|(?<=现在)变成?|(?<=现在)改[为成]?)"
    r"(?:了|约|大约|近)?\s?(?=[0-9])(?!20[0-9]{2}\s?年)"
)
"""A forecast is set anew: 从原本预计6%大幅上调到11%, 现在变5到6个百分点."""
_FORECAST = re.compile(r"指引|预期|预测|预计|预估|财测|展望|目标|原本|本来|原先|原来|上个?季度?是?给")
_TOLD_BEFORE = re.compile(
    r"(?:已经?|曾经?|之前|刚刚?|刚才|早就)(?:[跟和对向给][^，。；\s]{1,5}?)?(?:讲|说|提|表示|透露|承诺|确定|确认|决定|宣布|计划|同意|批准|敲定|明确|预告|重申)(?:过|了|好)?"
    r"(?=[，,：:]?[^。；]{0,24}?(?:将|会(?!议)|要(?!求|素)|明年|后年|今年|20[2-9][0-9]年|下半年|指引|最[高低多少]|至少|预计))"
)
"""It is past that something was said, not what was said: 管理层已经跟你讲过，明年最高0.8美元."""
_PAST = ("past", "past_strong", "present")

_FIGURE = r"(?:近|逾|约|超|破|过|超过)?\s?(?:[0-9]|[一二两三四五六七八九十百千几数]{1,5}[成亿万千兆点元倍大])"
_STRIVES = re.compile(
    rf"[拼拚](?=(?:在|于)?(?:[今明后][年春夏秋冬]|年[底中末内]|[0-9]|第[一二三四]|[上下]半年|全年|Q[1-4]|首季|单[季月]|双位|翻[倍番]|倍增|转[盈正亏]|创新?高|新高|完工|通车|量产|投产|上市|{_FIGURE}))"
    rf"|(?:挑战|叩关|剑指|直指|干到|砍到|杀到|直上|直奔|挺进)(?={_FIGURE})|挑战(?=(?:新高|历史|单季|单月|全年|年增|季增)[^战])"
)
"""What somebody strives for: 拚年底通车, 全年营收挑战500亿."""
_ESTIMATED = re.compile(
    rf"(?<![原预高低评推测毛概匡重初总被])估(?=(?:[再续又将约近达逾可会至为]|介于|落在|上看|[全今明后]年|[本下]季|[上下]半年|第[一二三四]季)|[年季月][增减]|{_FIGURE})(?!计|值|算|价|测|量)"
    rf"|(?<![原材资饮燃涂塑染布肥饲史香调颜爆意不养配面毛废油木石电物预])料(?=[逾达超破近为约于](?:[0-9]|过|到)|{_FIGURE})"
)
"""Who reckons says no more: 第二季估再涨15%, 资本开支料逾1000亿元."""
_COUNTED_IN = re.compile(r"若以[^，,。；]{1,14}?(?:计价|计算|换算|来看|为准|口径)")
"""In what a figure is counted is no condition: 若以美元计价则增幅达12%."""


_SURPRISED = re.compile(
    r"(?:(?:如果|要是|假如|若|万一)[^。！？；]{0,60}?(?:没有?|不|未)[^。！？；]{0,40}?)"
    r"(?P<cue>(?:我们?|本人|我会|那)(?:倒|反而|真的?|一定|肯定|都|就|才|还|会|将)*(?:感到|觉得|非常|很|特别|相当|十分|大吃)*(?:惊讶|意外|吃惊|一惊|震惊|奇怪))"
)
"""What would surprise a speaker if it did not come, they expect: 如果2035年前没有AGI，我会很惊讶."""

_TO_FIGURE = re.compile(r"(?:了|约|近)?\s?(?:[0-9]|[一二三四五六七八九十两几]{1,4}[成亿万千百倍个])")
"""Behind 提到: something is raised to it."""

_BETWEEN = re.compile(r"(?<=[年季月出收率润能额量])介[于乎](?=[^，。；]{2,30}间)")
"""A range between two figures is what is expected: 资本支出今年介于380亿到420亿美元之间."""
_LIKELY = re.compile(
    r"(?:(?:可能性|概率|[几机]率)[也都还仍]?(?P<expected>(?:很|较|更|比较|非常|相对较?|极|越来越)[大高](?!于))"
    r"|(?:可能性|概率|[几机]率)[也都还仍]?(?P<negation>(?:并?不|很|较|更|比较|非常|相对较?|极|微乎其微|不太)(?:[大小高低微]|(?<=微))(?!于))"
    r"|(?:没有|不存在|并无)[^，。；0-9]{0,14}?的?(?P<none>可能性)|(?:有|存在|不排除)[^，。；0-9成半分]{0,14}?的?(?P<possible>可能性))"
)
_SAYS_OF_LIKELIHOOD = {
    "expected": ("expected",), "possible": ("possible",), "negation": ("expected", "negation"), "none": ("expected", "negation"),
}  # fmt: skip
"""How likely something is: 降息的可能性较大, 变动的概率很小, 仍有降息的可能性."""

_ONLY_THERE = (
    (_RECKONED, "expected"),
    (_STRIVES, "goal"),
    (_ESTIMATED, "expected"),
    (_REVISED, "expected"),
    (_BETWEEN, "expected"),
)
_MAY = re.compile(
    r"(?<=[^\s，,。；：、/])或(?:(?:小幅|大幅|略|将|再度|再次|重新|逐步|阶段性|明显|显著|最终|首次|率先|陆续|正式|全面|同比|环比)(?:有所)?){0,2}(?![者许是])"
)
"""In notes on markets 或 before a verb says that it may come: 四季度猪价或回升, 市场或进入反弹."""
_OR = re.compile(r"或(?!许)")
_LEVEL = re.compile(r"(?:在|为|约为?|介于|处于)\s?[0-9]")
"""A level that may come: 铁矿石价格或在95-105美元区间震荡."""
_RARE = re.compile(r"或|介[于乎]|可能性|[概几机]率|[料估修调拼拚挑叩剑砍杀挺惊]|干到|直[上奔指]|若以|的一年|意外|奇怪")
"""A character of each of these, and of what counts or tells a year: most sentences hold none."""


class ChineseCues(CueBook):
    """The cue words, without those that say nothing where they stand."""

    def find(self, text: str, start: int, end: int) -> list[Cue]:
        """Return the cues of `text[start:end]` (normalised)."""
        found = super().find(text, start, end)
        if _RARE.search(text, start, end) is not None:
            found = _with_rare(text, (start, end), found)
        ahead = [c.start for c in found if c.kind == "expected"]
        will = next((c.start for c in found if c.kind == "future"), None)
        if will is not None:
            found = [c for c in found if c.word != "录得" or not _AND_THEN.search(text, will, c.start)]
        if ahead:  # 预测2026年营业总收入为577亿元 tells of no revenue that was
            found = [c for c in found if c.start < ahead[0] or not _is_stated(text, ahead[0], c)]
        if any(c.word in _MEASURES for c in found):
            found = [c for c in found if c.word not in _MEASURES or not _is_measure(text, start, c, found)]
        if any(c.word in _GUIDANCE for c in found):
            found = [c for c in found if c.word not in _GUIDANCE or not _beaten(text, start, c)]
        found = [c for c in found if not _tells_nothing(text, c, end)]
        found = [c for c in found if not _is_level(text, c)]
        found = _retold(text, (start, end), found)
        if any(c.kind == "able" for c in found):
            found = [c for c in found if c.kind != "able" or not _SEEN.match(text, c.start, min(c.end + 20, end))]
        return found


def _is_level(text: str, cue: Cue) -> bool:
    """Whether a word tells no time or teller but a level: 从现在的三成提到四成, 最终的增速."""
    if cue.kind == "present":
        return text[max(0, cue.start - 1)] in "从由较比"
    if cue.word == "最终":
        return text.startswith("的", cue.end)  # 最终的增速会落在5.5%附近
    return cue.word == "提到" and _TO_FIGURE.match(text, cue.end) is not None


def _with_rare(text: str, span: tuple[int, int], cues: list[Cue]) -> list[Cue]:
    """Return the cues, and what is one only where it stands, in order."""
    start, end = span
    if text.find("若以", start, end) >= 0:
        cues = [c for c in cues if c.word != "若" or not _COUNTED_IN.match(text, c.start, end)]
    more = [Cue(*m.span("cue"), "expected", m["cue"]) for m in _A_YEAR.finditer(text, start, end)]
    for m in _LIKELY.finditer(text, start, end):
        group = str(m.lastgroup)
        more += [Cue(*m.span(group), kind, m[group]) for kind in _SAYS_OF_LIKELIHOOD[group]]
    surprised = _SURPRISED.search(text, start, end)
    if surprised is not None:
        cues = [c for c in cues if c.kind != "hypothetical" or not surprised.start() <= c.start < surprised.end()]
        more.append(Cue(*surprised.span("cue"), "confident", surprised["cue"]))
    if text.find("或", start, end) >= 0:
        more += _may_come(text, span, cues)
    for pattern, kind in _ONLY_THERE:
        more += [Cue(*m.span(), kind, m[0]) for m in pattern.finditer(text, start, end)]
    return sorted([*cues, *more], key=lambda c: c.start) if more else cues


def _may_come(text: str, span: tuple[int, int], cues: list[Cue]) -> list[Cue]:
    """Return the cues of what may come: 或 before a verb, and not between two of them (提高或降低)."""
    verbs = {c.start for c in cues if c.kind == "strong_verb"}
    ends = {c.end for c in cues if c.kind == "strong_verb"}
    said = [c for c in cues if c.kind == "possible" and _OR.match(c.word) and c.start not in ends]
    more = [Cue(c.start, c.end, "future", c.word) for c in said]
    for m in _MAY.finditer(text, *span):
        if m.start() not in ends and (m.end() in verbs or _LEVEL.match(text, m.end())):
            more += [Cue(*m.span(), kind, m[0]) for kind in ("possible", "future")]
    return more


def _retold(text: str, span: tuple[int, int], cues: list[Cue]) -> list[Cue]:
    """Return the cues without those of the past that only tell when a forecast was made or made anew."""
    start, end = span
    if not any(c.kind in _PAST for c in cues):
        return cues
    spoken = [m.span() for m in _TOLD_BEFORE.finditer(text, start, end)]
    cues = [c for c in cues if c.kind not in _PAST or not any(a <= c.start < b for a, b in spoken)]
    for m in _ANEW.finditer(text, start, end):
        if _FORECAST.search(text, start, m.start()):
            cues = [c for c in cues if c.kind not in _PAST or not start <= c.start < m.end()]
            return sorted([*cues, Cue(*m.span(), "expected", m[0])], key=lambda c: c.start)
    return cues


def _is_stated(text: str, since: int, cue: Cue) -> bool:
    """Whether a past form only states what is forecast since a place before it."""
    if cue.word == "录得":
        return cue.start - since <= _RIGHT_BEHIND or _RECORDED.search(text, since, cue.start) is not None
    return cue.word in _STATED


def _beaten(text: str, start: int, cue: Cue) -> bool:
    """Whether a result is only told against guidance: 毛利率为10.5%，优于此前指引."""
    return _BEATEN.search(text, max(start, cue.start - 16), cue.start) is not None


def _is_measure(text: str, start: int, cue: Cue, cues: list[Cue]) -> bool:
    """Whether an expectation is only what a result is measured by."""
    if _BEATEN.search(text, max(start, cue.start - 16), cue.start):
        return True
    if not _BESIDE.match(text, cue.end) or not _RESULT.search(text, max(start, cue.start - 60), cue.start):
        return False
    return not any(c.kind in _AHEAD and c.end <= cue.start for c in cues)


def _tells_nothing(text: str, cue: Cue, end: int) -> bool:
    """Whether a past form is that of a forecast's issue, a forecast only judged, or an example one of what will be."""
    if cue.kind in ("past", "past_strong"):
        if not cue.word.endswith("了") and text[max(0, cue.start - 1) : cue.start] in ("会", "将"):
            return True  # 一定会创下历史新高
        return cue.word.endswith("了") and _ISSUED.match(text, cue.start, min(cue.end + 26, end)) is not None
    if cue.kind in ("expected", "frame"):
        return _JUDGED.match(text, cue.end, end) is not None
    return cue.kind == "rhetoric" and _SHOWN.match(text, cue.end, min(cue.end + 3, end)) is not None
