"""Words against deeds as a table: rates beside what the words imply, each with its n."""

from datetime import date

import pytest

from tracker.model.claim import Modality
from tracker.scoring.words import ABOVE, BELOW, BIN_COLUMNS, OPEN, STATED, WORD_COLUMNS, bin_rows, word_rows

AS_OF = date(2026, 2, 1)


def by_word(entries):
    return {row.words: row for row in word_rows(entries, as_of=AS_OF)}


def test_every_modality_has_a_row_even_without_claims():
    rows = word_rows([], as_of=AS_OF)

    assert [row.words for row in rows] == ["all", *(m.value for m in Modality), STATED]
    assert all(row.hit_rate is None and row.brier is None and row.too_few for row in rows)
    assert rows[0].as_row().keys() == set(WORD_COLUMNS)


@pytest.mark.parametrize(
    ("modality", "hits", "misses", "finding"),
    [
        ("certain", 2, 8, BELOW),
        ("certain", 10, 0, OPEN),
        ("certain", 0, 2, OPEN),
        ("expected", 40, 0, ABOVE),
        ("goal", 2, 8, None),
    ],
)
def test_words_are_compared_with_the_interval(entry, modality, hits, misses, finding):
    told = [entry("hit", modality=Modality(modality)) for _ in range(hits)]
    told += [entry("miss", modality=Modality(modality)) for _ in range(misses)]

    row = by_word(told)[modality]

    assert (row.hit, row.judged, row.finding) == (hits, hits + misses, finding)


def test_a_goal_implies_no_number_and_has_no_score(entry):
    row = by_word([entry("hit", modality=Modality.GOAL)])["goal"]

    assert (row.hit_rate, row.forecasts, row.brier, row.implied_low) == (1.0, 0, None, None)


def test_brier_over_stated_and_implied_probabilities(entry):
    """Certain (97 %) and missed: 0.9409. Stated 80 % and hit: 0.04."""
    told = [entry("miss", modality=Modality.CERTAIN), entry("hit", modality=Modality.HOPE, probability=0.8)]

    rows = by_word(told)

    assert rows["certain"].brier == pytest.approx(0.9409)
    assert rows[STATED].brier == pytest.approx(0.04)
    assert rows["all"].brier == pytest.approx((0.9409 + 0.04) / 2)


def test_void_unjudged_and_not_yet_due_are_no_forecasts(entry):
    told = [entry("void"), entry(), entry("hit", due_on=date(2030, 1, 1))]

    assert (by_word(told)["all"].judged, by_word(told)["all"].forecasts) == (0, 0)


def test_ten_bins_with_their_band(entry):
    rows = bin_rows([entry("hit", probability=0.85), entry("miss", probability=0.85)], as_of=AS_OF)

    assert len(rows) == 10
    assert tuple(rows[8]) == BIN_COLUMNS
    assert (rows[8]["n"], rows[8]["rate"]) == (2, 0.5)
    assert rows[8]["rate_low"] < 0.5 < rows[8]["rate_high"]
    assert rows[0]["rate"] is None
