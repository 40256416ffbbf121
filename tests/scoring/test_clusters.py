"""An interval over families: drawn again with a fixed seed, the same for the same claims, wider than Wilson's."""

import random
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.scoring.clusters import MANY, Cluster, cluster_interval
from tracker.scoring.draws import sums
from tracker.scoring.scorecard import scorecard
from tracker.scoring.wilson import wilson

AS_OF = date(2026, 2, 1)
clusters = st.integers(1, 6).flatmap(lambda n: st.builds(Cluster, st.integers(0, n), st.just(n)))


def test_a_repeated_promise_makes_the_interval_wider_than_wilsons():
    told = [Cluster(6, 6), *[Cluster(0, 1)] * 3, *[Cluster(1, 1)] * 3]

    low, high = cluster_interval(told)
    wilson_low, wilson_high = wilson(9, 12)

    assert low < wilson_low
    assert high > wilson_high


def test_one_family_shows_nothing_of_chance_among_families():
    assert cluster_interval([]) is None
    assert cluster_interval([Cluster(2, 3)]) is None


def test_where_all_agree_the_families_are_the_sample():
    assert wilson(3, 3) == cluster_interval([Cluster(5, 5), Cluster(1, 1), Cluster(9, 9)])
    assert wilson(0, 2) == cluster_interval([Cluster(0, 5), Cluster(0, 1)])


@pytest.mark.parametrize("cluster", [Cluster(2, 1), Cluster(-1, 1), Cluster(0, 0)])
def test_an_impossible_cluster_is_refused(cluster):
    with pytest.raises(ValueError, match="at most all"):
        cluster_interval([cluster, Cluster(1, 1)])


@pytest.mark.parametrize("size", [1, 2, 7, 256, 257, 499])
def test_sums_are_those_of_choices_to_the_last_draw(size):
    """So figures with a fixed seed stay what they were before this was made quicker."""
    values = Counter((number * number) % 7 for number in range(size))
    one, other = (random.Random(size) for _ in range(2))  # noqa: S311 - statistics

    drawn = list(sums(values, 20, one))

    flat = sorted(values.elements())
    assert drawn == [sum(other.choices(flat, k=size)) for _ in range(20)]
    assert one.random() == other.random()


def test_very_many_different_values_are_drawn_one_after_another():
    one, other = (random.Random(1) for _ in range(2))  # noqa: S311 - statistics

    assert list(sums(Counter(range(300)), 2, one)) == [sum(other.choices(range(300), k=300)) for _ in range(2)]


@given(st.lists(clusters, min_size=2, max_size=12), st.randoms(use_true_random=False))
def test_the_interval_is_a_share_and_does_not_depend_on_the_order(told, chance):
    interval = cluster_interval(told, samples=100)
    shuffled = told.copy()
    chance.shuffle(shuffled)

    assert 0 <= interval.low <= interval.high <= 1
    assert interval == cluster_interval(shuffled, samples=100)


def test_the_normal_limit_meets_the_bootstrap():
    """499 families are drawn again, 500 are computed: the ends differ by less than a hundredth."""
    told = [Cluster(n % 3, 2) for n in range(MANY)]

    drawn, computed = cluster_interval(told[:-1]), cluster_interval(told)

    assert drawn.low == pytest.approx(computed.low, abs=0.01)
    assert drawn.high == pytest.approx(computed.high, abs=0.01)


def test_families_are_counted_among_what_was_judged(entry):
    ledger = [
        entry("hit", family="a"), entry("miss", family="a"), entry("void", family="a"), entry("hit"), entry("hit"),
        entry(family="b"),
    ]  # fmt: skip

    assert scorecard(ledger, as_of=AS_OF)[0].family_n == 3


def test_the_scorecard_gives_it_only_where_a_family_has_several_claims(entry):
    alone = scorecard([entry("hit"), entry("miss")], as_of=AS_OF)[0]
    together = scorecard([entry("hit", family="a"), entry("miss", family="a"), entry("hit")], as_of=AS_OF)[0]

    assert (alone.family_n, alone.family_rate_low, alone.family_rate_high) == (2, None, None)
    assert together.family_n == 2
    assert 0 <= together.family_rate_low < together.family_rate_high <= 1
