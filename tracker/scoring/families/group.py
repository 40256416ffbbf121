"""Which claims belong together: those that links join, directly or through others."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tracker.model.claim import Claim
from tracker.model.verdict import Link, LinkKind

_EITHER = (
    frozenset({LinkKind.RAISES, LinkKind.LOWERS}),
    frozenset({LinkKind.ADVANCES, LinkKind.POSTPONES}),
)
_ALONE = frozenset({LinkKind.RESTATES, LinkKind.ABANDONS})


def family_of(links: Iterable[Link]) -> dict[str, str]:
    """Return for each linked claim's key the name of its family: the key in it that comes first in the alphabet."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        parent.setdefault(key, key)
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for link in links:
        one, other = sorted((root(link.later), root(link.earlier)))
        parent[other] = one
    return {key: root(key) for key in list(parent)}


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims as they were said: by day, and within a document by place."""
    return sorted(claims, key=lambda c: (c.said_on, c.document, c.start_char, c.key))


def why_not(links: Sequence[Link], later: Claim, earlier: Claim, kinds: Iterable[LinkKind]) -> str | None:
    """Return in one line why a claim cannot be linked to another so, given the links that stand; None if it can."""
    wanted = set(kinds)
    if later.key == earlier.key:
        return f"claim {_name(later)} cannot be linked to itself: name another"
    if later.said_on < earlier.said_on:
        return (
            f"claim {_name(later)} was said on {later.said_on}, before {_name(earlier)} on {earlier.said_on}: "
            "the later one comes first"
        )
    if _leads(links, earlier.key, later.key):
        return f"claim {_name(earlier)} is linked as the later of the two already: that would be a circle"
    there = {link.kind for link in links if (link.later, link.earlier) == (later.key, earlier.key)}
    both = wanted | there
    clash = next((pair for pair in _EITHER if pair <= both), None)
    if clash is None and len(both) > 1 and both & _ALONE:
        clash = frozenset(both)
    if clash is None:
        return None
    names = " and ".join(sorted(kind.value for kind in clash))
    hint = f": take the link back first, with `claims unlink {_name(later)} {_name(earlier)}`" if there else ""
    return f"{names} contradict each other{hint}"


def _leads(links: Iterable[Link], start: str, goal: str) -> bool:
    """Whether a way of links, each from a later to an earlier claim, goes from one claim to another."""
    earlier = defaultdict(list)
    for link in links:
        earlier[link.later].append(link.earlier)
    seen, todo = {start}, [start]
    while todo:
        for key in earlier[todo.pop()]:
            if key == goal:
                return True
            if key not in seen:
                seen.add(key)
                todo.append(key)
    return False


def _name(claim: Claim) -> str:
    return claim.key if claim.id is None else str(claim.id)
