"""A pattern that `re` skips to finds what the plain one finds."""

import re

import pytest

from tracker.lang.skipping import at_word


@pytest.mark.parametrize("text", ["he said so", "unsaid, said", "saying 10-k and 110-k", "essays; says", ""])
def test_words_are_found_where_they_begin(text: str) -> None:
    words = ("said", "says", "saying", "10-[kq]")

    found = [m.span() for m in re.finditer(at_word(words), text)]

    assert found == [m.span() for m in re.finditer(rf"\b(?:{'|'.join(words)})", text)]


def test_what_begins_with_no_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="no letter"):
        at_word(("said", r"\$5"))
