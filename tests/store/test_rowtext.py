"""Rows as text: both databases write the same lines, whatever stands in the columns."""

import math
import struct

import pytest
from databases import only_postgresql
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tracker.store import rowtext, sources
from tracker.store.copying import fingerprint
from tracker.store.rows import table_of
from tracker.store.rowtext import lines, moment, number, values_of
from tracker.store.tables.observation import ObservationRow
from tracker.store.tables.source import SourceRow

SOURCE, OBSERVATION = table_of(SourceRow), table_of(ObservationRow)
shared = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
bits = st.integers(0, 2**64 - 1).map(lambda n: struct.unpack("<d", n.to_bytes(8, "little"))[0])
floats = st.one_of(
    bits.filter(math.isfinite),
    st.floats(-1e17, 1e17),
    st.integers(-(10**16), 10**16).map(float),
)
nasty = st.text(st.sampled_from("a\\N\t\n\r\b\f\v\x1f'\"%{机\ufdd0\ufdd1\U0001f600"), max_size=8)


@only_postgresql
@shared
@given(value=floats.filter(lambda value: abs(value) < 2**53))
def test_a_number_is_written_as_the_server_writes_it(session, value: float):
    wanted = session.execute(text("SELECT (CAST(:x AS float8) + 0.0::float8)::text"), {"x": value}).scalar()

    assert number(value) == wanted
    assert float(number(value)) == value


def test_numbers_that_are_none_and_moments_however_written():
    assert [number(x) for x in (None, float("inf"), float("-inf"), -0.0)] == [None, "Infinity", "-Infinity", "0"]
    assert number(6.189700196426902e26) == "6.189700196426902e+26"
    assert moment(None) is None
    assert moment("2026-01-02") == moment("2026-01-02T02:00:00+02:00") == "2026-01-02 00:00:00.000000"
    assert moment("2026-01-02 03:04:05.5") == "2026-01-02 03:04:05.500000"


@shared
@given(titles=st.lists(st.one_of(st.none(), nasty), min_size=1, max_size=4))
def test_lines_are_read_back_as_what_was_stored(ledger, source, now, titles: list[str | None]):
    with ledger.transaction() as session:
        for place, title in enumerate(titles):
            sources.add(session, source(f"{place:064d}", title=title, text=title or "t"), now)
        found = b"".join(batch for _, batch in _either(session)).decode()
        rows = list(values_of(found, SOURCE))
        session.rollback()

    place = [column.name for column in SOURCE.columns].index("title")
    assert [row[place] for row in rows] == titles


@only_postgresql
@shared
@given(
    rows=st.lists(st.tuples(st.one_of(st.none(), nasty), floats), min_size=1, max_size=4),
)
def test_both_databases_write_the_same_lines(ledger, file, source, now, rows: list[tuple[str | None, float]]):
    found = []
    for one in (ledger, file):
        with one.transaction() as session:
            for place, (title, value) in enumerate(rows):
                sources.add(session, source(f"{place:064d}", title=title), now)
                session.execute(
                    OBSERVATION.insert().values(
                        id=place + 1, key=str(place), subject="s", metric="m", comparator="=", source_url="u",
                        reliability="A", value=value, note=title, recorded_at=now,
                    )
                )  # fmt: skip
            session.execute(text("UPDATE source SET id = CAST(sha256 AS INTEGER) + 1000"))
            found.append((fingerprint(session, SOURCE), fingerprint(session, OBSERVATION)))
            session.rollback()

    assert found[0] == found[1]


def test_more_rows_than_a_batch_are_all_written(session, source, now, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rowtext, "BATCH", 3)
    for place in range(7):
        sources.add(session, source(f"{place:064d}"), now)

    assert [count for count, _ in lines(session, SOURCE)] == [3, 3, 1]
    assert [row[1] for row in values_of(b"".join(b for _, b in lines(session, SOURCE)).decode(), SOURCE)] == [
        f"{place:064d}" for place in range(7)
    ]


def _either(session):
    try:
        return list(lines(session, SOURCE))
    except rowtext.AmbiguousTextError:
        return list(lines(session, SOURCE, thorough=True))
