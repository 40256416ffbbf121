"""The Chinese corpus: what is meant first, then every way to say it; one test for each."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from tracker.extract.api import find_dates, find_quantities
from tracker.lang.language import Language, language
from tracker.lang.spans import DateContext
from tracker.model.quantity import plain_number

CORPUS = Path(__file__).parents[2] / "corpus" / "zh"
SAID_ON = date(2025, 3, 20)
_NO_TARGET = re.compile(r"nothing|= 10?$|(?:years|hours)$")
_BRACKETS = re.compile(r"[\[\]]")


def records(name: str) -> Iterator[tuple[str, str]]:
    """Yield what is meant and a sentence with its spans in brackets."""
    for group in yaml.safe_load((CORPUS / name).read_text(encoding="utf-8")):
        for said in group["said"]:
            yield group["expect"], said


DATES = list(records("dates.yaml"))
AMOUNTS = list(records("amounts.yaml"))


def marked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with its spans in brackets."""
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(("expected", "said"), DATES)
def test_a_date_is_read_as_it_is_meant(expected: str, said: str) -> None:
    found = find_dates(_BRACKETS.sub("", said), said_on=SAID_ON)

    meant = "; ".join(f"{d.window_start or 'open'} to {d.due_on or 'open'}, {d.precision.value}" for d in found)
    assert (expected, said) == (
        meant or "nothing",
        marked(_BRACKETS.sub("", said), [(d.start_char, d.end_char) for d in found]),
    )


@pytest.mark.parametrize(("expected", "said"), AMOUNTS)
def test_an_amount_is_read_as_it_is_meant(expected: str, said: str) -> None:
    found = find_quantities(_BRACKETS.sub("", said))

    meant = []
    for q in found:
        number = plain_number(q.value) if q.value is not None else f"{plain_number(q.low)} to {plain_number(q.high)}"
        meant.append(f"{q.comparator.value} {number}{f' {q.unit}' if q.unit else ''}{f' a {q.per}' if q.per else ''}")
    assert (expected, said) == (
        "; ".join(meant) or "nothing",
        marked(_BRACKETS.sub("", said), [(q.start_char, q.end_char) for q in found]),
    )


@pytest.mark.parametrize("said", [said for expected, said in DATES if expected != "nothing"])
def test_no_sentence_with_a_date_is_dropped_before_the_rules_see_it(said: str) -> None:
    assert language("zh").date_gate.search(language("zh").normalise(_BRACKETS.sub("", said)))


@pytest.mark.parametrize("said", [said for expected, said in AMOUNTS if not _NO_TARGET.search(expected)])
def test_no_sentence_with_an_amount_is_dropped_before_the_rules_see_it(said: str) -> None:
    """A numeral by itself (一, 十) is an amount only where nothing else stands there; how long something takes is no
    aim.
    """
    assert language("zh").number_gate.search(language("zh").normalise(_BRACKETS.sub("", said)))


def fired(rules: Language) -> set[str]:
    """Return the names of the rules that any sentence of the corpus makes fire, those that skip words among them."""
    names: set[str] = set()
    for _, said in DATES + AMOUNTS:
        text = rules.normalise(_BRACKETS.sub("", said))
        for found in rules.find_dates(text, 0, len(text), DateContext(SAID_ON)):
            names.update(found.rule.split(" .. "))
        for rule, _, _ in rules.quantities.find(text, 0, len(text), None):
            names.add(rule.name)
    return names


def test_every_rule_fires_in_the_corpus() -> None:
    """A rule without a record is a rule that nobody has seen work."""
    rules = language("zh")
    skipping = {"zh.no-number", "zh.no-amount-date"}  # these yield nothing: their own examples are tested below

    assert {rule.name for rule in rules.rules()} - skipping - fired(rules) == set()


@pytest.mark.parametrize("name", [rule.name for rule in language("zh").rules()])
def test_a_rule_fires_in_its_examples_and_not_in_its_counter_examples(name: str) -> None:
    rules = language("zh")
    book = rules.dates if rules.dates.named(name) else rules.quantities
    context = DateContext(SAID_ON) if book is rules.dates else None
    rule = book.named(name)
    assert rule is not None

    def fires(text: str) -> bool:
        plain = rules.normalise(text)
        return any(found.name == name for found, _, _ in book.find(plain, 0, len(plain), context))

    if not name.startswith("zh.no-"):
        assert [text for text in rule.examples if not fires(text)] == []
    assert [text for text in rule.counter_examples if fires(text)] == []


def test_an_amount_knows_whether_it_is_a_change() -> None:
    """A growth of 26 % is a change; growing to 26 % is a level."""
    rules = language("zh")

    def growth(text: str) -> list[bool]:
        return [q.growth for q in rules.find_quantities(text, 0, len(text))]

    assert growth("营收增长26%") == [True]
    assert growth("净利润同比下降约5%") == [True]
    assert growth("26%的增长") == [True]
    assert growth("产量翻一番") == [True]
    assert growth("毛利率提升到26%") == [False]
    assert growth("毛利率为26%") == [False]
