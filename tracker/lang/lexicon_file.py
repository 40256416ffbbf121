"""Lexicon files: YAML to speakers and subjects, with a Problem for every bad line; the names that ship, read once."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tracker.errors import Problem, TrackerError
from tracker.lang.lexicon import Lexicon, Speaker, Subject
from tracker.places import shipped

KINDS = frozenset(
    {"company", "product", "technology", "measure", "economy", "place", "organisation", "facility", "concept"}
)
INTERVIEWER = "interviewer"
_SECTIONS = ("interviewers", "people", "subjects")
_PERSON_KEYS = frozenset({"aliases", "organisation", "controls", "roles"})
_SUBJECT_KEYS = frozenset({"aliases", "kind", "parent", "unit", "case"})
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _BadEntryError(ValueError):
    """One entry is not as it must be."""


def read_lexicon(paths: Iterable[Path]) -> tuple[Lexicon, list[Problem]]:
    """Return the names of all files together, and what is wrong in them.

    A file has `interviewers` (a list), `people` and `subjects` (mappings), any of the three. A later file that names a
    known person or subject adds its aliases and overrides what else it states.
    """
    reading = _Reading()
    for path in paths:
        reading.read(path)
    reading.check()
    return Lexicon(reading.speakers, reading.subjects, frozenset(reading.interviewers)), reading.problems


@cache
def shipped_lexicon() -> Lexicon:
    """Return the names that ship with the program, read once."""
    return _read(())


def load_lexicon(extra: Iterable[Path] = ()) -> Lexicon:
    """Return the shipped names and those of more files; raises TrackerError that names the first bad file and line."""
    more = tuple(extra)
    return _read(more) if more else shipped_lexicon()


def _read(extra: tuple[Path, ...]) -> Lexicon:
    folder = shipped("data")
    lexicon, problems = read_lexicon([folder / "speakers.yaml", folder / "subjects.yaml", *extra])
    if problems:
        raise TrackerError(_told(problems))
    return lexicon


def _told(problems: list[Problem]) -> str:
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{problems[0]}{more}"


class _Reading:
    def __init__(self) -> None:
        self.speakers: dict[str, Speaker] = {}
        self.subjects: dict[str, Subject] = {}
        self.interviewers: set[str] = set()
        self.problems: list[Problem] = []
        self._lines: dict[tuple[str, str], tuple[str, int]] = {}

    def read(self, path: Path) -> None:
        file = str(path)
        try:
            loader = _Loader(path.read_text(encoding="utf-8"))
            try:
                root = loader.get_single_node()
                if root is not None:
                    self._sections(file, root, loader)
            finally:
                loader.dispose()
        except OSError as error:
            self._problem(file, None, f"cannot be read: {error.strerror or error}")
        except UnicodeDecodeError:
            self._problem(file, None, "is not UTF-8; save it as UTF-8")
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            what = getattr(error, "problem", None) or "cannot be read"
            self._problem(file, mark.line + 1 if mark else None, f"is not YAML here: {what}")
        except RecursionError:
            self._problem(file, None, "is nested too deep")

    def _problem(self, file: str, line: int | None, message: str) -> None:
        self.problems.append(Problem(file, line, message))

    def _sections(self, file: str, root: Any, loader: Any) -> None:
        if not isinstance(root, yaml.MappingNode):
            self._problem(file, root.start_mark.line + 1, f"must have the keys {', '.join(_SECTIONS)}")
            return
        for key, node in root.value:
            line = key.start_mark.line + 1
            if key.value not in _SECTIONS:
                self._problem(file, line, f"unknown key {key.value!r}; the keys are {', '.join(_SECTIONS)}")
            elif key.value == "interviewers":
                self._interviewers(file, node, loader)
            elif not isinstance(node, yaml.MappingNode):
                self._problem(file, line, f"{key.value} must be a mapping of names")
            else:
                self._entries(file, key.value, node, loader)

    def _interviewers(self, file: str, node: Any, loader: Any) -> None:
        try:
            self.interviewers.update(_names(loader.construct_object(node, deep=True), "interviewers"))
        except (_BadEntryError, yaml.YAMLError) as error:
            self._problem(file, node.start_mark.line + 1, str(error))

    def _entries(self, file: str, section: str, node: Any, loader: Any) -> None:
        seen: set[str] = set()
        for name_node, value_node in node.value:
            line = name_node.start_mark.line + 1
            try:
                name = _new_name(loader.construct_object(name_node, deep=True), seen)
                value = loader.construct_object(value_node, deep=True)
                if section == "people":
                    self.speakers[name] = _person(name, value, self.speakers.get(name))
                else:
                    self.subjects[name] = _subject(name, value, self.subjects.get(name))
                self._lines[section, name] = (file, line)
            except (_BadEntryError, yaml.YAMLError) as error:
                self._problem(file, line, str(error).replace("\n", " "))

    def check(self) -> None:
        """Check what holds between entries: parents and controls exist, no name has two owners, no ring of parents."""
        for subject in self.subjects.values():
            if subject.parent is not None and subject.parent not in self.subjects:
                self._at("subjects", subject.name, f"parent {subject.parent!r} of {subject.name} is no subject")
            elif self._ring(subject):
                self._at("subjects", subject.name, f"{subject.name} belongs to itself, through its parents")
        for speaker in self.speakers.values():
            for unknown in [c for c in speaker.controls if c not in self.subjects]:
                self._at("people", speaker.name, f"{speaker.name} controls {unknown!r}, which is no subject")
        # Names that keep their case are told apart from those that do not: Semi is another thing than a semi-final.
        self._owners("subjects", ((n, n in s.exact, s.name) for s in self.subjects.values() for n in _all_names(s)))
        self._owners("people", ((n, False, s.name) for s in self.speakers.values() for n in _all_names(s)))

    def _ring(self, subject: Subject) -> bool:
        seen, at = set(), subject
        while at.parent is not None and at.parent in self.subjects:
            seen.add(at.name)
            at = self.subjects[at.parent]
            if at.name in seen:
                return True
        return False

    def _owners(self, section: str, names: Iterable[tuple[str, bool, str]]) -> None:
        owners: dict[tuple[str, bool], str] = {}
        for name, exact, owner in names:
            key = (name if exact else name.casefold(), exact)
            if owners.setdefault(key, owner) != owner:
                self._at(section, owner, f"{name!r} names both {owners[key]} and {owner}")

    def _at(self, section: str, name: str, message: str) -> None:
        file, line = self._lines[section, name]
        self._problem(file, line, message)


def _new_name(value: Any, seen: set[str]) -> str:
    name = _one_name(value, "a name")
    if name in seen:
        raise _BadEntryError(f"{name} stands twice in this file")
    seen.add(name)
    return name


def _all_names(entry: Speaker | Subject) -> tuple[str, ...]:
    return (entry.name, *entry.aliases)


def _person(name: str, value: Any, known: Speaker | None) -> Speaker:
    fields = _fields(name, value, _PERSON_KEYS)
    old = known or Speaker(name)
    roles = tuple(_names(fields["roles"], "roles")) if "roles" in fields else old.roles
    return Speaker(
        name=name,
        aliases=_merged(old.aliases, _names(fields.get("aliases", []), "aliases"), name),
        organisation=_text(fields, "organisation", old.organisation),
        controls=_merged(old.controls, _names(fields.get("controls", []), "controls"), ""),
        interviewer=INTERVIEWER in roles,
        roles=roles,
    )


def _subject(name: str, value: Any, known: Subject | None) -> Subject:
    fields = _fields(name, value, _SUBJECT_KEYS)
    kind = fields.get("kind", known.kind if known else None)
    if kind not in KINDS:
        raise _BadEntryError(f"{name}: kind must be one of {', '.join(sorted(KINDS))}, not {kind!r}")
    whole = _flag(fields.get("case", False), name)
    exact = {name} if whole and known is None else set()
    aliases: list[str] = []
    given = fields.get("aliases", [])
    if not isinstance(given, list):
        raise _BadEntryError(f"{name}: aliases must be a list")
    for item in given:
        alias, keep_case = _alias(item, name, whole=whole)
        aliases.append(alias)
        if keep_case:
            exact.add(alias)
    old = known or Subject(name, kind)
    return replace(
        old,
        kind=kind,
        parent=_text(fields, "parent", old.parent),
        unit=_text(fields, "unit", old.unit),
        aliases=_merged(old.aliases, aliases, name),
        exact=old.exact | exact,
    )


def _alias(item: Any, owner: str, *, whole: bool) -> tuple[str, bool]:
    if isinstance(item, dict):
        if set(item) - {"name", "case"} or "name" not in item:
            raise _BadEntryError(f"{owner}: an alias is a text or {{name: ..., case: true}}")
        return _one_name(item["name"], f"{owner}: an alias"), _flag(item.get("case", whole), owner)
    return _one_name(item, f"{owner}: an alias"), whole


def _fields(name: str, value: Any, allowed: frozenset[str]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _BadEntryError(f"{name} must be a mapping with the keys {', '.join(sorted(allowed))}")
    for key in value:
        if key not in allowed:
            raise _BadEntryError(f"{name}: unknown key {key!r}; the keys are {', '.join(sorted(allowed))}")
    return value


def _flag(value: Any, name: str) -> bool:
    if not isinstance(value, bool):
        raise _BadEntryError(f"{name}: case must be true or false, not {value!r}")
    return value


def _text(fields: dict[str, Any], key: str, default: str | None) -> str | None:
    return _one_name(fields[key], key) if key in fields else default


def _names(value: Any, what: str) -> list[str]:
    if not isinstance(value, list):
        raise _BadEntryError(f"{what} must be a list")
    return [_one_name(item, what) for item in value]


def _one_name(value: Any, what: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _BadEntryError(f"{what} must be text, not {value!r}; put it in quotes")
    return value.strip()


def _merged(old: tuple[str, ...], new: Iterable[str], own_name: str) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys((*old, *new)) if name != own_name)
