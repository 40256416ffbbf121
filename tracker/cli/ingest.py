"""`claims ingest`: documents in, candidates kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import FiscalYearEnd, Language, SaidOn, Speaker
from tracker.cli.report import Problems, count
from tracker.cli.show.table import Column
from tracker.errors import Problem, UsageError

if TYPE_CHECKING:
    from tracker.steps.reader import DocumentLine
    from tracker.steps.team import Team

_COLUMNS = (
    Column("document", most=40),
    Column(""),
    *(Column(name, right=True) for name in ("found", "new", "changed", "gone")),
)
_MOST_WORKERS = 256


def _workers(text: str | int) -> int:
    digits = str(text)
    number = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 4 else 0
    if not 1 <= number <= _MOST_WORKERS:
        raise typer.BadParameter(f"{text!r} is no number of processes; write 1 to {_MOST_WORKERS}")
    return number


def ingest(
    ctx: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Documents, folders of documents, patterns, or URLs.")
    ],
    said_on: SaidOn = None,
    speaker: Speaker = None,
    lang: Language = None,
    fiscal_year_end: FiscalYearEnd = 12,
    workers: Annotated[
        int,
        typer.Option("--workers", metavar="N", parser=_workers, help="How many processes read; one of them writes."),
    ] = 1,
    dask: Annotated[
        str | None, typer.Option("--dask", metavar="ADDRESS", help="The scheduler of a Dask cluster that reads.")
    ] = None,
) -> None:
    """Read documents and keep their candidates.

    Running it again adds nothing twice. Good documents go in; those that cannot be read are listed at the end. A run
    that was interrupted goes on where it was.
    """
    from tracker.cli.show.progress import progress
    from tracker.cli.show.streamed import StreamedTable
    from tracker.steps.ingest import ingest as step
    from tracker.transcript.finding import total
    from tracker.transcript.reading import ReadOptions

    if dask is not None and workers > 1:
        raise UsageError("--workers and --dask exclude each other: a cluster has workers of its own")
    invocation: Invocation = ctx.obj
    options = ReadOptions(said_on=said_on, speaker=speaker, lang=lang, fiscal_year_end=fiscal_year_end)
    table, problems = StreamedTable(_COLUMNS), Problems()
    with invocation.ledger() as ledger, _team(workers, dask) as team, progress(lambda: total(paths)) as advance:

        def told(line: "DocumentLine | Problem") -> None:
            if isinstance(line, Problem):
                problems.add(line)
            else:
                table.add(_row(line))
            advance(0 if isinstance(line, Problem) else line.size)

        report = step(
            ledger,
            paths,
            options=options,
            now=invocation.now(),
            knowledge=invocation.knowledge,
            team=team,
            told=told,
        )
    table.end()
    typer.echo(
        f"{count(report.documents, 'document')} ({report.added:,} new), "
        f"{count(report.candidates_found, 'candidate')} ({report.candidates_new:,} new)"
    )
    problems.end()


@contextmanager
def _team(workers: int, dask: str | None) -> "Iterator[Team | None]":
    if dask is None and workers == 1:
        yield None
        return
    from tracker.steps.team import cluster, processes

    if dask is None:
        yield processes(workers)
        return
    with cluster(dask) as team:
        yield team


def _row(line: "DocumentLine") -> tuple[str, ...]:
    counts = (line.found, line.new, line.changed, line.gone)
    return (line.name, "new" if line.added else "known", *map(str, counts))
