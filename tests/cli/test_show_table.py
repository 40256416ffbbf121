"""Tables at a pipe are aligned and whole; on a terminal they fit its width."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.cli.show.table import Column, fit, print_table, text_lines
from tracker.cli.show.width import cell_width, pad, shorten, shorten_joined, wrap

COLUMNS = (Column("id", right=True), Column("who", most=6), Column("quote"))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("马斯克", 6), ("Elon说", 6), ("e\u0301", 1), ("５万", 4), ("", 0), ("“引”", 4)],
)
def test_width_counts_cells_not_characters(text: str, cells: int) -> None:
    assert cells == cell_width(text)


def test_lines_align_chinese_beside_latin() -> None:
    lines = list(text_lines(COLUMNS, [["1", "马斯克", "今年"], ["12", "Elon", "by 2026"]]))

    assert lines == ["id  who     quote", " 1  马斯克  今年", "12  Elon    by 2026"]


def test_a_pipe_gets_whole_quotes() -> None:
    quote = "我们明年年底将制造50万台机器人" * 20
    out = io.StringIO()

    print_table(COLUMNS, [["1", "Elon Musk", quote]], out=out)

    assert quote in out.getvalue()


def test_a_terminal_of_80_columns_is_never_overrun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
    out = Terminal()

    print_table(COLUMNS, [["1", "Elon Musk", "我们明年年底将制造50万台机器人" * 20]], out=out)

    lines = re.sub(r"\x1b\[[\d;]*m", "", out.getvalue()).splitlines()
    assert all(cell_width(line) <= 80 for line in lines)
    assert "…" in out.getvalue()


def test_more_rows_than_the_screen_has_lines_do_not_wait_for_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINES", "5")
    monkeypatch.setattr("tracker.cli.show.table._print_rich", lambda *_: pytest.fail("Rich drew a long table"))

    print_table(COLUMNS, [[str(i), "a", "b"] for i in range(50)], out=Terminal())


def test_markup_and_escapes_in_a_quote_do_nothing() -> None:
    nasty = "[bold red]x[/] \x1b[31mred\x1b[0m \u202egpj.exe \x9b2J"
    for out in (io.StringIO(), Terminal()):
        print_table(COLUMNS, [["1", "a", nasty]], out=out)

        assert "[bold red]x[/]" in out.getvalue()
        assert "\x1b[31m" not in out.getvalue()
        assert "\u202e" not in out.getvalue()
        assert "\x9b" not in out.getvalue()


@given(st.text(), st.integers(1, 40))
def test_what_is_shortened_fits(text: str, width: int) -> None:
    assert cell_width(shorten(text, width)) <= width or cell_width(text) <= width


@given(st.text(alphabet=st.sampled_from("ab 马斯克今年\n")), st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing_but_blanks(text: str, width: int) -> None:
    lines = list(wrap(text, width))

    assert all(cell_width(line) <= width for line in lines)
    assert "".join(text.split()) == "".join("".join(lines).split())


def test_pad_fills_to_cells() -> None:
    assert pad("马", 4) == "马  "
    assert pad("马", 4, right=True) == "  马"
    assert pad("马斯克", 4) == "马斯克"


def test_fit_leaves_the_last_column_what_is_left() -> None:
    cells = fit(COLUMNS, [["1", "Elon Musk", "x" * 100]], 40)

    assert cells[0] == ["1", "Elon…", "x" * 27 + "…"]


def test_a_first_column_of_names_gives_way_so_that_headings_stay_whole() -> None:
    columns = (Column("", most=24), Column("matured", right=True), Column("not yet due", right=True))

    (row,) = fit(columns, [["China electricity output", "1", "0"]], 36)

    assert row == ["China electri…", "1", "0"]


@pytest.mark.parametrize(
    ("group", "shown"),
    [
        ("Elon Musk × Optimus", "Elon… × Opti…"),
        ("马斯克 × Optimus", "马斯… × Opti…"),
        ("Elon Musk × AI", "Elon Mu… × AI"),
        ("Al × Optimus", "Al × Optimus"),
        ("Elon Musk and others", "Elon Musk an…"),
    ],
)
def test_of_two_names_both_are_shortened(group: str, shown: str) -> None:
    assert shorten_joined(group, 13, " × ") == shown
