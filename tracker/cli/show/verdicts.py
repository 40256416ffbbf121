"""Verdicts, decisions, observations and links in words."""

from tracker.cli.show.statement import figure
from tracker.model.claim import Statement
from tracker.model.observation import Observation
from tracker.model.quantity import Comparator
from tracker.model.verdict import Decision, DecisionKind, Link, Verdict
from tracker.scoring.windows import when_words

DECIDED = {
    DecisionKind.ACCEPT: "accepted",
    DecisionKind.REJECT: "rejected",
    DecisionKind.DUPLICATE: "marked as a repetition",
    DecisionKind.REOPEN: "decision taken back",
}


def ruling_words(verdict: Verdict, claim: Statement | None = None) -> str:
    """Return a ruling in one line: `miss on 2026-01-05 by anna; actual 300; came true on 2026-02-01`.

    With the claim it says, too, where that day lies: in its window, or how long before or after.
    """
    outcome, *more = short_ruling(verdict, claim).split("; ", 1)
    return "; ".join([f"{outcome} on {verdict.judged_on} by {verdict.by}", *more])


def short_ruling(verdict: Verdict, claim: Statement | None = None) -> str:
    """Return a ruling without its day and who gave it: `miss; actual 300; came true on 2026-02-01`."""
    outcome = verdict.outcome.value if verdict.outcome else "reopened"
    if verdict.void_reason is not None:
        outcome += f" ({verdict.void_reason.value})"
    parts = [outcome]
    if verdict.actual is not None:
        parts.append(f"actual {figure(verdict.actual)}")
    if verdict.fulfilled_on is not None:
        day = verdict.fulfilled_on
        where = "" if claim is None else f", {when_words(day, claim.window_start, claim.due_on)}"
        parts.append(f"came true on {day}{where}")
    if verdict.note:
        parts.append(verdict.note)
    return "; ".join(parts)


def evidence_lines(verdict: Verdict) -> list[str]:
    """Return the pages that bear on a ruling, a line each."""
    return [
        " ".join(
            filter(
                None,
                (
                    page.url,
                    page.title and f"({page.title})",
                    page.quote and f"“{page.quote}”",
                    f"[read {page.accessed_on}]" if page.accessed_on else None,
                ),
            )
        )
        for page in verdict.evidence
    ]


def decision_words(decision: Decision) -> str:
    """Return a decision in one line: `accepted on 2026-01-05 by anna; corrected due_on`."""
    parts = [f"{DECIDED[decision.kind]} on {decision.decided_on} by {decision.by}"]
    if decision.reason is not None:
        parts.append(decision.reason.value)
    if decision.of is not None:
        parts.append(f"of {decision.of}")
    if decision.corrected:
        parts.append(f"corrected {', '.join(decision.corrected)}")
    if decision.note:
        parts.append(decision.note)
    return "; ".join(parts)


def observation_words(found: Observation) -> str:
    """Return a figure in one line: what, how much, when, how reliable, from where."""
    if found.comparator is Comparator.EVENT:
        amount = "happened"
    elif found.comparator is Comparator.RANGE:
        amount = f"{figure(found.low)}..{figure(found.high)}"
    else:
        sign = "" if found.comparator is Comparator.EQUAL else found.comparator.value
        amount = sign + figure(found.value)
    unit = " ".join(filter(None, (found.unit, found.per and f"a {found.per}")))
    day = f"as of {found.as_of}" if found.as_of else f"{found.period_start or ''}..{found.period_end or ''}"
    parts = [f"{found.metric}: {amount} {unit}".rstrip(), day, f"reliability {found.reliability.value}"]
    parts += [found.published_by or found.source_title or "", found.source_url]
    return "; ".join(filter(None, parts))


def link_words(link: Link, key: str) -> str:
    """Return a link as seen from the claim with this key."""
    later = link.later == key
    other = link.earlier if later else link.later
    return f"{link.kind.value} {other}" if later else f"{other} {link.kind.value} this"
