"""Two dates that are the ends of a range: "from 2 July to 10 July", "2026 through 2028"."""

from tracker.lang.spans import DateMatch, DateValue
from tracker.model import window as w
from tracker.model.window import Window

_DAYS = frozenset({"en.day", "en.iso-day"})


def ends(a: DateMatch, b: DateMatch) -> tuple[Window, Window]:
    """Return what the two dates of a range name; a first one without a year has the year of the last."""
    first, last = a.value.named or a.window, b.value.named or b.window
    if a.value.bare and not b.value.bare and first.start and first.due and last.due:
        step = last.due.year - first.start.year
        moved = Window(w.shift(first.start, step, "year"), w.shift(first.due, step, "year"), first.precision)
        if moved.start and moved.start > last.due:
            moved = Window(
                w.shift(first.start, step - 1, "year"), w.shift(first.due, step - 1, "year"), first.precision
            )
        return moved, last
    days = a.value.bare and b.value.bare and {a.rule, b.rule} <= _DAYS
    if days and first.start and last.due and first.start.year > last.due.year:
        # from 2 july to 10 july, said on 10 july
        return Window(w.shift(first.start, -1, "year"), first.due, first.precision), last
    return first, last


def joined(a: DateMatch, b: DateMatch) -> DateMatch:
    """Return the range from the first day of what one names to the last of what the other names."""
    window = w.through(*ends(a, b))
    value = DateValue(window, named=window, bare=a.value.bare and b.value.bare, note=f"{window.start} to {window.due}")
    return DateMatch(a.start, b.end, value, f"{a.rule} .. {b.rule}")
