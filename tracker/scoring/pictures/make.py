"""One door to every picture."""

from collections.abc import Callable, Sequence
from datetime import date

from tracker.model.claim import Claim
from tracker.model.picture import Picture, PictureKind
from tracker.scoring.entry import Entry
from tracker.scoring.pictures.attainment import attainment_picture
from tracker.scoring.pictures.calibration import calibration_picture
from tracker.scoring.pictures.drift import drift_picture
from tracker.scoring.pictures.survival import survival_picture
from tracker.scoring.pictures.timeline import timeline


def make_picture(kind: PictureKind, entries: Sequence[Entry], *, as_of: date, label: Callable[[Claim], str]) -> Picture:
    """Return what a picture of these claims shows as of a day; `label` names a claim in a few words."""
    if kind is PictureKind.TIMELINE:
        return timeline(entries, as_of=as_of, label=label)
    if kind is PictureKind.DRIFT:
        return drift_picture(entries, as_of=as_of, label=label)
    if kind is PictureKind.ATTAINMENT:
        return attainment_picture(entries, as_of=as_of, label=label)
    if kind is PictureKind.CALIBRATION:
        return calibration_picture(entries, as_of=as_of)
    return survival_picture(entries, as_of=as_of)
