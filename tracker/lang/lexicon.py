"""Names: who speaks and what claims are about, with their aliases in Chinese and English.

The shipped names stand in data/speakers.yaml and data/subjects.yaml; a workspace adds files of the same form. The
subjects' pattern is meant for text that was normalised character by character (Simplified, half width).
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tracker.lang.alternation import Names


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person: canonical name, aliases, where they work, which subjects they decide about, whether they mostly ask."""

    name: str
    aliases: tuple[str, ...] = ()
    organisation: str | None = None
    controls: tuple[str, ...] = ()
    interviewer: bool = False
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing: canonical name, kind, whose it is, what it is counted in, aliases.

    `exact` holds those of the name and aliases that match only in the case in which they are written.
    """

    name: str
    kind: str
    parent: str | None = None
    unit: str | None = None
    aliases: tuple[str, ...] = ()
    exact: frozenset[str] = frozenset()


_JOINTS = re.compile(r"[\s·•‧・.'’_\-]+")
_EDGES = " \t\r\n*_#>~`\"'“”「」『』"
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|<[^<>]*>")
_BRACKETS = str.maketrans("", "", "()[]【】<>")
_AFTER_NAME = re.compile(r"\s+[-–—]+\s+|\s*(?:--|—|–|\|)\s*|[,、/]\s*")
_TITLES_BEFORE = re.compile(
    r"^(?:(?:mr|mrs|ms|dr|prof|professor|sir|chair|chairman|chairwoman|president|vice president|governor|secretary"
    r"|senator|minister|prime minister|ceo|cfo|coo|cto|speaker)\.?\s+"
    r"|.*(?:首席执行官|首席财务官|董事长|总裁|创始人|创办人|总经理|主席|总统|总理|首相|行长|部长|司长|CEO|CFO|COO|CTO)\s*)+",
    re.IGNORECASE,
)
_TITLES_AFTER = re.compile(
    r"(?:先生|女士|小姐|博士|教授|总统|主席|总理|首相|行长|部长|总裁|董事长|\s+(?:jr|sr|iii)\.?)+$", re.IGNORECASE
)
_REMEMBERED = 4096
"""So many names, and pairs of a speaker and a subject, are looked up once only."""
_NUMBERED = re.compile(r"[\s#]*(?:[0-9]{1,3}|[A-Z]|[一二三四五六七八九十甲乙丙丁])$")


def _key(name: str) -> str:
    """Return a name without what writers vary: case, blanks, dots, middle dots and hyphens."""
    return _JOINTS.sub("", unicodedata.normalize("NFKC", name).casefold())


def _label_forms(label: str) -> list[str]:
    """Return what a label may name, the likeliest first: as it stands, without brackets, without titles."""
    plain = unicodedata.normalize("NFKC", label).strip(_EDGES).rstrip(":").strip(_EDGES)
    outside = _BRACKETED.sub(" ", plain).strip(_EDGES).rstrip(":").strip(_EDGES)
    bare = plain.translate(_BRACKETS).strip(_EDGES).rstrip(":")
    name = _AFTER_NAME.split(outside, maxsplit=1)[0]
    untitled = [_TITLES_AFTER.sub("", _TITLES_BEFORE.sub("", form)) for form in (outside, name)]
    forms = [plain, bare, outside, name, *untitled, *(_TITLES_AFTER.sub("", form) for form in (outside, name))]
    return list(dict.fromkeys(form for form in forms if form))


@dataclass(frozen=True)
class Lexicon:
    """Speakers and subjects by canonical name, and the generic labels of those who ask."""

    speakers: Mapping[str, Speaker]
    subjects: Mapping[str, Subject]
    interviewers: frozenset[str] = field(default=frozenset())

    @cached_property
    def _speaker_keys(self) -> dict[str, Speaker]:
        return {_key(name): s for s in self.speakers.values() for name in (*s.aliases, s.name)}

    @cached_property
    def _interviewer_keys(self) -> frozenset[str]:
        return frozenset(map(_key, self.interviewers))

    @cached_property
    def _exact_names(self) -> dict[str, Subject]:
        return {name: s for s in self.subjects.values() for name in s.exact}

    @cached_property
    def _subject_keys(self) -> dict[str, Subject]:
        return {_key(name): s for s in self.subjects.values() for name in (*s.aliases, s.name) if name not in s.exact}

    @cached_property
    def subject_pattern(self) -> Names:
        """Finds every subject's names (`finditer`, `search`), the longest first, Latin ones as whole words.

        The text is to be normalised (Simplified, half width) character by character.
        """
        return Names((n, n in s.exact) for s in self.subjects.values() for n in (s.name, *s.aliases))

    @cached_property
    def speaker_pattern(self) -> Names:
        """Finds the names of people in text that was normalised, as `subject_pattern` does those of things."""
        return Names((n, False) for s in self.speakers.values() for n in (s.name, *s.aliases))

    def speaker(self, label: str) -> Speaker | None:
        """Return whom a turn's label or a name names: 马斯克, "Elon Musk：", "[ELON MUSK]", "Elon Musk -- CEO"."""
        known = self._speaker_keys
        return next((known[key] for form in _label_forms(label) if (key := _key(form)) in known), None)

    def is_interviewer(self, label: str) -> bool:
        """Whether a label says that its turn asks: 主持人, "Analyst 2:", "Adam Jonas -- Analyst", Lex Fridman."""
        plain = _label_forms(label)
        parts = [part for form in plain for part in (form, *_AFTER_NAME.split(form))]
        for part in parts:
            if _key(part) in self._interviewer_keys or _key(_NUMBERED.sub("", part)) in self._interviewer_keys:
                return True
            if part.endswith(("记者", "主持人", "分析师", "提问者")):
                return True
        who = self.speaker(label)
        return who is not None and who.interviewer

    @cached_property
    def _named(self) -> dict[str, Subject | None]:
        return {}

    @cached_property
    def _owned(self) -> dict[tuple[str | None, str | None], bool | None]:
        return {}

    def subject_of(self, matched: str) -> Subject | None:
        """Return the subject that a match of `subject_pattern` names."""
        named = self._named
        if matched not in named:
            if len(named) >= _REMEMBERED:
                named.clear()
            named[matched] = self._subject_of(matched)
        return named[matched]

    def _subject_of(self, matched: str) -> Subject | None:
        exact = self._exact_names.get(" ".join(matched.replace("-", " ").split())) or self._exact_names.get(matched)
        if exact is not None:
            return exact
        key, known = _key(matched), self._subject_keys
        found = known.get(key)
        if found is None and key.endswith("s"):
            found = known.get(key[:-1])
        return found

    def subject(self, alias: str) -> Subject | None:
        """Return the subject of a name as a person types it: as written, else the first that has it in any case."""
        return self.subject_of(alias.strip()) or self._typed.get(_key(alias))

    @cached_property
    def _typed(self) -> dict[str, Subject]:
        return {_key(name): s for s in reversed(list(self.subjects.values())) for name in (*s.aliases, s.name)}

    def lineage(self, subject: str) -> tuple[Subject, ...]:
        """Return a subject and what it belongs to, upwards: Optimus 3, Optimus, Tesla. Empty for an unknown name."""
        chain: list[Subject] = []
        at = self.subjects.get(subject) or self.subject(subject)
        while at is not None and at not in chain:
            chain.append(at)
            at = self.subjects.get(at.parent) if at.parent else None
        return tuple(chain)

    def owns(self, speaker: str | None, subject: str | None) -> bool | None:
        """Whether a speaker decides about a subject, through what it belongs to.

        None where the lexicon cannot tell: an unknown speaker or subject, or a thing that belongs to nobody in
        particular (self-driving cars). A figure of a country's economy is nobody's own through the country.
        """
        owned = self._owned
        if (speaker, subject) not in owned:
            if len(owned) >= _REMEMBERED:
                owned.clear()
            owned[speaker, subject] = self._owns(speaker, subject)
        return owned[speaker, subject]

    def _owns(self, speaker: str | None, subject: str | None) -> bool | None:
        who = self.speaker(speaker) if speaker else None
        chain = self.lineage(subject) if subject else ()
        if who is None or not chain:
            return None
        own = {*who.controls, *([who.organisation] if who.organisation and not who.interviewer else [])}
        economy = chain[0].kind == "economy"
        if any(s.name in own for s in chain if not (economy and s.kind == "place")):
            return True
        belongs = len(chain) > 1 or chain[0].kind in _SOMEBODYS
        return False if belongs else None


_SOMEBODYS = frozenset({"company", "organisation", "economy", "place"})
