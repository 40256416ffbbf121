"""`claims db`: the database as a whole, its backups, and the way from SQLite to PostgreSQL and back."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import TYPER, Form, flag
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.cli.words import count
from tracker.errors import UsageError
from tracker.model.plain import clean_text

app = typer.Typer(help="Copy, back up and restore the database.", no_args_is_help=True, **TYPER)
_Url = Annotated[str, typer.Argument(metavar="FROM", help="A URL, or the path of a SQLite file.")]
_Target = Annotated[str, typer.Argument(metavar="TO", help="The same, of a database that is new or empty.")]
_Backup = Annotated[str, typer.Argument(metavar="FILE", help="The file of the backup.")]


@app.command("info")
def info(
    ctx: typer.Context,
    sums: Annotated[bool, flag("--sums", "The SHA-256 of each table: the same on either database.")] = False,
    form: Form = "table",
    output: Output = None,
) -> None:
    """Say where the ledger is, and what its tables hold."""
    from tracker.cli.show.table import Column, print_table
    from tracker.steps.database import info as step

    invocation: Invocation = ctx.obj
    path = check_output(output)
    with invocation.ledger() as ledger:
        found = step(ledger, sums=sums)
    names = ("table", "rows", "sha256") if sums else ("table", "rows")
    rows = [{name: getattr(table, name) for name in names} for table in found.tables]
    if form != "table":
        write_rows(rows, names, form, path)
        return
    with text_to(path) as out:
        out.write(clean_text(f"{found.name}: {found.server}, revision {found.revision}, {found.size:,} bytes") + "\n")
        columns = [Column("table"), Column("rows", right=True), Column("sha256")][: len(names)]
        print_table(columns, [[f"{v:,}" if isinstance(v, int) else v for v in row.values()] for row in rows], out=out)


@app.command("copy")
def copy(source: _Url, target: _Target) -> None:
    """Copy a whole ledger into an empty database, SQLite or PostgreSQL.

    Every table goes over as it is, and both are compared by count and checksum before anything is kept.
    """
    from tracker.steps.database import copy as step
    from tracker.workspace import database_url

    here, there, tables = step(database_url(source, Path.cwd()), database_url(target, Path.cwd()))
    total = count(sum(table.rows for table in tables), "row")
    typer.echo(clean_text(f"copied {here} to {there}: {total} in {len(tables)} tables, all compared"))


@app.command("backup")
def backup(
    ctx: typer.Context,
    file: _Backup,
    force: Annotated[bool, flag("--force", "Overwrite a file that is there.")] = False,
) -> None:
    """Write the ledger as it stands to a file, while others go on writing.

    The file is an SQLite database of its own. A ledger on a server is backed up by its own pg_dump.
    """
    from tracker.steps.database import back_up as step

    invocation: Invocation = ctx.obj
    path = check_output(file, option="")
    if path is None:
        raise UsageError("a backup needs a file, not `-`")
    name = step(invocation.database_url, path, force=force)
    typer.echo(clean_text(f"backed up {name} to {file} ({path.stat().st_size:,} bytes)"))


@app.command("restore")
def restore(
    ctx: typer.Context,
    file: _Backup,
    force: Annotated[bool, flag("--force", "Replace the ledger that is there; it is kept aside.")] = False,
) -> None:
    """Put a backup in the place of the ledger.

    A backup that is damaged, or newer than this program, is refused. What was there is kept beside it.
    """
    from tracker.steps.database import restore as step

    invocation: Invocation = ctx.obj
    name, aside = step(invocation.database_url, Path(file).expanduser(), force=force)
    kept = f"; what was there is kept as {aside}" if aside else ""
    typer.echo(clean_text(f"restored {name} from {file}{kept}"))
