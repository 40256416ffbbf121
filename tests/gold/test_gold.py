"""The seeds' claims, found by hand, against what the rules find: the figures may not fall below what they are today."""

import json
from datetime import date
from pathlib import Path

import pytest

from tracker.extract.api import extract_transcript
from tracker.model.claim import Candidate, Tier
from tracker.transcript.reading import ReadOptions, read

ROOT = Path(__file__).resolve().parents[2]
SAID = {"000": date(2025, 3, 20), "003": date(2025, 1, 8), "004": date(2026, 2, 14)}
RECORDS = [
    json.loads(line) for line in Path(__file__).with_name("seeds.jsonl").read_text(encoding="utf-8").splitlines()
]


def document(number: str) -> Path:
    return next((ROOT / "seeds").glob(f"{number}_*.txt"))


@pytest.fixture(scope="module")
def found() -> dict[str, list[Candidate]]:
    return {n: extract_transcript(read(document(n), ReadOptions(said_on=day))) for n, day in SAID.items()}


def overlap(record: dict, candidate: Candidate) -> float:
    shared = min(record["end_char"], candidate.end_char) - max(record["start_char"], candidate.start_char)
    shortest = min(record["end_char"] - record["start_char"], candidate.end_char - candidate.start_char)
    return shared / shortest


def numbers(record: dict) -> set[float]:
    return {float(record[key]) for key in ("value", "low", "high") if key in record}


def target(candidate: Candidate) -> set[float]:
    return {n for n in (candidate.value, candidate.low, candidate.high) if n is not None}


def agreement(record: dict, candidate: Candidate) -> float:
    right_day = str(candidate.due_on) == record.get("due")
    return 3 * (target(candidate) == numbers(record)) + 3 * right_day + overlap(record, candidate)


def pairs(records: list[dict], candidates: list[Candidate]) -> list[tuple[dict, Candidate]]:
    """One candidate for one record, the best agreement first; dated ones with dated ones only."""
    possible = [
        (agreement(r, c), n, m, r, c)
        for n, r in enumerate(records)
        for m, c in enumerate(candidates)
        if overlap(r, c) >= 0.5 and (c.due_on is not None) == ("due" in r)
    ]
    chosen, taken = [], set()
    for _, n, m, r, c in sorted(possible, key=lambda p: -p[0]):
        if not {("record", n), ("candidate", m)} & taken:
            taken |= {("record", n), ("candidate", m)}
            chosen.append((r, c))
    return chosen


def wanted(record: dict) -> bool:
    return record["tier"] in "AB" and not record["optional"] and "restates" not in record


@pytest.fixture(scope="module")
def paired(found: dict[str, list[Candidate]]) -> list[tuple[dict, Candidate]]:
    return [p for n in SAID for p in pairs([r for r in RECORDS if r["doc"] == n], found[n])]


def test_nearly_every_dated_claim_is_found(paired: list[tuple[dict, Candidate]]) -> None:
    missed = {r["id"] for r in RECORDS if wanted(r)} - {r["id"] for r, _ in paired}

    assert len(missed) <= 1, missed


def test_nearly_every_claim_found_has_its_numbers_and_day_right(paired: list[tuple[dict, Candidate]]) -> None:
    wrong = [
        (r["id"], target(c), c.due_on)
        for r, c in paired
        if wanted(r) and (target(c) != numbers(r) or str(c.due_on) != r["due"])
    ]

    assert len(wrong) <= 1, wrong


def test_few_dated_candidates_are_none(found: dict[str, list[Candidate]], paired: list[tuple[dict, Candidate]]) -> None:
    met = {id(c) for _, c in paired}
    dated = [c for candidates in found.values() for c in candidates if c.tier is not Tier.C]
    spurious = [c.quote for c in dated if id(c) not in met]

    assert len(spurious) <= 0.15 * len(dated), spurious


def test_undated_figures_are_found_too(paired: list[tuple[dict, Candidate]]) -> None:
    undated = [r for r in RECORDS if r["tier"] == "C" and not r["optional"] and "restates" not in r]
    missed = {r["id"] for r in undated} - {r["id"] for r, _ in paired}

    assert len(missed) <= 0.2 * len(undated), missed


def test_every_quote_is_verbatim(found: dict[str, list[Candidate]]) -> None:
    for number, candidates in found.items():
        text = document(number).read_bytes().decode("utf-8")
        for c in candidates:
            assert text[c.start_char : c.end_char] == c.quote


def test_the_speaker_of_every_found_claim_is_right(paired: list[tuple[dict, Candidate]]) -> None:
    assert [r["id"] for r, c in paired if wanted(r) and c.speaker != r["speaker"]] == []
