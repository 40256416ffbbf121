"""Metrics: one name for what is the same, two for what is not; a bad table is told by name."""

from pathlib import Path

import pytest

from tracker.errors import TrackerError
from tracker.lang.metrics import read_metrics, shipped_metrics
from tracker.model.metric import MetricKind, Metrics, kind_of
from tracker.model.quantity import Comparator


@pytest.mark.parametrize(
    ("one", "other"),
    [("units produced", "产量"), ("Robots  Built", "produced"), ("on sale", "上市"), ("累计产量", "ever produced")],
)
def test_aliases_of_both_languages_are_one_metric(one: str, other: str):
    assert shipped_metrics().same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("produced", "delivered"), ("shipped", "built"), ("sold", "delivered"), ("implanted", "enrolled"),
        ("people with an implant", "implanted"), ("vehicles produced", "cumulative vehicles produced"),
        ("units produced", "units produced a year"), ("users", "employees"), ("made up", "made"),
    ],
)  # fmt: skip
def test_what_is_not_the_same_is_never_compared(one: str, other: str):
    assert not shipped_metrics().same(one, other)


def test_no_name_is_the_same_as_none():
    assert not shipped_metrics().same(None, None)


@pytest.mark.parametrize(
    ("name", "comparator", "has_period", "kind"),
    [
        ("produced", Comparator.EQUAL, False, MetricKind.FLOW),
        ("things, cumulative", Comparator.EQUAL, True, MetricKind.CUMULATIVE),
        ("rank of something", Comparator.EQUAL, False, MetricKind.RANK),
        ("something else", Comparator.EVENT, False, MetricKind.EVENT),
        ("something else", Comparator.EQUAL, True, MetricKind.FLOW),
        ("something else", Comparator.EQUAL, False, MetricKind.LEVEL),
    ],
)
def test_the_kind_of_an_unknown_metric(name: str, comparator: Comparator, has_period: bool, kind: MetricKind):
    metrics = shipped_metrics()

    assert kind_of(metrics.find(name), comparator, has_period=has_period) is kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("metrics: {a: {kind: flow, aliases: [x]}, b: {kind: level, aliases: [X]}}", "'x' names both a and b"),
        ("metrics: {a: {kind: sum}}", "'sum' is not a valid MetricKind"),
        ("metrics: {a: {kind: flow, alias: [x]}}", "a: unknown key 'alias'"),
        ("metrics: {a: {kind: flow, when: {metric: b, comparator: '=', value: 1}}}", "goes with the kind event"),
        ("names: {}", "must be a mapping"),
        ("metrics: {", "must be a mapping"),
    ],
)
def test_a_bad_table_is_refused(text: str, said: str, tmp_path: Path):
    file = tmp_path / "metrics.yaml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(TrackerError, match=said) as told:
        read_metrics(file)
    assert str(told.value).startswith(str(file))


def test_a_metric_that_nobody_knows_matches_only_itself():
    assert Metrics().same("Birds  counted", "birds counted")
    assert not Metrics().same("birds counted", "birds seen")
