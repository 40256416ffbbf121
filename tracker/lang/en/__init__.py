"""English, from clean text to raw speech recognition without capitals and full stops."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tracker.lang.en.bare_money import currency_of, guessed, in_money
from tracker.lang.en.bounded import Bounded, bounded_rules
from tracker.lang.en.compound import compound_rules
from tracker.lang.en.contexts import CONTEXTS
from tracker.lang.en.cue_sense import EnglishCues
from tracker.lang.en.date_ranges import ends, joined
from tracker.lang.en.dates import year_rules
from tracker.lang.en.days import day_rules
from tracker.lang.en.durations import duration_rules
from tracker.lang.en.eras import era_rules
from tracker.lang.en.exchange_rates import CODES, MONEYS, RATE
from tracker.lang.en.fiscal_words import budget_year_end, own_year_end, quarter_months, stated_year_end
from tracker.lang.en.forecast_spans import forecast_span_rules
from tracker.lang.en.handover import HANDOVER, NOT_NAMES, NOT_YET, QUESTIONS, THANKS
from tracker.lang.en.home_money import DOLLARS, at_home, home_dollar
from tracker.lang.en.leads import Leads
from tracker.lang.en.normal import normalise
from tracker.lang.en.numeric_days import numeric_rules
from tracker.lang.en.offsets import Offsets
from tracker.lang.en.passing import Passing, passing_rules
from tracker.lang.en.patterns import PATTERNS
from tracker.lang.en.patterns.present import MOVED
from tracker.lang.en.quantities import Amounts
from tracker.lang.en.quantity_rules import quantity_rules
from tracker.lang.en.quarters import same_part_rule
from tracker.lang.en.reported import closed_year, guided_quarter, reported_quarter
from tracker.lang.en.shapes import Shapes
from tracker.lang.en.spoken_spans import spoken_span_rules
from tracker.lang.en.steps import step_rules
from tracker.lang.en.telling import Teller
from tracker.lang.en.tolerance import TOLERANT, related, widened
from tracker.lang.en.unit_twice import joined_ranges
from tracker.lang.en.weekdays import weekday_rules
from tracker.lang.exchange_rates import in_currency
from tracker.lang.gate import WordGate
from tracker.lang.language import Language
from tracker.lang.spans import DateContext, DateMatch, QuantityMatch, Relation
from tracker.lang.together import together
from tracker.lang.trie import any_of
from tracker.lang.wordbook import WordBook
from tracker.lang.words import Words, load_words
from tracker.model import window as w

CUES = (
    "future", "able", "expected", "plan", "goal", "hope", "possible", "confident", "certain", "strong_verb", "past", "past_strong",
    "negation", "question", "hypothetical", "doubt", "indirect", "present", "frame", "habitual", "yearly", "rhetoric", "hearsay", "eventual", "stretch", "reported", "pronoun", "anaphor_then", "courtesy",
)  # fmt: skip

_CLIPPED = ("jan", "feb", "mar", "may", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Months that stand alone: "mar" begins no month in "margin"."""
_OPENS = re.compile(r"(?:from|between|starting|beginning)\b")
_CLOSES = re.compile(r"\s?(?:to|through|thru|until|till|up to|and|ending|-|~)\s?(?:the\s)?(?:in\s)?")
_BESIDE = frozenset(
    {"en.next-one", "en.near-day", "en.weekday", "en.unit-step", "en.within-span", "en.next-span", "en.following-day"}
)
_NO_RULE: frozenset[str] = frozenset()
_SPANS_AHEAD = frozenset({"en.another", "en.next-span", "en.within-span", "en.time-frame"})
_DAYS = frozenset({"en.day", "en.iso-day"})
_MOVED = 60
_SOON = 24
_EARLIER = 200
_UNSTOPPED = 120
"""A clause of so many characters without a stop is raw speech."""
_RAW = 160
_UNSTOPPED_RAW = 60
"""In a sentence of at least `_RAW` characters without any stop a clause of so many has more than one, too."""
_FRONT = 60
_FRONTED = re.compile(r"\s(?P<at>(?:at|during|on)\s(?:our|the|an?)\s(?:[a-z\-]+\s){1,4})$")
_STOP = re.compile(r"[.,;:!?](?:\s|$)")
_BEGINS = re.compile(
    r"\s(?<!\bthat\s)(?<!\bwhich\s)(?<!\bwhat\s)(?<!\bas\s)(?<!\bthan\s)(?<!\bif\s)(?<!\bwhen\s)(?<!\bthink\s)(?<!\bbelieve\s)(?="
    r"(?:we|i|they)(?:'re|'ll|'ve|'d|'m)?\s(?:[a-z]+ly\s|now\s|also\s|still\s)?(?:are|am|have|had|expect|continue|plan|will|would|anticipate|believe|think|see|estimate|intend|aim|hope|made|grew|saw|sold|paid|said|told|bought|spent|got|went|took|gave|ran|kept|held|met|built|brought|won|lost|came|led|[a-z]{3,}ed|[a-z]+ing)\b"
    r"|(?<!\b(?:of|in|to|on|by|at|is)\s)(?<!\b(?:for|and|the|but)\s)(?<!\b(?:with|from|that)\s)our\s(?:[a-z0-9\-]+\s){1,4}?(?:is|are|includes|include|assumes|assume|reflects|calls)\b"
    r"|(?:this|these)\s(?:[a-z\-]+\s){1,3}?(?:is|are|will|represents?|assumes?|calls|reflects?|was|were)\b"
    r"|(?<!\bwill\s)(?<!\bwould\s)(?<!\bto\s)(?<!\bcould\s)(?<!\bhas\s)(?<!\bhave\s)(?<!\bis\s)(?<!\bare\s)(?<!\bcan\s)"
    r"(?:now\sturning|now\smoving|now\s(?:that|this|it|we|i)(?:'ll|'s)?\s(?!we\b|i\b|the\b|our\b|it\b|you\b|they\b|is\sthe)|turning|moving|with\sall\s(?:these|this|of)|looking\sahead|building\son|based\son|in\saddition|in\stotal|as\s(?:i\s|we\s)?(?:mentioned|noted|discussed|announced|highlighted)\b(?!\sby)|as\sit\srelates\sto|with\s(?:respect|regard)\sto|furthermore|moreover|additionally|notably|importantly|finally|lastly|as\sa\s(?:result|reminder)|further|today|yesterday|thanks|thank\syou)\b)"
)
_DID = re.compile(
    r"\b(?:we|they|he|she|(?<!\bto\s)have|has|(?<!\bif\s[a-z]{2}\s)(?<!\bif\s[a-z]{3}\s)(?<!\bif\s[a-z]{4}\s)had(?!\s(?:to|better|been)\b)|we've|they've|i've)\s(?:also\s|then\s|just\s|only\s|already\s|both\s|all\s|[a-z]+ly\s)?"
    r"(?!(?:need|pulled(?!\sback)|postponed|exceed|proceed|succeed|feed|speed|breed|assumed|included|factored|embedded|modeled|modelled|raised|lowered|increased|updated|revised"
    r"|narrowed|reiterated|reaffirmed|announced|based|decided|agreed|promised|pledged|signed|contracted|awarded|called|outlined|described|discussed"
    r"|noted|mentioned|indicated|communicated|shared|stated|provided|highlighted)\b)"
    r"(?P<verb>[a-z]{3,}ed|(?<=ve\s|as\s|ad\s)(?:sent|become|begun|brought|built|bought|come|done|drawn|driven|fallen|felt|found|gone|grown|heard|kept|led|lost|met|paid|risen|run|seen|shown|sold|spent|taken|won"
    r"|been(?!\s(?:expected|planned|scheduled|slated|set|projected|planning|saying|clear|consistent))))\b"
)
"""What somebody did: the past of whatever verb."""
_TURNS = re.compile(r"\s(?=now\s(?:turning|moving)\sto\s)")
"""A new subject begins here, with or without a stop before it."""
_ANEW = re.compile(
    r"\s(?:(?<=[0-9%]\s)|(?<=illion\s)|(?<=percent\s)|(?<=points\s)|(?<=over-year\s)|(?<=over\syear\s))"
    r"(?!(?:and|or|to|of|as|per|a|(?<=illion\s)in|worth|thousand|million|billion|trillion|dollars|cents|percent|basis|growth|margins?|range|share|stake|increase|decrease|decline|reduction|higher|lower|more|less|each)\b)"
    r"(?:(?!(?:and|or|but|which|that|with|due|driven|reflecting|from|to|than|versus|compared)\b)[a-z&'][a-z&'0-9\-]*\s){1,8}?"
    r"(?:is|are)\s(?:both\s|also\s|now\s)?(?:expected|anticipated|projected|forecast)\b"
)
"""After a figure something else is told of: "up 2 % | manufacturing is expected to grow"."""
_EXPECTED = re.compile(r"\s(?:expected|anticipated|projected|forecast)\b")
_ASIDES = ("therefore", "indeed", "of course", "in turn", "instead", "hopefully", "for example")
"""Between two commas these interrupt a clause, and end none: "I will, therefore, introduce ..."."""
_NO_ASIDE = "".join(rf"(?<!,\s{re.escape(word)},)" for word in _ASIDES)
# One sign or blank, and then what must stand around it: `re` skips to these.
_CLAUSE = re.compile(
    r"[;:,\-\s](?:(?<=[;:])|(?<=[a-z]-)(?=\s(?!and\b|or\b|to\b))"
    rf"|(?<=,){_NO_ASIDE}(?!(?<=respectively,)\s(?:in|for|by|over|during)\s)(?!\s(?:{'|'.join(_ASIDES)}),)(?![0-9]|\s(?:plus\sor\s|plus/|\+|give\sor\s|respectively\b)|\s?±)"
    r"|(?<=\s)(?=[abwsiut\-])(?:-|and|but|while|whereas|because|so|if|unless|although|though)\s)"
)
_OF_AN_AIM = re.compile(r"\s(?:[a-z\-]+\s){0,2}(?:targets?|goals?|objectives?|ambitions?|aspirations?)\b")
"""Behind a year: it tells which aim is meant ("our 2030 target"), and what follows is told of another."""
_LEAD = re.compile(r"(?:to|through|thru|until|till|up to)\s")


@dataclass(frozen=True, slots=True)
class English(Language):
    """English reads what binds a date backwards from it, and joins ranges over the second date's own preposition."""

    leads: Leads
    offsets: Offsets
    amounts: Amounts
    spans: frozenset[str]
    """The names of the rules for durations: other words bind them."""

    def find_dates(self, text: str, start: int, end: int, context: DateContext) -> list[DateMatch]:
        """Return every date expression of `text[start:end]` (normalised), with what binds it, ranges joined."""
        found: list[DateMatch] = []
        for rule, match, value in self.dates.find(text, start, end, context):
            if match.start() in context.editions:
                continue
            pattern = self.leads.span if rule.name in self.spans else self.leads.date
            before = self.leads.before(pattern, match, context, start)
            one = DateMatch(before.start() if before else match.start(), match.end(), value, rule.name)
            counted = self.offsets.counted(text, one, start)
            if counted is not None:
                while found and found[-1].end > counted.start:
                    found.pop()
                found.append(counted)
            elif found and _beats(text, found[-1], one):
                found[-1] = DateMatch(found[-1].start, one.end, one.value, one.rule)
            elif found and self._joins(text, found[-1], one):
                found[-1] = joined(found[-1], one)
            else:
                found.append(one)
            if _OF_AN_AIM.match(text, found[-1].end) is None:
                context.last = found[-1]
                if one.window.due is not None and one.window.due > context.said_on:
                    context.ahead = found[-1]
        return together(text, found, _NO_RULE) if len(found) > 1 else found

    def find_quantities(self, text: str, start: int, end: int) -> list[QuantityMatch]:
        """Return every amount of `text[start:end]` (normalised) with its comparator, left to right."""
        found: list[QuantityMatch] = []
        floor = start
        for rule, match, value in self.quantities.find(text, start, end, None):
            before = self.amounts.before(text, match.start(), floor)
            first = before.start() if before else match.start()
            found.append(QuantityMatch(first, match.end(), value.quantity, rule.name, value.noun, value.growth))
            floor = match.end()
        if found and any(text.find(money, start, end) >= 0 for money in MONEYS):
            found = in_currency(text, found, RATE, CODES)
        if len(found) > 1:
            found = related(text, joined_ranges(text, found))
        return widened(text, found) if found and TOLERANT.search(text, start, end) else found

    def parted(self, text: str, breaks: list[int], span: tuple[int, int], dates: list[DateMatch]) -> list[int]:
        """Return the breaks of a sentence; a long run of speech written down without stops has more of them."""
        bounds = [span[0], *breaks, span[1]]
        more: list[int] = [m.start() + 1 for m in _TURNS.finditer(text, span[0] + 1, span[1])]
        raw = span[1] - span[0] >= _RAW and not _STOP.search(text, span[0], span[1] - 1)
        for start, end in pairwise(bounds):
            if end - start >= (_UNSTOPPED_RAW if raw else _UNSTOPPED) and not _STOP.search(text, start, end - 1):
                for m in _BEGINS.finditer(text, start + 1, end):
                    at = m.start() + 1
                    d = next((d for d in dates if d.start < at < d.end + 2), None)
                    if d is None:
                        more.append(at)
                    elif (
                        at > d.end
                        and d.value.relation is Relation.IN
                        and any(start <= e.start < d.start for e in dates)
                    ):
                        more.append(_front_of(text, d, start))  # "growth in H2 | in november we presented"
                more += _anew(text, start, end, dates)
        return sorted({*breaks, *more}) if more else breaks

    def default_currency(self, text: str) -> str | None:
        """Return the currency that a document writes most, in which a bare "sales of 83 billion" is meant."""
        currency = currency_of(text)
        dollars = currency == "USD" or (currency is None and "$" in text)
        return (home_dollar(text) if dollars else None) or currency or guessed(text)

    def denominate(self, text: str, found: list[QuantityMatch], currency: str | None) -> list[QuantityMatch]:
        """Return amounts without a sign that stand by a word for money in the text's currency."""
        if currency is None:
            return found
        found = in_money(text, found, currency)
        return at_home(text, found, currency) if currency in DOLLARS else found

    def _joins(self, text: str, a: DateMatch, b: DateMatch) -> bool:
        """Tell whether two dates that stand together are the ends of a range."""
        between = text[a.end : b.start]
        if len(between) > 12 or MOVED.search(text, max(0, a.start - _MOVED), a.start):
            return False
        opened = _OPENS.match(text, a.start) or (a.rule == "en.weekday" and _OPENS.search(text, a.start, a.end))
        lead = _LEAD.match(text, b.start)
        if (
            opened
            and (lead or _CLOSES.fullmatch(between))
            and (between.strip() in ("", "to", "through", "and", "-", "~", "until", "till", "thru", "up to"))
        ):
            pass
        elif not (self.range_link.fullmatch(between) or (lead and not between.strip() and a.end < b.start)):
            return False
        first, last = ends(a, b)
        return first.start is not None and last.due is not None and first.start <= last.due


def _front_of(text: str, d: DateMatch, start: int) -> int:
    """Return where the words begin that stand in front of a sentence with their time: "at our meeting in May we"."""
    fronted = _FRONTED.search(text, max(start, d.start - _FRONT), d.start)
    return fronted.start("at") if fronted else d.start


def _anew(text: str, start: int, end: int, dates: list[DateMatch]) -> Iterator[int]:
    """Yield where, after a figure in a long run of speech, a sentence begins that tells what is expected.

    A time between the two begins it where the figure has had its own time before.
    """
    for m in _ANEW.finditer(text, start + 1, end) if _EXPECTED.search(text, start, end) else ():
        at = m.start() + 1
        d = next((d for d in dates if 0 <= d.start - at <= _SOON and d.end < m.end()), None)
        if d is not None and not any(m.start() - _EARLIER <= e.end < m.start() for e in dates):
            at = d.end + 1
        if not any(d.start < at < d.end for d in dates):
            yield at


def _beats(text: str, relative: DateMatch, day: DateMatch) -> bool:
    """Tell whether a date is the day that a relative one beside it means: the next day, on January 7."""
    between = text[relative.end : day.start].strip()
    if relative.rule in _SPANS_AHEAD and day.value.relation is Relation.BY:  # for two years, until the end of 2023
        return between in ("", ",")
    if relative.rule == "en.unit-step" and day.rule == "en.weekday":  # next week, on friday
        return relative.window.precision is w.Precision.WEEK and between in ("", ",")
    return relative.rule in _BESIDE and day.rule in _DAYS and between in ("", ",", "(", "on")


def language(more: Words | None = None) -> Language:
    """Return the English language, its word lists (and `more` words) read and its rules compiled."""
    here = Path(__file__)
    words = load_words(*(here.with_name(f"{name}.yaml") for name in ("words", "cues", "names"))).joined(more)
    leads = Leads(words)
    amounts = Shapes(words)
    spans = (*compound_rules(words, leads), *forecast_span_rules(words), *duration_rules(words, leads))
    return English(
        code="en",
        words=words,
        normalise=normalise,
        dates=WordBook(
            (
                *spans,
                *numeric_rules(words, leads),
                *day_rules(words, leads),
                *weekday_rules(words, leads),
                *spoken_span_rules(words, leads),
                *bounded_rules(Bounded(words, leads)),
                same_part_rule(),
                *step_rules(words, leads),
                *era_rules(words, leads),
                *passing_rules(Passing(words, leads)),
                *year_rules(words, leads),
            ),
            words.groups,
        ),
        quantities=WordBook(quantity_rules(amounts), words.groups),
        cues=EnglishCues(words, CUES, boundaries=True, verbs=(_DID, "past_strong")),
        date_gate=WordGate(
            rf"\b(?:{any_of(word for word in words.groups['date_gate'] if word not in _CLIPPED)}"
            rf"|{any_of(_CLIPPED)}(?![a-z])|sept|[1-9][0-9]{{3}}|[1-4][0-9][hq]?\b|[1-4][hq]|[0-9]{{1,2}}(?:/[0-9]|st\b|nd\b|rd\b|th\b))"
        ),
        number_gate=WordGate(rf"[0-9¼½¾⅓⅔⅛⅜⅝⅞]|\b{any_of(words.groups['number_gate'])}"),
        forward_gate=WordGate(rf"\b{any_of(words.groups['forward_gate'])}|'ll\b"),
        range_link=re.compile(r"\s?(?:to|through|thru|until|till|-|~|up to)\s?(?:the\s)?"),
        list_link=re.compile(
            r"\s?(?:,\s?(?:and|or)?|and(?:\sin)?|or(?:\sin)?|&|/|and then|as well as)\s?(?:the\s|by\s|in\s)?"
        ),
        leads=leads,
        offsets=Offsets(words),
        amounts=amounts,
        spans=frozenset(rule.name for rule in spans),
        clause=_CLAUSE,
        contexts=CONTEXTS,
        patterns=PATTERNS,
        reported=reported_quarter,
        guided_quarter=guided_quarter,
        closed_year=closed_year,
        own_year_end=own_year_end,
        budget_year_end=budget_year_end,
        quarter_months=quarter_months,
        year_end=stated_year_end,
        blanks=re.compile(r"(?<=[a-z0-9,.&$-]\s)\s{1,4}(?=[a-z0-9$&/-])"),
        handover=HANDOVER,
        thanks=THANKS,
        questions=QUESTIONS,
        not_names=NOT_NAMES,
        not_yet=NOT_YET,
        first_names=frozenset(words.groups["first_name"]),
        tells=Teller(words),
        least=1.0,
        least_figure=0.5,
    )
