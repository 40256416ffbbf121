"""Parts of English years: the pattern that several rules share, and what it names.

Normalised text is in lower case. A part of a year is a quarter, half, month, season or run of months (`PART`); an edge
is its early, middle or late part (leads.py).
"""

import re
from calendar import isleap

from tracker.lang.en.numbers import parse_number
from tracker.lang.en.reported import year_of_quarter
from tracker.lang.en.years import YearRef, this_year, year_meant
from tracker.lang.spans import DateContext, Tense
from tracker.lang.tails import Tail
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision, Window

B = r"\b"
S = r"[\s,-]{1,3}"
MONTH = r"{month}\b\.?"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9a-z:%]|[.,](?!(?<=,)20[0-9]{2}\b)[0-9]|/[0-9])"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01])"
_COUNTED = frozenset({"en.next-one", "en.near-day", "en.within-span", "en.next-span", "en.from-now", "en.unit-step"})
SOME_YEAR = re.compile(r"\b(?:an?|one|first|second|third|last|final|each|every|per|another|next|this|half)[\s-]$")
ACCOUNTED = re.compile(
    r"\sbasis\b|\s(?:(?:adjusted|gaap|non-gaap|organic|effective|operating|gross|net|total)\s){0,2}"
    r"(?:ebitda|ebit|margins?|revenues?|sales|eps|earnings|income|conversion|tax\srate|growth)\b"
)
"""Behind "a full year" these are of the running one: "a full year adjusted EBITDA margin of 30 %"."""
_DO = ("to", "will", "would", "could", "may", "might", "should", "can", "'ll", "also", "not", "prices", "rates", "likely", "probably")  # fmt: skip
_DOES = "(?:" + "|".join(rf"(?<={word}\s)" for word in _DO) + r")(?<!\bsummer\sto\s)(?<!\bspring\sto\s)"
"""Before "fall" where it is a verb: "home prices to fall next year"."""
PART = (
    r"(?:(?P<fp>fiscal\s)?(?:"
    r"(?:q|(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=\bof\s)|(?<=\bby\s)|(?<=[0-9]\s))quarter(?=\s(?!.,)[1-4ofth]))(?P<q>[1-4]|\s(?:one|two|three|four|(?<=r\s)[1-4])\b(?!\s(?:million|billion|thousand|hundred|percent)\b))(?![0-9a-z])(?:\s?(?:-|/|to|through|and|or|thru)\s?q(?P<q2>[1-4])\b)?"
    r"|(?P<qq>[1-4])q(?:(?P<qyy>[0-9]{2})(?![0-9]))?(?![a-z])|(?P<firstn>first|last|final)\s(?P<nq>two|three)\squarters\b"
    r"|(?P<qname>{quarter_name})(?:\s(?:to|and|or|through|-)\s(?P<qname2>{quarter_name}))?[\s-](?:(?:fiscal|(?P<qcal>calendar))[\s-])?(?:quarters?|qtrs?)\b(?:-ish\b)?"
    r"|h(?P<h>[12]|\s(?:one|two)\b(?<!\ban\sh\stwo)(?=\s?(?:[.,;!?]|\Z)|\s(?:of|and|we|it|with|twenty|this|next|so|but|you|um|uh|to|as|is|will|for|then|than)\b))(?![0-9a-z])|(?P<hh>[12])h(?:(?P<hyy>[0-9]{2})(?![0-9]))?(?![a-z])"
    r"|(?P<hname>{half_name})[\s-](?:fiscal[\s-])?half\b(?:-ish\b)?(?!\s(?:a|an|million|billion|dozen|hour|of\s(?:it|them|the\s(?:(?:forecast|projection|planning)\s(?:period|horizon|window)|decade|century|game|match|movie|book|call|session|show|film)))\b)"
    r"|(?P<third>first|middle|last|latter|final)\sthird(?=\sof\s(?:(?:the|this|next|last|fiscal|calendar)\s){0,2}(?:year\b|(?:19|20)[0-9]{2}))"
    rf"|(?P<mside>first|last|final)\s(?P<mcount>{_COUNT})\smonths(?=\sof\b)"
    rf")(?![\s-]over[\s-])|(?P<m1>{MONTH})\s?(?:-to-|-through-|-|/|to|through|thru|until|till|and|or)\s?(?P<m2>{MONTH})(?:\squarter\b)?(?!\s[0-9]{{1,2}}(?![0-9])(?:st|nd|rd|th)?)"
    rf"|(?P<month>{MONTH})(?P<mq>\squarter\b)?(?:-ish\b)?(?!\s?-over-)"
    r"|(?P<austral>(?:southern(?:\shemisphere)?|austral)\s)?(?!"
    + _DOES
    + r"fall\b)(?P<season>{season})\b(?!\s(?:weather|storms?|wheat|tires?|clothing|heating)\b)(?!(?<=fall)\sof\s(?!'?[0-9]|(?:this|next|last|that|the\s(?:same|following|year|next|last|current)|twenty|two\sthousand|fiscal|calendar|fy|each|every|our|their)\b)))"
)
"""A part of a year: q2, second quarter, first three quarters, h1, back half, march, march to june, spring."""


def day_number(words: Words, text: str) -> int:
    """Return a day's number: 5, 5th, fifth, twenty-first, twenty one."""
    digits = re.match(r"[0-9]{1,2}", text)
    if digits:
        return int(digits[0])
    known = words.values["ordinal"].get(text)
    return int(known if known is not None else parse_number(text) or 0)


def month_number(words: Words, text: str) -> int:
    """Return the number of a month's name, with or without its point."""
    return int(words.value("month", text.rstrip(".")))


def part_of(g: dict[str, str | None], year: int, context: DateContext, words: Words) -> Window | None:  # noqa: PLR0911 - one return a kind of part
    """Return the window that the PART of a match names in a year; None where the calendar has no such day."""
    end = 12 if _of_calendar(g) else context.quarters_end
    try:
        if g["q"] or g["qq"] or g["qname"] or g["firstn"]:
            return _quarters(g, year, end, words)
        if g["h"] or g["hh"] or g["hname"]:
            which = _figure(g["h"] or g["hh"]) or words.value("half_name", g["hname"] or "")
            return w.half(year, int(which), fiscal_year_end=end)
        if g["third"]:
            first = {"first": 1, "middle": 5}.get(g["third"], 9)
            return w.months(year, first, first + 3, Precision.RANGE)
        if g["mside"]:
            count = int(parse_number(g["mcount"] or "") or 1)
            first = 1 if g["mside"] == "first" else 13 - count
            return w.months(year, first, first + count - 1, Precision.RANGE)
        if g["m1"]:
            first, last = month_number(words, g["m1"] or ""), month_number(words, g["m2"] or "")
            return w.through(w.month(year, first), w.month(year + (last < first), last))
        if g["month"]:
            named = w.month(year, month_number(words, g["month"] or ""))
            if g["mq"] and named.start:  # the quarter that ends with the month
                return Window(w.shift(named.start, -2, "month"), named.due, Precision.QUARTER)
            return named
        if g["season"]:
            name = str(words.value("season", g["season"] or ""))
            return w.season(year, _AUSTRAL[name] if g["austral"] else name)
    except ValueError:
        return None
    return None


def _of_calendar(g: dict[str, str | None]) -> bool:
    """Whether a part is of the calendar's year, whatever a company counts: "the first half of calendar 2019"."""
    kinds = (g.get(name) or "" for name in ("qcal", "fy", "fyw", "relkind", "chainkind"))
    return any(kind.startswith(("cy", "calendar")) for kind in kinds)


_AUSTRAL = {"spring": "fall", "summer": "winter", "fall": "spring", "winter": "summer"}
"""The seasons of the southern half of the earth, by those of the northern in the same months."""


def _figure(text: str | None) -> int | None:
    """Return the number of a quarter or a half behind its letter: "3", " three"; None where there is none."""
    return None if text is None else int(parse_number(text.strip()) or 0)


def _quarters(g: dict[str, str | None], year: int, end: int, words: Words) -> Window:
    if g["firstn"]:
        count = 2 if g["nq"] == "two" else 3
        first, last = (1, count) if g["firstn"] == "first" else (5 - count, 4)
    else:
        first = _figure(g["q"] or g["qq"]) or int(words.value("quarter_name", g["qname"] or ""))
        last = int(g["q2"] or (words.value("quarter_name", g["qname2"]) if g["qname2"] else first))
    one = w.quarter(year, first, fiscal_year_end=end)
    return one if last <= first else w.through(one, w.quarter(year, last, fiscal_year_end=end))


MEASURED = Tail(r"\b(?:above|below|over|than|versus|vs\.?|from|against|on)\s$")
"""Before a year with which something is compared."""


def nearest_year(g: dict[str, str | None], text: str, at: int, context: DateContext, words: Words) -> int:
    """Return the year in which a part without a year is looked for: the one just named, else the nearest that fits.

    Looking ahead, the first that has not ended by the day of speaking; looking back, the last that has begun.
    """
    last = context.last
    measured = (
        last is not None and last.rule == "en.year" and MEASURED.search(text, max(0, last.start - 12), last.start)
    )
    fiscal = not (g["month"] or g["m1"] or g["season"])
    end = context.quarters_end if fiscal else 12
    if not measured and (named := year_before(at, context, end)) is not None:
        return named
    if context.reported and (g["q"] or g["qq"] or g["qname"]) and not (g["q2"] or g["qname2"]):
        which = _figure(g["q"] or g["qq"]) or int(words.value("quarter_name", g["qname"] or ""))
        return year_of_quarter(which, text, at, context)
    this = this_year(context, fiscal=fiscal)
    part = part_of(g, this, context, words)
    return this if part is None else this + nearest_offset(part, context)


def year_of_part(g: dict[str, str | None], ref: YearRef, at: int, context: DateContext) -> int:
    """Return the year of a part "of this year": a quarter or half is of the fiscal one where such are counted.

    "The year" is one to come that was named just before: "for fiscal 2027, growth in the first half of the year".
    """
    relative = g["rel"] or (ref.bare and g["chain"])
    own = g["q"] or g["qq"] or g["qname"] or g["h"] or g["hh"] or g["hname"] or g["firstn"]
    if ref.fiscal or not relative or not own or (g["relkind"] or g["chainkind"] or "").startswith("calendar"):
        return ref.number
    ahead = w.quarter_of(context.said_on, fiscal_year_end=context.quarters_end)[0] - context.said_on.year
    return ref.number + ahead if g["rel"] else max(ref.number + ahead, year_meant(context, at, fiscal=False))


def year_before(at: int, context: DateContext, end: int = 12) -> int | None:
    """Return the year of the date just before, where it names one year; a day counted from the day of speaking does not.

    `end` is the last month of the years that are meant.
    """
    last = context.last
    if last is None or last.value.bare or not 0 <= at - last.end <= 40 or last.rule in _COUNTED:
        return None
    span = last.value.named or last.window
    if span.due and span.due < context.said_on and context.tense is Tense.FUTURE:
        return None  # "... compared with Q3 of 2025. In Q3, we expect ..."
    if span.start is None or span.due is None:
        return None
    first, last_year = (w.quarter_of(day, fiscal_year_end=end)[0] for day in (span.start, span.due))
    return first if first == last_year else None


def year_with(month: int, number: int, context: DateContext) -> int:
    """Return the running year, or the next leap year (told as past, the last one) for a February 29."""
    year, step = context.said_on.year, -1 if context.tense is Tense.PAST else 1
    while month == 2 and number == 29 and not isleap(year):
        year += step
    return year


_JUST_GONE = 75
"""Days: what nothing looks back at or ahead to is the quarter or half that has just ended, which a report tells of."""
_REPORTED = frozenset({Precision.QUARTER, Precision.HALF, Precision.RANGE})


def nearest_offset(part: Window, context: DateContext) -> int:
    """Return -1, 0 or 1: how many years from this year's window of a part the one that fits lies."""
    if part.start is None or part.due is None:
        return 0
    if context.tense is Tense.PAST:
        return 0 if part.start <= context.said_on else -1
    gone = (context.said_on - part.due).days
    if 0 < gone <= _JUST_GONE and part.precision in _REPORTED and context.tense is Tense.NONE:
        return 0  # "we are pleased with our Q2 performance", in July
    return 0 if gone <= 0 else 1


def edged(named: Window, g: dict[str, str | None]) -> Window:
    """Return the part of a window that the edge before a match names, or the whole."""
    if g["edge2"]:
        first = w.mid(named) if g["edge2"].startswith("mid") else w.early(named)
        last = w.mid(named) if (g["edge3"] or "").startswith("mid") else w.late(named)
        return Window(first.start, last.due, Precision.RANGE)
    if g["early"]:
        return w.early(named)
    if g["mid"]:
        return w.mid(named)
    if g["backend"]:
        return w.back_half(named)
    return w.late(named) if g["late"] else named
