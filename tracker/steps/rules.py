"""Rules: how what they found was decided, and what the present ones would find otherwise. Nothing is changed."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from tracker.errors import Problem, TrackerError
from tracker.extract.api import extract_transcript
from tracker.lang.knowledge import Knowledge
from tracker.model.claim import RECORD_FIELDS, Candidate, content_key
from tracker.model.quantity import Comparator
from tracker.model.rulerecord import RuleRecord, single_rules
from tracker.model.source import Source
from tracker.model.verdict import DecisionKind
from tracker.scoring.beta import beta_interval
from tracker.scoring.wilson import Interval
from tracker.steps.reread import reread
from tracker.store import candidates, decisions, rulerecords, sources
from tracker.store.candidates import PendingCandidate
from tracker.store.session import Ledger

_FOUND = ("confidence", "rules")
STATS_COLUMNS = (
    "rule", "found", "decided", "accepted", "corrected", "duplicate", "rejected", "mean", "low", "high",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleStats:
    """A rule, how many present candidates it is behind, how those that were decided fared, and what follows.

    `interval` holds 95 % of the Beta posterior, under a uniform prior, of the chance that a find is a claim; its mean
    is `record.mean`.
    """

    record: RuleRecord
    found: int
    interval: Interval

    def as_row(self) -> dict[str, Any]:
        """Return the figures as a row of `STATS_COLUMNS`."""
        record = self.record
        figures = (
            record.rule, self.found, record.decided, record.accepted, record.corrected, record.duplicate,
            record.rejected, round(record.mean, 4), round(self.interval.low, 4), round(self.interval.high, 4),
        )  # fmt: skip
        return dict(zip(STATS_COLUMNS, figures, strict=True))


def rule_stats(ledger: Ledger) -> list[RuleStats]:
    """Return every rule that found something here, the least reliable first; those of equal mean by name."""
    with ledger.reading() as session:
        records = rulerecords.records(session)
        found = Counter(rule for rules in rulerecords.found_by(session) for rule in single_rules(rules))
    stats = []
    for name in records.keys() | found.keys():
        record = records.get(name) or RuleRecord(rule=name)
        interval = beta_interval(record.good + 1, record.rejected + 1)
        stats.append(RuleStats(record=record, found=found[name], interval=interval))
    return sorted(stats, key=lambda one: (one.record.mean, one.record.rule))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A candidate that would appear (`before` is None), vanish (`after` is None) or change.

    `fields` are the names of what differs; `decided` is what a reviewer said of the kept one.
    """

    document: str
    key: str
    before: Candidate | None
    after: Candidate | None
    fields: tuple[str, ...] = ()
    decided: DecisionKind | None = None

    @property
    def kind(self) -> str:
        """`appears`, `vanishes` or `changes`."""
        if self.before is None:
            return "appears"
        return "vanishes" if self.after is None else "changes"


@dataclass(frozen=True, slots=True)
class DiffReport:
    """What present rules would find otherwise, document by document, in the order of the text."""

    documents: int
    same: int
    differences: tuple[Difference, ...]
    problems: tuple[Problem, ...]

    def count(self, kind: str) -> int:
        """Return how many differences are of a kind."""
        return sum(one.kind == kind for one in self.differences)


def diff(ledger: Ledger, knowledge: Knowledge, *, fiscal_year_end: int = 12) -> DiffReport:
    """Read every kept document by the present rules and hold what they find against what is stored."""
    with ledger.reading() as session:
        kept = sources.every(session)
        stored: dict[str, list[PendingCandidate]] = {source.sha256: [] for source in kept}
        for item in candidates.present(session):
            stored[item.source].append(item)
        decided = {decision.key: decision.kind for decision in decisions.live(session)}
    differences: list[Difference] = []
    problems: list[Problem] = []
    same = 0
    for source in kept:
        try:
            found = _found(source, knowledge, fiscal_year_end)
        except TrackerError as error:
            problems.append(Problem(source.name, None, str(error)))
            continue
        before = stored[source.sha256]
        here = _compared(source, before, found, decided)
        same += len(before) - sum(one.before is not None for one in here)
        differences += here
    return DiffReport(len(kept), same, tuple(differences), tuple(problems))


def _found(source: Source, knowledge: Knowledge, fiscal_year_end: int) -> dict[str, tuple[Candidate, str | None]]:
    """Return what present rules find, by key, each with the key of what it restates."""
    found = extract_transcript(
        reread(source),
        fiscal_year_end=fiscal_year_end,
        lexicon=knowledge.lexicon,
        languages=knowledge.languages,
    )
    keys = [content_key(one, source.sha256) for one in found]
    by_key: dict[str, tuple[Candidate, str | None]] = {}
    for key, one in zip(keys, found, strict=True):
        restates = None if one.restates is None or keys[one.restates] == key else keys[one.restates]
        by_key.setdefault(key, (one, restates))
    return by_key


def _compared(
    source: Source,
    stored: list[PendingCandidate],
    found: dict[str, tuple[Candidate, str | None]],
    decided: dict[str, DecisionKind],
) -> list[Difference]:
    new = {key: one for key, (one, _) in found.items() if key not in {item.key for item in stored}}
    differences: list[Difference] = []
    for item in stored:
        if item.key in found:
            again, restates = found[item.key]
            fields = _differing(item.candidate, again) + (("restates",) if restates != item.restates else ())
            if not fields:
                continue
            after: Candidate | None = again
        else:
            other = _in_its_place(item.candidate, new)
            after = new.pop(other) if other else None
            fields = () if after is None else _differing(item.candidate, after)
        differences.append(
            Difference(
                document=source.name, key=item.key, before=item.candidate, after=after, fields=fields,
                decided=decided.get(item.key),
            )
        )  # fmt: skip
    differences += [
        Difference(document=source.name, key=key, before=None, after=one, decided=decided.get(key))
        for key, one in new.items()
    ]
    return sorted(differences, key=_place)


def _differing(before: Candidate, after: Candidate) -> tuple[str, ...]:
    return tuple(n for n in (*RECORD_FIELDS, *_FOUND) if getattr(before, n) != getattr(after, n))


def _in_its_place(gone: Candidate, new: dict[str, Candidate]) -> str | None:
    """Return the key of a new candidate in the same words that is a figure or an event as the one gone is."""
    near = [pair for pair in new.items() if _overlap(gone, pair[1]) and _event(gone) is _event(pair[1])]
    best = min(near, key=lambda pair: len(_differing(gone, pair[1])), default=None)
    return best[0] if best else None


def _event(one: Candidate) -> bool:
    return one.comparator is Comparator.EVENT


def _overlap(one: Candidate, other: Candidate) -> bool:
    shared = min(one.end_char, other.end_char) - max(one.start_char, other.start_char)
    return 2 * shared >= min(one.end_char - one.start_char, other.end_char - other.start_char)


def _place(one: Difference) -> int:
    where: Any = one.before or one.after
    return int(where.start_char)
