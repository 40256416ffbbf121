"""Bars on a terminal, nothing of them at a pipe."""

import io
from datetime import date

import pytest
from cli_case import Claims
from hypothesis import given
from hypothesis import strategies as st

from tracker.cli.show.bars import line_art, print_rates, rate_bar
from tracker.cli.show.page import Page
from tracker.cli.show.width import cell_width
from tracker.model.claim import Claim, Tier
from tracker.model.verdict import Outcome, Verdict
from tracker.scoring.entry import Entry
from tracker.scoring.scorecard import scorecard

SHARES = st.floats(0, 1)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def entry(number: int, outcome: str, subject: str) -> Entry:
    claim = Claim(
        key=f"k{number}", document="d", quote="q", start_char=0, end_char=1, speaker="A", said_on=date(2025, 1, 1),
        tier=Tier.B, subject=subject, due_on=date(2025, 6, 30),
    )  # fmt: skip
    verdict = Verdict(claim=claim.key, outcome=Outcome(outcome), judged_on=date(2025, 7, 1), by="a")
    return Entry(claim=claim, verdict=verdict)


@pytest.mark.parametrize(
    ("share", "low", "high", "expected"),
    [(0, 0, 0.5, "●────┤·····"), (0.5, 0.2, 0.8, "··├──●──┤··"), (1, 1, 1, "··········●")],
)
def test_the_rate_and_its_interval_on_a_scale(share: float, low: float, high: float, expected: str) -> None:
    assert rate_bar(share, low, high, width=11) == expected


@given(SHARES, SHARES, SHARES)
def test_a_bar_is_always_as_wide_as_asked_and_shows_the_rate(one: float, two: float, three: float) -> None:
    low, share, high = sorted((one, two, three))

    bar = rate_bar(share, low, high)

    assert cell_width(bar) == 41
    assert bar.count("●") == 1


def test_bars_of_groups_stand_below_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = Terminal()
    rows = scorecard(
        [entry(1, "hit", "机器人"), entry(2, "miss", "机器人"), entry(3, "miss", "a name that is longer than most")],
        as_of=date(2026, 1, 1), by=("subject",),
    )  # fmt: skip

    print_rates(rows, Page(out))

    lines = out.getvalue().splitlines()[2:]
    assert [line[-6:] for line in lines] == ["1 of 3", "1 of 2", "0 of 1"]
    assert len({cell_width(line) for line in lines}) == 1
    assert max(map(cell_width, lines)) <= 80


def test_at_a_pipe_and_of_nothing_there_are_none() -> None:
    pipe, terminal = io.StringIO(), Terminal()

    print_rates(scorecard([entry(1, "hit", "x")], as_of=date(2026, 1, 1)), Page(pipe))
    print_rates(scorecard([], as_of=date(2026, 1, 1)), Page(terminal))

    assert pipe.getvalue() == terminal.getvalue() == ""


def test_the_scorecard_at_a_pipe_is_plain_text(two_claims: Claims) -> None:
    two_claims("resolve", "1", "hit", "--by", "ann")

    assert two_claims("scorecard").out.isascii()


def test_line_art_leaves_the_day_alone() -> None:
    assert line_art("2025-03-20  o---[===]") == "2025-03-20  ●╌╌╌├━━━┤"
