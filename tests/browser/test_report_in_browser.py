"""The report of the seeds in a real browser: it filters, sorts, leads everywhere, and asks nobody for anything."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tracker.cli.app import run

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 300_000
"""Milliseconds that Chromium may take for anything."""
SIZES = {"phone": (390, 844), "desk": (1280, 900)}
Open = Callable[..., Any]

if not CHROMIUM and not os.environ.get("CI"):
    pytest.skip("no Chromium here (Debian: apt-get install chromium)", allow_module_level=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the report made from the seeds."""
    folder = tmp_path_factory.mktemp("report")
    common = ["--database", str(folder / "c.db"), "--today", "2026-11-22"]
    steps = (
        ("ingest", str(ROOT / "seeds")),
        ("review", "--apply", str(ROOT / "data/decisions.jsonl")),
        ("observe", "--import", str(ROOT / "data/observations.jsonl")),
        ("resolve", "--apply", str(ROOT / "data/verdicts.jsonl")),
        ("report", str(folder / "out")),
    )
    for step in steps:
        assert run([*common, *step]) == 0, step
    return folder / "out"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "CI must have Chromium: .ci/run installs it"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, timeout=PATIENCE)
        yield started
        started.close()


@pytest.fixture
def opened(browser: Any, site: Path) -> Iterator[Open]:
    """Return a function that opens a page of the site; whatever the browser complains of or asks for fails the test."""
    trouble: list[str] = []
    contexts = []

    def open_page(path: str = "index.html", *, size: str = "desk", scheme: str = "light", script: bool = True) -> Any:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=script
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: trouble.append(f"console: {m.text}") if m.type in {"error", "warning"} else None)
        page.on("pageerror", lambda e: trouble.append(f"error: {e}"))
        page.on("requestfailed", lambda r: trouble.append(f"failed: {r.url}"))
        page.on("request", lambda r: None if r.url.startswith("file://") else trouble.append(f"request: {r.url}"))
        page.goto((site / path).as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def becomes() -> Any:
    """Return Playwright's `expect`: a click returns before the page that it leads to has run its script."""
    from playwright.sync_api import expect

    expect.set_options(timeout=PATIENCE)
    return expect


def shown(page: Any) -> list[str]:
    """Return the ids of the claims in the table, as they stand."""
    return list(page.locator("#all tbody tr th a").all_inner_texts())


def is_too_wide(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_fits_and_is_lit_as_asked(opened: Open, site: Path, size: str, scheme: str) -> None:
    paths = ["index.html", "claims.html", "due.html"]
    paths += [next((site / kind).iterdir()).relative_to(site).as_posix() for kind in ("claims", "speakers", "subjects")]
    page = opened(size=size, scheme=scheme)
    for path in paths:
        page.goto((site / path).as_uri())
        assert not is_too_wide(page), path
        assert page.locator("h1").count() == 1
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(254, 254, 254)"
        assert dark is (scheme == "dark")


@pytest.mark.parametrize("size", SIZES)
def test_filtering_by_status_words_and_subject(opened: Open, becomes: Any, size: str) -> None:
    page = opened("claims.html", size=size)
    everything = len(shown(page))

    page.get_by_label("Status").select_option("miss")
    missed = shown(page)
    assert 0 < len(missed) < everything
    assert set(page.locator("#all tbody .status").all_inner_texts()) == {"miss"}
    assert f"{len(missed)} of {everything} claims" in page.locator("#count").inner_text()

    page.get_by_role("button", name="Show all").click()
    becomes(page.locator("#all tbody tr")).to_have_count(everything)  # the page forbids a wait that evaluates a string

    page.get_by_label("Words").fill("机器人 ５,000")
    assert "16" in shown(page)
    page.get_by_label("Words").fill("")
    page.get_by_label("Subject").select_option("Optimus")
    assert set(page.locator("#all tbody td[data-head=subject] a").all_inner_texts()) == {"Optimus"}
    assert not is_too_wide(page)


def test_sorting_by_a_heading_and_back(opened: Open) -> None:
    page = opened("claims.html")
    heading = page.get_by_role("button", name="id", exact=True)

    heading.click()
    ascending = [int(one) for one in shown(page)]
    assert ascending == sorted(ascending)
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("id")
    heading.press("Enter")
    assert [int(one) for one in shown(page)] == sorted(ascending, reverse=True)

    page.get_by_role("button", name="due", exact=True).click()
    days = page.locator("#all tbody td[data-head=due]").evaluate_all(
        "cells => cells.map(c => c.querySelector('time')?.dateTime ?? '')"
    )
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days == dated + [""] * (len(days) - len(dated))


def test_on_a_phone_one_sorts_by_the_list(opened: Open) -> None:
    page = opened("claims.html", size="phone")

    page.get_by_label("Sort by").select_option("said")

    days = page.locator("#all tbody td[data-head=said] time").evaluate_all("all => all.map(t => t.dateTime)")
    assert days == sorted(days)


def test_from_the_scorecard_to_a_claim_its_speaker_and_its_subject(opened: Open, becomes: Any) -> None:
    page = opened()
    heading = page.locator("h1")

    page.get_by_role("link", name="show them").click()
    becomes(page.get_by_label("Status")).to_have_value("due")
    assert set(page.locator("#all tbody .status").all_inner_texts()) == {"due"}

    page.get_by_role("link", name="Claim 17", exact=True).click()
    becomes(page.locator("mark")).to_contain_text("10,000")
    assert page.locator("blockquote").get_attribute("lang") == "zh"
    assert "said on 2025-03-20" in page.locator("#date + p").inner_text()

    page.locator("dd").get_by_role("link", name="Optimus").click()
    becomes(heading).to_have_text("Optimus")
    assert page.locator("svg[role=img]").count() >= 1
    page.get_by_role("link", name="Elon Musk").first.click()
    becomes(heading).to_have_text("Elon Musk")
    page.get_by_role("link", name="Due next").click()
    becomes(heading).to_have_text("Due next")


def test_every_link_inside_leads_to_a_page(opened: Open, site: Path) -> None:
    page = opened()
    seen: set[str] = set()
    waiting = [(site / "index.html").as_uri()]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        page.goto(address)
        found = page.evaluate("Array.from(document.links, a => a.href.split('#')[0])")
        waiting += [one for one in found if one.startswith("file://")]

    assert len(seen) == len(list(site.rglob("*.html")))


def test_the_keyboard_alone_reaches_the_content(opened: Open) -> None:
    page = opened("claims.html")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "words"


def test_without_a_script_the_table_is_whole(opened: Open) -> None:
    page = opened("claims.html", script=False)

    assert len(shown(page)) == 55
    assert not page.locator("#filter").is_visible()


def test_no_text_is_fainter_than_the_guidelines_allow(opened: Open) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for every text outside pictures, in the light and in the dark."""
    for scheme in ("light", "dark"):
        page = opened("claims.html", scheme=scheme)
        worst = page.evaluate(
            """() => {
              const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map((v) => {
                v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
              const ground = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
                if (!/, 0\\)$/.test(c)) return c; } return "rgb(255, 255, 255)"; };
              let least = 21;
              for (const e of document.querySelectorAll("body *")) {
                if (![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
                const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
                least = Math.min(least, (a + 0.05) / (b + 0.05));
              }
              return least; }"""
        )
        assert worst >= 4.5, scheme


def test_many_claims_are_paged_and_printed_whole(opened: Open, site: Path, tmp_path: Path) -> None:
    whole = (site / "claims.html").read_text("utf-8")
    begin = whole.index("<tr>", whole.index("<tbody>"))
    row = whole[begin : whole.index("</tr>", begin) + len("</tr>")]
    (tmp_path / "claims.html").write_text(whole[:begin] + row * 200 + whole[begin:], "utf-8")
    for name in ("report.js", "report.css"):
        shutil.copy(site / name, tmp_path / name)

    page = opened(str(tmp_path / "claims.html"))

    assert len(shown(page)) == 100
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Next").click()
    assert page.locator("#page").inner_text() == "Page 3 of 3"
    assert len(shown(page)) == 55
    assert page.get_by_role("button", name="Next").is_disabled()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert len(shown(page)) == 255
