"""`claims extract`: documents in, claims out, without a database."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import FiscalYearEnd, Language, SaidOn, Speaker, format_option
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.cli.problems import Problems
from tracker.errors import Problem, TrackerError

if TYPE_CHECKING:
    from tracker.model.claim import Candidate
    from tracker.transcript.document import Transcript
    from tracker.transcript.reading import ReadOptions

STANDARD_INPUT = "-"


def extract(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Documents, folders of documents, or `-`: standard input.")
    ],
    said_on: SaidOn = None,
    speaker: Speaker = None,
    lang: Language = None,
    fiscal_year_end: FiscalYearEnd = 12,
    form: Annotated[str, format_option(("jsonl", "json", "csv", "markdown", "table"))] = "jsonl",
    output: Output = None,
) -> None:
    """Print the claims of documents; needs no database.

    One object a claim, in order of appearance. Documents that cannot be read are listed at the end, and the rest is
    printed all the same.
    """
    from tracker.transcript.reading import ReadOptions

    path = check_output(output)
    options = ReadOptions(said_on=said_on, speaker=speaker, lang=lang, fiscal_year_end=fiscal_year_end)
    problems = Problems()
    found = _candidates(files, options, problems, ctx.obj)
    if form == "table":
        from tracker.cli.show.claims import print_candidates

        with text_to(path) as out:
            print_candidates(list(found), out)
    else:
        from tracker.export.claims import EXTRACT_COLUMNS
        from tracker.model.claim import as_json

        write_rows(map(as_json, found), EXTRACT_COLUMNS, form, path)
    problems.end()


def _candidates(
    files: list[str], options: "ReadOptions", problems: Problems, invocation: Invocation
) -> Iterator["Candidate"]:
    from tracker.extract.api import extract_transcript
    from tracker.extract.voices.speakers import as_given

    known = invocation.knowledge
    for transcript in _transcripts(files, options, problems):
        try:
            candidates = extract_transcript(
                transcript,
                fiscal_year_end=options.fiscal_year_end,
                lexicon=known.lexicon,
                languages=known.languages,
            )
        except TrackerError as error:
            problems.add(error)
            continue
        yield from as_given(candidates, transcript, known.lexicon, known.languages)


def _transcripts(files: list[str], options: "ReadOptions", problems: Problems) -> Iterator["Transcript"]:
    """Yield each document that can be read and whose day is known."""
    from tracker.transcript.finding import documents
    from tracker.transcript.reading import NO_DAY, read_bytes, read_found

    for name in files:
        for found in [None] if name == STANDARD_INPUT else documents([name]):
            if isinstance(found, Problem):
                problems.add(found)
                continue
            try:
                transcript = (
                    read_bytes(sys.stdin.buffer.read(), options) if found is None else read_found(found, options)
                )
            except TrackerError as error:
                problems.add(error)
                continue
            if transcript.said_on is None:
                problems.add(Problem(name if found is None else found.address, None, NO_DAY))
                continue
            yield transcript
