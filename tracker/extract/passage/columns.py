"""Tables with a year or a quarter over each column: a figure under one that lies ahead is expected then.

| Indicator  | 2024 | 2025F | 2026F |
| GDP growth | 2.8% | 2.1%  | 2.4%  |
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from tracker.extract.draft import Draft
from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import DateMatch, DateValue, QuantityMatch
from tracker.model import window as w
from tracker.model.claim import Reason
from tracker.transcript.document import BlockKind

_CELL = re.compile(r"\S+(?: \S+)*")
"""Cells are parted by several blanks, which stand for the bars of a row, or by tabs."""
_UNIT = re.compile(r"[(（](?P<unit>[^()（）]{1,20})[)）]")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """The times over the last columns of a table, and the unit that its head tells for all of them."""

    times: tuple[DateMatch, ...]
    told: tuple[bool, ...]
    """Whether a column says of itself that it is a forecast."""
    unit: str | None


def columns_of(sentence: Sentence) -> Columns | None:
    """Return the columns that a row of a table heads; None where it is no such row."""
    if sentence.kind is not BlockKind.LIST:
        return None
    cells = _cells(sentence)
    found = [sentence.patterns.times.column.fullmatch(sentence.text, *cell) for cell in cells]
    first = next((n for n, one in enumerate(found) if one is not None), len(found))
    heads = [one for one in found[first:] if one is not None]
    if len(heads) < _LEAST or len(heads) != len(found) - first or first > 1:
        return None
    told = tuple(bool(one["mark"] or one["told"]) for one in heads)
    return Columns(tuple(_time(sentence, one) for one in heads), told, _unit(sentence, cells[0]) if first else None)


def _unit(sentence: Sentence, head: tuple[int, int]) -> str | None:
    """Return the unit that the head of the rows tells, in brackets or alone: Indicator (%), $ billion, 亿元."""
    told = _UNIT.search(sentence.text, *head)
    alone = sentence.text[slice(*head)]
    return told["unit"] if told is not None else alone if sentence.measured(alone) is not None else None


def cells_under(sentence: Sentence, columns: Columns, said_on: date) -> list[Draft]:
    """Return the drafts of a row's figures under the times that lie ahead; none where its cells are others."""
    cells = _cells(sentence)
    if sentence.kind is not BlockKind.LIST or len(cells) != len(columns.times) + 1:
        return []
    label = _UNIT.search(sentence.text, *cells[0])
    unit = label["unit"] if label is not None else columns.unit
    drafts: list[Draft] = []
    for cell, d, told in zip(cells[1:], columns.times, columns.told, strict=True):
        start, due = d.window.start, d.window.due
        ahead = start is not None and due is not None and (start > said_on or (told and due >= said_on))
        q = _figure(sentence, cell, unit) if ahead else None
        if q is not None:
            reasons = [Reason("a figure under a time that lies ahead", 3.0, sentence.text[d.start : d.end])]
            drafts.append(Draft(sentence, d, q, reasons, q.start, {0}, inherited=True, stretch_at=q.start))
    return drafts


def _cells(sentence: Sentence) -> list[tuple[int, int]]:
    return [found.span() for found in _CELL.finditer(sentence.text, sentence.start, sentence.end)]


def _time(sentence: Sentence, head: re.Match[str]) -> DateMatch:
    which, year = head["quarter"] or head["after"], int(head["of"] or head["year"])
    window = w.quarter(year, int(which)) if which else w.year(year)
    note = f"{window.start} to {window.due}"
    return DateMatch(*head.span(), DateValue(window, named=window, note=note), sentence.patterns.times.year_rule)


def _figure(sentence: Sentence, cell: tuple[int, int], unit: str | None) -> QuantityMatch | None:
    """Return the one figure that a cell is, in the unit that its row or its table tells; None where it is none."""
    found = sentence.figures_in(*cell)
    if len(found) != 1 or found[0].start - cell[0] > 1 or cell[1] - found[0].end > 1:
        return None
    q = found[0]
    if unit is None or q.quantity.unit is not None:
        return q if q.quantity.unit is not None or unit is None else None
    measured = sentence.measured(unit)
    if measured is None or measured.value is None:
        return None
    amount, by = q.quantity, measured.value
    value, low, high = (
        None if one is None else float(f"{one * by:.12g}") for one in (amount.value, amount.low, amount.high)
    )
    return replace(q, quantity=replace(amount, value=value, low=low, high=high, unit=measured.unit))
