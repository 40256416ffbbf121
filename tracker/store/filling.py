"""Filling an empty ledger with very many entries at once: the rows first, then what follows from them, then indexes.

Entries come in the order of a dump (sources, candidates, decisions, ...), in batches. What `decisions.record`,
`verdicts.record` and the like would leave, one entry after another, is there in the end; a test holds the two together.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Table, exists, func, select, update

from tracker.errors import TrackerError
from tracker.model.claim import RECORD_FIELDS, content_key
from tracker.model.remark import RemarkKind
from tracker.model.verdict import Decision, DecisionKind
from tracker.model.whole import Entry
from tracker.store import observations, search, verdicts
from tracker.store.bulk import RefusedRowError, Values, columns_of, continue_numbers, put
from tracker.store.rows import record_json, table_of
from tracker.store.session import Session
from tracker.store.sources import text_hash
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.claim import ClaimRow, TagRow
from tracker.store.tables.decision import DecisionRow, OpinionRow
from tracker.store.tables.every import METADATA
from tracker.store.tables.link import LinkRow
from tracker.store.tables.observation import ObservationRow
from tracker.store.tables.remark import RemarkRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import EvidenceRow, VerdictRow

_source = table_of(SourceRow)
_candidate = table_of(CandidateRow)
_claim = table_of(ClaimRow)
_tag = table_of(TagRow)
_decision = table_of(DecisionRow)
_opinion = table_of(OpinionRow)
_verdict = table_of(VerdictRow)
_evidence = table_of(EvidenceRow)
_remark = table_of(RemarkRow)
_link = table_of(LinkRow)
_observation = table_of(ObservationRow)
_SORTING_CACHE_KIB = 8 * 1024
_NUMBERED = (_claim, _verdict)
"""Tables whose ids are given here, since other rows refer to them."""
_CLAIM_NAMES = columns_of(_claim, without=tuple(verdicts.LAST))
_DECISION_NAMES = columns_of(_decision, without=("id",))
_said = attrgetter(*RECORD_FIELDS)

Batch = Sequence[tuple[int, Entry[Any]]]
"""Entries, each with the number of its line."""


class RefusedEntryError(Exception):
    """An entry cannot be kept: the number of its line, and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


class Filling:
    """An empty ledger on its way to being full, within one transaction; without `finish` it is not whole."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._claims = self._verdicts = 0
        self._seen: set[str] = set()
        """Documents and figures: few, and each is kept once."""
        self._tags: set[tuple[int, str]] = set()
        self._indexes = [index for table in METADATA.sorted_tables for index in table.indexes]
        for index in self._indexes:
            index.drop(session.connection())

    def add(self, kind: str, batch: Batch) -> None:
        """Keep entries of one kind. Raises RefusedEntryError."""
        _ADD[kind](self, batch)

    def finish(self) -> None:
        """Make the indexes, and what follows from the entries: what is withdrawn, outcomes, tags, words to search."""
        connection = self._session.connection()
        if (
            connection.dialect.name == "sqlite"
        ):  # which sorts for an index in as much memory again as its cache may take
            connection.exec_driver_sql(f"PRAGMA cache_size=-{_SORTING_CACHE_KIB}")
        last = [index for index in self._indexes if index.table is _claim]
        for index in self._indexes:
            if index not in last:
                index.create(connection)
        self._withdraw()
        verdicts.repeat_last(self._session)
        put(self._session, _tag, ("claim_id", "name"), sorted(self._tags))
        for index in last:
            index.create(connection)
        search.fill(self._session)
        for table in _NUMBERED:
            continue_numbers(self._session, table)

    def _put(self, table: Table, names: tuple[str, ...], rows: Sequence[Values], lines: Sequence[int]) -> None:
        try:
            put(self._session, table, names, rows)
        except RefusedRowError as refused:
            reason = str(refused)
            if "foreign key" in reason.lower():
                reason = "its document is not in sources.jsonl; the files do not belong together"
            raise RefusedEntryError(lines[refused.place], reason) from refused

    def _ids(self, keys: set[str]) -> dict[str, int]:
        """Return the ids of those claims that are kept already."""
        if not keys or not self._claims:
            return {}
        found = self._session.execute(select(_claim.c.key, _claim.c.id).where(_claim.c.key.in_(keys)))
        return {key: number for key, number in found}  # noqa: C416 - rows are no pairs to mypy

    def _known(self, keys: Sequence[tuple[int, str]]) -> dict[str, int]:
        """Return the ids of claims, given with the lines that name them. Raises RefusedEntryError for one unknown."""
        known = self._ids({key for _, key in keys})
        for line, key in keys:
            if key not in known:
                raise RefusedEntryError(line, f"no decision makes claim {key}; the files do not belong together")
        return known

    def _add_sources(self, batch: Batch) -> None:
        names = columns_of(_source, without=("id", "read_as"))
        rows, lines = [], []
        for line, entry in batch:
            source = entry.value
            if source.sha256 in self._seen:
                continue
            self._seen.add(source.sha256)
            more = {"text_sha256": text_hash(source.text), "recorded_at": entry.recorded_at}
            rows.append(tuple(more[name] if name in more else getattr(source, name) for name in names))
            lines.append(line)
        self._put(_source, names, rows, lines)

    def _add_candidates(self, batch: Batch) -> None:
        names = columns_of(_candidate, without=("id",))
        rows = []
        for _, entry in batch:
            found = entry.value
            candidate = found.candidate
            reasons = [[reason.name, reason.weight, reason.words] for reason in candidate.reasons]
            rows.append(
                (
                    *_said(candidate), found.key, found.source, found.restates, candidate.confidence,
                    list(candidate.rules), reasons, found.rules_version, found.gone, entry.recorded_at,
                )
            )  # fmt: skip
        self._put(_candidate, names, rows, [line for line, _ in batch])

    def _add_decisions(self, batch: Batch) -> None:
        makes = [
            content_key(entry.value.record, entry.value.source) if entry.value.kind is DecisionKind.ACCEPT else None
            for _, entry in batch
        ]
        ids = self._ids({key for key in makes if key is not None})
        fresh: dict[int, tuple[int, Values]] = {}
        changed: dict[int, dict[str, Any]] = {}
        rows = []
        for (line, entry), key in zip(batch, makes, strict=True):
            decision = entry.value
            number = None
            if key is not None:
                number = ids.get(key)
                if number is None:
                    self._claims += 1
                    number = ids[key] = self._claims
                    fresh[number] = (line, _claim_row(number, key, decision, entry.recorded_at))
                elif number in fresh:
                    line_before, before = fresh[number]
                    fresh[number] = (line_before, _claim_row(number, key, decision, before[-1]))
                else:
                    changed[number] = _accepted(decision)
            rows.append(_decision_row(entry, number))
        self._put(_claim, _CLAIM_NAMES, [row for _, row in fresh.values()], [line for line, _ in fresh.values()])
        for number, values in changed.items():
            self._session.execute(update(_claim).where(_claim.c.id == number).values(values))
        self._put(_decision, _DECISION_NAMES, rows, [line for line, _ in batch])

    def _add_opinions(self, batch: Batch) -> None:
        names = columns_of(_opinion, without=("id",))
        rows = []
        for _, entry in batch:
            said = entry.value
            more = {
                "record": record_json(said.record), "corrected": list(said.corrected), "recorded_at": entry.recorded_at
            }  # fmt: skip
            rows.append(tuple(more[name] if name in more else getattr(said, name) for name in names))
        self._put(_opinion, names, rows, [line for line, _ in batch])

    def _add_verdicts(self, batch: Batch) -> None:
        known = self._known([(line, entry.value.claim) for line, entry in batch])
        rows, pages, lines = [], [], []
        for line, entry in batch:
            verdict = entry.value
            self._verdicts += 1
            rows.append(
                (
                    self._verdicts, known[verdict.claim], verdict.outcome, verdict.judged_on, verdict.by,
                    verdict.actual, verdict.fulfilled_on, verdict.void_reason, verdict.note, entry.takes_back,
                    entry.recorded_at,
                )
            )  # fmt: skip
            for page in verdict.evidence:
                pages.append((self._verdicts, page.url, page.title, page.quote, page.accessed_on))
                lines.append(line)
        self._put(_verdict, columns_of(_verdict), rows, [line for line, _ in batch])
        self._put(_evidence, columns_of(_evidence, without=("id",)), pages, lines)

    def _add_remarks(self, batch: Batch) -> None:
        known = self._known([(line, entry.value.claim) for line, entry in batch])
        rows = []
        for line, entry in batch:
            remark = entry.value
            number = known[remark.claim]
            if remark.kind in {RemarkKind.TAG, RemarkKind.UNTAG}:
                tag = (number, remark.text)
                if (tag in self._tags) is (remark.kind is RemarkKind.TAG):
                    raise RefusedEntryError(line, f"“{remark.text[:40]}” on claim {remark.claim} changes nothing")
                (self._tags.add if remark.kind is RemarkKind.TAG else self._tags.remove)(tag)
            said = (number, remark.kind, remark.text, remark.searched, remark.by, remark.made_on)
            rows.append((*said, entry.takes_back, entry.recorded_at))
        self._put(_remark, columns_of(_remark, without=("id",)), rows, [line for line, _ in batch])

    def _add_links(self, batch: Batch) -> None:
        known = self._known([(n, key) for n, e in batch for key in (e.value.later, e.value.earlier)])
        rows = []
        for _, entry in batch:
            link = entry.value
            rows.append(
                (
                    known[link.later], known[link.earlier], link.kind, link.by, link.linked_on, entry.takes_back,
                    entry.recorded_at,
                )
            )  # fmt: skip
        self._put(_link, columns_of(_link, without=("id",)), rows, [line for line, _ in batch])

    def _add_observations(self, batch: Batch) -> None:
        names = columns_of(_observation, without=("id",))
        rows, lines = [], []
        for line, entry in batch:
            figure = entry.value
            try:
                observations.check(figure)
            except TrackerError as error:
                raise RefusedEntryError(line, str(error)) from error
            if figure.key in self._seen:
                continue
            self._seen.add(figure.key)
            more = {"key": figure.key, "recorded_at": entry.recorded_at}
            rows.append(tuple(more[name] if name in more else getattr(figure, name) for name in names))
            lines.append(line)
        self._put(_observation, names, rows, lines)

    def _withdraw(self) -> None:
        """Withdraw the claims that no last word on any candidate makes; only where some was spoken of twice."""
        twice = select(_decision.c.key).group_by(_decision.c.key).having(func.count() > 1)
        later = _decision.alias("later")
        overtaken = exists().where(later.c.key == _decision.c.key, later.c.id > _decision.c.id)
        held = exists().where(_decision.c.claim_id == _claim.c.id, ~overtaken)
        made = select(_decision.c.claim_id).where(_decision.c.key.in_(twice), _decision.c.claim_id.is_not(None))
        self._session.execute(update(_claim).where(_claim.c.id.in_(made), ~held).values(withdrawn=True))


def _claim_row(number: int, key: str, decision: Decision, recorded_at: datetime) -> Values:
    return (*_said(decision.record), number, key, decision.source, decision.decided_on, False, recorded_at)


def _accepted(decision: Decision) -> dict[str, Any]:
    """Return what a later acceptance changes of a claim."""
    record = dict(zip(RECORD_FIELDS, _said(decision.record), strict=True))
    return {**record, "source": decision.source, "decided_on": decision.decided_on}


def _decision_row(entry: Entry[Decision], claim: int | None) -> Values:
    said = entry.value
    return (
        said.key, said.kind, said.source, record_json(said.record), claim, said.by, said.decided_on, said.reason,
        list(said.corrected), said.of, said.note, entry.takes_back, entry.recorded_at,
    )  # fmt: skip


_ADD: dict[str, Callable[[Filling, Batch], None]] = {
    "sources": Filling._add_sources,  # noqa: SLF001 - its own
    "candidates": Filling._add_candidates,  # noqa: SLF001
    "decisions": Filling._add_decisions,  # noqa: SLF001
    "opinions": Filling._add_opinions,  # noqa: SLF001
    "verdicts": Filling._add_verdicts,  # noqa: SLF001
    "remarks": Filling._add_remarks,  # noqa: SLF001
    "links": Filling._add_links,  # noqa: SLF001
    "observations": Filling._add_observations,  # noqa: SLF001
}
