"""Observations as JSON lines and as CSV: figures from cited sources."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tracker.errors import Problem
from tracker.model.claim import json_value
from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator, Quantity
from tracker.records.fields import BadFieldError, Row
from tracker.records.lines import dump_lines, parse_lines, without_nothing
from tracker.records.periods import parse_period
from tracker.records.sheets import dump_sheet, parse_sheet

KEYS = (
    "subject", "metric", "comparator", "value", "low", "high", "unit", "per", "as_of", "period_start", "period_end",
    "qualifier", "reliability", "published_by", "source_title", "source_url", "quote", "note",
)  # fmt: skip


def parse(text: str, file: str) -> tuple[list[Observation], list[Problem]]:
    """Return the observations of a file's text, in order, and a Problem for each line that is none."""
    return parse_lines(text, file, _read)


def parse_any(text: str, file: str) -> tuple[list[Observation], list[Problem]]:
    """Return what `parse` or `parse_csv` makes of a text: JSON lines begin with a brace, CSV with its header."""
    jsonl = text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[", "")
    return parse(text, file) if jsonl else parse_csv(text, file)


def parse_csv(text: str, file: str) -> tuple[list[Observation], list[Problem]]:
    """Return the observations of a CSV file's text, as a spreadsheet saves it, and a Problem for each bad row."""
    return parse_sheet(text, file, (*KEYS, "period"), _read)


def dump_csv(observations: Iterable[Observation]) -> str:
    """Return observations as CSV in the order of `dump`."""
    return dump_sheet(_rows(observations), KEYS)


def dump(observations: Iterable[Observation]) -> str:
    """Return observations as JSON lines, sorted by subject, metric and day, since their order means nothing."""
    return dump_lines(_rows(observations))


def _rows(observations: Iterable[Observation]) -> list[dict[str, Any]]:
    rows = [observation_row(o) for o in observations]
    rows.sort(key=lambda row: (row["subject"], row["metric"], row.get("as_of", row.get("period_end", "")), str(row)))
    return rows


def observation_row(observation: Observation) -> dict[str, Any]:
    """Return an observation as JSON values, without what says nothing."""
    return without_nothing({key: json_value(getattr(observation, key)) for key in KEYS})


def read_observation(row: Row) -> Observation:
    """Return the observation of a row, whether or not its fields go together."""
    start, end = _period(row)
    return Observation(
        subject=row.text("subject"),
        metric=row.text("metric"),
        comparator=_comparator(row),
        value=row.number_or_none("value"),
        low=row.number_or_none("low"),
        high=row.number_or_none("high"),
        unit=row.text_or_none("unit"),
        per=row.text_or_none("per"),
        as_of=row.day_or_none("as_of"),
        period_start=start,
        period_end=end,
        qualifier=row.text_or_none("qualifier"),
        reliability=row.one_of("reliability", Reliability),
        published_by=row.text_or_none("published_by"),
        source_title=row.text_or_none("source_title"),
        source_url=row.url("source_url"),
        quote=row.text_or_none("quote"),
        note=row.text_or_none("note"),
    )


def _read(row: Row) -> Observation:
    observation = read_observation(row)
    check_observation(observation)
    return observation


def _comparator(row: Row) -> Comparator:
    """Return the comparator; a row without one that has numbers says by them what it is."""
    said = row.one_of_or_none("comparator", Comparator)
    if said is not None:
        return said
    if row.raw("value") is not None:
        return Comparator.EQUAL
    if row.raw("low") is not None and row.raw("high") is not None:
        return Comparator.RANGE
    raise BadFieldError("comparator is missing: =, ~, >=, <=, range, or event for what has no figure")


def _period(row: Row) -> tuple[date | None, date | None]:
    """Return first and last day: from period_start and period_end, or from period ("2025-Q3")."""
    start, end = row.day_or_none("period_start"), row.day_or_none("period_end")
    whole = row.text_or_none("period")
    if whole is None:
        return start, end
    if start is not None or end is not None:
        raise BadFieldError("period says what period_start and period_end say: give the one or the other")
    return parse_period(whole)


def check_observation(observation: Observation) -> None:
    """Raise ValueError where an observation contradicts itself or has no day."""
    o = observation
    Quantity(o.comparator, o.value, o.low, o.high, o.unit, o.per)
    if o.period_start is not None and o.period_end is not None and o.period_end < o.period_start:
        raise BadFieldError(f"period_end {o.period_end} comes before period_start {o.period_start}")
    if o.as_of is None and o.period_end is None:
        raise BadFieldError("as_of or period_end must be given: a figure without a day says nothing")
