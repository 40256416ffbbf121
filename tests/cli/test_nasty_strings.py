"""Text from outside does nothing: not to a terminal, not to Rich, not to a spreadsheet."""

import csv
import io
import json

import pytest
from cli_case import Claims

NASTY = (
    "\x1b[2J\x1b[31mred\x1b[0m",
    "\x9b2Jgone",
    "[bold red]markup[/bold red] [link=http://evil]x[/link]",
    "[/] [unclosed",
    "\u202etxt.exe\u202c",
    '=HYPERLINK("http://evil","click")',
    "<script>alert(1)</script>",
    "a\rb\nc\x00d",
    "🤖" * 50,
    "\ud800 half",
)
ACTING = ("\x1b", "\x9b", "\u202e", "\x00", "\r")


@pytest.mark.parametrize("nasty", NASTY)
def test_a_nasty_claim_is_harmless_in_every_command(nasty: str, claims: Claims) -> None:
    added = claims(
        "add", "--quote", nasty, "--speaker", nasty, "--subject", nasty, "--metric", nasty, "--condition", nasty,
        "--said-on", "2025-01-01", "--due", "2025-12-31", "--tag", nasty,
    )  # fmt: skip
    ran = [added, claims("resolve", "1", "miss", "--note", nasty, "--by", nasty)]
    ran += [claims("list", "--status", "all"), claims("show", "1"), claims("scorecard", "--by", "speaker")]
    ran += [claims("list", "--status", "all", "--format", form) for form in ("json", "csv", "markdown")]
    ran.append(claims("show", nasty))

    for each in ran:
        assert "Traceback" not in each.err
        assert "unforeseen" not in each.err
        assert not [mark for mark in ACTING if mark in each.out + each.err]


def test_a_formula_is_text_in_csv_and_itself_in_json(claims: Claims) -> None:
    formula = '=HYPERLINK("http://evil","click")'
    claims("add", "--quote", formula, "--speaker", "x", "--said-on", "2025-01-01")

    row = next(csv.DictReader(io.StringIO(claims("list", "--format", "csv").out)))
    assert row["quote"] == "'" + formula
    assert json.loads(claims("list", "--format", "json").out)[0]["quote"] == formula
