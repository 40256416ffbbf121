"""Words against deeds as a table: each modality's hit rate beside what its words imply, with its Brier score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from tracker.model.claim import Modality
from tracker.model.verdict import Outcome
from tracker.scoring.calibration import WORDS, Word, bins, brier, forecasts
from tracker.scoring.entry import Entry, outcome_of, said_by
from tracker.scoring.scorecard import ALL, TOO_FEW
from tracker.scoring.status import is_matured
from tracker.scoring.wilson import wilson

STATED = "stated probability"
BELOW, ABOVE, OPEN = "below the words", "above the words", "cannot tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow:
    """One modality (or all, or those with a stated probability): judged matured claims, and what was implied.

    `finding` compares the 95 % interval with the implied range: below the words, above the words, or, where the two
    overlap or too few were judged, cannot tell; None where the word implies no number. The Brier columns are over
    `forecasts` claims with a stated or implied probability, on the scale of 0 (best) to 1; score = reliability -
    resolution + uncertainty.
    """

    words: str
    judged: int
    hit: int
    hit_rate: float | None
    hit_rate_low: float | None
    hit_rate_high: float | None
    implied_low: float | None
    implied_high: float | None
    reads_as: str | None
    finding: str | None
    forecasts: int
    brier: float | None
    reliability: float | None
    resolution: float | None
    uncertainty: float | None
    base_rate: float | None
    too_few: bool

    def as_row(self) -> dict[str, Any]:
        """Return the figures as JSON values under the names of WORD_COLUMNS."""
        return {name: getattr(self, name) for name in WORD_COLUMNS}


WORD_COLUMNS: tuple[str, ...] = tuple(f.name for f in fields(WordRow))

BIN_COLUMNS: tuple[str, ...] = (
    "low",
    "high",
    "n",
    "mean_probability",
    "came_true",
    "rate",
    "rate_low",
    "rate_high",
)


def word_rows(entries: Iterable[Entry], *, as_of: date) -> list[WordRow]:
    """Return `all`, then every modality from the firmest on, then the claims with a stated probability."""
    said = said_by(entries, as_of)
    by_word = {m: [e for e in said if e.claim.modality is m] for m in Modality}
    return [
        _row(ALL, said, None, as_of),
        *(_row(m.value, members, WORDS[m], as_of) for m, members in by_word.items()),
        _row(STATED, [e for e in said if e.claim.probability is not None], None, as_of),
    ]


def _row(name: str, said: Sequence[Entry], word: Word | None, as_of: date) -> WordRow:
    outcomes = [outcome_of(e, as_of) for e in said if is_matured(e.claim, as_of)]
    hit = outcomes.count(Outcome.HIT)
    judged = hit + outcomes.count(Outcome.MISS)
    interval = wilson(hit, judged)
    parts = brier(forecasts(said, as_of=as_of))
    finding = None
    if word is not None and interval is not None:
        finding = OPEN
        if judged >= TOO_FEW and interval.low > word.high:
            finding = ABOVE
        elif judged >= TOO_FEW and interval.high < word.low:
            finding = BELOW
    return WordRow(
        words=name,
        judged=judged,
        hit=hit,
        hit_rate=hit / judged if judged else None,
        hit_rate_low=interval.low if interval else None,
        hit_rate_high=interval.high if interval else None,
        implied_low=word.low if word else None,
        implied_high=word.high if word else None,
        reads_as=word.reads_as if word else None,
        finding=finding,
        forecasts=parts.n if parts else 0,
        brier=parts.score if parts else None,
        reliability=parts.reliability if parts else None,
        resolution=parts.resolution if parts else None,
        uncertainty=parts.uncertainty if parts else None,
        base_rate=parts.base_rate if parts else None,
        too_few=judged < TOO_FEW,
    )


def bin_rows(entries: Iterable[Entry], *, as_of: date, stated_only: bool = False) -> list[dict[str, Any]]:
    """Return the ten calibration bins as rows of BIN_COLUMNS, empty ones too."""
    return [
        {
            "low": b.low,
            "high": b.high,
            "n": b.n,
            "mean_probability": b.mean_probability,
            "came_true": b.came_true,
            "rate": b.rate,
            "rate_low": b.band.low if b.band else None,
            "rate_high": b.band.high if b.band else None,
        }
        for b in bins(forecasts(entries, as_of=as_of, stated_only=stated_only))
    ]
