"""What plain text writes as something else is read as the character that was meant."""

import pytest

from tracker.transcript.reading import read_text


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("It&#39;s here", "It's here"),
        ("R&amp;D", "R&D"),
        ("the 2021â€“24 window", "the 2021–24 window"),
        ("the Fedâ€™s â€œgoalâ€\x9d", "the Fed’s “goal”"),
        ("Â£5 and â‚¬6", "£5 and €6"),
        ("AT&T; and âge", "AT&T; and âge"),
    ],
)
def test_an_escape_is_read_as_its_character(raw: str, read: str) -> None:
    """References and wrongly decoded characters become one character; other text stays."""
    assert read_text(raw).view.text.rstrip("\n") == read


def test_offsets_point_to_the_escape() -> None:
    """A place in the view maps back to the whole escape in the file."""
    text = read_text("Over the 2021â€“24 window.")
    at = text.view.text.index("–")

    assert text.text[slice(*text.view.raw_span(at - 4, at + 3))] == "2021â€“24"
