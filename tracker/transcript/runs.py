"""Where the sentences of speech may end that was written down without stops, Chinese or English.

Nothing marks an end in such text but what people say when they begin something new (那今年, 另外, "we expect", "turning
to") or end it (吗, 谢谢大家). A cut is made only where one of these stands and the words before it can end a sentence.
"""

import re
from collections.abc import Iterable, Iterator

LEAST = 60
"""No run shorter than so many characters is cut."""
_STOPPED = 40
"""Text with a comma to so many characters was punctuated, if only with commas."""
_SHORTEST = 12
"""No part is shorter."""
_DATED = 24
"""A time begins a sentence only behind so long a part."""

_HAN = re.compile(r"[\u4e00-\u9fff]")
_MARK = re.compile(r"[，、,：:](?![0-9])")
_YEAR = (
    r"(?:20[0-9]{2}年|今年|明年|后年|去年|[前后本这]?[上下]半年|第?[一二三四]季|Q[1-4]"
    r"|未来[0-9一二三四五六七八九十两几])"
)
_OPENER = (
    r"(?:另外|接下来|首先|其次|此外|至于|与此同时|总的来说|换句话说|谢谢|感谢|好的|第[一二三四五1-5]个?问题|第[二三四五]个?是"
    r"|再来(?:讲|看|说|谈|是)|接着(?:讲|看|说|谈)|所以(?!以)|但是|但我|然后|不过|而且|其实|大家(?:知道|好)|请问|各位"
    r"|那么?(?:今年|明年|去年|我们?|你们?|他们?|公司|在|对于|针对|从|到|第|另外|目前|现在|展望|这个?|整个|上半年|下半年"
    r"|20[0-9]{2}年)"
    r"|我(?:们)?(?:预计|预期|预估|估计|认为|相信|觉得|希望|计划|打算|想请|想问|再))"
)
"""What begins a sentence wherever it stands."""
_LINE_OPENER = (
    rf"(?:{_OPENER}|那|所以|然后|因为|但|不过|如果|其实|我想|我们(?!的)|目前|现在|整体"
    r"|以[^\s]{2,10}来[看说讲]|在[^\s]{2,10}(?:部分|方面)|管理(?:团队|层)?|你们?好|您好)"
)
"""What begins one behind a blank."""
# One character decides where to look; what stands around it is read only there.
_CUT = re.compile(
    rf"""
      (?<=[吗呢])(?<!\s呢)\s?(?=\S)
    | (?<=谢谢)(?:\s(?=\S)|(?=[^大各您你我主财董\s]))
    | (?<=[谢感](?:大家|各位|你们))\s?
    | \s(?=(?P<dated>(?:在|到|从|截至)?{_YEAR})|{_LINE_OPENER})
    | (?={_OPENER})
    """,
    re.VERBOSE,
)
_BINDS = re.compile(
    r"(?:[的是在和跟与及把对从到由向为以比将会要能可很更最又也都就还而且或让使被给于等]|[0-9]|我们?|你们?|他们?|公司|[这那]个|那么?"
    r"|因为|如果|以及|包括|大概|大约|还有|然后|所以|但是|不过|就是|可能|应该|预[计期估测]|计划|希望|认为|觉得|相信|表示|看到"
    r"|打算|估计|目标|年[底末初中]?|季度?|月|的话|来[说看讲]|部分|方面|时候?|期间|[以之][前后])\s?$"
)
"""What does not end a sentence."""


_ASKED = re.compile(r"什么|怎么|怎样|如何|多少|哪|几|谁|何时|为何|还是|(.)不\1|有没有|能否|是否|可否")
"""What 呢 asks with; without it that mostly says what is spoken of."""
_OPENS = re.compile(_LINE_OPENER)
_TOPIC = 16
"""So long is what is said to be spoken of next."""

_LEAST_SPOKEN = 160
"""The same in characters of English."""
_SHORTEST_SPOKEN = 48
_STOPS = re.compile(r"[,.;:!?]\s")
_BEGINS = re.compile(
    r"\s(?="
    r"(?:(?P<surely>(?:now\s)?(?:turning|moving)\sto|looking\sahead|as\sa\sreminder|in\s(?:addition|summary|closing)"
    r"|additionally|finally|furthermore|meanwhile|with\sthat|thank\syou|our\s(?:next|first)\squestion"
    r"|our\s(?:guidance|outlook|forecasts?|projections?)\s(?:is|are|assumes?|includes?|reflects?)"
    r"|for\s(?:the\s|our\s)?(?:first|second|third|fourth|full|fiscal|calendar|next|this|coming|q[1-4]|20[0-9]{2}|year|quarter|remainder|balance|(?:june|march|september|december)\squarter)"
    r"(?:\s[a-z0-9'-]{1,12}){0,4}?\s{1,2}we\s(?:(?:also|now|still|currently|continue\sto)\s)?(?:expect|anticipate|forecast|project))"
    r"|(?:we|i)(?:'re|'ll|'ve|'m)?\s(?:expect|continue|plan|anticipate|believe|estimate|intend|are|were|had|have|will|also"
    r"|now|still|delivered|generated|reported|ended|grew|saw|think|hope|want)"
    r"|however|overall|but|so|now|and\s(?:we|i|so|then\s(?:we|i|the|our|it|in|for|so|as)|our|in\sthe|for\sthe|with\sthat))\b)",
    re.IGNORECASE,
)
"""Where raw English speech begins to say something new, unless the word before binds it."""
_WORD = 24
"""No word that binds is longer."""
BINDS = frozenset(
    [
        *("that", "which", "what", "as", "than", "if", "when", "where", "think", "believe", "and", "or", "the", "but"),
        *("before", "after", "until", "while", "because", "how", "all", "so", "in", "of", "for", "to", "on", "with"),
        *(
            "by",
            "from",
            "at",
            "year",
            "years",
            "quarter",
            "quarters",
            "half",
            "month",
            "months",
            "time",
            "now",
            "today",
        ),
    ]
)
"""Words that end no sentence."""


def parts(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of `text[begin:end]`, one by its stops; that itself where it is no long run."""
    cuts: Iterable[int] = ()
    if _is_chinese(text, begin, end):
        cuts = _cuts(text, begin, end) if is_run(text, begin, end) else ()
    elif end - begin >= _LEAST_SPOKEN and _STOPS.search(text, begin, end) is None:
        cuts = _spoken_cuts(text, begin, end)
    for cut in cuts:
        stop = cut
        while stop > begin and text[stop - 1].isspace():
            stop -= 1
        yield begin, stop
        begin = cut
        while text[begin].isspace():
            begin += 1
    yield begin, end


def is_run(text: str, begin: int, end: int) -> bool:
    """Whether Chinese between two stops is long, with hardly a comma."""
    length = end - begin
    if length < LEAST:
        return False
    marks = sum(1 for _ in _MARK.finditer(text, begin, end))
    return marks * _STOPPED < length


def _is_chinese(text: str, begin: int, end: int) -> bool:
    """Whether Chinese stands where a run begins, or in its middle behind a beginning in Latin letters."""
    middle = (begin + end) // 2
    return any(_HAN.search(text, at, min(at + LEAST, end)) for at in (begin, middle))


def _spoken_cuts(text: str, begin: int, end: int) -> Iterator[int]:
    for found in _BEGINS.finditer(text, begin + _SHORTEST_SPOKEN, end - _SHORTEST_SPOKEN):
        at = found.start()
        words = text[at - _WORD : at].split()
        if not words or found.end() - begin < _SHORTEST_SPOKEN:
            continue
        bound = words[-1].casefold() in BINDS or (words[-1][-1].isdigit() and not found["surely"])
        if not bound:
            yield found.end()
            begin = found.end()


def _cuts(text: str, begin: int, end: int) -> Iterator[int]:
    for found in _CUT.finditer(text, begin + _SHORTEST, end):
        at = found.end()
        if at - begin < (_DATED if found["dated"] else _SHORTEST) or end - at < _SHORTEST:
            continue
        stop = found.start()
        if _BINDS.search(text, max(begin, stop - 5), stop):
            continue
        if text[stop - 1] == "呢" and not (_ASKED.search(text, begin, stop) or _OPENS.match(text, at)):
            at = text.rfind(" ", begin, stop) + 1  # 我们在明年的预计呢 大概会有四万人: a topic, and no question
            if not (begin + _SHORTEST <= at >= stop - _TOPIC) or _BINDS.search(text, max(begin, at - 6), at - 1):
                continue
        yield at
        begin = at
