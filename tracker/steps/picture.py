"""Picture: what a picture of some claims shows, and how a claim is called in it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from tracker.export import said
from tracker.model.claim import Claim, as_json
from tracker.model.picture import Picture, PictureKind
from tracker.scoring.entry import Entry
from tracker.scoring.pictures.make import make_picture
from tracker.steps.report import families, scorecard_entries
from tracker.store.session import Ledger

_LABEL = 44


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which claims a picture is of; None is any. `subjects` are one and its versions; names match in any case."""

    speaker: str | None = None
    subjects: Collection[str] | None = None
    tag: str | None = None

    def lets_through(self, claim: Claim) -> bool:
        """Whether a claim is one of them."""
        names = None if self.subjects is None else {name.casefold() for name in self.subjects}
        return (
            (self.speaker is None or (claim.speaker or "").casefold() == self.speaker.casefold())
            and (names is None or (claim.subject or "").casefold() in names)
            and (self.tag is None or self.tag in claim.tags)
        )


def picture(
    ledger: Ledger,
    kind: PictureKind,
    *,
    as_of: date,
    wanted: Wanted,
    count: Callable[[list[Entry]], list[Entry]] = lambda entries: entries,
) -> Picture:
    """Return what a picture shows of the claims made by the end of a day; `count` may leave statements out."""
    found = [entry for entry in entries_of(ledger, as_of) if wanted.lets_through(entry.claim)]
    return make_picture(kind, count(found), as_of=as_of, label=label)


def entries_of(ledger: Ledger, as_of: date) -> list[Entry]:
    """Return the claims made by the end of a day as scoring meets them, by id."""
    found = scorecard_entries(ledger, as_of)
    family = families(ledger, as_of)
    return [
        Entry(claim=claim, verdict=verdict, source=claim.document, language=language, family=family.get(claim.key))
        for claim, verdict, language in found
    ]


def label(claim: Claim) -> str:
    """Return a claim in a few words: its number, subject, metric and target, or its quote where these are not known."""
    row = as_json(claim)
    parts = (claim.subject, claim.metric)
    what = ", ".join(filter(None, parts)) if any(parts) else claim.quote
    target = said.target(row)
    room = _LABEL - len(target) - 2
    words = what if len(what) <= room else what[: max(room - 1, 8)].rstrip() + "…"
    return f"{claim.id}  {words}" + (f": {target}" if target else "")
