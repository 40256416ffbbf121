"""Our formulas against independent implementations: SciPy, statsmodels and lifelines, where they are installed."""

import random
import warnings
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.scoring import clusters as ours
from tracker.scoring.calibration import Forecast, brier
from tracker.scoring.scorecard import quartiles
from tracker.scoring.survival import Duration, End, incidence, kaplan_meier
from tracker.scoring.wilson import wilson

counts = st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
times = st.lists(st.tuples(st.integers(1, 60), st.sampled_from(list(End))), min_size=2, max_size=60)
TODAY = date(2026, 2, 1)


def _lifelines():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("lifelines", reason="lifelines is not installed: pip install lifelines")


@given(counts)
@settings(max_examples=60, deadline=None)
def test_wilson_is_scipys(count):
    stats = pytest.importorskip("scipy.stats", reason="SciPy is not installed")
    hits, n = count
    theirs = stats.binomtest(hits, n).proportion_ci(method="wilson")

    assert wilson(hits, n) == pytest.approx((theirs.low, theirs.high), abs=1e-12)


@given(counts)
@settings(max_examples=60, deadline=None)
def test_wilson_is_statsmodels(count):
    proportion = pytest.importorskip("statsmodels.stats.proportion", reason="statsmodels is not installed")
    hits, n = count

    assert wilson(hits, n) == pytest.approx(proportion.proportion_confint(hits, n, method="wilson"), abs=1e-12)


@given(times)
@settings(max_examples=40, deadline=None)
def test_kaplan_meier_greenwood_and_bands_are_statsmodels(told):
    survival = pytest.importorskip("statsmodels.duration.survfunc", reason="statsmodels is not installed")
    if not any(end is End.FULFILLED for _, end in told):
        return
    curve = kaplan_meier(Duration(t, end) for t, end in told)
    theirs = survival.SurvfuncRight([t for t, _ in told], [int(end is End.FULFILLED) for _, end in told])

    assert [s.days for s in curve.steps] == list(theirs.surv_times)
    assert [s.at_risk for s in curve.steps] == list(theirs.n_risk)
    assert [s.open_share for s in curve.steps] == pytest.approx(list(theirs.surv_prob), abs=1e-9)
    inner = [i for i, s in enumerate(curve.steps) if s.low is not None]
    assert [curve.steps[i].std_error for i in inner] == pytest.approx([theirs.surv_prob_se[i] for i in inner], abs=1e-9)


@given(times)
@settings(max_examples=25, deadline=None)
def test_log_log_bands_and_median_are_lifelines(told):
    lifelines = _lifelines()
    if not any(end is End.FULFILLED for _, end in told):
        return
    curve = kaplan_meier(Duration(t, end) for t, end in told)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = lifelines.KaplanMeierFitter().fit([t for t, _ in told], [end is End.FULFILLED for _, end in told])
    bands = fit.confidence_interval_survival_function_

    for step in curve.steps:
        if step.low is not None:
            low, high = bands.loc[step.days]
            assert (step.low, step.high) == pytest.approx((low, high), abs=1e-9)
    if all(abs(step.open_share - 0.5) > 1e-9 for step in curve.steps):  # at exactly a half the last digit decides
        assert (curve.median() or float("inf")) == fit.median_survival_time_


@given(times.filter(lambda told: len({t for t, _ in told}) == len(told)))
@settings(max_examples=25, deadline=None)
def test_incidence_is_lifelines_aalen_johansen(told):
    """Without ties only: lifelines breaks them by chance."""
    lifelines = _lifelines()
    code = {End.CENSORED: 0, End.FULFILLED: 1, End.VOID: 2}
    if not any(end is End.FULFILLED for _, end in told):
        return
    points = incidence([Duration(t, end) for t, end in told], End.FULFILLED)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = lifelines.AalenJohansenFitter(calculate_variance=False)
        fit.fit([t for t, _ in told], [code[end] for _, end in told], event_of_interest=1)

    for days, share in points:
        assert share == pytest.approx(fit.cumulative_density_.loc[days].iloc[0], abs=1e-9)


def _some_families(k: int) -> list[ours.Cluster]:
    chance = random.Random(7)  # noqa: S311 - statistics, no secret
    return [ours.Cluster(chance.randint(0, n), n) for n in (chance.randint(1, 5) for _ in range(k))]


def test_the_cluster_bootstrap_is_scipys_percentile_bootstrap():
    """Two chains of random numbers: the ends agree to a fiftieth, and the spread of the rates is the same."""
    stats = pytest.importorskip("scipy.stats", reason="SciPy is not installed")
    told = _some_families(40)

    def rate(hits, n, axis=-1):
        return hits.sum(axis=axis) / n.sum(axis=axis)

    theirs = stats.bootstrap(
        ([c.hits for c in told], [c.n for c in told]), rate, paired=True, vectorized=True, method="percentile",
        n_resamples=9999, random_state=1,
    ).confidence_interval  # fmt: skip

    assert ours.cluster_interval(told) == pytest.approx((theirs.low, theirs.high), abs=0.02)


def test_its_normal_limit_is_statsmodels_cluster_robust_error():
    """A regression on a constant with errors clustered by family has the same standard error."""
    linear = pytest.importorskip("statsmodels.regression.linear_model", reason="statsmodels is not installed")
    told = _some_families(ours.MANY)
    outcomes = [(float(i < c.hits), family) for family, c in enumerate(told) for i in range(c.n)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = linear.OLS([y for y, _ in outcomes], [1.0] * len(outcomes)).fit(
            cov_type="cluster", cov_kwds={"groups": [g for _, g in outcomes]}
        )
    low, high = fit.conf_int()[0]

    assert ours.cluster_interval(told) == pytest.approx((low, high), abs=1e-9)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_quartiles_are_numpys(values):
    numpy = pytest.importorskip("numpy", reason="NumPy is not installed")

    assert quartiles(values) == pytest.approx(tuple(numpy.quantile(values, [0.25, 0.5, 0.75])), rel=1e-9, abs=1e-6)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_brier_is_the_mean_squared_error_of_scipys_reference(told):
    """The Brier score is the squared distance of forecasts and outcomes, divided by their number."""
    distance = pytest.importorskip("scipy.spatial.distance", reason="SciPy is not installed")
    parts = brier([Forecast(p, came) for p, came in told])
    squared = distance.sqeuclidean([p for p, _ in told], [float(came) for _, came in told])

    assert parts.score == pytest.approx(squared / len(told), abs=1e-12)
