"""Claims as rows of tables on pages, and scorecards as grids."""

from collections.abc import Sequence
from datetime import date

from tracker.cli.show.scorecard import blocks, notes
from tracker.cli.show.statement import target_words
from tracker.export.site.names import group_path
from tracker.export.site.values import Anchor, Grid, Row, Scores
from tracker.model.claim import Claim
from tracker.model.verdict import Status
from tracker.scoring.scorecard import ScoreRow
from tracker.scoring.windows import day_count
from tracker.steps.site import WholeLedger
from tracker.store.claims import ListedClaim

_CAPTIONS = ("Cohorts", "Hit rate over matured and judged claims", "Amount and time")


def speaker_anchor(claim: Claim) -> Anchor:
    """Return the speaker, leading to the page of that name."""
    return _anchor("speaker", claim.speaker, "somebody unknown")


def subject_anchor(claim: Claim) -> Anchor:
    """Return the subject, leading to its page."""
    return _anchor("subject", claim.subject, "-")


def _anchor(kind: str, name: str | None, otherwise: str) -> Anchor:
    return Anchor(words=otherwise) if name is None else Anchor(words=name, href=group_path(kind, name))


def claim_row(item: ListedClaim, whole: WholeLedger, today: date) -> Row:
    """Return a claim as a row; of what is judged it does not say how far its day is."""
    claim = item.claim
    waits = item.status in {Status.OPEN, Status.DUE}
    amounts = [n for n in (claim.value, claim.low) if n is not None]
    return Row(
        key=claim.key,
        id=claim.id or 0,
        status=item.status.value,
        due=claim.due_on.isoformat() if claim.due_on else "",
        when=_when(claim.due_on, today) if claim.due_on and waits else "",
        said=claim.said_on.isoformat(),
        speaker=speaker_anchor(claim),
        subject=subject_anchor(claim),
        metric=claim.metric or "",
        target=target_words(claim),
        order=amounts[0] if amounts else None,
        quote=claim.quote,
        language=whole.entries[claim.key].language,
    )


def _when(due: date, today: date) -> str:
    days = (due - today).days
    if days == 0:
        return "today"
    return f"in {day_count(days)}" if days > 0 else f"{day_count(-days)} ago"


def by_due(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows with the earliest due first, the undated last."""
    return tuple(sorted(rows, key=lambda row: (not row.due, row.due, row.id)))


def scores(found: Sequence[ScoreRow]) -> Scores:
    """Return a scorecard in the tables and notes that the terminal has."""
    return Scores(
        grids=tuple(_grid(caption, block) for caption, block in zip(_CAPTIONS, blocks(found), strict=True)),
        notes=tuple(notes(found)),
    )


def group_grid(found: Sequence[ScoreRow], kind: str, names: set[str]) -> Grid:
    """Return the groups of a scorecard as one table, each leading to the page of its name, where it has one."""
    cohorts, rates, *_ = blocks(found)
    heads = ("", "said", "matured", "hit rate (95 % interval)", "if all unjudged miss..hit", "")
    rows = tuple(
        (counts[0], counts[1], counts[3], *rate[1:]) for counts, rate in zip(cohorts[1][1:], rates[1][1:], strict=True)
    )
    links = tuple(group_path(kind, row[0]) if row[0] in names else None for row in rows)
    return Grid(caption=f"Scorecard by {kind}", heads=heads, rows=rows, right=frozenset({1, 2}), links=links)


def _grid(caption: str, block: tuple[Sequence[object], Sequence[Sequence[str]]]) -> Grid:
    columns, cells = block
    return Grid(
        caption=caption,
        heads=tuple(getattr(column, "name", "") for column in columns),
        rows=tuple(tuple(row) for row in cells),
        right=frozenset(n for n, column in enumerate(columns) if getattr(column, "right", False)),
    )
