"""`claims sources`: the documents that were read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import Form, flag
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.cli.show.table import Column, print_table
from tracker.errors import CHECK_FOUND
from tracker.model.claim import json_value
from tracker.model.plain import clean_text

if TYPE_CHECKING:
    from tracker.model.source import Source
    from tracker.steps.documents import CheckedSource, CountedSource

_KEYS = (
    "name", "sha256", "title", "speaker", "said_on", "said_on_from", "language", "published_on", "publisher", "url",
    "recording_url", "path", "candidates", "claims",
)  # fmt: skip
_COLUMNS = (
    Column("document", most=32),
    Column("said on"),
    Column("speaker", most=14),
    Column("lang"),
    Column("found", right=True),
    Column("claims", right=True),
    Column("title"),
)
_CHECKED_KEYS = ("name", "sha256", "path", "state", "standing", "gone", "gone_claims")
_CHECKED = (
    Column("document", most=32),
    Column("file"),
    Column("quotes there", right=True),
    Column("gone", right=True),
    Column("path"),
)


def sources(
    ctx: typer.Context,
    check: Annotated[
        bool, flag("--check", "Look at the files: which changed, and which quotes that takes away.")
    ] = False,
    form: Form = "table",
    output: Output = None,
) -> None:
    """List the documents that were read.

    With --check the file of each is looked at; the status is 3 if one changed since it was read. Ingesting it again
    keeps both: claims stay with the document that they were read in.
    """
    invocation: Invocation = ctx.obj
    path = check_output(output)
    if check:
        _check(invocation, form, path)
    else:
        _list(invocation, form, path)


def _list(invocation: Invocation, form: str, path: Path | None) -> None:
    from tracker.steps.documents import list_sources

    with invocation.ledger() as ledger:
        found = list_sources(ledger)
    if form != "table":
        write_rows(map(_row, found), _KEYS, form, path)
        return
    with text_to(path) as out:
        if found:
            print_table(_COLUMNS, map(_cells, found), out=out)


def _row(counted: "CountedSource") -> dict[str, Any]:
    row = {key: json_value(getattr(counted.source, key, None)) for key in _KEYS}
    return row | {"candidates": counted.candidates, "claims": counted.claims}


def _cells(counted: "CountedSource") -> tuple[str, ...]:
    source = counted.source
    numbers = (f"{counted.candidates:,}", f"{counted.claims:,}")
    return (source.name, _said_on(source), source.speaker or "-", source.language, *numbers, source.title or "-")


def _said_on(source: "Source") -> str:
    """Return the day, marked where a day of publishing stands in for it."""
    return source.said_on.isoformat() + (" (published)" if source.said_on_from == "published_on" else "")


def _check(invocation: Invocation, form: str, path: Path | None) -> None:
    from tracker.steps.documents import FileState, check_sources

    with invocation.ledger() as ledger:
        found = check_sources(ledger)
    if form != "table":
        write_rows(map(_checked_row, found), _CHECKED_KEYS, form, path)
    else:
        with text_to(path) as out:
            _print_checked(found, out)
    if any(item.state in {FileState.CHANGED, FileState.READ_AGAIN} for item in found):
        raise typer.Exit(CHECK_FOUND)


def _checked_row(item: "CheckedSource") -> dict[str, Any]:
    return {
        "name": item.source.name,
        "sha256": item.source.sha256,
        "path": item.source.path,
        "state": item.state.value,
        "standing": len(item.standing),
        "gone": len(item.gone),
        "gone_claims": [claim.key for claim in item.gone],
    }


def _print_checked(found: "list[CheckedSource]", out: TextIO) -> None:
    cells = [
        (
            item.source.name,
            item.state.value + (f" ({item.message})" if item.message else ""),
            f"{len(item.standing):,}",
            f"{len(item.gone):,}",
            item.source.path or "-",
        )
        for item in found
    ]
    if cells:
        print_table(_CHECKED, cells, out=out)
    for item in found:
        lines = (f"{item.source.name}: the quote of claim {claim.id} is gone: “{claim.quote}”" for claim in item.gone)
        out.writelines(clean_text(line) + "\n" for line in lines)
