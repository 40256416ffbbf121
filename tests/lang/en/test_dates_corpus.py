"""English date expressions: every record of tests/corpus/en/dates.yaml is a test, as written and as raw speech."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from tracker.lang.language import Language, language
from tracker.lang.spans import DateContext

CORPUS = Path(__file__).parents[2] / "corpus" / "en" / "dates.yaml"
SAID_ON = date(2025, 3, 20)
Found = tuple[str, str, str, str]


@cache
def english() -> Language:
    return language("en")


def records() -> list[tuple[str, str]]:
    found = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))
    return [(text, record["window"]) for record in found for text in record["texts"]]


def spoken(text: str) -> str:
    """Return a text as raw speech recognition gives it: lower case, without stops and commas."""
    return re.sub(r"(?<![0-9a-z])'|(?<=[a-z])\.(?=\s|$)|[,.!?](?=\s|$)", "", text.lower())


def plain(marked: str) -> str:
    return re.sub(r"\[\[|\]\]", "", marked)


def found(text: str) -> list[Found]:
    normal = english().normalise(text)
    return [
        (text[m.start : m.end], str(m.window.start or "-"), str(m.window.due or "-"), m.window.precision.value)
        for m in english().find_dates(normal, 0, len(normal), DateContext(SAID_ON))
    ]


def expected(marked: str, window: str, actual: list[Found]) -> list[Found]:
    if window == "none":
        return []
    parts = re.fullmatch(r"(\S+) \.\. (\S+) ?(\w*)", window)
    assert parts is not None, window
    start, due, precision = parts.groups()
    return [(span, start, due, precision or actual[0][3]) for span in re.findall(r"\[\[(.+?)\]\]", marked)]


@pytest.mark.parametrize(("marked", "window"), records())
def test_date_expression(marked: str, window: str) -> None:
    """What is between the brackets is found, with its window, and nothing else is."""
    actual = found(plain(marked))

    assert actual == expected(marked, window, actual or [("", "", "", "")])


@pytest.mark.parametrize(("marked", "window"), [(spoken(m), w) for m, w in records() if "'27" not in m])
def test_date_expression_of_raw_speech(marked: str, window: str) -> None:
    """The same without capitals and punctuation."""
    actual = found(plain(marked))

    assert actual == expected(marked, window, actual or [("", "", "", "")])


@pytest.mark.parametrize(("marked", "window"), [(m, w) for m, w in records() if w != "none"])
def test_gate_lets_every_date_through(marked: str, window: str) -> None:
    """No sentence with a date is dropped before the rules see it."""
    assert window
    assert english().date_gate.search(english().normalise(plain(marked)))
