"""Pictures before they are drawn: what is to be seen, how much stands behind it, and in words for those who cannot."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class PictureKind(StrEnum):
    """What `claims plot` can draw."""

    TIMELINE = "timeline"
    DRIFT = "drift"
    ATTAINMENT = "attainment"
    CALIBRATION = "calibration"
    SURVIVAL = "survival"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`rows` are JSON values, one a mark, their keys told where they are made (`tracker.scoring.pictures`).

    `caveats` are sentences that stand in the picture, with every n. `empty` says why there is nothing to draw; then
    `rows` is empty. `alt` tells in words what is to be seen.
    """

    kind: PictureKind
    title: str
    caveats: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    alt: str
    empty: str | None = None
