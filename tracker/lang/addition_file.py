"""Word files of a workspace: YAML to additions, with a Problem, file and line, for everything that cannot be used.

zh:
  words:                      # a group of the language gets more words; another name is a group of one's own
    plan: [立项]
    counter: {reactors: [座堆]}
    device: [托卡马克, 仿星器]
  patterns:
    - name: fusion.first-plasma
      cue: strong_verb        # or `date: 11月11日`, or `amount: 1亿元`: what the words stand for
      pattern: '{device}(?:首次)?放电'
      examples: [托卡马克首次放电]
      counter_examples: [电容放电]
"""

import re
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from tracker.errors import Problem
from tracker.lang.addition import Addition, Alias, CuePattern, joined, no_produce
from tracker.lang.beginnings import prefixes
from tracker.lang.language import LANGUAGES
from tracker.lang.rule import BadRule, Rule, check_pattern, expand
from tracker.lang.words import Words, load_words

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)+")
_GROUP = re.compile(r"[a-z][a-z_]*")
_KEYS = ("name", "pattern", "cue", "date", "amount", "examples", "counter_examples")
_DOES = ("cue", "date", "amount")
_OPEN = frozenset({"measure", "counter", "metric_word"})
"""Groups whose words may stand for something that the program has not heard of."""


class _BadPlaceError(ValueError):
    """Something in a word file is not as it must be."""

    def __init__(self, message: str, node: Any) -> None:
        super().__init__(message)
        self.line = node.start_mark.line + 1


def read_additions(paths: Iterable[Path]) -> tuple[list[Addition], list[Problem]]:
    """Return what word files add to the languages, in order, and what is wrong in them."""
    additions: list[Addition] = []
    problems: list[Problem] = []
    names: set[str] = set()
    for path in paths:
        root = _root(path, problems)
        for code, node in _pairs(root, path, problems, "a word file"):
            if code.value not in LANGUAGES:
                there = ", ".join(sorted(LANGUAGES))
                problems.append(Problem(str(path), _line(code), f"no language {code.value!r}; there are: {there}"))
                continue
            additions.append(_Section(path, code.value, additions, names, problems).read(node))
    return additions, problems


def _root(path: Path, problems: list[Problem]) -> Any:
    try:
        return yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except OSError as error:
        problems.append(Problem(str(path), None, f"cannot be read: {error.strerror or error}"))
    except UnicodeDecodeError:
        problems.append(Problem(str(path), None, "is not UTF-8; save it as UTF-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "cannot be read"
        problems.append(Problem(str(path), mark.line + 1 if mark else None, f"is not YAML here: {what}"))
    except RecursionError:
        problems.append(Problem(str(path), None, "is nested too deep"))
    return None


def _line(node: Any) -> int:
    return int(node.start_mark.line) + 1


def _pairs(node: Any, path: Path, problems: list[Problem], what: str) -> list[tuple[Any, Any]]:
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        problems.append(Problem(str(path), _line(node), f"{what} must be a mapping, not {_shown(node)}"))
        return []
    return [(key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]


def _shown(node: Any) -> str:
    return repr(node.value) if isinstance(node, yaml.ScalarNode) else f"a {node.id}"


class _Section:
    """What one file says of one language."""

    def __init__(self, path: Path, code: str, before: list[Addition], names: set[str], problems: list[Problem]) -> None:
        module = import_module(LANGUAGES[code])
        here = Path(str(module.__file__))
        self.path, self.code, self.names, self.problems = path, code, names, problems
        self.normalise = module.normalise
        self.kinds: tuple[str, ...] = module.CUES
        shipped = load_words(here.with_name("words.yaml"), here.with_name("cues.yaml"))
        self.known = shipped.joined(joined(a.words for a in before if a.language == code and a.words))

    def read(self, node: Any) -> Addition:
        words: Words | None = None
        cues: list[CuePattern] = []
        aliases: list[Alias] = []
        parts = _pairs(node, self.path, self.problems, self.code)
        for key, value in sorted(parts, key=lambda pair: pair[0].value != "words"):
            if key.value == "words":
                words = self._words(value)
                self.known = self.known.joined(words)
            elif key.value == "patterns" and isinstance(value, yaml.SequenceNode):
                for item in value.value:
                    self._kept(item, cues, aliases)
            else:
                self._problem(key, f"{key.value!r}: a language has `words` (a mapping) and `patterns` (a list)")
        return Addition(language=self.code, words=words, cues=tuple(cues), aliases=tuple(aliases))

    def _problem(self, node: Any, message: str) -> None:
        self.problems.append(Problem(str(self.path), _line(node), message))

    def _words(self, node: Any) -> Words:
        groups: dict[str, tuple[str, ...]] = {}
        values: dict[str, dict[str, Any]] = {}
        for key, value in _pairs(node, self.path, self.problems, "words"):
            try:
                _check_group(key)
                if key.value in self.known.values:
                    values[key.value] = self._valued(key, value)
                    groups[key.value] = tuple(values[key.value])
                else:
                    groups[key.value] = tuple(self._texts(value, f"group {key.value}"))
            except _BadPlaceError as error:
                self.problems.append(Problem(str(self.path), error.line, str(error)))
        return Words(groups, values)

    def _valued(self, key: Any, node: Any) -> dict[str, Any]:
        group = key.value
        if not isinstance(node, yaml.MappingNode):
            raise _BadPlaceError(f"group {group}: its words have values: write `value: [word, ...]`", node)
        there = set(self.known.values[group].values())
        found: dict[str, Any] = {}
        for value_node, words in node.value:
            value = yaml.safe_load(yaml.serialize(value_node))
            if value not in there and not _may_be_new(group, value):
                some = ", ".join(map(str, sorted(there, key=str)[:12]))
                raise _BadPlaceError(f"group {group}: no word of it means {value!r}; there are: {some}", value_node)
            found |= dict.fromkeys(self._texts(words, f"group {group}"), value)
        return found

    def _texts(self, node: Any, what: str) -> list[str]:
        items: list[Any] = node.value if isinstance(node, yaml.SequenceNode) else [None]
        if not all(isinstance(i, yaml.ScalarNode) and i.tag.endswith(":str") and i.value.strip() for i in items):
            raise _BadPlaceError(f"{what} must be a list of words; put numbers, yes and no in quotes", node)
        return [self.normalise(i.value) for i in items]

    def _kept(self, node: Any, cues: list[CuePattern], aliases: list[Alias]) -> None:
        try:
            one = self._pattern(node)
        except _BadPlaceError as error:
            self.problems.append(Problem(str(self.path), error.line, str(error)))
            return
        except BadRule as error:
            self._problem(node, str(error))
            return
        if isinstance(one, CuePattern):
            cues.append(one)
        else:
            aliases.append(one)

    def _pattern(self, node: Any) -> CuePattern | Alias:
        fields = {key.value: value for key, value in _pairs(node, self.path, self.problems, "a pattern")}
        for key, value in fields.items():
            if key not in _KEYS:
                raise _BadPlaceError(f"unknown key {key!r}; a pattern has {', '.join(_KEYS)}", value)
        rule = self._rule(node, fields)
        does = [key for key in _DOES if key in fields]
        if len(does) != 1:
            raise _BadPlaceError(f"rule {rule.name!r}: it needs one of {', '.join(_DOES)}", node)
        what, value = does[0], fields[does[0]]
        text = _text(value, what)
        if what == "cue":
            if text not in self.kinds:
                raise _BadPlaceError(f"rule {rule.name!r}: no cue {text!r}; there are: {', '.join(self.kinds)}", value)
            return CuePattern(rule, text)
        return Alias(rule, self.normalise(text), what == "date")

    def _rule(self, node: Any, fields: dict[str, Any]) -> Rule[None]:
        for key in ("name", "pattern", "examples"):
            if key not in fields:
                raise _BadPlaceError(f"a pattern needs {key}", node)
        name = _text(fields["name"], "name")
        if not _NAME.fullmatch(name) or name.split(".")[0] in LANGUAGES:
            raise _BadPlaceError(
                f"name {name!r}: write it as `fusion.first-plasma`, beginning with a word of yours", fields["name"]
            )
        if name in self.names:
            raise _BadPlaceError(f"two rules are named {name!r}", fields["name"])
        self.names.add(name)
        rule: Rule[None] = Rule(
            name, _text(fields["pattern"], "pattern"), no_produce,
            tuple(self._texts(fields["examples"], "examples")),
            tuple(self._texts(fields["counter_examples"], "counter_examples")) if "counter_examples" in fields else (),
            origin=f"{self.path}:{_line(node)}",
        )  # fmt: skip
        self._check(rule, fields)
        return rule

    def _check(self, rule: Rule[None], fields: dict[str, Any]) -> None:
        """Refuse a pattern that the engine cannot use, or that does not do what its own examples say."""
        pattern = expand(rule.pattern, self.known.groups, name=rule.name)
        check_pattern(rule.name, pattern)
        if "" in prefixes(pattern):
            raise _BadPlaceError(
                f"rule {rule.name!r}: it can begin with anything; begin it with a word or a group", fields["pattern"]
            )
        regex = re.compile(pattern)
        for text in rule.examples:
            if not regex.search(text):
                raise _BadPlaceError(f"rule {rule.name!r} does not match its example {text!r}", fields["examples"])
        for text in rule.counter_examples:
            if regex.search(text):
                raise _BadPlaceError(
                    f"rule {rule.name!r} matches its counter-example {text!r}", fields["counter_examples"]
                )


def _check_group(key: Any) -> None:
    if not _GROUP.fullmatch(key.value):
        raise _BadPlaceError(f"group {key.value!r}: a group's name is made of a to z and _", key)


def _text(node: Any, what: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise _BadPlaceError(f"{what} must be text", node)
    return str(node.value)


def _may_be_new(group: str, value: Any) -> bool:
    """Whether a word may have a value that no shipped word has: a unit, a metric, a holiday's month and day."""
    if group in _OPEN:
        return isinstance(value, str) and bool(value.strip())
    if group == "holiday" and isinstance(value, str):
        month, _, day = value.partition("-")
        try:
            return bool(date(2024, int(month), int(day)))
        except ValueError:
            return False
    return False
