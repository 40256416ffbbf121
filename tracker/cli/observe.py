"""`claims observe`: figures from cited sources, typed, imported or exported."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.files import read_records
from tracker.cli.names import canonical_subject
from tracker.cli.options import Partial, chosen, day_option, flag, format_option, text_option
from tracker.cli.output import Output, check_output, write
from tracker.cli.words import count
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.model.observation import Observation
    from tracker.model.quantity import Quantity


def observe(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    subject: Annotated[str | None, typer.Argument(metavar="SUBJECT", help="A name or alias.")] = None,
    metric: Annotated[str | None, typer.Argument(metavar="METRIC", help="What is counted, or happened.")] = None,
    value: Annotated[
        str | None,
        typer.Argument(metavar="VALUE", help="150, ~150, '>=9000000', 100..999, hundreds, or event; not with --range."),
    ] = None,
    range_: Annotated[
        tuple[str, str] | None, typer.Option("--range", metavar="LOW HIGH", help="The least and the most it can be.")
    ] = None,
    unit: Annotated[str | None, text_option("UNIT", "units, vehicles, USD, GW ...")] = None,
    per: Annotated[str | None, text_option("WORD", "Of a rate: year, week ...")] = None,
    period: Annotated[
        str | None, text_option("PERIOD", "What it adds up: 2025, 2025-Q3, 2025-07, 2025-01-01/2025-07-25.")
    ] = None,
    as_of: Annotated[date | None, day_option("The day on which it held, or happened.")] = None,
    source: Annotated[str | None, text_option("URL", "The page that says so.")] = None,
    quote: Annotated[str | None, text_option("TEXT", "Its words.")] = None,
    title: Annotated[str | None, text_option("TEXT", "Its title.")] = None,
    published_by: Annotated[
        str | None, text_option("NAME", "Whose report it is; pages of one report count once.")
    ] = None,
    reliability: Annotated[
        str | None, text_option("A|B|C|D", "A official, B reputable press, C aggregator, D do not grade on it.")
    ] = None,
    qualifier: Annotated[str | None, text_option("TEXT", "Its limits: year to date, supervised ...")] = None,
    note: Annotated[str | None, text_option("TEXT", "Anything else.")] = None,
    import_: Annotated[
        str | None,
        typer.Option("--import", metavar="FILE", help="JSON lines or CSV (`-`: standard input); docs/formats.md."),
    ] = None,
    export: Annotated[bool, flag("--export", "Print all figures.")] = False,
    form: Annotated[str | None, format_option(("jsonl", "csv"))] = None,
    output: Output = None,
    partial: Partial = False,
) -> None:
    """Keep figures from cited sources.

    One typed, or many imported: the same figure of the same page is one. A subject's alias becomes its name. A figure
    without --period and --as-of is of today.
    """
    from tracker.model.observation import Observation, Reliability

    invocation: Invocation = ctx.obj
    typed = (subject, metric, value, range_, unit, per, period, as_of, source, quote, title, published_by, reliability)
    one = any(given is not None for given in (*typed, qualifier, note))
    if sum((one, import_ is not None, export)) != 1:
        raise UsageError(
            "give one of: a figure (claims observe SUBJECT METRIC VALUE --source URL --reliability B ...), "
            "--import FILE, or --export"
        )
    if partial and import_ is None:
        raise UsageError("--partial goes with --import")
    if export:
        _export(invocation, form, output)
    elif import_ is not None:
        _import(invocation, import_, form, partial=partial)
    else:
        _refuse_missing(SUBJECT=subject, METRIC=metric, **{"--source": source, "--reliability": reliability})
        figure = _figure(value, range_, unit, per)
        start, end = _period(period)
        observation = Observation(
            subject=canonical_subject(invocation, subject or ""),
            metric=metric or "",
            **figure.as_fields(),
            as_of=as_of or (None if end else invocation.today),
            period_start=start,
            period_end=end,
            qualifier=qualifier or _words(value, figure),
            source_title=title,
            source_url=source or "",
            published_by=published_by,
            quote=quote,
            reliability=chosen(Reliability, reliability or "", "--reliability"),
            note=note,
        )
        _keep(invocation, observation)


def _refuse_missing(**needed: str | None) -> None:
    """Raise UsageError where one of the arguments, by the name that its user knows, was not given."""
    missing = [name for name, given in needed.items() if not (given or "").strip()]
    if missing:
        raise UsageError(f"{', '.join(missing)} missing: a figure without its source says nothing")


def _figure(value: str | None, range_: tuple[str, str] | None, unit: str | None, per: str | None) -> "Quantity":
    from tracker.cli.figures import parse_figure, parse_range

    if (value is None) == (range_ is None):
        raise UsageError("give the figure once: as VALUE, or as --range LOW HIGH")
    if range_ is not None:
        return parse_range(*range_, unit=unit, per=per)
    return parse_figure(value or "", unit=unit, per=per)


def _words(value: str | None, figure: "Quantity") -> str | None:
    """Return the words that stood for a range ("hundreds"): they say less than the numbers read into them."""
    worded = figure.low is not None and value is not None and not any(c.isdigit() for c in value)
    return f"“{value}”" if worded else None


def _period(text: str | None) -> tuple[date | None, date | None]:
    from tracker.records.periods import parse_period

    if text is None:
        return None, None
    try:
        return parse_period(text)
    except ValueError as error:
        raise UsageError(f"--period: {error}") from error


def _keep(invocation: Invocation, one: "Observation") -> None:
    from tracker.cli.show.verdicts import observation_words
    from tracker.model.plain import clean_text
    from tracker.records.observations import check_observation
    from tracker.steps.observe import import_observations

    if not one.source_url.startswith(("https://", "http://")):
        raise UsageError(f"--source {one.source_url!r}: give the URL of a page, beginning with https://")
    for option, day in (("--as-of", one.as_of), ("--period", one.period_start)):
        if day is not None and day > invocation.today:
            raise UsageError(f"{option} {day} lies after today, {invocation.today}: figures are of what has been")
    try:
        check_observation(one)
    except ValueError as error:
        raise UsageError(str(error)) from error
    with invocation.ledger() as ledger:
        report = import_observations(ledger, [one], now=invocation.now())
    known = "" if report.added else " (as before; nothing added)"
    typer.echo(clean_text(f"{one.subject}: {observation_words(one)}") + known)


def _import(invocation: Invocation, name: str, form: str | None, *, partial: bool) -> None:
    from tracker.records.observations import parse, parse_any, parse_csv
    from tracker.steps.observe import import_observations

    read = {None: parse_any, "jsonl": parse, "csv": parse_csv}[form]
    given, problems = read_records(name, read, partial=partial)
    names = {o.subject: canonical_subject(invocation, o.subject) for o in given}
    named = [replace(o, subject=names[o.subject]) for o in given]
    with invocation.ledger() as ledger:
        report = import_observations(ledger, named, now=invocation.now())
    typer.echo(f"{count(report.added, 'observation')} added, {report.unchanged} known before")
    problems.end()


def _export(invocation: Invocation, form: str | None, output: str | None) -> None:
    from tracker.records.observations import dump, dump_csv
    from tracker.steps.observe import export_observations

    path = check_output(output)
    with invocation.ledger() as ledger:
        found = export_observations(ledger)
    by_name = path is not None and path.suffix.lower() == ".csv"
    text = dump_csv(found) if form == "csv" or (form is None and by_name) else dump(found)
    write([text.encode()], path)
