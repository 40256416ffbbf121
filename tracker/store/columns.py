"""What the tables are made of: column types, named constraints, and the rules that refuse nonsense."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, DateTime, Dialect, Enum
from sqlalchemy.types import TypeDecorator

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}
"""Every constraint has a name, the same on each database, so that a migration and an error line can speak of it."""

ENUM_LENGTH = 20


class Moment(TypeDecorator[datetime]):
    """A moment, stored in UTC. SQLite keeps no zone, so it is taken off going in and put on coming out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone: nobody could say later when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def choice(kind: type[StrEnum], name: str) -> Any:
    """Return the type of a column that holds one of an enum's values, by value, under a named CHECK.

    The width is fixed, so that a longer value asks for a new CHECK only.
    """
    return Enum(
        kind,
        values_callable=lambda members: [m.value for m in members],
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        length=ENUM_LENGTH,
        name=name,
    )


TARGET = (
    "(comparator = 'event' AND value IS NULL AND low IS NULL AND high IS NULL)"
    " OR (comparator = 'range' AND value IS NULL AND low IS NOT NULL AND high IS NOT NULL AND low <= high)"
    " OR (comparator IN ('=', '~', '>=', '<=') AND value IS NOT NULL AND low IS NULL AND high IS NULL)"
)


def statement_rules() -> tuple[CheckConstraint, ...]:
    """Return the CHECKs that any stored statement obeys, new ones for each table."""
    return (
        CheckConstraint("length(trim(quote)) > 0", name="quote"),
        CheckConstraint("start_char >= 0 AND end_char > start_char", name="span"),
        CheckConstraint("window_start IS NULL OR due_on IS NULL OR window_start <= due_on", name="window"),
        CheckConstraint("(tier = 'C') = (due_on IS NULL)", name="tier_due"),
        CheckConstraint(TARGET, name="target"),
        CheckConstraint("probability IS NULL OR (probability >= 0 AND probability <= 1)", name="probability"),
    )
