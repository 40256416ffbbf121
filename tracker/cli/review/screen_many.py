"""Accepting many at once: those of a rule, or above a confidence, shown before one is asked."""

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tracker.cli.review.filtering import FORMS, parse_filter
from tracker.cli.review.screen_queue import QueueList
from tracker.errors import UsageError
from tracker.steps.sitting import Mark, Sitting


class Many(ModalScreen[tuple[int, ...] | None]):
    """What is typed shows the candidates; Enter goes to the list; there y accepts them all, Esc goes back."""

    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("escape", "leave", "back"),
        Binding("y", "keep", "accept all of them"),
        Binding("n", "leave", show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("pagedown", "step(10)", show=False),
        Binding("pageup", "step(-10)", show=False),
        Binding("slash", "look", show=False),
    ]

    def __init__(self, sitting: Sitting, value: str) -> None:
        super().__init__()
        self._sitting, self._value = sitting, value
        self.places: tuple[int, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the line, the count and the list."""
        with Vertical(classes="dialog wide tall"):
            yield Static(Text("Accept all of a rule, or above a confidence. Esc goes back."), classes="title")
            yield Input(self._value, compact=True, select_on_focus=False)
            yield Static(id="count")
            yield QueueList(self._sitting, corrected=lambda _: False, name="many")

    def on_mount(self) -> None:
        """Show what the first proposal would accept."""
        self._look(self._value)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._look(event.value)

    def _look(self, text: str) -> None:
        told = self.query_one("#count", Static)
        try:
            wanted = parse_filter(text)
        except UsageError as error:
            self.places = ()
            told.update(Text(str(error), "bold"))
        else:
            open_ones = {Mark.OPEN, Mark.SKIPPED}
            found = wanted.places(self._sitting.queue) if wanted else []
            self.places = tuple(place for place in found if self._sitting.marks[place] in open_ones)
            told.update(Text(self._question(asked=bool(wanted))))
        self.query_one(QueueList).show(self.places, 0)

    def _question(self, *, asked: bool) -> str:
        if not asked:
            return FORMS
        documents = len({self._sitting.queue[place].source for place in self.places})
        found = f"{len(self.places):,} undecided, of {documents} document{'' if documents == 1 else 's'}"
        return f"{found}: Enter goes to the list; there ↓↑ look, y accepts all of them, n does not"

    def on_input_submitted(self) -> None:
        """Go to the list, so that one sees what is accepted."""
        self.query_one(QueueList).focus()

    def action_step(self, step: int) -> None:
        """Move in the list."""
        shown = self.query_one(QueueList)
        shown.move(shown.cursor + step)

    def action_look(self) -> None:
        """Go back to the line."""
        self.query_one(Input).focus()

    def action_keep(self) -> None:
        """Accept them."""
        if self.places:
            self.dismiss(self.places)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
