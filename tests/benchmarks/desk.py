"""Figures of the review desk in a real JupyterLab: ``python tests/benchmarks/desk.py [FINDINGS]``.

Prints first render, bytes to the browser, verdict to next finding, filter, and a burst of keys;
then the keys that 20 findings of the Red Shoes take.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from jupyter_bench import CHROMIUM, FLAGS, Bench, running  # noqa: E402

import workbench as wb  # noqa: E402

VERDICT = """async () => {
    const desk = document.querySelector('[data-testid=desk]');
    const before = desk.dataset.finding;
    const began = performance.now();
    desk.dispatchEvent(new KeyboardEvent('keydown', {key: '5', bubbles: true, cancelable: true}));
    while (desk.dataset.finding === before) await new Promise((done) => setTimeout(done, 0));
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
}"""
FILTER = """(words) => {
    const field = document.querySelector('[data-testid=filter]');
    field.value = words;
    const began = performance.now();
    field.dispatchEvent(new Event('input', {bubbles: true}));
    document.querySelector('.wbd-rows').getBoundingClientRect();
    return performance.now() - began;
}"""
BURST = """() => { for (let i = 0; i < 10; i += 1) document.querySelector('[data-testid=desk]')
    .dispatchEvent(new KeyboardEvent('keydown', {key: '6', bubbles: true, cancelable: true})); }"""
RENDER = "performance.getEntriesByName('review desk: first render')[0].duration"


def figures(bench: Bench, findings: int) -> dict[str, str]:
    """Open the desk on this many findings and measure it; milliseconds and kilobytes."""
    page = bench.page
    received: list[tuple[float, int]] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.webSocketFrameReceived",
        lambda e: received.append((time.monotonic(), len(e["response"]["payloadData"]))),
    )
    bench.prepare(f"samples.synthetic_dossier({findings})")
    received.clear()
    began = time.monotonic()
    bench.run()
    shown = time.monotonic()
    at_render = sum(size for at, size in received if at <= shown)
    render = page.evaluate(RENDER)
    page.wait_for_selector("[data-testid=desk][data-texts=all]", timeout=60_000)
    page.wait_for_timeout(1500)
    later = sum(size for _, size in received)
    spent = sorted(page.evaluate(VERDICT) for _ in range(50))
    bench.stored(50)
    filtered = [page.evaluate(FILTER, words) for words in ("bridge", "museum no. 7", "zzz", "")]
    page.evaluate(BURST)
    burst = len(bench.stored(60)) - 50
    nodes = page.evaluate("document.querySelectorAll('[data-testid=desk] *').length")
    return {
        "first render, ms": f"{render:.0f}",
        "cell run to desk ready, ms": f"{1000 * (shown - began):.0f}",
        "to the browser at render, kB": f"{at_render / 1000:.0f}",
        "with all texts for the filter, kB": f"{later / 1000:.0f}",
        "DOM nodes": str(nodes),
        "verdict to next finding, median / worst of 50, ms": (
            f"{statistics.median(spent):.0f} / {spent[-1]:.0f}"
        ),
        "filter, worst of 4, ms": f"{max(filtered):.0f}",
        "burst of ten keys, verdicts saved": str(burst),
    }


def keys(bench: Bench, findings: int = 20) -> dict[str, str]:
    """Judge findings of the Red Shoes by keyboard, without typed text; keys per verdict."""
    sources = Path(__file__).parents[2] / "sources"
    bench.open(f"wb.check({str(sources)!r})")
    bench.focus()
    asked = {f.finding_id: f.kind for f in wb.check(sources).finding_records}
    spent: dict[str, list[int]] = {"decisive": [], "other": []}
    for number in range(findings):
        contested = asked[bench.finding()] in ("conflict", "drift")
        pressed = [("3", "a", "Enter"), ("4", "b", "Enter"), ("8",), ("9",)][number % 4]
        pressed = pressed if contested else ("5",)
        if pressed == ("9",) and bench.part("verdict-not_same_fact").is_hidden():
            pressed = ("8",)  # no two facts are set against each other there
        bench.press(*pressed)
        bench.stored(number + 1)
        spent["decisive" if len(pressed) > 1 else "other"].append(len(pressed))
    return {
        f"keys per {name} verdict, of {len(told)}": (
            f"{statistics.mean(told):.1f}, at most {max(told)}"
        )
        for name, told in spent.items()
        if told
    }


def main(findings: int) -> None:
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        home = Path(folder)
        (home / "jupyter").mkdir()
        (home / "notebooks").mkdir()
        browser: Any = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1500, "height": 1000})
        with running(home / "jupyter", home / "notebooks") as lab:
            print(f"{findings} findings")
            for name, value in figures(Bench(lab, page, home / "ledger.sqlite"), findings).items():
                print(f"  {name}: {value}")
            page.close()
            page = browser.new_page(viewport={"width": 1500, "height": 1000})
            for name, value in keys(Bench(lab, page, home / "keys.sqlite")).items():
                print(f"  {name}: {value}")
        browser.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("findings", nargs="?", type=int, default=20_000)
    main(parser.parse_args().findings)
