"""`claims rules`: the rules as an asset: what there is, whether its examples hold, how it fares, what would change."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import TYPER, FiscalYearEnd, Form, Language, format_option
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.cli.problems import Problems
from tracker.cli.words import count
from tracker.errors import CHECK_FOUND, UsageError

if TYPE_CHECKING:
    from tracker.cli.show.page import Page
    from tracker.lang.catalog import Entry

app = typer.Typer(help="Show the rules, test them, and see how they fare.", no_args_is_help=True, **TYPER)
_LIST = ("name", "language", "kind", "example")
_Page = Annotated[str, format_option(("page", "json"))]


def _entries(invocation: Invocation, lang: str | None) -> "list[Entry]":
    from tracker.lang.catalog import catalog
    from tracker.lang.language import LANGUAGES

    if lang is not None and lang not in LANGUAGES:
        raise UsageError(f"no rules for language {lang!r}; there are: {', '.join(sorted(LANGUAGES))}")
    return catalog(invocation.knowledge.languages, (lang,) if lang else ())


@app.command("list")
def list_rules(ctx: typer.Context, lang: Language = None, form: Form = "table", output: Output = None) -> None:
    """List the rules in the order in which they are tried."""
    path = check_output(output)
    entries = _entries(ctx.obj, lang)
    rows = [(e.rule.name, e.language, e.kind, next(iter(e.rule.examples), "-")) for e in entries]
    if form != "table":
        write_rows((dict(zip(_LIST, row, strict=True)) for row in rows), _LIST, form, path)
        return
    from tracker.cli.show.table import Column, print_table

    with text_to(path) as out:
        print_table([Column(name) for name in _LIST], rows, out=out)


@app.command("show")
def show_rule(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The rule's name, as `claims rules list` has it.")],
    form: _Page = "page",
    output: Output = None,
) -> None:
    """Show one rule: its pattern, the words of its groups, its examples."""
    from tracker.lang.catalog import does, find_rule, place_of

    invocation: Invocation = ctx.obj
    path = check_output(output)
    entry = find_rule(invocation.knowledge.languages, name)
    words = invocation.knowledge.languages(entry.language).words.groups
    shown: dict[str, Any] = {
        "name": entry.rule.name,
        "language": entry.language,
        "kind": entry.kind,
        "file": place_of(entry),
        "does": does(entry),
        "pattern": entry.rule.pattern,
        "groups": {group: list(words[group]) for group in entry.groups},
        "examples": list(entry.rule.examples),
        "counter_examples": list(entry.rule.counter_examples),
    }
    with text_to(path) as out:
        if form == "json":
            import json

            out.write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
        else:
            from tracker.cli.show.page import Page

            _print_rule(shown, Page(out))


def _print_rule(shown: Mapping[str, Any], page: "Page") -> None:
    page.heading(f"{shown['name']} ({shown['kind']}, {shown['language']})")
    page.fields([(key, shown[key] or "-") for key in ("file", "does")])
    for key in ("examples", "counter_examples"):
        page.heading(key.replace("_", "-"))
        for text in shown[key] or ["-"]:
            page.line(text, indent=2)
    for group, members in shown["groups"].items():
        page.heading(f"{{{group}}}")
        page.line(", ".join(members), indent=2)
    page.heading("pattern")
    page.line(shown["pattern"], indent=2)


@app.command("test")
def check_rules(ctx: typer.Context, lang: Language = None) -> None:
    """Run every rule's own examples; status 3 if one fails."""
    from tracker.lang.catalog import failures, place_of
    from tracker.model.plain import clean_text

    invocation: Invocation = ctx.obj
    entries = _entries(invocation, lang)
    failed = failures(entries, invocation.knowledge.languages)
    for one in failed:
        what = "finds nothing in its example" if one.is_example else "finds something in its counter-example"
        typer.echo(clean_text(f"{place_of(one.entry)}: {one.entry.rule.name} {what} “{one.text}”"))
    texts = sum(len(e.rule.examples) + len(e.rule.counter_examples) for e in entries)
    typer.echo(f"{count(len(entries), 'rule')}, {count(texts, 'example')}, {len(failed)} failed")
    if failed:
        raise typer.Exit(CHECK_FOUND)


@app.command("stats")
def rule_stats(ctx: typer.Context, form: Form = "table", output: Output = None) -> None:
    """Say for each rule how reviewers decided what it found."""
    from tracker.steps.rules import STATS_COLUMNS
    from tracker.steps.rules import rule_stats as step

    invocation: Invocation = ctx.obj
    path = check_output(output)
    with invocation.ledger() as ledger:
        rows = [one.as_row() for one in step(ledger)]
    if form != "table":
        write_rows(rows, STATS_COLUMNS, form, path)
        return
    from tracker.cli.show.table import Column, print_table

    short = (("found", "found"), ("accept", "accepted"), ("correct", "corrected"), ("dup.", "duplicate"))
    figures = (*short, ("reject", "rejected"))
    columns = [Column("rule", most=24), *(Column(head, right=True) for head, _ in figures), Column("chance")]
    cells = [
        [row["rule"], *(str(row[n]) for _, n in figures), f"{row['mean']:.2f} {row['low']:.2f}..{row['high']:.2f}"]
        for row in rows
    ]
    with text_to(path) as out:
        if cells:
            print_table(columns, cells, out=out)


@app.command("diff")
def diff_rules(
    ctx: typer.Context,
    fiscal_year_end: FiscalYearEnd = 12,
    form: Annotated[str, format_option(("text", "json", "jsonl"))] = "text",
    output: Output = None,
) -> None:
    """Read all documents by the present rules: what would appear, vanish, change.

    Nothing is stored; `claims ingest` would.
    """
    from tracker.cli.show.differences import COLUMNS, difference_row, print_differences
    from tracker.steps.rules import diff

    invocation: Invocation = ctx.obj
    path = check_output(output)
    known = invocation.knowledge
    with invocation.ledger() as ledger:
        report = diff(ledger, known, fiscal_year_end=fiscal_year_end)
    if form == "text":
        with text_to(path) as out:
            print_differences(report, out)
    else:
        write_rows(map(difference_row, report.differences), COLUMNS, form, path)
    Problems(report.problems).end()
