"""`scorecard --survival`, `--words`, `--calibration` and `expect` on ledgers that have little or nothing to tell."""

import csv
import io
import json

import pytest
from cli_case import Claims

from tracker.cli.show.expect import EXPECT_COLUMNS
from tracker.scoring.shares import SURVIVAL_COLUMNS
from tracker.scoring.words import BIN_COLUMNS, WORD_COLUMNS

TABLES = [
    ("scorecard", "--survival"),
    ("scorecard", "--survival", "--by", "speaker,subject"),
    ("scorecard", "--words"),
    ("scorecard", "--calibration"),
    ("scorecard", "--by", "speaker,modality"),
    ("expect",),
]


def _nothing(claims: Claims) -> None:
    assert claims("list").status == 0


def _none_matured(claims: Claims) -> None:
    _add(claims, "2030-12-31")


def _all_void(claims: Claims) -> None:
    for number in (1, 2):
        _add(claims, "2025-12-31", quote=f"void {number}")
        claims("resolve", str(number), "void", "--void-reason", "withdrawn")


def _one_claim(claims: Claims) -> None:
    _add(claims, "2025-12-31")
    claims("resolve", "1", "hit", "--fulfilled-on", "2025-06-01")


def _target_zero(claims: Claims) -> None:
    _add(claims, "2025-12-31", target="0 units")
    claims("resolve", "1", "miss", "--actual", "7")


def _negative_actual(claims: Claims) -> None:
    _add(claims, "2025-12-31", target=">=500 USD")
    claims("resolve", "1", "miss", "--actual", "-100")


def _true_before_it_was_said(claims: Claims) -> None:
    _add(claims, "2025-12-31")
    claims("resolve", "1", "hit", "--fulfilled-on", "2024-01-01")
    _add(claims, "2027-12-31", quote="another")


def _same_day(claims: Claims) -> None:
    _add(claims, "2025-03-20")
    claims("resolve", "1", "hit", "--fulfilled-on", "2025-03-20")
    _add(claims, "2027-12-31", quote="another")


def _add(claims: Claims, due: str, *, quote: str = "5000 robots", target: str = "5000 units") -> None:
    added = claims(
        "add", "--quote", quote, "--speaker", "Elon Musk", "--said-on", "2025-03-20", "--due", due, "--target", target,
        "--subject", "robots",
    )  # fmt: skip
    assert added.status == 0, added.err


@pytest.mark.parametrize("table", TABLES, ids=" ".join)
@pytest.mark.parametrize(
    "make",
    [
        _nothing, _none_matured, _all_void, _one_claim, _target_zero, _negative_actual, _true_before_it_was_said,
        _same_day,
    ],
)  # fmt: skip
def test_figures_stay_defined_or_absent(make, table: tuple[str, ...], claims: Claims) -> None:
    make(claims)

    shown, rows = claims(*table), claims(*table, "--format", "json")

    assert (shown.status, rows.status) == (0, 0), shown.err + rows.err
    assert "nan" not in shown.out.lower().split()
    json.loads(rows.out, parse_constant=lambda name: pytest.fail(f"{name} is no figure"))


@pytest.mark.parametrize(
    ("arguments", "columns"),
    [
        (("scorecard", "--survival"), SURVIVAL_COLUMNS),
        (("scorecard", "--words"), WORD_COLUMNS),
        (("scorecard", "--calibration"), BIN_COLUMNS),
        (("expect",), EXPECT_COLUMNS),
    ],
)
def test_the_columns_are_the_documented_ones(arguments, columns, two_claims: Claims) -> None:
    ran = two_claims(*arguments, "--format", "csv")

    assert next(csv.reader(io.StringIO(ran.out))) == list(columns)


def test_expect_is_never_shown_without_what_stands_behind_it(two_claims: Claims) -> None:
    two_claims("resolve", "1", "miss")

    told = two_claims("expect", "2").out

    assert "base rate  0 of 1: 0 % (0..79 %); everybody else - of 0" in told
    assert "chance     0 % (0..79 %)" in told
    assert "half by    undefined, because fewer than half" in told
    assert "too few: fewer than 5, read nothing into it" in told
    assert "0 of 1  too few" in two_claims("expect").out


def test_expect_says_why_there_is_nothing_to_expect(two_claims: Claims) -> None:
    assert (
        "undefined, because its window closed on 2025-12-31, and nobody has judged it" in two_claims("expect", "1").out
    )
    assert two_claims("expect", "2", today="2031-01-01").status == 0


def test_words_against_deeds_says_what_is_implied(two_claims: Claims) -> None:
    two_claims("resolve", "1", "miss")

    told = two_claims("scorecard", "--words").out

    assert "Words against deeds as of 2026-03-01" in told
    assert "95..99 %" in told
    assert "too few" in told


def test_survival_tells_how_many_were_watched(two_claims: Claims) -> None:
    two_claims("resolve", "1", "hit", "--fulfilled-on", "2025-12-01")

    told = two_claims("scorecard", "--survival").out

    assert "by due    100 % (21..100 %)" in told
    assert "median days" in told
