"""Who has the floor in a turn without a label: hand-overs by name, thanks that give it back, questions and answers."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from tracker.extract.voices.ahead import Ahead
from tracker.extract.voices.callnames import (
    could_be,
    first_names,
    full_name,
    heard_of,
    is_called,
    sounds_alike,
    voice_of,
)
from tracker.extract.voices.marks import Kind, Mark, first_name, marks_of
from tracker.extract.voices.speakers import Voice
from tracker.lang.language import Language
from tracker.lang.lexicon import Lexicon
from tracker.lang.questions import Questions

_GREETING = 120
"""Thanks within so many characters of a hand-over's sentence are the newcomer's, for having been given the floor."""
_SENTENCE = 200
"""A hand-over holds from the end of its sentence, if that is no farther than so many characters."""
_ASKING = 300
_UNMARKED = 200
_LONGEST_QUESTION = 1800
"""An answer is looked for so far behind a question; where none is to be seen, the question ends with its last
mark within `_ASKING` characters, or without one has `_UNMARKED`."""
_OPENS = 200
"""Thanks within so many characters of a question's beginning do not end it."""
_FIRST_ANSWER = 200
"""So long is the answer of the first whom a question names, at least, before the second's."""
_LONGEST_ANSWER = 3000
"""So far the second's is looked for."""
_SENTENCE_LENGTH = 400
_STOP = re.compile(r"[.?!](?=\s)")
ASKER = Voice(None, True)


@dataclass(frozen=True, slots=True)
class Floor:
    """Voices by the place from which each holds, ascending; the first holds from the turn's beginning."""

    starts: tuple[int, ...]
    voices: tuple[Voice, ...]

    def at(self, position: int) -> Voice:
        """Return who has the floor at a place of the view."""
        return self.voices[bisect_right(self.starts, position) - 1]


def floor_of(rules: Language, text: str, span: tuple[int, int], default: Voice, lexicon: Lexicon, spoken: str) -> Floor:
    """Return who speaks where in an unlabelled turn. `text` is normalised, `spoken` has the names as written.

    A name that the lexicon knows is canonical. One that it does not know (speech recognition misspells names) is
    mended by the thanks that end the turn: "Bebov has some remarks ... Thank you very much, Vaibhav."
    """
    marks = sorted(marks_of(rules, text, span, spoken))
    return Floors(rules, text, span, default, lexicon, spoken).run(marks)


class Floors:
    """One turn on its way: who has had the floor so far, and from where."""

    def __init__(
        self, rules: Language, text: str, span: tuple[int, int], default: Voice, lexicon: Lexicon, spoken: str
    ) -> None:
        self.rules, self.text, self.span, self.lexicon, self.spoken = rules, text, span, lexicon, spoken
        self.default = default
        self.starts, self.voices = [span[0]], [default]
        self.people: dict[str, Voice] = {}
        """Those who have had the floor, by their first name."""
        self.heard: dict[str, str] = {}
        """Those who are given it or thanked somewhere, and do not ask."""
        self.askers: frozenset[str] = frozenset()
        self.no_names: frozenset[str] = frozenset()
        """Those who ask, and words that are no names: nobody whom a question speaks to."""
        self.asked = default == ASKER
        """Whether a questioner has had the floor."""
        self.givers: dict[str, Voice] = {}
        """Who gave them the floor, by the first name of those who got it."""

    def hear(self, marks: list[Mark]) -> None:
        """Note who is given the floor or thanked, and does not ask; where all is in small letters, so are names."""
        self.askers = frozenset(first_name(mark.name) for mark in marks if mark.kind is Kind.ASKS)
        small = self.spoken[self.span[0] : self.span[1]].islower()
        given = (mark.name for mark in marks if mark.kind in (Kind.GIVEN, Kind.THANKED))
        named = (name for name in given if small or name[:1].isupper() or first_name(name) in self.rules.first_names)
        self.no_names = self.askers | self.rules.not_names
        self.heard = {first_name(name): name for name in named if first_name(name) not in self.no_names}

    def run(self, marks: list[Mark]) -> Floor:
        """Return who has the floor from where on, by the marks in their order."""
        self.hear(marks)
        ahead = Ahead(marks)
        for mark in marks:
            if mark.at < self.starts[-1]:
                continue  # inside a question, or in the sentence of a hand-over
            if mark.kind is Kind.GIVEN:
                self._given(mark, ahead)
            elif mark.kind is Kind.THANKED:
                self._thanked(mark, ahead)
            elif mark.kind is Kind.ITSELF:
                self._itself(mark)
            elif mark.kind is Kind.ADDRESSED:
                self._addressed(mark)
            else:
                self._asks(mark, ahead)
        return Floor(tuple(self.starts), tuple(self.voices))

    def _take(self, at: int, voice: Voice) -> None:
        if voice is not self.voices[-1]:
            self.starts.append(at)
            self.voices.append(voice)
            self.asked = self.asked or voice == ASKER

    def known(self, mark: Mark, thanked: Mark | None) -> Voice | None:
        """Return whom a mark names, who has the floor from now on; `thanked` is who is thanked next."""
        thanks = thanked.name if thanked is not None else ""
        voice = voice_of(mark.name, self.default, self.lexicon, self.rules, thanks, self.spoken)
        if voice is None:
            return None
        known = self.people.get(first_name(voice.name or mark.name))
        if known is not None and could_be(voice.name, known.name):
            voice = known
        self.people[first_name(voice.name or mark.name)] = voice
        return voice

    def _given(self, mark: Mark, ahead: Ahead) -> None:
        voice = self.known(mark, ahead.thanks(mark.at + _GREETING))
        if voice is None:
            return
        follow = ahead.follow(mark)
        if len(self.starts) == 1 and follow is not None and follow.name != mark.name:
            self._spoke_before(follow, mark.at)
        self.givers[first_name(voice.name or mark.name)] = self.voices[-1]
        self._take(self._sentence_end(mark.at), voice)

    def _spoke_before(self, thanked: Mark, given: int) -> None:
        """Give what stands before the first hand-over to whom the newcomer thanks for it."""
        greets = thanked.kind is Kind.THANKED and thanked.at - self._sentence_end(given) < _GREETING
        if (
            greets
            and not is_called(thanked.name, self.default, self.lexicon)
            and not self.sounds_as_default(thanked.name)
        ):
            voice = voice_of(thanked.name, self.default, self.lexicon, self.rules, "", self.spoken)
            self.voices[0] = voice or self.default

    def sounds_as_default(self, name: str) -> bool:
        """Whether a name is the document's own speaker's as speech recognition may have heard it: Brian for Bryan."""
        ours = (self.default.name or "").casefold().split()[:1]
        return bool(ours) and sounds_alike(first_name(name), ours[0])

    def _thanked(self, mark: Mark, ahead: Ahead) -> None:
        holder = self.voices[-1]
        if first_name(mark.name) in self.askers:
            return
        if self.asked and not holder.asks and is_called(mark.name, holder, self.lexicon):
            self._asks_again(mark, ahead, holder)
            return
        greets = mark.at - self.starts[-1] < _GREETING and not is_called(mark.name, holder, self.lexicon)
        if holder is not self.default and not greets:
            self._take(mark.at, self.default)

    def _asks_again(self, mark: Mark, ahead: Ahead, holder: Voice) -> None:
        """One who thanks the answerer may go on with another question: it is theirs until a reply to it."""
        limit = min(ahead.call(mark, self.span[1]), mark.at + _ASKING)
        questions = self.rules.questions
        reply = questions.replies.search(self.text, mark.at, limit) if questions else None
        giver = self.givers.get(first_name(holder.name or ""))
        if reply is not None:
            self._take(mark.at, ASKER)
            self._take(reply.start(), holder)
        elif giver is not None and not giver.asks:
            self._take(mark.at, giver)

    def _addressed(self, mark: Mark) -> None:
        """A question in the middle of an answer that speaks to somebody by name is another's, and they answer it."""
        if self.voices[-1].asks or not self.asked or first_name(mark.name) in self.askers:
            return
        voice = self.addressee(mark.name)
        end = self._question_end(mark.at) if voice is not None else None
        if voice is not None and end is not None:
            self._take(self._sentence_begin(mark.at), ASKER)
            self._take(end, voice)

    def addressee(self, name: str) -> Voice | None:
        """Return who is spoken to by a name: somebody who is heard of, or one whom only the first name tells."""
        first = first_name(name)
        if first in self.people or first in self.heard:
            return self.people.get(first) or self.person(self.heard[first]) or heard_of(self.heard[first])
        if self.sounds_as_default(name):
            return self.default
        known = self.person(name)
        if known is None and first in self.rules.first_names and first not in self.askers:
            known = heard_of(name)
        return known

    def _question_end(self, at: int) -> int | None:
        """Return where the question ends in which a place stands, with those that follow at once; None for none."""
        end = None
        while (stop := _STOP.search(self.text, end or at, (end or at) + _SENTENCE_LENGTH)) and stop[0] == "?":
            end = stop.end()
        return end

    def _sentence_begin(self, at: int) -> int:
        stops = list(_STOP.finditer(self.text, max(self.starts[-1], at - _SENTENCE_LENGTH), at))
        return stops[-1].end() if stops else max(self.starts[-1], at - 1)

    def _itself(self, mark: Mark) -> None:
        voice = self.addressee(mark.name) if first_name(mark.name) not in self.askers else None
        if voice is not None:
            self._take(mark.at, voice)

    def _asks(self, mark: Mark, ahead: Ahead) -> None:
        """The floor is a questioner's until somebody answers: one whom the question names, else the document's own."""
        until = ahead.call(mark, self.span[1])
        limit = min(until, mark.at + _LONGEST_QUESTION)
        questions = self.rules.questions
        assert questions is not None  # noqa: S101 - it made the mark
        begin = self._sentence_end(mark.at)
        greets = questions.answers(first_name(mark.name))
        end = self._answered(questions, greets, begin, limit)
        self._take(mark.at, ASKER)
        named = self.called(begin, end)
        self._take(end, named[0] if named else self.default)
        until = min(until, end + _LONGEST_ANSWER)
        second = greets.search(self.text, end + _FIRST_ANSWER, until) if len(named) > 1 else None
        if second is not None:
            self._take(second.start(), named[1])

    def _answered(self, questions: Questions, greets: re.Pattern[str], begin: int, limit: int) -> int:
        """Return where an answer begins: behind the thanks that end a question, at a greeting, or at a reply."""
        found = greets.search(self.text, begin, limit)
        thanks = questions.closes.search(self.text, begin + _OPENS, found.start() if found else limit)
        if thanks is not None:
            return thanks.end()
        if found is not None:
            return found.start()
        reply = questions.replies.search(self.text, begin, limit)
        return reply.start() if reply else self._last_asked(begin, limit)

    def called(self, begin: int, end: int) -> list[Voice]:
        """Return whom a question names, in order: those who have had the floor, will get it, or are the document's."""
        named: list[Voice] = []
        addresses = self.rules.questions.addresses.finditer(self.text, begin, end) if self.rules.questions else ()
        for m in addresses:  # those who are spoken to go before those who are only mentioned
            start, stop = m.span(m.lastgroup or 0)
            known = self.text[start:stop] not in self.no_names
            voice = self.addressee(self.spoken[start:stop]) if known else None
            if voice is not None and voice not in named:
                named.append(voice)
        for word in re.findall(r"[a-z]+", self.text[begin:end]):
            voice = self.people.get(word)
            if voice is None and word in self.heard:
                voice = self.person(self.heard[word]) or heard_of(self.heard[word])
            if voice is not None and voice not in named:
                named.append(voice)
        return named

    def _last_asked(self, begin: int, limit: int) -> int:
        """Return where a question ends whose answer begins with no word that tells: at its last question mark."""
        last = -1
        while (mark := self.text.find("?", last + 1 or begin, min(limit, last + _ASKING) if last >= 0 else limit)) >= 0:
            last = mark
        return last + 1 if last >= 0 else min(limit, begin + _UNMARKED)

    def _sentence_end(self, at: int) -> int:
        stop = _STOP.search(self.text, at, min(at + _SENTENCE, self.span[1]))
        return stop.end() if stop else at

    def person(self, name: str) -> Voice | None:
        """Return somebody who is known by a first name: who has had the floor, or is introduced with the full name."""
        first = first_name(name)
        if first in self.people:
            return self.people[first]
        if first in first_names(self.default.name, self.rules):
            return self.default
        full = full_name(name, self.spoken, self.rules)
        return Voice(full, False) if full != name else None
