"""Which claim a candidate repeats: the likeliest first, others by id, key or words."""

from collections.abc import Callable, Sequence

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tracker.cli.show.statement import target_words
from tracker.cli.show.width import shorten
from tracker.model.claim import Statement
from tracker.model.plain import clean_text
from tracker.scoring.likeness import Likeness
from tracker.steps.answers import Duplicate, Restates

_WIDTH = 200


class Repeats(ModalScreen[Duplicate | Restates | None]):
    """Enter merges the candidate into the claim chosen; r keeps it as a claim of its own that restates that one.

    / goes to a line for an id, the beginning of a key, or words; Esc goes back.
    """

    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("escape", "leave", "back"),
        Binding("r", "restates", "restates"),
        Binding("slash", "look", "look for"),
    ]

    def __init__(
        self, record: Statement, corrected: Statement | None, find: Callable[[str], Sequence[Likeness]], *, links: bool
    ) -> None:
        super().__init__()
        self._record, self._corrected, self._find, self._links = record, corrected, find, links
        self._found: Sequence[Likeness] = ()

    def compose(self) -> ComposeResult:
        """List claims below a line to look for others."""
        with Vertical(classes="dialog wide tall"):
            keys = "Enter merges" + ("  r restates (own claim, linked)" if self._links else "") + "  / looks for  Esc"
            yield Static(Text(f"Repeats which claim? {keys}"), classes="title")
            yield Static(Text(f"»{clean_text(self._record.quote)}« {target_words(self._record)}", no_wrap=True))
            yield Input(placeholder="id, beginning of a key, or words", compact=True, select_on_focus=False)
            yield OptionList()

    def on_mount(self) -> None:
        """Begin with the likeliest."""
        self._look("")
        self.query_one(OptionList).focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._look(event.value)

    def _look(self, text: str) -> None:
        self._found = self._find(text)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(_line(like)) for like in self._found)
        if self._found:
            options.highlighted = 0
        else:
            options.add_option(Option(Text("no claim yet, or none fits"), disabled=True))

    def on_input_submitted(self) -> None:
        """Go to what was found."""
        self.query_one(OptionList).focus()

    def action_look(self) -> None:
        """Look for another claim."""
        self.query_one(Input).focus()

    def on_option_list_option_selected(self) -> None:
        """Merge into what is highlighted."""
        of = self._chosen()
        if of is not None:
            self.dismiss(Duplicate(of))

    def action_restates(self) -> None:
        """Keep it, linked to what is highlighted."""
        of = self._chosen()
        if of is not None and self._links:
            self.dismiss(Restates(of, record=self._corrected))

    def _chosen(self) -> str | None:
        place = self.query_one(OptionList).highlighted
        return self._found[place].claim.key if place is not None and place < len(self._found) else None

    def action_leave(self) -> None:
        """Go back without an answer."""
        self.dismiss(None)


def _line(like: Likeness) -> Text:
    claim = like.claim
    head = f"{round(like.score * 100):3d}% {claim.id} {claim.said_on} {claim.subject or '-'}: {target_words(claim)}"
    due = f" by {claim.due_on}" if claim.due_on else ""
    text = Text(clean_text(head + due), no_wrap=True, overflow="ellipsis")
    text.append(f"  same {', '.join(like.why)}" if like.why else "", "dim")
    return text.append(f"\n     »{shorten(clean_text(claim.quote), _WIDTH)}«", "dim")
