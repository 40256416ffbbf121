"""Workbooks (.xlsx), through openpyxl (the extra `xlsx`): cells as the texts that CSV would have, and back."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from importlib import import_module
from typing import Any

from tracker.errors import TrackerError

_WIDTHS = {"quote": 60, "decision": 11, "reason": 14, "note": 24, "subject": 22, "metric": 18, "speaker": 18}


def write_workbook(rows: Iterable[Sequence[Any]], choices: Mapping[str, Sequence[str]]) -> bytes:
    """Return a workbook with one sheet, the header fixed, and lists to choose from in the columns of `choices`.

    Text is text, whatever it begins with. Raises TrackerError where openpyxl is not installed.
    """
    openpyxl = _openpyxl()
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "review"
    header: Sequence[Any] = ()
    for number, cells in enumerate(rows, start=1):
        header = header or cells
        for place, value in enumerate(cells, start=1):
            if value is None or value == "":
                continue
            cell = sheet.cell(number, place, value)
            if isinstance(value, str):
                cell.data_type = "s"  # never a formula
                cell.quotePrefix = True
    for place, name in enumerate(header, start=1):
        letter = openpyxl.utils.get_column_letter(place)
        sheet.column_dimensions[letter].width = _WIDTHS.get(str(name), 12)
        sheet.cell(1, place).font = openpyxl.styles.Font(bold=True)
        if name in choices:
            listed = openpyxl.worksheet.datavalidation.DataValidation(
                type="list", formula1=f'"{",".join(choices[str(name)])}"', allow_blank=True
            )
            listed.add(f"{letter}2:{letter}{sheet.max_row + 1}")
            sheet.add_data_validation(listed)
    sheet.freeze_panes = "F2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_workbook(data: bytes, name: str) -> list[list[str]]:
    """Return the cells of the first sheet as texts. Raises TrackerError for what is no workbook, and for a formula."""
    openpyxl = _openpyxl()
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
        return list(_rows(book.worksheets[0], name))
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, openpyxl.utils.exceptions.InvalidFileException) as e:
        raise TrackerError(f"{name}: is no workbook that can be read ({e}); save it as .xlsx or .csv again") from e


def _rows(sheet: Any, name: str) -> Iterator[list[str]]:
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        texts = []
        for cell in cells:
            if cell.data_type == "f":
                where = f"row {number}, column {cell.column_letter}"
                raise TrackerError(f"{name}: {where}: holds a formula; put its value in its place")
            texts.append(_text(cell.value))
        yield texts


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.min.time() else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def _openpyxl() -> Any:
    try:
        for part in ("openpyxl.styles", "openpyxl.utils.exceptions", "openpyxl.worksheet.datavalidation"):
            import_module(part)
        return import_module("openpyxl")
    except ImportError as error:
        raise TrackerError("workbooks need openpyxl: pip install 'claims-tracker[xlsx]', or use a .csv file") from error
