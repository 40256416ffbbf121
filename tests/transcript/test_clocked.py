"""What speech recognition prints: a time, in any of many forms, before what is said until the next."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.transcript.test_turns import spoken
from tracker.extract.api import extract_transcript
from tracker.transcript.clocked import read_clocked
from tracker.transcript.reading import read_text

ENGLISH = [
    ("so um i think the first thing is we are going", 0.0, 4.1),
    ("to open one hundred stores by the", 4.1, 7.62),
    ("end of 2027 and that is a lot of work for", 7.62, 12.04),
    ("us and then uh margins will reach", 12.04, 15.5),
    ("20 percent in 2026 so that is it", 15.5, 19.3),
    ("thank you for listening to the show", 19.3, 61.0),
]
CHINESE = [
    ("我们先说第一件事就是我们会在", 0.0, 4.1),
    ("2027年底之前开一百家门店这个", 4.1, 7.62),
    ("工作量是很大的", 7.62, 12.04),
    ("然后毛利率我们预计2026年", 12.04, 15.5),
    ("会达到20%就是这样", 15.5, 19.3),
    ("谢谢大家收听", 19.3, 61.0),
]


def clock(seconds: float) -> str:
    """0:07."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def exact(seconds: float) -> str:
    """00:07.620."""
    return f"{int(seconds) // 60:02d}:{seconds % 60:06.3f}"


FORMS: dict[str, Callable[[str, float, float], str]] = {
    "seconds in brackets": lambda said, a, b: f"[{a:.2f} --> {b:.2f}]  {said}",
    "seconds with their unit": lambda said, a, b: f"[{a:.2f}s -> {b:.2f}s] {said}",
    "exact clocks": lambda said, a, b: f"[00:{exact(a)} --> 00:{exact(b)}]   {said}",
    "blanks": lambda said, a, b: f"{a:.2f} {b:.2f} {said}",
    "a hyphen and a colon": lambda said, a, b: f"{a:.2f} - {b:.2f}: {said}",
    "a track of labels": lambda said, a, b: f"{a:.6f}\t{b:.6f}\t{said}",
    "thousandths": lambda said, a, b: f"{a * 1000:.0f}\t{b * 1000:.0f}\t{said}",
    "a table with its head": lambda said, a, b: f"{'start,end,text' if not a else ''}\n{a},{b},{said}",
    "quoted cells": lambda said, a, b: f'{a:.2f},{b:.2f},"{said}"',
    "cells with a speaker": lambda said, a, b: f'{a:.2f},{b:.2f},SPEAKER_00,"{said}"',
    "a speaker before": lambda said, a, b: f"SPEAKER_00 [{a:.2f}s - {b:.2f}s]: {said}",
    "a speaker behind": lambda said, a, b: f"[{exact(a)} - {exact(b)}] SPEAKER_00: {said}",
    "one time and a speaker": lambda said, a, _: f"[{clock(a)}] SPEAKER_00: {said}",
    "one in brackets": lambda said, a, _: f"[{a:.2f}] {said}",
    "one and a colon": lambda said, a, _: f"{a:.2f}: {said}",
    "one and a tab": lambda said, a, _: f"{a:.2f}\t{said}",
    "whole seconds": lambda said, a, _: f"{a:.0f} {said}",
    "whole seconds and a colon": lambda said, a, _: f"{a:.0f}: {said}",
    "a clock that touches": lambda said, a, _: f"{clock(a)}{said}",
    "behind what is said": lambda said, a, _: f"{said} [{a:.2f}]",
    "over what is said": lambda said, a, b: f"0:{exact(a)},0:{exact(b)}\n{said}\n",
    "over it, in words as well": lambda said, a, _: f"{clock(a)}\n{a:.0f} seconds\n{said}",
    "over it, in Chinese words as well": lambda said, a, _: f"{clock(a)}\n{a:.0f}秒钟\n{said}",
    "keys and values": lambda said, a, b: f"start={a:.2f} end={b:.2f} text={said}",
    "marks of a model": lambda said, a, b: f"<|{a:.2f}|>{said}<|{b:.2f}|>",
    "SubStation Alpha": lambda said, a, b: (
        f"Dialogue: 0,0:00:{a:05.2f},0:00:{b:05.2f},Default,,0,0,0,,{{\\i1}}{said}{{\\i0}}"
    ),
    "STM": lambda said, a, b: f"talk 1 spk {a:.2f} {b:.2f} <o,f0> {said}",
}


@pytest.mark.parametrize("said", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("form", FORMS)
def test_sentences_span_the_lines_of_any_program(form: str, said: list[tuple[str, float, float]]) -> None:
    text = "\n".join(FORMS[form](*each) for each in said) + "\n"
    found = extract_transcript(read_text(text, said_on=date(2025, 6, 1), kind="txt"))
    assert {(one.value, str(one.due_on)) for one in found} == {(100, "2027-12-31"), (20, "2026-12-31")}
    assert {one.media_time for one in found} <= {"00:00:00", "00:00:04", "00:00:07", "00:00:12", "00:00:15"}
    assert all(one.quote == text[one.start_char : one.end_char] for one in found)


def test_two_who_talk_are_told_apart_and_one_who_goes_on_is_not() -> None:
    text = (
        "[0.00 --> 3.00] SPEAKER_00: how many will you\n[3.00 --> 4.00] SPEAKER_00: build?\n"
        "[4.00 --> 7.00] SPEAKER_01: we will build\n[7.00 --> 9.50] SPEAKER_01: five hundred\n"
    )
    assert spoken(read_text(text)) == [
        ("SPEAKER_00", "how many will you build?"),
        ("SPEAKER_01", "we will build five hundred"),
    ]


def test_what_stands_before_the_first_time_is_read_as_ever() -> None:
    lines = "\n".join(f"[{a:.2f} --> {b:.2f}] {said}" for said, a, b in ENGLISH)
    transcript = read_text(f"# A show\n\nRecorded: June 1, 2025\n\n{lines}")
    assert str(transcript.said_on) == "2025-06-01"
    assert len(extract_transcript(transcript)) == 2


NO_TIMES = {
    "notes": "\n".join(f"[{n}] See the report of plant {n}." for n in range(1, 12)),
    "a numbered list": "\n".join(f"{n} plants will open" for n in range(1, 12)),
    "sections": "\n".join(f"{n // 3}.{n % 3 + 1} we build plants" for n in range(3, 18)),
    "years": "\n".join(f"{year} {year - 1900} plants" for year in range(2015, 2030)),
    "years in brackets": "\n".join(f"({year}) we opened a plant" for year in range(2015, 2030)),
    "a table of years": "\n".join(f"{year}\t{year - 2000}\tplants" for year in range(2015, 2030)),
    "prices": "\n".join(f"{price}.50 dollars for it" for price in (9, 3, 12, 4, 8, 2, 11, 5)),
    "whole sentences": "\n".join(f"[00:{m:02d}:00] We will open plant {m}." for m in range(1, 12)),
}


@pytest.mark.parametrize("kind", NO_TIMES)
def test_numbers_that_are_no_times_stay(kind: str) -> None:
    assert read_clocked(NO_TIMES[kind], 0) is None


@given(st.lists(st.text(alphabet="[]()<>|:,.\t 0123456789->s–a\"'\n", max_size=30), max_size=12))
def test_any_text_keeps_its_offsets(lines: list[str]) -> None:
    text = "\n".join(lines)
    content = read_clocked(text, 0)
    for passage in content.passages if content is not None else ():
        assert all(0 <= start <= end <= len(text) for start, end, _ in passage.pieces)
