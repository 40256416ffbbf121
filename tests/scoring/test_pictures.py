"""What each picture shows: how many stand behind it, and nothing undefined where there is little or nothing."""

from collections.abc import Callable
from datetime import date

import pytest

from tracker.model.claim import Claim
from tracker.model.picture import Picture, PictureKind
from tracker.model.quantity import Comparator
from tracker.scoring.entry import Entry
from tracker.scoring.pictures.make import make_picture

NOW = date(2026, 11, 22)
Make = Callable[..., Entry]


def drawn(kind: str, *entries: Entry, as_of: date = NOW) -> Picture:
    return make_picture(PictureKind(kind), entries, as_of=as_of, label=lambda claim: f"{claim.key} {claim.subject}")


@pytest.mark.parametrize("kind", list(PictureKind))
def test_of_no_claims_there_is_nothing_to_draw_and_it_says_why(kind: PictureKind) -> None:
    picture = drawn(kind.value)

    assert picture.rows == ()
    assert picture.empty
    assert picture.caveats


@pytest.mark.parametrize("kind", [k for k in PictureKind if k is not PictureKind.TIMELINE])
def test_a_claim_that_has_not_matured_is_in_no_figure(kind: PictureKind, entry: Make) -> None:
    early = entry("hit", due_on=date(2030, 12, 31), actual=5000.0, fulfilled_on=date(2026, 1, 1), probability=0.9)

    assert drawn(kind.value, early).empty


def test_all_void_gives_no_attainment_and_no_calibration_but_a_curve_of_none(entry: Make) -> None:
    void = entry("void", judged_on=date(2026, 6, 1), probability=0.5)

    assert drawn("attainment", void).empty
    assert drawn("calibration", void).empty
    assert [row["share"] for row in drawn("survival", void).rows] == [0.0, 0.0]


def test_the_timeline_has_a_line_a_dated_claim_the_earliest_due_first(entry: Make) -> None:
    late = entry("miss", fulfilled_on=date(2026, 3, 1))
    later, undated = entry(due_on=date(2027, 6, 30), window_start=date(2027, 4, 1)), entry(due_on=None)

    picture = drawn("timeline", later, undated, late)

    assert [(row["place"], row["status"], row["true"]) for row in picture.rows] == [
        (0, "miss", "2026-03-01"), (1, "open", None),
    ]  # fmt: skip
    assert picture.rows[0]["start"] == "2025-03-20"  # the window was open when it was said: what was left of it
    assert picture.rows[1]["start"] == "2027-04-01"
    assert picture.caveats[0].startswith("2 of 3 claims have a due date")


def test_of_many_claims_those_due_nearest_are_drawn(entry: Make) -> None:
    many = [entry(due_on=date(1990 + n, 12, 31), window_start=None, said_on=date(1990, 1, 1)) for n in range(60)]

    picture = drawn("timeline", *many)

    assert len(picture.rows) == 50
    assert picture.rows[0]["due"] == "2000-12-31"
    assert "50 due nearest" in picture.caveats[1]


def test_a_claim_due_before_it_was_said_keeps_a_line_of_no_length(entry: Make) -> None:
    (row,) = drawn("timeline", entry(due_on=date(2020, 1, 1), window_start=None)).rows

    assert row["start"] == row["due"] == "2020-01-01"


def test_drift_follows_a_promise_from_statement_to_statement(entry: Make) -> None:
    first = entry(family="f", due_on=date(2025, 12, 31), said_on=date(2025, 1, 1))
    again = entry(family="f", due_on=date(2026, 12, 31), said_on=date(2026, 1, 1), window_start=date(2026, 1, 1))
    alone = entry(due_on=date(2025, 12, 31))

    picture = drawn("drift", again, alone, first)

    assert [(row["said"], row["due"]) for row in picture.rows] == [
        ("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31"),
    ]  # fmt: skip
    assert picture.rows[0]["promise"] == picture.rows[1]["promise"]
    assert "(+1.00 months a month)" in picture.rows[0]["promise"]


@pytest.mark.parametrize(
    ("given", "target"),
    [
        ({"comparator": Comparator.AT_LEAST}, 5000.0),
        ({"comparator": Comparator.RANGE, "value": None, "low": 500.0, "high": 900.0}, 500.0),
        ({"comparator": Comparator.RANGE, "value": None, "low": 100.0, "high": 900.0}, 450.0),
    ],
)
def test_attainment_draws_actual_against_target_or_the_nearer_bound(
    entry: Make, given: dict[str, object], target: float
) -> None:
    (row,) = drawn("attainment", entry("miss", actual=450.0, **given)).rows

    assert (row["target"], row["actual"], row["attainment"]) == (target, 450.0, pytest.approx(450.0 / target))


def test_zero_and_negative_figures_have_no_place_on_a_log_scale_and_are_counted(entry: Make) -> None:
    picture = drawn(
        "attainment", entry("miss", actual=0.0), entry("miss", actual=-5.0), entry("miss", value=0.0, actual=3.0)
    )

    assert picture.rows == ()
    assert "2 with a figure of zero or below have no place on a log scale." in picture.caveats


def test_calibration_has_a_row_a_bin_that_holds_something(entry: Make) -> None:
    picture = drawn("calibration", entry("hit", probability=0.9), entry("miss", probability=0.9), entry("hit"))

    assert [(row["n"], row["came_true"]) for row in picture.rows] == [(3, 2)]
    assert "2 stated, 1 implied" in picture.caveats[0]
    assert "Too few" in picture.caveats[-1]


def test_survival_begins_at_the_due_date_and_steps_where_something_came_true(entry: Make) -> None:
    in_time, late = entry("hit", fulfilled_on=date(2025, 12, 1)), entry("miss", fulfilled_on=date(2026, 1, 10))
    never, unjudged = entry("miss"), entry()

    picture = drawn("survival", in_time, late, never, unjudged)

    assert [(row["days"], round(row["share"], 3)) for row in picture.rows] == [(0, 0.333), (10, 0.667), (326, 0.667)]
    assert all(row["low"] <= row["share"] <= row["high"] for row in picture.rows)
    assert "1 due but unjudged are left out: nobody has looked." in picture.caveats


def test_no_claim_said_later_is_shown(entry: Make, claim: Callable[..., Claim]) -> None:
    assert drawn("timeline", entry(), as_of=date(2025, 3, 19)).empty
    assert claim().said_on == date(2025, 3, 20)
