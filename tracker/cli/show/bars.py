"""Small pictures for a terminal: a rate with its interval from 0 to 100 %, a promise's windows in line art."""

from collections.abc import Sequence

from tracker.cli.show.page import Page
from tracker.cli.show.width import cell_width, pad, shorten_joined
from tracker.scoring.grouping import JOIN
from tracker.scoring.scorecard import ScoreRow

_MOST = 20
_NAME = 24
_WIDTH = 41
_NARROWEST = 60
_ART = str.maketrans({"o": "●", "[": "├", "]": "┤", "=": "━", "-": "╌"})
_DAY = 12


def rate_bar(share: float, low: float, high: float, *, width: int = _WIDTH) -> str:
    """Return a line of `width` cells: `●` the rate, `├──┤` its interval; the first cell is 0 %, the last 100 %."""

    def cell(value: float) -> int:
        return round(min(max(value, 0.0), 1.0) * (width - 1))

    first, last = cell(low), cell(high)
    cells = ["·"] * width
    cells[first : last + 1] = "─" * (last + 1 - first)
    cells[first], cells[last] = "├", "┤"
    cells[cell(share)] = "●"
    return "".join(cells)


def print_rates(rows: Sequence[ScoreRow], page: Page) -> None:
    """Print a bar for each group that has a rate, on a terminal alone: at a pipe the tables tell it all."""
    rated = [row for row in rows if row.hit_rate is not None][:_MOST]
    if not page.terminal or not rated or (page.width or 0) < _NARROWEST:
        return
    names = [shorten_joined(row.group, _NAME, JOIN) for row in rated]
    room = max(map(cell_width, names))
    page.line("")
    page.line(" " * room + "  0 %" + "50 %".center(_WIDTH - 6) + "100 %", style="dim")
    for row, name in zip(rated, names, strict=True):
        share, low, high = row.hit_rate or 0.0, row.hit_rate_low or 0.0, row.hit_rate_high or 0.0
        page.line(f"{pad(name, room)}  {rate_bar(share, low, high)}  {row.hit} of {row.judged}")


def line_art(line: str) -> str:
    """Return a line of a promise's picture in line art; the day at its beginning stays."""
    return line[:_DAY] + line[_DAY:].translate(_ART)
