"""Figures told year by year: "2025-2027年营收分别为10亿元、12亿元和15亿元" has one for each year."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import DateMatch, QuantityMatch
from tracker.model.window import Precision, Window, month_end, shift

_MOST = 6
_ADJOINING = 2
_BESIDE = 12
"""So near behind its figure a time is told with it."""
_LENGTHS = {6: Precision.HALF, 3: Precision.QUARTER, 1: Precision.MONTH}
"""Months of the parts of a year."""
Paired = tuple[QuantityMatch, DateMatch | None]


def by_year(sentence: Sentence, pairs: list[Paired]) -> list[Paired]:
    """Return the pairs; where as many like figures stand in a row as their time has years, each with its own year."""
    told = list(pairs)
    at = 0
    while at < len(told):
        d = told[at][1]
        row = _row(sentence, told, at)
        years = _years(d) or _parts(sentence, d, len(row))
        if d is not None and len(years) == len(row) > 1:
            for number, year in zip(row, years, strict=True):
                q, _ = told[number]
                told[number] = (q, _in_year(d, year))
        elif d is not None and len(years) > len(row) == 1 and _told_of_each(sentence, d):
            told[at : at + 1] = [(told[at][0], _in_year(d, year)) for year in years]
            row = [at + len(years) - 1]
        elif d is not None and len(row) == 1 and _told_of_each(sentence, d):
            both = _listed_before(sentence, d)
            told[at : at + 1] = [(told[at][0], one) for one in (*both, d)]
            row = [at + len(both)]
        at = row[-1] + 1
    return told


def _listed_before(sentence: Sentence, d: DateMatch) -> list[DateMatch]:
    """Return the times listed right before one: 9月和12月各降息25个基点."""
    row: list[DateMatch] = []
    for one in reversed([e for e in sentence.dates if e.end <= d.start]):
        if not sentence.patterns.times.yearly.fullmatch(sentence.text, one.end, (row[0] if row else d).start):
            break
        row.insert(0, one)
    return row


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


def _parts(sentence: Sentence, d: DateMatch | None, count: int) -> list[Window]:
    """Return the halves, quarters or months that a time is made of, for as many figures told in their order: "4.7 and
    4.6 per cent in Q3 and Q4, respectively"; none for another time.
    """
    if d is None or d.window.start is None or d.window.due is None or d.window.precision is not Precision.RANGE:
        return []
    first, last = d.window.start, d.window.due
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    length, rest = divmod(months, max(count, 1))
    whole = first.day == 1 and last == month_end(last.year, last.month) and not rest and length in _LENGTHS
    if count < 2 or not whole or not sentence.patterns.times.in_turn.match(sentence.text, d.end):
        return []
    begins = [shift(first, n * length, "month") for n in range(count)] + [date.fromordinal(last.toordinal() + 1)]
    return [Window(one, _before(after), _LENGTHS[length]) for one, after in pairwise(begins)]


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


def told_in_order(sentence: Sentence, quantities: list[QuantityMatch], dates: list[DateMatch]) -> dict[int, DateMatch]:
    """Return, by the identity of each, the time of figures told in the order of their times or in a row before one."""
    return (
        _respectively(sentence, quantities, dates)
        | _told_last(sentence, quantities, dates)
        | _told_alike(sentence, quantities, dates)
    )


def _told_alike(sentence: Sentence, quantities: list[QuantityMatch], dates: list[DateMatch]) -> dict[int, DateMatch]:
    """Return the times of a second row of as many figures: "2.1 % this year and 1.8 % next year, and inflation of 2.4 %
    and 2.0 %".
    """
    many = len(dates)
    row = [q for q in quantities if many > 1 and q.start >= dates[-1].end]
    first = [q for q in quantities if q.end <= dates[-1].start] if row else []
    if len(row) != many or len(first) != many or any(a.window == b.window for a, b in pairwise(dates)):
        return {}
    linked = all(
        a.quantity.unit == b.quantity.unit and sentence.patterns.times.yearly.fullmatch(sentence.text, a.end, b.start)
        for a, b in pairwise(row)
    )
    told = all(0 <= d.start - q.end <= _BESIDE for q, d in zip(first, dates, strict=True))
    return {id(q): d for q, d in zip(row, dates, strict=True)} if linked and told else {}


def _respectively(sentence: Sentence, quantities: list[QuantityMatch], dates: list[DateMatch]) -> dict[int, DateMatch]:
    """Return the dates of figures that are told in the order of their times: 今年与明年增长率分别为14%与18%."""
    word = sentence.contexts.pairs.respectively.search(sentence.text, sentence.start, sentence.end)
    if word is None:
        return {}
    clause = sentence.clause(word.start())
    times = [d for d in dates if d.end <= word.start() and sentence.clause(d.start) == clause]
    figures = [q for q in quantities if q.start >= word.end() and sentence.clause(q.start) == clause]
    if not times and not figures:  # "3.1% for 2025 and 3.2% for 2026, with the US at 2.4% and 2.3%, respectively"
        times = [d for d in dates if d.end <= word.start()]
        figures = [q for q in quantities if times and times[-1].end <= q.start and q.end <= word.start()]
    if len(times) < 2 or len(times) != len(figures):
        return {}
    return {id(q): d for q, d in zip(figures, times, strict=True)}


def _told_last(sentence: Sentence, quantities: list[QuantityMatch], dates: list[DateMatch]) -> dict[int, DateMatch]:
    """Return the time of figures in a row right before it: "2.5 and 2 percent in 2026 and 2027, respectively"."""
    row: dict[int, DateMatch] = {}
    told = sentence.patterns.times
    for d in dates:
        if not told.in_turn.match(sentence.text, d.end):
            continue
        at = d.start
        for q in reversed([q for q in quantities if q.end <= d.start]):
            if not (at - q.end <= _ADJOINING if at == d.start else told.row.fullmatch(sentence.text, q.end, at)):
                break
            row[id(q)] = d
            at = q.start
    return row
