"""`claims scorecard`: how claims turned out."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.counting import Counted, counting_note, one_promise_each
from tracker.cli.options import AsOf, Bom, Form, flag, text_option
from tracker.cli.output import Output, check_bom, check_output
from tracker.cli.packaged import DataPackage, check_package
from tracker.cli.views import COUNTS, Asked, View, chosen_view, make_view, score_view, show_view, survival_view

if TYPE_CHECKING:
    from tracker.store.session import Ledger


def scorecard(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    by: Annotated[
        list[str] | None,
        text_option(
            "WHAT",
            "speaker, subject, source, tag, year, horizon, modality, tier, control, language, stretch, unit; "
            "two at most, by repeating it or with a comma.",
        ),
    ] = None,
    as_of: AsOf = None,
    counted: Counted = "statement",
    form: Form = "table",
    output: Output = None,
    bom: Bom = False,
    package: DataPackage = False,
    rates: Annotated[bool, flag("--rates", "Counts and rates alone: far quicker over very many claims.")] = False,
    survival: Annotated[bool, flag("--survival", "The share come true by the due date and after.")] = False,
    words: Annotated[bool, flag("--words", "Words against deeds: each modality, and its score.")] = False,
    calibration: Annotated[bool, flag("--calibration", "Probabilities in bins against deeds.")] = False,
) -> None:
    """Count how claims turned out.

    Only claims whose window had closed enter a rate; what is due but unjudged gives its bounds. The columns are in
    docs/scoring.md.
    """
    invocation: Invocation = ctx.obj
    path = check_output(output)
    check_package(form, path, wanted=package)
    check_bom(form, wanted=bom and not package)
    asked = Asked(
        view=chosen_view(survival=survival, words=words, calibration=calibration, rates=rates),
        as_of=as_of or invocation.today,
        by=tuple(word.strip() for name in by or () for word in name.split(",")),
        counted=counted,
    )
    with invocation.ledger() as ledger:
        view = _from_counts(ledger, asked, families=form != "table") or _from_claims(ledger, asked)
    show_view(view, form, path, bom=bom, package=package)


def _from_counts(ledger: "Ledger", asked: Asked, *, families: bool) -> View | None:
    """Return the view made of what the database counts, which reads no claim; None where it cannot count that.

    Without `families` the groups go without their interval over families, which no table shows.
    """
    from tracker.steps.report import scorecard_rows, survival_rows

    if asked.counted != "statement":
        return None
    if asked.view == "survival":
        times = survival_rows(ledger, asked.as_of, asked.by)
        return None if times is None else survival_view(times, asked)
    if asked.view in COUNTS:
        rows = scorecard_rows(ledger, asked.as_of, asked.by, rates_only=asked.view == "rates", families=families)
        return None if rows is None else score_view(rows, asked)
    return None


def _from_claims(ledger: "Ledger", asked: Asked) -> View:
    """Return the view made of every claim that there was on the day."""
    from tracker.scoring.entry import Entry
    from tracker.scoring.scorecard import scorecard as score
    from tracker.steps.report import families, scorecard_entries

    found = scorecard_entries(ledger, asked.as_of)
    family = families(ledger, asked.as_of)
    every = [
        Entry(claim=claim, verdict=verdict, source=claim.document, language=language, family=family.get(claim.key))
        for claim, verdict, language in found
    ]
    entries = one_promise_each(every, asked.counted, as_of=asked.as_of)
    if asked.view not in COUNTS:
        return make_view(entries, asked)
    rows = score(entries, as_of=asked.as_of, by=asked.by)
    return score_view(rows, asked, counting=counting_note(asked.counted, len(found), len(entries)))
