"""The HTML report in a real browser: quiet, self-contained, filtered by keyboard, accessible."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from samples import EARLY, LATE, Judged, Settle, synthetic_dossier

from workbench.reports import export

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = "no-sandbox disable-gpu disable-quic no-first-run disable-background-networking"
FLAGS += " disable-component-update disable-sync"
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
BREAK = """() => {
    const words = document.createElement('p');
    words.textContent = 'hard to read';
    words.style.color = '#999';
    words.style.background = '#aaa';
    document.querySelector('main').append(words, document.createElement('button'));
}"""

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="needs Chromium: apt-get install chromium")
Open = Callable[..., Any]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    flags = [f"--{flag}" for flag in FLAGS.split()]
    return {"executable_path": CHROMIUM, "args": flags, "headless": True}


@pytest.fixture
def opened(page: Any, tmp_path: Path) -> Open:
    """Opens a report; whatever the page then says or asks for is in ``page.said``."""
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("dialog", lambda dialog: page.said.append("dialog") or dialog.dismiss())
    page.on("request", lambda request: page.said.append(request.url))

    def open_(dossier: Any, store: Any = None, width: int = 1280, scheme: str = "light") -> Any:
        path = export(dossier, store, tmp_path / "report.html")
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.goto(path.as_uri())
        assert page.said.pop(0) == path.as_uri()
        return page

    return open_


def shown(page: Any) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        ".sheet", "s => s.filter(x => !x.hidden).map(x => x.id)"
    )
    return found


def told(page: Any) -> Any:
    return page.locator(".filter output")


def test_hostile_text_is_quiet_and_asks_for_nothing(opened: Open, hostile: Any) -> None:
    page = opened(hostile)
    page.wait_for_selector(".filter:visible")
    assert page.said == []
    assert page.title() == 'Slash/..\\ <script>alert("2")</script>: fact-check report'


def test_the_policy_stops_an_injected_script_and_image(opened: Open, judged: Judged) -> None:
    page = opened(*judged)
    page.evaluate(
        """() => {
            const script = document.createElement('script');
            script.textContent = "document.title = 'run'";
            const image = document.createElement('img');
            image.src = 'https://example.org/pixel.png';
            document.body.append(script, image);
        }"""
    )
    page.wait_for_timeout(100)
    refused = [said for said in page.said if "Content Security Policy" in said]
    assert page.title() != "run" and len(refused) == 2


def test_the_filter_is_found_and_cleared_by_keyboard(opened: Open, judged: Judged) -> None:
    page = opened(*judged)
    page.keyboard.press("/")
    page.keyboard.type("FERRY stopped")
    expect(told(page)).to_contain_text("1 of 7")
    assert shown(page) == ["f5"]
    assert page.locator("section#conflict").is_hidden()
    page.keyboard.press("Escape")
    assert len(shown(page)) == 7
    assert told(page).text_content() == "All 7 findings shown."


def test_the_filter_goes_by_kind_and_by_status(opened: Open, judged: Judged) -> None:
    page = opened(*judged)
    page.get_by_label("Status").select_option("settled")
    assert shown(page) == ["f1", "f3", "f4"]
    page.get_by_role("checkbox", name="drift").press("Space")
    assert shown(page) == ["f1", "f4"]
    page.get_by_label("Status").select_option("disagreement")
    assert shown(page) == []
    assert "Press Escape" in told(page).text_content()


def test_a_link_to_a_hidden_finding_shows_it(opened: Open, judged: Judged) -> None:
    page = opened(*judged)
    page.get_by_role("checkbox", name="conflict").press("Space")
    assert "f1" not in shown(page)
    page.locator(".notes a").first.click()
    expect(page.locator("#f1")).to_be_in_viewport()


def test_without_script_all_is_readable(browser: Any, judged: Judged, tmp_path: Path) -> None:
    path = export(*judged, tmp_path / "report.html")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.locator(".filter").is_hidden()
    assert page.locator(".sheet:visible").count() == 7
    context.close()


def test_a_phone_scrolls_only_downwards(opened: Open, judged: Judged, hostile: Any) -> None:
    for report in (judged, (hostile, None)):
        page = opened(*report, width=390)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_five_thousand_findings_stay_usable(opened: Open) -> None:
    page = opened(synthetic_dossier(5000))
    page.keyboard.press("/")
    page.keyboard.type("no. 4321 opened")
    expect(told(page)).to_contain_text(" of 5000")
    texts = page.locator(".sheet:visible").all_text_contents()
    assert 0 < len(texts) < 9 and all("4321" in text for text in texts)
    assert page.said == []


def test_the_pieces_of_a_sheet_are_not_split_in_print(opened: Open, judged: Judged) -> None:
    page = opened(*judged)
    page.emulate_media(media="print")
    parts = ".sheet.brief, .sheet .pair, .sheet .grid, .sheet .verdict, tr"
    kept = page.eval_on_selector_all(parts, "s => s.map(x => getComputedStyle(x).breakInside)")
    assert set(kept) == {"avoid"}
    whole = page.locator(".sheet").first.evaluate("x => getComputedStyle(x).breakInside")
    assert whole == "auto", "a sheet kept whole leaves half a page empty"
    assert page.locator(".filter").is_hidden() and page.locator(".parts").is_hidden()
    assert (
        page.locator(".sheet").first.evaluate("x => getComputedStyle(x).contentVisibility")
        == "visible"
    )


def test_ticked_words_tell_their_sources_to_the_pointer_and_the_keyboard(
    opened: Open, settle: Settle
) -> None:
    page = opened(*settle(EARLY))
    tip = page.get_by_role("tooltip")
    assert page.locator(".tip").is_hidden()
    page.locator("#s0 mark.borne", has_text="Northgate Bridge").first.hover()
    expect(tip).to_have_text("borne out by Gazette, Council")
    page.locator("#s0 mark", has_text="16 March 2019").first.hover()
    expect(tip).to_contain_text("does not hold, by verdict")
    expect(tip).to_contain_text("“14 March 2019” (Gazette, Council)")
    page.mouse.move(5, 5)
    expect(page.locator(".tip")).to_be_hidden()

    first = page.locator("#s0 mark[tabindex='0']").first
    first.focus()
    expect(tip).to_be_visible()
    assert first.get_attribute("aria-describedby") == "tip"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "opened"
    page.keyboard.press("Escape")
    expect(page.locator(".tip")).to_be_hidden()
    assert page.locator("#s0 mark[tabindex='0']").count() == 1, "one stop a paragraph"
    assert page.said == []


def violations(page: Any) -> dict[str, list[str]]:
    page.evaluate(AXE)
    found = page.evaluate("async () => (await axe.run()).violations")
    return {v["id"]: [n["html"][:160] for n in v["nodes"]] for v in found}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_axe_violation_where_all_labels_and_ticks_stand(
    opened: Open, settle: Settle, scheme: str, width: int
) -> None:
    page = opened(*settle(LATE), width=width, scheme=scheme)
    page.locator("mark[data-t]").first.focus()
    assert violations(page) == {}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_axe_violation_and_the_control_is_caught(
    opened: Open, judged: Judged, scheme: str, width: int
) -> None:
    page = opened(*judged, width=width, scheme=scheme)
    for details in page.locator("details").all():
        details.evaluate("d => { d.open = true; }")
    assert violations(page) == {}
    page.evaluate(BREAK)
    assert {"color-contrast", "button-name"} <= set(violations(page))
