"""The whole site, file by file."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tracker.cli.pages.claim import Languages, claim_page
from tracker.cli.pages.groups import Draw, figures, group_page, grouped
from tracker.cli.pages.rows import by_due, claim_row, group_grid, scores
from tracker.export.site import render
from tracker.export.site.names import claim_path, group_path
from tracker.export.site.values import Frame, Row
from tracker.model.picture import PictureKind
from tracker.scoring.scorecard import ScoreRow, scorecard
from tracker.steps.site import WholeLedger

_KINDS = ("speaker", "subject")
_COMING = 10
_STATUSES = ("due", "open", "hit", "miss", "void")


def files(
    whole: WholeLedger, frame: Frame, *, today: date, languages: Languages, draw: Draw | None, why: str
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the site as (path, bytes), the same for the same ledger and day.

    `draw` makes the SVG of a picture; without it `why` stands in its place.
    """
    yield from render.assets().items()
    rows = by_due([claim_row(item, whole, today) for item in whole.claims])
    yield "index.html", _index(whole, frame, rows, today=today, draw=draw, why=why)
    yield "claims.html", _table(frame, rows)
    yield "due.html", _due(frame, rows)
    for kind in _KINDS:
        for name, mine in grouped(whole, kind).items():
            path = group_path(kind, name)
            group = group_page(kind, name, mine, whole, today=today, draw=draw, why=why)
            yield path, render.group_page(group, frame, path=path)
    for item in whole.claims:
        path = claim_path(item.claim.key)
        yield path, render.claim_page(claim_page(item, whole, today=today, languages=languages), frame, path=path)


def _index(whole: WholeLedger, frame: Frame, rows: Sequence[Row], *, today: date, draw: Draw | None, why: str) -> bytes:
    entries = list(whole.entries.values())
    found = scorecard(entries, as_of=today)
    by = [(kind, scorecard(entries, as_of=today, by=(kind,)), set(grouped(whole, kind))) for kind in _KINDS]
    drawn = figures(PictureKind, entries, today=today, draw=draw, prefix="p") if draw else ()
    values: dict[str, Any] = {
        "lead": _lead(found[0]),
        "scores": scores(found),
        "overdue": found[0].due_unjudged,
        "coming": [row for row in rows if row.status == "open" and row.due][:_COMING],
        "figures": drawn,
        "without": "" if drawn else "Nothing to draw yet." if draw else why,
        "groups": [(kind, group_grid(split, kind, names)) for kind, split, names in by if names],
    }
    return render.page("index.html", frame, path="index.html", title=frame.title, **values)


def _lead(row: ScoreRow) -> str:
    """Return the cohorts in a sentence: before any rate one reads what it is a rate of."""
    if not row.total:
        return "There are no claims yet."
    judged = f"{row.hit} hit, {row.miss} miss, {row.void} void, {row.due_unjudged} due but not judged"
    return (
        f"Of {row.total} {'claim' if row.total == 1 else 'claims'} said, {row.dated} have a due date; {row.matured} of "
        f"these had closed windows ({judged}), {row.not_yet_due} are not yet due."
    )


def _table(frame: Frame, rows: Sequence[Row]) -> bytes:
    there = {row.status for row in rows}
    choices = [
        ("status", [name for name in _STATUSES if name in there]),
        ("speaker", sorted({row.speaker.words for row in rows})),
        ("subject", sorted({row.subject.words for row in rows})),
    ]
    return render.page("claims.html", frame, path="claims.html", title="Claims", rows=rows, choices=choices)


def _due(frame: Frame, rows: Sequence[Row]) -> bytes:
    overdue = [row for row in rows if row.status == "due"]
    coming = [row for row in rows if row.status == "open" and row.due]
    tables = [("Overdue", "overdue", overdue), ("Coming", "coming", coming)]
    return render.page("due.html", frame, path="due.html", title="Due next", tables=tables)
