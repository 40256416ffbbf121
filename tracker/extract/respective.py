"""Figures told year by year: "2025-2027年营收分别为10亿元、12亿元和15亿元" has one for each year."""

from dataclasses import replace
from datetime import date

from tracker.extract.facts import Sentence
from tracker.lang.spans import DateMatch, QuantityMatch
from tracker.model.window import Precision, Window

_MOST = 6
Paired = tuple[QuantityMatch, DateMatch | None]


def by_year(sentence: Sentence, pairs: list[Paired]) -> list[Paired]:
    """Return the pairs; where as many like figures stand in a row as their time has years, each with its own year."""
    told = list(pairs)
    at = 0
    while at < len(told):
        d = told[at][1]
        years = _years(d)
        row = _row(sentence, told, at)
        if d is not None and len(years) == len(row) > 1:
            for number, year in zip(row, years, strict=True):
                q, _ = told[number]
                told[number] = (q, _in_year(d, year))
        elif d is not None and len(years) > len(row) == 1 and _told_of_each(sentence, d):
            told[at : at + 1] = [(told[at][0], _in_year(d, year)) for year in years]
            row = [at + len(years) - 1]
        at = row[-1] + 1
    return told


def _told_of_each(sentence: Sentence, d: DateMatch) -> bool:
    """Whether one figure is that of each year: "in each of 2026 and 2027", 2026与2027各降一次."""
    times = sentence.patterns.times
    before = times.each.search(sentence.text, max(sentence.start, d.start - 12), d.end)
    return bool(before or times.each_after.match(sentence.text, d.end, sentence.end))


def _in_year(d: DateMatch, year: Window) -> DateMatch:
    return replace(d, value=replace(d.value, window=year, named=year))


def _years(d: DateMatch | None) -> list[Window]:
    """Return the years that a time of several whole years is made of; none for another time."""
    if d is None or d.window.start is None or d.window.due is None:
        return []
    start, due = d.window.start, d.window.due
    if start.day != 1 or start.month != due.month % 12 + 1 or not start.year < due.year < start.year + _MOST:
        return []
    count = due.year - start.year + (start.month == 1)
    return [
        Window(start.replace(year=start.year + n), _before(start.replace(year=start.year + n + 1)), Precision.YEAR)
        for n in range(count)
    ]


def _before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _row(sentence: Sentence, pairs: list[Paired], at: int) -> list[int]:
    """Return the numbers of the figures in a row from `at` on: of one unit and time, only a link between."""
    row = [at]
    q, d = pairs[at]
    for number in range(at + 1, len(pairs)):
        other, when = pairs[number]
        alike = other.quantity.unit == q.quantity.unit and (when is d or (when and d and when.window == d.window))
        if not alike or not sentence.patterns.times.yearly.fullmatch(sentence.text, pairs[row[-1]][0].end, other.start):
            break
        row.append(number)
    return row
