"""`claims plot`: the ledger in pictures."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.counting import Counted, one_promise_each
from tracker.cli.names import asked_speaker, asked_subject, versions_of
from tracker.cli.options import AsOf, SaidBy, Tagged, chosen, text_option
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
    speaker: SaidBy = None,
    subject: Annotated[str | None, text_option("NAME", "Only what is about NAME or a version of it.")] = None,
    tag: Tagged = None,
    counted: Counted = "statement",
    as_of: AsOf = None,
) -> None:
    """Draw the claims of the ledger as a picture.

    timeline: from promise to due date to fulfilment; drift: how due dates moved; attainment: target against actual;
    calibration: words against deeds; survival: the share that came true by the due date and after. An .html file
    needs no network. docs/report.md shows them.
    """
    from tracker.export.picture.draw import render
    from tracker.steps.picture import Wanted
    from tracker.steps.picture import picture as step

    invocation: Invocation = ctx.obj
    wanted_kind = chosen(PictureKind, kind, "KIND")
    path, form = _file(output)
    day = as_of or invocation.today
    named = asked_subject(invocation, subject)
    wanted = Wanted(
        speaker=asked_speaker(invocation, speaker),
        subjects=None if named is None else versions_of(invocation, named),
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


def _file(output: str) -> tuple[Path, str]:
    """Return the file to write, and the form of picture that its ending names. Raises UsageError."""
    from tracker.export.picture.draw import FORMS

    path = check_output(output)
    form = path.suffix.lower().lstrip(".") if path else ""
    if path is None or form not in FORMS:
        raise UsageError(f"-o {output}: name a file that ends in .svg, .png or .html")
    return path, form


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
