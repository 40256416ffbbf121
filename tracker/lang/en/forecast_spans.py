"""English forecasts named by how far they look ahead: a 12-month price target, its three-month forecast."""

import re

from tracker.lang.en.durations import small_number
from tracker.lang.en.numbers import SMALL_WORD
from tracker.lang.en.parts import B
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import OutOfCalendar

_NUMBER = rf"(?:[0-9]{{1,2}}|{SMALL_WORD})"
_HEADS = r"(?:price\stargets?|(?:price\s)?(?:forecasts?|projections?|outlook|views?|estimates?)|targets?(?=\s(?:for|on|of|to|is|are|at|from|by|price)\b))"
_BETWEEN = r"(?:(?!yields?\b|bonds?\b|notes?\b|treasur|gilts?\b|bunds?\b|fixed\b|average\b|moving\b|rate\b)[a-z&.\-]{2,16}\s){0,2}?"


def forecast_span(match: re.Match[str], context: DateContext, words: Words) -> DateValue | None:
    """Return the window from the day of speaking that a forecast so named looks over."""
    number = small_number(match["n"])
    if number is None:
        return None
    unit = str(words.value("span_unit", match["unit"]))
    try:
        window = w.within(context.said_on, number, unit)
    except OutOfCalendar:
        return None
    return DateValue(window, Relation.WITHIN, note=f"{context.said_on} + {number:g} {unit}s = {window.due}")


def forecast_span_rules(words: Words) -> tuple[Rule[DateValue], ...]:
    """Return the rule for a span that stands before a forecast or a target of a price."""
    return (
        Rule(
            "en.forecast-span",
            B
            + rf"(?P<n>{_NUMBER})[\s-](?P<unit>month|year(?=\s(?:price|share)))(?=(?:,\s[a-z\-]{{3,14}}|(?:\s(?:and|or)\s|/){_NUMBER}[\s-](?:month|year))?\s{_BETWEEN}{_HEADS}\b)",
            lambda match, context: forecast_span(match, context, words),
            ("its 12-month price target", "a three-month, near-term forecast", "6-month and 12-month price targets"),
            ("the 10-year treasury yield forecast", "a 12-month period", "a five-year plan"),
        ),
    )
