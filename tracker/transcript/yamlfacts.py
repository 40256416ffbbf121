"""YAML mappings as plain words with their lines: what front matter and sources.yaml need, and no more.

Values are read as text, never turned into Python objects by the parser, so that an impossible date is found here and
named with its line, and an alias cannot grow without bound.
"""

import re
from dataclasses import dataclass
from datetime import date

import yaml

from tracker.errors import TrackerError
from tracker.transcript.days import parse_day

_EXPECTED = "expected a day as YYYY-MM-DD"
_ENTRY = re.compile(r"^(?P<key>[\w-]+:[ \t]+)(?P<value>\S[^\r\n]*?)(?P<end>[ \t]*)(?=\r?$)", re.MULTILINE)
_LONGEST = 65_536
"""Nobody writes front matter of more characters: a longer one that is broken is refused as it is."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of a mapping: its text (None for null), the texts of a list, and its line from 1."""

    text: str | None
    items: tuple[str, ...]
    line: int


Facts = dict[str, Fact]


def compose(text: str, name: str, *, first_line: int = 1) -> yaml.Node | None:
    """Return the YAML tree of `text`. Raises TrackerError with `name:line:` where it is broken."""
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        problem = error.problem or "it cannot be parsed"
        raise TrackerError(f"{name}:{line}: broken YAML: {problem}; mend this line, or quote the value") from error
    except yaml.reader.ReaderError as error:
        line = first_line + text.count("\n", 0, error.position if isinstance(error.position, int) else 0)
        raise TrackerError(f"{name}:{line}: broken YAML: a character that YAML does not allow; remove it") from error
    except RecursionError as error:
        raise TrackerError(f"{name}:{first_line}: broken YAML: nested too deep") from error


def compose_leniently(text: str, name: str, *, first_line: int = 1) -> yaml.Node | None:
    """Return the tree of front matter as people and site makers write it: `title: The plan: what comes next`.

    Where YAML refuses the text, each entry that it refuses by itself is read as the plain words that it is. Raises
    TrackerError, with the place of the first fault, where that does not help.
    """
    try:
        return compose(text, name, first_line=first_line)
    except TrackerError as error:
        mended = _ENTRY.sub(_quoted_where_broken, text) if len(text) <= _LONGEST else text
        if mended == text:
            raise
        try:
            return compose(mended, name, first_line=first_line)
        except TrackerError:
            raise error from None


def _quoted_where_broken(entry: "re.Match[str]") -> str:
    try:
        yaml.compose(entry[0], Loader=yaml.SafeLoader)
    except (yaml.MarkedYAMLError, RecursionError):
        value = entry["value"].replace("'", "''")
        return f"{entry['key']}'{value}'{entry['end']}"
    except yaml.reader.ReaderError:
        pass
    return entry[0]


def facts_of(node: yaml.MappingNode, *, first_line: int = 1) -> Facts:
    """Return the scalars and lists of scalars of a mapping by key, lower case; nested mappings are left out."""
    facts: Facts = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        line = first_line + key.start_mark.line
        if isinstance(value, yaml.ScalarNode):
            null = value.tag == "tag:yaml.org,2002:null"
            text = None if null or not value.value.strip() else value.value.strip()
            facts[key.value.casefold()] = Fact(text, (text,) if text else (), line)
        elif isinstance(value, yaml.SequenceNode):
            items = tuple(each.value for each in value.value if isinstance(each, yaml.ScalarNode))
            facts[key.value.casefold()] = Fact(None, items, line)
    return facts


def text_of(facts: Facts, *keys: str) -> str | None:
    """Return the first of the keys that has a text."""
    return next((fact.text for key in keys if (fact := facts.get(key)) is not None and fact.text), None)


def day_of(facts: Facts, name: str, *keys: str) -> tuple[date | None, str | None]:
    """Return the day of the first key that has a value, and the line that says where none can be read in it."""
    for key in keys:
        fact = facts.get(key)
        if fact is None or not fact.text:
            continue
        day = parse_day(fact.text)
        if day is not None:
            return day, None
        return None, f"{name}:{fact.line}: {key}: no such day: {fact.text!r}; {_EXPECTED}"
    return None, None
