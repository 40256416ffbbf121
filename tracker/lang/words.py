"""Word lists: surface words are data (words.yaml), grouped by what they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tracker.errors import TrackerError

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Words:
    """Word groups of a language. A group is a list of words, or a mapping from word to value (a number or a name)."""

    groups: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Mapping[str, Any]]

    def value(self, group: str, word: str) -> Any:
        """Return the value of a word in a group; raises KeyError where the group has no such word."""
        return self.values[group][word]

    def joined(self, more: "Words | None") -> "Words":
        """Return these words with more behind them; groups that only the others have are new."""
        if more is None:
            return self
        groups = {**self.groups, **{g: (*self.groups.get(g, ()), *words) for g, words in more.groups.items()}}
        values = {**self.values, **{g: {**self.values.get(g, {}), **known} for g, known in more.values.items()}}
        return Words(groups, values)


def load_words(*paths: Path) -> Words:
    """Read word lists into one; raises TrackerError with file and what is wrong where one is no mapping of groups."""
    groups: dict[str, tuple[str, ...]] = {}
    values: dict[str, Mapping[str, Any]] = {}
    for path in paths:
        _read(path, groups, values)
    return Words(groups, values)


def _read(path: Path, groups: dict[str, tuple[str, ...]], values: dict[str, Mapping[str, Any]]) -> None:
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader
    except (OSError, yaml.YAMLError) as error:
        raise TrackerError(f"{path}: not readable as a word list: {error}") from error
    if not isinstance(data, dict):
        raise TrackerError(f"{path}: a word list is a mapping from group names to words")
    for name, content in data.items():
        if isinstance(content, dict):
            flat = _flatten(content)
            groups[name] = tuple(flat)
            values[name] = flat
        elif isinstance(content, list) and all(isinstance(w, str) for w in content):
            groups[name] = tuple(content)
        else:
            raise TrackerError(f"{path}: group {name!r} is neither a list of words nor a mapping")


def _flatten(content: dict[Any, Any]) -> dict[str, Any]:
    """Turn `value: [word, word]` and `word: value` alike into word -> value."""
    flat: dict[str, Any] = {}
    for key, value in content.items():
        if isinstance(value, list):
            for word in value:
                flat[str(word)] = key
        else:
            flat[str(key)] = value
    return flat
