"""What speaks against a claim because it is told as past, and which past forms tell nothing of it."""

from tracker.extract.sentence.asides import opened
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.perfect import is_now, shares_passive
from tracker.extract.sentence.pledge import FIRM, is_pledge
from tracker.extract.weighing.said import FUTURE_KINDS, PAST, Said
from tracker.lang.spans import Cue, Relation
from tracker.model.claim import Reason

_PERFECT = 14
_OLDER = 4
_UNREAL = 60
_GOES_ON = 12
_RUN = 200
_STOPS = (", ", ". ", "; ", "，", "。", "；")
_STATED = frozenset({"expected", "goal", "plan"})
_AHEAD = frozenset({"future", "expected", "plan", "goal"})


def of_past(sentence: Sentence, said: Said, reasons: list[Reason], more: float) -> None:
    """Reasons against what is told as past; `more` weighs against a figure with a time."""
    near = said.first
    if not near.keys().isdisjoint(PAST):
        aheads = [c for c in said.near if c.kind == "future"]
        told = [c for c in said.near if c.kind in PAST and not _aside(sentence, c, aheads, said)]
        strong = next((c for c in told if c.kind == "past_strong"), None)
        if strong:
            reasons.append(Reason("told as past", -2.2 - more, strong.word))
        elif told:
            states = aheads or not near.keys().isdisjoint(_STATED)
            reasons.append(Reason("may be past", -0.2 if states else -0.7 - more, told[0].word))
    present = near.get("present")
    if present and near.keys().isdisjoint(_AHEAD):
        reasons.append(Reason("tells of the present", -1.0, present.word))
    if "past_strong" in said.far and not _is_run(sentence, said) and not _only_compared(sentence, said):
        reasons.append(Reason("past words elsewhere", -2.2 - more if _only_past(sentence, said) else -0.3))


def turns(sentence: Sentence, past: Cue, at: int | None) -> bool:
    """Whether in words without a stop somebody tells, behind a past form, what they expect at `at`: another sentence
    begins between them. "revenue grew by 17 % for the year we continue to expect 3 %".
    """
    if at is None:
        return False
    between = (c for c in sentence.cues if c.kind in FIRM and past.end <= c.start < at)
    return any(is_pledge(sentence, c, past.end) for c in between) and not _has_stop(sentence)


def _has_stop(sentence: Sentence) -> bool:
    inside = sentence.text[sentence.start : sentence.end - 1]
    return any(sign in inside for sign in _STOPS)


def _only_compared(sentence: Sentence, said: Said) -> bool:
    """Whether what is told as past is only what is compared with: "will be lower, but better than the fall we had"."""
    elsewhere = (c for c in sentence.cues if c.kind == "past_strong" and c not in said.near)
    return all(_compares(sentence, c) for c in elsewhere)


def _is_run(sentence: Sentence, said: Said) -> bool:
    """Whether in a long run of words without a stop other clauses are other sentences, and this one looks ahead."""
    if sentence.end - sentence.start < _RUN or said.first.keys().isdisjoint(FUTURE_KINDS):
        return False
    return not _has_stop(sentence)


def _only_past(sentence: Sentence, said: Said) -> bool:
    """Whether nothing in a sentence looks ahead, and no time is a deadline: "it reported sales of $8, up 9 %"."""
    if any(d.value.relation in (Relation.BY, Relation.WITHIN, Relation.AHEAD) for d in sentence.dates):
        return False
    if any(sentence.acts_in(*sentence.clause_span(sentence.clause(d.start))) for d in sentence.dates):
        return False  # 供电系统送电成功，下月中旬启动空载试运行
    return said.first.keys().isdisjoint(FUTURE_KINDS) and said.far.isdisjoint(FUTURE_KINDS)


def _perfect(past: Cue, aheads: list[Cue]) -> bool:
    """Whether a past form belongs to the future before it: "will have reached", "will be completed"."""
    return any(0 <= past.start - c.end <= _PERFECT for c in aheads)


def _aside(sentence: Sentence, past: Cue, aheads: list[Cue], said: Said) -> bool:
    """Whether a past form tells nothing of the claim: its perfect, what it is compared with, an older figure's."""
    if _perfect(past, aheads) or _compares(sentence, past) or _of_older(sentence, past, said) or _leaves(past, said):
        return True
    if sentence.contexts.sentences.unreal.search(sentence.text, max(sentence.start, past.start - _UNREAL), past.start):
        return True
    if is_now(sentence, past) or _in_brackets(sentence, past, said.at):
        return True
    if sentence.contexts.sentences.forecast_at.match(sentence.text, past.end, sentence.end):
        return True
    told = sentence.contexts.sentences.told_that
    if any(past.end <= c.start and told.fullmatch(sentence.text, past.end, c.start) for c in aheads):
        return True
    return _describes(sentence, past, aheads) or shares_passive(sentence, past) or turns(sentence, past, said.at)


def _in_brackets(sentence: Sentence, past: Cue, at: int | None) -> bool:
    """Whether a past form stands in brackets behind a figure: "to $4.10 (was $4.35)"."""
    return at is not None and at < past.start and opened(sentence.text, at, past.start) >= 0


def _leaves(past: Cue, said: Said) -> bool:
    """Whether the words go on from a past form to what is ahead: "were $3.6 billion and are expected to be $4.4"."""
    if said.at is None:
        return False
    return any(past.end + _GOES_ON <= c.start < said.at for c in said.near if c.kind in _AHEAD)


def _describes(sentence: Sentence, past: Cue, aheads: list[Cue]) -> bool:
    """Whether a past form behind what will be only tells which thing is meant: "lapping the changes that were made"."""
    if not any(c.end <= past.start for c in aheads):
        return False
    contexts, text = sentence.contexts, sentence.text
    if contexts.sentences.now_that.search(text, max(sentence.start, past.start - 60), past.start):
        return True
    return contexts.sentences.relative.search(text, max(sentence.start, past.start - 16), past.start) is not None


def _of_older(sentence: Sentence, past: Cue, said: Said) -> bool:
    """Whether a past form behind an aim has its own, older time: "we aim for the $3 billion we delivered in 2024"."""
    if not any(c.kind in _STATED and c.start < past.start for c in said.near):
        return False
    own = next((d for d in sentence.dates if 0 <= d.start - past.end <= _OLDER), None)
    return own is not None and any(
        d.end < past.start and d.window.due is not None and own.window.due is not None and own.window.due < d.window.due
        for d in sentence.dates
    )


def _compares(sentence: Sentence, past: Cue) -> bool:
    """Whether a past form stands in a comparison: "more than we had previously estimated"."""
    if sentence.contexts.sentences.has_planned.match(sentence.text, past.start, sentence.end):
        return True  # "we have more than 20 launches planned for 2026"
    if sentence.contexts.sentences.than.search(sentence.text, max(sentence.start, past.start - 20), past.start):
        return True
    return bool(
        sentence.contexts.sentences.compares.search(sentence.text, max(sentence.start, past.start - 80), past.start)
    )
