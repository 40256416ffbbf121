"""The fields of a record as a form: completion of what is known, a deadline in words shown as days at once."""

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tracker.cli.fields import tier_of, with_field
from tracker.cli.review.deadline import read_deadline, with_deadline
from tracker.cli.review.known import Known
from tracker.cli.show.statement import target_words, window_words
from tracker.errors import UsageError
from tracker.model.claim import Control, Modality, Statement
from tracker.model.quantity import Comparator, plain_number
from tracker.model.source import Source
from tracker.model.window import Precision

FIELDS: tuple[str, ...] = (
    "speaker", "subject", "metric", "target", "deadline", "modality", "control", "negated", "stretch", "condition",
    "probability", "quote", "said_on", "deadline_text", "precision", "confidence_text", "media_time",
)  # fmt: skip
_CHOICES = {
    "modality": tuple(member.value for member in Modality),
    "control": tuple(member.value for member in Control),
    "precision": tuple(member.value for member in Precision),
    "negated": ("yes", "no"),
    "stretch": ("yes", "no"),
}
_HINTS = {
    "target": "event, 5000 units, ~5000 units, >=10 GW/year, 50000..100000 units",
    "deadline": "in words (by Q3 2027, 明年下半年), a day, first..last day, or -",
    "quote": "words of the source, verbatim",
    "said_on": "YYYY-MM-DD",
    "probability": "from 0 to 1; - for none",
}


def as_typed(said: Statement, name: str) -> str:
    """Return a field as a person would type it; `with_typed` reads it back."""
    if name == "target":
        return _target(said)
    if name == "deadline":
        if said.window_start == said.due_on:
            return "" if said.due_on is None else said.due_on.isoformat()
        return f"{said.window_start or ''}..{said.due_on or ''}"
    value = getattr(said, name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(plain_number(value))
    return "" if value is None else str(value)


def _target(said: Statement) -> str:
    if said.comparator is Comparator.EVENT:
        return "event"
    numbers = [str(plain_number(n)) for n in (said.value, said.low, said.high) if n is not None]
    sign = "" if said.comparator in {Comparator.EQUAL, Comparator.RANGE} else said.comparator.value
    unit = f" {said.unit}" if said.unit else ""
    return f"{sign}{'..'.join(numbers)}{unit}{f'/{said.per}' if said.per else ''}"


def with_typed(said: Statement, typed: dict[str, str], source: Source, known: Known) -> Statement:
    """Return the statement with what was typed into its fields (those that changed). Raises UsageError, field first."""
    record = said
    for name, text in typed.items():
        try:
            if name == "deadline":
                days = read_deadline(text, said_on=record.said_on, lang=source.language)
                record = with_deadline(record, days, text, source=source.text)
                record = record.changed(tier=tier_of(record))
            else:
                record = with_field(record, name, known.canonical(name, text), source=source.text)
        except UsageError as error:
            raise FieldError(name, str(error)) from error
    return record


class FieldError(UsageError):
    """What is wrong with one field."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(f"{name}: {message}")
        self.name = name


class _Completion(Suggester):
    """Goes on with what is typed: → takes it."""

    def __init__(self, name: str, known: Known) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._name, self._known = name, known

    async def get_suggestion(self, value: str) -> str | None:
        """Return the whole text of the first value that begins so."""
        head, last = "", value
        if self._name == "target":  # the unit is its last word
            head, blank, last = value.rpartition(" ")
            head += blank
            if not head.strip() or not last:
                return None
        for found in fitting(self._known, self._name, last):
            if last and found.casefold().startswith(last.casefold()):
                return head + last + found[len(last) :]
        return None


def fitting(known: Known, name: str, typed: str) -> list[str]:
    """Return what may be meant by what is typed into a field."""
    if name in _CHOICES:
        return [value for value in _CHOICES[name] if value.startswith(typed.strip().lower())] or list(_CHOICES[name])
    return known.fitting("unit" if name == "target" else name, typed)


class Edit(ModalScreen[Statement | None]):
    """The form. Enter keeps the corrections (nothing is stored before the candidate is accepted), Esc drops them."""

    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("escape", "leave", "drop"),
        Binding("down", "app.focus_next", show=False, priority=True),
        Binding("up", "app.focus_previous", show=False, priority=True),
        Binding("ctrl+n", "complete", "complete", priority=True),
    ]

    def __init__(self, record: Statement, source: Source, known: Known, *, title: str = "Edit") -> None:
        super().__init__()
        self._record, self._source, self._known = record, source, known
        self._headline = title
        self._before = {name: as_typed(record, name) for name in FIELDS}
        self._offered: list[str] = []

    def compose(self) -> ComposeResult:
        """Lay out one line a field, and what becomes of them below."""
        with Vertical(classes="dialog wide tall"):
            keys = "Enter keeps  Esc drops  ↓↑ fields  → or Ctrl+N completes"
            yield Static(Text(f"{self._headline}: {keys}"), classes="title")
            with VerticalScroll(id="form"):
                for name in FIELDS:
                    with Horizontal(classes="row"):
                        yield Static(Text(name), classes="label")
                        yield Input(
                            self._before[name],
                            id=f"field-{name}",
                            compact=True,
                            suggester=_Completion(name, self._known),
                            select_on_focus=False,
                        )
            yield Static(id="hint")
            yield Static(id="result")

    def on_mount(self) -> None:
        """Begin at the subject."""
        self.query_one("#field-subject", Input).focus()
        self._tell()

    def typed(self) -> dict[str, str]:
        """Return the fields whose text was changed."""
        now = {name: self.query_one(f"#field-{name}", Input).value for name in FIELDS}
        return {name: text for name, text in now.items() if text.strip() != self._before[name]}

    @on(Input.Changed)
    def _changed(self) -> None:
        self._tell()

    def on_descendant_focus(self) -> None:
        """Show what may be typed into the field at hand."""
        self._tell()

    def _tell(self) -> None:
        name = self._field()
        if name is None or not self.is_mounted:
            return
        text = self.query_one(f"#field-{name}", Input).value
        self._offered = fitting(self._known, name, text.rpartition(" ")[2] if name == "target" else text)
        known = f"known: {' | '.join(self._offered)}" if self._offered else ""
        self.query_one("#hint", Static).update(Text("  ".join(part for part in (_HINTS.get(name), known) if part)))
        try:
            record = with_typed(self._record, self.typed(), self._source, self._known)
        except UsageError as error:
            shown = Text(f"! {error}", "bold")
        else:
            shown = Text(f"= {target_words(record)}, {window_words(record)}, tier {record.tier.value}")
        self.query_one("#result", Static).update(shown)

    def _field(self) -> str | None:
        focused = self.focused
        return focused.id.removeprefix("field-") if isinstance(focused, Input) and focused.id else None

    def action_complete(self) -> None:
        """Take the first of what is known; again, the next."""
        name = self._field()
        if name is None or not self._offered:
            return
        line = self.query_one(f"#field-{name}", Input)
        head = line.value[: line.value.rfind(" ") + 1] if name == "target" else ""
        now = line.value[len(head) :]
        place = self._offered.index(now) + 1 if now in self._offered else 0
        offered = self._offered
        with line.prevent(Input.Changed):
            line.value = head + offered[place % len(offered)]
        line.cursor_position = len(line.value)
        self._tell()
        self._offered = offered

    def on_input_submitted(self) -> None:
        """Keep the corrections, or go to the field that will not do."""
        try:
            record = with_typed(self._record, self.typed(), self._source, self._known)
        except FieldError as error:
            self.query_one(f"#field-{error.name}", Input).focus()
            self.query_one("#result", Static).update(Text(f"! {error}", "bold"))
            return
        self.dismiss(record)

    def action_leave(self) -> None:
        """Drop the corrections."""
        self.dismiss(None)
