"""Decisions as text: a round trip loses nothing, and every bad line is told with its number."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.claim import Control, Modality, Statement, Tier, content_key
from tracker.model.quantity import Comparator
from tracker.model.verdict import Decision, DecisionKind, RejectReason
from tracker.model.window import Precision
from tracker.records import decisions

SOURCE = "0ce2" * 16

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=20).filter(
    str.strip
)
maybe_words = st.none() | words
finite = st.floats(allow_nan=False, allow_infinity=False)
days = st.dates()


@st.composite
def targets(draw: st.DrawFn) -> dict[str, object]:
    """The numbers of a target that do not contradict its comparator."""
    comparator = draw(st.sampled_from(Comparator))
    if comparator is Comparator.EVENT:
        return {"comparator": comparator}
    if comparator is Comparator.RANGE:
        low, high = sorted((draw(finite), draw(finite)))
        return {"comparator": comparator, "low": low, "high": high}
    return {"comparator": comparator, "value": draw(finite)}


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A whole record, as a reviewer accepts it."""
    quote = draw(words)
    start = draw(st.integers(0, 10**6))
    first, last = sorted((draw(days), draw(days)))
    tier = draw(st.sampled_from(Tier))
    return Statement(
        document=draw(words),
        quote=quote,
        start_char=start,
        end_char=start + len(quote),
        speaker=draw(maybe_words),
        said_on=draw(days),
        tier=tier,
        subject=draw(maybe_words),
        metric=draw(maybe_words),
        unit=draw(maybe_words),
        per=draw(maybe_words),
        deadline_text=draw(maybe_words),
        window_start=draw(st.sampled_from([first, None])),
        due_on=None if tier is Tier.C else last,
        precision=draw(st.none() | st.sampled_from(Precision)),
        modality=draw(st.sampled_from(Modality)),
        confidence_text=draw(maybe_words),
        probability=draw(st.none() | st.floats(0, 1)),
        control=draw(st.sampled_from(Control)),
        negated=draw(st.booleans()),
        stretch=draw(st.booleans()),
        condition=draw(maybe_words),
        media_time=draw(st.none() | st.just("00:40:56")),
        **draw(targets()),
    )


@st.composite
def any_decisions(draw: st.DrawFn) -> Decision:
    """A decision of any kind, with what its kind needs."""
    record = draw(statements())
    kind = draw(st.sampled_from(DecisionKind))
    return Decision(
        key=content_key(record, SOURCE),
        kind=kind,
        source=SOURCE,
        record=record,
        by=draw(words),
        decided_on=draw(days),
        reason=draw(st.none() | st.sampled_from(RejectReason)) if kind is DecisionKind.REJECT else None,
        corrected=tuple(draw(st.lists(st.sampled_from(["value", "due_on"])))) if kind is DecisionKind.ACCEPT else (),
        of="k" * 16 if kind is DecisionKind.DUPLICATE else None,
        note=draw(maybe_words),
    )


@given(st.lists(any_decisions(), max_size=3))
def test_what_is_dumped_is_read_again(wanted: list[Decision]) -> None:
    """Any decisions survive the round trip, in order, and a second dump has the same bytes."""
    text = decisions.dump(wanted)

    assert decisions.parse(text, "decisions.jsonl") == (wanted, [])
    assert text == decisions.dump(decisions.parse(text, "decisions.jsonl")[0])


@given(st.text(max_size=200))
def test_any_text_ends_in_values_or_problems(text: str) -> None:
    """No text is a traceback: each line that is not blank is a value or a Problem with its line."""
    values, problems = decisions.parse(text, "f")

    assert len([line for line in text.removeprefix("\ufeff").split("\n") if line.strip()]) == len(values) + len(
        problems
    )
    assert all(problem.line for problem in problems)


GOOD = {
    "key": "klmnopqrstuvwxyz",
    "decision": "accept",
    "source": SOURCE,
    "record": {
        "document": "000.txt",
        "quote": "今年目标5000台",
        "start_char": 100,
        "end_char": 109,
        "speaker": "Elon Musk",
        "said_on": "2025-03-20",
        "tier": "A",
        "subject": "Optimus",
        "comparator": "=",
        "value": 5000,
        "unit": "units",
        "window_start": "2025-01-01",
        "due_on": "2025-12-31",
        "precision": "year",
    },
    "by": "maria",
    "decided_on": "2026-10-10",
}


def line(record: dict[str, object] | None = None, **changes: object) -> str:
    """The good decision, changed: None takes a key away."""
    row = {**GOOD, **changes, "record": {**GOOD["record"], **(record or {})}}
    row["record"] = {k: v for k, v in row["record"].items() if v != "away"}
    return json.dumps({k: v for k, v in row.items() if v != "away"}, ensure_ascii=False) + "\n"


def test_a_decision_carries_the_whole_record() -> None:
    """The accepted record can be rebuilt without any rule or source."""
    (decision,), problems = decisions.parse(line(), "d.jsonl")

    assert problems == []
    assert (5000, date(2025, 12, 31), "units") == (decision.record.value, decision.record.due_on, decision.record.unit)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("not json", "is not JSON"),
        ("[]", "must be a JSON object"),
        ("[" * 100_000, "nested too deeply"),
        ('{"key": 1, "key": 2}', "'key' stands twice"),
        (line(key="abc"), "key must be a content key"),
        (line(source="0ce2"), "source must be a SHA-256"),
        (line(decision="maybe"), "decision must be one of accept, reject, duplicate, reopen"),
        (line(decided_on="2026-02-30"), "decided_on is no day of the calendar"),
        (line(decided_on="10.10.2026"), "decided_on must be a day like 2026-12-31"),
        (line(decided_on="away"), "decided_on is missing"),
        (line(by=" "), "by is empty"),
        (line(by="a\x00b"), "by holds a character that no database can store"),
        (line(colour="red"), "unknown key 'colour'"),
        (line({"colour": "red"}), "unknown key 'record.colour'"),
        (line({"value": "5000"}), "record.value must be a number"),
        (line({"value": True}), "record.value must be a number"),
        (line().replace("5000,", "NaN,"), "NaN is no number"),
        (line().replace("5000,", "1e999,"), "no number that can be counted with"),
        (line({"comparator": "range", "value": "away", "low": 9, "high": 3}), "low is above its high"),
        (line({"comparator": "event"}), "an event has no numbers"),
        (line({"window_start": "2026-01-01"}), "comes before its first"),
        (line({"tier": "C"}), "tier C is undated"),
        (line({"due_on": "away"}), "due_on is missing"),
        (line({"probability": 90}), "probability must be from 0 to 1"),
        (line({"end_char": 90}), "the quote has 9"),
        (line({"start_char": -3}), "record.start_char must be a whole number"),
        (line({"negated": "yes"}), "record.negated must be true or false"),
        (line({"quote": "away"}), "record.quote is missing"),
        (line(record_=1), "unknown key"),
        (line(reason="past"), "reason goes with reject"),
        (line(decision="duplicate"), "duplicate needs it"),
        (line(decision="reject", corrected=["value"]), "corrected goes with accept"),
        (line(corrected=["colour"]), "corrected names 'colour'"),
        (line(corrected="value"), "corrected must be a list of texts"),
    ],
)
def test_a_bad_line_is_named_and_the_good_ones_stay(text: str, told: str) -> None:
    """One bad line costs no other: it is told with file and line, in one line."""
    values, problems = decisions.parse(line() + text.rstrip("\n") + "\n\n" + line(), "d.jsonl")

    assert len(values) == 2
    assert [(problem.file, problem.line) for problem in problems] == [("d.jsonl", 2)]
    assert told in problems[0].message
    assert "\n" not in str(problems[0])


def test_line_ends_of_other_systems_and_a_byte_order_mark_do_no_harm() -> None:
    """Files saved on Windows are read as they are meant."""
    values, problems = decisions.parse("\ufeff" + (line() + line()).replace("\n", "\r\n"), "d.jsonl")

    assert (len(values), problems) == (2, [])
