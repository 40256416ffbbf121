"""Words as a tree: it matches what the sorted alternation matches; a word book refuses what it cannot place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lang.beginnings import prefixes
from tracker.lang.rule import BadRule, Rule
from tracker.lang.trie import any_of, spelled
from tracker.lang.wordbook import WordBook

WORDS = st.lists(st.text("abc %.", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=12)


@given(WORDS, st.text("abc %.", max_size=20))
def test_tree_matches_like_the_alternation(words: list[str], text: str) -> None:
    """At every place the tree finds the word that a longest-first alternation finds."""
    words = [" ".join(word.split()) for word in words]
    plain = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))

    assert [m.span() for m in re.finditer(any_of(words), text)] == [m.span() for m in plain.finditer(text)]


def test_groups_are_spelled() -> None:
    """A group's name in braces becomes its words, a blank one to three blanks."""
    assert re.fullmatch(spelled("the {day}", {"day": ["next day", "day"]}), "the next  day")


def test_prefixes_are_the_beginnings_of_every_match() -> None:
    """What a pattern can begin with, at most four characters, figures all alike."""
    assert prefixes(r"\b(?:by|in)\s20[0-9]{2}") == {"by 0", "in 0"}
    assert prefixes(r"[0-9]{1,3}%") == {"0%", "00%", "000%"}


def test_word_book_finds_at_words_only() -> None:
    """A rule is tried where a word begins, and nowhere else."""
    rule = Rule("test.cat", "(?:cat|dog)", lambda match, _: match[0], ("a cat",))
    book = WordBook((rule,), {})

    assert [value for _, _, value in book.find("cat concat dog", 0, 14, None)] == ["cat", "dog"]


@pytest.mark.parametrize("pattern", ["{nothing}", "a*", "(?:a|)", ".a"])
def test_word_book_refuses_bad_rules(pattern: str) -> None:
    """An unknown group, an unbounded repeat, an empty match, and a rule that can begin with anything are refused."""
    with pytest.raises(BadRule):
        WordBook((Rule("test.bad", pattern, lambda match, _: match[0], ()),), {})
