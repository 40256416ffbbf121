"""Stats and diff over a ledger, the stored claim explained, and documents read again from what is kept."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tracker.errors import UsageError
from tracker.extract.api import extract_transcript
from tracker.lang.knowledge import Knowledge
from tracker.lang.language import language
from tracker.lang.lexicon_file import shipped_lexicon
from tracker.model.verdict import Decision, DecisionKind
from tracker.steps.explain import explain_stored
from tracker.steps.ingest import ingest
from tracker.steps.reread import reread
from tracker.steps.rules import diff, rule_stats
from tracker.store import candidates, decisions, sources
from tracker.store.session import Ledger
from tracker.transcript.reading import ReadOptions

SHIPPED = Knowledge(shipped_lexicon(), language)


def without(*names: str) -> Knowledge:
    """Return what ships, without some Chinese date rules."""
    zh = language("zh")
    dates = replace(zh.dates, rules=tuple(rule for rule in zh.dates.rules if rule.name not in names))
    return Knowledge(SHIPPED.lexicon, lambda _code: replace(zh, dates=dates))


def decide(ledger: Ledger, kind: DecisionKind, now: datetime) -> None:
    with ledger.transaction() as session:
        first = candidates.pending(session)[0]
        said = Decision(key=first.key, kind=kind, source=first.source, record=first.candidate.statement(), by="ann",
                        decided_on=date(2026, 1, 2))  # fmt: skip
        decisions.record(session, said, now)


def test_stats_count_what_was_decided(ledger: Ledger, take_in: Callable[..., object], now: datetime) -> None:
    """One find accepted: its rules have good records, the others none."""
    take_in(ledger)
    decide(ledger, DecisionKind.ACCEPT, now)

    rows = {one.record.rule: one.as_row() for one in rule_stats(ledger)}

    assert rows["zh.relative-year"] == {
        "rule": "zh.relative-year", "found": 1, "decided": 1, "accepted": 1, "corrected": 0, "duplicate": 0,
        "rejected": 0, "mean": 0.6667, "low": 0.1581, "high": 0.9874,
    }  # fmt: skip
    assert (rows["zh.year"]["decided"], rows["zh.year"]["mean"]) == (0, 0.5)
    assert rows["zh.amount"]["found"] == 2


def test_the_same_rules_find_the_same(ledger: Ledger, take_in: Callable[..., object], folder: Path) -> None:
    """Nothing would change, even when the files are gone."""
    take_in(ledger)
    shutil.rmtree(folder)

    report = diff(ledger, SHIPPED)

    assert (report.documents, report.same, report.differences, report.problems) == (1, 2, (), ())


def test_other_rules_find_other_things(ledger: Ledger, take_in: Callable[..., object], now: datetime) -> None:
    """Without a rule its dates are read otherwise; the decision on the candidate is told; nothing is stored."""
    take_in(ledger)
    decide(ledger, DecisionKind.ACCEPT, now)

    report = diff(ledger, without("zh.relative-year"))

    [changed] = report.differences
    assert (changed.kind, changed.decided, report.same) == ("changes", DecisionKind.ACCEPT, 1)
    assert {"due_on", "deadline_text", "tier"} <= set(changed.fields)
    assert diff(ledger, SHIPPED).differences == ()


def test_what_would_appear_and_vanish(ledger: Ledger, folder: Path, now: datetime) -> None:
    """A document without figures loses its only claim with the rule, and gets it back."""
    (folder / "speech.txt").write_text("五年内我们会登陆火星。\n", encoding="utf-8")
    options = ReadOptions(said_on=date(2025, 3, 20), lang="zh")
    ingest(ledger, [folder], options=options, now=now, knowledge=without("zh.tail-span"))

    assert [one.kind for one in diff(ledger, SHIPPED).differences] == ["appears"]
    ingest(ledger, [folder], options=options, now=now)
    assert [one.kind for one in diff(ledger, without("zh.tail-span")).differences] == ["vanishes"]


def test_a_stored_claim_is_explained(ledger: Ledger, take_in: Callable[..., object], now: datetime) -> None:
    """By its number or its candidate's key: the sentence it stands in, and whether present rules find it."""
    take_in(ledger)
    with ledger.reading() as session:
        key = candidates.pending(session)[0].key
    decide(ledger, DecisionKind.ACCEPT, now)

    told = explain_stored(ledger, "1", SHIPPED)

    assert (told.stored.key, told.present) == (key, 0)
    assert [s.text for s in told.explanation.sentences] == [told.stored.candidate.quote]
    assert explain_stored(ledger, key[:8], SHIPPED) == told
    assert explain_stored(ledger, key, without("zh.relative-year")).present is None


def test_what_nobody_found_cannot_be_explained(ledger: Ledger) -> None:
    """An unknown name is wrong usage."""
    with pytest.raises(UsageError, match="no claim or candidate is named 'zzzz'"):
        explain_stored(ledger, "zzzz", SHIPPED)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "马斯克：明年我们将生产5000台机器人。\n"),
        ("a.md", "---\nsaid_on: 2025-03-20\n---\n**马斯克：** 明年将生产**5000**台机器人。\n"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:03,000\n明年将生产\n\n2\n00:00:03,000 --> 00:00:05,000\n5000台机器人。\n"),
        ("a.html", "<html><body><p>明年我们将生产5000台机器人。</p></body></html>"),
    ],
)  # fmt: skip
def test_a_kept_document_reads_as_its_file_did(
    ledger: Ledger, tmp_path: Path, now: datetime, name: str, text: str
) -> None:
    """The transcript made of what is kept gives the candidates of the file, at the same places."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    ingest(ledger, [tmp_path / name], options=ReadOptions(said_on=date(2025, 3, 20)), now=now)
    (tmp_path / name).unlink()
    with ledger.reading() as session:
        [source] = sources.every(session)
        stored = [item.candidate.statement() for item in candidates.present(session)]

    assert [one.statement() for one in extract_transcript(reread(source))] == stored
    assert len(stored) == 1
