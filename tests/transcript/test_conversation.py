"""Labels of looser shapes: documents that are conversations in one of them, and lists and tables that are none."""

import json
from collections.abc import Callable

import pytest

from tests.transcript.test_turns import spoken
from tracker.transcript.reading import read_text

ENGLISH = [
    ("Ann Lee", "Welcome to the call. How many cars will you build?"),
    ("Bob Ray", "We had a good quarter. We will build 500 next year."),
    ("Ann Lee", "Thanks. What about robots?"),
    ("Bob Ray", "We expect ten."),
]
CHINESE = [
    ("主持人", "大家好。明年产量会是多少？"),
    ("李明", "去年不错。明年将生产5000台。"),
    ("主持人", "好的。那营收呢？"),
    ("李明", "预计达到100亿元。"),
]
SHAPES: dict[str, tuple[str, str]] = {
    "bullets": ("- {name}: {words}", "\n"),
    "bold in bullets": ("* **{name}:** {words}", "\n"),
    "numbers": ("{number}. {name}: {words}", "\n"),
    "quotations": ("> **{name}**: {words}", "\n\n"),
    "a bar": ("{name} | {words}", "\n\n"),
    "a dash": ("{name} — {words}", "\n\n"),
    "a hyphen": ("**{name}** - {words}", "\n\n"),
    "a tab": ("{name}\t{words}", "\n"),
    "round brackets": ("({name}) {words}", "\n\n"),
    "angle brackets": ("<{name}> {words}", "\n"),
    "brackets and a colon": ("【{name}】：{words}", "\n\n"),
    "a picture": ("🎙️ **{name}**: {words}", "\n\n"),
    "tags": ("<p><strong>{name}:</strong> {words}</p>", "\n"),
    "a colon escaped": ("{name}\\: {words}", "\n\n"),
    "a time and a hyphen": ("00:0{number} - {name}: {words}", "\n\n"),
    "a time in bold": ("**[00:0{number}] {name}:** {words}", "\n\n"),
    "a time as code": ("`00:0{number}` **{name}**: {words}", "\n\n"),
    "a time behind": ("**{name}** `00:0{number}`\n{words}", "\n\n"),
    "a time at": ("{name} @ 00:0{number}: {words}", "\n\n"),
    "a time above": ("[00:0{number}] {name}\n{words}", "\n\n"),
    "bold alone": ("**{name}** {words}", "\n\n"),
    "bold with a title": ("**{name}, CEO** – {words}", "\n\n"),
    "bold with a firm": ("**{name} (Acme)** {words}", "\n\n"),
    "italics": ("_{name}_ {words}", "\n\n"),
    "two hyphens": ("{name} -- {words}", "\n\n"),
    "an arrow": ("{name} > {words}", "\n\n"),
    "a wide bar": ("{name}｜{words}", "\n\n"),
    "a heading": ("### {name}\n\n{words}", "\n\n"),
    "a line": ("{name}\n\n{words}", "\n\n"),
}


def told(said: list[tuple[str, str]], shape: Callable[[int, str, str], str], apart: str) -> str:
    """Return a conversation as text."""
    return apart.join(shape(number, name, words) for number, (name, words) in enumerate(said, 1))


@pytest.mark.parametrize("said", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_conversation_names_who_speaks(shape: str, said: list[tuple[str, str]]) -> None:
    """Few names recur one after the other, over sentences, and somebody asks."""
    form, apart = SHAPES[shape]
    text = told(said, lambda number, name, words: form.format(number=number, name=name, words=words), apart)
    found = [(label, words) for label, words in spoken(read_text(text, kind="md")) if label]

    assert [(label, words.removesuffix("</p>")) for label, words in found] == said


@pytest.mark.parametrize("form", ["{name} {words}", "{name}　{words}", "{name}说：{words}"])
def test_a_chinese_name_needs_no_mark_where_people_talk(form: str) -> None:
    text = told(CHINESE, lambda _, name, words: form.format(name=name, words=words), "\n\n")
    assert [(label, words) for label, words in spoken(read_text(text, kind="txt")) if label] == CHINESE


@pytest.mark.parametrize("said", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_a_table_of_who_says_what_is_a_conversation(said: list[tuple[str, str]]) -> None:
    """With a head, and the time before the name."""
    rows = told(said, lambda number, name, words: f"| 00:0{number} | {name} | {words} |", "\n")
    found = spoken(read_text("| Time | Speaker | Text |\n|---|---|---|\n" + rows, kind="md"))

    assert [(label, words) for label, words in found if label] == said


@pytest.mark.parametrize("said", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("form", ["<h3>{0}</h3><p>{1}</p>", "<p><b>{0}</b></p><p>{1}</p>", "<dt>{0}</dt><dd>{1}</dd>"])
def test_a_page_is_a_conversation_as_well(form: str, said: list[tuple[str, str]]) -> None:
    """Headings, bold paragraphs and lists of definitions of HTML."""
    body = "".join(form.format(name, words) for name, words in said)
    page = read_text(f"<html><body><article>{body}</article></body></html>", kind="html")

    assert [(label, words) for label, words in spoken(page) if label] == said


def test_json_lines_are_segments() -> None:
    """An object a line, as programs write them one by one."""
    text = "\n".join(json.dumps({"speaker": name, "text": words}) for name, words in ENGLISH)

    assert spoken(read_text(text, kind="json")) == ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        "- **Revenue**: it grew.\n- **Margin**: it fell.\n- **Revenue**: it may grow again.\n- **Margin**: it rose.",
        "- **营收**：增长10%。\n- **毛利**：下降。\n- **营收**：会增长吗？还要看。\n- **展望**：明年更好。",
        "| Ann Lee | 500 |\n| Bob Ray | 700 |\n| Ann Lee | 300 |\n| Bob Ray | 900 |",
        "### 背景\n\n去年增长。\n\n### 展望\n\n明年会增长吗？\n\n### 结论\n\n会的。",
        "Ann Lee — a cook — opened a place.\n\nIs it still there? Nobody knows.\n\nWe went on.\n\nThen it rained.",
        "1. Paris: the capital.\n2. Lyon: the second.\n3. Nice: by the sea.",
    ],
)
def test_a_list_a_table_or_a_chapter_names_nobody(text: str) -> None:
    """Terms and places are explained once each, or nobody asks, or no sentence is said."""
    assert {turn.label for turn in read_text(text, kind="md").turns} == {None}


def test_json_without_segments_is_read_string_by_string() -> None:
    """Notes on several calls by company and day: each is a paragraph; keys, codes and addresses are none."""
    notes = {
        "2330": {
            "2026-07-16": ["第3季營收有望突破1.4兆元", "見附件"],
            "url": "https://example.org/第三季營收的重點整理",
        }
    }
    page = read_text(json.dumps(notes, ensure_ascii=False), kind="json")

    assert spoken(page) == [(None, "第3季營收有望突破1.4兆元")]


def test_notes_under_different_keys_were_said_by_different_people() -> None:
    """A code or a Chinese name says by whom; a day does not."""
    calls = {code: {"2026-07-16": ["第三季營收有望突破一千億元"]} for code in ("2330", "聯電", "2308.tw")}
    page = read_text(json.dumps(calls, ensure_ascii=False), kind="json")

    assert [turn.label for turn in page.turns] == ["2330", "聯電", "2308.tw"]
