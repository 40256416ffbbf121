"""Verdicts as text: a round trip loses nothing, and contradictions are told."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.verdict import Evidence, Outcome, Verdict, VoidReason
from tracker.records import verdicts

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=20).filter(
    str.strip
)
evidence = st.builds(
    Evidence,
    url=st.just("https://example.org/a?b=c#d"),
    title=st.none() | words,
    quote=st.none() | words,
    accessed_on=st.none() | st.dates(),
)


@st.composite
def any_verdicts(draw: st.DrawFn) -> Verdict:
    """A verdict with what its outcome allows."""
    outcome = draw(st.none() | st.sampled_from(Outcome))
    judged = outcome in (Outcome.HIT, Outcome.MISS)
    return Verdict(
        claim=draw(st.text("klmnopqrstuvwxyz", min_size=16, max_size=16)),
        outcome=outcome,
        judged_on=draw(st.dates()),
        by=draw(words),
        actual=draw(st.none() | st.floats(allow_nan=False, allow_infinity=False)),
        fulfilled_on=draw(st.none() | st.dates()) if judged else None,
        evidence=tuple(draw(st.lists(evidence, max_size=2))),
        void_reason=draw(st.none() | st.sampled_from(VoidReason)) if outcome is Outcome.VOID else None,
        note=draw(st.none() | words),
    )


@given(st.lists(any_verdicts(), max_size=3))
def test_verdicts_survive_the_round_trip_in_order(wanted: list[Verdict]) -> None:
    """The last verdict counts, so their order is part of what they say."""
    text = verdicts.dump(wanted)

    assert verdicts.parse(text, "v.jsonl") == (wanted, [])
    assert text == verdicts.dump(verdicts.parse(text, "v.jsonl")[0])


GOOD = {"claim": "k" * 16, "outcome": "miss", "judged_on": "2026-10-10", "by": "maria"}


def test_a_null_outcome_takes_the_verdict_back() -> None:
    """Reopening is a row of its own, and it must be said."""
    (verdict,), problems = verdicts.parse(json.dumps({**GOOD, "outcome": None}), "v.jsonl")

    assert (verdict.outcome, problems) == (None, [])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"outcome": "broken"}, "outcome must be one of hit, miss, void"),
        ({"void_reason": "withdrawn"}, "void_reason goes with the outcome void"),
        ({"outcome": "void", "fulfilled_on": "2026-01-01"}, "fulfilled_on goes with the outcomes hit and miss"),
        ({"evidence": [{"title": "no address"}]}, "evidence[0].url is missing"),
        ({"evidence": [{"url": "example"}]}, "evidence[0].url must be an address"),
        ({"evidence": [{"url": "https://a.b", "colour": 1}]}, "unknown key 'evidence[0].colour'"),
        ({"evidence": "https://a.b"}, "evidence must be a list of objects"),
        ({"claim": "12"}, "claim must be a content key"),
        ({"actual": "many"}, "actual must be a number"),
        ({"judged_on": "tomorrow"}, "judged_on must be a day"),
    ],
)
def test_a_verdict_that_contradicts_itself_is_a_problem(changes: dict[str, object], told: str) -> None:
    """What cannot be meant is told with its line."""
    values, problems = verdicts.parse(json.dumps({**GOOD, **changes}), "v.jsonl")

    assert (values, problems[0].line) == ([], 1)
    assert told in problems[0].message


def test_a_missing_outcome_is_not_taken_for_a_reopening() -> None:
    """A forgotten outcome must not undo a verdict."""
    row = {key: value for key, value in GOOD.items() if key != "outcome"}

    _, problems = verdicts.parse(json.dumps(row), "v.jsonl")

    assert "outcome is missing" in problems[0].message
