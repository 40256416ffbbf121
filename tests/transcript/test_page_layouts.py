"""A conversation on a page: who answers is named, whatever its labels stand in; no quote holds markup."""

from collections.abc import Callable
from datetime import date

import pytest

from tracker.extract.api import extract_transcript
from tracker.transcript.reading import read_text

ENGLISH = [
    ("Bob Ray", "Analyst", "How much will your revenue grow next year?"),
    ("Ann Lee", "CEO", "We expect revenue to grow 15% in 2026, and we will open 100 stores by the end of 2027."),
    ("Bob Ray", "Analyst", "And what about margins?"),
    ("Ann Lee", "CEO", "We expect margins to reach 20% in 2026."),
]
CHINESE = [
    ("王芳", "分析师", "你们明年的收入会增长多少？"),
    ("李明", "首席执行官", "我们预计2026年收入增长15%，到2027年底开100家店。"),
    ("王芳", "分析师", "那么利润率呢？"),
    ("李明", "首席执行官", "我们预计2026年利润率达到20%。"),
]
Turn = Callable[[str, str, str], str]
TURNS: dict[str, tuple[str, Turn, str]] = {
    "two breaks": ("<p>", lambda name, _, said: f"{name}: {said}<br/><br/>\n", "</p>"),
    "bold, two breaks": ("<div>", lambda name, _, said: f"<b>{name}:</b> {said}<br><br>\n", "</div>"),
    "bold over the text": ("", lambda name, _, said: f"<p><b>{name}</b><br>{said}</p>", ""),
    "bold over the text, two breaks": ("<p>", lambda name, _, said: f"<b>{name}</b><br>{said}<br><br>", "</p>"),
    "one break": ("<p>", lambda name, _, said: f"{name}:<br>{said}<br>", "</p>"),
    "bold and nothing else": ("", lambda name, _, said: f"<p><b>{name}</b> {said}</p>", ""),
    "the class tells": (
        "",
        lambda name, _, said: f"<div><span class='speaker-name'>{name}</span> <span>{said}</span></div>",
        "",
    ),
    "cells": ("<table>", lambda name, _, said: f"<tr><td>{name}</td><td>{said}</td></tr>", "</table>"),
    "cells with a time": (
        "<table>",
        lambda name, _, said: f"<tr><td>00:12</td><td>{name}</td><td>{said}</td></tr>",
        "</table>",
    ),
    "preformatted": ("<pre>", lambda name, _, said: f"{name}: {said}\n\n", "</pre>"),
    "a linked time before": (
        "",
        lambda name, _, said: f"<p><a href='#1'>[00:01:10]</a> <b>{name}:</b> {said}</p>",
        "",
    ),
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", TURNS)
def test_who_answers_on_a_page_is_named(form: str, lang: str) -> None:
    before, turn, after = TURNS[form]
    said = ENGLISH if lang == "en" else CHINESE
    page = f"<html><body><div>{before}{''.join(turn(*each) for each in said)}{after}</div></body></html>"
    found = extract_transcript(read_text(page, said_on=date(2025, 6, 1), kind="html", lang=lang))
    assert {one.speaker for one in found} == {"Ann Lee" if lang == "en" else "李明"}
    assert {(str(one.due_on), one.value) for one in found} == {
        ("2026-12-31", 15), ("2027-12-31", 100), ("2026-12-31", 20),
    }  # fmt: skip
    assert not any("<" in one.quote or one.quote.startswith(("Ann", "李明", "[")) for one in found)


def test_a_time_before_a_label_is_the_time_of_what_is_said() -> None:
    page = "<p>[00:01:10] <b>Ann Lee:</b> We expect margins to reach 20% in 2026.</p>"
    (found,) = extract_transcript(read_text(page, said_on=date(2025, 6, 1), kind="html", lang="en"))
    assert found.media_time == "00:01:10"


def test_bold_beginnings_of_paragraphs_are_no_names_where_nobody_talks() -> None:
    page = "".join(
        f"<p><b>{head}</b> We will open {n} stores in 2026.</p>" for n, head in ((3, "New York"), (4, "San Jose"))
    )
    found = extract_transcript(read_text(page, said_on=date(2025, 6, 1), kind="html", lang="en", speaker="Ann Lee"))
    assert {one.speaker for one in found} == {"Ann Lee"}


def test_what_is_set_as_typed_keeps_its_paragraphs() -> None:
    page = "<pre>In 2026 we open\n10 stores.\n\nMargins will be 20% in 2027.</pre>"
    found = extract_transcript(read_text(page, said_on=date(2025, 6, 1), kind="html", lang="en"))
    assert [(one.value, str(one.due_on)) for one in found] == [(10, "2026-12-31"), (20, "2027-12-31")]
