"""`claims edit`: a correction, with a reason."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import canonical_speaker, canonical_subject, who
from tracker.cli.options import By, ClaimId, text_option
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.model.claim import Statement
    from tracker.steps.edit import Edited


def edit(
    ctx: typer.Context,
    claim_id: ClaimId,
    fields: Annotated[
        list[str], typer.Argument(metavar="FIELD=VALUE...", help='due_on=2026-12-31, "target=~5000 units", unit=-.')
    ],
    reason: Annotated[str, text_option("TEXT", "Why; kept with it.")],
    by: By = None,
) -> None:
    """Correct a claim: a new decision, with a reason.

    The fields are those of `claims review`; `-` empties one. Key, id and verdicts stay, unless quote, subject, target
    or window change: that is another claim. The one before is withdrawn, tags and links follow, a verdict does not.
    """
    from tracker.steps.edit import edit as step

    invocation: Invocation = ctx.obj
    wanted = _fields(invocation, fields)
    with invocation.ledger() as ledger:
        edited = step(
            ledger,
            claim_id,
            lambda record, text: _corrected(record, wanted, text),
            reason=reason,
            by=who(invocation, by),
            today=invocation.today,
            now=invocation.now(),
        )
    typer.echo(_told(edited))


def _fields(invocation: Invocation, given: list[str]) -> dict[str, str]:
    from tracker.cli.fields import EDITABLE

    wanted: dict[str, str] = {}
    for pair in given:
        name, sign, value = pair.partition("=")
        name = name.strip().lower().replace("-", "_").replace(" ", "_")
        if not sign or name not in EDITABLE:
            raise UsageError(f"{pair!r}: write FIELD=VALUE; the fields are {', '.join(EDITABLE)}")
        if name in wanted:
            raise UsageError(f"{name} is given twice: say which of the two it is")
        wanted[name] = value
    for name, canonical in (("subject", canonical_subject), ("speaker", canonical_speaker)):
        if wanted.get(name, "-").strip() not in {"", "-"}:
            wanted[name] = canonical(invocation, wanted[name].strip())
    return wanted


def _corrected(record: "Statement", wanted: dict[str, str], text: str | None) -> "Statement":
    """Apply all fields, in whatever order gives a record that makes sense at each step."""
    from tracker.cli.fields import with_field

    waiting = dict(wanted)
    while waiting:
        failed: UsageError | None = None
        for name, value in list(waiting.items()):
            try:
                if name == "quote" and text is None:  # entered by hand: there is no text to find it in
                    record = record.changed(quote=value, start_char=0, end_char=len(value))
                else:
                    record = with_field(record, name, value, source=text)
            except UsageError as error:
                failed = error
            else:
                del waiting[name]
                break
        else:
            raise failed or UsageError("nothing to correct")
    return record


def _told(edited: "Edited") -> str:
    before, claim = edited.before, edited.claim
    if not edited.changed:
        return f"claim {claim.id} ({claim.key}): says that already; nothing changed"
    what = ", ".join(edited.changed)
    if not edited.moved:
        return f"claim {claim.id} ({claim.key}): corrected {what}"
    lines = f"claim {claim.id} ({claim.key}): corrected {what}; it stands in place of {before.id}, which is withdrawn"
    if edited.left is not None and edited.left.outcome is not None:
        lines += (
            f"\nthe verdict of {before.id} ({edited.left.outcome.value}) judged something else: judge {claim.id} anew"
        )
    return lines
