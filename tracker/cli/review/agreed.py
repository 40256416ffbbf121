"""`claims review --agreement`: how far two reviewers say the same."""

from collections import defaultdict

import typer

from tracker.cli.context import Invocation
from tracker.cli.words import count
from tracker.model.opinion import Pair
from tracker.model.plain import clean_text
from tracker.scoring.agreement import agreement

_KINDS = ("accept", "reject", "duplicate")


def tell_agreement(invocation: Invocation) -> None:
    """Print, for each two people, what they said side by side, and Cohen's kappa."""
    from tracker.steps.second import pairs_said

    with invocation.ledger() as ledger:
        pairs = pairs_said(ledger)
    if not pairs:
        typer.echo("nobody has given a second opinion on what another decided: `claims review --second --by NAME`")
        return
    by_names: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_names[pair.first.by, pair.second.by].append(pair)
    for number, ((one, other), said) in enumerate(sorted(by_names.items())):
        if number:
            typer.echo("")
        _tell(clean_text(one), clean_text(other), said)
    unsettled = sum(not pair.agree and not pair.settled for pair in pairs)
    typer.echo("")
    typer.echo(
        f"{count(unsettled, 'disagreement')} to settle" + (": `claims review --adjudicate`" if unsettled else "")
    )


def _tell(one: str, other: str, said: list[Pair]) -> None:
    counted = [[sum(_is(pair, row, column) for pair in said) for column in _KINDS] for row in _KINDS]
    found = agreement([(pair.first.kind.value, pair.second.kind.value) for pair in said])
    both = counted[0][0]
    alike = sum(pair.agree for pair in said if _is(pair, "accept", "accept"))
    typer.echo(f"{one} (rows, first) and {other} (columns, second): {count(found.items, 'candidate')}")
    typer.echo(f"{'':10}" + "".join(f"{kind:>10}" for kind in _KINDS))
    for kind, numbers in zip(_KINDS, counted, strict=True):
        typer.echo(f"{kind:10}" + "".join(f"{number:10}" for number in numbers))
    share = 0.0 if found.observed is None else found.observed
    typer.echo(f"same decision {found.same} of {found.items} ({share:.1%}); by chance {found.expected or 0:.1%}")
    kappa = "undefined: each said the same of everything" if found.kappa is None else f"{found.kappa:.3f}"
    typer.echo(f"Cohen's kappa {kappa}")
    if both:
        typer.echo(f"accepted by both {both}, as the same claim {alike}")


def _is(pair: Pair, first: str, second: str) -> bool:
    return pair.first.kind.value == first and pair.second.kind.value == second
