"""`claims plot`: one file a picture, and one line where it cannot be."""

from pathlib import Path

import pytest
from cli_case import Claims

pytest.importorskip("vl_convert")


@pytest.mark.parametrize("kind", ["timeline", "drift", "attainment", "calibration", "survival"])
@pytest.mark.parametrize("ending", ["svg", "png", "html"])
def test_every_picture_in_every_form_even_of_an_empty_ledger(
    claims: Claims, tmp_path: Path, kind: str, ending: str
) -> None:
    ran = claims("plot", kind, "-o", f"p.{ending}")

    assert (ran.status, ran.err) == (0, "")
    assert (tmp_path / f"p.{ending}").stat().st_size > 500
    assert ran.lines[-1].startswith("written to ")


def test_filters_choose_the_claims(two_claims: Claims, tmp_path: Path) -> None:
    two_claims("add", "--quote", "火星", "--speaker", "Somebody", "--said-on", "2025-01-01", "--due", "2027-01-01")

    assert "3 of 3 claims" in two_claims("plot", "timeline", "-o", "p.svg").out
    assert "2 of 2 claims" in two_claims("plot", "timeline", "-o", "p.svg", "--speaker", "马斯克").out
    assert "2 of 2 claims" in two_claims("plot", "timeline", "-o", "p.svg", "--subject", "Robots").out
    assert "No claim has a due date." in two_claims("plot", "timeline", "-o", "p.svg", "--tag", "x").out
    assert "火星" in two_claims("plot", "timeline", "-o", "p.svg").out + (tmp_path / "p.svg").read_text("utf-8")


def test_a_picture_of_an_earlier_day(two_claims: Claims) -> None:
    assert "As of 2026-03-01." in two_claims("plot", "timeline", "-o", "p.svg").out
    assert "0 of 0" in two_claims("plot", "timeline", "-o", "p.svg", "--as-of", "2025-01-01").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("timeline", "-o", "p.pdf"), "name a file that ends in .svg, .png or .html"),
        (("timeline", "-o", "-"), "name a file that ends in .svg, .png or .html"),
        (("pie", "-o", "p.svg"), "choose from timeline, drift, attainment, calibration, survival"),
        (("timeline", "-o", "no/p.svg"), "make it first"),
        (("timeline",), "--output"),
    ],
)
def test_wrong_usage_is_one_line(claims: Claims, arguments: tuple[str, ...], words: str) -> None:
    ran = claims("plot", *arguments)

    assert ran.status == 2
    assert words in ran.err
    assert len(ran.err.splitlines()) == 1


def test_without_the_extra_nothing_is_written(claims: Claims, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.export.picture.draw.available", lambda: False)

    ran = claims("plot", "timeline", "-o", "p.svg")

    assert ran.status == 1
    assert "pip install 'claims-tracker[pictures]'" in ran.err
    assert not (tmp_path / "p.svg").exists()


def test_a_png_without_any_chinese_font_says_so(two_claims: Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    two_claims("add", "--quote", "火星", "--speaker", "Somebody", "--said-on", "2025-01-01", "--due", "2027-01-01")
    monkeypatch.setattr("tracker.export.picture.draw.has_chinese_font", lambda: False)

    ran = two_claims("plot", "timeline", "-o", "p.png")

    assert ran.status == 0
    assert "fonts-noto-cjk" in ran.err
