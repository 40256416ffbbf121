"""One claim as the values of its page."""

from collections.abc import Callable
from datetime import date

from tracker.cli.pages.rows import claim_row
from tracker.cli.show.acts import act_words
from tracker.cli.show.statement import field_rows, figure, in_context
from tracker.cli.show.verdicts import evidence_lines, link_words, observation_words, ruling_words
from tracker.export.claims import claim_row as as_row
from tracker.export.said import headline, web_address
from tracker.export.site.names import claim_path, moment_address
from tracker.export.site.values import ClaimPage, Grid, Item
from tracker.extract.arithmetic import arithmetic
from tracker.lang.language import Language
from tracker.model.claim import Claim
from tracker.model.source import Source
from tracker.model.verdict import Evidence, Link, LinkKind, Verdict
from tracker.scoring.amounts import attainment
from tracker.scoring.slip import slip_days
from tracker.scoring.status import is_late
from tracker.steps.site import WholeLedger
from tracker.store.claims import ListedClaim

Languages = Callable[[str], Language]


def claim_page(item: ListedClaim, whole: WholeLedger, *, today: date, languages: Languages) -> ClaimPage:
    """Return everything on a claim, in words."""
    claim, verdict = item.claim, item.verdict
    source = whole.sources.get(claim.source or "")
    shown = in_context(source.text, claim.start_char, claim.end_char) if source else None
    rulings = [act.said for act in whole.acts[claim.key] if isinstance(act.said, Verdict)]
    row = as_row(claim, status=item.status, verdict=verdict)
    return ClaimPage(
        row=claim_row(item, whole, today),
        heading=headline(row),
        outcome=_outcome(claim, verdict),
        before=shown.before if shown else "",
        quote=shown.quote if shown else claim.quote,
        after=shown.after if shown else "",
        source=f"{source.title or source.name} ({source.name})" if source else f"{claim.document} (entered by hand)",
        source_url=web_address(source.url or source.recording_url) if source else web_address(claim.document),
        moment=claim.media_time,
        moment_url=moment_address((source.recording_url or source.url) if source else None, claim.media_time),
        facts=_facts(claim, verdict),
        arithmetic=_arithmetic(claim, source, languages),
        verdicts=tuple(entry for ruling in rulings for entry in _ruling(ruling, claim)),
        notes=tuple(Item(words=f"{n.text} ({n.made_on}, {n.by})") for n in whole.notes.get(claim.key, ())),
        family=tuple(_linked(link, claim.key, whole) for link in whole.links.get(claim.key, ())),
        figures=tuple(
            Item(words=observation_words(o), more=tuple(filter(None, (o.quote,))), url=web_address(o.source_url))
            for o in whole.figures_of(claim.subject, claim.metric)
        ),
        history=_history(claim, whole),
    )


def _outcome(claim: Claim, verdict: Verdict | None) -> str:
    if verdict is None or verdict.outcome is None:
        return ""
    late = ", came true late" if is_late(claim, verdict) else ""
    return f"Judged {ruling_words(verdict, claim)}{late}"


def _facts(claim: Claim, verdict: Verdict | None) -> tuple[tuple[str, str], ...]:
    rows = field_rows(claim)
    if claim.tags:
        rows.append(("tags", ", ".join(claim.tags)))
    if verdict is not None and verdict.outcome is not None:
        share, slip = attainment(claim, verdict.actual), slip_days(claim, verdict.fulfilled_on)
        rows.append(("attainment", f"{share:.2f}" if isinstance(share, float) else str(share)))
        rows.append(("slip", f"{figure(slip)} days" if isinstance(slip, int) else str(slip)))
    rows.append(("key", claim.key))
    return tuple((name, value) for name, value in rows if value != "-")


def _arithmetic(claim: Claim, source: Source | None, languages: Languages) -> str:
    """Return how the words of the deadline give the window, or why that cannot be told here."""
    if claim.due_on is None and claim.window_start is None:
        return "Undated: nothing that was said gives a day. It is in no rate."
    window = f"{claim.window_start or 'any day'} to {claim.due_on or 'no last day'}, both days included"
    if source is None:
        return f"{window}, as a person entered it."
    if not claim.deadline_text:
        return f"{window}. No words of this claim state it: it follows from what was said before, or from a reviewer."
    told = arithmetic(
        claim.deadline_text,
        said_on=claim.said_on,
        window=(claim.window_start, claim.due_on),
        lang=source.language,
        languages=languages,
    )
    begun = f"“{claim.deadline_text}”, said on {claim.said_on}"
    if told is not None:
        return f"{begun}: {told}. The window is {window}."
    return (
        f"{begun}: {window}. These words alone do not give that window: it follows from the words around, or from a "
        f"reviewer (`claims explain --id {claim.key}`)."
    )


def _ruling(verdict: Verdict, claim: Claim) -> list[Item]:
    lines = evidence_lines(verdict)
    pages = [_evidence(page, line) for page, line in zip(verdict.evidence, lines, strict=True)]
    return [Item(words=ruling_words(verdict, claim)), *pages]


def _evidence(page: Evidence, line: str) -> Item:
    address = web_address(page.url)
    if address is None:
        return Item(words=line)
    read = f"read {page.accessed_on}" if page.accessed_on else ""
    quoted = f"“{page.quote}”" if page.quote else ""
    return Item(words=page.title or page.url, more=tuple(filter(None, (quoted, read))), url=address)


def _linked(link: Link, key: str, whole: WholeLedger) -> Item:
    other = link.earlier if link.later == key else link.later
    entry = whole.entries.get(other)
    if entry is None or link.kind is LinkKind.UNLINKED:
        return Item(words=link_words(link, key))
    claim = entry.claim
    due = f"due {claim.due_on}" if claim.due_on else "undated"
    way = f"{link.kind.value} claim {claim.id}" if link.later == key else f"claim {claim.id} {link.kind.value} this"
    return Item(words=f"{way}, said {claim.said_on}, {due}", more=(claim.quote,), href=claim_path(other))


def _history(claim: Claim, whole: WholeLedger) -> Grid:
    rows = tuple(
        (
            f"{act.recorded_at:%Y-%m-%d %H:%M}",
            act.effective.isoformat() if act.effective else "-",
            act.by or "-",
            act_words(act),
        )
        for act in whole.acts[claim.key]
    )
    return Grid(
        caption="Everything that was done to it", heads=("recorded (UTC)", "effective", "by", "what"), rows=rows
    )
