"""What goes wrong, in two kinds: a wrong command is an exception, bad data is a value.

`TrackerError` ends the command with one line and its exit status (docs/exit-status.md lists them).
`Problem` names one bad place in the data; a batch goes on and lists its problems at the end.
"""

from dataclasses import dataclass

NOT_ALL_DONE = 1
WRONG_USAGE = 2
CHECK_FOUND = 3


class TrackerError(Exception):
    """A command cannot go on. The message says what, where, and what to do next, in one line."""

    exit_code = NOT_ALL_DONE

    def __init__(self, message: str, *, exit_code: int | None = None) -> None:
        super().__init__(message)
        if exit_code is not None:
            self.exit_code = exit_code


class UsageError(TrackerError):
    """The command line itself is wrong: an impossible date, an unknown id, options that exclude each other."""

    exit_code = WRONG_USAGE


@dataclass(frozen=True, slots=True)
class Problem:
    """One bad place in the data: the file, the line (from 1; None where there is no line) and what is wrong."""

    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        """Render as `file:line: message`, the form that editors jump to."""
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.message}"
