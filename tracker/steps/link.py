"""Link: claims that are one promise, told apart by what the later one did to it; nothing is deleted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tracker.errors import UsageError
from tracker.model.claim import Claim
from tracker.model.metric import Metrics
from tracker.model.verdict import Link, LinkKind, Status
from tracker.scoring.families.drift import Drift, drift
from tracker.scoring.families.group import family_of, in_order, why_not
from tracker.scoring.families.kinship import Suggestion, suggest
from tracker.store import claims, links
from tracker.store.claims import ClaimFilter, ListedClaim
from tracker.store.session import Ledger, Session


@dataclass(frozen=True, slots=True)
class Linked:
    """The two claims, which kinds of link were added, and which stood before."""

    later: Claim
    earlier: Claim
    added: tuple[LinkKind, ...]
    known: tuple[LinkKind, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of a family, as listed, and the links from it to earlier ones."""

    listed: ListedClaim
    links: tuple[Link, ...]


def link(
    ledger: Ledger, later: str, earlier: str, kinds: Iterable[LinkKind], *, by: str, today: date, now: datetime
) -> Linked:
    """Say that one claim restates, raises, ... another. Saying it again adds nothing.

    Raises UsageError for a claim linked to itself, a later one that was said before the earlier, a circle, and kinds
    that contradict each other or what stands.
    """
    with ledger.transaction() as session:
        one, other = claims.resolve_id(session, later), claims.resolve_id(session, earlier)
        wanted = tuple(dict.fromkeys(kinds))
        trouble = why_not(links.standing(session), one, other, wanted)
        if trouble is not None:
            raise UsageError(trouble)
        made = [Link(later=one.key, earlier=other.key, kind=kind, by=by, linked_on=today) for kind in wanted]
        added = tuple(each.kind for each in made if links.add(session, each, now))
    return Linked(one, other, added, tuple(kind for kind in wanted if kind not in added))


def unlink(ledger: Ledger, one: str, other: str, *, by: str, today: date, now: datetime) -> Linked:
    """Take back whatever links two claims, whichever is the later. Nothing is added where nothing links them."""
    with ledger.transaction() as session:
        first, second = claims.resolve_id(session, one), claims.resolve_id(session, other)
        pairs = {(first.key, second.key): (first, second), (second.key, first.key): (second, first)}
        there = [each for each in links.of_claim(session, first.key) if (each.later, each.earlier) in pairs]
        later, earlier = pairs[there[0].later, there[0].earlier] if there else (first, second)
        back = Link(later=later.key, earlier=earlier.key, kind=LinkKind.UNLINKED, by=by, linked_on=today)
        if there:
            links.add(session, back, now)
    return Linked(later, earlier, (LinkKind.UNLINKED,) if there else (), tuple(each.kind for each in there))


def suggestions(
    ledger: Ledger, metrics: Metrics, lineage: Callable[[str], Sequence[str]], *, subject: str | None = None
) -> list[Suggestion]:
    """Return the links that seem likely, for a person to confirm; with a subject, only its own."""
    with ledger.reading() as session:
        found = suggest(claims.every(session), links.every(session), metrics, lineage)
    wanted = None if subject is None else subject.casefold()
    return [
        s for s in found if wanted is None or wanted in {(c.subject or "").casefold() for c in (s.later, s.earlier)}
    ]


def family(ledger: Ledger, claim_id: str, *, today: date) -> list[Member]:
    """Return the family of a claim, in the order said; a claim that is linked to none is alone in it."""
    with ledger.reading() as session:
        claim = claims.resolve_id(session, claim_id)
        standing = links.standing(session)
        families = family_of(standing)
        mine = families.get(claim.key)
        keys = {claim.key} | {key for key, name in families.items() if name == mine and mine is not None}
        listed = _listed(session, today, lambda c: c.key in keys)
    return _members(listed, standing)


def drifts(ledger: Ledger, subjects: Iterable[str], *, today: date) -> tuple[list[Drift], list[Claim]]:
    """Return how the promises about some subjects moved, and the claims about them that stand alone.

    A family belongs to a subject if any of its claims does. Families come in the order of their first statement.
    """
    wanted = {name.casefold() for name in subjects}
    with ledger.reading() as session:
        standing = links.standing(session)
        families = family_of(standing)
        listed = _listed(session, today, lambda c: c.key in families or (c.subject or "").casefold() in wanted)
    about = [item for item in listed if (item.claim.subject or "").casefold() in wanted]
    names = dict.fromkeys(families[item.claim.key] for item in about if item.claim.key in families)
    moved = []
    for name in names:
        members = _members([i for i in listed if families.get(i.claim.key) == name], standing)
        moved.append(drift([(m.listed.claim, m.listed.verdict, tuple(each.kind for each in m.links)) for m in members]))
    return moved, [item.claim for item in about if item.claim.key not in families]


def _listed(session: Session, today: date, wanted: Callable[[Claim], bool]) -> list[ListedClaim]:
    found = claims.find(session, ClaimFilter(statuses=frozenset(Status), sort="id"), today)
    by_key = {item.claim.key: item for item in found if wanted(item.claim)}
    return [by_key[claim.key] for claim in in_order(item.claim for item in by_key.values())]


def _members(listed: Iterable[ListedClaim], standing: Sequence[Link]) -> list[Member]:
    return [Member(item, tuple(each for each in standing if each.later == item.claim.key)) for item in listed]
