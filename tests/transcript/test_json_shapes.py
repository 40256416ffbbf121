"""One conversation in the shapes in which transcripts are kept as JSON: the same claims, by the one who made them."""

import json
from datetime import date
from typing import Any

import pytest

from tracker.extract.api import extract_transcript
from tracker.model.claim import Candidate
from tracker.transcript.reading import read_text

TURNS = [
    ("Ann Lee", "Welcome, everyone. Bob, where do you see revenue next year?"),
    (
        "Bob Stone",
        "Thank you. We expect revenue of $5 billion in 2026. Margins will be about 40% in the fourth quarter.",
    ),
    ("Ann Lee", "And how many stores will you open?"),
    ("Bob Stone", "We will open 50 stores in 2026, and we plan to hire 2,000 people by March 2026."),
    ("Ann Lee", "What about Europe?"),
    ("Bob Stone", "We will launch in Germany in the second half of 2026."),
]
SAID = {("2026-12-31", 5e9), ("2026-12-31", 40), ("2026-12-31", 50), ("2026-03-31", 2000), ("2026-12-31", None)}
LINES = [f"{name}: {said}" for name, said in TURNS]
PAIRS = zip(TURNS[::2], TURNS[1::2], strict=True)

NAMED: dict[str, Any] = {
    "speaker and dialogue": [{"speaker": name, "dialogue": said} for name, said in TURNS],
    "one string, blank lines": {"title": "Call", "transcript": "\n\n".join(LINES)},
    "one string, lines": {"ticker": "XY", "content": "\n".join(LINES)},
    "one string, colons close": {"transcript": "\n\n".join(f"{name}:{said}" for name, said in TURNS)},
    "one string, Markdown": {"content": "\n\n".join(f"**{name}:** {said}" for name, said in TURNS)},
    "one string, HTML": {"body": "".join(f"<p><strong>{name}:</strong> {said}</p>" for name, said in TURNS)},
    "lists of sentences": {"content": [{"name": name, "speech": said.split(". ")} for name, said in TURNS]},
    "a speaker with a title": [{"speaker": {"name": name, "title": "CEO"}, "text": said} for name, said in TURNS],
    "by number": {str(number): {"speaker": name, "text": said} for number, (name, said) in enumerate(TURNS)},
    "pairs": [[name, said] for name, said in TURNS],
    "strings": {"transcript": LINES},
    "strings alone": LINES,
    "two lists": {
        "prepared_remarks": [{"speaker": name, "role": "CEO", "text": said} for name, said in TURNS[:2]],
        "qa": [{"speaker": name, "text": said} for name, said in TURNS[2:]],
    },
    "sections": {"sections": [{"heading": "Remarks", "text": LINES[1]}, {"text": "\n\n".join(LINES[2:])}]},
    "turns of utterances": {"turns": [{"speaker_name": name, "utterances": [said]} for name, said in TURNS]},
    "components": {"components": [{"personname": name, "componenttext": said} for name, said in TURNS]},
    "words": {"segments": [{"speaker": name, "words": [{"text": w} for w in said.split()]} for name, said in TURNS]},
    "codes and a list of names": {
        "monologues": [{"speaker": int(name == "Bob Stone"), "text": said} for name, said in TURNS],
        "speakers": [{"id": 0, "name": "Ann Lee"}, {"id": 1, "name": "Bob Stone"}],
    },
    "questions and answers": {
        "interviewee": "Bob Stone",
        "qa": [{"question": asked, "answer": answer} for (_, asked), (_, answer) in PAIRS],
    },
}


def claims_of(text: str) -> list[Candidate]:
    return extract_transcript(read_text(text, kind="json", said_on=date(2025, 6, 1)))


@pytest.mark.parametrize("shape", NAMED)
def test_every_shape_gives_the_same_claims_by_the_one_who_made_them(shape: str) -> None:
    text = json.dumps(NAMED[shape], indent=1)
    found = claims_of(text)
    assert {(str(one.due_on), one.value) for one in found} == SAID
    assert {one.speaker for one in found} == {"Bob Stone"}
    assert all(text[one.start_char : one.end_char] == one.quote for one in found)


def test_text_with_lines_keeps_its_places_behind_escapes() -> None:
    said = 'He said \u201cno\u201d.\n\tThen: "We will open 50 stores in 2026."\n\nEnd \u00e9.'
    text = json.dumps({"transcript": said})
    found = claims_of(text)
    assert [one.value for one in found] == [50]
    assert text[found[0].start_char : found[0].end_char] == found[0].quote
