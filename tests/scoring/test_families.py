"""Families: what is refused, what is proposed, how a promise drifts; docs/families.md is recomputed."""

import doctest
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lang.metrics import shipped_metrics
from tracker.model.claim import Claim
from tracker.model.quantity import Comparator
from tracker.model.verdict import Link, LinkKind
from tracker.scoring.families import drift as drifting
from tracker.scoring.families.drift import drift, drift_between, months
from tracker.scoring.families.group import family_of, why_not
from tracker.scoring.families.kinship import Suggestion, suggest
from tracker.scoring.undefined import Undefined

PAGE = Path(__file__).parents[2] / "docs" / "families.md"
JANUARY, MARCH = date(2025, 1, 8), date(2025, 3, 20)


def link(later: Claim, earlier: Claim, kind: LinkKind = LinkKind.RESTATES) -> Link:
    return Link(later=later.key, earlier=earlier.key, kind=kind, by="ann", linked_on=date(2026, 1, 5))


def test_the_page_is_recomputed():
    ran = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    own = doctest.testmod(drifting)

    assert (ran.failed, own.failed) == (0, 0)
    assert min(ran.attempted, own.attempted) >= 2


def test_the_worked_example_of_the_page(claim):
    text = PAGE.read_text(encoding="utf-8")
    rows = [list(map(str.strip, row.strip("|").split("|"))) for row in re.findall(r"^\| 20.*$", text, re.MULTILINE)]
    said = [claim(said_on=date.fromisoformat(row[0]), due_on=date.fromisoformat(row[1])) for row in rows]

    found = drift([(one, None, ()) for one in said])

    assert [f"{s.moved:+.1f}" if s.moved is not None else "" for s in found.steps] == [row[2] for row in rows]
    assert f"slipped {found.slipped:.1f} months in {found.elapsed:.1f} months: a drift of {found.rate} months" in text


def test_drift_needs_two_dates_on_two_days(claim):
    undated = claim(due_on=None, window_start=None, tier="C")

    assert isinstance(drift([(claim(), None, ()), (undated, None, ())]).rate, Undefined)
    assert isinstance(drift([(claim(), None, ()), (claim(), None, ())]).rate, Undefined)
    assert [step.moved for step in drift([(claim(), None, ()), (undated, None, ()), (claim(), None, ())]).steps] == [
        None, None, 0.0,
    ]  # fmt: skip


days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(days, st.integers(1, 20_000), st.integers(0, 20_000))
def test_a_promise_always_as_far_away_drifts_by_one(said: date, later: int, ahead: int):
    first = (said, said + timedelta(ahead))
    second = (said + timedelta(later), said + timedelta(later + ahead))

    assert drift_between(first, second) == 1
    assert drift_between(first, (second[0], first[1])) == 0
    assert months(first[1], second[1]) == months(first[0], second[0])


def test_a_family_is_what_links_join_directly_or_through_others(claim):
    a, b, c, d, e = (claim(key=letter * 16) for letter in "klmno")

    families = family_of([link(b, a), link(e, d), link(c, b)])

    assert families == {a.key: a.key, b.key: a.key, c.key: a.key, d.key: d.key, e.key: d.key}


def test_a_claim_is_not_linked_to_itself_nor_backwards_nor_in_a_circle(claim):
    first, second, third = claim(said_on=JANUARY), claim(said_on=MARCH), claim(said_on=MARCH)
    standing = [link(second, first), link(third, second)]
    restates = [LinkKind.RESTATES]

    assert "cannot be linked to itself" in (why_not([], first, first, restates) or "")
    assert "the later one comes first" in (why_not([], first, second, restates) or "")
    assert "circle" in (why_not(standing, second, third, restates) or "")
    assert why_not(standing, third, first, restates) is None


@pytest.mark.parametrize(
    ("kinds", "stands", "fine"),
    [
        ("lowers postpones", "", True), ("postpones", "lowers", True), ("restates", "restates", True),
        ("raises lowers", "", False), ("raises", "lowers", False), ("advances", "postpones", False),
        ("restates raises", "", False), ("abandons", "raises", False), ("postpones", "restates", False),
    ],
)  # fmt: skip
def test_links_that_contradict_each_other(kinds: str, stands: str, fine: bool, claim):
    earlier, later = claim(said_on=JANUARY), claim(said_on=MARCH)
    standing = [link(later, earlier, LinkKind(kind)) for kind in stands.split()]

    found = why_not(standing, later, earlier, map(LinkKind, kinds.split()))

    assert (found is None) is fine


@pytest.fixture
def proposed(claim):
    def between(before: dict[str, Any], after: dict[str, Any], said: tuple[Link, ...] = ()) -> list[Suggestion]:
        usual = {"metric": "units produced", "source": "a" * 64}
        earlier = claim(**{**usual, "said_on": JANUARY, "key": "k" * 16, **before})
        later = claim(**{**usual, "said_on": MARCH, "source": "b" * 64, "key": "l" * 16, **after})
        versions = {"Optimus 3": ("Optimus 3", "Optimus"), "Optimus": ("Optimus",)}
        return suggest([later, earlier], said, shipped_metrics(), lambda s: versions.get(s, (s,)))

    return between


NEXT = {"window_start": date(2026, 1, 1), "due_on": date(2026, 12, 31)}
SALE = {"metric": "on sale", "comparator": Comparator.EVENT, "value": None, "unit": None}
THOUSANDS = {"comparator": Comparator.RANGE, "value": None, "low": 2000.0, "high": 9000.0}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ({}, {}, "restates"),
        (THOUSANDS, {}, "restates"),
        ({"metric": "产量"}, {"metric": "robots built"}, "restates"),
        ({}, {"value": 50_000.0}, "raises"),
        ({"comparator": Comparator.RANGE, "value": None, "low": 50e3, "high": 100e3}, {"value": 50e3}, "lowers"),
        ({}, NEXT, "postpones"),
        (NEXT, {}, "advances"),
        (SALE, {**SALE, "metric": "买到", **NEXT}, "postpones"),
        ({}, {"subject": "Optimus 3"}, "restates"),
        ({"unit": "MW", "value": 2000.0}, {"unit": "GW", "value": 2.0}, "restates"),
    ],
)
def test_what_a_later_statement_did(before: dict[str, Any], after: dict[str, Any], kind: str, proposed):
    (found,) = proposed(before, after)

    assert (found.kind.value, found.later.key, found.earlier.key) == (kind, "l" * 16, "k" * 16)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"value": 50_000.0, **NEXT}),  # this year's and the next year's: two promises
        ({"unit": "%", "value": 20.0}, {"unit": "%", "value": 20.0, **NEXT}),  # growth of another year
        ({}, {"metric": "units delivered"}),
        ({}, {"metric": "cumulative units produced"}),
        ({}, {"unit": "vehicles"}),
        ({}, {"per": "week"}),
        ({}, {"speaker": "Sam Altman"}),
        ({}, {"subject": "Model Y"}),
        ({}, {"stretch": True}),
        ({}, {"negated": True}),
        ({}, {"source": "a" * 64, "value": 50_000.0}),  # one talk, two figures
        ({}, {"source": "a" * 64, **NEXT}),
        ({}, {"due_on": None, "window_start": None, "tier": "C"}),
        ({"metric": None}, {"metric": None}),
    ],
)
def test_what_is_another_promise(before: dict[str, Any], after: dict[str, Any], proposed):
    assert proposed(before, after) == []


def test_what_is_linked_or_was_taken_back_is_not_proposed(proposed):
    made = Link(later="l" * 16, earlier="k" * 16, kind=LinkKind.RESTATES, by="ann", linked_on=MARCH)
    back = Link(later="l" * 16, earlier="k" * 16, kind=LinkKind.UNLINKED, by="ann", linked_on=MARCH)

    assert proposed({}, {}, (made,)) == []
    assert proposed({}, {}, (made, back)) == []
