"""Who speaks after each mark of a change in captions of a call (">>"): who is called on, asks, answers, hands over."""

from bisect import bisect_right

from tracker.extract.voices.callnames import heard_of
from tracker.extract.voices.floor import ASKER, Floor, Floors, floor_of
from tracker.extract.voices.marks import Kind, Mark, first_name, marks_of
from tracker.extract.voices.speakers import Voice
from tracker.lang.language import Language
from tracker.lang.lexicon import Lexicon

_LAST_WORDS = 260
"""Who is given the floor so near the end of a turn has the next one."""
_FIRST_WORDS = 90
"""So near the beginning of a turn people tell who they are, and thank whoever spoke before."""
_GREETING = 70
"""So short is a greeting, and no question."""
_ASKED = 300
"""So near its end the question of a turn stands."""


def exchange_of(
    rules: Language, text: str, starts: tuple[int, ...], end: int, default: Voice, lexicon: Lexicon, spoken: str
) -> Floor:
    """Return who speaks where in a run of turns that are marked and not named, which begin at `starts`.

    Only a call in which somebody is called on to ask tells it by its marks; any other run is read as one turn.
    """
    span = (starts[0], end)
    if len(starts) == 1:
        return floor_of(rules, text, span, default, lexicon, spoken)
    marks = sorted(marks_of(rules, text, span, spoken))
    if not any(mark.kind is Kind.ASKS for mark in marks):
        return floor_of(rules, text, span, default, lexicon, spoken)
    return _Exchange(rules, text, span, default, lexicon, spoken).between(starts, marks)


class _Exchange(Floors):
    """A call on its way, from one mark of a change to the next."""

    opened = False
    """Somebody has been called on to ask."""
    answerer: Voice | None = None
    follows: Voice | None = None
    """Who has been given the next turn."""

    def between(self, starts: tuple[int, ...], marks: list[Mark]) -> Floor:
        """Return who speaks from each start on."""
        self.hear(marks)
        said: list[list[Mark]] = [[] for _ in starts]
        for mark in marks:
            said[bisect_right(starts, mark.at) - 1].append(mark)
        turns: list[Voice] = []
        sure: list[bool] = []
        for number, (start, end) in enumerate(zip(starts, (*starts[1:], self.span[1]), strict=True)):
            thanked = self._thanked_first(said[number], start)
            if turns and thanked is not None and not turns[-1].asks and not sure[-1]:
                turns[-1] = thanked
            calls = any(mark.kind is Kind.ASKS for mark in said[number])
            named = None if calls else (self.follows or self._itself_first(said[number], start))
            before = (starts[number - 1], start) if turns and turns[-1].asks else None
            turns.append(ASKER if calls else named or self._turn((start, end), before))
            sure.append(named is not None)
            self._hands_over(said[number], end, turns[-1], calls=calls)
        return Floor(starts, tuple(turns))

    def _turn(self, span: tuple[int, int], asked: tuple[int, int] | None) -> Voice:
        """Return who has a turn that nobody was given, after the question at `asked` if the one before asked."""
        if asked is not None:
            named = self.called(*asked)
            return named[0] if named else self.answerer or self.default
        return ASKER if self.opened and self._asks_on(*span) else self.default

    def _hands_over(self, said: list[Mark], end: int, voice: Voice, *, calls: bool) -> None:
        """Note who has the next turn, where this one tells: whoever is called on, or named at its end."""
        self.opened = self.opened or calls
        if self.opened and not voice.asks:
            self.answerer = voice
        given = next((m for m in reversed(said) if m.kind is Kind.GIVEN and end - m.at < _LAST_WORDS), None)
        self.follows = ASKER if calls else self.known(given, None) if given is not None and not voice.asks else None

    def _asks_on(self, start: int, end: int) -> bool:
        """Whether a turn after an answer is the questioner's: it ends with a question, or only thanks."""
        if end - start < _GREETING:
            return True
        last = max(start, end - _ASKED)
        return (
            "?" in self.text[last:end]
            or self.rules.contexts.sentences.asks_you.search(self.text, last, end) is not None
        )

    def _itself_first(self, said: list[Mark], start: int) -> Voice | None:
        found = next((m for m in said if m.kind is Kind.ITSELF and m.at - start < _FIRST_WORDS), None)
        return None if found is None else self._somebody(found.name)

    def _thanked_first(self, said: list[Mark], start: int) -> Voice | None:
        found = next((m for m in said if m.kind is Kind.THANKED and m.at - start < _FIRST_WORDS), None)
        if found is None or first_name(found.name) not in self.heard:
            return None
        return self._somebody(found.name)

    def _somebody(self, name: str) -> Voice | None:
        known = self.person(name)
        if known is None and " " not in name and self.sounds_as_default(name):
            known = self.default  # "thanks, Brian", to Bryan Preston
        if known is None and (name[:1].isupper() or first_name(name) in self.heard):
            known = heard_of(name)
        return known
