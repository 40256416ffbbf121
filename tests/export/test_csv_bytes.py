"""A CSV is put together by columns, and is byte for byte what csv.writer makes of the same cells row by row."""

import csv
import io
from collections.abc import Collection, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.export import csv_, csv_text
from tracker.export.format import Chunks, Options, Written

NASTY = (
    *(
        "",
        " ",
        "=",
        "=1+1",
        " =1",
        "-2,5",
        '"',
        '""',
        'a"b',
        "a,b",
        "\n",
        "a\nb",
        "\r",
        "a\r\nb",
        "\t@x",
        "\x00",
        "\x1b[0m",
    ),
    *("＝1", "\u202e", "\ud800", "机器,人", "'", "\u2028", "é", "None", "1e5", ";"),
)
text = st.sampled_from(NASTY) | st.text(st.sampled_from('=,"\n\r ab机\u202e'), max_size=4)
numbers = st.floats() | st.integers(-(10**20), 10**20)
one = st.none() | text | st.booleans() | numbers | st.lists(text, max_size=2) | st.just({"a": 'b,"'})
ROWS = 60


def column(seed: list[Any]) -> list[Any]:
    return (seed * ROWS)[:ROWS]


kinds = [st.none(), st.none() | text, text, st.booleans(), st.none() | st.integers(), st.none() | numbers, one]
columns = st.lists(
    st.sampled_from(kinds).flatmap(lambda of: st.lists(of, min_size=1, max_size=5)), min_size=1, max_size=5
)


def by_rows(table: list[list[Any]], options: Options) -> bytes:
    """Return what csv.writer writes of the cells; with CRLF as its own line end it quotes a lone CR too."""
    made = csv_text.verbatim if options.verbatim else csv_text.harmless
    lines = []
    for row in zip(*table, strict=True):
        held = io.StringIO(newline="")
        csv.writer(held, lineterminator="\r\n").writerow([csv_.cell(value, made) for value in row])
        lines.append(held.getvalue()[:-2] + "\n")
    return "".join(lines).encode()


def written(table: list[list[Any]], options: Options) -> bytes:
    names = [f"c{place}" for place in range(len(table))]
    found = csv_.FORMAT.dump(Chunks([dict(zip(names, table, strict=True))]), names, options)
    header = (",".join(names) + "\n").encode()
    assert found.startswith(header)
    return found[len(header) :]


@settings(max_examples=60, deadline=None)
@given(seeds=columns, verbatim=st.booleans())
def test_columns_of_any_kind_are_written_as_csv_writer_writes_their_rows(seeds: list[list[Any]], verbatim: bool):
    table, options = [column(seed) for seed in seeds], Options(verbatim=verbatim)
    assert written(table, options) == by_rows(table, options)


@pytest.mark.parametrize("nasty", [*NASTY, None])
@pytest.mark.parametrize("verbatim", [False, True])
def test_a_nasty_text_among_many_different_ones_is_written_as_csv_writer_writes_it(nasty: str | None, verbatim: bool):
    many = [f"text {number}" for number in range(ROWS)]
    commas = [f"text, {number}" for number in range(ROWS)]
    table, options = [[nasty, *many], [*commas, nasty], [nasty] * (ROWS + 1)], Options(verbatim=verbatim)
    assert written(table, options) == by_rows(table, options)
    assert written(table[:1], options) == by_rows(table[:1], options)


@pytest.mark.parametrize("verbatim", [False, True])
def test_lines_that_a_database_wrote_become_those_that_are_written_here(verbatim: bool):
    """It marks the first cell where a text begins as a formula may."""
    texts = [text for text in NASTY if "\ud800" not in text and "\x00" not in text]
    names, options = ["c0", "c1", "c2"], Options(verbatim=verbatim)
    table = [list(range(len(texts))), texts, [f"text, {number}" for number in range(len(texts))]]

    def lines(columns: Sequence[str], suspects: Collection[str]) -> list[list[bytes]]:
        assert list(columns) == names
        marked = [f"\ufdd3{n}" if text[:1] in suspects else n for n, text in enumerate(texts)]
        rows = zip(marked, map(csv_text.quoted, texts), map(csv_text.quoted, table[2]), strict=True)
        return [[(",".join(map(str, row)) + "\n").encode() for row in rows]]

    taken = Written(
        lines, {"c0"}, lambda cell: cell.removeprefix("\ufdd3"), lambda found: found.replace("text, 1,", "")
    )
    found = csv_.FORMAT.dump(Chunks([], taken), names, options)
    assert found == b"c0,c1,c2\n" + by_rows(table, options)
