"""What every command is given: the day, the moment of recording, the workspace, the ledger."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.lang.knowledge import Knowledge
    from tracker.store.session import Ledger
    from tracker.workspace import Workspace


@dataclass
class Invocation:
    """One run of `claims`. `today` is the effective day of what is done; `now` says when a row was recorded.

    Workspace and ledger are looked for when a command asks for them.
    """

    today: date
    now: Callable[[], datetime]
    database: str | None = None

    @cached_property
    def workspace(self) -> "Workspace":
        """Where the person's database, words and settings are."""
        from tracker.workspace import find_workspace

        return find_workspace(Path.cwd(), database=self.database, environ=os.environ)

    @cached_property
    def knowledge(self) -> "Knowledge":
        """All names, words and rules: the shipped, the workspace's, and those of installed plug-ins."""
        from tracker.lang.knowledge import load_knowledge

        return load_knowledge(self.workspace.lexicons, self.workspace.words)

    @property
    def database_url(self) -> str:
        """The URL of the ledger. Where --database names it, no workspace is looked for."""
        from tracker.workspace import database_url

        if self.database is not None:
            return database_url(self.database, Path.cwd())
        return self.workspace.database_url

    def ledger(self) -> "Ledger":
        """Open the ledger; the caller closes it."""
        from tracker.store.session import open_ledger

        return open_ledger(self.database_url)
