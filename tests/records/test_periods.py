"""Periods as people write them."""

from datetime import date

import pytest

from tracker.records.periods import parse_period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025q1", "2025-01-01", "2025-03-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-07-25", "2025-07-25", "2025-07-25"),
        ("2025-01-01/2025-07-25", "2025-01-01", "2025-07-25"),
        ("2025-Q1/2025-Q3", "2025-01-01", "2025-09-30"),
        ("2100", "2100-01-01", "2100-12-31"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text: str, first: str, last: str):
    assert parse_period(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["", "25", "2025-Q5", "2025-H3", "2025-13", "2025-02-30", "soon", "2025/", "0000"])
def test_anything_else_is_refused_with_the_forms(text: str):
    with pytest.raises(ValueError, match="is no period: write 2025"):
        parse_period(text)


def test_a_period_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="ends before it starts"):
        parse_period("2026/2025")
