"""`claims report`: the ledger as a site that opens from the disk."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import flag, text_option
from tracker.errors import UsageError

_TITLE = "Claims ledger"


def report(
    ctx: typer.Context,
    out: Annotated[str, typer.Argument(metavar="OUT", help="The folder; a former report in it is replaced.")],
    title: Annotated[str, text_option("TEXT", "What stands at the top of every page.")] = _TITLE,
    no_pictures: Annotated[bool, flag("--no-pictures", "Leave the pictures out: quicker.")] = False,
) -> None:
    """Write the ledger as a static site.

    It opens from the disk without a network: scorecard, a table of all claims, a page for each claim, speaker and
    subject, and what is due next. The same ledger and day give the same bytes. docs/report.md shows it.
    """
    from tracker import __version__
    from tracker.cli.pages.groups import ASKED_FOR_NONE, NO_EXTRA
    from tracker.cli.pages.site import files
    from tracker.export.picture import draw
    from tracker.export.site.folder import check_folder, write_folder
    from tracker.export.site.render import needed
    from tracker.export.site.values import Frame
    from tracker.steps.site import whole_ledger

    invocation: Invocation = ctx.obj
    if not title.strip():
        raise UsageError("--title is empty: give a few words")
    folder = Path(out).expanduser()
    needed()
    check_folder(folder)
    today = invocation.today
    with invocation.ledger() as ledger:
        whole = whole_ledger(ledger, today=today)
    pictures = not no_pictures and draw.available()
    made = files(
        whole,
        Frame(title=title.strip(), today=today.isoformat(), version=__version__),
        today=today,
        languages=invocation.knowledge.languages,
        draw=draw.svg if pictures else None,
        why=ASKED_FOR_NONE if no_pictures else NO_EXTRA,
    )
    count = write_folder(folder, made, told={"title": title.strip(), "today": today.isoformat()})
    typer.echo(f"written to {folder}: {count:,} files, {len(whole.claims):,} claims; open {folder / 'index.html'}")
    if not pictures and not no_pictures:
        typer.echo("pictures are left out: pip install 'claims-tracker[pictures]'", err=True)
