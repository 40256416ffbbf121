"""The scorecard counts closed windows only, and says what it leaves out."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.errors import UsageError
from tracker.model.claim import Modality, Tier
from tracker.model.quantity import Comparator
from tracker.scoring.dimensions import DIMENSIONS
from tracker.scoring.entry import one_a_family
from tracker.scoring.scorecard import COLUMNS, quartiles, scorecard
from tracker.scoring.wilson import wilson

AS_OF = date(2026, 2, 1)
LATER = date(2027, 6, 30)
FIXED = "group,total,dated,matured,hit,miss,void,due_unjudged,hit_rate,hit_rate_low,hit_rate_high"


def only(entries, **options):
    (row,) = scorecard(entries, **({"as_of": AS_OF} | options))
    return row


def test_the_columns_begin_as_the_contract_says():
    assert ",".join(COLUMNS).startswith(FIXED + ",")
    assert list(COLUMNS) == list(only([]).as_row())


def test_an_empty_ledger_has_no_rates_but_counts():
    row = only([])

    assert (row.group, row.total, row.matured, row.too_few) == ("all", 0, 0, True)
    assert {None} == {v for name, v in row.as_row().items() if "rate" in name or "median" in name or "_q" in name}


def test_a_cohort_adds_up(entry):
    ledger = [
        *(entry("hit") for _ in range(3)), *(entry("miss") for _ in range(2)), entry("void"), entry(), entry(),
        entry(due_on=LATER), entry("hit", due_on=LATER), entry("miss", due_on=LATER), entry("void", due_on=LATER),
        entry(due_on=None, window_start=None, tier=Tier.C),
        entry("miss", due_on=None, window_start=None, tier=Tier.C),
    ]  # fmt: skip

    row = only(ledger)

    assert (row.total, row.dated, row.undated, row.undated_judged) == (14, 12, 2, 1)
    assert (row.matured, row.hit, row.miss, row.void, row.due_unjudged) == (8, 3, 2, 1, 2)
    assert (row.not_yet_due, row.early_hit, row.early_miss, row.early_void) == (4, 1, 1, 1)
    assert (row.hit_rate, row.judged, row.too_few) == (0.6, 5, False)
    assert (row.hit_rate_low, row.hit_rate_high) == wilson(3, 5)
    assert (row.rate_if_unjudged_miss, row.rate_if_unjudged_hit) == (3 / 7, 5 / 7)


def test_an_early_hit_waits_for_its_day(entry):
    early = entry("hit", due_on=date(2026, 2, 1))

    assert (only([early]).hit, only([early]).early_hit) == (0, 1)
    assert (only([early], as_of=date(2026, 2, 2)).hit, only([early], as_of=date(2026, 2, 2)).early_hit) == (1, 0)


def test_void_is_no_miss(entry):
    row = only([entry("hit"), entry("void")])

    assert (row.hit_rate, row.void) == (1.0, 1)
    assert only([entry("void")]).hit_rate is None


def test_as_of_sees_neither_later_words_nor_later_verdicts(entry):
    ledger = [entry("hit", judged_on=date(2026, 3, 1)), entry(said_on=date(2026, 3, 1), due_on=LATER)]

    row = only(ledger)

    assert (row.total, row.hit, row.due_unjudged) == (1, 0, 1)
    assert only(ledger, as_of=date(2026, 3, 1)).hit == 1


def test_amount_and_time_stand_apart(entry):
    row = only(
        [
            entry("miss", actual=500.0),
            entry("miss", actual=4000.0, fulfilled_on=date(2026, 1, 30)),
            entry("hit", actual=6000.0, fulfilled_on=date(2025, 12, 21)),
            entry("miss"),
            entry("void", actual=1.0, fulfilled_on=date(2025, 12, 31)),
            entry("hit", actual=9e9, due_on=LATER, fulfilled_on=date(2025, 12, 31)),
        ]
    )

    assert (row.attainment_n, row.attainment_median) == (3, 0.8)
    assert (row.slip_n, row.slip_days_median) == (2, 10.0)
    assert (row.late, row.still_open_misses) == (1, 2)


def test_a_claim_without_a_figure_has_no_attainment(entry):
    row = only(
        [entry("hit", comparator=Comparator.EVENT, value=None, actual=None), entry("hit", value=0.0, actual=1.0)]
    )

    assert (row.attainment_n, row.attainment_median) == (0, None)


def test_groups_follow_the_row_of_all(entry):
    ledger = [entry("hit", speaker="A"), entry("hit", speaker="B"), entry("miss", speaker="B"), entry(speaker=None)]

    rows = scorecard(ledger, as_of=AS_OF, by=("speaker",))

    assert [(r.group, r.by) for r in rows] == [("all", ""), ("B", "speaker"), ("A", "speaker"), ("(none)", "speaker")]
    assert [r.total for r in rows] == [4, 2, 1, 1]


def test_two_dimensions_at_a_time(entry):
    ledger = [
        entry(modality=Modality.GOAL),
        entry(modality=Modality.CERTAIN),
        entry(modality=Modality.CERTAIN, said_on=date(2024, 1, 1)),
    ]

    rows = scorecard(ledger, as_of=AS_OF, by=("modality", "year"))

    assert [r.group for r in rows] == ["all", "certain × 2024", "certain × 2025", "goal × 2025"]


def test_a_claim_counts_under_each_of_its_tags_and_once_in_all(entry):
    rows = scorecard([entry(tags=("cars", "robots", "cars")), entry(tags=("cars",))], as_of=AS_OF, by=("tag",))

    assert {r.group: r.total for r in rows} == {"all": 2, "cars": 2, "robots": 1}


@pytest.mark.parametrize(
    ("said_on", "due_on", "expected"),
    [
        (date(2025, 3, 20), date(2026, 3, 19), "under 1 year"),
        (date(2025, 3, 20), date(2026, 3, 20), "1 to 3 years"),
        (date(2025, 3, 20), date(2028, 3, 20), "1 to 3 years"),
        (date(2025, 3, 20), date(2028, 3, 21), "over 3 years"),
        (date(2024, 2, 29), date(2025, 2, 28), "under 1 year"),
        (date(2025, 3, 20), date(9999, 12, 31), "over 3 years"),
        (date(2025, 3, 20), None, "undated"),
    ],
)
def test_horizons(entry, said_on, due_on, expected):
    assert (expected,) == DIMENSIONS["horizon"](entry(said_on=said_on, due_on=due_on, window_start=None))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"unit": "GW"}, "power"),
        ({"unit": "USD"}, "money:USD"),
        ({"unit": "robots"}, "count"),
        ({"unit": None}, "(none)"),
        ({"comparator": Comparator.EVENT, "value": None, "unit": None}, "event"),
    ],
)
def test_units_group_by_what_they_measure(entry, given, expected):
    assert (expected,) == DIMENSIONS["unit"](entry(**given))


@pytest.mark.parametrize(
    ("by", "message"),
    [
        (("mood",), "cannot group by 'mood': choose from speaker, subject"),
        (("year", "tier", "tag"), "3 dimensions"),
        (("year", "year"), "twice"),
    ],
)
def test_groupings_that_cannot_be(by, message):
    with pytest.raises(UsageError, match=message):
        scorecard([], as_of=AS_OF, by=by)


def test_a_promise_said_three_times_can_count_once(entry):
    said = [entry(family="f", said_on=date(2024, month, 1), speaker=str(month)) for month in (2, 1, 3)]
    alone = entry()

    assert {"1", alone.claim.speaker} == {e.claim.speaker for e in one_a_family([*said, alone], keep="first")}
    assert {"3", alone.claim.speaker} == {e.claim.speaker for e in one_a_family([*said, alone], keep="latest")}


def test_quartiles_interpolate():
    """R: quantile(c(1, 2, 3, 4)) gives 1.75, 2.5, 3.25."""
    assert quartiles([4, 1, 3, 2]) == (1.75, 2.5, 3.25)
    assert quartiles([7.0]) == (7.0, 7.0, 7.0)
    assert quartiles([]) == (None, None, None)


fates = st.lists(
    st.tuples(
        st.sampled_from([None, "hit", "miss", "void"]), st.sampled_from([date(2025, 12, 31), AS_OF, LATER, None])
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ledger=fates, by=st.sampled_from([(), *((name,) for name in DIMENSIONS), ("tier", "year")]))
def test_every_row_adds_up_and_bounds_its_rate(entry, ledger, by):
    entries = [entry(fate, due_on=due, window_start=None) for fate, due in ledger]

    for row in scorecard(entries, as_of=AS_OF, by=by):
        assert row.total == row.dated + row.undated
        assert row.dated == row.matured + row.not_yet_due
        assert row.matured == row.hit + row.miss + row.void + row.due_unjudged
        if row.hit_rate is not None:
            assert row.hit_rate_low <= row.hit_rate <= row.hit_rate_high
            assert row.rate_if_unjudged_miss <= row.hit_rate <= row.rate_if_unjudged_hit
