"""The reviewer at the keyboard: shows a card, takes a key, and answers."""

from collections.abc import Callable

from tracker.cli.fields import EDITABLE, with_field
from tracker.cli.review.card import HELP, KEYS, Card, show
from tracker.cli.review.keys import EndOfInput, Keyboard
from tracker.cli.review.settling import pair_words, word_of
from tracker.cli.show.page import Page
from tracker.errors import UsageError
from tracker.model.claim import RECORD_FIELDS, Statement
from tracker.model.verdict import RejectReason
from tracker.steps.review import Accept, Answer, Duplicate, Quit, Reject, ReviewItem, Skip, Undo

_PLAIN: dict[str, Answer] = {"s": Skip(), "u": Undo(), "q": Quit()}
_REASONS = dict(zip("123456789", RejectReason, strict=True))


class KeyboardReviewer:
    """Asks a person about one candidate at a time. The end of input, like `q`, ends the review; nothing is lost."""

    def __init__(self, keyboard: Keyboard, page: Page) -> None:
        self._keyboard = keyboard
        self._page = page

    def decide(self, item: ReviewItem) -> Answer:
        """Return what the person says."""
        record = item.candidate.statement()
        for said in (item.problem, item.notice):
            if said:
                self._page.line(said, style="bold")
        try:
            self._show(item, record)
            while True:
                answer = self._ask(item, record)
                if isinstance(answer, Statement):
                    record = answer
                    self._show(item, record)
                elif answer is not None:
                    return answer
        except EndOfInput:
            return Quit()

    def _ask(self, item: ReviewItem, record: Statement) -> Answer | Statement | None:
        """Take one key; return an answer, a corrected record, or None where the question stands."""
        key = self._keyboard.key(f"{KEYS} > ")
        if key in _PLAIN:
            return _PLAIN[key]
        if key in {"1", "2"} and item.pair is not None:
            return word_of(item.pair.first if key == "1" else item.pair.second)
        found = item.candidate.statement()
        acts: dict[str, Callable[[], Answer | Statement | None]] = {
            "a": lambda: Accept(record=None if record == found else record),
            "e": lambda: self._edited(record, item.source.text),
            "r": self._rejected,
            "d": self._repeats,
        }
        return acts.get(key, lambda: self._told(key))()

    def _told(self, key: str) -> None:
        for line in HELP.splitlines() if key in {"?", "h"} else [f"there is no key {key!r}; ? shows them all"]:
            self._page.line(line)

    def _repeats(self) -> Duplicate | None:
        of = self._keyboard.line("repeats which claim (id or beginning of its key)? ").strip()
        return Duplicate(of=of) if of else None

    def _edited(self, record: Statement, source: str) -> Statement | None:
        self._page.line(f"fields: {', '.join(EDITABLE)}")
        typed = self._keyboard.line("which field? ").strip().lower().replace(" ", "_")
        fitting = [name for name in EDITABLE if name == typed] or [name for name in EDITABLE if name.startswith(typed)]
        if not typed or len(fitting) != 1:
            self._page.line("nothing changed" if not typed else f"{typed!r} fits {', '.join(fitting) or 'no field'}")
            return None
        text = self._keyboard.line(f"{fitting[0]} (`-` empties it): ")
        if not text.strip():
            self._page.line("nothing changed")
            return None
        try:
            return with_field(record, fitting[0], text, source=source)
        except UsageError as error:
            self._page.line(f"nothing changed: {error}")
            return None

    def _rejected(self) -> Reject | None:
        self._page.line("why? " + "  ".join(f"{key} {reason.value}" for key, reason in _REASONS.items()))
        reason = _REASONS.get(self._keyboard.key("1 to 9, any other key goes back > "))
        if reason is None:
            self._page.line("not rejected")
            return None
        note = None
        if reason is RejectReason.OTHER:
            note = self._keyboard.line("in your words: ").strip() or None
        return Reject(reason, note=note)

    def _show(self, item: ReviewItem, record: Statement) -> None:
        found = item.candidate.statement()
        card = Card(
            number=item.position,
            total=item.total,
            candidate=item.candidate,
            record=record,
            source=item.source,
            corrected=tuple(name for name in RECORD_FIELDS if getattr(record, name) != getattr(found, name)),
            restates=item.restates,
        )
        show(card, self._page)
        if item.pair is not None:
            self._page.line("")
            for line in pair_words(item.pair):
                self._page.line(line)
            self._page.line("1 or 2 says who is right; every other key decides anew")
