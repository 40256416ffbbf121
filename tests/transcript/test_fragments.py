"""One speech as captions in the forms in which they are kept: sentences span the lines."""

from datetime import date

import pytest

from tracker.extract.api import extract_transcript
from tracker.transcript.reading import read_text

SAID = (
    "thank you very much everyone so let me talk about our plans we expect revenue of five billion dollars in 2026 and "
    "that is a big number for us we will open 50 stores in 2026 and we plan to hire 2000 people by march 2026 and "
    "finally we will launch in germany in the second half of 2026 which is a big market"
)
WORDS = SAID.split()
LINES = [" ".join(WORDS[at : at + 5]) for at in range(0, len(WORDS), 5)]
CLAIMED = {("2026-12-31", 5e9), ("2026-12-31", 50), ("2026-03-31", 2000), ("2026-12-31", None)}


def clock(number: int, sign: str = ",") -> str:
    return f"00:{number * 3 // 60:02}:{number * 3 % 60:02}{sign}000"


FORMS: dict[str, tuple[str, str, str]] = {
    "SRT under another name": ("txt", "{n}\n{from_} --> {to}\n{said}", "\n\n"),
    "WebVTT under another name": ("txt", "{from_vtt} --> {to_vtt}\n{said}", "\n\n"),
    "times without brackets": ("txt", "{minutes} {said}", "\n"),
    "times in brackets": ("txt", "[{minutes}] {said}", "\n"),
    "times in bold": ("md", "**[{minutes}]** {said}", "\n\n"),
    "times with a link": ("md", "[{minutes}](https://example.org/?t={n}) {said}", "\n\n"),
    "a paragraph a line": ("txt", "{said}", "\n\n"),
    "YouTube's XML": ("txt", '<text start="{n}.5" dur="3">{said}</text>', ""),
    "TTML": ("txt", '<p begin="{from_vtt}" end="{to_vtt}">{said}</p>', "\n"),
}
HEADS = {
    "WebVTT under another name": "WEBVTT\n\n",
    "YouTube's XML": "<transcript>",
    "TTML": "<?xml version='1.0'?><tt><body>",
}


@pytest.mark.parametrize("form", FORMS)
def test_sentences_span_the_lines_of_every_form(form: str) -> None:
    kind, line, between = FORMS[form]
    lines = [
        line.format(
            n=number + 1, said=said, from_=clock(number), to=clock(number + 1), from_vtt=clock(number, "."),
            to_vtt=clock(number + 1, "."), minutes=clock(number)[3:8],
        )
        for number, said in enumerate(LINES)
    ]  # fmt: skip
    text = HEADS.get(form, "") + between.join(lines)
    found = extract_transcript(read_text(text, kind=kind, said_on=date(2025, 6, 1)))
    assert {(str(one.due_on), one.value) for one in found} == CLAIMED
    assert all(text[one.start_char : one.end_char] == one.quote for one in found)


def test_paragraphs_that_end_are_not_joined() -> None:
    """Titles and sentences are no fragments: nothing runs on from one to the next."""
    text = "\n\n".join(["Outlook", "We will open 50 stores", "Margins", "They stay at 40 percent"] * 4)
    assert len({block.start for turn in read_text(text).turns for block in turn.blocks}) == 16


def test_a_time_in_speech_is_no_time_code() -> None:
    text = "10:30 is when we start tomorrow.\nWe will open 50 stores in 2026.\n"
    assert read_text(text).view.text.startswith("10:30 is")


def test_a_cue_that_is_not_closed_ends_where_the_next_begins() -> None:
    """Else what the others say is said again."""
    cues = (
        '<text start="5">We are glad.',
        '<text start="60">We open 50 stores.',
        '<text start="70">That is all.</text>',
    )
    transcript = read_text("<transcript>" + "".join(cues), kind="txt")
    assert transcript.view.text.split("\n")[0] == "We are glad. We open 50 stores. That is all."
    assert [seconds for _, seconds in transcript.media_times] == [5.0, 60.0, 70.0]
