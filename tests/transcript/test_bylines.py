"""Who holds a speech, where its title or its first lines say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.transcript.bylines import byline
from tracker.transcript.reading import read_text


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Remarks by Governor Lael Brainard", "Lael Brainard"),
        ("Transcript of Keynote Address by Christine Lagarde at the Frankfurt Forum", "Christine Lagarde"),
        ("Remarks by President Biden on the State of Vaccination", "President Biden"),
        ("Nicola Willis: Speech To The Capital Markets Summit", "Nicola Willis"),
        ("Governor Christopher J. Waller", "Christopher J. Waller"),
        ("Vice Chair for Supervision Randal K. Quarles", "Randal K. Quarles"),
        ("Michele Bullock, Governor", "Michele Bullock"),
        ("黄奇帆最新演讲：今后二三十年的五大件（全文）", "黄奇帆"),
        ("雷军在WAIC 2018大会上的演讲：人类进入了人工智能的新时代", "雷军"),
        ("财政司司长陈茂波在论坛上的致辞（全文）", "陈茂波"),
        ("行政長官梁振英在立法會的發言", "梁振英"),
        ("主讲人：黄奇帆", "黄奇帆"),
        ("Remarks by the President on Jobs", None),
        ("Statement of Cash Flows", None),
        ("Markets react to remarks by Jerome Powell", None),
        ("Speech of the Minister", None),
        ("高质量发展大会上的讲话", None),
        ("任正非讲话引发热议", None),
        ("王传福：未来三年", None),
    ],
)
def test_a_title_tells_whose_speech_it_is(title: str, speaker: str | None) -> None:
    assert byline([], [title]) == speaker


def test_an_office_and_a_name_on_lines_of_their_own_hold_the_speech() -> None:
    assert byline([], ["Budget 2025", "Speech of", "Nirmala Sitharaman", "Minister of Finance"]) == "Nirmala Sitharaman"


def test_several_names_hold_none() -> None:
    assert byline([], ["Governor Ann Lee", "Governor Bob Ray", "We met today."]) is None


def test_a_speech_has_its_speaker_and_what_the_person_says_wins() -> None:
    text = "28 August 2025\n\nGovernor Ann Lee\n\n[Watch Live](https://example.org/v)\n\nWe open 50 plants in 2027.\n"

    assert read_text(text, kind="md").speaker == "Ann Lee"
    assert read_text(text, kind="md", speaker="Bo Ek").speaker == "Bo Ek"


def test_who_has_a_label_speaks_and_the_title_names_nobody() -> None:
    text = "Governor Ann Lee\n\nBo Ek: We will open 50 plants in 2027.\n\nCy Fox: Thanks.\n\nBo Ek: And 60 in 2028.\n"

    assert read_text(text).speaker is None


@given(st.text(alphabet="ABab .,:-讲话在王司长的人：（Governor Speech by of", max_size=200))
def test_any_line_has_at_most_a_name(line: str) -> None:
    name = byline([line], [line])

    assert name is None or name in line
