"""`claims link`, `unlink`, `family`, `drift`, and the scorecard that counts a promise once."""

import json
from typing import Any

import pytest


@pytest.fixture
def promise(claims: Any) -> Any:
    """Return `claims` on a ledger in which a sale is promised three times, claims 1 to 3, and another thing once."""
    said = (
        ("2024-01-10", "2024-12-31", "明年上市", "上市"),
        ("2025-01-10", "2025-12-31", "on sale by the end of the year", "on sale"),
        ("2026-01-10", "2026-12-31", "for sale at the end of 2026", "public sale"),
        ("2025-01-10", "2025-12-31", "5000 this year", "units produced"),
    )
    for day, due, quote, metric in said:
        target = "5000 units" if metric == "units produced" else "event"
        added = claims(
            "add", "--quote", quote, "--speaker", "Elon Musk", "--said-on", day, "--due", due, "--target", target,
            "--subject", "Optimus", "--metric", metric,
        )  # fmt: skip
        assert added.status == 0, added.err
    return claims


def test_proposals_at_a_pipe_are_lines_to_type(promise: Any) -> None:
    ran = promise("link", "--propose")

    lines = [line for line in ran.lines if line.startswith("claims link")]
    assert [line.split("   # ")[0] for line in lines] == ["claims link 2 1 --postpones", "claims link 3 2 --postpones"]
    assert "明年上市" in ran.out
    for line in lines:
        assert promise(*line.split("   # ")[0].split()[1:], "--by", "ann").status == 0
    assert "No links to propose" in promise("link", "--propose").out


def test_proposals_on_a_terminal_are_confirmed_one_by_one(promise: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.ask.interactive", lambda: True)

    ran = promise("link", "--propose", "--subject", "擎天柱", "--by", "ann", typed="perhaps\nn\ny\n")

    assert "claim 3" in ran.lines[-1]
    assert "postpones" in ran.lines[-1]
    assert "1 of 2: link them? [y/n/q]" in ran.out
    assert len([line for line in promise("family", "3").lines if "postpones" in line]) == 1


def test_stopping_leaves_the_rest(promise: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.ask.interactive", lambda: True)

    assert promise("link", "--propose", typed="q\n").status == 0
    assert promise("link", "--propose", typed="").status == 0
    assert "stands alone" in promise("family", "1").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["1", "1", "--raises"], "claim 1 cannot be linked to itself"),
        (["1", "2", "--raises"], "said on 2024-01-10, before 2 on 2025-01-10: the later one comes first"),
        (["2", "1", "--raises", "--lowers"], "lowers and raises contradict each other"),
        (["2", "1"], "say which claims, the later first, and how"),
        (["2", "--raises"], "say which claims"),
        (["2", "9", "--raises"], "no claim has the id '9'"),
        (["2", "1", "--propose"], "leave A, B"),
        (["2", "1", "--raises", "--subject", "x"], "--subject goes with --propose"),
    ],
)
def test_what_cannot_be_linked_is_told_in_one_line(arguments: list[str], said: str, promise: Any) -> None:
    ran = promise("link", *arguments)

    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_a_circle_is_refused(promise: Any) -> None:
    promise("link", "2", "4", "--restates", "--by", "ann")

    ran = promise("link", "4", "2", "--restates", "--by", "ann")

    assert (ran.status, "circle" in ran.err) == (2, True)


def test_saying_it_again_adds_nothing_and_taking_it_back_is_a_row(promise: Any) -> None:
    assert "(as before)" not in promise("link", "2", "1", "--postpones", "--by", "ann").out
    assert "(as before)" in promise("link", "2", "1", "--postpones", "--by", "ann").out

    assert "taken back: postpones" in promise("unlink", "1", "2", "--by", "ann").out
    assert "nothing links them" in promise("unlink", "1", "2", "--by", "ann").out
    assert "stands alone" in promise("family", "1").out


@pytest.fixture
def family(promise: Any) -> Any:
    for later, earlier in (("2", "1"), ("3", "2")):
        assert promise("link", later, earlier, "--postpones", "--by", "ann").status == 0
    return promise


def test_drift_statement_by_statement(family: Any) -> None:
    """The picture is plain text within 80 columns: `o` is the day it was said, `[==]` the window."""
    ran = family("drift", "擎天柱")

    rows = [line.split() for line in ran.lines if line.startswith((" 1", " 2", " 3", "1 ", "2 ", "3 "))]
    assert [row[1:4] for row in rows[:3]] == [
        ["2024-01-10", "2024-12-31", "-"], ["2025-01-10", "2025-12-31", "+12.0"], ["2026-01-10", "2026-12-31", "+12.0"],
    ]  # fmt: skip
    assert "drift: slipped 24.0 months in 24.0 months: +1.00 months a month" in ran.lines
    pictured = [line for line in ran.lines if "=]" in line and line.startswith("20")]
    assert [line[:10] for line in pictured] == ["2024-01-10", "2025-01-10", "2026-01-10"]
    assert max(map(len, ran.lines[: ran.lines.index(pictured[-1]) + 2])) <= 80
    assert "1 said once" in ran.out


def test_drift_of_nothing(family: Any) -> None:
    assert "No claim is about Model Y" in family("drift", "Model Y").out
    assert "a name is empty" in family("drift", " ").err


def test_a_family_shows_every_statement_in_the_order_said(family: Any) -> None:
    ran = family("family", "2")

    assert [line.split()[0] for line in ran.lines[1:4]] == ["1", "2", "3"]
    assert "postpones 2" in ran.lines[3]
    assert "明年上市" in ran.out


@pytest.mark.parametrize(("counted", "total", "due"), [("statement", 4, 3), ("first", 2, 2), ("latest", 2, 1)])
def test_the_scorecard_counts_a_promise_as_often_as_asked(counted: str, total: int, due: int, family: Any) -> None:
    (row,) = json.loads(family("scorecard", "--count", counted, "--format", "json").out)

    assert (row["total"], row["due_unjudged"]) == (total, due)
    told = "Each promise counts once" in family("scorecard", "--count", counted).out
    assert told is (counted != "statement")


def test_an_unknown_way_of_counting_is_refused(family: Any) -> None:
    ran = family("scorecard", "--count", "twice")

    assert (ran.status, "choose from statement, first, latest" in ran.err) == (2, True)
