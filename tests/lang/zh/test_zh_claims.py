"""Chinese passages and the claims in them: every record of tests/corpus/zh/claims.jsonl is a test."""

import ast
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tracker.extract.api import extract, extract_transcript
from tracker.extract.draft import Draft
from tracker.extract.passage.passage import Passage
from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import QuantityMatch
from tracker.model.claim import Candidate
from tracker.transcript.reading import read_text

CORPUS = Path(__file__).parents[2] / "corpus" / "zh" / "claims.jsonl"
SOURCES = Path(__file__).parents[3] / "tracker" / "extract"


def records() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def stated(claim: Candidate) -> dict[str, Any]:
    """Return what a record tells of a claim: an event has no numbers, a range two."""
    q = claim.target
    due = claim.window.due if claim.window else None
    told: dict[str, Any] = {
        "tier": claim.tier.value,
        "comparator": q.comparator.value,
        "numbers": [n for n in (q.value, q.low, q.high) if n is not None],
        "unit": q.unit,
        "due": str(due) if due else None,
        "modality": claim.modality.value,
    }
    return told | {name: True for name in ("negated", "stretch") if getattr(claim, name)}


@pytest.mark.parametrize("record", records(), ids=lambda record: record["text"])
def test_claims_of_a_chinese_passage(record: dict[str, Any]) -> None:
    """The passage holds just these claims, or none."""
    found = extract(record["text"], said_on=date.fromisoformat(record["said_on"]), speaker="甲", lang="zh")

    assert [stated(one) for one in found] == [
        {**one, "numbers": pytest.approx(one["numbers"])} for one in record["claims"]
    ]


def test_as_many_passages_hold_no_claim() -> None:
    """What must not match is written down as often as what must."""
    silent = [record for record in records() if not record["claims"]]

    assert len(records()) >= 130
    assert len(silent) * 5 >= len(records()) * 2


class Weighed:
    """An observer that keeps the names of all reasons that were weighed."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def unread(self, start: int, end: int, why: str) -> None: ...

    def read(self, sentence: Sentence) -> None: ...

    def weighed(
        self, _sentence: Sentence, _wanted: list[QuantityMatch], drafts: list[Draft], _passage: Passage
    ) -> None:
        self.names |= {reason.name for draft in drafts for reason in draft.reasons}

    def made(self, draft: Draft, number: int) -> None: ...


def own_rules() -> set[str]:
    """Return the names of the reasons that assembling weighs: how a claim leans on what stands around it."""
    tree = ast.parse((SOURCES / "assemble.py").read_text(encoding="utf-8"))
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Reason"
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_rule_for_a_claim_fires_in_the_chinese_corpus() -> None:
    """A rule that joins a figure to its time is weighed in some record."""
    seen = Weighed()
    for record in records():
        said_on = date.fromisoformat(record["said_on"])
        extract_transcript(read_text(record["text"], said_on=said_on, speaker="甲", lang="zh"), observer=seen)

    assert own_rules() - seen.names <= ENGLISH_ALONE


ENGLISH_ALONE = {
    "a thing that is proposed",
    "goes on with what will be",
    "an item of what was announced",
    "a standing target",
}
