"""Wilson's interval against Newcombe's published examples, and what must hold for any counts."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.scoring.wilson import Z95, wilson


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_newcombe_1998_table_1_method_3(hits, n, low, high):
    """Statistics in Medicine 17, 857-872: the four examples of its table I."""
    assert (low, high) == tuple(round(end, 4) for end in wilson(hits, n))


def test_nothing_judged_gives_no_interval():
    assert wilson(0, 0) is None


@pytest.mark.parametrize(("hits", "n"), [(-1, 3), (4, 3), (0, -1)])
def test_impossible_counts_are_refused(hits, n):
    with pytest.raises(ValueError, match="no share"):
        wilson(hits, n)


shares = st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(shares)
def test_the_interval_holds_the_share_and_mirrors(share):
    hits, n = share
    interval, mirrored = wilson(hits, n), wilson(n - hits, n)

    assert 0 <= interval.low <= hits / n <= interval.high <= 1
    assert interval.low < interval.high
    assert math.isclose(interval.low, 1 - mirrored.high, abs_tol=1e-9)


@given(shares)
def test_each_end_is_where_the_score_test_just_rejects(share):
    """The interval is the set of p with |hits/n - p| <= z √(p(1-p)/n): both ends solve it."""
    hits, n = share
    for end in wilson(hits, n):
        assert math.isclose((hits / n - end) ** 2, Z95**2 * end * (1 - end) / n, rel_tol=1e-6, abs_tol=1e-12)
