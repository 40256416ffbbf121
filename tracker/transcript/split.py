"""Blocks to sentences, both languages in one linear pass, offsets kept."""

import re

LONGEST = 600
"""No sentence is longer, in characters: a run without punctuation is cut before a discourse word, comma or blank."""

_CLOSERS = "\"'”’」』）)］\\]】》〉"
# One character decides where to look; what follows it is read only there.
_END = re.compile(
    rf"""
    [。！？；｡]+ [{_CLOSERS}]*
  | [!?]+ [{_CLOSERS}]* (?![A-Za-z0-9=&])
  | ; (?=\s|[\u3000-\u9fff]|\Z)
  | (?P<point> \.+ ) [{_CLOSERS}]* (?=\s|[\u3000-\u9fff“「『]|\Z)
  | [\r\n]+
    """,
    re.VERBOSE,
)
_GOES_ON = frozenset("，、,：:")
_WORD_BEFORE = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$|[^\W_]+$")
_NEXT_WORD = re.compile(r"[\s\"'“‘(]*([^\W\d_]+(?:['’][a-z]+)?|\d)?")

# After these a point never ends a sentence.
_TITLES = frozenset(
    "mr mrs ms dr prof st gen sen rep gov lt col capt sgt rev hon messrs vs e.g i.e cf approx viz".split()
)
# After these it ends one only where a word follows that begins sentences; before a number it does not.
_SHORT = frozenset(
    """inc corp ltd co llc plc bros jr sr etc al dept est fig vol u.s u.k u.n e.u d.c u.s.a a.m p.m ph.d m.d b.a m.a
    jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd no nos pp p ed eds eq sec ch""".split()
)
_BEGINNERS = frozenset(
    """the we i it this that these those they he she you and but so in on at for as our their his her its if when while
    with by from to there here now then today what who how why where which also however after before since because
    let please thank thanks yes no okay well i'm i'll i've we're we'll we've it's that's there's they're you're he's
    she's my your one some many most all another every each over under during last next""".split()
)
_BEFORE_A_LETTER = re.compile(
    r"(?:model|plan|class|series|vitamin|type|grade|phase|level|option|exhibit)\s+[A-Z]$", re.IGNORECASE
)
_DISCOURSE = re.compile(r"\s(?=(?:so|and|but|because|um|uh|okay|now|well|then|also)\b)", re.IGNORECASE)
_COMMA = re.compile(r"[,，、：:](?!\d)")
_BLANK = re.compile(r"\s")
_SHORTEST_CUT = 200


def sentences(view_text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `view_text[start:end]`, in order, disjoint and trimmed.

    Every character that is not white space is in exactly one of them. Closing quotes and brackets belong to the
    sentence that they close; none is longer than `LONGEST`.
    """
    end = len(view_text) if end is None else min(end, len(view_text))
    spans: list[tuple[int, int]] = []
    begin = start
    for found in _END.finditer(view_text, start, end):
        stop = found.end()
        if stop < end and view_text[stop] in _GOES_ON:
            continue
        if found.lastgroup == "point" and not _point_ends(
            view_text, begin, found.start(), found.end("point"), stop, end
        ):
            continue
        _add(spans, view_text, begin, stop)
        begin = stop
    _add(spans, view_text, begin, end)
    return spans


def _point_ends(text: str, begin: int, point: int, points_end: int, stop: int, end: int) -> bool:
    """Tell whether the point (or points) at `point` ends the sentence that began at `begin`."""
    following = _NEXT_WORD.match(text, stop, min(end, stop + 40))
    word = following[1] if following is not None and following[1] else ""
    if points_end - point > 1:  # an ellipsis: speech goes on in lower case
        return not word or not word[0].islower()
    before = _WORD_BEFORE.search(text, max(begin, point - 16), point)
    if before is None:
        return True
    last = before[0].casefold()
    if last in _TITLES:
        return False
    if last.isdecimal():  # "1. First": the number of an item, not the end of a sentence
        return bool(text[begin : before.start()].strip()) if before.start() - begin < 16 else True
    if len(last) == 1 and last.isascii() and before[0].isupper() and before[0] != "I":
        if _BEFORE_A_LETTER.search(text, max(begin, point - 20), point):
            return True
        return word.casefold() in _BEGINNERS
    if last in _SHORT:
        if last in {"no", "nos"}:
            return not word.isdigit()
        return not word or (word.casefold() in _BEGINNERS and word[0].isupper())
    return True


def _add(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    """Append `begin:end`, trimmed and cut where it is too long."""
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    while end - begin > LONGEST:
        cut = _cut(text, begin)
        stop = cut
        while stop > begin and text[stop - 1].isspace():
            stop -= 1
        if stop > begin:
            spans.append((begin, stop))
        begin = cut
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        spans.append((begin, end))


def _cut(text: str, begin: int) -> int:
    """Return where to cut a run that begins at `begin` and is too long: after a third of it at the earliest."""
    for pattern in (_DISCOURSE, _COMMA, _BLANK):
        last = 0
        for found in pattern.finditer(text, begin + _SHORTEST_CUT, begin + LONGEST):
            last = found.end()
        if last:
            return last
    return begin + LONGEST
