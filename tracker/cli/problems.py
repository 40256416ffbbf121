"""The bad places of a batch: the good goes on, and these are listed at the end."""

import sys
from collections.abc import Iterable

import typer

from tracker.errors import NOT_ALL_DONE, Problem, TrackerError
from tracker.model.plain import clean_text


class Problems:
    """Collects what could not be done."""

    def __init__(self, found: Iterable[Problem | TrackerError] = ()) -> None:
        self.lines: list[str] = []
        for one in found:
            self.add(one)

    def __len__(self) -> int:
        return len(self.lines)

    def add(self, problem: Problem | TrackerError) -> None:
        """Keep one for the end."""
        self.lines.append(clean_text(str(problem)))

    def end(self, last: str | None = None) -> None:
        """List them on standard error, a line each, and leave with status 1; do nothing where there are none."""
        if not self.lines:
            return
        sys.stdout.flush()
        sys.stderr.writelines(line + "\n" for line in self.lines)
        if last:
            sys.stderr.write(f"claims: {last}\n")
        raise typer.Exit(NOT_ALL_DONE)
