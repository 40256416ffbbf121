"""Pages in which nothing names the main part: what the library tells, and that the page is read without it."""

import importlib.util
import sys

import pytest

from tracker.transcript.document import Transcript
from tracker.transcript.reading import read_text

SAID = "".join(
    f"<p><strong>Ann Lee</strong> -- <em>Chief Executive Officer</em></p><p>We expect to build {n} thousand robots by "
    f"20{n}, and that is a goal which we think that we can reach.</p><p><strong>Bob Ray</strong> -- <em>Baird</em></p>"
    "<p>When?</p>"
    for n in range(27, 39)
)
PAGE = (
    "<html><body><div class='top'><a href='/'>Home</a></div><div class='cookie'>We use cookies until 2030.</div>"
    f"<div class='post'><h1>The call</h1>{SAID}<table><tr><td>2027</td><td>5,000 robots</td></tr></table></div>"
    "<div class='rail'><h3>Related</h3><p>This stock could soar by 500% until 2031, says somebody else.</p></div>"
    "<div class='comments'><p>I bet that no robot will be sold in 2032.</p></div><div class='foot'>Terms</div>"
    "</body></html>"
)
needs_library = pytest.mark.skipif(importlib.util.find_spec("trafilatura") is None, reason="needs an extra")


def words(transcript: Transcript) -> str:
    return transcript.view.text


@needs_library
def test_the_main_text_alone_is_read() -> None:
    """Cookies, related pages and comments of readers are out; short answers, labels and tables stay."""
    transcript = read_text(PAGE, kind="html")

    assert not any(word in words(transcript) for word in ("cookies", "soar", "bet", "Terms", "Home"))
    assert (words(transcript).count("We expect"), words(transcript).count("When?")) == (12, 12)
    assert "5,000 robots" in words(transcript)
    assert {("Ann Lee", "Chief Executive Officer"), ("Bob Ray", "Baird")} == {
        (turn.label, turn.title) for turn in transcript.turns if turn.label
    }


@needs_library
def test_offsets_are_the_pages_own() -> None:
    """The library tells which blocks count; where they stand is known from the page itself."""
    transcript = read_text(PAGE, kind="html")
    at = words(transcript).index("We expect to build 30 thousand")
    start, end = transcript.view.raw_span(at, at + 30)

    assert PAGE[start:end] == "We expect to build 30 thousand"


def test_without_the_library_the_page_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is no must."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    assert words(read_text(PAGE, kind="html")).count("We expect") == 12
    assert "cookies" in words(read_text(PAGE, kind="html"))


@pytest.mark.parametrize("unit", ["<div>", "<a ", "<p>x", "<table><tr>", "<!--", "</div>", "<b><i>"])
def test_hostile_markup_is_read(unit: str) -> None:
    """Deep or broken markup does not stop the reading; how its time grows is measured in benchmarks/linear.py."""
    assert "robots" in words(read_text("We build robots. " * 40 + unit * 2_000, kind="html"))
