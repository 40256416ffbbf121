"""Claims and candidates as tables: one line each, the quote last, so that at a pipe it can be as long as it is."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from tracker.cli.show.statement import target_words
from tracker.cli.show.table import Column, print_table
from tracker.model.claim import Candidate, Claim
from tracker.model.verdict import Status

_SAID = (Column("speaker", most=14), Column("target", most=20), Column("quote"))
_CLAIMS = (Column("id", right=True), Column("status"), Column("due"), *_SAID)
_CANDIDATES = (Column("tier"), Column("due"), *_SAID)


def print_claims(claims: Iterable[tuple[Claim, Status]], out: TextIO) -> None:
    """Print claims with their status; what is not there is a dash."""
    rows = [
        (
            str(claim.id),
            status.value,
            claim.due_on.isoformat() if claim.due_on else "-",
            claim.speaker or "-",
            target_words(claim),
            claim.quote,
        )
        for claim, status in claims
    ]
    if rows:
        print_table(_CLAIMS, rows, out=out)


def print_candidates(candidates: Sequence[Candidate], out: TextIO) -> None:
    """Print candidates in order of appearance."""
    rows = [
        (c.tier.value, c.due_on.isoformat() if c.due_on else "-", c.speaker or "-", target_words(c), c.quote)
        for c in candidates
    ]
    if rows:
        print_table(_CANDIDATES, rows, out=out)
