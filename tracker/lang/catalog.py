"""The rules of a language as a list: what each finds, where it is written, and whether its own examples hold."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from tracker.errors import UsageError
from tracker.lang.addition import CuesAndPatterns
from tracker.lang.language import LANGUAGES, Language
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext

_GROUP = re.compile(r"\{([a-z][a-z_]*)\}")
_SAID_ON = date(2025, 3, 20)
"""The day on which examples are said."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule as it is listed: `kind` is what it finds: date, amount, or the kind of cue ("cue: plan")."""

    rule: Rule[Any]
    language: str
    kind: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The word groups that its pattern names, each once, in order."""
        return tuple(dict.fromkeys(_GROUP.findall(self.rule.pattern)))


@dataclass(frozen=True, slots=True)
class Failure:
    """An example in which a rule finds nothing, or a counter-example in which it finds something."""

    entry: Entry
    text: str
    is_example: bool


def catalog(languages: Callable[[str], Language], codes: Sequence[str] = ()) -> list[Entry]:
    """Return the rules of these languages (of all where none is named) in the order in which they are tried.

    Raises UsageError for a language without rules.
    """
    return [entry for code in codes or sorted(LANGUAGES) for entry in _of(languages(code))]


def _of(language: Language) -> Iterator[Entry]:
    for rule in language.dates.rules:
        yield Entry(rule, language.code, "date")
    for amount in language.quantities.rules:
        yield Entry(amount, language.code, "amount")
    if isinstance(language.cues, CuesAndPatterns):
        for pattern in language.cues.patterns:
            yield Entry(pattern.rule, language.code, f"cue: {pattern.kind}")


def find_rule(languages: Callable[[str], Language], name: str) -> Entry:
    """Return the rule of a name. Raises UsageError with the names that are like it."""
    first = name.split(".", maxsplit=1)[0]
    entries = catalog(languages, (first,) if first in LANGUAGES else ())
    found = next((entry for entry in entries if entry.rule.name == name), None)
    if found is None:
        from difflib import get_close_matches

        near = get_close_matches(name, [entry.rule.name for entry in entries], n=3, cutoff=0.5)
        hint = f"; is it {' or '.join(near)}?" if near else "; `claims rules list` names them all"
        raise UsageError(f"there is no rule {name!r}{hint}")
    return found


def place_of(entry: Entry) -> str:
    """Return where a rule is written, as `file:line`; of a shipped one the file is named from the package on."""
    if entry.rule.origin:
        return entry.rule.origin
    module = import_module(LANGUAGES[entry.language])
    folder = Path(str(module.__file__)).parent
    for file in sorted(folder.glob("*.py")):
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if f'"{entry.rule.name}"' in line and "Rule" in line:
                return f"{file.relative_to(folder.parents[2])}:{number}"
    return f"{folder.relative_to(folder.parents[2])}"


def does(entry: Entry) -> str:
    """Return what a rule makes of a match, in the first line that its produce function says of itself."""
    produce: Any = getattr(entry.rule.produce, "func", entry.rule.produce)  # a partial has its function's words
    return (produce.__doc__ or "").strip().split("\n")[0]


def failures(entries: Sequence[Entry], languages: Callable[[str], Language]) -> list[Failure]:
    """Return every example of these rules that does not hold: each is read whole, said on 2025-03-20."""
    readers = {code: _Reader(languages(code)) for code in dict.fromkeys(entry.language for entry in entries)}
    return [
        Failure(entry, text, is_example)
        for entry in entries
        for is_example, texts in ((True, entry.rule.examples), (False, entry.rule.counter_examples))
        for text in texts
        if readers[entry.language].fires(entry, text) is not is_example
    ]


class _Reader:
    """A language whose rules say when they make something of a match."""

    def __init__(self, language: Language) -> None:
        self._fired: set[str] = set()
        dates, amounts = language.dates.watched(self._watch), language.quantities.watched(self._watch)
        self._language = replace(language, dates=dates, quantities=amounts)

    def _watch(self, rule: Rule[Any], _match: re.Match[str], value: Any) -> None:
        if value is not None:
            self._fired.add(rule.name)

    def fires(self, entry: Entry, text: str) -> bool:
        """Return whether a rule makes something of a text, all other rules being there too."""
        plain = self._language.normalise(text)
        if entry.kind.startswith("cue"):
            return any(cue.value == entry.rule.name for cue in self._language.cues.find(plain, 0, len(plain)))
        self._fired.clear()
        if entry.kind == "date":
            self._language.find_dates(plain, 0, len(plain), DateContext(_SAID_ON))
        else:
            self._language.find_quantities(plain, 0, len(plain))
        return entry.rule.name in self._fired
