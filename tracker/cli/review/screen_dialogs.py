"""Small questions over the screen: why it is rejected, what to jump to, what the keys do."""

from collections.abc import Callable

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tracker.cli.review.bindings import KEYS
from tracker.cli.show.width import pad
from tracker.errors import UsageError
from tracker.model.verdict import RejectReason

REASONS = {
    RejectReason.PAST: "it speaks of the past",
    RejectReason.QUESTION: "it asks",
    RejectReason.NOT_A_CLAIM: "it claims nothing",
    RejectReason.ILLUSTRATION: "an example, a what-if",
    RejectReason.QUOTATION: "somebody else's words",
    RejectReason.ADVERTISEMENT: "an advertisement",
    RejectReason.TOO_VAGUE: "nobody could check it",
    RejectReason.WRONG_SPAN: "the words were cut wrongly",
    RejectReason.OTHER: "something else, in your words",
}


class Prompt(ModalScreen[str | None]):
    """Asks for one line. `check` raises UsageError for what will not do; Esc gives None."""

    BINDINGS = [Binding("escape", "leave", "back")]  # noqa: RUF012 - Textual's own form

    def __init__(
        self,
        title: str,
        *,
        hint: str = "",
        value: str = "",
        check: Callable[[str], object] | None = None,
        suggestions: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._title, self._hint, self._value, self._check = title, hint, value, check
        self._suggester = SuggestFromList(suggestions, case_sensitive=False) if suggestions else None

    def compose(self) -> ComposeResult:
        """Lay out title, line and hint."""
        with Vertical(classes="dialog"):
            yield Static(Text(self._title), classes="title")
            yield Input(self._value, compact=True, suggester=self._suggester, select_on_focus=False)
            yield Static(Text(self._hint), classes="hint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the line, or say what is wrong with it."""
        try:
            if self._check is not None:
                self._check(event.value)
        except UsageError as error:
            self.query_one(".hint", Static).update(Text(str(error), "bold"))
            return
        self.dismiss(event.value)

    def action_leave(self) -> None:
        """Go back without an answer."""
        self.dismiss(None)


class ChooseReason(ModalScreen[RejectReason | None]):
    """Why it is rejected: a digit chooses at once, Enter what is highlighted, Esc goes back."""

    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("escape,r", "leave", "back"),
        *(Binding(str(number), f"choose({number - 1})", show=False) for number in range(1, len(REASONS) + 1)),
    ]

    def compose(self) -> ComposeResult:
        """List the reasons."""
        with Vertical(classes="dialog"):
            yield Static(Text("Rejected: why? (1 to 9, or Enter; Esc goes back)"), classes="title")
            yield OptionList(
                *(
                    Option(Text(f"{number} {pad(reason.value, 14)} {words}"))
                    for number, (reason, words) in enumerate(REASONS.items(), start=1)
                )
            )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what is highlighted."""
        self.action_choose(event.option_index)

    def action_choose(self, index: int) -> None:
        """Take a reason by its place, from 0."""
        self.dismiss(list(REASONS)[index])

    def action_leave(self) -> None:
        """Go back without rejecting."""
        self.dismiss(None)


class Keys(ModalScreen[None]):
    """All keys, and what they do."""

    BINDINGS = [Binding("escape,q,question_mark,f1,enter", "leave", "back")]  # noqa: RUF012 - Textual's own form

    def compose(self) -> ComposeResult:
        """List the keys."""
        widest = max(len(key.shown) for key in KEYS)
        lines = [f"{pad(key.shown, widest)}  {key.help}" for key in KEYS]
        lines += [
            "",
            "In the queue: + accepted  - rejected  = repetition  ~ skipped  ! decided by somebody else  * corrected",
            "then the tier and the confidence in hundredths. The mouse chooses lines, scrolls, and works on the keys.",
        ]
        with VerticalScroll(classes="dialog wide"):
            yield Static(Text("The keys (Esc goes back)"), classes="title")
            yield Static(Text("\n".join(lines)))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
