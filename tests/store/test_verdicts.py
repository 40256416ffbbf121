"""Rulings, observations and links are kept as they were given."""

from datetime import date, datetime

import pytest

from tracker.errors import TrackerError, UsageError
from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator
from tracker.model.verdict import Evidence, Link, LinkKind, Outcome, Verdict, VoidReason
from tracker.store import links, observations, verdicts


def ruling(claim: str, outcome: Outcome | None = Outcome.MISS, **values) -> Verdict:
    return Verdict(claim=claim, outcome=outcome, judged_on=date(2026, 1, 5), by="ann", **values)


def test_every_ruling_stays_and_the_last_one_stands(session, accept, now: datetime):
    key = accept()
    pages = (
        Evidence(url="https://b.example", title="B", quote="几百台", accessed_on=date(2026, 1, 4)),
        Evidence(url="https://a.example"),
    )
    given = [
        ruling(key, actual=0.1 + 0.2, fulfilled_on=date(2026, 1, 3), evidence=pages, note="几百台"),
        ruling(key, None, note="too early"),
        ruling(key, Outcome.VOID, void_reason=VoidReason.CONDITION_NOT_MET),
    ]
    for verdict in given:
        assert verdicts.record(session, verdict, now)

    assert verdicts.history(session, key) == given
    assert verdicts.last(session, key) == given[-1]
    assert verdicts.every(session) == given
    assert verdicts.log(session, key)[0] == (given[0], now)


def test_a_ruling_on_an_unknown_claim_is_not_kept(session, accept, now: datetime):
    accept()

    assert verdicts.record(session, ruling("nobody"), now) is False
    assert verdicts.every(session) == []


def figure(**values) -> Observation:
    known = {"subject": "Tesla Optimus", "metric": "robots built", "comparator": Comparator.RANGE}
    numbers = {"low": 100.0, "high": 999.0, "unit": "units", "as_of": date(2025, 7, 25)}
    page = {"source_url": "https://a.example", "reliability": Reliability.B}
    return Observation(**{**known, **numbers, **page, **values})


def test_the_same_figure_of_the_same_page_is_kept_once(session, now: datetime):
    one, other = figure(), figure(source_url="https://b.example", note="same upstream")

    assert observations.add_all(session, [one, other, one], now) == 2
    assert observations.add_all(session, [one, other], now) == 0
    assert observations.every(session) == [one, other]


def test_figures_are_found_by_subject_and_metric_oldest_first(session, now: datetime):
    late, early = figure(), figure(as_of=None, period_end=date(2025, 1, 1))
    observations.add_all(session, [late, early, figure(metric="sites"), figure(subject="Semi")], now)

    assert observations.for_claim(session, "tesla OPTIMUS", "Robots built") == [early, late]
    assert len(observations.for_claim(session, "Tesla Optimus", None)) == 3
    assert observations.for_claim(session, None, "robots built") == []


@pytest.mark.parametrize(
    "values",
    [{"low": 999.0, "high": 100.0}, {"value": 5.0}, {"period_start": date(2025, 2, 1), "period_end": date(2025, 1, 1)}],
)
def test_a_figure_that_contradicts_itself_is_told(session, now: datetime, values: dict):
    with pytest.raises(TrackerError, match="observation of Tesla Optimus, robots built: "):
        observations.add_all(session, [figure(**values)], now)


def test_a_link_is_kept_once_and_seen_from_both_claims(session, accept, now: datetime):
    first, later = accept(), accept(start_char=40, end_char=50)
    link = Link(later=later, earlier=first, kind=LinkKind.POSTPONES, by="ann", linked_on=date(2026, 1, 5))

    assert links.add(session, link, now) is True
    assert links.add(session, link, now) is False
    assert links.of_claim(session, first) == links.of_claim(session, later) == links.every(session) == [link]


def test_a_link_to_nobody_or_to_itself_is_not_kept(session, accept, now: datetime):
    key = accept()

    def link(earlier: str) -> Link:
        return Link(later=key, earlier=earlier, kind=LinkKind.RAISES, by="ann", linked_on=date(2026, 1, 5))

    assert links.add(session, link("nobody"), now) is False
    with pytest.raises(UsageError, match="cannot be linked to itself"):
        links.add(session, link(key), now)
