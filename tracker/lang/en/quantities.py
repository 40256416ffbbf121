"""English quantity rules: numbers with comparator, unit and rate, to quantities in plain numbers."""

import re
from collections.abc import Mapping

from tracker.lang.en.growth import growth_of
from tracker.lang.en.nouns import Nouns
from tracker.lang.en.numbers import last_scale, parse_number
from tracker.lang.language import QuantityValue
from tracker.lang.tails import Backwards, Tail
from tracker.lang.trie import any_of, spelled
from tracker.lang.words import Words
from tracker.model.quantity import Comparator, Quantity

_CHANGE = re.compile(
    r"\b(?:increas|rais|ris|rose|grow|grew|go|going|went|up|expand|climb|jump|mov|scal|ramp|doubl|fall|fell|drop|declin|decreas|reduc|cut|lower|down|improv|shrink|shrank)[a-z]{0,4}\b[^.;!?]{0,40}$"
)
_DATE_BEFORE = Tail(
    r"\b(?:january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept?|october|oct|november|nov|december|dec)\.?\s(?:the\s)?$"
)
_DATE_AFTER = re.compile(
    r"(?:,?\s(?:of\s)?(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec)\b)|\s?(?:a\.?m\b|p\.?m\b|o'clock)"
)


_COMPARED = "{at_least_before}|{at_most_before}|{about_before}"
_FILLER = r"(?:(?:an?|the|these|another|ultimately|eventually|in\stotal|like|some)\s){0,2}?"
_BEFORE = (
    r"(?:(?<![a-z0-9'])|(?=[<>≤≥]))(?P<perbefore>annual(?:ized|ised)?\s(?:[a-z]{3,14}\s){0,3}of\s)?"
    rf"(?:(?P<pre>{_COMPARED})[\s.,]{{0,4}}(?:(?P<pre2>{_COMPARED})[\s.,]{{0,4}})?{_FILLER})?"
)
_REACH = 64
_HEDGED = re.compile(
    r"(?:\s[a-z]{1,12}){0,4},?\s(?:(?:or\s(?:so|something|thereabouts)|give\sor\stake|plus\sor\sminus)\b|(?:probably|something\slike\sthat)(?=\s?(?:[.,;!?]|$)))"
)
_POINTS = re.compile(
    r"[\s-]points?\b(?!\s(?:i|we|you|that\s(?:i|we)|to\s(?:make|take|note|cover|remember|consider)|about|worth)\b|\s(?:guard|of\s(?:sale|view|contact|entry|care)|person|plan|system)\b|[\s-]to[\s-]point)"
)
_MOST_POINTS = 60
"""So many points at most are of a percentage; more are an index's."""
_HEDGES = re.compile(r"or\s|probably|something")
"""One of these stands in whatever `_HEDGED` matches, and seldom elsewhere."""
_PARTS_OF = {
    **dict.fromkeys(("mb/d", "mbd", "mmb/d", "mmbd", "mbpd", "mmbpd"), 1e6), **dict.fromkeys(("kb/d", "kbd", "kbpd"), 1e3),
    "cent": 0.01, "cents": 0.01, **dict.fromkeys(("kt", "kilotonnes", "kilotonne", "kilo-tonnes", "kilo-tonne", "kilotons", "kiloton"), 1e3),
    **dict.fromkeys(("gt", "gigatonnes", "gigatonne", "gigatons", "gigaton"), 1e9),
    **dict.fromkeys(("mt", "megatonnes", "megatonne", "mega-tonnes", "mega-tonne", "megatons", "megaton"), 1e6),
}  # fmt: skip
"""Words for a part or a multiple of the unit under which words.yaml lists them."""
_WEIGHTS = frozenset({"pounds", "pound"})
_WEIGHED = re.compile(
    r"\b(?:weigh|weighs|weighed|weighing|weight|lose|loses|losing|lost|shed|drop|dropped|gained|lift|lifts|baby|heavy|payload)\b[^.;]{0,44}$"
)
_ALSO_VERBS = frozenset({"build", "release", "ship", "design"})
_WILL = re.compile(r"(?:\bwill|'ll|\bto|\bshould|\bcan|\bcould)\s[a-z]+\s$")
_YEAR = re.compile(r"20[0-9]{2}")
_LABELS = frozenset(
    [
        "slide",
        "chart",
        "page",
        "figure",
        "table",
        "chapter",
        "section",
        "exhibit",
        "appendix",
        "question",
        "item",
        "step",
        "part",
        "line",
        "gate",
        "unit",
        "phase",
    ]
)
"""Names whose numbers are spelled, too: slide six."""
_ALL_SPELLED = 20
_NAMED_BY = re.compile(r"\b(?:section|schedule|article|clause|chapter)\s$")
_CLOCK = re.compile(r"[0-2][0-9][0-5][0-9]\s(?:utc|gmt|hours|hrs)\b")
_INDEX_SIZES = frozenset(
    [
        "30",
        "40",
        "50",
        "60",
        "100",
        "200",
        "225",
        "250",
        "300",
        "350",
        "400",
        "500",
        "600",
        "800",
        "1000",
        "2000",
        "3000",
        "5000",
    ]
)
_RISES = Tail(
    r"\b(?:ramp|ris|rose|grow|grew|increas|scal|climb|jump|expand|go|going|went|mov|rais|step|revis|adjust|upgrad|mark|build|get|getting|bring|work|head|edg|tick|inch|creep|drift|nudg|push|driv|pull|drive|bump|lift|bounc|shoot)[a-z]{0,4}(?:\s(?:it|that|them|production|output|volume|this|all\sthe\sway))?\s$"
)

_AGED = Tail(
    r"\b(?:people|persons?|men|women|those|adults?|americans|anyone|everyone|everybody|patients|children|kids|workers|residents|citizens|population|seniors)\s"
    r"(?:(?:who|that)\sare\s)?(?:aged?\s|ages\s)?(?:(?:over|under|above|below|older\sthan|younger\sthan)\s(?:the\sages?\sof\s)?)?$"
)
_AGES = range(5, 111)


def _rises(text: str, at: int) -> bool:
    return _RISES.search(text, max(0, at - _REACH), at) is not None


_TENS, _HUNDRED = 10, 100
_HUNDREDS = frozenset(float(n) for n in range(200, 1000, 100))


_SCALES_ALONE = frozenset({1e3, 1e6, 1e9, 1e12})
_LOSS = re.compile(r"\bloss(?:es)?\s(?:of|between|from)\s(?:about\s|approximately\s|roughly\s|between\s)?$")
"""Before a range told from its greater end: "a loss of $79 million to $67 million" is -79 to -67."""
_LOST = 36


class Amounts:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.nouns = Nouns(words)
        self._before = Backwards(spelled(_BEFORE, words.groups), reach=_REACH)
        self._unit_of = {word: unit for group in ("money", "measure") for word, unit in words.values[group].items()}
        self._index = re.compile(rf"\b{any_of(words.groups['index_name'])}\s?$")
        self._names = frozenset(words.groups["name_before"])
        groups = words.groups
        self._kinds: Mapping[str, frozenset[str]] = {
            name: frozenset(groups[name])
            for name in ("at_least_before", "at_most_before", "about_before", "at_least_after", "at_most_after")
        }

    def before(self, text: str, start: int, floor: int) -> re.Match[str] | None:
        """Return the comparator that ends at `start`, not reaching back over `floor`; None where there is none."""
        return self._before.before(text, start, floor)

    def groups(self, match: re.Match[str]) -> dict[str, str | None]:
        """Return the groups of a match and of the comparator before it."""
        before = self.before(match.string, match.start(), 0)
        g = {**match.groupdict(), **(before.groupdict() if before else {})}
        end = match.end()
        if (
            not g.get("post")
            and _HEDGES.search(match.string, end, end + 40)
            and _HEDGED.match(match.string, end, end + 40)
        ):
            g["post"] = "or so"
        if before and g["pre"] == "up to" and (g["pre2"] or _rises(match.string, before.start("pre"))):
            g["pre"] = None  # a direction: "ramp up to 500", "up to over 5,000"
        return g

    def compare(self, g: Mapping[str, str | None]) -> Comparator:
        """Return the comparator that the words around a number state."""
        before = [" ".join((g.get(n) or "").split()) for n in ("pre", "pre2")]
        after = [" ".join((g.get(n) or "").split()) for n in ("more", "post")]
        for words, kind, comparator in (
            (before, "at_most_before", Comparator.AT_MOST),
            (before, "at_least_before", Comparator.AT_LEAST),
            (after, "at_most_after", Comparator.AT_MOST),
            (after, "at_least_after", Comparator.AT_LEAST),
        ):
            if any(word and word in self._kinds[kind] for word in words):
                return comparator
        return Comparator.ABOUT if any(before) or any(after) else Comparator.EQUAL

    def quantity(
        self, g: Mapping[str, str | None], low: float, high: float, unit: str | None, per: str | None = None
    ) -> Quantity | None:
        """Return the quantity of one number, or of a range where high is above low."""
        if high < low:
            return None
        if high > low:
            return Quantity(Comparator.RANGE, low=low, high=high, unit=unit, per=per)
        return Quantity(self.compare(g), value=low, unit=unit, per=per)

    def unit(self, g: Mapping[str, str | None]) -> str | None:
        """Return the code of the sign before or the unit after a number."""
        sign = g.get("cur") or g.get("cur2") or g.get("cur3")
        if sign:
            return "ZAR" if sign == "r" else str(self.words.value("money_sign", sign.strip()))
        word = g.get("unit") or g.get("inner")
        return self._unit_of[" ".join(word.split())] if word else None

    def amount(self, match: re.Match[str], _context: object) -> QuantityValue | None:
        """5,000 robots, $1.2 to 1.5 billion, at least 50 percent, twenty-five to thirty."""
        g = self.groups(match)
        ends = self._ends(g)
        if ends is None or self._no_amount(g, match, ends):
            return None
        if ends[1] < ends[0] and _LOSS.search(match.string, max(match.start() - _LOST, 0), match.start()):
            ends = -ends[0], -ends[1]
        if ends[1] < ends[0] or (g.get("b") and ends[0] == ends[1] and not g.get("unit")):
            return None  # a 50-50 chance
        if g.get("cur2") and not g.get("cur") and _YEAR.fullmatch(g["a"] or ""):
            return None  # "its forecast for 2025 to $10,160"
        return self._valued(g, match, ends)

    def _valued(
        self, g: Mapping[str, str | None], match: re.Match[str], ends: tuple[float, float]
    ) -> QuantityValue | None:
        low, high = ends
        unit = self.unit(g)
        word = " ".join((g.get("unit") or "").split())
        if (
            unit == "GBP"
            and word in _WEIGHTS
            and _WEIGHED.search(match.string, max(match.start() - 60, 0), match.start())
        ):
            unit = "pounds"
        if by := _PARTS_OF.get(word):
            low, high = float(f"{low * by:.12g}"), float(f"{high * by:.12g}")  # 41 cents, not 0.41000000000000003
        text, end = match.string, match.end()
        if unit is None and high <= _MOST_POINTS and _POINTS.match(text, end):
            unit = "percentage points"
        noun, counted, per, plus = self.nouns.after(text, end, measured=unit is not None)
        if g.get("perbefore"):
            per = per or "year"
        if plus and not g.get("post"):
            g = {**g, "post": plus}
        if g.get("circa") and not g.get("pre"):
            g = {**g, "pre": "circa"}
        quantity = self.quantity(g, low, high, unit or counted, per)
        return None if quantity is None else QuantityValue(quantity, noun, growth=growth_of(match, unit))

    def _ends(self, g: Mapping[str, str | None]) -> tuple[float, float] | None:
        """Return the two numbers; a scale on the last alone holds for the first as well (5-10 million)."""
        first, last = g["a"] or "", g.get("b")
        low = parse_number(first)
        if low is None:
            return None
        if not last:
            return (-low, -low) if g.get("neg") else (low, low)
        high = parse_number(last)
        if high is None:
            return None
        by = last_scale(last)
        if by > 1 and low < _TENS and high / by in _HUNDREDS and low * _HUNDRED * by < high:
            low *= _HUNDRED  # "three to 400 million" was "three to four hundred million"
        if low * by > high and by / _HUNDRED in _SCALES_ALONE:
            by /= _HUNDRED  # "fifty to one hundred million" begins at fifty million
        if by > last_scale(first) and last_scale(first) in (1, _HUNDRED) and low * by <= high:
            low = float(f"{low * by:.12g}")  # 4.1 billion is no 4,099,999,999.9999995
        return (-low if g.get("neg") else low), high

    def _no_amount(self, g: Mapping[str, str | None], match: re.Match[str], ends: tuple[float, float]) -> bool:  # noqa: PLR0911 - one return a reason
        """Tell whether a number is a name, an ordinal, a date, a time, a pronoun or a list's number."""
        text, start, first = match.string, match.start(), g["a"] or ""
        if _NAMED_BY.search(text, max(start - 12, 0), start) or _CLOCK.match(text, match.start("a")):
            return True  # section 45x; at 1742 UTC
        if g.get("cur") or g.get("cur2") or g.get("cur3") or g.get("unit"):
            return bool(g.get("unit") in ("second", "min", "m", "mo") and first == "a")
        before = text[max(start - 24, 0) : start]
        if first in _INDEX_SIZES and self._index.search(before):
            return True  # the s&p 500
        word = re.search(r"([a-z]+)[.'s]{0,2}[\s-]{1,2}$", before)
        small = first.replace(".", "").isdigit() and len(first) <= 4
        if small and word and word[1] in self._names and not g.get("pre"):
            verb = word[1] in _ALSO_VERBS and (
                _WILL.search(before) or self.nouns.after(text, match.end(), measured=False)[0]
            )
            return not verb  # build 40 plants, we will build 40
        if word and word[1] in _LABELS and first.isalpha() and ends[0] <= _ALL_SPELLED:
            return True
        aged = first.isdigit() and ends[0] in _AGES and _AGED.search(text, max(start - 56, 0), start)
        if aged and not self.nouns.after(text, match.end(), measured=False)[0]:
            return True  # people over 65
        if first in ("one", "zero"):
            return not (g.get("b") or g.get("neg"))
        after = text[match.end() : match.end() + 14]
        if len(first) <= 2 and (_DATE_BEFORE.search(before) or _DATE_AFTER.match(after)):
            return True
        if not g.get("b") and first.isdigit() and len(first) == 4 and 1900 <= ends[0] <= 2100:
            return self.nouns.after(text, match.end(), measured=False)[0] == "" or (
                not g.get("pre") and ends[0] >= 2010
            )
        if g.get("b") and first.isdigit() and 1900 <= ends[0] <= 2100 and 1900 <= ends[1] <= 2100:
            return True
        return bool(
            len(first) <= 2
            and first.isdigit()
            and re.match(r"[.)](?:\s|$)", after)
            and re.search(r"(?:^|[\n.!?:]\s{0,3})$", before)
        )


def change_from(amounts: "Amounts", match: re.Match[str], context: object) -> QuantityValue | None:
    """Two ends of a change are no range: from 5% to 7%. Returns its first end; None where there is no change."""
    before = _CHANGE.search(match.string, max(match.start() - 50, 0), match.start())
    return amounts.amount(match, context) if before else None
