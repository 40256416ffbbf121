"""`claims report`: a site that is the same for the same ledger, valid, and harmless whatever the ledger holds."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
from cli_case import Claims

pytest.importorskip("jinja2")

NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\x1b[31mred\x1b[0m",
    '=HYPERLINK("http://evil","x")',
    "\u202eoverride\u2066",
    "{{ 1237 * 4321 }}{% raw %}",
    "javascript:alert(1)",
    "長" * 10_000,
    "\ufffe noncharacter",
)


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def pages(folder: Path) -> dict[str, str]:
    return {name: data.decode() for name, data in tree(folder).items() if name.endswith(".html")}


def check(folder: Path) -> None:
    """Every page is valid, links to nothing that is not there, and holds no script, style or handler of its own."""
    found = pages(folder)
    for name, text in found.items():
        document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
        ids = [element.get("id") for element in document.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), name
        assert [h.tag for h in document.iter() if h.tag in {"h1", "main", "header", "footer"}].count("h1") == 1, name
        for element in document.iter():
            assert not [a for a in element.attrib if str(a).startswith("on") or a == "style"], name
            assert element.tag != "style", name
            if element.tag == "script":
                assert element.get("src") == "report.js", name
            where = element.get("href") or element.get("src")
            if where is None:
                continue
            parts = urlsplit(where)
            assert parts.scheme in {"", "http", "https"}, where
            if not parts.scheme and parts.path:
                assert (folder / name).parent.joinpath(unquote(parts.path)).resolve().is_file(), (name, where)
    assert "default-src 'none'" in found["index.html"]


def test_an_empty_ledger_has_a_report_that_says_so(claims: Claims, tmp_path: Path) -> None:
    ran = claims("report", "out")

    assert (ran.status, ran.err) == (0, "")
    assert "There are no claims yet." in pages(tmp_path / "out")["index.html"]
    check(tmp_path / "out")


def test_every_claim_speaker_and_subject_has_a_page(two_claims: Claims, tmp_path: Path) -> None:
    two_claims("resolve", "1", "miss", "--actual", "412", "--evidence", "https://example.org/q4", "--by", "ann")

    ran = two_claims("report", "out", "--title", "What was said")

    assert ran.lines[-1].startswith("written to out: ")
    names = sorted(re.sub("[a-z]{16}|-[0-9a-f]{8}", "X", name) for name in pages(tmp_path / "out"))
    assert names == [
        "claims.html", "claims/X.html", "claims/X.html", "due.html", "index.html", "speakers/elon-muskX.html",
        "subjects/robotsX.html",
    ]  # fmt: skip
    (judged,) = [text for text in pages(tmp_path / "out").values() if "<h1" in text and "Judged miss" in text]
    assert 'href="https://example.org/q4"' in judged
    assert "今年5000台" in judged
    assert "What was said" in judged
    check(tmp_path / "out")


def test_the_same_ledger_and_day_give_the_same_bytes(two_claims: Claims, tmp_path: Path) -> None:
    for name in ("one", "other"):
        assert two_claims("report", name).status == 0
    later = two_claims("report", "later", "--no-pictures", today="2026-03-02")

    assert later.status == 0
    assert tree(tmp_path / "one") == tree(tmp_path / "other")
    assert tree(tmp_path / "one")["claims.html"] != tree(tmp_path / "later")["claims.html"]


def test_what_is_nasty_stays_text(claims: Claims, tmp_path: Path) -> None:
    for place, nasty in enumerate(NASTY):
        added = claims(
            "add", "--quote", nasty, "--speaker", nasty[:200], "--said-on", "2025-03-20", "--due", "2025-12-31",
            "--subject", nasty[:200], "--metric", nasty[:200], "--document", nasty[:200], "--condition", nasty,
            "--target", "5 units",
        )  # fmt: skip
        assert added.status == 0, added.err
        judged = claims("resolve", str(place + 1), "miss", "--note", nasty, "--evidence", 'https://example.org/<b>"')
        assert judged.status == 0, judged.err
        claims("note", str(place + 1), nasty)
        claims("tag", str(place + 1), "+<b>")

    assert claims("report", "out", "--title", "<b>Title</b>").status == 0

    check(tmp_path / "out")
    whole = "".join(pages(tmp_path / "out").values())
    assert "<script>alert" not in whole
    assert "<img" not in whole
    assert "5345077" not in whole  # no template is run
    assert "{{ 1237 * 4321 }}" in whole
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\ufffe]", whole)
    assert not re.search(r'href="\s*javascript', whole)


def test_all_void_undated_negative_and_zero_targets_are_defined(claims: Claims, tmp_path: Path) -> None:
    for target in ("0 units", ">=5 units", "event"):
        claims(
            "add", "--quote", f"q {target}", "--speaker", "A", "--said-on", "2025-03-20", "--due", "2025-12-31",
            "--target", target, "--subject", "s",
        )  # fmt: skip
    claims("add", "--quote", "some day", "--speaker", "A", "--said-on", "2025-03-20")
    claims("resolve", "1", "miss", "--actual", "3")
    claims("resolve", "2", "miss", "--actual", "-7", "--fulfilled-on", "2025-01-01")
    claims("resolve", "3", "void", "--void-reason", "withdrawn")

    ran = claims("report", "out")

    assert (ran.status, ran.err) == (0, "")
    whole = "".join(pages(tmp_path / "out").values())
    assert "undefined, because the target is zero" in whole
    assert not re.search(r"\b(?:nan|NaN|None|inf|Infinity)\b", whole)
    check(tmp_path / "out")


def test_a_document_s_quote_is_marked_in_its_context_with_the_arithmetic_of_its_date(
    claims: Claims, talk: Path, tmp_path: Path
) -> None:
    claims("ingest", str(talk))
    assert claims("review", "--by", "ann", typed="a\na\n").status in {0, 1}

    assert claims("report", "out").status == 0

    texts = [text for name, text in pages(tmp_path / "out").items() if name.startswith("claims/")]
    assert any("<mark>" in text and "主持人" in text and 'lang="zh"' in text for text in texts)
    assert any("“今年”, said on 2025-03-20: " in text and "zh.relative-year" in text for text in texts)
    check(tmp_path / "out")


def test_a_folder_with_other_files_is_refused_and_left_alone(claims: Claims, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")

    ran = claims("report", "out")

    assert ran.status == 2
    assert "no former report" in ran.err
    assert (tmp_path / "out" / "thesis.txt").read_text() == "mine"


def test_without_pictures_the_pages_say_so(two_claims: Claims, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert two_claims("report", "asked", "--no-pictures").err == ""
    monkeypatch.setattr("tracker.export.picture.draw.available", lambda: False)
    ran = two_claims("report", "missing")

    assert "pictures are left out: pip install" in ran.err
    assert "--no-pictures" in pages(tmp_path / "asked")["index.html"]
    assert "claims-tracker[pictures]" in pages(tmp_path / "missing")["index.html"]
    assert "<svg" not in "".join(pages(tmp_path / "missing").values())
    check(tmp_path / "missing")


def test_without_jinja_one_line_says_what_to_install(
    claims: Claims, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.export.site.render.available", lambda: False)

    ran = claims("report", "out")

    assert ran.status == 1
    assert "pip install 'claims-tracker[report]'" in ran.err
    assert not (tmp_path / "out").exists()
