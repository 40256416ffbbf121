"""How a person writes a target, a day, a choice; what is refused, and with which words."""

from datetime import date

import pytest

from tracker.cli.fields import EDITABLE, parse_number, parse_target, parse_time_code, tier_of, with_field
from tracker.errors import UsageError
from tracker.model.claim import RECORD_FIELDS, Modality, Statement, Tier
from tracker.model.quantity import Comparator, Quantity

TEXT = "我们说：今年目标5000台。以后，今年目标5000台。"
SAID = Statement(
    document="talk.txt",
    quote="今年目标5000台",
    start_char=17,
    end_char=26,
    speaker="Elon Musk",
    said_on=date(2025, 3, 20),
    tier=Tier.A,
    comparator=Comparator.EQUAL,
    value=5000.0,
    unit="units",
    window_start=date(2025, 3, 20),
    due_on=date(2025, 12, 31),
)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("event", Quantity(Comparator.EVENT)),
        ("5000 units", Quantity(Comparator.EQUAL, 5000, unit="units")),
        ("~5,000 units", Quantity(Comparator.ABOUT, 5000, unit="units")),
        (">= 10 GW/year", Quantity(Comparator.AT_LEAST, 10, unit="GW", per="year")),
        ("<=2e12 USD", Quantity(Comparator.AT_MOST, 2e12, unit="USD")),
        ("50000..100000 units", Quantity(Comparator.RANGE, None, 50000, 100000, "units")),
        ("5..10%", Quantity(Comparator.RANGE, None, 5, 10, "%")),
        ("-3 %", Quantity(Comparator.EQUAL, -3, unit="%")),
        ("20 percentage points", Quantity(Comparator.EQUAL, 20, unit="percentage points")),
        ("10", Quantity(Comparator.EQUAL, 10)),
    ],
)
def test_a_target_is_read_as_it_is_shown(text: str, target: Quantity) -> None:
    assert parse_target(text) == target


@pytest.mark.parametrize("text", ["many", "10..5 units", "~5..10 units", "", "nan units", "1e999 units", ">=", "1_ _"])
def test_what_is_no_target_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"is no target|is no plain number"):
        parse_target(text)


@pytest.mark.parametrize(("text", "number"), [("5,000", 5000), ("-2.5", -2.5), ("2e12", 2e12), ("1_000", 1000)])
def test_numbers(text: str, number: float) -> None:
    assert parse_number(text) == number


def test_every_field_of_a_record_can_be_corrected_but_its_place() -> None:
    by_target = {"comparator", "value", "low", "high"}
    by_quote = {"start_char", "end_char"}

    assert set(RECORD_FIELDS) - set(EDITABLE) == by_target | by_quote | {"document", "tier"}


def test_the_tier_follows_what_is_corrected() -> None:
    event = with_field(SAID, "target", "event")
    undated = with_field(with_field(event, "due_on", "-"), "window_start", "-")

    assert (event.tier, undated.tier) == (Tier.B, Tier.C)
    assert tier_of(SAID) is Tier.A


def test_choices_and_flags() -> None:
    assert with_field(SAID, "modality", "Goal").modality is Modality.GOAL
    assert with_field(SAID, "negated", "yes").negated is True
    assert with_field(SAID, "speaker", "-").speaker is None


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("modality", "surely", "none of certain"),
        ("negated", "maybe", "neither yes nor no"),
        ("said_on", "-", "cannot be empty"),
        ("due_on", "2025-02-30", "no day of the calendar"),
        ("due_on", "20250228", "no day of the calendar"),
        ("due_on", "2020-01-01", "before its first"),
        ("probability", "90", "from 0 to 1"),
        ("media_time", "99", "no time code"),
        ("media_time", "1:75", "no time code"),
        ("quote", "nobody said this", "do not stand in the source"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(name: str, text: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        with_field(SAID, name, text, source=TEXT)


def test_a_time_code_is_kept_as_extraction_writes_it() -> None:
    assert [parse_time_code(text) for text in ("1:02:03", "2:03", " 00:59:59 ")] == ["01:02:03", "00:02:03", "00:59:59"]


def test_a_corrected_quote_is_found_at_its_nearest_place() -> None:
    corrected = with_field(SAID, "quote", "目标5000台", source=TEXT)

    assert (corrected.start_char, corrected.end_char) == (19, 26)
    assert TEXT[corrected.start_char : corrected.end_char] == corrected.quote
