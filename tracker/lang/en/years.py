"""English years: the pattern that many rules share, and the year that its match names.

Normalised text is in lower case. A year is one of several named groups (`year_pattern`): 2027, fy26, '27, this year,
twenty thirty, the year, that year.
"""

import re
from dataclasses import dataclass
from datetime import date

from tracker.lang.en.numbers import ONES, TENS, parse_number
from tracker.lang.spans import DateContext, Tense
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision, Window

_OF_THE_YEAR = 90
"""So far behind a year "the year" still is that one."""
_CHAIN = 200
"""So far behind a time to come "that year" still is its year, whatever past one is told between them."""
JUST_ENDED = 3
"""In so many first months of a year "the year", told as past, is the one before."""
NOT_COUNTED = (
    r"(?![0-9%]|[.,:/][0-9]|-[0-9]{1,2}(?![0-9])|[a-z]|\s?(?:percent|million|billion|trillion|thousand|hundred|units?|people|robots?|cars|vehicles|"
    r"stores|jobs|dollars|euros|miles|km|kilometers|gpus|chips|employees|workers|customers|patients|satellites|meters|feet|"
    r"times|hours|minutes|days|weeks|months|years|tons|tonnes|barrels|calories|watts|megawatts|gigawatts|mw|gw|kw|pounds|"
    r"points|basis|shares|locations|homes|cities|countries|companies|apps|votes|voters|seats|pages|words|developers|users|members|starships|launches|flights)\b)"
)
_ONE = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEEN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TEN = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_YEAR_WORDS = (
    rf"(?:(?:twenty|nineteen|eighteen|seventeen)[\s-](?:{_TEN}(?:[\s-]{_ONE})?|(?:oh|o)[\s-]{_ONE}|{_TEEN})"
    rf"|(?:nineteen|eighteen|seventeen|sixteen|fifteen)\shundred(?:\s(?:and\s)?(?:{_TEN}(?:[\s-]{_ONE})?|{_TEEN}|{_ONE}))?"
    rf"|one\sthousand\s{_ONE}\shundred\s(?:and\s)?(?:{_TEN}(?:[\s-]{_ONE})?|{_TEEN}|{_ONE})(?!\s(?:hundred|and)\b)"
    rf"|two\sthousand\s(?:and\s)?(?:{_TEN}(?:[\s-]{_ONE})?|{_TEEN}|{_ONE})(?!\s(?:hundred|and)\b))\b"
)
_FULL = re.compile(_YEAR_WORDS)
SHORT_WORDS = rf"(?:twenty|thirty|forty)(?:[\s-]{_ONE})?\b"
"""A year of this century of which only the last two figures are spoken: twenty-six."""


def short_words(text: str) -> int:
    """Return the year that two spoken figures tell: twenty-six is 2026."""
    return 2000 + int(parse_number(text) or 0)


OF_SHORT = r"(?:\sof\s'?(?P<yy>[0-9]{2})(?![0-9a-z%/-]|[.,][0-9]|\s[a-z]{2,14}s\b))?"
"""A year of two figures after a month: april of 87."""


def year_pattern(n: str = "") -> str:
    """Return a pattern for a year, its group names ending in `n`: 2027, fy26, '27, this year, twenty thirty, the year."""
    return (
        r"(?:"
        rf"(?P<fy{n}>(?:fy|cy|fiscal(?:\syear)?|financial\syear|calendar(?:\syear)?|full[\s-]year|the\syears?|year)\s?'?)(?P<yf{n}>[12][0-9]{{3}}(?![-/][0-9]{{2}}(?![0-9]))|(?:(?<!year\s)|(?<=fiscal\syear\s))[0-9]{{2}}|(?<=year\s)[1-9][0-9]{{2}}(?=[.,;!?]|\s?\Z))(?![0-9])(?:e\b)?"
        rf"|(?P<fyw{n}>(?:fy|cy|fiscal(?:\syear)?|financial\syear|calendar(?:\syear)?)\s)(?P<yfw{n}>{_YEAR_WORDS}|{SHORT_WORDS}){NOT_COUNTED}"
        rf"|(?P<y4{n}>[1-9][0-9]{{3}})(?:(?<=20[0-9][0-9])e\b(?!-)|{NOT_COUNTED})"
        rf"|'(?P<y2{n}>[0-9]{{2}})(?!'?s\b|[0-9]|\.[a-z0-9])"
        rf"|(?P<yw{n}>{_YEAR_WORDS}){NOT_COUNTED}"
        rf"|(?P<rel{n}>{{rel_word}})\s(?P<relkind{n}>fiscal\s|calendar\s|financial\s|full\s)?(?:year|yr)(?:'?s)?\b(?!-|\sover\s|\son\syear|\s(?:round|old)\b)"
        rf"|(?P<chain{n}>the\sfollowing|the\ssubsequent|the\ssame|that\ssame|that|the|our(?=\s(?:fiscal|financial|full\sfiscal)\syear))\s(?P<chainkind{n}>fiscal\s|calendar\s|financial\s|full\s|current\s|full\sfiscal\s)?year(?:'s)?\b(?P<afternext{n}>\safter(?:\s(?:next|that)\b|(?=[.,;]|\s?\Z)))?(?!-|\s(?:19|20)[0-9]{{2}}|\sover\s|\sbefore\b|\sago\b|\sahead\b(?!\sof\b))"
        r")"
    )


@dataclass(frozen=True, slots=True)
class YearRef:
    """A year that words name: its number, whether the fiscal calendar counts, and how sure it is."""

    number: int
    fiscal: bool = False
    bare: bool = False
    chained: bool = False


def year_meant(context: DateContext, at: int, *, fiscal: bool) -> int:
    """Return which year "the year" is: one just named ("during 2026, ending the year at 2.3 %"), else the running one."""
    number, last = this_year(context, fiscal=fiscal), context.last
    due = last.window.due if last is not None and last.window.precision is Precision.YEAR else None
    if last is None or due is None or at - last.end > _OF_THE_YEAR:
        return number
    return max(number, due.year)


def this_year(context: DateContext, *, fiscal: bool) -> int:
    """Return the running year; with `fiscal`, of the fiscal calendar."""
    if fiscal:
        return w.quarter_of(context.said_on, fiscal_year_end=context.years_end)[0]
    return context.said_on.year


def year_of(g: dict[str, str | None], context: DateContext, words: Words, n: str = "") -> YearRef | None:  # noqa: PLR0911 - one return a kind of year
    """Return the year that a match of `year_pattern(n)` names; None where there is none."""
    if g[f"yf{n}"]:
        digits = g[f"yf{n}"] or ""
        lead = (g[f"fy{n}"] or "").strip(" '")
        number = int(digits) + (2000 if len(digits) == 2 else 0)
        return YearRef(number, fiscal=lead.startswith(("fy", "fiscal", "financial", "full")))
    if spoken := g[f"yfw{n}"]:
        fiscal = not (g[f"fyw{n}"] or "").startswith(("cy", "calendar"))
        return YearRef(
            _year_words(spoken) if " " in spoken and _FULL.match(spoken) else short_words(spoken), fiscal=fiscal
        )
    if g[f"y4{n}"]:
        return YearRef(int(g[f"y4{n}"] or ""))
    if g[f"y2{n}"]:
        short = int(g[f"y2{n}"] or "")
        return YearRef(short + (2000 if short < 60 else 1900))
    if g[f"yw{n}"]:
        return YearRef(_year_words(g[f"yw{n}"] or ""))
    if g[f"rel{n}"]:
        fiscal = (g[f"relkind{n}"] or "").startswith(("fiscal", "financial")) or _has_begun_anew(context)
        step = int(words.value("rel_word", " ".join((g[f"rel{n}"] or "").split())))
        return YearRef(this_year(context, fiscal=fiscal) + step, fiscal=fiscal)
    if g[f"chain{n}"]:
        return _chained(g, context, n)
    return None


def _has_begun_anew(context: DateContext) -> bool:
    """Whether a report of a company's fourth quarter looks ahead: "this year" is then the fiscal one just begun."""
    own = context.quarters_end != 12 and context.reported is not None and context.reported[1] == 4
    return own and context.tense is not Tense.PAST


def _is_guided(context: DateContext) -> bool:
    """Whether a report of a company with quarters of its own looks ahead: "for the year" is then its fiscal one."""
    return context.quarters_end != 12 and context.reported is not None and context.tense is not Tense.PAST


def _chained(g: dict[str, str | None], context: DateContext, n: str) -> YearRef | None:
    word = g[f"chain{n}"] or ""
    kind = g[f"chainkind{n}"] or ""
    fiscal = kind.endswith("fiscal ") or kind.startswith(("fiscal", "financial", "full"))
    fiscal = fiscal or (word == "the" and not kind and _is_guided(context))
    this = this_year(context, fiscal=fiscal)
    after = g[f"afternext{n}"]
    if after and "next" in after:
        return YearRef(this + 2, fiscal=fiscal)
    due = named_due(context)
    if due is not None and due < context.said_on and context.tense is not Tense.PAST:
        due = _named_ahead(context) or due
    if word in ("the", "our") and not after:  # "we delivered for the year", said when it has just ended
        over = context.tense is Tense.PAST and context.said_on.month <= JUST_ENDED
        return YearRef(this - over, fiscal=fiscal, bare=True)
    step = 1 if after or word in ("the following", "the subsequent") else 0
    if due is None:
        return YearRef(this + step, fiscal=fiscal) if step else None
    return YearRef(due.year + step, fiscal=fiscal, chained=True)


def _named_ahead(context: DateContext) -> date | None:
    """Return the last day of a time to come that was named not long before: "by 2030 against 2005, and in that year"."""
    ahead = context.ahead
    if ahead is None or not 0 <= context.at - ahead.end <= _CHAIN or ahead.value.bare:
        return None
    return (ahead.value.named or ahead.window).due


def named_due(context: DateContext) -> date | None:
    """Return the last day of what the date before named."""
    if context.last is None:
        return None
    value = context.last.value
    return (value.named or value.window).due


def _year_words(text: str) -> int:
    tokens = re.split(r"[\s-]+", text)
    if "thousand" in tokens or "hundred" in tokens:
        return int(parse_number(text) or 0)
    tokens = [t for t in tokens if t not in ("oh", "o")]
    last = sum(TENS.get(t, ONES.get(t, 0)) for t in tokens[1:])
    return int(parse_number(tokens[0]) or 20) * 100 + last


def whole_year(ref: YearRef, context: DateContext) -> Window:
    """Return the window of a year, by the fiscal calendar where the words name a fiscal year."""
    return w.year(ref.number, fiscal_year_end=context.years_end if ref.fiscal else 12)


def short_year(digits: str) -> int:
    """Return the year of two figures: 87 is 1987, 27 is 2027."""
    return int(digits) + (2000 if int(digits) < 60 else 1900)
