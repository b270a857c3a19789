"""A report in a browser: what a reader sees and does, with scripts and without.

The browser is the system's Chromium, driven by playwright (which brings none along). Where either
is missing these tests are skipped; ``BIZBENCH_BROWSER=required`` makes that a failure.
``BIZBENCH_AXE`` names the folder with ``axe.min.js`` (the npm package ``axe-core``), ``CHROMIUM``
another program than the one found.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bizbench import api
from tests.conftest import ROOT, TINY

REQUIRED = os.environ.get("BIZBENCH_BROWSER") == "required"
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
AXE = Path(os.environ.get("BIZBENCH_AXE", "node_modules/axe-core")) / "axe.min.js"
LANGS = ("en", "zh")
PHONE = {"width": 390, "height": 844}


def lacks(what: str) -> None:
    """Skip a test that cannot be run here; where it must be, fail."""
    if REQUIRED:
        pytest.fail(f"{what} is missing")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacks("playwright")
    if CHROMIUM is None:
        lacks("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    loaded = api.load([TINY], only_data=True, cache=False)
    path.write_text(loaded.report("south").text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, its tables left to the script."""
    path = tmp_path_factory.mktemp("report") / "large.html"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bizbench.output.report.records.LARGE", 1)
        text = api.load([TINY], only_data=True, cache=False).report().text
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def opened(chromium: Any) -> Iterator[Any]:
    """Opens a file as asked; at the end nothing was complained of and nothing was fetched."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def open_(path: Path, hash: str = "", **more: Any) -> Any:
        context = chromium.new_context(**more)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith("file:") else wrong.append(r.url))
        page.goto(path.as_uri() + hash)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []


def test_every_inner_link_leads_somewhere(opened: Any, report: Path) -> None:
    page = opened(report)
    dead = """() => [...document.querySelectorAll('a[href^="#"]')].map((a) => a.hash.slice(1))
        .filter((id) => !document.getElementById(id))"""
    assert page.evaluate(dead) == []


def test_the_language_switch(opened: Any, report: Path) -> None:
    page = opened(report)
    assert page.is_visible("#en h1") and not page.is_visible("#zh h1")
    page.click("a.lang[lang=zh]")
    assert page.is_visible("#zh h1") and not page.is_visible("#en h1")
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"
    assert page.text_content("#toggle") == "筛选与设定"
    assert page.title() == page.text_content("#zh h1")


def test_a_switch_shows_the_order_under_an_assumption(opened: Any, report: Path) -> None:
    page = opened(report)
    page.click("#toggle")
    sets = page.evaluate(
        "[...document.querySelectorAll('#en .set[data-c~=days]')].map((s) => s.id)"
    )
    assert sets
    before = [page.text_content(f"#{id}") for id in sets]
    page.select_option("#assume-days", "calendar")
    page.wait_for_selector("#said:has-text('calendar')")
    assert [page.text_content(f"#{id}") for id in sets] != before
    ranks = page.evaluate(
        f"[...document.querySelectorAll('#{sets[0]} tr')].map((r) => r.textContent)"
    )
    page.select_option("#assume-days", "")
    page.wait_for_selector("#said", state="hidden")
    assert [page.text_content(f"#{id}") for id in sets] == before
    catalog = api.load([TINY], only_data=True, cache=False)
    measure = page.evaluate(f"document.querySelector('#{sets[0]} h4').textContent").split(" ›")[0]
    found = next(m for m in catalog.catalog.measures.values() if m.name.en == measure)
    answer = catalog.compare(found.id, assume=["days=calendar"])
    first = next(row for row in answer.result.sets[0].rows if row.kind == "ranked")
    assert first.city is not None and first.city.name.en in ranks[1]


def test_filters(opened: Any, report: Path) -> None:
    page = opened(report)
    page.click("#toggle")
    rows = "#en .bars tbody tr:not([hidden])"
    all_rows = page.locator(rows).count()
    name = page.evaluate("document.querySelector('#en .place.own h3').textContent")
    page.select_option("#by-place", label=name)
    kept = page.evaluate(f"[...document.querySelectorAll('{rows}')].map((r) => r.textContent)")
    assert 0 < len(kept) < all_rows
    assert all(name in row or "↳" in row for row in kept)
    assert name in page.text_content("#said")
    page.select_option("#by-place", "")
    assert page.locator(rows).count() == all_rows
    page.select_option("#by-indicator", "0")
    assert page.is_visible("#en-i0")


def test_sorting(opened: Any, report: Path) -> None:
    page = opened(report)
    names = """() => [...document.querySelectorAll('#en .bars')].map((t) =>
        [...t.tBodies[0].rows].filter((r) => !r.classList.contains('under'))
        .map((r) => r.cells[1].textContent))"""
    at = next(n for n, found in enumerate(page.evaluate(names)) if found != sorted(found))
    page.locator("#en .bars").nth(at).locator("th.c button").click()
    found = page.evaluate(names)[at]
    assert found == sorted(found)
    page.locator("#en .bars").nth(at).locator("th.c button").click()
    found = page.evaluate(names)[at]
    assert found == sorted(found, reverse=True)


def test_a_promise_shows_its_card(opened: Any, report: Path) -> None:
    page = opened(report)
    link = page.locator("#en .bars tbody a").first
    promise, id = link.text_content(), link.get_attribute("href")
    link.click()
    assert promise in page.text_content("dialog .promise")
    written = page.evaluate(f"document.querySelector('{id}').cells[3].textContent")
    assert written in page.text_content("dialog")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog", state="detached")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [320, 390, 900, 1400])
def test_the_page_never_scrolls_sideways(opened: Any, report: Path, lang: str, width: int) -> None:
    page = opened(report, f"#{lang}", viewport={"width": width, "height": 800})
    page.click("#toggle")
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0


def test_chinese_is_really_drawn(opened: Any, report: Path) -> None:
    """Two different signs look different; two that no font has are the same box."""
    page = opened(report, "#zh")
    drawn = page.evaluate(
        """() => {
            const font = getComputedStyle(document.querySelector('#zh h1')).fontFamily;
            const ink = (sign) => {
                const canvas = document.createElement('canvas');
                canvas.width = canvas.height = 64;
                const pen = canvas.getContext('2d');
                pen.font = `48px ${font}`;
                pen.fillText(sign, 4, 50);
                return [...pen.getImageData(0, 0, 64, 64).data].join();
            };
            return [ink('营'), ink('商'), ink('\\u{10FFFD}')];
        }"""
    )
    if len({*drawn}) < 3:
        lacks("a Chinese font")


#: What is done at the next drawing (a name for a box that scrolls) is done.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGS)
def test_anybody_can_use_it(opened: Any, report: Path, lang: str, scheme: str) -> None:
    """By axe: no serious or critical violation, with the controls and everything else open."""
    if not AXE.exists():
        lacks(f"axe-core (BIZBENCH_AXE, {AXE})")
    page = opened(report, f"#{lang}", color_scheme=scheme, viewport=PHONE)
    page.click("#toggle")
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    page.add_style_tag(content="* { content-visibility: visible !important }")
    page.evaluate(DRAWN)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run(document)).violations")
    bad = [v for v in found if v["impact"] in ("serious", "critical")]
    assert [(v["id"], v["nodes"][0]["html"], v["nodes"][0]["failureSummary"]) for v in bad] == []


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_everything_can_be_read(opened: Any, report: Path, lang: str) -> None:
    """Both languages, one at a time, and each figure by its link."""
    page = opened(report, f"#{lang}" if lang == "zh" else "", java_script_enabled=False)
    other = next(each for each in LANGS if each != lang)
    assert page.is_visible(f"#{lang} h1") and not page.is_visible(f"#{other} h1")
    assert page.locator(f"#{lang} .bars tbody tr").first.is_visible()
    link = page.locator(f"#{lang} .bars tbody a").first
    target = link.get_attribute("href")
    link.click()
    page.wait_for_selector(target, state="visible")
    page.click(f"a.lang[href='#{other}']")
    page.wait_for_selector(f"#{lang} h1", state="hidden")
    assert page.is_visible(f"#{other} h1")


#: What stands in every slot, without what the script adds for use.
SLOTS = """() => Object.fromEntries([...document.querySelectorAll("article [data-t]")].map(
  (slot) => {
    const copy = slot.cloneNode(true);
    copy.querySelectorAll('th button').forEach((b) => b.replaceWith(b.textContent));
    copy.querySelectorAll('.scroll').forEach((box) =>
        ['tabindex', 'role', 'aria-label'].forEach((name) => box.removeAttribute(name)));
    return [slot.closest('article').id + slot.dataset.t, copy.innerHTML];
}))"""


def test_the_script_lays_out_what_is_written(opened: Any, report: Path, large: Path) -> None:
    """Cell by cell the same HTML, whether Python or the script wrote it; but for the heat map."""
    plain = large.with_name("plain.html")
    plain.write_text(api.load([TINY], only_data=True, cache=False).report().text, encoding="utf-8")
    whole = opened(plain).evaluate(SLOTS)
    page = opened(large)
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    filled = sum(bool(whole.get(name)) for name in page.evaluate(SLOTS))
    assert filled > 10
    page.wait_for_function(f"{filled} <= Object.values(({SLOTS})()).filter(Boolean).length")
    made = page.evaluate(SLOTS)
    assert made == {name: slot for name, slot in whole.items() if name in made}


def test_a_large_one_opens_what_a_link_leads_to(opened: Any, large: Path) -> None:
    page = opened(large, "#zh-f3")
    page.wait_for_selector("#zh-f3", state="visible")
    assert page.is_visible("#zh h1")


def test_a_large_one_shows_the_order_under_an_assumption(opened: Any, large: Path) -> None:
    """One at a time, whether its table was laid out before or is opened afterwards."""
    page = opened(large)
    page.click("#toggle")
    opener = "#en .indicator:has([data-c~=days]) summary"
    page.locator(opener).first.click()
    page.wait_for_selector("#en .set[data-c~=days] table")
    whole = page.text_content("#en .set[data-c~=days]")
    page.select_option("#assume-days", "calendar")
    page.wait_for_selector("#said:has-text('calendar')")
    fixed = page.text_content("#en .set[data-c~=days]")
    assert fixed != whole
    page.click("a.lang[lang=zh]")
    page.evaluate("document.querySelectorAll('#zh details').forEach((d) => (d.open = true))")
    page.wait_for_selector("#zh .set[data-c~=days] table")
    page.select_option("#assume-days", "")
    page.wait_for_selector("#said", state="hidden")
    page.click("a.lang[lang=en]")
    assert page.text_content("#en .set[data-c~=days]") == whole


def test_a_browser_that_cannot_unpack_says_so(opened: Any, report: Path, large: Path) -> None:
    """Nothing is said to be assumed, and no table is empty without a word."""
    for path in (report, large):
        page = opened(path)
        page.evaluate("delete window.DecompressionStream")
        page.click("#toggle")
        before = page.text_content("#en-indicators")
        page.select_option("#assume-days", "calendar")
        page.wait_for_selector("#said:has-text('cannot unpack')")
        assert page.input_value("#assume-days") == ""
        assert "Assumed" not in page.text_content("#said")
        assert page.text_content("#en-indicators") == before


@pytest.mark.skipif(not REQUIRED, reason="takes minutes; .ci/run asks for it")
def test_four_hundred_cities_are_there_within_two_seconds(opened: Any, tmp_path: Path) -> None:
    """Laid out and ready for a click, and an indicator of it opened, each within two seconds."""
    folder = tmp_path / "cities"
    make = [sys.executable, "-m", "benchmarks.catalogues", str(folder)]
    subprocess.run([*make, "--cities", "400", "--years", "1"], cwd=ROOT, check=True)
    path = tmp_path / "report.html"
    text = api.load([folder], only_data=True, cache=False).report().text
    assert len(text.encode()) < 12_000_000
    path.write_text(text, encoding="utf-8")
    # The quickest of three: what else the machine does is no part of the page.
    pages = [(page := opened(path)).evaluate("performance.now()") for _ in range(3)]
    assert min(pages) < 2000, pages
    clicked = page.evaluate(
        """() => new Promise((done) => {
            const begun = performance.now();
            document.querySelector('#en .indicator summary').click();
            const look = () => document.querySelector('#en .indicator .bars tbody tr')
                ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)))
                : setTimeout(look, 5);
            look();
        })"""
    )
    assert clicked < 2000
    assert page.locator("#en .indicator .bars tbody tr").count() > 10
