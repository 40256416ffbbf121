"""Record files that a command replays or writes: JSON lines, every bad line named before anything is stored."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tracker.cli.problems import Problems
from tracker.errors import Problem, TrackerError

T = TypeVar("T")


def read_records(
    name: str, parse: Callable[[str, str], tuple[list[T], list[Problem]]], *, partial: bool
) -> tuple[list[T], Problems]:
    """Return what a file (`-`: standard input) holds. Without `partial` a malformed line stops everything.

    Raises TrackerError for a file that cannot be read, and leaves with status 1 after listing malformed lines.
    """
    values, found = parse(_text(name), name)
    problems = Problems(found)
    if problems and not partial:
        problems.end(f"nothing was stored: mend {_lines(len(problems))}, or take the good lines with --partial")
    return values, problems


def _lines(number: int) -> str:
    return "this line" if number == 1 else f"these {number} lines"


def read_bytes(name: str) -> bytes:
    """Return what a file (`-`: standard input) holds. Raises TrackerError where it cannot be read."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except FileNotFoundError as error:
        raise TrackerError(f"{name}: no such file; check the spelling") from error
    except IsADirectoryError as error:
        raise TrackerError(f"{name}: is a folder; name a file in it") from error
    except OSError as error:
        raise TrackerError(f"{name}: cannot be read: {error.strerror or error}") from error


def _text(name: str) -> str:
    data = read_bytes(name)
    if b"\0" in data:
        raise TrackerError(f"{name}: is no text (NUL at byte {data.index(0)}); give JSON lines or CSV in UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TrackerError(f"{name}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
