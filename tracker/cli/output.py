"""Where a command's result goes: standard output, or a file that is whole or not there at all."""

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from tracker.errors import TrackerError, UsageError

Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead (`-`: standard output)."),
]


def check_output(output: str | None, *, option: str = "-o") -> Path | None:
    """Return the file to write, or None for standard output; refuses a folder and a missing parent before any work.

    `option` is what named it, in messages; empty for an argument. Raises UsageError.
    """
    if output is None or output == "-":
        return None
    path = Path(output).expanduser()
    told = f"{option} {output}".strip()
    if path.is_dir():
        raise UsageError(f"{told}: is a folder; name a file in it")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"{told}: the folder {path.absolute().parent} does not exist; make it first")
    return path


BINARY = frozenset({"parquet"})
"""Formats that are no text."""


def check_binary(form: str, path: Path | None) -> None:
    """Raise UsageError where a terminal would be shown what is no text."""
    if form in BINARY and path is None and sys.stdout.isatty():
        raise UsageError(f"--format {form} is no text for a terminal: give -o FILE")


def check_bom(form: str, *, wanted: bool) -> None:
    """Raise UsageError where what Excel looks for at the beginning of a CSV is wanted of another format."""
    if wanted and form != "csv":
        raise UsageError(f"--bom is for --format csv: {form} has none")


def write_rows(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], form: str, path: Path | None, *, bom: bool = False
) -> None:
    """Write rows in a format of `tracker.export`, as they come."""
    from tracker.export.format import Options
    from tracker.export.formats import find

    check_binary(form, path)
    check_bom(form, wanted=bom)
    write(find(form).stream(rows, columns, Options(bom=bom)), path)


@contextlib.contextmanager
def text_to(path: Path | None) -> Iterator[TextIO]:
    """Give a place for text: standard output, or the file, which appears when the block ends without an error."""
    if path is None:
        yield sys.stdout
        return
    held = io.StringIO()
    yield held
    write([held.getvalue().encode()], path)


def write(chunks: Iterable[bytes], path: Path | None) -> None:
    """Write bytes to the file, or to standard output where it is None.

    A file appears under its name only when all of it is written: a failure leaves what was there before.
    Raises TrackerError where the file cannot be written.
    """
    if path is None:
        _to_standard_output(chunks)
        return
    try:
        if path.exists() and not path.is_file():  # a device or a pipe: nothing to replace
            with path.open("wb") as device:
                device.writelines(chunks)
        else:
            _replace(path.resolve(), chunks)
    except OSError as error:
        raise TrackerError(f"cannot write {path}: {error.strerror or error}") from error


def _to_standard_output(chunks: Iterable[bytes]) -> None:
    sys.stdout.flush()
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:  # a text-only stand-in
        sys.stdout.writelines(chunk.decode("utf-8") for chunk in chunks)
        return
    binary.writelines(chunks)
    binary.flush()


def _replace(path: Path, chunks: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
