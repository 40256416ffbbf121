"""The queue at the left: one line a candidate, drawn only where it is seen, so that ten thousand cost nothing."""

from collections.abc import Callable, Sequence
from typing import Self

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.cli.show.width import pad, shorten
from tracker.model.plain import clean_text
from tracker.steps.sitting import Mark, Sitting

SIGNS = {
    Mark.OPEN: " ",
    Mark.ACCEPTED: "+",
    Mark.REJECTED: "-",
    Mark.DUPLICATE: "=",
    Mark.SKIPPED: "~",
    Mark.TAKEN: "!",
}
"""What stands before a place, by what became of it."""
_STYLES = {
    Mark.ACCEPTED: Style(color="green"),
    Mark.REJECTED: Style(color="red"),
    Mark.DUPLICATE: Style(color="blue"),
    Mark.SKIPPED: Style(dim=True),
    Mark.TAKEN: Style(color="magenta"),
}


class QueueList(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows some places of a sitting. `cursor` counts in what is shown, from 0."""

    class Chosen(Message):
        """A line was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, sitting: Sitting, *, corrected: Callable[[int], bool], name: str | None = None) -> None:
        super().__init__(name=name, id=name)
        self._sitting = sitting
        self._corrected = corrected
        self.shown: Sequence[int] = range(len(sitting.queue))
        self.cursor = 0
        self._base: Style | None = None
        self._digits = len(str(len(sitting.queue)))

    def on_mount(self) -> None:
        """Take the size of the whole list."""
        self.virtual_size = Size(0, len(self.shown))

    def show(self, places: Sequence[int], cursor: int) -> None:
        """Show these places, the cursor on one of them."""
        self.shown = places
        self.virtual_size = Size(0, len(places))
        self.move(cursor)
        self.refresh()

    def move(self, cursor: int) -> None:
        """Put the cursor on a line, and let it be seen. Only the lines that changed are drawn."""
        before, at = self.cursor, self.scroll_offset.y
        self.cursor = max(0, min(cursor, len(self.shown) - 1))
        height = max(self.size.height, 1)
        if not at <= self.cursor < at + height:
            near = abs(self.cursor - before) == 1
            top = self.cursor - height + 1 if self.cursor > before else self.cursor
            self.scroll_to(y=top if near else self.cursor - height // 2, animate=False, force=True, immediate=True)
        if self.scroll_offset.y == at:
            self.refresh_line(before)
            self.refresh_line(self.cursor)
        else:
            self.refresh()

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw anew; colours may have changed."""
        self._base = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def place(self) -> int | None:
        """Return the place under the cursor; None where nothing is shown."""
        return self.shown[self.cursor] if self.shown else None

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        row = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if row >= len(self.shown):
            return Strip.blank(width, self.rich_style)
        place = self.shown[row]
        self._base = self._base or self.rich_style
        text, style = self._line(place, width), self._base
        mark = self._sitting.marks[place]
        if mark in _STYLES:
            style += _STYLES[mark]
        if row == self.cursor:
            style += Style(reverse=True, bold=True)
            text = ">" + text[1:]
        return Strip([Segment(text, style)], width)

    def _line(self, place: int, width: int) -> str:
        found = self._sitting.queue[place].candidate
        star = "*" if self._corrected(place) else " "
        sign = SIGNS[self._sitting.marks[place]]
        confidence = f"{round(found.confidence * 100):3d}"
        lead = f" {place + 1:>{self._digits}}{sign}{star}{found.tier.value}{confidence} "
        return pad(shorten(lead + clean_text(found.quote[: width * 2]), width), width)

    def on_click(self, event: events.Click) -> None:
        """Choose the line that was clicked."""
        row = event.y + self.scroll_offset.y
        if 0 <= row < len(self.shown):
            self.post_message(self.Chosen(row))
