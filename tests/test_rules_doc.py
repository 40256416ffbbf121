"""docs/rules.md: its examples work, its keys and columns are those there are, its output is what is printed."""

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tracker.cli.show.explained import explanation_tree
from tracker.cli.show.tree import plain_lines
from tracker.extract import explained
from tracker.extract.explain import explain
from tracker.lang import addition_file
from tracker.lang.catalog import catalog, failures, find_rule
from tracker.lang.knowledge import PLUGINS, languages_with
from tracker.lang.language import language
from tracker.lang.rule import Rule
from tracker.steps.rules import STATS_COLUMNS

DOC = (Path(__file__).parents[1] / "docs" / "rules.md").read_text(encoding="utf-8")
SAID_ON = date(2025, 3, 20)


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", DOC, re.MULTILINE | re.DOTALL)


def test_the_word_file_loads_and_its_rules_hold(tmp_path: Path) -> None:
    """What the page shows can be copied."""
    path = tmp_path / "fusion.yaml"
    path.write_text(blocks("yaml")[0], encoding="utf-8")
    additions, problems = addition_file.read_additions([path])

    assert problems == []
    languages = languages_with(additions)
    mine = [entry for entry in catalog(languages) if entry.rule.name.startswith("fusion.")]
    assert len(mine) == 4
    assert failures(mine, languages) == []


def test_every_key_of_a_pattern() -> None:
    """The table of keys is complete."""
    table = DOC[DOC.index("| key | meaning |") : DOC.index("A pattern has exactly one")]

    assert set(re.findall(r"`([a-z_]+)`", "".join(re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)))) == set(
        addition_file._KEYS
    )


def test_the_plug_in_works() -> None:
    """The function of the page returns additions whose rule holds."""
    space: dict[str, Any] = {}
    exec(blocks("python")[1], space)  # noqa: S102 - the page's own code
    languages = languages_with(space["additions"]())
    entry = find_rule(languages, "fusion.shot-season")

    assert failures([entry], languages) == []
    assert f'entry-points."{PLUGINS}"' in DOC


def test_the_rule_shown_is_the_rule_there_is() -> None:
    """The first example is shipped, less what can follow a date."""
    shown: Any = eval(blocks("python")[0], {"Rule": Rule, "short_season": None})  # noqa: S307 - the page's own code
    there = find_rule(language, "zh.short-season").rule

    assert there.pattern.startswith(shown.pattern)
    assert (there.examples, there.counter_examples) == (shown.examples, shown.counter_examples)


def without_weights(text: str) -> str:
    return re.sub(r"[+-]?[0-9]+\.[0-9]{2}", "W", text)


def test_what_explain_prints() -> None:
    """The printed example is what is printed; the weights are tuned now and then, and may differ."""
    told = explain("五年内会有火星任务吗？", said_on=SAID_ON)
    printed = "".join(f"{line}\n" for line in plain_lines(explanation_tree(told)))

    shown = DOC[DOC.index("```\nsaid on") + 4 :].split("```")[0]
    assert without_weights(printed) == without_weights(shown)


@pytest.mark.parametrize(
    "kind", [explained.Explanation, explained.ExplainedSentence, explained.ExplainedCue, explained.ExplainedDate,
             explained.ExplainedAmount, explained.Tried, explained.Weighing]
)  # fmt: skip
def test_every_key_of_the_json(kind: type) -> None:
    """No key is left untold."""
    assert [f.name for f in fields(kind) if f"`{f.name}`" not in DOC] == []


def test_every_column_of_the_stats() -> None:
    """No figure is left untold."""
    assert [name for name in STATS_COLUMNS if name != "rule" and name not in DOC] == []
