"""An explanation as a tree: each sentence with its matches, what was weighed, and what came of it."""

from tracker.cli.show.statement import figure, target_words, window_words
from tracker.cli.show.tree import Node
from tracker.extract.explained import (
    ExplainedAmount,
    ExplainedDate,
    ExplainedSentence,
    Explanation,
    Weighing,
)
from tracker.model.claim import Candidate
from tracker.model.quantity import Comparator

_GOOD, _BAD, _QUIET = "green", "red", "dim"


def explanation_tree(explanation: Explanation, title: str | None = None) -> Node:
    """Return the tree of an explanation."""
    who = f" by {explanation.speaker}" if explanation.speaker else ""
    fiscal = explanation.fiscal_year_end
    year = "" if fiscal == 12 else f", fiscal years end with month {fiscal}"
    root = Node(title or f"said on {explanation.said_on}{who}, language {explanation.language}{year}", "bold")
    for sentence in explanation.sentences:
        _sentence(root, sentence, explanation)
    if not explanation.sentences:
        root.add("no sentence: there is nothing to read", _QUIET)
    return root


def _sentence(root: Node, sentence: ExplainedSentence, explanation: Explanation) -> None:
    at = f"characters {sentence.start_char} to {sentence.end_char}"
    node = root.add(f"“{sentence.text}” ({sentence.kind}, {at})", "bold cyan" if sentence.read else _QUIET)
    if sentence.cues:
        node.add("words: " + ", ".join(f"{c.text} ({c.rule or c.kind})" for c in sentence.cues))
    if sentence.tried:
        tried = node.add("rules whose pattern fits, in the order tried")
        for one in sentence.tried:
            made = "" if one.made == "a match" else f": {one.made}"
            tried.add(f"{one.rule}: {one.text}{made}", _QUIET if made else "")
    for d in sentence.dates:
        _date(node, d, explanation)
    for a in sentence.amounts:
        node.add(f"amount “{a.text}” [{a.rule}]: {_amount(a)}; {a.standing}", _style(a.standing))
    for weighing in sentence.weighed:
        _weighing(node, weighing, explanation.candidates)
    if sentence.outcome:
        node.add(sentence.outcome, _QUIET)


def _style(standing: str) -> str:
    return "" if standing.startswith("can be") else _QUIET


def _date(node: Node, d: ExplainedDate, explanation: Explanation) -> None:
    style = _style(d.standing)
    child = node.add(f"date “{d.text}” [{d.rule}]: {d.standing}", style)
    child.add(f"arithmetic ({d.relation}), said on {explanation.said_on}: {d.arithmetic}", style)
    start, due = (day.isoformat() if day else "open" for day in (d.window_start, d.due_on))
    child.add(f"window: {start}..{due} ({d.precision.value})", style)


def _amount(a: ExplainedAmount) -> str:
    sign = "" if a.comparator in (Comparator.EQUAL, Comparator.RANGE) else a.comparator.value
    number = f"{figure(a.low)}..{figure(a.high)}" if a.value is None else figure(a.value)
    return " ".join(filter(None, (sign + number, a.unit, a.per and f"a {a.per}")))


def _weighing(node: Node, one: Weighing, candidates: dict[int, Candidate]) -> None:
    what = one.amount or "what happens"
    when = f" by “{one.deadline}”" if one.deadline else ", undated"
    inherited = " (of an earlier sentence)" if one.inherited else ""
    good = one.candidate is not None
    child = node.add(f"weighed: {what}{when}{inherited}: {one.outcome}", _GOOD if good else _BAD)
    for reason in one.reasons:
        words = f": {reason.words}" if reason.words else ""
        child.add(f"{reason.weight:+.2f} {reason.name}{words}", _GOOD if reason.weight > 0 else _BAD)
    child.add(f"sum {one.total:+.2f}, threshold {one.threshold:.2f}, confidence {one.confidence:.2f}", "bold")
    if one.candidate is not None:
        found = candidates[one.candidate]
        about = " ".join(filter(None, (found.subject, found.metric))) or "no known subject"
        child.add(
            f"candidate {one.candidate}: tier {found.tier.value}; {about}; {target_words(found)}; "
            f"{window_words(found)}; {found.modality.value}; "
            f"said by {found.speaker or 'somebody unknown'}; control {found.control.value}"
        )
