"""What to expect, on a screen and as a row: never a chance or a day without what stands behind it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tracker.cli.show.record import rate, span
from tracker.cli.show.scorecard import Block, percent
from tracker.cli.show.statement import target_words
from tracker.cli.show.table import Column
from tracker.export.columns import TABLES
from tracker.scoring.expect import Chance, Dated, Expectation, Rate
from tracker.scoring.scorecard import TOO_FEW
from tracker.scoring.undefined import Undefined

EXPECT_COLUMNS: tuple[str, ...] = tuple(field.name for field in TABLES["expect"])


def expect_row(told: Expectation) -> dict[str, Any]:
    """Return everything under EXPECT_COLUMNS as JSON values."""
    claim, chance, day = told.claim, told.chance, told.half_by
    interval = told.own.interval
    return {
        "id": claim.id,
        "key": claim.key,
        "speaker": claim.speaker,
        "subject": claim.subject,
        "said_on": claim.said_on.isoformat(),
        "due_on": _iso(claim.due_on),
        "chance": chance.share if isinstance(chance, Chance) else None,
        "chance_low": chance.low if isinstance(chance, Chance) else None,
        "chance_high": chance.high if isinstance(chance, Chance) else None,
        "chance_undefined": chance.reason if isinstance(chance, Undefined) else None,
        "half_by": _iso(day.day) if isinstance(day, Dated) else None,
        "half_by_low": _iso(day.low) if isinstance(day, Dated) else None,
        "half_by_high": _iso(day.high) if isinstance(day, Dated) else None,
        "half_by_undefined": day.reason if isinstance(day, Undefined) else None,
        "watched": told.watched,
        "known": told.known,
        "came_true_after": told.came_true_after,
        "record": told.record,
        "record_came_true": told.came_true,
        "judged": told.own.judged,
        "hit": told.own.hit,
        "base_rate": told.own.share,
        "base_rate_low": interval.low if interval else None,
        "base_rate_high": interval.high if interval else None,
        "others_judged": told.others.judged,
        "others_rate": told.others.share,
        "slip_ratio_median": told.slip_ratio,
        "unjudged": told.unjudged,
        "too_few": told.too_few,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def heading(told: Expectation) -> str:
    """Return who promised what by when."""
    claim = told.claim
    what = " ".join(word for word in (claim.subject, claim.metric, target_words(claim)) if word)
    due = f"due {claim.due_on}" if claim.due_on else "undated"
    return f"{claim.speaker or 'Somebody'}: {what}, said {claim.said_on}, {due}"


def fields(told: Expectation) -> list[tuple[str, str]]:
    """Return one claim's expectation as (name, value): what stands behind it comes last, and always."""
    slip = "nothing of it came true" if told.slip_ratio is None else _slip(told)
    return [
        ("base rate", f"{_rate(told.own)}; everybody else {_rate(told.others)}"),
        ("slip", slip),
        ("chance", _chance(told.chance)),
        ("half by", _day(told.half_by)),
        ("stands on", _behind(told)),
    ]


def _rate(of: Rate) -> str:
    interval = of.interval
    low, high = interval or (None, None)
    return rate(of.hit, of.judged, of.share, low, high)


def _slip(told: Expectation) -> str:
    return (
        f"x{told.slip_ratio:.2f} of the time that was said, median of the {told.came_true} that came true; "
        f"{told.record - told.came_true} have not, and are not in it"
    )


def _chance(chance: Chance | Undefined) -> str:
    return str(chance) if isinstance(chance, Undefined) else f"{percent(chance.share)} {span(chance.low, chance.high)}"


def _day(day: Dated | Undefined) -> str:
    if isinstance(day, Undefined):
        return str(day)
    return f"{day.day} ({day.low or 'unknown'} to {day.high or 'unknown'})"


def _behind(told: Expectation) -> str:
    warning = f"; too few: fewer than {TOO_FEW}, read nothing into it" if told.too_few else ""
    left_out = f"; {told.unjudged} due and unjudged left out" if told.unjudged else ""
    return (
        f"{told.known} promises: of the speaker's {told.record} others {told.watched} were open for as long a share of "
        f"their time, {told.known} of them to the due date or until they came true, as {told.came_true_after} "
        f"did{left_out}{warning}"
    )


def block(told: Sequence[Expectation]) -> Block:
    """Return the table of many claims."""
    columns = (
        Column("id", right=True),
        Column("due"),
        Column("speaker", most=14),
        Column("chance (95 %)"),
        Column("half by"),
        Column("stands on", right=True),
        Column(""),
    )
    return columns, [
        [
            str(t.claim.id),
            str(t.claim.due_on),
            t.claim.speaker or "-",
            _chance(t.chance) if isinstance(t.chance, Chance) else "undefined",
            str(t.half_by.day) if isinstance(t.half_by, Dated) else "undefined",
            f"{t.came_true_after} of {t.known}",
            "too few" if t.too_few else "",
        ]
        for t in told
    ]


def notes(told: Sequence[Expectation]) -> Iterator[str]:
    """Yield what a reader must know."""
    if not told:
        yield "No open claim has a due date."
        return
    yield (
        "Stands on: the speaker's other promises that were open for as long a share of their time, and to the due date "
        "or until they came true, and how many did. Everything else hangs on them; `claims expect ID` says more, and "
        "why a figure is undefined."
    )
    if any(t.too_few for t in told):
        yield f"too few: fewer than {TOO_FEW}; read nothing into such a chance."
