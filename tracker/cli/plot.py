"""`claims plot`: the ledger in pictures."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.counting import one_promise_each, parse_count
from tracker.cli.names import canonical_speaker, canonical_subject, versions_of
from tracker.cli.options import chosen, parse_day
from tracker.cli.output import check_output, write
from tracker.errors import UsageError
from tracker.model.picture import Picture, PictureKind

_KINDS = ", ".join(kind.value for kind in PictureKind)


def plot(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"{_KINDS}.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file; its ending says what: .svg, .png or .html.")
    ],
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Only claims said by.")] = None,
    subject: Annotated[str | None, typer.Option(metavar="NAME", help="Only claims about; versions count, too.")] = None,
    tag: Annotated[str | None, typer.Option(metavar="TAG", help="Only claims tagged so.")] = None,
    counted: Annotated[
        str,
        typer.Option(
            "--count",
            metavar="WHAT",
            parser=parse_count,
            help="statement: each claim; first or latest: a promise said again once, by that statement.",
        ),
    ] = "statement",
    as_of: Annotated[
        date | None,
        typer.Option(metavar="DATE", parser=parse_day, help="As things stood at the end of this day (default: today)."),
    ] = None,
) -> None:
    """Draw the claims of the ledger as a picture.

    timeline: from promise to due date to fulfilment; drift: how due dates moved; attainment: target against actual;
    calibration: words against deeds; survival: the share that came true by the due date and after. An .html file
    needs no network. docs/report.md shows them.
    """
    from tracker.export.picture.draw import FORMS, render
    from tracker.steps.picture import Wanted
    from tracker.steps.picture import picture as step

    invocation: Invocation = ctx.obj
    wanted_kind = chosen(PictureKind, kind, "KIND")
    path = check_output(output)
    form = path.suffix.lower().lstrip(".") if path else ""
    if path is None or form not in FORMS:
        raise UsageError(f"-o {output}: name a file that ends in .svg, .png or .html")
    day = as_of or invocation.today
    wanted = Wanted(
        speaker=None if speaker is None else canonical_speaker(invocation, speaker),
        subjects=None if subject is None else versions_of(invocation, canonical_subject(invocation, subject)),
        tag=tag,
    )
    with invocation.ledger() as ledger:
        drawn = step(
            ledger,
            wanted_kind,
            as_of=day,
            wanted=wanted,
            count=lambda entries: one_promise_each(entries, counted, as_of=day),
        )
    write([render(drawn, form)], path)
    _tell(drawn, path, form)


def _tell(drawn: Picture, path: Path, form: str) -> None:
    """Say what was written, and what its readers might miss."""
    from tracker.export.picture.draw import has_chinese_font

    for line in (drawn.empty, *drawn.caveats) if drawn.empty else drawn.caveats:
        typer.echo(line)
    typer.echo(f"written to {path}")
    if form == "png" and any(not word.isascii() for word in _words(drawn)) and not has_chinese_font():
        sys.stderr.write(
            "claims: no font here has Chinese characters, and the PNG lacks them: install one (on Debian "
            "fonts-noto-cjk), or write .svg\n"
        )


def _words(drawn: Picture) -> list[str]:
    return [value for row in drawn.rows for value in row.values() if isinstance(value, str)]
