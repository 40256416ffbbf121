"""The claims as scoring wants them, with the rulings that stood on a day."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from tracker.model.claim import Claim
from tracker.model.verdict import Verdict
from tracker.store import claims, verdicts
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.source import SourceRow

_claim = table_of(ClaimRow)
_source = table_of(SourceRow)


class ScorableClaim(NamedTuple):
    """A claim for scoring, the ruling that stood (without its evidence), and the language of its source."""

    claim: Claim
    verdict: Verdict | None
    language: str | None


def scorable(session: Session, as_of: date) -> list[ScorableClaim]:
    """Return the claims that had been made by the end of a day, with the rulings that stood then, by id.

    What was corrected, tagged or taken back later stands here as it did then.
    """
    from tracker.store import replay

    if not replay.is_present(session, as_of):
        return replay.scorable(session, as_of)
    rows = session.execute(
        select(*claims.COLUMNS, _source.c.language)
        .outerjoin(_source, _source.c.sha256 == _claim.c.source)
        .where(_claim.c.withdrawn.is_(False))
        .order_by(_claim.c.id)
    ).all()
    tags = claims.tags_of(session, [row.id for row in rows])
    rulings = verdicts.last_by(session, as_of)
    return [
        ScorableClaim(
            claims.as_claim(row, tags),
            verdicts.as_verdict(rulings[row.id], row.key) if row.id in rulings else None,
            row.language,
        )
        for row in rows
    ]
