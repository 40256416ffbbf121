"""Sentences in both languages, and what must hold of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.transcript.reading import read_text
from tracker.transcript.split import LONGEST, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "expected",
    [
        ["明年生产5000台。", "后年呢？", "“再扩大10倍！”", "是的；", "对"],
        ["We will.", "Will you?", "Yes!", "Good."],
        ["Mr. Musk met Dr. Smith in the U.S. Senate at 3 p.m. Central time.", "He left."],
        ["It grew 3.5 percent in Q4.", "We expect 10x."],
        ["It ends at 3 p.m.", "We start again."],
        ["We sold Model Y.", "The rest follows."],
        ["J. P. Morgan of Acme Inc. said so.", "No. 5 is next."],
        ["HSBC and J.P. Morgan see it.", "The rest follows."],
        ["It rose to $3,000 per oz. and fell to $20 per lb. in 2026.", "It is $9 per oz.", "Silver is less."],
        ["We will... maybe build it.", "Yes..."],
        ["He said “we will.”", "(It did.)", "Next."],
        ["“你去哪里度假？”，他问。", "答案是火星。"],
        ["See the U.S. economy, e.g. housing, i.e. homes vs. flats.", "Fine."],
        ["On Jan. 5 we ship; ", "then rest."],
        ["当我……很难入睡。"],
        ["1. First we build.", "2. Then we ship."],
        ["It grew 5% [5]", "- The report [12]", "- A point, see [3] -2 and [4]."],
        ["a line", "another line"],
    ],
)
def test_sentences(expected: list[str]) -> None:
    """Abbreviations, initials, numbers and quotes do not end a sentence; 。！？； and . ! ? ; do."""
    joined = "\n".join(expected) if expected[0] == "a line" else " ".join(each.strip() for each in expected)

    assert [each.strip() for each in expected] == split(joined)


def test_chinese_sentences_need_no_blank() -> None:
    """Nothing stands between two Chinese sentences."""
    assert split("一。二！三？”四；五") == ["一。", "二！", "三？”", "四；", "五"]


def test_raw_speech_is_cut_before_discourse_words() -> None:
    """Recognised speech without punctuation is cut where a speaker takes breath."""
    found = split("so we will build five thousand robots " * 60)

    assert all(len(each) <= LONGEST for each in found)
    assert all(each.startswith("so we will") for each in found)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=300))
def test_every_character_is_in_exactly_one_sentence(text: str) -> None:
    """Spans are in order, disjoint, trimmed, and lose nothing but white space."""
    spans = sentences(text, 0, len(text))
    covered = set()
    last = 0
    for start, end in spans:
        assert last <= start < end
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        covered |= set(range(start, end))
        last = end

    assert [i for i, c in enumerate(text) if not c.isspace() and i not in covered] == []


@given(st.text(st.sampled_from("ab .,。！?;\n…”' MrU5"), max_size=2000), st.integers(0, 50))
def test_a_part_of_a_text_is_split_within_its_bounds(text: str, start: int) -> None:
    """Offsets are those of the whole text, whatever part is asked for."""
    assert all(start <= first < last <= len(text) - 3 for first, last in sentences(text, start, len(text) - 3))


@pytest.mark.parametrize("unit", ["word ", "x", "。", ". ", "Mr. ", "a.", "“", "... ", "\r\n"])
def test_a_long_line_of_one_thing_is_split_whole(unit: str) -> None:
    """Nothing is lost of it; how its time grows is measured in benchmarks/linear.py."""
    text = unit * (20_000 // len(unit))
    parts = sentences(text, 0, len(text))

    assert sum(sum(not c.isspace() for c in text[a:b]) for a, b in parts) == sum(not c.isspace() for c in text)


def test_a_document_of_nothing_but_labels_has_a_turn_for_each() -> None:
    text = "".join(f"Speaker {number % 90}: x\n" for number in range(4_000))

    assert len(read_text(text).turns) == 4_000
