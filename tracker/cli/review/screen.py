"""The full-screen reviewer: the queue at the left, the passage at the right, the record below; one key each."""

import sys
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Footer, Static

from tracker.cli.review.bindings import KEYS
from tracker.cli.review.keys import hung_up
from tracker.cli.review.known import Known
from tracker.cli.review.passage import passage
from tracker.cli.review.screen_card import LEGEND, Lines, pair_lines, passage_lines, record_lines
from tracker.cli.review.screen_queue import QueueList
from tracker.cli.show.width import wrap
from tracker.errors import TrackerError
from tracker.model.claim import Statement
from tracker.model.plain import clean_text
from tracker.steps.answers import ReviewItem, Word
from tracker.steps.queue import QueueFilter
from tracker.steps.sitting import Mark, Outcome, Sitting

LOOK_SECONDS = 2.0
"""So often one looks what others have decided."""
_UNDECIDED = frozenset({Mark.OPEN, Mark.SKIPPED})


class QueueApp(App[None]):
    """One sitting on the screen: what is drawn, and how one gets about. Its keys act in `screen_acts.ReviewApp`.

    Whatever is decided is stored before the next candidate is drawn.
    """

    CSS_PATH = "screen.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key.keys, key.action, key.label or key.help, show=bool(key.label), key_display=key.shown.split()[0])
        for key in KEYS
    ]

    def __init__(self, sitting: Sitting, known: Known, *, heading: str) -> None:
        super().__init__()
        self.sitting, self.known, self.heading = sitting, known, heading
        self.drafts: dict[int, Statement] = {}
        self.wanted, self.wanted_text = QueueFilter(), ""
        self.told = Outcome()
        self._warm = False

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(id="head")
        with Horizontal(id="body"):
            yield QueueList(self.sitting, corrected=lambda place: place in self.drafts, name="queue")
            with Vertical(id="card"):
                yield Lines("passage")
                yield Static(LEGEND, id="legend", markup=False)
                yield Lines("fields")
        yield Static(id="told")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Draw the first candidate, and begin to look what others do."""
        self.queue.focus()
        self.call_after_refresh(self._begin)
        self.set_interval(LOOK_SECONDS, self.look)

    def _begin(self) -> None:
        """Draw at once what needs no rules; figures and dates are marked when these are loaded (half a second)."""
        self.draw()
        self._warm = True
        self.set_timer(0.05, self.draw)

    def on_resize(self, _: events.Resize) -> None:
        """Break the lines anew."""
        self.call_after_refresh(self.draw)

    @property
    def queue(self) -> QueueList:
        """The list at the left."""
        return self.screen_stack[0].query_one("#queue", QueueList)

    def item(self) -> ReviewItem | None:
        """Return the candidate at hand, or None where nothing is shown."""
        place = self.queue.place()
        return None if place is None else self.sitting.item(place)

    def record(self, place: int) -> Statement:
        """Return what would be accepted: as found, or as corrected."""
        return self.drafts.get(place) or self.sitting.queue[place].candidate.statement()

    def draw(self) -> None:
        """Draw head, passage, record and what there is to tell."""
        base = self.screen_stack[0]
        item = self.item()
        head, told = base.query_one("#head", Static), base.query_one("#told", Static)
        said = clean_text(self.told.problem or self.told.notice or "")
        head.update(Text(self._head(item), no_wrap=True, overflow="ellipsis"), layout=False)
        told.update(Text(said, "bold" if self.told.problem else "", no_wrap=True, overflow="ellipsis"), layout=False)
        passage_, fields = base.query_one("#passage", Lines), base.query_one("#fields", Lines)
        if item is None:
            passage_.show([Text(line) for line in wrap(self._nothing(), passage_.room)])
            fields.show([])
            return
        record = self.record(item.position - 1)
        lang = item.source.language if self._warm else None
        pieces = passage(record, item.source.text, lang=lang, names=self.known.names(record.subject))
        lines, quote = passage_lines(pieces, passage_.room)
        passage_.show(lines, first=quote - 2)
        pair = pair_lines(item.pair, fields.room) if item.pair else []
        fields.show([*pair, *record_lines(item, record, fields.room)])

    def _head(self, item: ReviewItem | None) -> str:
        left = self.sitting.left()
        parts = [self.heading, f"{left:,} left" if left else "nothing left: u undoes, q quits"]
        if item is not None:
            parts.insert(1, f"{item.position:,} of {item.total:,}")
            parts.append(clean_text(item.source.title or item.candidate.document))
        if self.wanted:
            parts.insert(2, f"[{clean_text(self.wanted_text)}: {len(self.queue.shown):,}]")
        return " · ".join(parts)

    def _nothing(self) -> str:
        if self.wanted:
            return "Nothing in the queue passes the filter. f changes it; empty shows everything."
        return "Nothing to review. q quits."

    def look(self) -> None:
        """Look what others have decided, and tell of it where it is at hand; end where the terminal was closed."""
        if not self.is_headless and hung_up(sys.__stdin__):
            self.exit()
            return
        try:
            taken = self.sitting.refresh()
        except TrackerError as error:
            self.tell(Outcome(problem=str(error)))
            return
        if not taken:
            return
        here = self.queue.place()
        many = "" if len(taken) == 1 else f" (and {len(taken) - 1} more)"
        place = here if here in taken else next(iter(taken))
        self.told = Outcome(notice=f"number {place + 1}: {taken[place]}{many}; that stands")
        self.queue.refresh()
        self.draw()

    def take(self, place: int, word: Word) -> None:
        """Record what is said of a place, and go to the next one."""
        try:
            self.told = self.sitting.take(place, word)
        except TrackerError as error:
            self.told = Outcome(problem=f"not stored: {error}")
        if self.told.problem is None:
            self.drafts.pop(place, None)
            self.onward()
        else:
            self.draw()

    def onward(self) -> None:
        """Go to the next undecided place after the one at hand, else to the first one left, else stay."""
        shown, marks = self.queue.shown, self.sitting.marks
        start = self.queue.cursor + 1
        rows = (*range(start, len(shown)), *range(min(start, len(shown))))
        # What was skipped is asked again only when nothing else is left.
        for wanted in (frozenset({Mark.OPEN}), _UNDECIDED):
            row = next((row for row in rows if marks[shown[row]] in wanted), None)
            if row is not None:
                self.queue.move(row)
                break
        else:
            self.queue.refresh()
        self.draw()

    def go(self, place: int) -> None:
        """Show a place, without the filter where that hides it."""
        if place not in self.queue.shown:
            self.wanted, self.wanted_text = QueueFilter(), ""
            self.queue.show(range(len(self.sitting.queue)), place)
        else:
            self.queue.move(self.queue.shown.index(place))
        self.draw()

    def show_only(self, places: Sequence[int]) -> None:
        """Show these places, beginning with the first undecided one from the place at hand on."""
        here = self.queue.place() or 0
        rows = [row for row, place in enumerate(places) if self.sitting.marks[place] in _UNDECIDED]
        row = next((row for row in rows if places[row] >= here), rows[0] if rows else 0)
        self.queue.show(places, row)
        self.draw()

    def tell(self, outcome: Outcome) -> None:
        """Say something at the foot of the screen."""
        self.told = outcome
        self.draw()

    def on_queue_list_chosen(self, message: QueueList.Chosen) -> None:
        """Go to the line that was clicked."""
        self.told = Outcome()
        self.queue.move(message.row)
        self.draw()
