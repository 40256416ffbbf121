"""Word documents whose text stands in tables, and the running lines of printed pages."""

import importlib
import importlib.util
import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract.api import extract_transcript
from tracker.transcript.document import Transcript
from tracker.transcript.office import without_running_lines
from tracker.transcript.reading import ReadOptions, read_bytes

SAID = [
    ("王芳", "你们明年的收入会增长多少？"),
    ("李明", "我们预计2026年收入增长15%，到2027年底开100家店。"),
    ("王芳", "那么利润率呢？"),
    ("李明", "我们预计2026年利润率达到20%。"),
]
needs_docx = pytest.mark.skipif(importlib.util.find_spec("docx") is None, reason="needs the documents extra")


def read(document: Any) -> Transcript:
    file = io.BytesIO()
    document.save(file)
    return read_bytes(file.getvalue(), ReadOptions(said_on=date(2025, 6, 1)), kind="docx")


@needs_docx
def test_a_table_of_who_says_what_is_a_conversation() -> None:
    document = importlib.import_module("docx").Document()
    table = document.add_table(rows=4, cols=2)
    for row, (name, words) in zip(table.rows, SAID, strict=True):
        row.cells[0].text, row.cells[1].text = name, words
    found = extract_transcript(read(document))
    assert [(one.speaker, one.value) for one in found] == [("李明", 15), ("李明", 100), ("李明", 20)]


@needs_docx
def test_a_record_of_a_meeting_has_its_questions_and_answers_in_one_cell() -> None:
    """As listed companies record what investors ask (投资者关系活动记录表); merged cells are read once."""
    document = importlib.import_module("docx").Document()
    document.add_paragraph("投资者关系活动记录表")
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).text, table.cell(0, 1).text = "时间", "2025年6月1日"
    whole = table.cell(1, 0).merge(table.cell(1, 2))
    whole.text = f"问：{SAID[0][1]}"
    for part, (_, words) in zip("答问答", SAID[1:], strict=True):
        whole.add_paragraph(f"{part}：{words}")
    transcript = read(document)
    assert [one.value for one in extract_transcript(transcript)] == [15, 100, 20]
    assert transcript.text.count("利润率达到20%") == 1


def test_headers_and_footers_are_left_out_where_they_recur() -> None:
    pages = [
        f"Acme Corp. Q1 2025\nCall\n{said}\nso {said}\nwe {said}\nand {said}\nPage {n} of 4"
        for n, said in enumerate("abcd", 1)
    ]
    assert without_running_lines(pages)[1] == "b\nso b\nwe b\nand b"
    assert without_running_lines(pages[:2]) == pages[:2]


def test_what_recurs_within_the_pages_stays() -> None:
    pages = [f"{n}a\n{n}b\n{n}c\nsame\n{n}d\n{n}e\n{n}f" for n in "abcd"]
    assert without_running_lines(pages) == pages


@given(st.lists(st.text(alphabet="ab1\n ", max_size=40), max_size=6))
def test_only_whole_lines_go(pages: list[str]) -> None:
    for page, kept in zip(pages, without_running_lines(pages), strict=True):
        rest = iter(page.splitlines())
        assert all(line in rest for line in kept.splitlines())
