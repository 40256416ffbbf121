"""What every command is given: the day, the moment of recording, the database, the workspace."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass
class Invocation:
    """One run of `claims`. `today` is the effective day of what is done; `now` says when a row was recorded."""

    today: date
    now: Callable[[], datetime]
    database: str | None = None
