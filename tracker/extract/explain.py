"""Explaining: a document is extracted with somebody looking on, who writes down every match, reason and outcome.

>>> explain("明年生产5000台。", said_on=date(2025, 3, 20)).sentences[0].dates[0].arithmetic
'2026-01-01 to 2026-12-31'
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from tracker.errors import UsageError
from tracker.extract.api import extract_transcript
from tracker.extract.draft import Draft
from tracker.extract.explained import (
    ExplainedAmount,
    ExplainedCue,
    ExplainedDate,
    ExplainedSentence,
    Explanation,
    Tried,
    Weighing,
)
from tracker.extract.passage.passage import Passage
from tracker.extract.sentence.facts import Sentence
from tracker.extract.weighing import targets, weigh
from tracker.lang.language import LANGUAGES, Language, language
from tracker.lang.lexicon import Lexicon
from tracker.lang.rule import Rule, Skip
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.transcript.document import Transcript
from tracker.transcript.reading import read_text

_UNKNOWN = "und"
_DURATIONS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years"})


def explain(
    text: str,
    *,
    said_on: date,
    speaker: str | None = None,
    lang: str | None = None,
    fiscal_year_end: int = 12,
    lexicon: Lexicon | None = None,
    languages: Callable[[str], Language] = language,
) -> Explanation:
    """Return how the rules read a text, sentence by sentence. Raises UsageError where its language has no rules."""
    transcript = read_text(text, name="-", said_on=said_on, speaker=speaker, lang=lang)
    if transcript.language == _UNKNOWN:
        there = ", ".join(sorted(LANGUAGES))
        raise UsageError(f"the language cannot be told from the text: give it with --lang ({there})")
    return explain_transcript(transcript, fiscal_year_end=fiscal_year_end, lexicon=lexicon, languages=languages)


def explain_transcript(
    transcript: Transcript,
    *,
    span: tuple[int, int] | None = None,
    fiscal_year_end: int = 12,
    lexicon: Lexicon | None = None,
    languages: Callable[[str], Language] = language,
) -> Explanation:
    """Return how the rules read a transcript, or those of its sentences that lie in `span` of its text at least partly.

    Raises ValueError where the transcript's day is unknown, UsageError where its language has no rules.
    """
    if transcript.said_on is None:
        raise ValueError(f"{transcript.name}: no day is known on which this was said")
    rules = languages(transcript.language)
    scribe = _Scribe(transcript, span)
    watched = replace(rules, dates=rules.dates.watched(scribe.tried), quantities=rules.quantities.watched(scribe.tried))
    found = extract_transcript(
        transcript,
        fiscal_year_end=fiscal_year_end,
        lexicon=lexicon,
        languages=lambda _code: watched,
        observer=scribe,
    )
    numbers = [w.candidate for s in scribe.sentences for w in s.weighed if w.candidate is not None]
    return Explanation(
        document=transcript.name,
        said_on=transcript.said_on,
        speaker=transcript.speaker,
        language=transcript.language,
        fiscal_year_end=fiscal_year_end,
        sentences=tuple(scribe.sentences),
        candidates={number: found[number] for number in numbers},
    )


class _Scribe:
    """The observer who writes everything down."""

    def __init__(self, transcript: Transcript, span: tuple[int, int] | None) -> None:
        self.transcript = transcript
        self.span = span
        self.sentences: list[ExplainedSentence] = []
        self._tried: list[Tried] = []
        self._dates: list[DateMatch] = []
        self._asked_for = False
        self._drafts: list[Draft] = []

    def _place(self, start: int, end: int) -> dict[str, Any]:
        raw_start, raw_end = self.transcript.view.raw_span(start, end)
        return {"text": self.transcript.text[raw_start:raw_end], "start_char": raw_start, "end_char": raw_end}

    def _wanted(self, start: int, end: int) -> bool:
        if start >= end:
            return False
        first, last = self.transcript.view.raw_span(start, end)
        return self.span is None or (first < self.span[1] and self.span[0] < last)

    def tried(self, rule: Rule[Any], match: re.Match[str], value: Any) -> None:
        """Write down a rule whose pattern fitted."""
        made = "it does not apply here"
        if isinstance(value, Skip):
            made = "a word that no rule looks into"
        elif value is not None:
            made = "a match"
        self._tried.append(Tried(rule=rule.name, made=made, **self._place(match.start(), match.end())))

    def unread(self, start: int, end: int, why: str) -> None:
        """Write down a stretch that no rule looked at."""
        self._tried = []
        if self._wanted(start, end):
            kind = "prose"
            self.sentences.append(
                ExplainedSentence(**self._place(start, end), kind=kind, read=False, outcome=f"not looked at: {why}")
            )

    def read(self, sentence: Sentence) -> None:
        """Keep what was found before assembling changes it."""
        self._dates = list(sentence.dates)
        self._asked_for = self._wanted(sentence.start, sentence.end)

    def weighed(self, sentence: Sentence, wanted: list[QuantityMatch], drafts: list[Draft], passage: Passage) -> None:
        """Write down a sentence with all that was weighed in it."""
        tried, self._tried = self._tried, []
        self._drafts = drafts
        if not self._asked_for:
            return
        kept = {(d.start, d.end): d for d in sentence.dates}
        dates = tuple(self._date(d, kept.get((d.start, d.end)), passage) for d in self._dates)
        amounts = tuple(self._amount(sentence, q, wanted) for q in sentence.quantities)
        weighed = tuple(self._weighing(draft) for draft in drafts)
        self.sentences.append(
            ExplainedSentence(
                **self._place(sentence.start, sentence.end),
                kind=sentence.kind.value,
                read=True,
                cues=tuple(
                    ExplainedCue(**self._place(c.start, c.end), kind=c.kind, rule=c.value or None)
                    for c in sentence.cues
                ),
                tried=tuple(dict.fromkeys(tried)),  # the question that ends a turn is read for its time beforehand
                dates=dates,
                amounts=amounts,
                weighed=weighed,
                outcome="" if weighed else _why_nothing(dates, amounts),
            )
        )

    def made(self, draft: Draft, number: int) -> None:
        """Write down which candidate a draft became."""
        if not self._asked_for:
            return
        place = next(n for n, one in enumerate(self._drafts) if one is draft)
        last = self.sentences[-1]
        weighed = list(last.weighed)
        weighed[place] = replace(weighed[place], candidate=number, outcome=f"candidate {number}")
        self.sentences[-1] = replace(last, weighed=tuple(weighed))

    def _date(self, d: DateMatch, after: DateMatch | None, passage: Passage) -> ExplainedDate:
        value = (after or d).value
        return ExplainedDate(
            **self._place(d.start, d.end),
            rule=d.rule,
            window_start=value.window.start,
            due_on=value.window.due,
            precision=value.window.precision,
            relation=value.relation.value,
            arithmetic=value.note,
            standing=_standing(after, passage),
        )

    def _amount(self, sentence: Sentence, q: QuantityMatch, wanted: list[QuantityMatch]) -> ExplainedAmount:
        amount = q.quantity
        taken = any(one is q for one in wanted)
        if not taken and amount.unit in _DURATIONS:
            standing = "no target: a duration"
        elif not taken:
            standing = "no target: a small count, a name's number, a chance, a reference point or part of a condition"
        elif targets.modifies(sentence, q):
            standing = "no target: it only describes a thing"
        else:
            standing = "can be a target"
        return ExplainedAmount(
            **self._place(q.start, q.end), rule=q.rule, comparator=amount.comparator, value=amount.value,
            low=amount.low, high=amount.high, unit=amount.unit, per=amount.per, standing=standing,
        )  # fmt: skip

    def _weighing(self, draft: Draft) -> Weighing:
        total = weigh.total(draft.reasons)
        least = weigh.threshold(draft.sentence, draft.date, numeric=draft.quantity is not None)
        return Weighing(
            deadline=self._place(draft.date.start, draft.date.end)["text"] if draft.date else None,
            inherited=draft.inherited,
            amount=self._place(draft.quantity.start, draft.quantity.end)["text"] if draft.quantity else None,
            reasons=tuple(draft.reasons),
            total=round(total, 3),
            threshold=least,
            confidence=weigh.confidence(draft.reasons),
            candidate=None,
            outcome=_below(draft, total, least),
        )


def _standing(d: DateMatch | None, passage: Passage) -> str:
    if d is None:
        return "left out: it looks back, or is that of something else, as what is compared with"
    if d.window.due is None:
        return "no deadline: it has no last day"
    if d.value.vague:
        return "no deadline: too vague"
    if d.window.due < passage.said_on or d.value.relation is Relation.PAST:
        return "no deadline: it had passed by the day of speaking"
    return "can be a deadline"


def _below(draft: Draft, total: float, least: float) -> str:
    against = [r for r in draft.reasons if r.weight < 0]
    short = f"below the threshold: {total:.2f} of {least:.2f}"
    if not against:
        return f"{short}; too little speaks for it"
    worst = min(against, key=lambda r: r.weight)
    return f"{short}; most against it: {worst.name}"


def _why_nothing(dates: tuple[ExplainedDate, ...], amounts: tuple[ExplainedAmount, ...]) -> str:
    deadline = any(d.standing == "can be a deadline" for d in dates)
    target = any(a.standing == "can be a target" for a in amounts)
    if not deadline and not target:
        return "no claim: nothing here can be a deadline or a target"
    return "no claim: the deadline belongs to nothing here" if deadline else "no claim: the figure is not one to come"
