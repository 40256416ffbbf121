"""`claims observe`, `check`, and what `resolve` asks for: figures in, proposals out, a person in between."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

SOURCE = ("--source", "https://example.org/a", "--reliability", "B")
YEAR = ("--unit", "units", "--period", "2025")


@pytest.fixture
def promise(claims: Any) -> Any:
    """Return `claims` on a ledger with "about 5,000 Optimus in 2025" as claim 1, and another without figures."""
    for target, metric in (("~5000 units", "units produced"), ("event", "on sale")):
        added = claims(
            "add", "--quote", "今年5,000个", "--speaker", "马斯克", "--said-on", "2025-01-01", "--due", "2025-12-31",
            "--target", target, "--subject", "擎天柱", "--metric", metric,
        )  # fmt: skip
        assert added.status == 0, added.err
    return claims


def exported(claims: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in claims("observe", "--export").lines]


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        (["150", *YEAR], {"comparator": "=", "value": 150}),
        (["~150 units", "--period", "2025"], {"comparator": "~", "value": 150}),
        (["hundreds", *YEAR], {"comparator": "range", "low": 100, "high": 999, "qualifier": "“hundreds”"}),
        (["in the low hundreds", *YEAR], {"comparator": "range", "low": 200, "high": 999}),
        (["a few thousand", *YEAR], {"comparator": "range", "low": 2000, "high": 9999}),
        (["数百", *YEAR], {"comparator": "range", "low": 100, "high": 999}),
        (["--range", "100", "999", *YEAR], {"comparator": "range", "low": 100, "high": 999}),
        ([">=9e6", *YEAR], {"comparator": ">=", "value": 9000000}),
    ],
)
def test_a_figure_is_typed(typed: list[str], figure: dict[str, Any], promise: Any) -> None:
    ran = promise("observe", "Tesla Optimus", "units produced", *typed, *SOURCE)

    (found,) = exported(promise)
    assert ran.status == 0, ran.err
    assert {key: found[key] for key in figure} == figure
    assert (found["subject"], found["unit"]) == ("Optimus", "units")
    assert (found["period_start"], found["period_end"]) == ("2025-01-01", "2025-12-31")


def test_an_event_is_of_today_unless_told(promise: Any) -> None:
    promise("observe", "Optimus", "on sale", "event", *SOURCE)

    assert exported(promise)[0]["as_of"] == "2026-03-01"


def test_the_same_figure_again_adds_nothing(promise: Any) -> None:
    one = ("observe", "Optimus", "units produced", "150", *YEAR, *SOURCE)

    assert "nothing added" not in promise(*one).out
    assert "(as before; nothing added)" in promise(*one).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Optimus", "produced", "many", *SOURCE], "'many' is no figure: write 150"),
        (["Optimus", "produced", *SOURCE], "give the figure once"),
        (["Optimus", "produced", "3", "--range", "1", "2", *SOURCE], "give the figure once"),
        (["Optimus", "produced", "--range", "9", "2", *SOURCE], "a range's low is above its high"),
        (["Optimus", "produced", "3"], "--source, --reliability missing"),
        (["Optimus", "produced", "3", "--source", "x.org", "--reliability", "A"], "give the URL of a page"),
        (["Optimus", "produced", "3", "--source", "https://x.org", "--reliability", "E"], "choose from A, B, C, D"),
        (["Optimus", "produced", "3", *SOURCE, "--period", "2025-Q5"], "is no period: write 2025"),
        (["Optimus", "produced", "3", *SOURCE, "--as-of", "2026-03-02"], "lies after today"),
        (["Optimus", "produced", "3", *SOURCE, "--period", "2030"], "--period 2030-01-01 lies after today"),
        (["Optimus", "produced", "3", *SOURCE, "--partial"], "--partial goes with --import"),
        (["Optimus", "produced", "3 units", *SOURCE, "--unit", "cars"], "say two things"),
        (["Optimus", "produced", "event", *SOURCE, "--unit", "cars"], "an event has no unit"),
        ([], "give one of: a figure"),
        (["--export", "--import", "x"], "give one of: a figure"),
    ],
)
def test_a_bad_figure_is_told_in_one_line(arguments: list[str], said: str, promise: Any) -> None:
    ran = promise("observe", *arguments)

    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_a_file_out_and_in_again_adds_nothing(promise: Any, tmp_path: Path) -> None:
    promise("observe", "Optimus", "units produced", "hundreds", *YEAR, *SOURCE, "--quote", "=in the hundreds")
    for name in ("o.csv", "o.jsonl"):
        assert promise("observe", "--export", "-o", name).status == 0

        assert promise("observe", "--import", name).out == "0 observations added, 1 known before\n"
    assert (tmp_path / "o.csv").read_text(encoding="utf-8").startswith("subject,metric,")


def test_a_spreadsheet_with_a_bad_row_stores_nothing_but_partial_takes_the_rest(promise: Any, tmp_path: Path) -> None:
    head = "\ufeffsubject;metric;value;as_of;reliability;source_url\r\n"
    rows = "Optimus;produced;5.000;2025/1/3;B;https://x.org\r\nOptimus;produced;7,5;2025/1/3;B;https://x.org\r\n"
    (tmp_path / "o.csv").write_bytes((head + rows).encode())

    refused = promise("observe", "--import", "o.csv")
    assert (refused.status, exported(promise)) == (1, [])
    assert refused.err.startswith("o.csv:2: value must be a number that can be read in one way only")

    assert promise("observe", "--import", "o.csv", "--partial").status == 1
    assert [o["value"] for o in exported(promise)] == [7.5]


def observe(claims: Any, by: str, *figure: str) -> None:
    ran = claims(
        "observe", "Optimus", "robots built", *figure, "--unit", "units", "--source", f"https://{by}.example/a",
        "--published-by", by, "--reliability", "B", "--title", "It's told", "--quote", f"so says {by}",
    )  # fmt: skip
    assert ran.status == 0, ran.err


def test_the_printed_line_records_the_proposal(promise: Any) -> None:
    observe(promise, "reuters", "--range", "100", "999", "--period", "2025-01-01/2025-07-25")

    ran = promise("check")

    assert "proposed: miss (likely: one independent source, reuters; the figures end before the window does)" in ran.out
    assert "No figure speaks of 1 claim: 2." in ran.out
    (line,) = [line for line in ran.lines if line.startswith("  claims resolve")]
    resolved = promise(*shlex.split(line)[1:], "--by", "ann")
    assert resolved.status == 0, resolved.err
    shown = promise("show", "1").out
    assert "https://reuters.example/a (It's told) “so says reuters” [read 2026-03-01]" in shown
    assert "slip: still open" in shown
    assert "Nothing is due" not in promise("check").out


def test_clear_ones_are_accepted_and_others_are_left(promise: Any) -> None:
    observe(promise, "reuters", "350", "--period", "2025")
    assert "claims resolve" in promise("check", "--accept-clear", "--by", "ann").out

    observe(promise, "ap", "350", "--period", "2025")
    ran = promise("check", "--accept-clear", "--by", "ann")

    assert "claim 1 " in ran.out
    assert "miss on 2026-03-01 by ann; actual 350" in ran.out
    assert json.loads(promise("list", "--status", "miss", "--format", "json").out)[0]["id"] == 1


def test_on_a_terminal_each_is_asked_about(promise: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.cli.ask.interactive", lambda: True)
    observe(promise, "reuters", "350", "--period", "2025")

    assert "miss on" not in promise("check", typed="n\n").out
    assert "miss on" not in promise("check", typed="q\n").out
    assert "miss on 2026-03-01 by ann; actual 350" in promise("check", "--by", "ann", typed="y\n").out


def test_one_claim_is_explained_even_where_nothing_is_known(promise: Any) -> None:
    ran = promise("check", "2")

    assert ran.status == 0
    assert "nothing proposed: no figure of this subject and metric is known" in ran.out


def test_an_open_window_is_told(promise: Any) -> None:
    ran = promise("check", "2", today="2025-06-01")

    assert "no figure of this subject and metric is known; the window is open until 2025-12-31" in ran.out


def test_a_verdict_that_the_figures_contradict_is_told(promise: Any) -> None:
    observe(promise, "reuters", "350", "--period", "2025")
    promise("resolve", "1", "hit", "--by", "ann")

    assert "CONTRADICTS the verdict that stands: hit on 2026-03-01 by ann" in promise("check", "--judged").out
    assert "Claim 1" not in promise("check").out


def test_void_may_say_why(promise: Any) -> None:
    plain = promise("resolve", "1", "void", "--by", "ann")
    said = promise("resolve", "1", "void", "--void-reason", "uncheckable", "--by", "ann", "--force")

    assert (plain.status, said.status) == (0, 0)
    assert "uncheckable" in promise("show", "1").out


def test_where_the_day_lies_is_said_in_words(promise: Any) -> None:
    ran = promise("resolve", "1", "miss", "--fulfilled-on", "2026-02-01", "--by", "ann")

    assert "came true on 2026-02-01, 32 days after the window" in ran.out


def test_evidence_with_title_and_quote_is_of_today_and_saying_it_again_adds_nothing(promise: Any) -> None:
    ruling = (
        "resolve", "1", "miss", "--by", "ann", "--evidence", "https://a.example", "--evidence-title", "-",
        "--evidence-quote", "only 350", "--evidence", "https://b.example",
    )  # fmt: skip

    assert promise(*ruling).status == 0
    assert "(as before; nothing added)" in promise(*ruling, today="2026-03-09").out
    assert "https://a.example “only 350” [read 2026-03-01]" in promise("show", "1").out
    other = promise(*ruling, "--evidence-title", "Another")
    assert (other.status, "--force" in other.err) == (2, True)


def test_more_titles_than_pages_are_refused(promise: Any) -> None:
    ran = promise("resolve", "1", "miss", "--evidence-title", "A title")

    assert (ran.status, "each goes with one page" in ran.err) == (2, True)
