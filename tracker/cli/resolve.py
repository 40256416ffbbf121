"""`claims resolve`: how a claim turned out."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.files import read_records
from tracker.cli.names import who
from tracker.cli.options import By, JudgedOn, Note, Partial, chosen, day_option, flag, text_option
from tracker.cli.rulings import effective_day, print_resolved
from tracker.cli.words import count
from tracker.errors import Problem, UsageError

if TYPE_CHECKING:
    from tracker.model.verdict import Evidence
    from tracker.steps.resolve import Ruling


def resolve(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    claim_id: Annotated[
        str | None, typer.Argument(metavar="ID", help="The number, or a unique beginning of the key.")
    ] = None,
    outcome: Annotated[str | None, typer.Argument(metavar="OUTCOME", help="hit, miss or void.")] = None,
    apply: Annotated[str | None, text_option("FILE", "Replay verdicts from JSON lines (`-`: standard input).")] = None,
    actual: Annotated[str | None, text_option("NUMBER", "The figure that came about, in the claim's own unit.")] = None,
    fulfilled_on: Annotated[date | None, day_option("The day it came true, even if too late.")] = None,
    evidence: Annotated[
        list[str] | None, text_option("URL", "A page that shows it, read today; can be repeated.")
    ] = None,
    evidence_title: Annotated[
        list[str] | None, text_option("TEXT", "Its title: the first of the first page; `-`: none.")
    ] = None,
    evidence_quote: Annotated[
        list[str] | None, text_option("TEXT", "The words that matter, likewise; `-`: none.")
    ] = None,
    void_reason: Annotated[
        str | None, text_option("REASON", "Of void: withdrawn, uncheckable or condition-not-met.")
    ] = None,
    note: Note = None,
    by: By = None,
    judged_on: JudgedOn = None,
    force: Annotated[bool, flag("--force", "Rule otherwise than before; both stay in the log.")] = False,
    partial: Partial = False,
) -> None:
    """Judge a claim: hit, miss or void.

    Ruling again the same way adds nothing; ruling otherwise needs --force and keeps both. --apply replays a file.
    """
    from tracker.steps.resolve import resolve as step

    invocation: Invocation = ctx.obj
    pages = (evidence, evidence_title, evidence_quote)
    single = (claim_id, outcome, actual, fulfilled_on, *pages, void_reason, note, by, judged_on)
    if apply is not None:
        if any(value is not None for value in single) or force:
            raise UsageError("--apply takes everything from its file: leave ID, OUTCOME and their options out")
        _apply(invocation, apply, partial=partial)
        return
    if partial:
        raise UsageError("--partial goes with --apply")
    if claim_id is None or outcome is None:
        raise UsageError("say which claim and how it turned out: claims resolve ID hit|miss|void (or --apply FILE)")
    ruling = _ruling(outcome, actual, fulfilled_on, _evidence(pages, invocation.today), void_reason, note)
    with invocation.ledger() as ledger:
        resolved = step(
            ledger,
            claim_id,
            ruling,
            by=who(invocation, by),
            today=effective_day(invocation, judged_on),
            now=invocation.now(),
            force=force,
        )
    print_resolved(resolved)


def _ruling(
    outcome: str,
    actual: str | None,
    fulfilled_on: date | None,
    evidence: "tuple[Evidence, ...]",
    void_reason: str | None,
    note: str | None,
) -> "Ruling":
    from tracker.cli.fields import parse_number
    from tracker.model.verdict import Outcome, VoidReason
    from tracker.steps.resolve import Ruling

    return Ruling(
        outcome=chosen(Outcome, outcome, "OUTCOME"),
        actual=None if actual is None else parse_number(actual),
        fulfilled_on=fulfilled_on,
        evidence=evidence,
        void_reason=None if void_reason is None else chosen(VoidReason, void_reason, "--void-reason"),
        note=note,
    )


def _evidence(given: Sequence[list[str] | None], today: date) -> "tuple[Evidence, ...]":
    """Return the pages, the first with the first title and quote. Raises UsageError for more words than pages."""
    from tracker.model.verdict import Evidence

    urls, titles, quotes = (list(texts or ()) for texts in given)
    for option, texts in (("--evidence-title", titles), ("--evidence-quote", quotes)):
        if len(texts) > len(urls):
            raise UsageError(f"{len(texts)} times {option} for {len(urls)} --evidence: each goes with one page")
    for url in urls:
        if not url.startswith(("https://", "http://")):
            raise UsageError(f"--evidence {url!r}: give the URL of a page, beginning with https://")
    return tuple(
        Evidence(url=url, title=_unless_dash(title), quote=_unless_dash(quote), accessed_on=today)
        for url, title, quote in zip_longest(urls, titles, quotes)
    )


def _unless_dash(text: str | None) -> str | None:
    return None if text == "-" else text


def _apply(invocation: Invocation, name: str, *, partial: bool) -> None:
    from tracker.records.verdicts import parse
    from tracker.steps.resolve import apply_verdicts

    given, malformed = read_records(name, parse, partial=partial)
    with invocation.ledger() as ledger:
        report = apply_verdicts(ledger, given, now=invocation.now())
    typer.echo(f"{count(report.applied, 'verdict')} recorded, {report.unchanged} known before")
    for key in report.unknown:
        malformed.add(Problem(name, None, f"no claim has the key {key}: accept it first, with `claims review`"))
    malformed.end()
