"""Can everyone read and use the desk? axe-core in light and dark, and a control that must fail.

Inside JupyterLab the body has no height, and axe then checks hardly any colours: so the desk is
put straight into the body, with the page's style sheets.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
ALONE = """() => {
    const frame = document.querySelector('.wbd-frame').cloneNode(true);
    frame.querySelector('.wbd').style.height = 'auto';
    for (const shade of frame.querySelectorAll('.wbd-shade')) shade.style.position = 'static';
    for (const box of frame.querySelectorAll('.wbd-dialog')) box.style.maxHeight = 'none';
    const sheets = document.body.querySelectorAll('link[rel=stylesheet], style');  // the theme's
    window.kept = [[...document.body.children], document.body.style.cssText];
    document.body.replaceChildren(frame, ...[...sheets].map((sheet) => sheet.cloneNode(true)));
    document.body.style.cssText = 'height:auto;overflow:auto;display:block;position:static';
    document.documentElement.lang = 'en';
    document.title = 'desk';
}"""
BACK = """() => {
    document.body.replaceChildren(...window.kept[0]);
    document.body.style.cssText = window.kept[1];
}"""
BREAK = """() => {
    const desk = document.querySelector('.wbd-dialog') || document.querySelector('.wbd-reading');
    desk.insertAdjacentHTML('beforeend', '<p style="color:#999;background:#aaa">hard to read</p>');
    desk.insertAdjacentHTML('beforeend', '<button></button>');
}"""


def violations(page: Any) -> dict[str, list[str]]:
    page.evaluate(AXE)
    found = page.evaluate("async () => (await axe.run('.wbd-frame')).violations")
    return {
        v["id"]: [
            f"{n['html'][:120]} {n['any'][0]['message'] if n['any'] else ''}" for n in v["nodes"]
        ]
        for v in found
    }


def check(bench: Any) -> None:
    bench.page.evaluate(ALONE)
    bench.page.wait_for_function(
        "paper => getComputedStyle(document.querySelector('.wbd')).backgroundColor === paper",
        arg=bench.paper,
    )
    try:
        assert violations(bench.page) == {}
        bench.page.evaluate(BREAK)
        assert {"color-contrast", "button-name"} <= set(violations(bench.page))
    finally:
        bench.page.evaluate(BACK)


DIALOGS = (
    ("e", "picker"),
    ("?", "help"),
    ("p", "progress-dialog"),
    ("+", "marks"),
    ("o", "document"),
    ("m", "talk"),
    ("Q", "asked"),
    ("=", "corrections"),
)


@pytest.mark.parametrize(
    ("dark", "width"), [(False, 1500), (True, 1500), (False, 620)], ids=["light", "dark", "narrow"]
)
def test_no_axe_violation_and_the_control_is_caught(bench: Any, dark: bool, width: int) -> None:
    bench.open()
    bench.dark(dark)
    bench.page.set_viewport_size({"width": width, "height": 1150})
    bench.focus()
    bench.press("5", "8", "3", "a")
    bench.stored(2)
    check(bench)
    for key, dialog in DIALOGS:
        bench.focus()
        bench.press(key)
        bench.part(dialog).wait_for()
        if dialog == "document":
            bench.part("sentence").first.wait_for()
        check(bench)
        bench.part(dialog).get_by_text("(Esc)").evaluate("close => close.click()")
    bench.page.set_viewport_size({"width": 1500, "height": 1150})
