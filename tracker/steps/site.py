"""Site: the whole ledger at one moment, read in a few queries, as the pages of a report need it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.model.act import Act
from tracker.model.observation import Observation
from tracker.model.remark import Remark, standing
from tracker.model.source import Source
from tracker.model.verdict import Decision, Link, Status
from tracker.scoring.entry import Entry
from tracker.scoring.families.group import family_of
from tracker.store import claims, history, links, observations, sources
from tracker.store.claims import ClaimFilter, ListedClaim
from tracker.store.session import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeLedger:
    """Every claim by id with what is known of it; the mappings are by claim key, but for `sources`, by SHA-256."""

    claims: tuple[ListedClaim, ...]
    entries: dict[str, Entry]
    sources: dict[str, Source]
    acts: dict[str, list[Act]]
    links: dict[str, list[Link]]
    notes: dict[str, tuple[Remark, ...]]
    figures: dict[tuple[str, str], list[Observation]]
    """By subject and metric, both in lower case."""

    def figures_of(self, subject: str | None, metric: str | None) -> list[Observation]:
        """Return the figures of a subject and metric, oldest first; nothing where either is not known."""
        return self.figures.get((subject.lower(), metric.lower()), []) if subject and metric else []


def whole_ledger(ledger: Ledger, *, today: date) -> WholeLedger:
    """Read everything at one moment; statuses are those of `today`."""
    with ledger.reading() as session:
        found = claims.find(session, ClaimFilter(statuses=frozenset(Status), sort="id"), today)
        documents = {source.sha256: source for source in sources.every(session)}
        told = history.everything(session)
        linked = links.standing(session)
        seen = observations.every(session)
    family = family_of(linked)
    entries = {
        item.claim.key: Entry(
            claim=item.claim,
            verdict=item.verdict,
            source=item.claim.document,
            language=documents[item.claim.source].language if item.claim.source in documents else None,
            family=family.get(item.claim.key),
        )
        for item in found
    }
    acts = _by_claim(told, {item.claim.key for item in found})
    return WholeLedger(
        claims=tuple(found),
        entries=entries,
        sources=documents,
        acts=acts,
        links=_by_end(linked),
        notes={key: standing([a.said for a in mine if isinstance(a.said, Remark)])[1] for key, mine in acts.items()},
        figures=_by_metric(seen),
    )


def _by_claim(told: Iterable[Act], standing_keys: set[str]) -> dict[str, list[Act]]:
    """Give each claim its own acts, and the decisions on the candidate that it was made of (a rejection before it)."""
    acts: dict[str, list[Act]] = defaultdict(list)
    of_candidate: dict[str, set[str]] = defaultdict(set)
    held = list(told)
    for act in held:
        if isinstance(act.said, Decision) and act.claim in standing_keys:
            of_candidate[act.said.key].add(act.claim or "")
    for act in held:
        keys = of_candidate[act.said.key] if isinstance(act.said, Decision) else {act.claim or ""}
        for key in sorted(keys & standing_keys):
            acts[key].append(act)
    return acts


def _by_end(linked: Sequence[Link]) -> dict[str, list[Link]]:
    ends: dict[str, list[Link]] = defaultdict(list)
    for link in linked:
        ends[link.later].append(link)
        ends[link.earlier].append(link)
    return ends


def _by_metric(seen: Iterable[Observation]) -> dict[tuple[str, str], list[Observation]]:
    figures: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for one in seen:
        figures[one.subject.lower(), one.metric.lower()].append(one)
    for mine in figures.values():
        mine.sort(key=lambda one: one.as_of or one.period_end or date.min)
    return figures
