"""A whole accepted record: the fields of a statement, in the order of INTERFACE, without the empty ones."""

from collections.abc import Callable
from typing import Any

from tracker.model.claim import RECORD_FIELDS, Control, Modality, Statement, Tier, as_json
from tracker.model.quantity import Comparator
from tracker.model.window import Precision
from tracker.records import plain
from tracker.records.fields import BadFieldError, Row
from tracker.records.lines import without_nothing


def read_statement(row: Row) -> Statement:
    """Return the statement of a row; raises ValueError where fields contradict each other."""
    statement = fields_of(row)
    row.finish()
    check_statement(statement)
    return statement


_READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(RECORD_FIELDS, plain.text),
    **dict.fromkeys(("start_char", "end_char"), plain.count),
    **dict.fromkeys(("said_on", "window_start", "due_on"), plain.day),
    **dict.fromkeys(("value", "low", "high", "probability"), plain.number),
    **dict.fromkeys(("negated", "stretch"), plain.flag),
    "tier": plain.choice(Tier),
    "comparator": plain.choice(Comparator),
    "precision": plain.choice(Precision),
    "modality": plain.choice(Modality),
    "control": plain.choice(Control),
}
_REQUIRED = frozenset({"document", "quote", "start_char", "end_char", "said_on", "tier"})


def fields_of(row: Row) -> Statement:
    """Return the statement of a row as it stands."""
    found = row.plain(_READERS)
    if found is not None and found.keys() >= _REQUIRED:
        return Statement(**{"speaker": None, **found})
    return Statement(
        document=row.text("document"),
        quote=row.text("quote"),
        start_char=row.count("start_char"),
        end_char=row.count("end_char"),
        speaker=row.text_or_none("speaker"),
        said_on=row.day("said_on"),
        tier=row.one_of("tier", Tier),
        subject=row.text_or_none("subject"),
        metric=row.text_or_none("metric"),
        comparator=row.one_of_or_none("comparator", Comparator) or Comparator.EVENT,
        value=row.number_or_none("value"),
        low=row.number_or_none("low"),
        high=row.number_or_none("high"),
        unit=row.text_or_none("unit"),
        per=row.text_or_none("per"),
        deadline_text=row.text_or_none("deadline_text"),
        window_start=row.day_or_none("window_start"),
        due_on=row.day_or_none("due_on"),
        precision=row.one_of_or_none("precision", Precision),
        modality=row.one_of_or_none("modality", Modality) or Modality.CERTAIN,
        confidence_text=row.text_or_none("confidence_text"),
        probability=row.number_or_none("probability"),
        control=row.one_of_or_none("control", Control) or Control.UNKNOWN,
        negated=row.flag("negated"),
        stretch=row.flag("stretch"),
        condition=row.text_or_none("condition"),
        media_time=row.text_or_none("media_time"),
    )


def check_statement(statement: Statement) -> None:
    """Raise ValueError where a statement contradicts itself: numbers, window, tier, span, probability."""
    _ = statement.target
    _ = statement.window
    if statement.end_char - statement.start_char != len(statement.quote):
        raise BadFieldError(
            f"start_char and end_char span {statement.end_char - statement.start_char} characters, "
            f"the quote has {len(statement.quote)}"
        )
    if statement.tier is Tier.C and statement.due_on is not None:
        raise BadFieldError("tier C is undated, but due_on is given")
    if statement.tier is not Tier.C and statement.due_on is None:
        raise BadFieldError(f"tier {statement.tier.value} is dated, but due_on is missing")
    if statement.probability is not None and not 0 <= statement.probability <= 1:
        raise BadFieldError("probability must be from 0 to 1")


def statement_row(statement: Statement) -> dict[str, Any]:
    """Return a statement's record fields as JSON values, without the empty ones."""
    values = as_json(statement)
    return without_nothing({name: values[name] for name in RECORD_FIELDS})
