"""One claim with everything that is known of it, as a page."""

from collections.abc import Iterable
from datetime import datetime

from tracker.cli.show.page import Page
from tracker.cli.show.statement import field_rows, figure, in_context
from tracker.cli.show.verdicts import decision_words, evidence_lines, link_words, observation_words, ruling_words
from tracker.scoring.amounts import attainment
from tracker.scoring.slip import slip_days
from tracker.scoring.status import is_late
from tracker.steps.look import ClaimDetails


def print_claim(details: ClaimDetails, page: Page) -> None:
    """Print the claim: what was said, by when, how it turned out, and why we think so."""
    claim, source = details.claim, details.source
    late = ", came true late" if is_late(claim, details.verdict) else ""
    page.heading(f"Claim {claim.id} ({claim.key}): {details.status.value}{late}")
    page.line(f"{claim.speaker or 'somebody unknown'}, {claim.said_on}, {_where(details)}")
    page.line("")
    if source is not None:
        page.quote(in_context(source.text, claim.start_char, claim.end_char))
    else:
        page.quote(in_context(claim.quote, 0, len(claim.quote)))
    page.line("")
    rows = field_rows(claim)
    if claim.tags:
        rows.append(("tags", ", ".join(claim.tags)))
    rows += _outcome_rows(details)
    page.fields(rows)
    _section(page, "Verdicts", (_stamped(ruling_words(v, claim), at, evidence_lines(v)) for v, at in details.verdicts))
    _section(page, "Notes", ([f"{n.text} ({n.made_on}, {n.by})"] for n in details.notes))
    _section(page, "Decisions", (_stamped(decision_words(d), at, []) for d, at in details.decisions))
    _section(page, "Observations of its subject and metric", ([observation_words(o)] for o in details.observations))
    _section(page, "Family", ([link_words(link, claim.key)] for link in details.links))


def _where(details: ClaimDetails) -> str:
    source = details.source
    if source is None:
        return f"{details.claim.document} (entered by hand)"
    span = f"characters {details.claim.start_char} to {details.claim.end_char}"
    place = f"{source.title or source.name} ({source.name}, {span})"
    link = source.recording_url or source.url
    return f"{place}, {link}" if link else place


def _outcome_rows(details: ClaimDetails) -> list[tuple[str, str]]:
    verdict = details.verdict
    if verdict is None or verdict.outcome is None:
        return []
    share = attainment(details.claim, verdict.actual)
    slip = slip_days(details.claim, verdict.fulfilled_on)
    return [
        ("attainment", f"{share:.2f}" if isinstance(share, float) else str(share)),
        ("slip", f"{figure(slip)} days" if isinstance(slip, int) else str(slip)),
    ]


def _stamped(words: str, at: datetime, more: list[str]) -> list[str]:
    return [f"{words} [recorded {at:%Y-%m-%d %H:%M} UTC]", *more]


def _section(page: Page, title: str, entries: Iterable[list[str]]) -> None:
    found = list(entries)
    if not found:
        return
    page.heading(title)
    for first, *more in found:
        page.line(first, indent=2)
        for line in more:
            page.line(line, indent=4)
