"""`claims ingest`: documents in, candidates kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import FiscalYearEnd, Language, SaidOn, Speaker
from tracker.cli.report import Problems, count
from tracker.cli.show.table import Column, print_table

if TYPE_CHECKING:
    from tracker.steps.ingest import IngestReport

_COLUMNS = (
    Column("document", most=40),
    Column(""),
    *(Column(name, right=True) for name in ("found", "new", "changed", "gone")),
)


def ingest(
    ctx: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Documents, or folders of documents.")],
    said_on: SaidOn = None,
    speaker: Speaker = None,
    lang: Language = None,
    fiscal_year_end: FiscalYearEnd = 12,
) -> None:
    """Read documents and keep their candidates.

    Running it again adds nothing twice. Good documents go in; those that cannot be read are listed at the end.
    """
    from tracker.steps.ingest import ingest as step
    from tracker.transcript.reading import ReadOptions

    invocation: Invocation = ctx.obj
    options = ReadOptions(said_on=said_on, speaker=speaker, lang=lang, fiscal_year_end=fiscal_year_end)
    known = invocation.knowledge
    with invocation.ledger() as ledger:
        report = step(
            ledger,
            [Path(path) for path in paths],
            options=options,
            now=invocation.now(),
            lexicon=known.lexicon,
            languages=known.languages,
        )
    _print(report)
    problems = Problems()
    for problem in report.problems:
        problems.add(problem)
    problems.end()


def _print(report: "IngestReport") -> None:
    if report.documents:
        columns = [
            Column("document", most=40),
            Column(""),
            *(Column(n, right=True) for n in ("found", "new", "changed", "gone")),
        ]
        print_table(
            columns,
            [
                (
                    line.name,
                    "new" if line.added else "known",
                    str(line.found),
                    str(line.new),
                    str(line.changed),
                    str(line.gone),
                )
                for line in report.documents
            ],
        )
    typer.echo(
        f"{count(len(report.documents), 'document')} ({report.added} new), "
        f"{count(report.candidates_found, 'candidate')} ({report.candidates_new} new)"
    )
