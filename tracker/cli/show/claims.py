"""Claims and candidates as tables: one line each, the quote last, so that at a pipe it can be as long as it is."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TextIO

from tracker.cli.show.statement import target_of, target_words
from tracker.cli.show.table import Column, print_table
from tracker.model.claim import Candidate, Claim

_SAID = (Column("speaker", most=14), Column("target", most=20), Column("quote"))
_CLAIMS = (Column("id", right=True), Column("status"), Column("due"), *_SAID)
_DUE = (Column("id", right=True), Column("due"), Column("when", right=True), *_SAID)
_CANDIDATES = (Column("tier"), Column("due"), *_SAID)


def print_lines(claims: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Print claims with their status, given as rows of JSON values; what is not there is a dash."""
    rows = [
        (
            str(row["id"]),
            row["status"],
            row["due_on"] or "-",
            row["speaker"] or "-",
            target_of(
                row["comparator"], row["value"], row["low"], row["high"], row["unit"], row["per"], row["negated"]
            ),
            row["quote"],
        )
        for row in claims
    ]
    if rows:
        print_table(_CLAIMS, rows, out=out)


def print_due(claims: Iterable[Claim], today: date, out: TextIO) -> None:
    """Print dated claims with the time from `today` to the due date."""
    rows = [
        (
            str(claim.id),
            claim.due_on.isoformat() if claim.due_on else "-",
            _when(claim.due_on, today) if claim.due_on else "-",
            claim.speaker or "-",
            target_words(claim),
            claim.quote,
        )
        for claim in claims
    ]
    if rows:
        print_table(_DUE, rows, out=out)


def _when(due_on: date, today: date) -> str:
    days = abs((due_on - today).days)
    amount = "1 day" if days == 1 else f"{days:,} days"
    if due_on == today:
        return "today"
    return f"{amount} ago" if due_on < today else f"in {amount}"


def print_candidates(candidates: Sequence[Candidate], out: TextIO) -> None:
    """Print candidates in order of appearance."""
    rows = [
        (c.tier.value, c.due_on.isoformat() if c.due_on else "-", c.speaker or "-", target_words(c), c.quote)
        for c in candidates
    ]
    if rows:
        print_table(_CANDIDATES, rows, out=out)
