"""Families and drift as pages: a table of the statements, and a small picture of their windows in plain text."""

from collections.abc import Callable, Sequence
from datetime import date

from tracker.cli.show.bars import line_art
from tracker.cli.show.page import Page
from tracker.cli.show.statement import target_words
from tracker.cli.show.table import Column, print_table
from tracker.model.claim import Claim
from tracker.model.verdict import Outcome, Verdict
from tracker.scoring.families.drift import Drift
from tracker.scoring.undefined import Undefined
from tracker.steps.link import Member

_DRIFT = (
    Column("id", right=True), Column("said"), Column("due"), Column("moved", right=True), Column("target", most=26),
    Column("now"),
)  # fmt: skip
_FAMILY = (Column("id", right=True), Column("said"), Column("due"), Column("how", most=24), Column("target"))
_PICTURE = 64
_FEW_ALONE = 12


def print_family(members: Sequence[Member], page: Page) -> None:
    """Print the statements of one promise, each with how it stands to the earlier ones and its words."""
    if len(members) == 1:
        page.line(f"Claim {members[0].listed.claim.id} stands alone: `claims link --propose` shows likely links.")
    ids = {m.listed.claim.key: str(m.listed.claim.id) for m in members}
    rows = []
    for member in members:
        claim = member.listed.claim
        how = ", ".join(f"{link.kind.value} {ids.get(link.earlier, link.earlier)}" for link in member.links)
        rows.append((str(claim.id), str(claim.said_on), str(claim.due_on or "-"), how or "-", target_words(claim)))
    print_table(_FAMILY, rows, out=page.out)
    for member in members:
        claim = member.listed.claim
        page.line("")
        page.line(f"{claim.id}: {claim.speaker or 'somebody unknown'}, {claim.document}, {member.listed.status.value}")
        page.line(claim.quote, indent=4)


def print_drifts(subject: str, moved: Sequence[Drift], alone: Sequence[Claim], page: Page) -> None:
    """Print each promise about a subject with its drift, then how many claims stand alone."""
    if not moved and not alone:
        page.line(f"No claim is about {subject}: `claims list --status all` shows what claims are about.")
        return
    for one in moved:
        last = one.steps[-1].claim
        page.heading(f"{last.subject}: {last.metric or 'metric not said'}")
        print_table(_DRIFT, _rows(one), out=page.out)
        for line in picture([step.claim for step in one.steps]):
            page.line(line_art(line) if page.terminal else line)
        page.line(drift_words(one))
    if any(step.claim.due_on for one in moved for step in one.steps):
        page.line("")
        marks = "● said, ├━━┤" if page.terminal else "o said, [===]"
        page.line(f"moved: months from the due date before; picture: {marks} the window of what was said.")
    if alone:
        page.heading(f"{len(alone)} said once, or linked to nothing yet")
        for claim in alone[:_FEW_ALONE]:
            due = f"due {claim.due_on}" if claim.due_on else "undated"
            page.line(f"{claim.id}: {claim.metric or 'metric not said'}, {target_words(claim)}, {due}", indent=2)
        if len(alone) > _FEW_ALONE:
            page.line(f"and {len(alone) - _FEW_ALONE} more: `claims list --status all --subject '{subject}'`", indent=2)
        page.line("`claims link --propose` shows what seems to belong together.", indent=2)


def drift_words(one: Drift) -> str:
    """Return the drift in a sentence: `slipped 12.0 months in 10.0: 1.20 months a month`."""
    if isinstance(one.rate, Undefined):
        return f"drift: {one.rate}"
    if one.slipped == 0:
        return f"drift: the date held over {one.elapsed:.1f} months of talk"
    way = "slipped" if one.slipped > 0 else "came forward"
    return f"drift: {way} {abs(one.slipped):.1f} months in {one.elapsed:.1f} months: {one.rate:+.2f} months a month"


def picture(claims: Sequence[Claim], *, width: int = _PICTURE) -> list[str]:
    """Return a line a statement on one scale of time: `o` said, `[===]` its window; years stand above.

    Nothing where no statement has a date.
    """
    days = [day for c in claims for day in (c.said_on, c.window_start, c.due_on) if day is not None]
    first, last = min(days), max(days)
    if all(c.due_on is None for c in claims) or first == last:
        return []
    span = (last - first).days

    def column(day: date) -> int:
        return round((day - first).days / span * (width - 1))

    scale = [" "] * (width + 4)
    every = max(1, -(-(last.year - first.year) // (width // 6)))
    for year in range(first.year + 1, last.year + 1):
        if (year - first.year) % every == 0:
            place = column(date(year, 1, 1))
            scale[place : place + 4] = str(year)
    lines = ["" if not "".join(scale).strip() else " " * 12 + "".join(scale).rstrip()]
    return [*filter(None, lines), *(f"{c.said_on}  {_line(c, width, column)}" for c in claims)]


def _line(claim: Claim, width: int, column: Callable[[date], int]) -> str:
    cells = [" "] * width
    said = column(claim.said_on)
    if claim.due_on is not None:
        due = column(claim.due_on)
        start = column(claim.window_start) if claim.window_start else min(said, due)
        cells[min(said, start) : due] = "-" * (due - min(said, start))
        cells[start:due] = "=" * (due - start)
        cells[start], cells[due] = "[", "]"
    cells[said] = "o"
    return "".join(cells).rstrip() + ("" if claim.due_on else "  undated")


def _rows(one: Drift) -> list[tuple[str, ...]]:
    return [
        (
            str(step.claim.id),
            str(step.claim.said_on),
            str(step.claim.due_on or "-"),
            "-" if step.moved is None else f"{step.moved:+.1f}",
            target_words(step.claim),
            _now(step.verdict, [kind.value for kind in step.kinds]),
        )
        for step in one.steps
    ]


def _now(verdict: Verdict | None, kinds: Sequence[str]) -> str:
    outcome = verdict.outcome if verdict is not None else None
    late = outcome is Outcome.MISS and verdict is not None and verdict.fulfilled_on is not None
    judged = "" if outcome is None else f"{outcome.value}, late" if late else outcome.value
    return "; ".join(filter(None, (", ".join(kinds), judged))) or "-"
