"""A document that was found, wherever it is, and what makes a file a document."""

from pathlib import Path
from typing import Protocol

from tracker.transcript.about import Book
from tracker.transcript.decoding import LARGEST
from tracker.transcript.formats import known_endings


class Found(Protocol):
    """A document that was found and not yet read. `address` is how it is shown and kept, `name` its file's name.

    `waits`: fetching it is mostly waiting, and several may be fetched at once.
    """

    @property
    def waits(self) -> bool:
        """Whether it comes over a network that may be asked for several at once."""
        ...

    @property
    def address(self) -> str:
        """Where it is, without any password."""
        ...

    @property
    def name(self) -> str:
        """The last part of its path."""
        ...

    def size(self) -> int:
        """Return its bytes, or 0 where nobody knows."""
        ...

    def read(self) -> bytes:
        """Return its content. Raises TrackerError, in one line that begins with the address."""
        ...

    def book(self) -> Book | None:
        """Return the sources.yaml of its own folder, if there is one. Raises TrackerError where it is broken."""
        ...


def too_large(name: str, size: int) -> str:
    """Return the line for a document of more bytes than are read."""
    return f"{name}: {size / 2**20:.0f} MiB; documents up to {LARGEST // 2**20} MiB are read. Split the file"


def none_here() -> str:
    """Return what is wrong with a folder that holds no document."""
    endings = ", ".join(sorted(known_endings()))
    return f"no document in this folder (looked for {endings})"


def is_document(name: str) -> bool:
    """Return whether a file that is found in a folder is read: by its ending, and not hidden."""
    return not name.startswith(".") and ending(name) in known_endings()


def ending(name: str) -> str:
    """Return the ending of a file's name, without the point, in lower case."""
    return Path(name).suffix.removeprefix(".").casefold()
