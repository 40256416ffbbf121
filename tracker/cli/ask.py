"""Questions that a person answers with one word, on a terminal."""

import sys

_YES = {"y", "yes", "j", "是"}
_NO = {"n", "no", "", "否"}
_STOP = {"q", "quit"}


def interactive() -> bool:
    """Whether somebody sits there: both what is typed and what is shown are a terminal's."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def yes(question: str) -> bool | None:
    """Return whether the answer is yes; no where nothing is typed; None to stop (q, or the end of the input)."""
    while True:
        sys.stdout.write(f"{question} [y/n/q] ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        word = line.strip().lower()
        if not line or word in _STOP:
            return None
        if word in _YES or word in _NO:
            return word in _YES
