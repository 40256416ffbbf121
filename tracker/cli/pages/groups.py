"""Speakers and subjects as the values of their pages, with the pictures that enough stands behind."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from tracker.cli.pages.rows import by_due, claim_row, scores, speaker_anchor, subject_anchor
from tracker.export.site.inline import inline
from tracker.export.site.values import Anchor, Figure, GroupPage
from tracker.model.picture import Picture, PictureKind
from tracker.scoring.entry import Entry
from tracker.scoring.pictures.make import make_picture
from tracker.scoring.scorecard import TOO_FEW, ScoreRow, scorecard
from tracker.steps.picture import label
from tracker.steps.site import WholeLedger
from tracker.store.claims import ListedClaim

Draw = Callable[[Picture], str]
"""Makes an SVG of a picture."""

NO_EXTRA = "Pictures are left out: they need `pip install 'claims-tracker[pictures]'`."
ASKED_FOR_NONE = "Pictures are left out: this report was made with `--no-pictures`."
_FEW = 2


def grouped(whole: WholeLedger, kind: str) -> dict[str, list[ListedClaim]]:
    """Return the claims of each speaker or subject, in the order of names; claims without one are in none."""
    groups: dict[str, list[ListedClaim]] = defaultdict(list)
    for item in whole.claims:
        name = item.claim.speaker if kind == "speaker" else item.claim.subject
        if name is not None:
            groups[name].append(item)
    return dict(sorted(groups.items()))


def group_page(
    kind: str, name: str, mine: Sequence[ListedClaim], whole: WholeLedger, *, today: date, draw: Draw | None, why: str
) -> GroupPage:
    """Return a speaker or a subject; without `draw`, `why` says that its pictures are left out."""
    entries = [whole.entries[item.claim.key] for item in mine]
    found = scorecard(entries, as_of=today)
    other = subject_anchor if kind == "speaker" else speaker_anchor
    related = {one.words: one for one in (other(item.claim) for item in mine) if one.href}
    drawn = figures(_wanted(found[0], entries), entries, today=today, draw=draw, prefix="g") if draw else ()
    told = "" if drawn else "Too few claims for a picture." if draw else why
    return GroupPage(
        kind=kind,
        name=name,
        scores=scores(found),
        pictures=drawn,
        without_pictures=told,
        claims=by_due([claim_row(item, whole, today) for item in mine]),
        related=tuple(Anchor(words=words, href=one.href) for words, one in sorted(related.items())),
    )


def _wanted(row: ScoreRow, entries: Iterable[Entry]) -> list[PictureKind]:
    """Return the pictures that something can be read from: curves only of five judged claims or more."""
    several = any(entry.family is not None for entry in entries)
    kinds = [PictureKind.TIMELINE] if row.dated >= _FEW else []
    kinds += [PictureKind.DRIFT] if several else []
    kinds += [PictureKind.ATTAINMENT] if row.attainment_n >= _FEW else []
    return kinds + ([PictureKind.SURVIVAL, PictureKind.CALIBRATION] if row.judged >= TOO_FEW else [])


def figures(
    kinds: Iterable[PictureKind], entries: Sequence[Entry], *, today: date, draw: Draw, prefix: str
) -> tuple[Figure, ...]:
    """Return the drawn pictures, those with nothing in them left out."""
    made = []
    for kind in kinds:
        picture = make_picture(kind, entries, as_of=today, label=label)
        if picture.empty is None:
            told = " ".join((picture.alt, *picture.caveats))
            svg = inline(draw(picture), prefix=f"{prefix}-{kind.value}", alt=told)
            made.append(Figure(title=picture.title, svg=svg))
    return tuple(made)
