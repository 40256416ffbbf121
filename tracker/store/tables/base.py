"""What every table of the ledger is built on."""

from typing import Any, ClassVar

from sqlalchemy import JSON, Double, MetaData, Text
from sqlmodel import SQLModel

from tracker.store.columns import NAMES, Moment

LONG: Any = Text
NUMBER: Any = Double
WHEN: Any = Moment
JSON_VALUE: Any = JSON


class Base(SQLModel):
    """The tables' own metadata: nothing else that uses SQLModel in the same process is migrated with them.

    Rows are written from checked model values, so pydantic's validators are built only if somebody asks.
    """

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)
    model_config = {"defer_build": True}
