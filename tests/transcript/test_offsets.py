"""What must hold of any document of any format: the view never lies about where its characters stand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import TrackerError
from tracker.transcript.document import Transcript
from tracker.transcript.reading import read_text

SCRAPS = [
    *("**", "__", "*", "_", "[", "](http://x.org/a)", "](", "]", "![", "`", "```\n", "<b>", "</p>", "<!--", "-->"),
    *(
        "\\",
        "> ",
        ">> ",
        "# ",
        "### ",
        "- ",
        "1. ",
        "| ",
        "├── ",
        "│   ",
        "Elon Musk: ",
        "**马斯克：** ",
        "Q: ",
        "问：",
    ),
    *("[00:01:02] ", "明年生产5000台。", "We will. ", "\n", "\r\n", "\r", "\n\n", "\ufeff", "\x00", "\u202e", "\ud800"),
    *("---\n", "&amp;", "&nbsp;", "://", "www.x.org", "NOTE", "00:00:01,000 --> 00:00:02,000\n", "1\n", "<v Ann>"),
    *("<c>", "<p>", "<li>", "<a href='x'>", "<script>"),
]
documents = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=8)), max_size=40).map("".join)


def check(transcript: Transcript, *, decoded: bool = False) -> None:
    """Every character of the view is the raw one at its offset, or a filler; turns and blocks are in order."""
    view, raw = transcript.view, transcript.text
    offsets = [view.raw(position) for position in range(len(view.text))]
    assert offsets == sorted(offsets)
    for position, character in enumerate(view.text):
        filler = character in " \n" or (decoded and raw[offsets[position]] in "&\\")
        # "Ã§" is read as the "ç" that it was.
        assert filler or raw[offsets[position]] == character or raw[offsets[position]] in "ÃÂâ"
    last = 0
    for turn in transcript.turns:
        assert (turn.start, turn.end) == (turn.blocks[0].start, turn.blocks[-1].end)
        for block in turn.blocks:
            assert last <= block.start < block.end <= len(view.text)
            start, end = view.raw_span(block.start, block.end)
            assert 0 <= start < end <= len(raw)
            last = block.end


@given(documents)
def test_markdown(text: str) -> None:
    """Text and Markdown, hostile characters included."""
    check(read_text(text))


@given(documents)
def test_subtitles(text: str) -> None:
    """SubRip and WebVTT."""
    check(read_text("1\n00:00:01,000 --> 00:00:02,000\n" + text, kind="srt"), decoded=True)


@given(documents)
def test_pages(text: str) -> None:
    """HTML, well formed or not."""
    check(read_text(text, kind="html"), decoded=True)


@given(
    st.lists(st.fixed_dictionaries({"text": documents, "speaker": st.sampled_from(["A", "B"])}), min_size=1),
    st.booleans(),
)
def test_segments(segments: list[dict[str, str]], ascii_only: bool) -> None:
    """JSON, whether it escapes what is not ASCII or not."""
    text = json.dumps({"segments": segments}, ensure_ascii=ascii_only)
    try:
        check(read_text(text, kind="json"), decoded=True)
    except TrackerError:
        assert not any(each["text"] for each in segments)


@pytest.mark.parametrize(
    "unit", ["[", "](", "![", "<a ", "<!--", "**", "_", "\\", "> ", "[x](", "`", "<p ", "&", "{", "Q: "]
)
@pytest.mark.parametrize("kind", ["txt", "html"])
def test_nested_marks_cost_no_more_than_their_length(unit: str, kind: str) -> None:
    """A hundred thousand unclosed marks are read at once."""
    check(read_text(unit * (30_000 // len(unit)), kind=kind), decoded=True)
