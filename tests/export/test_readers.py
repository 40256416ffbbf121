"""What we write opens rightly elsewhere: pandas, the Sniffer, LibreOffice, pyarrow, Frictionless, an HTML parser."""

import csv
import hashlib
import io
import json
import shutil
import subprocess
from datetime import date
from html.parser import HTMLParser

import pytest
from export_rows import QUOTE, make_row

from tracker.errors import TrackerError
from tracker.export.claims import EXPORT_COLUMNS
from tracker.export.columns import TABLES
from tracker.export.datapackage import datapackage
from tracker.export.format import DEFAULTS, Options
from tracker.export.formats import find
from tracker.scoring.scorecard import COLUMNS

GROUPS = [
    {"group": "all", "total": 3, "hit": 1, "hit_rate": 1 / 3, "too_few": True},
    {"group": '马斯克, "Elon"\n=1+1', "total": 0, "hit": 0, "hit_rate": None, "too_few": True},
]
MARK = Options(bom=True)


def csv_of(rows, columns=EXPORT_COLUMNS, options=DEFAULTS):
    return find("csv").dump(rows, columns, options)


@pytest.mark.parametrize("options", [DEFAULTS, MARK])
def test_pandas_reads_a_scorecard(options):
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.read_csv(io.BytesIO(csv_of(GROUPS, COLUMNS, options)))

    assert list(frame.columns) == list(COLUMNS)
    assert frame["total"].dtype.kind == "i"
    assert frame["hit_rate"].tolist()[0] == 1 / 3
    assert frame["hit_rate"].isna().tolist() == [False, True]
    assert frame["too_few"].dtype.kind == "b"
    assert frame["group"][1] == '马斯克, "Elon"\n=1+1'


def test_pandas_reads_claims_with_their_types(rows, nasty_rows):
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    days = ["said_on", "due_on", "judged_on"]
    frame = pandas.read_csv(io.BytesIO(csv_of(rows + nasty_rows)), parse_dates=days)

    assert len(frame) == len(rows) + len(nasty_rows)
    assert frame["quote"][0] == QUOTE
    assert frame["due_on"][0] == pandas.Timestamp(2025, 12, 31)
    assert frame["due_on"].isna().sum() == 1
    assert frame["value"].dtype.kind == "f"
    assert json.loads(frame["evidence"][1])[0]["url"] == "https://example.org/report"


def test_the_sniffer_takes_it_for_what_it_is(rows):
    text = csv_of(rows).decode()
    dialect = csv.Sniffer().sniff(text, delimiters=",;\t|")

    assert (dialect.delimiter, dialect.quotechar, dialect.doublequote) == (",", '"', True)
    assert csv.Sniffer().has_header(csv_of(GROUPS * 5, COLUMNS).decode())
    assert {len(row) for row in csv.reader(io.StringIO(text, newline=""))} == {len(EXPORT_COLUMNS)}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_reads_it_without_running_anything(rows, nasty_rows, tmp_path):
    """Taken in and given out again by LibreOffice, every cell that is short enough is what it was."""
    taken = [row for row in rows + nasty_rows if len(row["quote"]) < 1000]
    (tmp_path / "claims.csv").write_bytes(csv_of(taken))
    (tmp_path / "out").mkdir()
    command = (
        "soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
        "--infilter=CSV:44,34,76,1", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1",
        "--outdir", str(tmp_path / "out"), str(tmp_path / "claims.csv"),
    )  # fmt: skip
    subprocess.run(command, check=True, timeout=900, capture_output=True)
    given = (tmp_path / "out" / "claims.csv").read_bytes().decode()
    read = list(csv.DictReader(io.StringIO(given, newline="")))
    expected = list(csv.DictReader(io.StringIO(csv_of(taken).decode(), newline="")))

    assert [row["key"] for row in expected] == [row["key"] for row in read]
    assert [row["quote"].strip() for row in expected] == [row["quote"].strip() for row in read]
    assert [row["due_on"] for row in expected] == [row["due_on"] for row in read]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_takes_a_scorecard_s_figures_for_numbers(tmp_path):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed: the extra `xlsx`")
    (tmp_path / "scorecard.csv").write_bytes(csv_of(GROUPS, COLUMNS))
    command = (
        "soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--infilter=CSV:44,34,76,1",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "out"),
        str(tmp_path / "scorecard.csv"),
    )  # fmt: skip
    subprocess.run(command, check=True, timeout=900, capture_output=True)
    heads, whole, nasty = openpyxl.load_workbook(tmp_path / "out" / "scorecard.xlsx").active.iter_rows(values_only=True)

    assert heads == COLUMNS
    told = dict(zip(heads, whole, strict=True))
    assert (told["group"], told["total"], told["hit"]) == ("all", 3, 1)
    assert told["hit_rate"] == pytest.approx(1 / 3)
    assert dict(zip(heads, nasty, strict=True))["hit_rate"] is None


def parquet_of(rows, columns=EXPORT_COLUMNS):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: the extra `parquet`")
    return parquet.read_table(io.BytesIO(find("parquet").dump(rows, columns)))


def test_parquet_comes_back_typed(rows):
    table = parquet_of(rows)
    told = table.to_pylist()

    assert table.column_names == list(EXPORT_COLUMNS)
    assert told[0]["due_on"] == date(2025, 12, 31)
    assert (told[0]["value"], told[0]["negated"], told[0]["tags"], told[0]["slip_days"]) == (
        5000.0,
        False,
        ["robots"],
        None,
    )
    assert json.loads(told[1]["evidence"])[0]["title"] == "Q4 report"
    assert str(table.schema.field("said_on").type) == "date32[day]"


def test_parquet_has_the_documented_types_even_where_nothing_is(nasty_rows):
    assert parquet_of([]).schema == parquet_of(nasty_rows).schema


def test_parquet_keeps_any_text_and_many_rows():
    rows = ({"group": f"\x1b{n}", "total": n, "hit_rate": None if n % 2 else n / 7} for n in range(25_000))
    table = parquet_of(rows, COLUMNS)

    assert table.num_rows == 25_000
    assert table["group"][24_999].as_py() == "\x1b24999"
    assert table["total"].to_pylist() == list(range(25_000))
    assert table["hit_rate"].null_count == 12_500


def test_parquet_of_undocumented_columns_takes_the_types_it_finds():
    told = parquet_of([{"a": 1, "b": "x", "c": [1], "d": True, "e": 1.5}, {"a": None, "b": 2, "c": "y"}], "abcde")

    assert told.to_pylist() == [
        {"a": 1, "b": "x", "c": "[1]", "d": True, "e": 1.5},
        {"a": None, "b": "2", "c": "y", "d": None, "e": None},
    ]


def test_a_missing_library_is_one_line(monkeypatch):
    import sys

    for name in ("pyarrow", "icalendar"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(TrackerError, match=r"claims-tracker\[parquet\]"):
        find("parquet").dump([], COLUMNS)
    with pytest.raises(TrackerError, match=r"claims-tracker\[calendar\]"):
        find("ics").dump([], COLUMNS)


class _Page(HTMLParser):
    """Collects a page's cells and whatever could act."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.acting: list[str] = []
        self.links: list[str] = []
        self.inside = False

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
            self.inside = True
        if tag == "a":
            self.links += [value or "" for name, value in attrs if name == "href"]
        self.acting += [tag] if tag in {"script", "iframe", "img", "link", "object"} else []
        self.acting += [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag):
        self.inside = self.inside and tag not in {"td", "th"}

    def handle_data(self, data):
        if self.inside:
            self.rows[-1][-1] += data


def page_of(rows, columns=EXPORT_COLUMNS):
    page = _Page()
    page.feed(find("html").dump(rows, columns).decode())
    return page


def test_an_html_page_holds_the_table(rows):
    page = page_of(rows)

    assert page.rows[0] == list(EXPORT_COLUMNS)
    assert page.rows[1][EXPORT_COLUMNS.index("quote")] == QUOTE
    assert page.rows[1][EXPORT_COLUMNS.index("value")] == "5000"
    assert {len(row) for row in page.rows} == {len(EXPORT_COLUMNS)}
    assert set(page.links) == {"https://example.org/talk", "https://example.org/report", "https://example.org/post"}


def test_nothing_in_an_html_page_acts(nasty_rows):
    page = page_of([*nasty_rows, make_row(document="javascript:alert(1)", quote='" onclick="x')])
    text = find("html").dump(nasty_rows, EXPORT_COLUMNS).decode()

    assert page.acting == []
    assert not [link for link in page.links if not link.startswith("https://")]
    assert "default-src 'none'" in text
    assert page.rows[1][EXPORT_COLUMNS.index("quote")] == "<script>alert(1)</script>"


def test_an_html_page_is_valid(rows, nasty_rows):
    html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")
    html5lib.HTMLParser(strict=True).parse(find("html").dump(rows + nasty_rows[:6], EXPORT_COLUMNS))


def test_a_data_package_describes_every_column(rows):
    data = csv_of(rows)
    package = json.loads(datapackage("claims", EXPORT_COLUMNS, path="claims.csv", data=data))
    (resource,) = package["resources"]
    fields = resource["schema"]["fields"]

    assert [field["name"] for field in fields] == list(EXPORT_COLUMNS)
    assert all(field["description"] for field in fields)
    assert {field["type"] for field in fields} <= {"string", "integer", "number", "boolean", "date"}
    assert (resource["bytes"], resource["hash"]) == (len(data), "sha256:" + hashlib.sha256(data).hexdigest())
    assert next(f for f in fields if f["name"] == "status")["constraints"]["enum"] == [
        "open", "due", "hit", "miss", "void",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["claims", "scorecard"])
def test_frictionless_finds_nothing_to_complain_of(name, rows, nasty_rows, tmp_path):
    """Its checker holds every cell to the type and the values that the descriptor promises."""
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    told, columns = (rows + nasty_rows, EXPORT_COLUMNS) if name == "claims" else (GROUPS, COLUMNS)
    data = csv_of(told, columns)
    (tmp_path / f"{name}.csv").write_bytes(data)
    path = tmp_path / "datapackage.json"
    path.write_bytes(datapackage(name, columns, path=f"{name}.csv", data=data))

    report = frictionless.validate(str(path))

    assert report.valid, report.flatten(["fieldName", "type", "note"])


def test_every_table_can_be_described():
    for name, fields in TABLES.items():
        assert json.loads(datapackage(name, [f.name for f in fields], path="x.csv", data=b""))["name"].endswith(name)
