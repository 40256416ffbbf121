"""What the keys of the full-screen reviewer do."""

from collections.abc import Callable, Sequence

from tracker.cli.review.filtering import FORMS, parse_filter
from tracker.cli.review.screen import QueueApp
from tracker.cli.review.screen_card import Lines
from tracker.cli.review.screen_dialogs import ChooseReason, Keys, Prompt
from tracker.cli.review.screen_edit import Edit
from tracker.cli.review.screen_many import Many
from tracker.cli.review.screen_repeats import Repeats
from tracker.cli.review.screen_split import Cut
from tracker.cli.review.settling import word_of
from tracker.errors import TrackerError
from tracker.model.claim import Statement
from tracker.model.verdict import RejectReason
from tracker.scoring.likeness import Likeness, likeliest
from tracker.steps.answers import Accept, Duplicate, Reject, Restates, Split
from tracker.steps.repeats import every_claim
from tracker.steps.sitting import Outcome

_RULE_CONFIDENCE = 0.9


class ReviewApp(QueueApp):
    """The whole reviewer: each action is on the candidate at hand."""

    def action_accept(self) -> None:
        """Accept it, as it stands or as corrected."""
        place = self.queue.place()
        if place is not None:
            self.take(place, Accept(self.drafts.get(place)))

    def action_skip(self) -> None:
        """Leave it for another time."""
        place = self.queue.place()
        if place is not None:
            self.sitting.skip(place)
            self.told = Outcome()
            self.onward()

    def action_undo(self) -> None:
        """Take the last act back, and go to where it was."""
        try:
            place, self.told = self.sitting.undo()
        except TrackerError as error:
            place, self.told = None, Outcome(problem=f"not undone: {error}")
        if place is None:
            self.draw()
            return
        self.queue.refresh()
        self.go(place)

    def action_reject(self) -> None:
        """Ask why, and reject it."""
        place = self.queue.place()
        if place is None:
            return

        def because(reason: RejectReason | None) -> None:
            if reason is RejectReason.OTHER:
                asked = Prompt("Rejected: why, in your words?", hint="Enter stores it; Esc goes back")
                self.push_screen(asked, in_words)
            elif reason is not None:
                self.take(place, Reject(reason))

        def in_words(note: str | None) -> None:
            if note is not None:
                self.take(place, Reject(RejectReason.OTHER, note=note.strip() or None))

        self.push_screen(ChooseReason(), because)

    def action_edit(self) -> None:
        """Open the form."""
        item = self.item()
        if item is None:
            return
        place = item.position - 1

        def kept(record: Statement | None) -> None:
            if record is not None and record != item.candidate.statement():
                self.drafts[place] = record
                self.tell(Outcome(notice="corrected: a accepts it so"))
            elif record is not None:
                self.drafts.pop(place, None)
                self.tell(Outcome())

        self.push_screen(Edit(self.record(place), item.source, self.known), kept)

    def action_split(self) -> None:
        """Open the proposal of a cut."""
        item = self.item()
        if item is None:
            return
        if len(item.candidate.quote.strip()) < 2:
            self.tell(Outcome(problem="one character cannot be split"))
            return
        place = item.position - 1

        def cut(word: Split | None) -> None:
            if word is not None:
                self.take(place, word)

        self.push_screen(Cut(self.record(place), item.source, self.known), cut)

    def action_repeats(self) -> None:
        """Offer the claims that it may repeat."""
        item = self.item()
        if item is None:
            return
        place, record = item.position - 1, self.record(item.position - 1)
        source = self.sitting.queue[place].source
        claims = every_claim(self.sitting.ledger)

        def find(text: str) -> Sequence[Likeness]:
            wanted = text.strip().casefold()
            named = [
                claim
                for claim in claims
                if not wanted
                or wanted == str(claim.id)
                or claim.key.startswith(wanted)
                or wanted in f"{claim.quote} {claim.subject} {claim.metric}".casefold()
            ]
            return likeliest(record, named, source=source)

        def chosen(word: Duplicate | Restates | None) -> None:
            if word is not None:
                self.take(place, word)

        self.push_screen(Repeats(record, self.drafts.get(place), find, links=self.sitting.desk.links), chosen)

    def action_side(self, number: int) -> None:
        """Settle a disagreement: the first or the second is right."""
        item = self.item()
        if item is None or item.pair is None:
            self.tell(Outcome(problem="1 and 2 settle a disagreement: `claims review --adjudicate`"))
            return
        self.take(item.position - 1, word_of(item.pair.first if number == 1 else item.pair.second))

    def action_filter(self) -> None:
        """Ask what to show."""

        def given(text: str | None) -> None:
            if text is None:
                return
            self.wanted, self.wanted_text = parse_filter(text), text.strip()
            self.told = Outcome()
            places = self.wanted.places(self.sitting.queue)
            self.show_only(range(len(self.sitting.queue)) if not self.wanted else places)

        asked = Prompt(
            "Show only (empty shows everything)",
            hint=FORMS,
            value=self.wanted_text,
            check=parse_filter,
            suggestions=self._filter_words(),
        )
        self.push_screen(asked, given)

    def _filter_words(self) -> tuple[str, ...]:
        queue = self.sitting.queue
        documents = dict.fromkeys(item.candidate.document for item in queue)
        rules = dict.fromkeys(rule for item in queue for rule in item.candidate.rules)
        speakers = dict.fromkeys(item.candidate.speaker for item in queue if item.candidate.speaker)
        subjects = dict.fromkeys(item.candidate.subject for item in queue if item.candidate.subject)
        named = (("speaker", speakers), ("source", documents), ("rule", rules), ("subject", subjects))
        shown = [f'{name}:"{value}"' if " " in value else f"{name}:{value}" for name, of in named for value in of]
        return (*shown, "tier:A", "tier:B", "tier:C", "confidence>=0.9")

    def action_jump(self) -> None:
        """Ask for a number, a key or words, and go there."""

        def given(text: str | None) -> None:
            if text is None or not text.strip():
                return
            place = self._named(text.strip())
            if place is None:
                self.tell(Outcome(problem=f"nothing in the queue is called {text.strip()!r}"))
            else:
                self.told = Outcome()
                self.go(place)

        total = len(self.sitting.queue)
        self.push_screen(Prompt("Jump to", hint=f"a number from 1 to {total}, a key, or words of the quote"), given)

    def _named(self, text: str) -> int | None:
        queue = self.sitting.queue
        if text.isascii() and text.isdecimal() and 1 <= int(text) <= len(queue):
            return int(text) - 1
        here = (self.queue.place() or 0) + 1
        order = (*range(here, len(queue)), *range(min(here, len(queue))))
        fits: tuple[Callable[[int], bool], ...] = (
            lambda place: queue[place].key.startswith(text.lower()),
            lambda place: text.casefold() in queue[place].candidate.quote.casefold(),
        )
        return next((place for fit in fits for place in order if fit(place)), None)

    def action_many(self) -> None:
        """Propose to accept all of the first rule of the candidate at hand that are as sure as can be."""
        item = self.item()
        if item is None:
            return

        def given(places: tuple[int, ...] | None) -> None:
            if not places:
                return
            try:
                self.told = self.sitting.accept_all(places)
            except TrackerError as error:
                self.told = Outcome(problem=f"none was stored: {error}")
            else:
                notice = f"{len(places):,} accepted; u takes all of them back"
                self.told = Outcome(notice=self.told.notice or notice)
            self.onward()

        rule = next(iter(item.candidate.rules), None)
        value = f"confidence>={_RULE_CONFIDENCE}" if rule is None else f"rule:{rule} confidence>={_RULE_CONFIDENCE}"
        self.push_screen(Many(self.sitting, value), given)

    def action_step(self, step: int) -> None:
        """Go up or down."""
        self.told = Outcome()
        self.queue.move(self.queue.cursor + step)
        self.draw()

    def action_page(self, pages: int) -> None:
        """Go up or down by a screenful."""
        self.action_step(pages * max(1, self.queue.size.height - 1))

    def action_end(self, way: int) -> None:
        """Go to the first or the last."""
        self.action_step(way * len(self.queue.shown))

    def action_next_open(self) -> None:
        """Go to the next that is not decided."""
        self.told = Outcome()
        self.onward()

    def action_read(self, lines: int) -> None:
        """Scroll the passage."""
        self.query_one("#passage", Lines).scroll_relative(y=lines * 3, animate=False)

    def action_keys(self) -> None:
        """Show the keys."""
        self.push_screen(Keys())

    def action_leave(self) -> None:
        """End the review."""
        self.exit()
