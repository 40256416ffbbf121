"""Sheet: what people filled in is held against the ledger, row by row; all of it is recorded, or none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tracker.errors import Problem, UsageError
from tracker.model.claim import RECORD_FIELDS, Statement, content_key
from tracker.model.source import Source
from tracker.model.verdict import Decision, DecisionKind
from tracker.records.cells import cell_day, guard, unguard
from tracker.records.review_sheets import SheetRow, rows_of
from tracker.store import candidates, claims, decisions, sources
from tracker.store.candidates import PendingCandidate
from tracker.store.rows import ContradictionError, bare, checked
from tracker.store.session import Ledger, Session

_MONTH_AS_DATE = re.compile(r"[A-Za-z]{3}-\d{2}|\d{1,2}-[A-Za-z]{3}(?:-\d{2,4})?|\d{5}(?:\.0)?")
"""What a spreadsheet makes of "March 2027" and the like: Mar-27, or a count of days."""


@dataclass
class SheetReport:
    """What became of a sheet. `left` rows have no decision; `stored` is False where nothing was recorded at all."""

    applied: int = 0
    unchanged: int = 0
    left: int = 0
    skipped_missing_source: int = 0
    problems: list[Problem] = field(default_factory=list)
    stored: bool = True


def export_sheet(ledger: Ledger) -> list[dict[str, Any]]:
    """Return a row for each pending candidate, in the queue's order, then one for each decision that stands."""
    with ledger.reading() as session:
        waiting = candidates.pending(session)
        decided = [decision for decision in decisions.live(session) if decision.source is not None]
    rows = [
        rows_of(
            None,
            item.candidate.statement(),
            key=item.key,
            source=item.source,
            confidence=round(item.candidate.confidence, 2),
            rules=" ".join(item.candidate.rules),
        )
        for item in waiting
    ]
    return rows + [rows_of(said, said.record, key=said.key, source=said.source) for said in decided]


def apply_sheet(
    ledger: Ledger,
    parsed: tuple[Sequence[SheetRow], Sequence[Problem]],
    file: str,
    *,
    by: str,
    today: date,
    now: datetime,
    partial: bool,
    dry_run: bool,
) -> SheetReport:
    """Record what the rows of a sheet decide. A row that stands in the ledger so already adds nothing.

    A decision made from a sheet is `by`'s of today; one that was exported elsewhere keeps its name and day. With
    problems (`parsed` gives those of reading with the rows) nothing is recorded unless `partial`; with `dry_run`
    nothing ever.
    """
    rows, malformed = parsed
    report = SheetReport(problems=list(malformed))
    with ledger.transaction() as session:
        sheet = _Sheet(session, file, by, today, report)
        for row in sorted(rows, key=lambda row: row.kind is DecisionKind.DUPLICATE):  # they may name other rows
            sheet.take(row, now)
        if dry_run or (report.problems and not partial):
            session.rollback()
            report.stored = False
    report.problems.sort(key=lambda problem: problem.line or 0)
    return report


class _Sheet:
    """The rows on their way into one transaction."""

    def __init__(self, session: Session, file: str, by: str, today: date, report: SheetReport) -> None:
        self.session, self.file, self.by, self.today, self.report = session, file, by, today, report
        self.found = {item.key: item for item in candidates.present(session)}
        self.standing = {decision.key: decision for decision in decisions.live(session)}
        self.seen: dict[str, int] = {}
        self.made: dict[str, str] = {}
        self._texts: dict[str, Source | None] = {}

    def take(self, row: SheetRow, now: datetime) -> None:
        """Record one row, or say what is wrong with it."""
        try:
            decision = self._decision(row)
            if decision is not None:
                with self.session.begin_nested():
                    made = decisions.record(self.session, decision, now)
                self.made[row.key] = made or ""
                self.report.applied += 1
        except (UsageError, ContradictionError) as error:
            self.report.problems.append(Problem(self.file, row.line, f"row {row.number}, {error}"))

    def _decision(self, row: SheetRow) -> Decision | None:
        """Return what the row decides, or None where that is nothing new. Raises UsageError, column first."""
        if row.key in self.seen:
            raise UsageError(f"key: stands in row {self.seen[row.key]} already")
        self.seen[row.key] = row.number
        pending, standing = self._pending(row), self.standing.get(row.key)
        sha256 = pending.source if pending else row.source
        source = self._source(sha256)
        if sha256 is None or source is None:
            self.report.skipped_missing_source += 1
            return None
        found = pending.candidate.statement() if pending else None
        base = standing.record if standing and standing.kind is DecisionKind.ACCEPT else found
        record = _decided(row, found, base, source)
        if row.kind is None or record is None:
            self.report.left += 1
            return None
        decision = Decision(
            key=row.key,
            kind=row.kind,
            source=sha256,
            record=record,
            by=row.by if row.by and standing is None else self.by,
            decided_on=row.decided_on if row.decided_on and standing is None else self.today,
            reason=row.reason,
            corrected=tuple(_differing(record, found)) if found and row.kind is DecisionKind.ACCEPT else (),
            of=self._of(row.of) if row.of else None,
            note=row.note,
        )
        return self._unless_it_stands(row, decision, standing)

    def _unless_it_stands(self, row: SheetRow, decision: Decision, standing: Decision | None) -> Decision | None:
        if standing is None:
            return decision
        if _content(decision) == _content(standing):
            self.report.unchanged += 1
            return None
        if (row.by, row.decided_on) != (standing.by, standing.decided_on):
            raise UsageError(
                f"decision: {standing.by} decided it otherwise meanwhile ({standing.kind.value}, "
                f"{standing.decided_on}), and that stands: export the sheet again"
            )
        return decision

    def _pending(self, row: SheetRow) -> PendingCandidate | None:
        pending = self.found.get(row.key) or candidates.by_key(self.session, row.key)
        if pending is not None and row.source not in {None, pending.source}:
            raise UsageError("source: is not the one of this key; leave both as they were exported")
        return pending

    def _source(self, sha256: str | None) -> Source | None:
        if sha256 is None:
            return None
        if sha256 not in self._texts:
            self._texts[sha256] = sources.by_hash(self.session, sha256)
        return self._texts[sha256]

    def _of(self, text: str) -> str:
        made = self.made.get(text.strip())
        try:
            return made or claims.resolve_id(self.session, text).key
        except UsageError as error:
            raise UsageError(f"of: {error}") from error


def _decided(row: SheetRow, found: Statement | None, base: Statement | None, source: Source) -> Statement | None:
    """Return the record that a row decides on; None where it leaves that open.

    `found` is what the rules found, `base` what the sheet was exported with. Raises UsageError, column first.
    """
    record = _reconciled(row.record, base, source)
    if row.kind is None:
        if base is not None and record != base:
            raise UsageError(f"{', '.join(_differing(record, base))}: changed, but decision is empty: write accept")
        return None
    if row.kind is DecisionKind.ACCEPT or found is None:
        return checked(bare(record))
    if record not in (base, found):
        raise UsageError(f"{', '.join(_differing(record, found))}: changed, but corrections go with accept")
    return found


def _content(decision: Decision) -> tuple[object, ...]:
    key = content_key(decision.record, decision.source) if decision.kind is DecisionKind.ACCEPT else None
    record = decision.record if key else None
    return decision.kind, record, decision.reason, decision.of, decision.note


def _differing(one: Statement, other: Statement) -> list[str]:
    return [name for name in RECORD_FIELDS if getattr(one, name) != getattr(other, name)]


def _reconciled(record: Statement, base: Statement | None, source: Source) -> Statement:
    """Return the record as the person meant it: what only the spreadsheet rewrote is as it was.

    A quote that was changed must stand in the source; its place follows. Raises UsageError, column first.
    """
    if base is not None:
        kept: dict[str, Any] = {}
        for name in RECORD_FIELDS:
            mine, was = getattr(record, name), getattr(base, name)
            if mine != was and _rewritten(name, mine, was):
                kept[name] = was
        record = record.changed(**kept)
    if source.text[record.start_char : record.end_char] == record.quote:
        return record
    moved = record.requoted(record.quote, source.text)
    if moved is None:
        raise UsageError("quote: these words do not stand in the source like that: copy them from it")
    return moved


def _rewritten(name: str, cell: object, was: object) -> bool:
    """Whether a cell differs from what was exported by no more than what spreadsheets do on their own."""
    if isinstance(cell, float) and isinstance(was, float):
        return f"{cell:.14g}" == f"{was:.14g}"  # fifteen digits are kept
    if isinstance(cell, str) and isinstance(was, str):
        if name == "deadline_text" and (_MONTH_AS_DATE.fullmatch(cell) or cell_day(cell)):
            return True
        return _plain(cell) == _plain(unguard(guard(was)))
    return name in {"start_char", "end_char"}


def _plain(text: str) -> str:
    return " ".join(text.split())
