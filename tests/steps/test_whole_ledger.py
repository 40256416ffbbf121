"""Whatever people do to a ledger, in any order: its past can be seen, taken back, checked, and kept as text."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.errors import TrackerError
from tracker.model.claim import RECORD_FIELDS, Candidate, Modality, Statement, Tier, content_key
from tracker.model.observation import Observation, Reliability
from tracker.model.opinion import OpinionKind, opinion_of
from tracker.model.quantity import Comparator
from tracker.model.source import Source
from tracker.model.verdict import Decision, DecisionKind, Evidence, Link, LinkKind, Outcome, RejectReason, Status
from tracker.model.window import Precision
from tracker.records.whole import FILES
from tracker.steps.add import add
from tracker.steps.dump import dump, load
from tracker.steps.edit import edit
from tracker.steps.history import log, undo
from tracker.steps.listing import list_claims
from tracker.steps.remark import note, tag
from tracker.steps.report import scorecard_entries
from tracker.steps.resolve import Ruling, reopen, resolve
from tracker.steps.verify import verify
from tracker.store import candidates, claims, decisions, links, observations, opinions, sources
from tracker.store.claims import ClaimFilter, ListedClaim
from tracker.store.session import Ledger, open_ledger

TEXT = "今年我们将生产5000台机器人。\u2028明年五万台，“后年”\t五十万台。\x0b By 2030: a million robots; even two."
SHA = "a" * 64
START = date(2026, 1, 1)
ALL = ClaimFilter(statuses=frozenset(Status), sort="id")
SPANS = ((0, 15), (16, 22), (22, 32), (33, 55))


def moment(day: date, step: int) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(microseconds=step)


def statement(place: int, **values: Any) -> Statement:
    start, end = SPANS[place]
    known: dict[str, Any] = {
        "document": "talk.md", "quote": TEXT[start:end], "start_char": start, "end_char": end, "speaker": "Elon Musk",
        "said_on": date(2025, 3, 20), "tier": Tier.A, "subject": f"robot {place}", "comparator": Comparator.ABOUT,
        "value": 0.1 + place, "unit": "units", "window_start": date(2025, 3, 20), "due_on": date(2026, 1, 10 + place),
        "precision": Precision.YEAR,
    }  # fmt: skip
    return Statement(**{**known, **values})


class Newsroom:
    """People who do things to a ledger, one act after another, on days that only go forward."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.day = START
        self.step = 0
        self.seen: dict[date, list[ListedClaim]] = {}
        source = Source(
            sha256=SHA, name="talk.md", title=None, speaker="Elon Musk", said_on=date(2025, 3, 20),
            said_on_from="option", language="zh", text=TEXT, published_on=date(2025, 3, 21),
        )  # fmt: skip
        found = [
            Candidate(
                **{name: getattr(statement(place), name) for name in RECORD_FIELDS},
                confidence=0.3, rules=("number", "year"), restates=0 if place else None,
            )
            for place in range(len(SPANS))
        ]  # fmt: skip
        with ledger.transaction() as session:
            sources.add(session, source, moment(START, 0))
            candidates.add_all(session, SHA, found, moment(START, 0), "1")
            candidates.add_all(session, SHA, found[:-1], moment(START, 1), "2")

    def do(self, act: str, place: int, other: int) -> None:
        """Do one act; what the ledger refuses does not happen."""
        self.step += 1
        who = {"by": ("ann", "bob")[other % 2], "today": self.day, "now": moment(self.day, self.step)}
        with suppress(TrackerError):
            getattr(self, f"_{act}")(place, other, who)

    def _sleep(self, place: int, other: int, who: dict[str, Any]) -> None:
        self.seen[self.day] = list_claims(self.ledger, ALL, today=self.day)
        self.day += timedelta(days=1 + place)

    def _decide(self, place: int, other: int, who: dict[str, Any]) -> None:
        record = statement(place, **([{}, {"speaker": None}, {"value": 7.0}][other % 3]))
        kind = [DecisionKind.ACCEPT, DecisionKind.ACCEPT, DecisionKind.REJECT, DecisionKind.REOPEN][other % 4]
        decision = Decision(
            key=content_key(statement(place), SHA), kind=kind, source=SHA, record=record, by=who["by"],
            decided_on=who["today"], reason=RejectReason.PAST if kind is DecisionKind.REJECT else None, note="机器",
        )  # fmt: skip
        with self.ledger.transaction() as session:
            decisions.record(session, decision, who["now"])
            if other % 5 == 0:
                opinions.add(session, opinion_of(decision), who["now"])
                opinions.add(session, opinion_of(decision, OpinionKind.ADJUDICATE, place=1), who["now"])

    def _enter(self, place: int, other: int, who: dict[str, Any]) -> None:
        said = statement(place, quote=f"by hand {place}", start_char=0, end_char=9)
        add(self.ledger, said, **who, tags=("hand",))

    def _correct(self, place: int, other: int, who: dict[str, Any]) -> None:
        change = [{"modality": Modality.HOPE}, {"subject": "another"}, {"due_on": date(2026, 2, 1)}][other % 3]
        edit(self.ledger, str(place + 1), lambda record, _: record.changed(**change), reason="misheard", **who)

    def _judge(self, place: int, other: int, who: dict[str, Any]) -> None:
        pages = (Evidence(url="https://a.example/x", quote="“五千”", accessed_on=self.day),) if other % 2 else ()
        ruling = Ruling(outcome=list(Outcome)[other % 3], actual=other / 3, evidence=pages, note=None)
        resolve(self.ledger, str(place + 1), ruling, force=True, **who)

    def _reopen(self, place: int, other: int, who: dict[str, Any]) -> None:
        reopen(self.ledger, str(place + 1), **who)

    def _tag(self, place: int, other: int, who: dict[str, Any]) -> None:
        on, off = (["x", "雪"], []) if other % 2 else ([], ["x"])
        tag(self.ledger, str(place + 1), on=on, off=off, **who)

    def _note(self, place: int, other: int, who: dict[str, Any]) -> None:
        note(self.ledger, str(place + 1), None if other % 2 else "年报", searched="年报" if other % 2 else None, **who)

    def _link(self, place: int, other: int, who: dict[str, Any]) -> None:
        with self.ledger.transaction() as session:
            later, earlier = (claims.resolve_id(session, str(n + 1)).key for n in (place, other % 4))
            kind = list(LinkKind)[other % len(LinkKind)]
            links.add(session, Link(later=later, earlier=earlier, kind=kind, by="ann", linked_on=self.day), who["now"])

    def _observe(self, place: int, other: int, who: dict[str, Any]) -> None:
        figure = Observation(
            subject=f"robot {place}", metric="built", comparator=Comparator.EQUAL, value=other / 7,
            source_url="https://a.example", reliability=Reliability.B, as_of=self.day,
        )  # fmt: skip
        with self.ledger.transaction() as session:
            observations.add_all(session, [figure], who["now"])

    def _undo(self, place: int, other: int, who: dict[str, Any]) -> None:
        acts = [act for act in log(self.ledger) if act.handle[0] in "dvrl"]
        handle = acts[(place * 5 + other) % len(acts)].handle if acts and other % 2 else None
        undo(self.ledger, handle, **who)


ACTS = ("sleep", "decide", "decide", "enter", "correct", "judge", "reopen", "tag", "note", "link", "observe", "undo")
days_at_work = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 3), st.integers(0, 11)), min_size=1, max_size=18
)
shared = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def opened(empty: Path) -> Iterator[Ledger]:
    with TemporaryDirectory() as folder:
        file = Path(folder, "claims.db")
        shutil.copy(empty, file)
        with open_ledger(f"sqlite:///{file}") as ledger:
            yield ledger


@shared
@given(work=days_at_work)
def test_a_dump_loaded_into_an_empty_ledger_dumps_the_same_bytes(
    ledger_url: Callable[[], str], empty_ledger: Path, work: list[tuple[str, int, int]]
):
    """The same days at work make the same bytes on either database."""
    with open_ledger(ledger_url()) as first, open_ledger(ledger_url()) as second, opened(empty_ledger) as file:
        room, other = Newsroom(first), Newsroom(file)
        for act in work:
            room.do(*act)
            other.do(*act)
        dumped = dump(first)

        assert dump(file).texts == dumped.texts
        assert tuple(dumped.texts) == FILES
        assert load(second, dumped.texts, "d") == (dumped.sizes, [])
        assert dump(second).texts == dumped.texts
        assert list_claims(second, ALL, today=room.day) == list_claims(first, ALL, today=room.day)
        assert [act.said for act in log(second)] == [act.said for act in log(first)]
        assert verify(second) == []


@shared
@given(work=days_at_work)
def test_every_day_is_seen_again_as_it_was(empty_ledger: Path, work: list[tuple[str, int, int]]):
    with opened(empty_ledger) as ledger:
        room = Newsroom(ledger)
        for act in work:
            room.do(*act)

        for day, seen in room.seen.items():
            assert list_claims(ledger, ALL, today=room.day, as_of=day) == seen
            scored = [(s.claim, s.verdict and s.verdict.outcome) for s in scorecard_entries(ledger, day)]
            assert scored == [(s.claim, s.verdict and s.verdict.outcome) for s in seen]
        assert verify(ledger) == []


@shared
@given(work=days_at_work)
def test_undoing_to_the_end_leaves_no_claim_and_deletes_nothing(empty_ledger: Path, work: list[tuple[str, int, int]]):
    with opened(empty_ledger) as ledger:
        room = Newsroom(ledger)
        for act in work:
            room.do(*act)
        before = log(ledger)
        for step in range(200):
            try:
                undo(ledger, by="ann", today=room.day, now=moment(room.day, 1000 + step))
            except TrackerError as told:
                assert str(told) == "there is nothing to undo"  # noqa: PT017
                break

        after = log(ledger)
        assert list_claims(ledger, ALL, today=room.day) == []
        assert [act.said for act in after[: len(before)]] == [act.said for act in before]
        assert verify(ledger) == []


def test_a_table_that_no_dump_holds_is_noticed():
    """A new table must go into the dump (tracker/store/whole.py), or a load would lose it."""
    from tracker.store.tables.every import METADATA
    from tracker.store.whole import tables

    assert set(METADATA.tables) == tables()


def test_bad_lines_are_named_and_nothing_is_stored(empty_ledger: Path):
    with opened(empty_ledger) as first, opened(empty_ledger) as second:
        Newsroom(first).do("decide", 0, 0)
        texts = dump(first).texts
        broken = {
            **texts,
            "decisions.jsonl": texts["decisions.jsonl"].replace("accept", "maybe"),
            "links.jsonl": "[]\n",
        }
        del broken["remarks.jsonl"]

        sizes, problems = load(second, broken, "d")

        assert sizes == ()
        assert [str(p).split(" must", 1)[0] for p in problems] == [
            "d/decisions.jsonl:1: decision",
            "d/remarks.jsonl: is missing; an empty file means that there is nothing",
            "d/links.jsonl:1:",
        ]
        assert load(second, {}, "d")[1][0].message == "is missing: this folder is no dump of a ledger"
        assert log(second) == []


NOBODY = '"claim": "kkkkkkkkkkkkkkkk", "by": "ann"'
LINK = '"later": "kkkkkkkkkkkkkkkk", "earlier": "llllllllllllllll", "kind": "raises", "by": "ann"'


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("verdicts.jsonl", f'{NOBODY}, "outcome": "hit", "judged_on": "2026-01-01"', "no decision makes claim kkkk"),
        ("remarks.jsonl", f'{NOBODY}, "kind": "tag", "text": "x", "made_on": "2026-01-01"', "no decision makes claim"),
        ("links.jsonl", f'{LINK}, "linked_on": "2026-01-01"', "no decision makes claim kkkk"),
    ],
)
def test_files_that_do_not_belong_together_are_refused(empty_ledger: Path, name: str, line: str, message: str):
    with opened(empty_ledger) as first, opened(empty_ledger) as second:
        texts = dump(first).texts | {name: f'{{{line}, "recorded_at": "2026-01-01T00:00:00+00:00"}}\n'}

        sizes, (problem,) = load(second, texts, "d")

        assert (sizes, problem.file, problem.line) == ((), f"d/{name}", 1)
        assert message in problem.message
        assert log(second) == []


def test_a_ledger_that_holds_something_is_left_alone(empty_ledger: Path):
    with opened(empty_ledger) as first:
        Newsroom(first)
        with pytest.raises(TrackerError, match="is not empty: load into a new one"):
            load(first, dump(first).texts, "d")
