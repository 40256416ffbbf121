"""`claims ingest`: documents in, candidates kept."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import FiscalYearEnd, Language, SaidOn, Speaker, number_option
from tracker.cli.problems import Problems
from tracker.cli.show.table import Column
from tracker.cli.words import count
from tracker.errors import Problem, UsageError

if TYPE_CHECKING:
    from tracker.steps.reader import DocumentLine
    from tracker.steps.team import Team
    from tracker.transcript.reading import ReadOptions

_COLUMNS = (
    Column("document", most=40),
    Column(""),
    *(Column(name, right=True) for name in ("found", "new", "changed", "gone")),
)


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
        number_option(
            "--workers",
            "N",
            "How many processes read; one of them writes.",
            what="number of processes",
            least=1,
            most=256,
        ),
    ] = 1,
    dask: Annotated[
        str | None, typer.Option("--dask", metavar="ADDRESS", help="The scheduler of a Dask cluster that reads.")
    ] = None,
) -> None:
    """Read documents and keep their candidates.

    Running it again adds nothing twice. Good documents go in; those that cannot be read are listed at the end. A run
    that was interrupted goes on where it was.
    """
    from tracker.transcript.reading import ReadOptions

    if dask is not None and not dask.strip():
        raise UsageError("--dask is empty: give the scheduler's address, as tcp://127.0.0.1:8786")
    if dask is not None and workers > 1:
        raise UsageError("--workers and --dask exclude each other: a cluster has workers of its own")
    if "-" in paths:
        raise UsageError("`-`: standard input cannot be kept, only extracted (`claims extract -`); name a file")
    options = ReadOptions(said_on=said_on, speaker=speaker, lang=lang, fiscal_year_end=fiscal_year_end)
    _ingest(ctx.obj, paths, options, _team(workers, dask))


def _ingest(
    invocation: Invocation, paths: list[str], options: "ReadOptions", team: "AbstractContextManager[Team | None]"
) -> None:
    """Read and keep the documents, a line for each as it is done; leave with status 1 where some were bad."""
    from tracker.cli.show.progress import progress
    from tracker.cli.show.streamed import StreamedTable
    from tracker.steps.ingest import ingest as step
    from tracker.transcript.finding import total

    table, problems = StreamedTable(_COLUMNS), Problems()
    with invocation.ledger() as ledger, team as readers, progress(lambda: total(paths)) as advance:

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
            team=readers,
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
