"""The Beta distribution against SciPy, and what is known without it."""

import pytest

from tracker.scoring.beta import beta_cdf, beta_interval

CASES = [(1, 1), (1, 5), (31, 4), (2000, 3), (500, 700), (0.5, 0.5)]


@pytest.mark.parametrize(("a", "b"), CASES)
def test_against_scipy(a: float, b: float) -> None:
    """Distribution function and interval are SciPy's."""
    beta = pytest.importorskip("scipy.stats").beta

    assert beta_interval(a, b) == pytest.approx(tuple(beta.ppf([0.025, 0.975], a, b)), abs=1e-9)
    assert [beta_cdf(x, a, b) for x in (0.01, 0.3, 0.9)] == pytest.approx(list(beta.cdf([0.01, 0.3, 0.9], a, b)))


def test_the_uniform_is_the_uniform() -> None:
    """Beta(1, 1) is uniform: its central 95 % are what they are."""
    assert beta_interval(1, 1) == pytest.approx((0.025, 0.975))
    assert (beta_cdf(-1, 1, 1), beta_cdf(2, 1, 1)) == (0.0, 1.0)


def test_no_such_distribution() -> None:
    """Both parameters are above zero."""
    with pytest.raises(ValueError, match="does not exist"):
        beta_cdf(0.5, 0, 1)
