"""The review as a spreadsheet: out, through Excel's hands, and back."""

import csv
import io
from datetime import date, datetime
from pathlib import Path

import pytest

from tracker.records.review_sheets import COLUMNS, dump_csv, parse_csv
from tracker.steps.review import export_decisions
from tracker.steps.sheet import apply_sheet, export_sheet
from tracker.store import claims, decisions, sources

TODAY = date(2026, 1, 2)


class Sheet:
    """The exported sheet of a ledger, as a person changes it."""

    def __init__(self, ledger, now: datetime) -> None:
        self.ledger, self.now = ledger, now
        self.text = dump_csv(export_sheet(ledger)).decode("utf-8-sig")
        self.rows = list(csv.DictReader(io.StringIO(self.text)))

    def saved(self, delimiter: str = ",", end: str = "\n") -> str:
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, COLUMNS, delimiter=delimiter, lineterminator=end)
        writer.writeheader()
        writer.writerows(self.rows)
        return out.getvalue()

    def apply(self, text: str | None = None, *, by: str = "ann", partial: bool = False, dry_run: bool = False):
        parsed = parse_csv(self.saved() if text is None else text, "review.csv")
        return apply_sheet(
            self.ledger, parsed, "review.csv", by=by, today=TODAY, now=self.now, partial=partial, dry_run=dry_run
        )


@pytest.fixture
def sheet(ledger, take_in, now) -> Sheet:
    take_in(ledger)
    return Sheet(ledger, now)


def test_what_comes_back_unchanged_changes_nothing(sheet):
    report = sheet.apply(sheet.text)

    assert (report.applied, report.left, report.problems) == (0, len(sheet.rows), [])
    assert len(sheet.rows) == 2


def test_decisions_filled_in_are_recorded_once(sheet, now):
    sheet.rows[0]["decision"] = "Accept"
    sheet.rows[0]["subject"] = "Optimus"
    sheet.rows[1] |= {"decision": "reject", "reason": "Too vague", "note": "=who?"}

    first, again = sheet.apply(), sheet.apply()

    assert (first.applied, again.applied, again.unchanged) == (2, 0, 2)
    one, other = export_decisions(sheet.ledger)
    assert (one.record.subject, one.corrected, one.by, one.decided_on) == ("Optimus", ("subject",), "ann", TODAY)
    assert (other.reason.value, other.note) == ("too-vague", "=who?")
    assert Sheet(sheet.ledger, now).apply().unchanged == 2


def test_it_survives_excel(sheet):
    """BOM, CRLF, semicolons, rewritten days, numbers as text with separators, upper-case flags, shortened digits."""
    row = sheet.rows[0]
    row["decision"] = " ACCEPT "
    for name in ("said_on", "window_start", "due_on"):
        year, month, day = row[name].split("-")
        row[name] = f"{year}/{int(month)}/{int(day)}"
    row["value"] = "5,000.00"
    row["negated"] = "False"
    row["deadline_text"] = "Mar-27"

    report = sheet.apply("\ufeff" + sheet.saved(";", "\r\n"))

    assert (report.problems, report.applied) == ([], 1)
    (decision,) = export_decisions(sheet.ledger)
    assert decision.corrected == ()
    assert decision.record.value == 5000.0


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"decision": "maybe"}, "row 2, decision must be one of"),
        ({"decision": "reject"}, "row 2, reason is missing"),
        ({"decision": "accept", "due_on": "31/12/2026"}, "row 2, due_on must be a day"),
        ({"decision": "accept", "value": "many"}, "row 2, value must be a number"),
        ({"decision": "accept", "quote": "never said"}, "row 2, quote: these words do not stand in the source"),
        ({"decision": "duplicate"}, "row 2, of goes with the decision duplicate"),
        ({"decision": "duplicate", "of": "77"}, "row 2, of: no claim has the id '77'"),
        ({"subject": "Mars"}, "row 2, subject: changed, but decision is empty"),
        ({"decision": "reject", "reason": "past", "subject": "Mars"}, "subject: changed, but corrections go with"),
        ({"decision": "accept", "key": "zz"}, "row 2, key must be a content key"),
        ({"decision": "accept", "window_start": "2031-01-01"}, "comes before its first"),
    ],
)
def test_every_row_is_checked_and_nothing_stored_unless_all_is_right(sheet, changes, told):
    sheet.rows[0] |= changes
    sheet.rows[1]["decision"] = "accept"

    whole, dry = sheet.apply(), sheet.apply(partial=True, dry_run=True)
    assert export_decisions(sheet.ledger) == []
    part = sheet.apply(partial=True)

    for report in (whole, dry, part):
        (problem,) = report.problems
        assert told in str(problem)
        assert str(problem).startswith("review.csv:2: ")
        assert report.applied == 1
    assert (whole.stored, dry.stored, part.stored) == (False, False, True)
    assert len(export_decisions(sheet.ledger)) == 1


def test_a_quote_over_two_lines_counts_as_one_row(sheet):
    sheet.rows[0]["note"] = "two\nlines"
    sheet.rows[1]["decision"] = "maybe"

    (problem,) = sheet.apply().problems

    assert (problem.line, problem.message[:6]) == (4, "row 3,")


def test_a_row_may_repeat_another_row_of_the_sheet(sheet):
    one, other = sheet.rows
    one |= {"decision": "duplicate", "of": other["key"]}
    other["decision"] = "accept"

    assert sheet.apply().problems == []

    with sheet.ledger.reading() as session:
        assert [claim.key for claim in claims.every(session)] == [other["key"]]


def test_a_corrected_quote_finds_its_place(sheet):
    row = sheet.rows[0]
    row["decision"] = "accept"
    row["quote"] = row["quote"][2:]

    assert sheet.apply().problems == []

    record = export_decisions(sheet.ledger)[0].record
    with sheet.ledger.reading() as session:
        text = sources.every(session)[0].text
    assert text[record.start_char : record.end_char] == record.quote == row["quote"]


def test_what_another_decided_meanwhile_stands_and_is_told(sheet, now):
    mine, theirs = sheet, Sheet(sheet.ledger, now)
    theirs.rows[0] |= {"decision": "reject", "reason": "past"}
    theirs.apply(by="bob")
    mine.rows[0]["decision"] = "accept"

    (problem,) = mine.apply().problems

    assert "bob decided it otherwise meanwhile" in problem.message
    assert [d.by for d in export_decisions(sheet.ledger)] == ["bob"]


def test_an_exported_decision_can_be_changed_and_is_signed_anew(sheet, now):
    sheet.rows[0]["decision"] = "accept"
    sheet.apply(by="bob")
    again = Sheet(sheet.ledger, now)
    decided = next(row for row in again.rows if row["decision"])
    decided |= {"decision": "reject", "reason": "past"}

    assert again.apply(by="ann").problems == []

    assert [(d.kind.value, d.by) for d in export_decisions(sheet.ledger)] == [("reject", "ann")]
    with sheet.ledger.reading() as session:
        assert len(decisions.every(session)) == 2


def test_a_sheet_makes_the_same_claims_elsewhere(sheet, make_ledger, take_in, now):
    for row in sheet.rows:
        row["decision"] = "accept"
    sheet.apply(by="bob")
    elsewhere = make_ledger()
    take_in(elsewhere)
    exported = Sheet(sheet.ledger, now)
    exported.ledger = elsewhere

    report = exported.apply(by="ann")

    assert (report.applied, report.problems) == (2, [])
    assert export_decisions(elsewhere) == export_decisions(sheet.ledger)


def test_a_workbook_goes_out_and_comes_back(sheet, tmp_path: Path):
    openpyxl = pytest.importorskip("openpyxl")
    from tracker.cli.review.workbook import read_workbook, write_workbook
    from tracker.records.review_sheets import dump_cells, parse_cells

    data = write_workbook(dump_cells(export_sheet(sheet.ledger)), {"decision": ["accept", "reject"]})
    book = openpyxl.load_workbook(io.BytesIO(data))
    page = book.active
    columns = {cell.value: cell.column for cell in page[1]}
    page.cell(2, columns["decision"], "accept")
    page.cell(2, columns["said_on"], date(2025, 3, 20))
    page.cell(2, columns["value"], 5000)
    page.cell(3, columns["note"], "x").value = "not yet"
    out = io.BytesIO()
    book.save(out)

    parsed = parse_cells(read_workbook(out.getvalue(), "r.xlsx"), "r.xlsx")
    report = apply_sheet(
        sheet.ledger, parsed, "r.xlsx", by="ann", today=TODAY, now=sheet.now, partial=False, dry_run=False
    )

    assert (report.problems, report.applied, report.left) == ([], 1, 1)
    assert export_decisions(sheet.ledger)[0].corrected == ()


def test_a_workbook_holds_no_formula_and_takes_none():
    openpyxl = pytest.importorskip("openpyxl")
    from tracker.cli.review.workbook import read_workbook, write_workbook
    from tracker.errors import TrackerError

    data = write_workbook([["note"], ["=1+1"]], {})
    page = openpyxl.load_workbook(io.BytesIO(data)).active
    assert (page["A2"].data_type, page["A2"].value) == ("s", "=1+1")
    book = openpyxl.Workbook()
    book.active["B3"] = "=SUM(1,2)"
    out = io.BytesIO()
    book.save(out)

    with pytest.raises(TrackerError, match="row 3, column B: holds a formula"):
        read_workbook(out.getvalue(), "r.xlsx")
