"""What a claim is about: the lexicon's names in the sentence, else in what was said just before."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from tracker.extract.sentence.facts import Sentence
from tracker.extract.topic.house import unknown_company
from tracker.extract.topic.sections import Sections
from tracker.lang.alternation import NamesOf
from tracker.lang.lexicon import Lexicon, Subject
from tracker.lang.patterns import Patterns
from tracker.lang.patterns.names import NamePatterns

_RANK = {
    "product": 0,
    "technology": 1,
    "facility": 1,
    "economy": 1,
    "company": 2,
    "organisation": 3,
    "concept": 3,
    "place": 5,
}
MEASURE = "measure"
"""A figure of a company (revenue, gross margin) is what is counted, not what the claim is about."""
_SAMPLE = 60_000
_CAPITAL = r"[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ'’]|-[A-Z]?){1,20}"
_WE_EVERY = 250
"""A text with one "we" in so many characters is told by those whom it is about."""
_OWN_EVERY = 1000
"""A report has at most one such word of its own in so many characters."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_OFTEN = 3
_EARLY = 3000
"""Within so many characters the house of those who speak is named: in a greeting, or by who introduces them."""
_FIRST_LINE = 60
_NAMELIKE = 3
_BEGINS = 20
_LOOK_BACK = 6
"""So many earlier sentences are searched for what "it" is; then the heading."""


@dataclass(slots=True)
class Topic:
    """The sentences and headings said so far, looked at only when a claim does not name its own subject."""

    lexicon: Lexicon
    text: str
    names: NamePatterns
    """Those of the document's language: what it is about, and who speaks in it."""
    others: tuple[NamePatterns, ...]
    """Those of the other languages in which it has blocks: they too give the company that it is about."""
    here: Patterns
    """All patterns of the block that is read: bilingual documents have some in another language."""
    said: list[tuple[int, int]] = field(default_factory=list)
    heading: tuple[int, int] | None = None
    sections: Sections = field(default_factory=Sections)
    list_head: tuple[int, int] | None = None
    """The line that ends with a colon before the list that is read."""
    title: str = ""
    spoken: str = ""
    """The view before it was normalised: names keep their capitals."""
    _marks: dict[str, list[int]] | None = None
    """Where the quotation marks and line ends of the view stand, once somebody asks."""
    _we: bool | None = None
    _report: bool | None = None
    _document: list[Subject | None] = field(default_factory=list)
    _long: dict[str, str | None] = field(default_factory=dict)
    _named: dict[tuple[int, int], list[tuple[Subject, int]]] = field(default_factory=dict)
    _known: NamesOf | None = None
    """The names of the whole view, once somebody asks."""

    def before(self) -> Subject | None:
        """Return the last subject named in the passage, else the heading's."""
        for start, end in self.said[: -_LOOK_BACK - 1 : -1]:
            found = self._last(start, end)
            if found is not None:
                return found
        found = self._last(*self.heading) if self.heading else None
        return found or self.document()

    def meant_by(self, generic: Subject) -> Subject:
        """Return the product that a general word ("robots") means here: the last one named that is called so."""
        names = [n.casefold() for n in (generic.name, *generic.aliases)]
        for start, end in self.said[: -_LOOK_BACK - 1 : -1]:
            one = self._last(start, end)
            if (
                one is not None
                and one.parent is not None
                and any(n in a.casefold() for a in one.aliases for n in names)
            ):
                return one
        return generic

    def full_name(self, word: str) -> str | None:
        """Return the last full name said not long ago that ends or begins with a capitalised word."""
        end = self.said[-1][1] if self.said else 0
        one = re.escape(word)
        full = re.compile(
            rf"(?<![^\W\u4e00-\u9fff])({_CAPITAL}[ \t](?:[A-Z]\.\s)?{one}|{one}[ \t]{_CAPITAL})(?![^\W\u4e00-\u9fff])"
        )
        found = full.findall(self.spoken, max(0, end - _SAMPLE), end)
        before = [name for name in found if name.split()[0] not in self.here.telling.courtesy]  # "Mr Noonan"
        return " ".join(before[-1].split()) if before else None

    def long_form(self, letters: str) -> str | None:
        """Return the words of which the text makes an abbreviation: "Office for Budget Responsibility" of "OBR"."""
        if letters not in self._long:
            between = rf"\s{self.here.names.links}"
            words = re.compile(r"\b" + between.join(f"{letter}[A-Za-z'’\\-]+" for letter in letters) + r"\b")
            found = words.search(self.spoken, 0, _SAMPLE)
            self._long[letters] = " ".join(found[0].split()) if found else None
        return self._long[letters]

    def bank(self) -> str | None:
        """Return the central bank that the text names first: "the Bank" of a report."""
        found = self.here.names.bank.search(self.spoken, 0, _SAMPLE)
        return " ".join(found[0].split()) if found else None

    def office(self, start: int, end: int) -> str | None:
        """Return the last government office, bank or agency that a stretch names, in full where the text has that."""
        for m in reversed(list(self.here.names.office.finditer(self.spoken, start, end))):
            name = " ".join(m[0].split())
            if m["letters"]:
                name = self.long_form(name) or ""
                name = name if self.here.names.institution.search(name) else ""
            name = (self.bank() or "") if name in self.here.names.bank_called else name
            if name and not self.is_house(name):
                return name
        return None

    def is_house(self, name: str) -> bool:
        """Whether a name is likely the house of those who speak: named early and often in a text that says "we"."""
        first = name.split(maxsplit=1)[0]
        if self.spoken.find(first, 0, _EARLY) < 0 and first.lower() not in self.title:
            return False
        return self._says_we() and self.spoken.count(first, 0, _SAMPLE) >= _OFTEN and not self.is_report()

    def is_outsider(self, name: str, start: int) -> bool:
        """Whether a single capitalised word is the name of somebody of whom others tell: "Treasury also predicts ...".

        It begins its clause. Words that the text also writes without a capital, and those with the verb of a plural
        ("Consumers expect"), are no names; in a text that says "we" it may be the speakers' own house.
        """
        if len(name) < _NAMELIKE or not self.here.names.singular.match(self.spoken, start + len(name)):
            return False
        tells_of_it = self.here.names.tells_of_it.match(self.spoken, start + len(name))
        if self._says_we() and (self.is_house(name) or not tells_of_it):
            return False
        if not self.here.names.begins.search(self.spoken[max(0, start - _BEGINS) : start]):
            return False
        return name.isupper() or re.search(rf"\b{re.escape(name.lower())}\b", self.spoken[:_SAMPLE]) is None

    def is_report(self) -> bool:
        """Whether the text tells of others: next to nobody says "I" or "we" but in quotation marks."""
        if self._report is None:
            told = _QUOTED.sub("", self.spoken[:_SAMPLE])
            self._report = not _has(self.names.own, told, len(told) // _OWN_EVERY + 1)
        return self._report

    def is_quoted(self, start: int) -> bool:
        """Whether a sentence begins within a quotation that its paragraph opened before."""
        if self._marks is None:  # each call counted on from the beginning of a paragraph that may be the document
            self._marks = {sign: [m.start() for m in re.finditer(sign, self.spoken)] for sign in '“”"\n'}
        lines = self._marks["\n"]
        line = bisect_left(lines, start)
        begin = lines[line - 1] if line else 0
        said = {sign: bisect_left(at, start) - bisect_left(at, begin) for sign, at in self._marks.items()}
        return said["“"] > said["”"] or said['"'] % 2 == 1

    def _says_we(self) -> bool:
        if self._we is None:
            sample = self.text[:_SAMPLE]
            self._we = _has(self.names.we, sample, -(-len(sample) // _WE_EVERY))
        return self._we

    def begin(self, start: int, end: int, depth: int) -> None:
        """Begin a section: what was said before its heading is left behind."""
        self.heading, self.said = (start, end), []
        self.sections.begin(start, end, depth)

    def headed(self) -> Subject | None:
        """Return the company that the section is about: its heading's, or that of a heading above it.

        It is the one of whose results a heading tells, else the only one that it names.
        """
        for heading in self.sections.above():
            named = [(subject, at) for subject, at in self.named(*heading) if subject.kind == "company"]
            for subject, at in named:
                if self.names.results.match(self.text, at, heading[1]):
                    return subject
            if named:
                return named[0][0] if len({subject.name for subject, _ in named}) == 1 else None
            unknown = self.sections.company((self.names, *self.others), self.spoken, heading)
            if unknown is not None:
                return Subject(unknown, "company")
        return None

    def titled(self) -> Subject | None:
        """Return the company that the text's first line gives as what it is about: 隧道股份20251114."""
        end = self.spoken.find("\n", 0, _FIRST_LINE)
        name = self.sections.company((self.names, *self.others), self.spoken, (0, end)) if end > 0 else None
        return Subject(name, "company") if name is not None else None

    def document(self) -> Subject | None:
        """Return the company or thing that the document is about: named in its title, else by far most often."""
        if not self._document:
            self._document.append(self._most_named())
        return self._document[0]

    def unknown(self, *, coded: bool = False) -> tuple[str, int] | None:
        """Return the company that no lexicon knows, and how often the text names it: see `unknown_company`."""
        sample = self.spoken[:_SAMPLE]
        found = (unknown_company(names, sample, coded=coded) for names in (self.names, *self.others))
        return next((one for one in found if one is not None), None)

    def _most_named(self) -> Subject | None:
        counts: Counter[str] = Counter()
        weight = max(20, len(self.text) // 400)
        in_title = self.lexicon.subject_pattern.finditer(self.title)
        in_text = self._names().finditer(0, min(_SAMPLE, len(self.text)))
        for matches, times in ((in_title, weight), (in_text, 1)):
            for m in matches:
                named = self.lexicon.subject_of(m[0])
                if named is not None and named.kind == "company":
                    counts[named.name] += times
        unknown = self.unknown()
        if unknown is not None and not self._is_known(unknown[0]):
            name, times = unknown
            most = counts.most_common(1)[0][1] if counts else 0
            if times + weight * self.title.count(name) > 2 * most:
                return Subject(name, "company")
        if not counts:
            return None
        name, times = counts.most_common(1)[0]
        return self.lexicon.subjects.get(name) if times >= 3 and times * 2 >= sum(counts.values()) else None

    def _is_known(self, name: str) -> bool:
        return self.lexicon.subject(name) is not None or self.lexicon.speaker(name) is not None

    def _last(self, start: int, end: int) -> Subject | None:
        best: Subject | None = None
        for named, _ in self.named(start, end):
            if _rank(named) <= (_rank(best) if best else _RANK["company"]):
                best = named
        return best

    def named(self, start: int, end: int) -> list[tuple[Subject, int]]:
        """Return the subjects named in a stretch of the text, measures left out, and where each stands.

        Each stretch is searched once: several claims of a sentence, and those after it, ask for the same.
        """
        known = self._named.get((start, end))
        if known is None:
            known = self._named[start, end] = self._subjects(self._names().finditer(start, end))
        return known

    def _names(self) -> NamesOf:
        if self._known is None:
            self._known = self.lexicon.subject_pattern.of(self.text)
        return self._known

    def named_in(self, text: str, start: int, end: int) -> list[tuple[Subject, int]]:
        """Return the same of a stretch of another text."""
        return self._subjects(self.lexicon.subject_pattern.finditer(text, start, end))

    def _subjects(self, found: Iterator[re.Match[str]]) -> list[tuple[Subject, int]]:
        subject_of = self.lexicon.subject_of
        return [
            (subject, m.start()) for m in found if (subject := subject_of(m[0])) is not None and subject.kind != MEASURE
        ]


def _has(words: re.Pattern[str], text: str, many: int) -> bool:
    """Whether a text has so many of some words; it is read no further than they take."""
    return many == 0 or next(islice(words.finditer(text), many - 1, None), None) is not None


def _rank(subject: Subject) -> int:
    return _RANK.get(subject.kind, 3)


def subject_of(sentence: Sentence, at: int, topic: Topic) -> Subject | None:
    """Return the subject of a claim whose target or event stands at `at`.

    In the sentence the most concrete name wins (a product before a company before a place), then the nearest one
    before `at`; with none there, the last one named in the passage, then the heading's.
    """
    own = sentence.text is topic.text
    found = (topic.named if own else partial(topic.named_in, sentence.text))(sentence.start, sentence.end)
    if found:
        best = min(found, key=lambda f: (_rank(f[0]), f[1] > at, abs(at - f[1])))[0]
        return topic.meant_by(best) if best.kind == "product" and best.parent is None else best
    return topic.before()
