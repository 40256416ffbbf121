"""Explaining: what is told of a text, and that it is the truth about extraction."""

import json
from datetime import date

import pytest

from tracker.errors import UsageError
from tracker.extract.api import extract
from tracker.extract.explain import explain, explain_transcript
from tracker.transcript.reading import read_text

SAID_ON = date(2025, 3, 20)
TEXT = "去年我们生产了3000台。到2027年底，产能将提升到50万台。五年内会有火星任务吗？大家好。"


def test_every_sentence_is_told_of_with_its_place() -> None:
    """The sentences are those of the text, one after the other."""
    told = explain(TEXT, said_on=SAID_ON).sentences

    assert "".join(s.text for s in told) == TEXT
    assert all(TEXT[s.start_char : s.end_char] == s.text for s in told)
    assert [s.read for s in told] == [True, True, True, False]
    assert told[3].outcome == "not looked at: no word of a time, and no figure with a word that looks ahead"


def test_matches_are_told_with_rule_arithmetic_and_standing() -> None:
    """The date that has passed is no deadline; the figure can be a target."""
    first, second, *_ = explain(TEXT, said_on=SAID_ON).sentences

    assert [(d.text, d.rule, d.standing) for d in first.dates] == [
        ("去年", "zh.relative-year", "no deadline: it had passed by the day of speaking")
    ]
    assert [(d.text, d.arithmetic) for d in second.dates] == [("2027年底", "by the end of 2027-12-31")]
    assert [(a.text, a.value, a.standing) for a in second.amounts] == [("50万台", 500000, "can be a target")]
    assert ("zh.no-amount-date", "a word that no rule looks into") in [(t.rule, t.made) for t in second.tried]


def test_what_fell_below_the_threshold_says_why() -> None:
    """The question is weighed, and the weight that it lost by is named."""
    [weighed] = explain(TEXT, said_on=SAID_ON).sentences[2].weighed

    assert weighed.candidate is None
    assert weighed.total < weighed.threshold
    assert weighed.outcome.endswith("most against it: a question")


@pytest.mark.parametrize(
    "text",
    [TEXT, "By 2027 we will ship 500,000 robots. We built 300 last year. Will it fly in 2030?"],
)
def test_it_is_what_extraction_does(text: str) -> None:
    """Candidates, confidences and reasons are those of `extract`; the sums are those of the reasons."""
    told = explain(text, said_on=SAID_ON)
    found = extract(text, said_on=SAID_ON)
    weighed = [w for s in told.sentences for w in s.weighed]

    assert [told.candidates[w.candidate] for w in weighed if w.candidate is not None] == found
    assert [w.confidence for w in weighed if w.candidate is not None] == [c.confidence for c in found]
    assert all(abs(sum(r.weight for r in w.reasons) - w.total) < 1e-3 for w in weighed)
    assert all((w.candidate is None) == (w.total < w.threshold) for w in weighed)


def test_a_stretch_alone() -> None:
    """With a span only its sentences are told of, and numbers stay those of the document."""
    transcript = read_text(f"明年生产5000台。{TEXT}", said_on=SAID_ON)
    start = transcript.text.index("到2027年底")
    told = explain_transcript(transcript, span=(start, start + 5))

    assert [s.text for s in told.sentences] == ["到2027年底，产能将提升到50万台。"]
    assert list(told.candidates) == [1]


def test_interviewers_and_front_matter_are_told_of_as_not_looked_at() -> None:
    """Who only asks makes no claim."""
    told = explain("主持人：明年会生产5000台吗？\n马斯克：会的。\n", said_on=SAID_ON)

    assert "the turn of somebody who only asks" in told.sentences[0].outcome


def test_it_is_json() -> None:
    """Everything is plain: days as text, no value that JSON has no form for."""
    plain = json.loads(json.dumps(explain(TEXT, said_on=SAID_ON).as_json(), allow_nan=False))

    assert plain["said_on"] == "2025-03-20"
    assert plain["candidates"][0]["number"] == 0
    assert plain["sentences"][1]["weighed"][0]["reasons"][0]["weight"] > 0


def test_nothing_to_read() -> None:
    """An empty text has no sentences, and no language unless one is given."""
    assert explain("", said_on=SAID_ON, lang="zh").sentences == ()
    with pytest.raises(UsageError, match="the language cannot be told"):
        explain("", said_on=SAID_ON)
