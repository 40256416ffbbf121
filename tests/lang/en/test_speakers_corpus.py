"""English passages and who made their claims: every record of tests/corpus/en/speakers.jsonl is a test."""

import json
from datetime import date
from pathlib import Path

import pytest

from tracker.extract.api import extract

CORPUS = Path(__file__).parents[2] / "corpus" / "en" / "speakers.jsonl"
RECORDS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("record", RECORDS, ids=[record["text"] for record in RECORDS])
def test_who_made_the_claim(record: dict[str, str]) -> None:
    """The last claim of the passage, told or spoken by Ada, belongs to whom the record names."""
    found = extract(record["text"], said_on=date(2025, 3, 20), speaker="Ada", lang="en")

    assert [one.speaker for one in found][-1:] == [record["speaker"]]
