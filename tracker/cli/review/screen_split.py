"""One candidate that is two claims: where to cut, and what each part says."""

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tracker.cli.review.known import Known
from tracker.cli.review.screen_edit import Edit
from tracker.cli.review.splitting import cuts, parts
from tracker.cli.show.statement import target_words, window_words
from tracker.model.claim import Statement
from tracker.model.plain import clean_text
from tracker.model.source import Source
from tracker.steps.answers import Split


class Cut(ModalScreen[Split | None]):
    """Left and right move the cut, 1 and 2 edit a part, Enter accepts both parts, Esc goes back."""

    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("escape", "leave", "back"),
        Binding("left", "move(-1)", "cut"),
        Binding("right", "move(1)", "cut"),
        Binding("shift+left", "nudge(-1)", show=False),
        Binding("shift+right", "nudge(1)", show=False),
        Binding("1", "part(0)", "edit 1"),
        Binding("2", "part(1)", "edit 2"),
        Binding("enter", "keep", "accept both"),
    ]

    def __init__(self, record: Statement, source: Source, known: Known) -> None:
        super().__init__()
        self._record, self._source, self._known = record, source, known
        self._cuts = cuts(record.quote)
        middle = len(record.quote) / 2
        self._at = min(self._cuts, key=lambda place: abs(place - middle), default=1)
        self._parts = list(parts(record, self._at, source))

    def compose(self) -> ComposeResult:
        """Show quote and parts."""
        with Vertical(classes="dialog wide"):
            keys = "←→ move the cut (Shift: by one)  1 2 edit a part  Enter accepts both  Esc"
            yield Static(Text(f"Split: {keys}"), classes="title")
            with VerticalScroll():
                yield Static(id="parts")

    def on_mount(self) -> None:
        """Show the first proposal."""
        self._tell()

    def _tell(self) -> None:
        quote = self._record.quote
        shown = Text(clean_text(quote[: self._at])).append(" ✂ ", "bold reverse").append(clean_text(quote[self._at :]))
        for number, part in enumerate(self._parts, start=1):
            shown.append(f"\n\n{number} ", "bold").append(f"»{clean_text(part.quote)}«")
            shown.append(f"\n  {part.subject or '-'}, {part.metric or '-'}: {target_words(part)}, {window_words(part)}")
        self.query_one("#parts", Static).update(shown)

    def action_move(self, step: int) -> None:
        """Cut at the next place, or the one before."""
        onward = [place for place in self._cuts if (place - self._at) * step > 0]
        if onward:
            self._cut(min(onward, key=lambda place: abs(place - self._at)))

    def action_nudge(self, step: int) -> None:
        """Cut one character further on, or back."""
        self._cut(self._at + step)

    def _cut(self, at: int) -> None:
        quote = self._record.quote
        if quote[:at].strip() and quote[at:].strip():
            self._at, self._parts = at, list(parts(self._record, at, self._source))
            self._tell()

    def action_part(self, number: int) -> None:
        """Edit one part."""

        def kept(record: Statement | None) -> None:
            if record is not None:
                self._parts[number] = record
                self._tell()

        form = Edit(self._parts[number], self._source, self._known, title=f"Part {number + 1}")
        self.app.push_screen(form, kept)

    def action_keep(self) -> None:
        """Accept both."""
        self.dismiss(Split(*self._parts))

    def action_leave(self) -> None:
        """Go back without splitting."""
        self.dismiss(None)
