"""What a machine wrote is read quickly, and never otherwise than field by field."""

import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tracker.model.claim import RECORD_FIELDS, Modality, Tier
from tracker.records.fields import Row
from tracker.records.statements import read_statement
from tracker.records.whole import ExactRow

PLAIN: dict[str, Any] = {
    "document": "talk.md", "quote": "5000 台", "start_char": 3, "end_char": 9, "said_on": "2025-03-20", "tier": "A",
    "comparator": "~", "value": 5000, "window_start": "2025-01-01", "due_on": "2025-12-31",
}  # fmt: skip
odd = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.sampled_from([" ", "\x00", "a\nb"]),
    st.dates().map(date.isoformat), st.sampled_from([*Tier, *Modality]).map(str), st.lists(st.integers(), max_size=2),
)  # fmt: skip


class FieldByField(Row):
    """A row that knows no quick way."""

    def plain(self, readers: Any) -> None:
        """Read nothing."""


class ExactFieldByField(ExactRow):
    """Such a row of a dump."""

    def plain(self, readers: Any) -> None:
        """Read nothing."""


def read(kind: type[Row], values: dict[str, Any]) -> Any:
    row = kind(json.loads(json.dumps(values)))
    try:
        statement = read_statement(row)
        row.finish()
    except ValueError as error:
        return str(error)
    return statement


@given(st.dictionaries(st.sampled_from([*RECORD_FIELDS, "nothing"]), odd, max_size=4))
def test_the_quick_way_gives_what_reading_field_by_field_gives(changes: dict[str, Any]):
    values = {key: value for key, value in {**PLAIN, **changes}.items() if value != "left out"}

    assert read(Row, values) == read(FieldByField, values)
    assert read(ExactRow, values) == read(ExactFieldByField, values)


@given(st.sets(st.sampled_from(sorted(PLAIN))))
def test_what_is_missing_is_missing_either_way(missing: set[str]):
    values = {key: value for key, value in PLAIN.items() if key not in missing}

    assert read(Row, values) == read(FieldByField, values)


def test_a_plain_record_takes_the_quick_way():
    row = Row(PLAIN)

    assert read_statement(row).value == 5000.0
    assert isinstance(row.plain(dict.fromkeys(PLAIN, str)), dict)
