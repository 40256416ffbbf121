"""The review as a sheet: a row a candidate, for people to fill in; read back as CSV or as the cells of a workbook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.errors import Problem
from tracker.model.claim import RECORD_FIELDS, Statement, Tier, as_json
from tracker.model.quantity import Comparator
from tracker.model.verdict import Decision, DecisionKind, RejectReason
from tracker.records.cells import guard
from tracker.records.fields import BadFieldError, Row
from tracker.records.sheets import csv_rows, dump_sheet, parse_table
from tracker.records.statements import fields_of

_SAID = ("decision", "reason", "of", "note")
_FIRST = ("speaker", "subject", "metric", "comparator", "value", "low", "high", "unit", "per", "deadline_text")
_PLACE = ("document", "said_on", "start_char", "end_char")
_REST = tuple(name for name in RECORD_FIELDS if name not in {*_FIRST, *_PLACE, "quote"})
COLUMNS: tuple[str, ...] = (
    *_SAID, "quote", *_FIRST, *_REST, *_PLACE, "key", "source", "by", "decided_on", "confidence", "rules",
)  # fmt: skip
"""What a person fills in first, then what was found, then what tells the row again."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row as it was read: `number` counts rows as a spreadsheet does, from 1 (the header's).

    `kind` is None where nothing was decided. `of` is an id, or the beginning of a key, of a row's or of a claim.
    `by` and `decided_on` are there where the row was decided when the sheet was written.
    """

    line: int
    number: int
    key: str
    source: str | None
    kind: DecisionKind | None
    record: Statement
    reason: RejectReason | None = None
    of: str | None = None
    note: str | None = None
    by: str | None = None
    decided_on: date | None = None


def rows_of(decision: Decision | None, record: Statement, **more: Any) -> dict[str, Any]:
    """Return the cells of a row: what is decided (None: nothing yet), the record, and `more` by column."""
    cells = {name: value for name, value in as_json(record).items() if name in RECORD_FIELDS}
    for flag in ("negated", "stretch"):
        cells[flag] = "TRUE" if cells[flag] else "FALSE"
    if decision is not None:
        cells |= {
            "decision": decision.kind.value,
            "reason": decision.reason.value if decision.reason else None,
            "of": decision.of,
            "note": decision.note,
            "by": decision.by,
            "decided_on": decision.decided_on.isoformat(),
        }
    return {**cells, **more}


def dump_csv(rows: Iterable[dict[str, Any]]) -> bytes:
    """Return rows as CSV with a byte order mark, by which spreadsheets know that it is UTF-8."""
    return dump_sheet(rows, COLUMNS).encode("utf-8-sig")


def dump_cells(rows: Iterable[dict[str, Any]]) -> Iterable[list[Any]]:
    """Yield the header and the rows as cells of a workbook; text is guarded as in CSV."""
    yield list(COLUMNS)
    for row in rows:
        cells = (row.get(name) for name in COLUMNS)
        yield [guard(cell) if isinstance(cell, str) else cell for cell in cells]


def parse_csv(text: str, file: str) -> tuple[list[SheetRow], list[Problem]]:
    """Return the rows of a CSV text, and a Problem (line and row, column) for each that cannot be read."""
    rows = csv_rows(text)
    return _parse(rows, file, comma=rows.delimiter == ";")


def parse_cells(rows: Iterable[Sequence[str]], file: str) -> tuple[list[SheetRow], list[Problem]]:
    """Return the rows of a workbook's cells, given as the texts that CSV would have."""
    return _parse(enumerate(rows, start=1), file, comma=False)


def _parse(
    rows: Iterable[tuple[int, Sequence[str]]], file: str, *, comma: bool
) -> tuple[list[SheetRow], list[Problem]]:
    counted = _Counted(rows)
    values, problems = parse_table(counted, file, COLUMNS, counted.read, comma=comma)
    told = [Problem(p.file, p.line, f"row {counted.numbers.get(p.line or 0, p.line)}, {p.message}") for p in problems]
    return values, told


class _Counted:
    """Rows on their way, with the numbers that a spreadsheet gives them: a quote over two lines is one row."""

    def __init__(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        self._rows = rows
        self._line = 0
        self.numbers: dict[int, int] = {}

    def __iter__(self) -> Any:
        for number, (line, cells) in enumerate(self._rows, start=1):
            self._line = line
            self.numbers[line] = number
            yield line, cells

    def read(self, row: Row) -> SheetRow:
        """Return the row at hand; raises ValueError, which names the column."""
        kind = _lower(row, "decision", DecisionKind)
        reason = _lower(row, "reason", RejectReason)
        of = row.text_or_none("of")
        if kind is DecisionKind.REJECT and reason is None:
            raise BadFieldError(f"reason is missing: one of {', '.join(member.value for member in RejectReason)}")
        if kind is not DecisionKind.REJECT and reason is not None:
            raise BadFieldError("reason goes with the decision reject")
        if (kind is DecisionKind.DUPLICATE) != (of is not None):
            raise BadFieldError("of goes with the decision duplicate, and duplicate needs it: an id or a key")
        for told in ("confidence", "rules"):
            row.raw(told)
        return SheetRow(
            line=self._line,
            number=self.numbers[self._line],
            key=row.content_key("key"),
            source=row.sha256("source") if row.raw("source") is not None else None,
            kind=kind,
            record=_record(row),
            reason=reason,
            of=of,
            note=row.text_or_none("note"),
            by=row.text_or_none("by"),
            decided_on=row.day_or_none("decided_on"),
        )


def _lower(row: Row, name: str, kind: Any) -> Any:
    """Return the member of an enum, written in any case, with blanks around it or in place of hyphens."""
    text = row.text_or_none(name)
    if text is None:
        return None
    plain = "-".join(text.strip().lower().replace("_", " ").split())
    try:
        return kind(plain)
    except ValueError:
        return row.one_of_or_none(name, kind)


def _record(row: Row) -> Statement:
    """Return the record; the tier follows the rest, and a value without comparator is meant exactly."""
    record = fields_of(row)
    if record.comparator is Comparator.EVENT and row.raw("comparator") is None:
        if record.value is not None:
            record = record.changed(comparator=Comparator.EQUAL)
        elif record.low is not None and record.high is not None:
            record = record.changed(comparator=Comparator.RANGE)
    try:
        _ = record.target, record.window
    except ValueError as error:
        raise BadFieldError(f"comparator, value, low, high, window_start or due_on: {error}") from error
    if (record.tier is Tier.C) != (record.due_on is None):
        tier = Tier.C if record.due_on is None else Tier.B if record.comparator is Comparator.EVENT else Tier.A
        record = record.changed(tier=tier)
    return record
