"""Observations as JSON lines: figures from cited sources."""

from collections.abc import Iterable

from tracker.errors import Problem
from tracker.model.claim import json_value
from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator, Quantity
from tracker.records.fields import BadFieldError, Row
from tracker.records.lines import dump_lines, parse_lines, without_nothing

KEYS = (
    "subject", "metric", "comparator", "value", "low", "high", "unit", "per", "as_of", "period_start", "period_end",
    "qualifier", "reliability", "published_by", "source_title", "source_url", "quote", "note",
)  # fmt: skip


def parse(text: str, file: str) -> tuple[list[Observation], list[Problem]]:
    """Return the observations of a file's text, in order, and a Problem for each line that is none."""
    return parse_lines(text, file, _read)


def dump(observations: Iterable[Observation]) -> str:
    """Return observations as JSON lines, sorted by subject, metric and day, since their order means nothing."""
    rows = [without_nothing({key: json_value(getattr(o, key)) for key in KEYS}) for o in observations]
    rows.sort(key=lambda row: (row["subject"], row["metric"], row.get("as_of", row.get("period_end", "")), str(row)))
    return dump_lines(rows)


def _read(row: Row) -> Observation:
    observation = Observation(
        subject=row.text("subject"),
        metric=row.text("metric"),
        comparator=row.one_of("comparator", Comparator),
        value=row.number_or_none("value"),
        low=row.number_or_none("low"),
        high=row.number_or_none("high"),
        unit=row.text_or_none("unit"),
        per=row.text_or_none("per"),
        as_of=row.day_or_none("as_of"),
        period_start=row.day_or_none("period_start"),
        period_end=row.day_or_none("period_end"),
        qualifier=row.text_or_none("qualifier"),
        reliability=row.one_of("reliability", Reliability),
        published_by=row.text_or_none("published_by"),
        source_title=row.text_or_none("source_title"),
        source_url=row.url("source_url"),
        quote=row.text_or_none("quote"),
        note=row.text_or_none("note"),
    )
    check_observation(observation)
    return observation


def check_observation(observation: Observation) -> None:
    """Raise ValueError where an observation contradicts itself or has no day."""
    o = observation
    Quantity(o.comparator, o.value, o.low, o.high, o.unit, o.per)
    if o.period_start is not None and o.period_end is not None and o.period_end < o.period_start:
        raise BadFieldError(f"period_end {o.period_end} comes before period_start {o.period_start}")
    if o.as_of is None and o.period_end is None:
        raise BadFieldError("as_of or period_end must be given: a figure without a day says nothing")
