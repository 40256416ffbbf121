"""The history in words: an act in one line, with what it changed."""

from collections.abc import Sequence
from typing import Any, TextIO

from tracker.cli.show.statement import figure
from tracker.cli.show.table import Column, print_table
from tracker.cli.show.verdicts import DECIDED, observation_words, short_ruling
from tracker.model.act import Act
from tracker.model.claim import RECORD_FIELDS, json_value
from tracker.model.observation import Observation
from tracker.model.remark import Remark, RemarkKind
from tracker.model.verdict import Decision, DecisionKind, Link, LinkKind, Verdict

LOG_COLUMNS = (
    "act", "kind", "recorded_at", "effective", "by", "id", "claim", "what", "changed", "takes_back", "taken_back_by",
)  # fmt: skip
_COLUMNS = (
    Column("act"),
    Column("recorded (UTC)"),
    Column("effective"),
    Column("by", most=12),
    Column("id", right=True),
    Column("what"),
)


def act_words(act: Act) -> str:
    """Return an act in one line: what was said, what that changed, and whether it takes back or is taken back."""
    said = act.said
    if isinstance(said, Decision):
        words = _decided(said, act.before)
    elif isinstance(said, Verdict):
        words = short_ruling(said)
    elif isinstance(said, Remark):
        words = _remarked(said)
    elif isinstance(said, Link):
        words = (
            f"unlinked from {said.earlier}" if said.kind is LinkKind.UNLINKED else f"{said.kind.value} {said.earlier}"
        )
    elif isinstance(said, Observation):
        words = f"observed: {said.subject}, {observation_words(said)}"
    else:
        words = f"read: {said.name}, said on {said.said_on}"
    marks = [f"takes back {act.takes_back}"] if act.takes_back else []
    marks += [f"taken back by {act.taken_back_by}"] if act.taken_back_by else []
    return words + (f" [{', '.join(marks)}]" if marks else "")


def act_row(act: Act) -> dict[str, Any]:
    """Return an act with the keys of LOG_COLUMNS; `changed` maps fields to what they were and what they are."""
    said = act.said
    return {
        "act": act.handle,
        "kind": act.kind.value,
        "recorded_at": act.recorded_at.isoformat(),
        "effective": json_value(act.effective),
        "by": act.by,
        "id": act.claim_id,
        "claim": act.claim,
        "what": act_words(act),
        "changed": changed(said, act.before) if isinstance(said, Decision) else {},
        "takes_back": act.takes_back,
        "taken_back_by": act.taken_back_by,
    }


def print_acts(acts: Sequence[Act], out: TextIO) -> None:
    """Print acts as a table, a line each."""
    rows = [
        (
            act.handle,
            f"{act.recorded_at:%Y-%m-%d %H:%M}",
            act.effective.isoformat() if act.effective else "-",
            act.by or "-",
            str(act.claim_id) if act.claim_id else "-",
            act_words(act),
        )
        for act in acts
    ]
    if rows:
        print_table(_COLUMNS, rows, out=out)


def changed(said: Decision, before: Decision | None) -> dict[str, list[Any]]:
    """Return the fields that an acceptance changed against the one before it, each as [old, new]."""
    if before is None or not said.kind is before.kind is DecisionKind.ACCEPT:
        return {}
    pairs = {name: (getattr(before.record, name), getattr(said.record, name)) for name in RECORD_FIELDS}
    return {name: [json_value(old), json_value(new)] for name, (old, new) in pairs.items() if old != new}


def _decided(said: Decision, before: Decision | None) -> str:
    differences = changed(said, before)
    if differences:
        parts = ["corrected " + ", ".join(f"{n}: {_value(o)} → {_value(v)}" for n, (o, v) in differences.items())]
    else:
        parts = [DECIDED[said.kind] if said.source or said.kind is not DecisionKind.ACCEPT else "entered by hand"]
        if said.corrected:
            parts.append(f"corrected {', '.join(said.corrected)}")
    parts += [said.reason.value] if said.reason else []
    parts += [f"of {said.of}"] if said.of else []
    parts += [said.note] if said.note else []
    return "; ".join(parts)


def _remarked(said: Remark) -> str:
    if said.kind is RemarkKind.TAG:
        return f"tagged {said.text}"
    if said.kind is RemarkKind.UNTAG:
        return f"tag {said.text} taken off"
    return said.text if said.kind is RemarkKind.NOTE else f"note taken back: {said.text}"


def _value(value: Any) -> str:
    if value is None:
        return "-"
    return figure(value) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)
