"""The engine knows no language: what it asks of one stands in `tracker/lang/patterns`, and each language fills it."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import tracker.extract
from tracker.lang import en, zh
from tracker.lang.language import language
from tracker.model.quantity import UNITS

ENGINE = sorted(Path(tracker.extract.__file__).parent.rglob("*.py"))
_IDEOGRAPH = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_PATTERN = re.compile(r"\\|\(\?|\[")
_SYNTAX = re.compile(r"\\u[0-9a-f]{4}|\\.|\(\?P<\w+>|\(\?P=\w+\)|\[\^?\]?[^\]]*\]")
"""What has letters in a pattern and is no word: escapes, names of groups, sets of characters."""
_WORD = re.compile(r"[A-Za-z]{2,}")
_COMPARED = frozenset({"startswith", "endswith", "find", "rfind", "count", "removeprefix", "removesuffix", "strip"})
_SUBJECTS = (
    "product", "technology", "facility", "economy", "company", "organisation", "concept", "place",
)  # fmt: skip
_SAID = frozenset({"_DOUBTS", "_HABITS"})
"""Lists of reasons: they are told to the user."""
_GROUPS = frozenset({"_NEED_A_CAPITAL", "_NAMED_ELSEWHERE"})
"""Lists of the named groups of a language's patterns."""
_RULE = re.compile(r"(?:en|zh)\.[a-z]")


def strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the strings of a module that are no docstrings, each with its line; what fills them counts as a digit."""
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):  # a node comes before those within it
        if isinstance(node, ast.JoinedStr):
            passed |= {id(part) for part in node.values}
            yield node.lineno, "".join(part.value if isinstance(part, ast.Constant) else "0" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield node.lineno, node.value


def compared(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the strings that a text is compared with."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _COMPARED:
            for argument in node.args:
                if isinstance(argument, ast.Constant | ast.Tuple | ast.JoinedStr):
                    yield from strings(argument)


def listed(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the strings of the lists that a module begins with, but those of reasons and of groups."""
    for node in tree.body:
        names = {target.id for target in getattr(node, "targets", ()) if isinstance(target, ast.Name)}
        if not isinstance(node, ast.Assign) or names & (_SAID | _GROUPS) or names <= {"__all__"}:
            continue
        if isinstance(node.value, ast.Tuple | ast.Dict | ast.Set | ast.List | ast.Call):
            yield from strings(node.value)


@cache
def known() -> frozenset[str]:
    """Return the names of what the engine asks for: kinds of cues, groups of words, units, kinds of subjects."""
    words = [language(code).words for code in ("en", "zh")]
    groups = {name for one in words for name in one.groups}
    counted = {unit for one in words for unit in one.values["counter"].values()}
    return frozenset({*en.CUES, *zh.CUES, *groups, *counted, *UNITS, *_SUBJECTS})


def words(source: str) -> list[str]:
    """Return what in a module is of a language: "line: string"."""
    tree = ast.parse(source)
    found = {
        (line, text)
        for line, text in strings(tree)
        if _IDEOGRAPH.search(text)
        or _RULE.match(text)
        or (_PATTERN.search(text) and _WORD.search(_SYNTAX.sub(" ", text)))
    }
    found.update((line, text) for line, text in compared(tree) if _WORD.search(text))
    plain = ((line, text) for line, text in listed(tree) if _WORD.search(text) and not _PATTERN.search(text))
    found.update((line, text) for line, text in plain if text not in known())
    return [f"{line}: {text}" for line, text in sorted(found)]


@pytest.mark.parametrize("module", ENGINE, ids=lambda path: path.stem)
def test_an_engine_module_holds_no_word_of_a_language(module: Path) -> None:
    """A word belongs into `words.yaml` or `cues.yaml`, a pattern into a class of `tracker/lang/patterns`."""
    assert words(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        '_DONE = re.compile(r"(?:已经?|累计)$")',
        '_MOVES = ("降息", "加息")',
        '_WITH = re.compile(r"\\s?(?:with|implying)\\b")',
        'begins = text.startswith(("and ", "plus "), start)',
        'told = d.rule == "en.part-count"',
        '_VOTERS = frozenset({"participants", "members"})',
        'one = rf"\\s(?:{name} and)"',
    ],
)
def test_a_word_is_found(line: str) -> None:
    """Words are seen in patterns, in lists, in comparisons, and the names of a language's rules as well."""
    assert words(line)


@pytest.mark.parametrize(
    "line",
    [
        '"""今年，也就是2025年"""',
        '_STOP = re.compile(r"[.?!](?=\\s)")',
        '_NAME = re.compile(r"(?P<name>[A-Z][a-z]+)\\s?[(（][^()（）]{1,30}[)）]")',
        '_HAN = re.compile(r"[\\u4e00-\\u9fff]")',
        'reasons.append(Reason("a numeric target", 0.8))',
        '_AIMS = ("goal", "plan", "expected")',
        '_SHARES = frozenset({"%", "percentage points"})',
        'listed = text.endswith(("；", ";"))',
    ],
)
def test_signs_and_reasons_are_no_words(line: str) -> None:
    """Docstrings, signs, scripts and what is told to the user stay in the engine."""
    assert words(line) == []
