"""`claims dump` and `claims load`: the whole ledger as text beside the database."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.output import write
from tracker.cli.problems import Problems
from tracker.errors import TrackerError, UsageError

Folder = Annotated[str, typer.Argument(metavar="DIR", help="The folder of the text files.")]


def dump(ctx: typer.Context, folder: Folder) -> None:
    """Write the whole ledger as text files.

    JSON lines, one file a kind, the same bytes for the same ledger: made for keeping in git. The folder is made where
    it is not there; other files in it stay.
    """
    from tracker.export.format import chunked
    from tracker.steps.dump import dump_to

    invocation: Invocation = ctx.obj
    path = Path(folder).expanduser()
    if path.exists() and not path.is_dir():
        raise UsageError(f"{folder}: is a file; name a folder")
    with invocation.ledger() as ledger:
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise TrackerError(f"cannot make the folder {folder}: {error.strerror or error}") from error
        sizes = dump_to(ledger, lambda name, lines: write(chunked(lines), path / name))
    typer.echo(f"written to {folder}: {_told(sizes)}")


def load(ctx: typer.Context, folder: Folder) -> None:
    """Fill an empty ledger from the text files of a dump.

    Every line is checked before anything is stored. A ledger that holds something is left alone.
    """
    from tracker.records.whole import FILES
    from tracker.steps.dump import load as step

    invocation: Invocation = ctx.obj
    path = Path(folder).expanduser()
    if not path.is_dir():
        raise UsageError(f"{folder}: is no folder; name the folder of a dump")
    texts = {name: _lines(path / name) for name in FILES if (path / name).exists()}
    gc.freeze()  # what was imported stays; of a million lines the garbage is collected
    gc.enable()
    with invocation.ledger() as ledger:
        sizes, found = step(ledger, texts, folder)
    Problems(found).end("nothing was stored")
    typer.echo(f"read from {folder}: {_told(sizes)}")


def _lines(file: Path) -> Iterator[str]:
    """Yield the lines of a file as they are asked for."""
    try:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                yield _text(line, f"{file}:{number}")
    except OSError as error:
        raise TrackerError(f"{file}: cannot be read: {error.strerror or error}") from error


def _text(line: bytes, place: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TrackerError(f"{place}: not UTF-8 (byte {error.start} of the line)") from error


def _told(sizes: tuple[tuple[str, int], ...]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in sizes)
