"""`claims sources`: the documents that were read."""

from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import TABLE_FIRST, format_option
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.cli.show.table import Column, print_table
from tracker.model.claim import json_value

_KEYS = (
    "name", "sha256", "title", "speaker", "said_on", "said_on_from", "language", "published_on", "publisher", "url",
    "recording_url", "path",
)  # fmt: skip
_COLUMNS = (
    Column("document", most=32),
    Column("said on"),
    Column("known from"),
    Column("speaker", most=16),
    Column("language"),
    Column("title"),
)


def sources(
    ctx: typer.Context,
    form: Annotated[str, format_option(TABLE_FIRST)] = "table",
    output: Output = None,
) -> None:
    """List the documents that were read."""
    from tracker.store.sources import every

    invocation: Invocation = ctx.obj
    path = check_output(output)
    with invocation.ledger() as ledger, ledger.reading() as session:
        found = every(session)
    if form != "table":
        rows = ({key: json_value(getattr(source, key)) for key in _KEYS} for source in found)
        write_rows(rows, _KEYS, form, path)
        return
    with text_to(path) as out:
        if found:
            print_table(
                _COLUMNS,
                [
                    (s.name, s.said_on.isoformat(), s.said_on_from, s.speaker or "-", s.language, s.title or "-")
                    for s in found
                ],
                out=out,
            )
