"""Patterns read backwards, and what a rule must hold, say the same as the plain patterns do."""

import re
from re import _parser as sre_parse  # type: ignore[attr-defined]

import pytest

from tracker.lang.gate import Gates, WordGate
from tracker.lang.needs import needs
from tracker.lang.tails import Backwards, Tail

TAILS = (
    r"\b(?:our|its|the|fed's)\s$",
    r"(?:than|vs\.?|(?:compared|equal)(?: (?:to|with))?)\s?(?:the|in|that of)?\s?$",
    r"(?:从|由|from|vs\.?)\s?$",
    r"(?:突破|超过)\s?$|\bprior\b[a-z ]{0,9}?of\s$",
    r"[0-9]{4}年?的?$",
)
TEXTS = (
    "more than ",
    "than",
    "our ",
    "flour",
    "the ",
    "从",
    "突破 ",
    "2026年",
    "26年",
    "prior outlook of ",
    "vs. ",
    "x",
    "",
)


@pytest.mark.parametrize("pattern", TAILS)
def test_a_tail_is_found_where_its_pattern_is(pattern: str) -> None:
    """The last characters only tell where a search is in vain."""
    tail = Tail(pattern)
    for text in (*TEXTS, *(f"{text}\n" for text in TEXTS)):
        expected, found = re.search(pattern, text), tail.search(text)
        assert (found and found.span()) == (expected and expected.span()), text
        assert bool(tail.search(f"{text}5", 0, len(text))) == bool(expected), text


def test_what_may_match_nothing_is_no_tail() -> None:
    """It would be found everywhere."""
    with pytest.raises(ValueError, match="nothing at all"):
        Tail(r"(?:about\s)?$")


def test_backwards_takes_the_longest_and_stops_at_the_floor() -> None:
    """What stands before 2026 in "by the end of 2026", and what of it lies behind a floor."""
    leads = Backwards(r"(?<![a-z])(?:by\s)?(?:the\s)?(?:(?P<late>end)\sof\s)?", reach=40)
    text = "we ship by the end of 2026"
    found = leads.before(text, 22, 0)
    assert found is not None
    assert found[0] == "by the end of "
    short = leads.before(text, 22, 12)
    assert short is not None
    assert short[0] == "end of "
    assert leads.before("we ship 2026", 8, 0) is None
    assert leads.groups == {"late": None}


@pytest.mark.parametrize(
    ("pattern", "held"),
    [
        ("[0-9]{1,3}块[0-9]", "块"),
        ("(?:翻|加)倍", "倍"),
        ("约?[0-9](?:年|月)", "年月"),
        ("(?:a|.)b?", None),
        ("x?y{0,2}", None),
    ],
)
def test_every_match_holds_one_of_these(pattern: str, held: str | None) -> None:
    """The rarest part that must be there: figures are everywhere."""
    assert needs(sre_parse.parse(pattern)) == (None if held is None else frozenset(held))


GATE = r"\b(?:years?|end\sof|q[1-4])\b|[0-9]{4}|'ll\b|½"


@pytest.mark.parametrize(
    "text",
    [
        "in a year", "yearly", "the end of it", "the end, off", "q3", "5q3", "x2026y", "we'll see", "will", "a½",
        "é year?", "¿years?", "a-year", "goodyear", "in\u00a02026", "?", "", "the\u2028end\u2028of",
    ],
)  # fmt: skip
def test_words_split_off_open_a_gate_where_its_pattern_is_found(text: str) -> None:
    """For a date, a number and a word that looks ahead alike."""
    expected = re.search(GATE, text) is not None
    gates = Gates(f"{text} {text}", *(WordGate(GATE) for _ in range(3)))
    assert gates.seen(0, len(text)) == (expected, expected)
    assert gates.looks_ahead(len(text) + 1, 2 * len(text) + 1) == expected
