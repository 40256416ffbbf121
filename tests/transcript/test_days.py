"""Days as documents really write them, and that a day nobody can read stops no document that has another."""

from datetime import date
from pathlib import Path

import pytest

from tracker.errors import TrackerError
from tracker.transcript.days import parse_day
from tracker.transcript.reading import ReadOptions, read, read_text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sun, 04 Apr 2021 00:48:57 GMT", date(2021, 4, 4)),
        ("March 5, 2025", date(2025, 3, 5)),
        ("Wed Mar  5, 2025 at 5:30 p.m. ET", date(2025, 3, 5)),
        ("5th March 2025", date(2025, 3, 5)),
        ("5-Mar-2025", date(2025, 3, 5)),
        ("2025/3/5", date(2025, 3, 5)),
        ("2025年3月5日", date(2025, 3, 5)),
        ("2025 年 3 月 5 日 晚", date(2025, 3, 5)),
        ("2025-03-05T23:30:00-08:00", date(2025, 3, 5)),
        ("2025-03-05 23:30:00+0800", date(2025, 3, 5)),
        ("20250305", date(2025, 3, 5)),
        ("2025-02-30", None),
        ("20251399", None),
        ("3/5/2025", None),
        ("soon", None),
    ],
)
def test_a_written_day(text: str, day: date | None) -> None:
    """The day stands as written where it was written: a time zone moves nothing; 3/5/2025 could be two days."""
    assert day == parse_day(text)

    if day is not None:
        assert day == read_text(f"---\ndate: '{text}'\n---\nText.").said_on


def test_an_unreadable_day_does_not_matter_where_another_is_given(tmp_path: Path) -> None:
    """An option, sources.yaml or a publishing day stands in; without any of them the line says what is wrong."""
    document = tmp_path / "a.md"
    document.write_text("---\ntitle: T\ndate: some day in May\n---\nText.", encoding="utf-8")
    with pytest.raises(TrackerError, match=r"a\.md:3: date: no such day: 'some day in May'"):
        read(document, ReadOptions())

    assert date(2025, 1, 1) == read(document, ReadOptions(said_on=date(2025, 1, 1))).said_on
    (tmp_path / "sources.yaml").write_text("a.md:\n  said_on: March 5, 2025\n", encoding="utf-8")
    assert date(2025, 3, 5) == read(document, ReadOptions()).said_on
    published = read_text("---\ndate: unknown\npublished_on: 2025-01-02\n---\nText.")
    assert (date(2025, 1, 2), "published_on") == (published.said_on, published.said_on_from)


def test_an_unreadable_day_in_sources_yields_to_the_option_alone(tmp_path: Path) -> None:
    """A wrong list of sources never gives another day in silence."""
    document = tmp_path / "a.md"
    document.write_text("---\ndate: 2025-01-01\n---\nText.", encoding="utf-8")
    (tmp_path / "sources.yaml").write_text("a.md:\n  said_on: 2025-02-30\n", encoding="utf-8")
    with pytest.raises(TrackerError, match=r"sources\.yaml:2: said_on: no such day"):
        read(document, ReadOptions())

    assert date(2025, 3, 3) == read(document, ReadOptions(said_on=date(2025, 3, 3))).said_on
