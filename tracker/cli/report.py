"""The bad places of a batch: the good goes on, and these are listed at the end."""

import sys

import typer

from tracker.errors import NOT_ALL_DONE, Problem, TrackerError
from tracker.model.plain import clean_text


class Problems:
    """Collects what could not be done."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def __len__(self) -> int:
        return len(self._lines)

    def add(self, problem: Problem | TrackerError) -> None:
        """Keep one for the end."""
        self._lines.append(clean_text(str(problem)))

    def end(self) -> None:
        """List them on standard error, a line each, and leave with status 1; do nothing where there are none."""
        if not self._lines:
            return
        sys.stdout.flush()
        sys.stderr.writelines(line + "\n" for line in self._lines)
        raise typer.Exit(NOT_ALL_DONE)
