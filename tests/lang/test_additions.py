"""A workspace's words and patterns, and plug-ins: what they add, and what is refused with file and line."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from tracker.errors import TrackerError
from tracker.extract.api import extract_transcript
from tracker.lang.catalog import catalog, failures, find_rule, place_of
from tracker.lang.knowledge import Knowledge, from_plugins, languages_with, load_knowledge
from tracker.lang.language import language
from tracker.lang.spans import DateContext
from tracker.transcript.reading import read_text

SAID_ON = date(2025, 3, 20)
WORDS = """\
    zh:
      words:
        plan: [立項]
        counter: {reactors: [座堆]}
        device: [托卡马克, 仿星器]
      patterns:
        - name: fusion.first-plasma
          cue: future
          pattern: '{device}(?:首次)?放电'
          examples: [托卡马克首次放电]
          counter_examples: [电容放电]
        - name: fusion.expo
          date: 2026年10月16日
          pattern: 聚变大会
          examples: [聚变大会之前发布]
        - name: fusion.small-goal
          amount: 1亿元
          pattern: 一个小目标
          examples: [投入一个小目标]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "fusion.yaml"
    path.write_text(dedent(text), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    return load_knowledge((), (written(tmp_path_factory.mktemp("words"), WORDS),))


def due(known: Knowledge, text: str) -> list[str]:
    rules = known.languages("zh")
    return [str(d.window.due) for d in rules.find_dates(text, 0, len(text), DateContext(SAID_ON))]


def test_more_words_of_a_group(known: Knowledge) -> None:
    """A new counter counts, and a Traditional word is known in its Simplified form."""
    rules = known.languages("zh")

    assert [q.quantity.unit for q in rules.find_quantities("建成5座堆", 0, 5)] == ["reactors"]
    assert [(c.word, c.kind) for c in rules.cues.find("已立项", 0, 3)][-1] == ("立项", "plan")


def test_a_pattern_for_a_date_is_bound_by_the_words_around_it(known: Knowledge) -> None:
    """聚变大会 means its day; 之前 makes it a deadline."""
    assert due(known, "聚变大会发布") == ["2026-10-16"]
    found = known.languages("zh").find_dates("聚变大会之前发布", 0, 8, DateContext(SAID_ON))[0]

    assert (found.window.start, found.rule) == (SAID_ON, "fusion.expo")
    assert found.value.note.startswith("聚变大会 stands for 2026年10月16日")


def test_a_pattern_for_an_amount(known: Knowledge) -> None:
    """一个小目标 is a hundred million yuan."""
    [found] = known.languages("zh").find_quantities("投入一个小目标", 0, 7)

    assert (found.quantity.value, found.quantity.unit) == (1e8, "CNY")


def test_patterns_open_the_gates_and_make_claims(known: Knowledge) -> None:
    """A sentence that only the workspace's patterns understand is looked at, and becomes a claim."""
    transcript = read_text("聚变大会前，托卡马克首次放电。", said_on=SAID_ON, lang="zh")

    assert extract_transcript(transcript) == []
    [found] = extract_transcript(transcript, languages=known.languages)
    assert (str(found.due_on), found.rules) == ("2026-10-16", ("fusion.expo",))


def test_its_rules_are_listed_first_and_hold(known: Knowledge) -> None:
    """They are rules like others: listed, with their place, and tested."""
    entries = [e for e in catalog(known.languages, ("zh",)) if e.rule.name.startswith("fusion.")]

    assert [(e.rule.name, e.kind) for e in entries] == [
        ("fusion.expo", "date"), ("fusion.small-goal", "amount"), ("fusion.first-plasma", "cue: future"),
    ]  # fmt: skip
    assert place_of(entries[2]).endswith("fusion.yaml:7")
    assert failures(entries, known.languages) == []


def test_other_languages_stay_as_they_are(known: Knowledge) -> None:
    """What is added to Chinese does not touch English."""
    assert known.languages("en-GB") is language("en-GB") or known.languages("en").dates is language("en").dates


ONE = "zh:\n  patterns:\n    - {{name: {name}, {does}, pattern: '{pattern}', examples: [放电]}}\n"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("fr:\n  words: {}\n", 1, "no language 'fr'"),
        ("zh: [x]\n", 1, "zh must be a mapping"),
        ("zh:\n  verbs: {}\n", 2, "a language has `words`"),
        ("zh:\n  words:\n    Plan: [x]\n", 3, "made of a to z"),
        ("zh:\n  words:\n    plan: 立项\n", 3, "must be a list of words"),
        ("zh:\n  words:\n    plan: [1]\n", 3, "put numbers, yes and no in quotes"),
        ("zh:\n  words:\n    year_word:\n      7: [七年后]\n", 4, "no word of it means 7"),
        ("zh:\n  words:\n    year_word: [七年后]\n", 3, "its words have values"),
        (ONE.format(name="zh.mine", does="cue: plan", pattern="放电"), 3, "beginning with a word of yours"),
        (ONE.format(name="my.rule", does="cue: wish", pattern="放电"), 3, "no cue 'wish'"),
        (ONE.format(name="my.rule", does="cue: plan, date: 明年", pattern="放电"), 3, "one of cue, date, amount"),
        (ONE.format(name="my.rule", does="cue: plan", pattern="{reactor}放电"), 3, "no word group 'reactor'"),
        (ONE.format(name="my.rule", does="cue: plan", pattern="放.*电"), 3, "no upper bound"),
        (ONE.format(name="my.rule", does="cue: plan", pattern=".放电"), 3, "can begin with anything"),
        (ONE.format(name="my.rule", does="cue: plan", pattern="充电"), 3, "does not match its example '放电'"),
        (ONE.format(name="my.rule", does="cue: plan", pattern="放(电"), 3, "rule 'my.rule'"),
        ("zh:\n  patterns:\n    - name: my.rule\n", 3, "a pattern needs pattern"),
        ("zh: {words: [\n", 2, "is not YAML here"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_named_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    """A bad word file stops the command with one line."""
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(TrackerError) as refused:
        load_knowledge((), (path,))

    assert str(refused.value).startswith(f"{path}:{line}: ")
    assert message in str(refused.value)


def test_an_alias_must_stand_for_something(tmp_path: Path) -> None:
    """What a pattern stands for must be one date to the shipped rules."""
    path = tmp_path / "words.yaml"
    path.write_text(ONE.format(name="my.rule", does="date: 某一天", pattern="放电"), encoding="utf-8")

    with pytest.raises(TrackerError, match=r"words.yaml:3: rule 'my.rule': '某一天' is not read as one date"):
        load_knowledge((), (path,)).languages("zh")


PLUG_IN = """\
    from tracker.lang.addition import Addition
    from tracker.lang.rule import Rule
    from tracker.lang.spans import DateValue
    from tracker.model import window as w

    def season(match, context):
        return DateValue(w.months(context.said_on.year, 4, 9, w.Precision.RANGE), note="April to September")

    def additions():
        return [Addition(language="en", dates=(Rule("fusion.season", "shot season", season, ("this shot season",)),))]

    def broken():
        return [1 // 0]

    def mistaken():
        return ["rules"]
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a way to install a package whose entry point names one of its functions."""

    def make(function: str) -> None:
        (tmp_path / "fusion_rules.py").write_text(dedent(PLUG_IN), encoding="utf-8")
        package = tmp_path / "fusion_rules-1.0.dist-info"
        package.mkdir()
        (package / "METADATA").write_text("Metadata-Version: 2.1\nName: fusion-rules\nVersion: 1.0\n", encoding="utf-8")
        points = f"[claims_tracker.rules]\nfusion = fusion_rules:{function}\n"
        (package / "entry_points.txt").write_text(points, encoding="utf-8")
        monkeypatch.delitem(sys.modules, "fusion_rules", raising=False)
        monkeypatch.syspath_prepend(tmp_path)

    return make


def test_without_plug_ins_nothing_is_added() -> None:
    """No package of this environment names the group."""
    assert from_plugins() == []


def test_a_plug_in_brings_rules_in_python(install: Callable[[str], None]) -> None:
    """An installed package's entry point returns additions; nothing is loaded from a folder."""
    install("additions")
    rules = languages_with(from_plugins())("en")

    [found] = rules.find_dates("in this shot season", 0, 19, DateContext(SAID_ON))

    assert (str(found.window.due), found.rule) == ("2025-09-30", "fusion.season")


@pytest.mark.parametrize(("function", "message"), [("broken", "fails: integer"), ("mistaken", "must return additions"),
                                                   ("missing", "fails: module")])  # fmt: skip
def test_a_failing_plug_in_is_named(install: Callable[[str], None], function: str, message: str) -> None:
    """Whatever it does wrong, one line names it."""
    install(function)

    with pytest.raises(TrackerError, match=rf"the plug-in 'fusion' \(fusion_rules:{function}\) {message}"):
        from_plugins()


def test_an_unknown_rule_is_answered_with_names_like_it() -> None:
    """zh.yaer is probably zh.year."""
    with pytest.raises(TrackerError, match=r"is it zh\.year"):
        find_rule(language, "zh.yaer")
