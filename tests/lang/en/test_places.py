"""Where English rules are tried: at whole words and signs, each found where it stands."""

import re

import pytest

from tracker.lang.en import language
from tracker.lang.wordbook import WordBook


@pytest.fixture(scope="module")
def amounts() -> WordBook[object]:
    book = language().quantities
    assert isinstance(book, WordBook)
    return book


@pytest.mark.parametrize(
    "text",
    [
        "often ten of them attend, ten in all",
        "us$5 and $5 or a$5, -5 and 5-5",
        "fifty-five 5th 55 5",
        "one_two two_one two",
        "zone one",
    ],
)
def test_a_word_is_found_where_it_stands_and_not_within_another(text: str, amounts: WordBook[object]) -> None:
    signs = re.compile(r"\w+|[^\w\s]")
    begins = amounts._known.begins

    expected = [m.start() for m in signs.finditer(text) if begins(m[0])]

    assert amounts._begun(text, 0, len(text)) == expected
    assert amounts._begun(f"x{text}x", 1, len(text) + 1) == [at + 1 for at in expected]
