"""The whole ledger as text: one file of JSON lines a kind, each line with fixed keys in a fixed order, no integer ids.

An entry is a line, and lines are in the order in which they count, so that a day's work shows as added lines.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar

from tracker.errors import Problem
from tracker.model.claim import RECORD_FIELDS, Candidate, Reason, json_value
from tracker.model.opinion import Opinion, OpinionKind
from tracker.model.remark import Remark, RemarkKind
from tracker.model.source import Source
from tracker.model.verdict import Link, LinkKind
from tracker.model.whole import Entry, FoundCandidate
from tracker.records.decisions import decision_row, read_decision, read_signed, signed_row
from tracker.records.fields import BadFieldError, Row
from tracker.records.lines import Lines, dump_lines, read_lines, without_nothing
from tracker.records.observations import observation_row, read_observation
from tracker.records.statements import read_statement, statement_row
from tracker.records.verdicts import read_verdict, verdict_row

MANIFEST = "ledger.json"
VERSION = 1
_DAYS = ("said_on", "published_on")
T = TypeVar("T")


class ExactRow(Row):
    """A row of our own dump: a text is whatever text was stored."""

    def text_or_none(self, key: str) -> str | None:
        """Return a text, empty or not, or None where there is none."""
        value = self.raw(key)
        if value is not None and not isinstance(value, str):
            raise self._wrong(key, "a text", value)
        return value

    def url(self, key: str) -> str:
        """Return an address that must be there."""
        return self.text(key)


def manifest() -> str:
    """Return the text of the file that says what the others are."""
    return json.dumps({"format": "claims-ledger", "version": VERSION}) + "\n"


def lines(name: str, entries: Iterable[Entry[Any]]) -> Iterator[str]:
    """Yield the lines of the file of a kind; the same ledger gives the same lines."""
    write, _ = _KINDS[name]
    return (dump_lines([_line(entry, write(entry.value))]) for entry in entries)


def missing(texts: Mapping[str, Lines], folder: str) -> list[Problem]:
    """Return what keeps a folder, given by the texts of its files, from being a dump; a wrong manifest says all."""
    told = texts.get(MANIFEST)
    trouble = _manifest(told if told is None else "".join(told))
    if trouble:
        return [Problem(f"{folder}/{MANIFEST}", None, trouble)]
    words = "is missing; an empty file means that there is nothing"
    return [Problem(f"{folder}/{file}", None, words) for file in FILES if file not in texts]


def read(name: str, text: Lines, folder: str, problems: list[Problem]) -> Iterator[tuple[int, Entry[Any]]]:
    """Yield the entries of one kind with the numbers of their lines; a line that is none goes to `problems`."""
    _, reader = _KINDS[name]
    return read_lines(text, file_of(name, folder), _reader(reader), problems, kind=ExactRow)


def file_of(name: str, folder: str) -> str:
    """Return where a kind of entries stands, as a Problem names it."""
    return f"{folder}/{name}.jsonl"


def _manifest(text: str | None) -> str | None:
    if text is None:
        return "is missing: this folder is no dump of a ledger"
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return "is not JSON"
    if not isinstance(said, dict) or said.get("format") != "claims-ledger":
        return "is no dump of a ledger"
    if said.get("version") != VERSION:
        return f"is of version {said.get('version')}, this program reads {VERSION}: upgrade claims-tracker"
    return None


def _line(entry: Entry[Any], row: dict[str, Any]) -> dict[str, Any]:
    back = {} if entry.takes_back is None else {"takes_back": entry.takes_back}
    return {**row, **back, "recorded_at": entry.recorded_at.isoformat()}


def _reader(read: Callable[[Row], T]) -> Callable[[Row], Entry[T]]:
    def entry(row: Row) -> Entry[T]:
        value = read(row)
        back = row.count("takes_back") if row.raw("takes_back") is not None else None
        return Entry(value, _moment(row, "recorded_at"), back)

    return entry


def _moment(row: Row, key: str) -> datetime:
    try:
        moment = datetime.fromisoformat(row.text(key))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise BadFieldError(f"{key} must be a moment with a time zone, like 2026-01-02T03:04:05+00:00")
    return moment


def _source_row(source: Source) -> dict[str, Any]:
    return without_nothing({f.name: json_value(getattr(source, f.name)) for f in fields(Source)})


def _read_source(row: Row) -> Source:
    names = [f.name for f in fields(Source) if f.name not in {"sha256", *_DAYS}]
    must = {"name", "said_on_from", "language", "text"}
    values: dict[str, Any] = {name: row.text(name) if name in must else row.text_or_none(name) for name in names}
    return Source(
        sha256=row.sha256("sha256"), said_on=row.day("said_on"), published_on=row.day_or_none("published_on"), **values
    )


def _candidate_row(found: FoundCandidate) -> dict[str, Any]:
    candidate = found.candidate
    return without_nothing(
        {
            "key": found.key,
            "source": found.source,
            "record": statement_row(candidate),
            "restates": found.restates,
            "confidence": json_value(candidate.confidence),
            "rules": list(candidate.rules),
            "reasons": [[r.name, json_value(r.weight), r.words] for r in candidate.reasons],
            "rules_version": found.rules_version,
            "gone": found.gone or None,
        }
    )


def _read_candidate(row: Row) -> FoundCandidate:
    record = read_statement(row.row("record"))
    reasons = row.raw("reasons") or []
    if not isinstance(reasons, list) or not all(isinstance(r, list) and len(r) == 3 for r in reasons):
        raise BadFieldError("reasons must be a list of [name, weight, words]")
    candidate = Candidate(
        **{name: getattr(record, name) for name in RECORD_FIELDS},
        confidence=row.number_or_none("confidence") or 0.0,
        rules=row.texts("rules"),
        reasons=tuple(Reason(str(name), float(weight), str(words)) for name, weight, words in reasons),
    )
    return FoundCandidate(
        key=row.content_key("key"),
        source=row.sha256("source"),
        candidate=candidate,
        restates=row.content_key("restates") if row.raw("restates") is not None else None,
        rules_version=row.text("rules_version"),
        gone=row.flag("gone"),
    )


def _opinion_row(opinion: Opinion) -> dict[str, Any]:
    return without_nothing({**signed_row(opinion, "opinion"), "place": opinion.place})


def _read_opinion(row: Row) -> Opinion:
    place = row.count("place") if row.raw("place") is not None else None
    return Opinion(**read_signed(row), kind=row.one_of("opinion", OpinionKind), place=place)


def _remark_row(remark: Remark) -> dict[str, Any]:
    return without_nothing({f.name: json_value(getattr(remark, f.name)) for f in fields(Remark)})


def _read_remark(row: Row) -> Remark:
    return Remark(
        claim=row.content_key("claim"),
        kind=row.one_of("kind", RemarkKind),
        text=row.text("text"),
        by=row.text("by"),
        made_on=row.day("made_on"),
        searched=row.text_or_none("searched"),
    )


def _link_row(link: Link) -> dict[str, Any]:
    return {f.name: json_value(getattr(link, f.name)) for f in fields(Link)}


def _read_link(row: Row) -> Link:
    return Link(
        later=row.content_key("later"),
        earlier=row.content_key("earlier"),
        kind=row.one_of("kind", LinkKind),
        by=row.text("by"),
        linked_on=row.day("linked_on"),
    )


_KINDS: dict[str, tuple[Callable[[Any], dict[str, Any]], Callable[[Row], Any]]] = {
    "sources": (_source_row, _read_source),
    "candidates": (_candidate_row, _read_candidate),
    "decisions": (decision_row, read_decision),
    "opinions": (_opinion_row, _read_opinion),
    "verdicts": (verdict_row, read_verdict),
    "remarks": (_remark_row, _read_remark),
    "links": (_link_row, _read_link),
    "observations": (observation_row, read_observation),
}
KINDS: tuple[str, ...] = tuple(_KINDS)
"""The kinds of entries, in the order in which they must be read: later ones refer to earlier ones."""
FILES: tuple[str, ...] = (MANIFEST, *(f"{name}.jsonl" for name in _KINDS))
"""The names of all files of a dump."""
