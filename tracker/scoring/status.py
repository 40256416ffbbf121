"""Status and maturity: computed from claim, last verdict and a day, never stored."""

from datetime import date

from tracker.model.claim import Statement
from tracker.model.verdict import Outcome, Status, Verdict

_BY_OUTCOME = {Outcome.HIT: Status.HIT, Outcome.MISS: Status.MISS, Outcome.VOID: Status.VOID}


def status(claim: Statement, verdict: Verdict | None, today: date) -> Status:
    """Return the last verdict's outcome if it has one; else due once the window has closed; else open.

    `verdict` is the claim's last one; a reopening (outcome None) counts as none. An undated claim never falls due.
    """
    if verdict is not None and verdict.outcome is not None:
        return _BY_OUTCOME[verdict.outcome]
    return Status.DUE if is_matured(claim, today) else Status.OPEN


def is_matured(claim: Statement, as_of: date) -> bool:
    """Whether the window has closed: from the day *after* `due_on`.

    That is its last day, on which the claim can still come true. An undated claim never matures.
    """
    return claim.due_on is not None and claim.due_on < as_of


def is_late(claim: Statement, verdict: Verdict | None) -> bool:
    """Whether it is a miss that came true after its window: broken as stated, delayed rather than abandoned."""
    return (
        verdict is not None
        and verdict.outcome is Outcome.MISS
        and verdict.fulfilled_on is not None
        and claim.due_on is not None
        and verdict.fulfilled_on > claim.due_on
    )
