"""Which quarter an English document reports, from its title or its beginning, or from the years that it closes."""

import re
from collections import Counter

from tracker.lang.en.numbers import TWO_FIGURES, parse_number
from tracker.lang.spans import DateContext, Tense
from tracker.lang.tails import Tail

HEAD = 4000
"""So many characters of a document are read."""

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_YEAR = r"(?:(?:fy|cy|fiscal(?:\syear)?|calendar(?:\syear)?|full[\s-]year)\s?)?'?(?:(?:20)?[0-9]{{2}}\s?[-/]\s?'?(?=[0-9]{{2}}(?![0-9])))?(?P<year{n}>20[0-9]{{2}}|[0-9]{{2}})(?![0-9,.]?[0-9])"
_QUARTER = r"(?:f?q\s?(?P<q{n}>[1-4])|(?P<qq{n}>[1-4])q|(?P<nth{n}>first|second|third|fourth|1st|2nd|3rd|4th)(?:\s(?:fiscal|calendar))?[\s-]quarter)"
_NAMED = (
    rf"(?:{_QUARTER.format(n='a')}(?:\s(?:and|&)\s(?:for\s)?(?:the\s)?(?:(?:full|entire)[\s-](?:(?:financial|fiscal)[\s-])?year|(?:9|nine|12|twelve)[\s-]?m(?:onths?)?|(?:first\s)?half(?:[\s-]year)?|h1))?(?:(?:\sended)?\s(?:of|in|for)(?:\sthe)?)?(?:\s(?:and|&)\s(?=f)|[\s,/-]{{0,3}}){_YEAR.format(n='a')}"
    rf"|{_YEAR.format(n='b')}[\s,/-]{{0,3}}(?:\s?the\s)?{_QUARTER.format(n='b')}|\b(?P<qc>[1-4])q(?P<yearc>[0-9]{{2}})\b|\bq(?P<qd>[1-4])fy(?P<yeard>[0-9]{{2}})\b)"
)
_REPORT = r"(?:earnings|results|financial|conference\scall|(?:earnings|investor|analyst|conference)[\s-]call|shareholder\s(?:letter|deck|update)|quarterly\s(?:report|update)|10-q|webcast|review|performance|report)"
_HEAD = re.compile(
    rf"(?:(?<!will\s)(?<!\bto\s)\b{_REPORT}\b[^.!?]{{0,70}}?(?<![a-z0-9]){_NAMED.replace('P<', 'P<x')}|(?<![a-z0-9]){_NAMED}[^.!?]{{0,60}}?\b{_REPORT}\b)"
)

_SPOKEN_YEAR = re.compile(rf"\b(?:twenty|two\sthousand(?:\sand)?)\s(?P<two>{TWO_FIGURES})")
"""Twenty twenty, two thousand and nineteen."""


def reported_quarter(text_head: str) -> tuple[int, int] | None:
    """Return the fiscal year and quarter that a title or a document's beginning says it reports; None otherwise.

    Only the first HEAD characters are read, and the first such statement counts. Examples: "third quarter fiscal
    2025 earnings call" is (2025, 3), "Q4 2024 results" (2024, 4).
    """
    text = re.sub(r"\s", " ", text_head[:HEAD].lower().replace("\u2019", "'"))
    text = _SPOKEN_YEAR.sub(lambda m: f"20{parse_number(m['two']) or 0:02.0f}", text)
    found = _HEAD.search(text) if "q" in text else None  # a Chinese text with an English title or two is read, too
    if found is None:
        return None
    g = {name: value for name, value in found.groupdict().items() if value}
    year = next((value for name, value in g.items() if name.lstrip("x").startswith("year")), "")
    nth = next((value for name, value in g.items() if name.lstrip("x").startswith("nth")), "")
    digit = next((value for name, value in g.items() if name.lstrip("x").startswith("q")), "")
    number = int(year) if len(year) == 4 else 2000 + int(year)
    return number, int(digit) if digit else _NTH[nth]


_FISCAL = r"(?:fiscal(?:\syear)?\s|\bfy\s?)'?(?:20)?(?P<year>[0-9]{2})(?![0-9,.]?[0-9])"
_PAST = r"(?:[a-z]{2,14}ed|was|were|saw|grew|had|made|rose|fell|gave|drove|came|took|won|built|did|set)\b"
_OVER = re.compile(
    rf"\b(?:in|during|throughout|across|for)\s(?:all\sof\s)?{_FISCAL},?\s(?:we|our\s[a-z]{{2,14}}|revenues?|sales)\s(?:also\s)?{_PAST}"
    rf"|{_FISCAL.replace('year>', 'year2>')}\s{_PAST}|\b(?:closed|ended|finished|exited|completed|wrapped\sup)\s(?:out\s)?{_FISCAL.replace('year>', 'year3>')}"
)
_BEGUN = re.compile(
    rf"\b(?:enter|entering|entered|begin|beginning|begun|start|starting|started|turning\sto|moving\sto|shifting\sto|guidance\sfor|outlook\sfor)\s{_FISCAL}"
)
_FIRST = re.compile(r"\b(?:first[\s-]quarter|q1)\b")
_FOURTH = re.compile(r"\b(?:fourth[\s-]quarter|q4)\b")


def closed_year(text: str) -> int | None:
    """Return the fiscal year that a document says is over while it looks to the first quarter of the next.

    `text` is normalised. It takes all of it: what the year did, that the next one is entered or guided for, and both
    the fourth and the first quarter. Example: "In fiscal '26, we returned $1.7 billion ... our guidance for fiscal
    '27 ..." with "what you saw in the fourth quarter" and "Q1 guidance" is 2026.
    """
    if "fiscal" not in text and "fy" not in text:
        return None
    over = {int(m["year"] or m["year2"] or m["year3"]) for m in _OVER.finditer(text)}
    begun = {int(m["year"]) for m in _BEGUN.finditer(text)}
    closed = [year for year in over if year + 1 in begun and not any(later > year for later in over)]
    if not closed or not _FIRST.search(text) or not _FOURTH.search(text):
        return None
    return 2000 + closed[0]


_QUARTER_OF_IT = r"fiscal\s(?P<{n}>first|second|third)\squarter|(?P<{n}b>first|second|third)\sfiscal\squarter"
_TOLD = re.compile(
    rf"(?:\b(?:in|for|during|at\sthe\send\sof)\s)(?:our|the)\s(?:{_QUARTER_OF_IT.format(n='a')})(?:,?\s(?:we|our|(?:[a-z\-]{{2,14}}\s){{1,5}}))?\s?(?:also\s)?{_PAST}"
    rf"|\btotal\s(?:{_QUARTER_OF_IT.format(n='c')})\s[a-z]{{3,12}}\swas\b"
)
_GUIDED = re.compile(
    rf"\b(?:guidance|outlook)\sfor\s(?:our|the)\s(?:{_QUARTER_OF_IT.format(n='a')})|(?:{_QUARTER_OF_IT.format(n='c')})\s(?:guidance|outlook)\b"
)
_FISCAL_YEAR = re.compile(rf"\b{_FISCAL}")


def guided_quarter(text: str) -> tuple[int, int] | None:
    """Return the fiscal year and quarter of which a document tells results while it guides for the next one.

    `text` is normalised, and taken whole: an excerpt of a call begins without its title. The year is the one that it
    names most often. Example: "total fiscal first quarter revenue was $7.9 billion", "our guidance for the fiscal
    second quarter" and "fiscal 2019 CapEx" is (2019, 1). The fourth quarter is told by `closed_year`.
    """
    if "fiscal" not in text:
        return None
    told = {_NTH[word] for m in _TOLD.finditer(text) for word in m.groups() if word}
    guided = {_NTH[word] for m in _GUIDED.finditer(text) for word in m.groups() if word}
    years = Counter(m["year"] for m in _FISCAL_YEAR.finditer(text)).most_common(1)
    over = [which for which in told if which + 1 in guided]
    return (2000 + int(years[0][0]), over[0]) if len(over) == 1 and years else None


_CLAUSE = 90
_SHALL = Tail(
    r"(?:\bwe|\bi|\bit|\bthat|\bthis|\bthey|\bthere)(?:'ll|\s(?:should|will|expect\sto))\s(?!(?:be\s)?(?:report|file|discuss|review|talk|turn|start|begin)"
    r"\b)[^.,;!?]*(?<!\bthan\s)(?<!\bversus\s)(?<!\bfrom\s)(?<!\bthan\sin\s)$"
)


def year_of_quarter(which: int, text: str, at: int, context: DateContext) -> int:
    """Return the year of a bare quarter in a report: the reported quarter itself, else the nearest ahead or behind.

    The quarter of the same name a year later is meant where its clause looks ahead: "we should see it in Q4".
    """
    assert context.reported is not None  # noqa: S101 - the caller has looked
    year, reported = context.reported
    if which == reported:
        return year + (_SHALL.search(text, max(0, at - _CLAUSE), at) is not None)
    if context.tense is Tense.PAST:
        return year if which < reported else year - 1
    return year + 1 if which < reported else year
