"""Every format takes every value, gives it back where it is meant to, and harms nobody who opens it."""

import csv
import io
import json
import math
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import UsageError
from tracker.export.format import CHUNK, Chunks, Options
from tracker.export.formats import FORMATS, find

TEXTS = [name for name in FORMATS if name != "parquet"]
COLUMNS = ("group", "total", "hit_rate")
ROWS = [{"group": "all", "total": 3, "hit_rate": 2 / 3}, {"group": "马斯克, Elon", "total": 0, "hit_rate": None}]

texts = st.text(st.characters(), max_size=30)
values = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
rows_of_anything = st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS, values)), max_size=5)


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def written(text: str, **options: bool) -> str:
    """Return the cell that a text becomes."""
    return read_csv(find("csv").dump([{"a": text, "b": 1}], ["a", "b"], Options(**options)))[1][0]


def test_csv_is_plain():
    assert find("csv").dump(ROWS, COLUMNS).decode() == (
        'group,total,hit_rate\nall,3,0.6666666666666666\n"马斯克, Elon",0,\n'
    )


def test_json_is_an_array_of_objects_a_line_each():
    assert find("json").dump(ROWS, COLUMNS).decode() == (
        "[\n"
        '{"group": "all", "total": 3, "hit_rate": 0.6666666666666666},\n'
        '{"group": "马斯克, Elon", "total": 0, "hit_rate": null}\n'
        "]\n"
    )


def test_jsonl_is_an_object_a_line():
    lines = find("jsonl").dump(ROWS, COLUMNS).decode().splitlines()

    assert [json.loads(line) for line in lines] == ROWS


def test_markdown_is_a_table_for_reading():
    assert find("markdown").dump(ROWS, COLUMNS).decode() == (
        "| group | total | hit\\_rate |\n| --- | --- | --- |\n| all | 3 | 0.6667 |\n| 马斯克, Elon | 0 |  |\n"
    )


def test_no_rows_leave_the_frame():
    assert find("csv").dump([], COLUMNS) == b"group,total,hit_rate\n"
    assert json.loads(find("json").dump([], COLUMNS)) == []
    assert find("jsonl").dump([], COLUMNS) == b""
    assert find("markdown").dump([], COLUMNS).count(b"\n") == 2


def test_an_unknown_format_is_told_which_there_are():
    with pytest.raises(UsageError, match="'xls': choose from csv, json"):
        find("xls")


@pytest.mark.parametrize("name", FORMATS)
def test_every_line_of_the_registry_names_its_format(name):
    assert name == find(name).name


@pytest.mark.parametrize("name", TEXTS)
def test_no_format_prints_a_number_that_is_none(name):
    data = find(name).dump([{"group": math.nan, "total": math.inf, "hit_rate": [math.nan]}], COLUMNS).decode().lower()

    assert "nan" not in data
    assert "inf" not in data


@pytest.mark.parametrize("name", TEXTS)
@given(rows=rows_of_anything)
def test_no_format_lets_a_control_through(name, rows):
    shown = find(name).dump(rows, COLUMNS).decode("utf-8").replace("\n", "").replace("\t", "")

    assert not [c for c in shown if unicodedata.category(c) == "Cc" or unicodedata.bidirectional(c) in _DIRECTIONS]


_DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(rows_of_anything)
def test_json_and_jsonl_come_back_as_they_were(rows):
    assert rows == json.loads(find("json").dump(rows, COLUMNS))
    assert rows == [json.loads(line) for line in find("jsonl").dump(rows, COLUMNS).decode().split("\n") if line]


@given(st.lists(st.tuples(texts, texts)))
def test_csv_has_a_cell_a_value_whatever_stands_in_it(pairs):
    table = read_csv(find("csv").dump([{"a": a, "b": b} for a, b in pairs], ["a", "b"]))

    assert len(table) == 1 + len(pairs)
    assert {2} == {len(row) for row in table}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_verbatim_csv_comes_back_as_it_was(text):
    assert text == written(text, verbatim=True)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_csv_keeps_every_digit(number):
    assert number == float(read_csv(find("csv").dump([{"a": number}], ["a"]))[1][0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('=HYPERLINK("http://x.test","y")', '\'=HYPERLINK("http://x.test","y")'),
        ("+1", "'+1"),
        ("-5% by 2030", "'-5% by 2030"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("  =1+1", "'  =1+1"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\n=1"),
        ("\n", "'\n"),
        ("\u3000", "\u3000"),
        (" ", " "),
        ("a=b", "a=b"),
        ("两年内", "两年内"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("", ""),
    ],
)
def test_csv_text_is_harmless(text, expected):
    assert expected == written(text)


def test_a_negative_number_is_no_formula():
    assert read_csv(find("csv").dump([{"a": -5, "b": -0.5}], ["a", "b"]))[1] == ["-5", "-0.5"]


def test_csv_writes_lists_and_truth_plainly():
    row = {"a": ["one", "two"], "b": True, "c": {"x": [1, None]}, "d": []}

    assert read_csv(find("csv").dump([row], "abcd"))[1] == ["one; two", "true", '{"x":[1,null]}', ""]


def test_the_mark_for_excel_is_an_option():
    assert find("csv").dump(ROWS, COLUMNS, Options(bom=True)).startswith(b"\xef\xbb\xbfgroup,")


def test_markdown_escapes_what_would_mark_up():
    data = find("markdown").dump([{"a": "a|b <script>*x*\n`y` [l](u)"}], ["a"]).decode()

    assert data.splitlines()[2] == "| a\\|b &lt;script&gt;\\*x\\* \\`y\\` \\[l\\](u) |"


@pytest.mark.parametrize("name", TEXTS)
def test_a_long_table_streams(name):
    """The first chunk is out before the rows are at their end, and no chunk is large."""
    taken = []

    def rows():
        for number in range(20_000):
            taken.append(number)
            yield {"group": f"group {number}", "total": number, "hit_rate": 0.5}

    chunks = find(name).stream(rows(), COLUMNS, Options())
    first = next(iter(chunks))

    assert len(taken) < 5000
    assert len(first) < 2 * CHUNK
    assert sum(len(c) for c in chunks) > 5 * CHUNK


def test_columns_are_written_as_their_rows_would_be():
    """What is harmless as a whole column is not looked at cell by cell; one cell that is not, is made so."""
    chunk = {
        "text": ["plain", "=1+1", None, " -2", "a\x1b[31m", "-"],
        "long": [*(f"{number} plain" for number in range(5)), "@cmd"],
        "number": [1, 2.5, None, math.inf, -0.0, 3],
        "mixed": [True, "x", ["a", "b"], [], None, 1.5],
        "truth": [True, False, None, True, True, False],
        "nothing": [None] * 6,
    }
    rows = [dict(zip(chunk, values, strict=True)) for values in zip(*chunk.values(), strict=True)]
    columns = (*chunk, "missing")

    for times in (1, 20):
        many = {name: values * times for name, values in chunk.items()}
        for options in (Options(), Options(verbatim=True), Options(bom=True)):
            written = find("csv").dump(Chunks([many]), columns, options)
            assert written == find("csv").dump(rows * times, columns, options)
    assert list(Chunks([chunk])) == rows
