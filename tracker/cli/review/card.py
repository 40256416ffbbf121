"""What a reviewer sees of a candidate: where it stands, what it says, and what the rules made of it."""

from dataclasses import dataclass

from tracker.cli.show.page import Page
from tracker.cli.show.statement import field_rows, figure, in_context
from tracker.model.claim import Candidate, Statement
from tracker.model.source import Source

KEYS = "[a]ccept [e]dit [r]eject [d]uplicate [s]kip [u]ndo [q]uit [?]help"
HELP = """\
a  accept: it becomes a claim, as it stands or as you corrected it
e  edit a field; the rest stays; nothing is stored before you accept
r  reject, with a reason
d  duplicate: it repeats a claim that you name
s  skip: it stays pending, and comes again next time
u  undo: take back your last decision of this sitting, and go back to it
q  quit: everything that you decided is stored already"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One candidate as shown: `record` is what would be accepted, `corrected` the fields that the reviewer changed."""

    number: int
    total: int
    candidate: Candidate
    record: Statement
    source: Source | None
    corrected: tuple[str, ...] = ()
    restates: str | None = None


def show(card: Card, page: Page) -> None:
    """Print a card."""
    said = card.record
    source = card.source
    page.heading(f"{card.number} of {card.total}")
    title = source.title if source is not None and source.title else said.document
    page.line(f"{title}, said {said.said_on} by {said.speaker or 'somebody unknown'}", style="dim")
    page.line("")
    text = source.text if source is not None else said.quote
    start, end = (said.start_char, said.end_char) if source is not None else (0, len(said.quote))
    page.quote(in_context(text, start, end))
    page.line("")
    page.fields(_rows(card))


def _rows(card: Card) -> list[tuple[str, str]]:
    candidate = card.candidate
    rows = field_rows(card.record)
    if card.restates:
        rows.append(("repeats", f"the earlier candidate {card.restates[:6]}"))
    rows.append(
        ("found by", f"{', '.join(candidate.rules) or '-'} (confidence {figure(round(candidate.confidence, 2))})")
    )
    if candidate.reasons:
        rows.append(("because", "; ".join(f"{r.name} {r.weight:+g}" for r in candidate.reasons)))
    if card.corrected:
        rows.append(("corrected", ", ".join(card.corrected)))
    return rows
