"""The tags that stand on claims."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select

from tracker.store.rows import MANY, stretch
from tracker.store.tables.bare import TAG

if TYPE_CHECKING:
    from tracker.store.session import Look, Session


def tags_of(session: "Session | Look", ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the tags of claims, each in order, and maybe of others; claims without any are left out."""
    if not ids:
        return {}
    query = select(TAG.c.claim_id, TAG.c.name).order_by(TAG.c.name)
    if near := stretch(ids):
        query = query.where(TAG.c.claim_id.between(*near))
    elif len(ids) <= MANY:
        query = query.where(TAG.c.claim_id.in_(ids))
    tags: dict[int, list[str]] = defaultdict(list)
    for claim_id, name in session.execute(query):
        tags[claim_id].append(name)
    return {claim_id: tuple(names) for claim_id, names in tags.items()}
