"""Documents elsewhere: whatever fsspec (the extra `remote`) reaches by a URL, and archives, which may be chained."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from tracker.errors import Problem, TrackerError
from tracker.transcript.about import SOURCES, Book
from tracker.transcript.decoding import LARGEST
from tracker.transcript.found import Found, is_document, none_here, too_large

_USER = re.compile(r"(?<=://)[^/@\s]*@")
_QUERY = re.compile(r"\?[^:]*")
_PAGES = frozenset({"http", "https"})
_MAGIC = frozenset("*?[")


class RemoteFile:
    """A file that fsspec reaches."""

    def __init__(self, files: Any, path: str, address: str, name: str, books: dict[str, Book | None]) -> None:
        self._files = files
        self._path = path
        self._books = books
        self.address = address
        self.name = name
        self.waits = bool(getattr(files, "async_impl", False))

    def size(self) -> int:
        """Return its bytes, or 0 where the place does not tell."""
        try:
            return int(self._files.info(self._path).get("size") or 0)
        except Exception:  # noqa: BLE001 - each kind of place fails in its own way; reading it will tell
            return 0

    def read(self) -> bytes:
        """Return its content. Raises TrackerError where it cannot be fetched or is larger than a document may be."""
        try:
            with self._files.open(self._path, "rb") as stream:
                data: bytes = stream.read(LARGEST + 1)
        except Exception as error:  # each kind of place fails in its own way
            raise TrackerError(f"{self.address}: cannot be read: {reason(error)}") from error
        if len(data) > LARGEST:
            raise TrackerError(too_large(self.address, max(self.size(), len(data))))
        return data

    def book(self) -> Book | None:
        """Return the list of its folder, fetched once. A page of the web has no folder."""
        folder = str(PurePosixPath(self._path).parent)
        if folder not in self._books:
            self._books[folder] = self._fetched_book(folder)
        return self._books[folder]

    def _fetched_book(self, folder: str) -> Book | None:
        if _protocol(self._files) in _PAGES:
            return None
        path = SOURCES if folder in {"", "."} else f"{folder}/{SOURCES}"
        shown = f"{self.address.removesuffix(self.name)}{SOURCES}" if "::" not in self.address else SOURCES
        try:
            if not self._files.exists(path):
                return None
            return Book(self._files.cat_file(path).decode("utf-8"), shown)
        except UnicodeDecodeError as error:
            raise TrackerError(f"{shown}: not UTF-8 (byte {error.start}); re-save the file as UTF-8") from error
        except Exception as error:  # each kind of place fails in its own way
            raise TrackerError(f"{shown}: cannot be read: {reason(error)}") from error


def remote_documents(url: str) -> Iterator[Found | Problem]:
    """Yield the documents of a URL: a file, a folder with all below it, or a pattern; a Problem where it names none.

    Raises TrackerError where fsspec is not installed. Passwords and queries of a URL are neither shown nor kept.
    """
    shown = without_secrets(url)
    try:
        import fsspec  # type: ignore[import-untyped]
    except ImportError as error:
        raise TrackerError(f"{shown}: URLs need fsspec: pip install 'claims-tracker[remote]'") from error
    books: dict[str, Book | None] = {}
    try:
        files, path = fsspec.core.url_to_fs(url)
        anything = False
        for found in _paths(files, path):
            anything = True
            yield RemoteFile(files, found, _address(files, found, url), PurePosixPath(_plain(found)).name, books)
    except Exception as error:  # noqa: BLE001 - each kind of place fails in its own way
        yield Problem(shown, None, f"cannot be reached: {reason(error)}")
        return
    if not anything:
        yield Problem(shown, None, none_here())


def _paths(files: Any, path: str) -> Iterator[str]:
    if _protocol(files) in _PAGES:
        yield path
    elif _MAGIC & set(path):
        for found in sorted(files.glob(path)):
            if files.isfile(found):
                yield found
    elif files.isdir(path):
        for root, folders, names in files.walk(path, on_error="raise"):
            for hidden in [each for each in folders if each.startswith(".")]:
                _drop(folders, hidden)
            yield from (f"{root}/{name}" if root else name for name in sorted(filter(is_document, names)))
    else:
        yield path


def _drop(folders: Any, name: str) -> None:
    """Walk no further into a folder; fsspec gives lists or, with details, mappings."""
    if isinstance(folders, dict):
        folders.pop(name, None)
    else:
        folders.remove(name)


def _protocol(files: Any) -> str:
    protocol = files.protocol
    return str(protocol if isinstance(protocol, str) else protocol[0])


def _address(files: Any, path: str, url: str) -> str:
    """Return the URL of a found file: of a chained one, the member and the archive that holds it."""
    _, chained, rest = url.partition("::")
    own = path if "://" in path else f"{_protocol(files)}://{path.lstrip('/') if chained else path}"
    return without_secrets(f"{own}::{rest}" if chained else own)


def _plain(path: str) -> str:
    return path.split("?", maxsplit=1)[0]


def without_secrets(url: str) -> str:
    """Return a URL without the name and password, and without the query, which may hold a signature."""
    return _QUERY.sub("", _USER.sub("", url)) if "://" in url else url


def reason(error: BaseException) -> str:
    """Return what went wrong in one line, without what a URL in it may hold."""
    if isinstance(error, FileNotFoundError) and "://" in str(error):  # it says no more than the address
        return reason(error.__cause__) if error.__cause__ else "there is nothing at this address; check the spelling"
    line = next((part.strip() for part in str(error).splitlines() if part.strip()), "")
    told = line or type(error).__name__
    return re.sub(r"\S+://\S+", lambda found: without_secrets(found[0]), told)
