"""Claims against figures: what proves something, what does not, and what must never be mixed."""

from datetime import date

import pytest
from figures_case import TODAY, YEAR, quarter, seen
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.claim import Claim, Tier
from tracker.model.metric import Metrics
from tracker.model.quantity import Comparator
from tracker.model.verdict import Outcome
from tracker.scoring.checking.compare import Strength, compare
from tracker.scoring.checking.words import conclusion, note, reasoning

HIT, MISS = Outcome.HIT, Outcome.MISS


def test_hundreds_by_july_of_five_thousand_from_one_report_on_two_pages(check):
    july = {"period_start": date(2025, 1, 1), "low": 100.0, "high": 999.0}
    first = seen("The Information", period_end=date(2025, 7, 25), source_url="https://frousa.org/1", **july)
    second = seen("The Information", period_end=date(2025, 7, 25), source_url="https://newsbytesapp.com/2", **july)

    found = check(first, second)

    assert (found.outcome, found.strength) == (MISS, Strength.LIKELY)
    assert [v.name for v in found.voices] == ["The Information"]
    assert len(found.evidence) == 2
    told = reasoning(found)
    assert "2 pages, one source" in told[1]
    assert "at most 999 units by 2025-07-25: to reach 4,500 the 159 days left had needed 4.5 times" in told[2]
    assert "slip: still open" in told[4]


def test_two_independent_sources_that_each_prove_it_are_clear(check):
    found = check(seen("Reuters", low=100.0, high=999.0, **YEAR), seen("AP", value=350.0, **YEAR))

    assert (found.outcome, found.strength, found.actual) == (MISS, Strength.CLEAR, 350)
    assert conclusion(found) == "proposed: miss (clear: independent sources agree)"


@pytest.mark.parametrize(
    ("letters", "outcome", "strength"),
    [
        ("AB", MISS, Strength.CLEAR), ("AA", MISS, Strength.CLEAR), ("AC", MISS, Strength.LIKELY),
        ("CC", None, Strength.OPEN), ("B", MISS, Strength.LIKELY), ("D", None, Strength.OPEN),
        ("BD", MISS, Strength.LIKELY), ("", None, Strength.OPEN),
    ],
)  # fmt: skip
def test_reliability(letters: str, outcome: Outcome | None, strength: Strength, check):
    figures = [seen(f"paper {n}", letter, value=350.0, **YEAR) for n, letter in enumerate(letters)]

    found = check(*figures)

    assert (found.outcome, found.strength) == (outcome, strength)


def test_quarters_make_a_year(check):
    found = check(*(quarter(n, 1250.0) for n in (1, 2, 3, 4)))

    assert (found.outcome, found.actual, found.strength) == (HIT, 5000, Strength.LIKELY)


def test_three_quarters_are_no_year(check):
    found = check(*(quarter(n, 1250.0) for n in (1, 2, 3)))

    assert found.outcome is None


def test_a_year_and_its_quarters_must_agree(check):
    found = check(*(quarter(n, 1250.0) for n in (1, 2, 3, 4)), seen("Tesla", "A", value=3000.0, **YEAR))

    assert found.outcome is None
    assert found.conflicts == ("Tesla contradicts itself: parts add up to 5,000, the whole is 3,000",)


def test_quarters_of_a_report_do_not_count_twice(check):
    once = check(*(quarter(n, 600.0) for n in (1, 2, 3, 4)))
    twice = check(*(quarter(n, 600.0, source_url=f"https://{n}.example") for n in (1, 2, 3, 4) for _ in "ab"))

    assert (once.reading.low, twice.reading.low) == (2400, 2400)
    assert (once.outcome, twice.outcome) == (MISS, MISS)


TOTAL = {"metric": "cumulative vehicles produced", "unit": "vehicles", "comparator": Comparator.AT_LEAST, "value": 1e7}


@pytest.mark.parametrize(
    ("day", "figure", "outcome"),
    [
        (date(2025, 7, 30), 1e7, HIT),  # there before the last day
        (date(2025, 12, 31), 9_999_999.0, MISS),
        (date(2025, 11, 30), 9e6, None),  # a month was left
        (date(2026, 1, 20), 9.9e6, MISS),  # a total never falls: it was not there on the last day
        (date(2026, 1, 20), 1.2e7, None),  # perhaps only since
    ],
)
def test_totals_are_read_before_and_after_the_last_day(day: date, figure: float, outcome: Outcome | None, check):
    one = seen(metric="cumulative production", unit="vehicles", value=figure, as_of=day)

    assert check(one, **TOTAL).outcome is outcome


def test_a_total_that_came_later_tells_the_slip(check):
    figures = [
        seen(metric="cumulative production", unit="vehicles", value=value, as_of=day, source_url=f"https://x.org/{day}")
        for value, day in ((9e6, date(2025, 12, 31)), (1e7, date(2026, 2, 1)))
    ]

    found = check(*figures, **TOTAL)

    assert found.outcome is MISS
    assert "slip: it was there by 2026-02-01, 32 days late at the most" in reasoning(found)


def test_an_open_window_is_not_judged_by_what_has_not_come_about_yet(check):
    level = {"metric": "users", "unit": "people", "comparator": Comparator.AT_LEAST, "value": 100.0}
    short = seen(metric="users", unit="people", value=50.0, as_of=date(2025, 12, 20))
    half = seen(low=1.0, high=9.0, period_start=date(2025, 1, 1), period_end=date(2025, 12, 1))

    assert check(short, today=date(2025, 12, 25), **level).outcome is None
    assert check(short, **level).outcome is MISS
    assert check(half, today=date(2025, 12, 25)).outcome is None
    assert check(half).outcome is MISS


def test_what_was_reached_early_is_a_hit_before_the_window_closes(check):
    enough = seen(value=6000.0, period_start=date(2025, 1, 1), period_end=date(2025, 6, 30))

    assert check(enough, today=date(2025, 7, 1), comparator=Comparator.AT_LEAST).outcome is HIT


def test_more_than_was_said_is_never_clear(check):
    found = check(*(seen(by, value=8000.0, **YEAR) for by in ("Reuters", "AP")))

    assert (found.outcome, found.strength) == (HIT, Strength.LIKELY)
    assert "a hit only if at least so much was meant" in conclusion(found)


def test_at_most_is_missed_by_more(check):
    assert check(seen(value=8000.0, **YEAR), comparator=Comparator.AT_MOST).outcome is MISS


def test_sources_that_lead_to_different_outcomes_propose_nothing(check):
    found = check(seen("Reuters", value=5000.0, **YEAR), seen("AP", value=350.0, **YEAR))

    assert (found.outcome, found.why) == (None, ("sources disagree on the outcome",))
    assert found.conflicts == ("AP and Reuters differ for 2025-01-01..2025-12-31: 350 and 5,000",)


def test_figures_may_differ_where_the_outcome_is_the_same_but_are_not_clear(check):
    found = check(seen("Reuters", value=300.0, **YEAR), seen("AP", value=350.0, **YEAR))

    assert (found.outcome, found.strength, found.actual) == (MISS, Strength.LIKELY, None)


def test_an_undated_claim_and_one_without_a_metric_are_told(check):
    assert check(due_on=None, window_start=None, tier="C").why == ("the claim is undated",)
    assert "does not say what is counted" in check(metric=None).why[0]


def test_the_note_of_a_verdict_tells_who_said_what(check):
    told = note(check(seen("Reuters", value=350.0, **YEAR)))

    assert told == (
        "Reuters (B): 350 units in 2025-01-01..2025-12-31; so the amount was 350 units; "
        "slip: still open, no figure says that it came true later"
    )


parts = st.lists(st.floats(min_value=0, max_value=1e6), min_size=4, max_size=4)


@given(parts, st.floats(min_value=1, max_value=4e6), st.lists(st.integers(1, 4), unique=True))
def test_leaving_figures_out_never_turns_an_outcome_round(values: list[float], target: float, kept: list[int]):
    """Fewer figures may prove less; they never prove the opposite, unless a miss is projected."""
    about = Claim(
        key="k" * 16, document="d", quote="q", start_char=0, end_char=1, speaker=None, said_on=date(2025, 1, 1),
        tier=Tier.A, subject="Optimus", metric="units produced", comparator=Comparator.AT_LEAST, value=target,
        unit="units", window_start=date(2025, 1, 1), due_on=date(2025, 12, 31),
    )  # fmt: skip
    everything = [quarter(n, value) for n, value in enumerate(values, start=1)]

    whole = compare(about, everything, Metrics(), today=TODAY)
    some = compare(about, [everything[n - 1] for n in kept], Metrics(), today=TODAY)

    assert whole.outcome is (HIT if sum(values) >= target else MISS) or sum(values) == pytest.approx(target)
    assert some.outcome in (None, whole.outcome) or some.reading.pace is not None
