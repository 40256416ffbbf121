"""English amounts: every record of tests/corpus/en/quantities.yaml is a test, as written and in lower case."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from tracker.lang.language import Language, language
from tracker.lang.spans import QuantityMatch

CORPUS = Path(__file__).parents[2] / "corpus" / "en" / "quantities.yaml"


@cache
def english() -> Language:
    return language("en")


def records() -> list[tuple[str, str]]:
    found = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))
    return [(text, record["means"]) for record in found for text in record["texts"]]


def plain(marked: str) -> str:
    return re.sub(r"\[\[|\]\]", "", marked)


def meaning(match: QuantityMatch) -> str:
    """Return an amount as the corpus writes it: `>= 5000 units /year growth`."""
    q = match.quantity
    number = f"{q.value:.15g}" if q.value is not None else f"{q.low:.15g}..{q.high:.15g}"
    rate = f" /{q.per}" if q.per else ""
    return f"{q.comparator.value} {number} {q.unit or '-'}{rate}{' growth' if match.growth else ''}"


def found(text: str) -> list[tuple[str, str]]:
    normal = english().normalise(text)
    return [(text[m.start : m.end], meaning(m)) for m in english().find_quantities(normal, 0, len(normal))]


@pytest.mark.parametrize(("marked", "means"), records())
def test_amount(marked: str, means: str) -> None:
    """What is between the brackets is found, with comparator, numbers, unit and rate, and nothing else is."""
    spans = re.findall(r"\[\[(.+?)\]\]", marked)

    assert found(plain(marked)) == [(span, means) for span in spans]


@pytest.mark.parametrize(("marked", "means"), [(m.lower(), n) for m, n in records() if m != m.lower()])
def test_amount_in_lower_case(marked: str, means: str) -> None:
    """The same in lower case."""
    spans = re.findall(r"\[\[(.+?)\]\]", marked)

    assert found(plain(marked)) == [(span, means) for span in spans]


@pytest.mark.parametrize(("marked", "means"), [(m, n) for m, n in records() if n != "none"])
def test_gate_lets_every_amount_through(marked: str, means: str) -> None:
    """No sentence with an amount is dropped before the rules see it."""
    assert means
    assert english().number_gate.search(english().normalise(plain(marked)))
