"""`claims link` and `claims unlink`: statements that are one promise."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import asked_subject, lineage_of, who
from tracker.cli.options import By, flag, text_option
from tracker.errors import UsageError
from tracker.model.plain import clean_text

if TYPE_CHECKING:
    from tracker.model.verdict import LinkKind
    from tracker.scoring.families.kinship import Suggestion

Later = Annotated[
    str | None, typer.Argument(metavar="A", help="The later claim: its number, or a beginning of its key.")
]
Earlier = Annotated[str | None, typer.Argument(metavar="B", help="The earlier claim.")]


def link(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    later: Later = None,
    earlier: Earlier = None,
    restates: Annotated[bool, flag("--restates", "A says again what B said.")] = False,
    raises: Annotated[bool, flag("--raises", "A promises more than B.")] = False,
    lowers: Annotated[bool, flag("--lowers", "A promises less.")] = False,
    advances: Annotated[bool, flag("--advances", "A promises it for an earlier day.")] = False,
    postpones: Annotated[bool, flag("--postpones", "A promises it for a later day.")] = False,
    abandons: Annotated[bool, flag("--abandons", "A gives B up.")] = False,
    propose: Annotated[bool, flag("--propose", "Show likely links; on a terminal, ask about each.")] = False,
    subject: Annotated[str | None, text_option("NAME", "With --propose: only of this subject.")] = None,
    by: By = None,
) -> None:
    """Say that a later claim restates or moves an earlier one.

    Such claims are one family: `claims family`, `claims drift` and `claims scorecard --count` go by it. A figure and a
    date can change at once: --lowers --postpones.
    """
    from tracker.model.verdict import LinkKind

    invocation: Invocation = ctx.obj
    how = {
        LinkKind.RESTATES: restates,
        LinkKind.RAISES: raises,
        LinkKind.LOWERS: lowers,
        LinkKind.ADVANCES: advances,
        LinkKind.POSTPONES: postpones,
        LinkKind.ABANDONS: abandons,
    }
    kinds = [kind for kind, given in how.items() if given]
    if propose:
        if later is not None or kinds:
            raise UsageError("--propose finds the claims itself: leave A, B and what links them out")
        _propose(invocation, subject, by)
        return
    if later is None or earlier is None or not kinds:
        raise UsageError(f"say which claims, the later first, and how: claims link A B --{'|--'.join(how)}")
    if subject is not None:
        raise UsageError("--subject goes with --propose")
    _link(invocation, later, earlier, kinds, by)


def unlink(
    ctx: typer.Context,
    one: Annotated[str, typer.Argument(metavar="A", help="A claim: its number, or a beginning of its key.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The claim that it is linked to.")],
    by: By = None,
) -> None:
    """Take back what links two claims.

    The link stays in the log, and the taking back after it. It is not proposed again.
    """
    from tracker.steps.link import unlink as step

    invocation: Invocation = ctx.obj
    with invocation.ledger() as ledger:
        done = step(ledger, one, other, by=who(invocation, by), today=invocation.today, now=invocation.now())
    kinds = ", ".join(kind.value for kind in done.known)
    told = f"taken back: {kinds}" if done.added else "nothing links them"
    typer.echo(f"claim {done.later.id} and claim {done.earlier.id}: {told}")


def _link(invocation: Invocation, later: str, earlier: str, kinds: "Sequence[LinkKind]", by: str | None) -> None:
    from tracker.steps.link import link as step

    with invocation.ledger() as ledger:
        done = step(ledger, later, earlier, kinds, by=who(invocation, by), today=invocation.today, now=invocation.now())
    told = [kind.value for kind in done.added] + [f"{kind.value} (as before)" for kind in done.known]
    typer.echo(
        f"claim {done.later.id} ({done.later.key}) {', '.join(told)} claim {done.earlier.id} ({done.earlier.key})"
    )


def _propose(invocation: Invocation, subject: str | None, by: str | None) -> None:
    from tracker.cli.ask import interactive, yes
    from tracker.lang.metrics import shipped_metrics
    from tracker.steps.link import suggestions

    wanted = asked_subject(invocation, subject)
    with invocation.ledger() as ledger:
        found = suggestions(ledger, shipped_metrics(), lineage_of(invocation), subject=wanted)
    if not found:
        typer.echo("No links to propose: no two claims share speaker, subject, metric and figure or date.")
    for number, one in enumerate(found, start=1):
        typer.echo(("\n" if number > 1 else "") + "\n".join(_lines(one)))
        if not interactive():
            continue
        answer = yes(f"  {number} of {len(found)}: link them?")
        if answer is None:
            break
        if answer:
            _link(invocation, one.later.key, one.earlier.key, [one.kind], by)
    sys.stdout.flush()


def _lines(one: "Suggestion") -> list[str]:
    from tracker.cli.show.statement import target_words

    lines = [f"claims link {one.later.id} {one.earlier.id} --{one.kind.value}   # {clean_text(one.why)}"]
    for claim in (one.earlier, one.later):
        due = f"by {claim.due_on}" if claim.due_on else "undated"
        quote = clean_text(claim.quote)
        short = quote if len(quote) <= 60 else quote[:59] + "…"
        lines.append(f"  {claim.id}: {claim.said_on}, {clean_text(target_words(claim))} {due}: {short}")
    return lines
