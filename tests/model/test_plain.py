"""What is shown on a terminal or a page carries no escapes and hides nothing."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.plain import clean_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年生产约5000台 Optimus。", "今年生产约5000台 Optimus。"),
        ("red \x1b[31mtext\x1b[0m", r"red \x1b[31mtext\x1b[0m"),
        ("title \x1b]0;owned\x07", r"title \x1b]0;owned\x07"),
        ("C1 \x9b31m", r"C1 \x9b31m"),
        ("safe\u202etxt.exe", r"safe\u202etxt.exe"),
        ("isolate \u2066x\u2069", r"isolate \u2066x\u2069"),
        ("zero\u200bwidth\ufeff so\xadft", "zerowidth soft"),
        ("one\r\ntwo\nthree\tfour\u2028five", "one two three four five"),
        ("lone \ud800 half", r"lone \ud800 half"),
        ("hidden \U000e0041 tag", r"hidden \U000e0041 tag"),
        ("full\u3000width and no\xa0break", "full\u3000width and no\xa0break"),
        ("no characters \ufffe \U0010ffff \ufdd0", r"no characters \ufffe \U0010ffff \ufdd0"),
        ("", ""),
    ],
)
def test_each_kind_of_unfit_character(text: str, expected: str) -> None:
    assert expected == clean_text(text)


def test_line_ends_of_every_kind_become_one_kind() -> None:
    assert clean_text("a\nb\r\nc\rd\x85e\u2029f", keep_newlines=True) == "a\nb\nc\nd\ne\nf"


def test_a_kept_newline_keeps_no_other_control() -> None:
    assert clean_text("a\tb\n\x1b[2J\x00", keep_newlines=True) == "a b\n\\x1b[2J\\x00"


@given(st.text(st.characters()), st.booleans())
def test_the_result_encodes_shows_everything_and_stays(text: str, keep: bool) -> None:
    shown = clean_text(text, keep_newlines=keep)

    shown.encode("utf-8")
    assert shown == clean_text(shown, keep_newlines=keep)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} and not (keep and c == "\n")]


def test_no_invisible_format_character_survives() -> None:
    """Every character of Unicode's class Cf goes, but for the signs that have a shape (prefixed number signs)."""
    have_a_shape = "ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN"
    survivors = [
        unicodedata.name(chr(n))
        for n in range(sys.maxunicode + 1)
        if unicodedata.category(chr(n)) == "Cf" and clean_text(chr(n)) == chr(n)
    ]

    assert not [name for name in survivors if not name.startswith(have_a_shape)]
