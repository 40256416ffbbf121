"""Finding documents: files, folders, patterns and URLs, one after the other, without a list of them all in memory.

A path never touches fsspec; an address with `://` (`s3://talks/2025`, `zip://*.txt::talks.zip`) always does.
"""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from tracker.errors import Problem, TrackerError
from tracker.transcript.about import SOURCES, Book
from tracker.transcript.decoding import LARGEST
from tracker.transcript.found import Found, is_document, none_here, too_large

_MAGIC = frozenset("*?[")
_SIDE_BY_SIDE = 8
T = TypeVar("T")


class LocalFile:
    """A file of this computer."""

    __slots__ = ("path",)
    waits = False

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def address(self) -> str:
        """The path as it was given or found."""
        return str(self.path)

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name

    def size(self) -> int:
        """Return the file's length."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def read(self) -> bytes:
        """Return the file's bytes. Raises TrackerError where it cannot be read or is larger than a document may be."""
        path = self.path
        try:
            size = path.stat().st_size
            if size > LARGEST:
                raise TrackerError(too_large(str(path), size))
            return path.read_bytes()
        except FileNotFoundError as error:
            raise TrackerError(f"{path}: no such file; check the spelling") from error
        except IsADirectoryError as error:
            raise TrackerError(f"{path}: is a folder, not a document") from error
        except OSError as error:
            raise TrackerError(f"{path}: cannot be read: {error.strerror or error}") from error

    def book(self) -> Book | None:
        """Return the folder's list, read once for as long as it stays as it is. Raises TrackerError for a bad one."""
        path = self.path.parent / SOURCES
        try:
            state = path.stat()
            return _book(path, state.st_mtime_ns, state.st_size, state.st_ino)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except UnicodeDecodeError as error:
            raise TrackerError(f"{path}: not UTF-8 (byte {error.start}); re-save the file as UTF-8") from error
        except OSError as error:
            raise TrackerError(f"{path}: cannot be read: {error.strerror}") from error


@lru_cache(maxsize=4)
def _book(path: Path, _changed: int, _size: int, _file: int) -> Book:
    return Book(path.read_text(encoding="utf-8"), str(path))


def documents(places: Iterable[str | Path]) -> Iterator[Found | Problem]:
    """Yield the documents that places name, in order and each once, and a Problem for each place that names none.

    A folder is searched with all folders below it, in the order of names, for known endings; sources.yaml and hidden
    files are no documents, and links out of the folder are not followed. A file named outright is a document whatever
    its ending. A pattern (`talks/**/*.md`) that no file is called by names what it matches.
    """
    search = _Search()
    for place in places:
        if isinstance(place, str) and "://" in place:
            from tracker.transcript.remote import remote_documents

            yield from remote_documents(place)
        else:
            yield from search.at(Path(place))


class _Search:
    """What was searched and named so far: a file comes once, though memory holds no list of files."""

    def __init__(self) -> None:
        self.folders: set[str] = set()
        self.named: set[str] = set()

    def at(self, path: Path) -> Iterator[Found | Problem]:
        if path.is_dir():
            yield from self._in_folder(path)
        elif path.exists():
            yield from self._named(path)
        elif _MAGIC & set(str(path)):
            matched = False
            for name in sorted(glob.iglob(str(path), recursive=True)):  # noqa: PTH207 - a pattern may be absolute
                matched = True
                yield from self._in_folder(Path(name)) if Path(name).is_dir() else self._named(Path(name))
            if not matched:
                yield Problem(str(path), None, "no file matches this pattern; check the spelling")
        else:
            yield Problem(str(path), None, "no such file or folder; check the spelling")

    def _named(self, path: Path) -> Iterator[Found]:
        key = str(path)
        came_with_folder = str(path.parent) in self.folders and is_document(path.name)
        if key not in self.named and not came_with_folder:
            self.named.add(key)
            yield LocalFile(path)

    def _in_folder(self, folder: Path) -> Iterator[Found | Problem]:
        problems: list[Problem] = []

        def refused(error: OSError) -> None:
            problems.append(Problem(str(error.filename), None, f"cannot be searched: {error.strerror}"))

        anything = False
        for root, folders, files in os.walk(folder, onerror=refused):
            yield from problems
            problems.clear()
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            key = str(Path(root))
            anything = anything or (key in self.folders)
            if key in self.folders:
                continue
            self.folders.add(key)
            for name in sorted(filter(is_document, files)):
                anything = True
                path = Path(root, name)
                if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
                    yield Problem(str(path), None, "a link that leads out of the folder; name its file itself")
                elif str(path) not in self.named:
                    yield LocalFile(path)
        yield from problems
        if not anything:
            yield Problem(str(folder), None, none_here())


def total(places: Iterable[str | Path]) -> tuple[int, int]:
    """Return how many documents places name, and their bytes as far as anybody knows; none is read."""
    number = size = 0
    for each in documents(places):
        if not isinstance(each, Problem):
            number, size = number + 1, size + each.size()
    return number, size


def fetch_ahead(found: Iterable[Found | Problem], fetch: Callable[[Found | Problem], T]) -> Iterator[T]:
    """Yield what `fetch` makes of each, in order; of those that wait, some are fetched while others are worked on."""
    from collections import deque
    from concurrent.futures import Future, ThreadPoolExecutor

    coming: deque[Future[T]] = deque()
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as threads:  # starts a thread only where one is asked for
        for each in found:
            if isinstance(each, Problem) or not each.waits:
                while coming:
                    yield coming.popleft().result()
                yield fetch(each)
                continue
            coming.append(threads.submit(fetch, each))
            if len(coming) >= _SIDE_BY_SIDE:
                yield coming.popleft().result()
        while coming:
            yield coming.popleft().result()
