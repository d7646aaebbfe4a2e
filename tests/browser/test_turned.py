"""A right-to-left override in a source, at the desk; and that browser and Python see alike."""

from __future__ import annotations

from importlib.resources import files
from typing import Any
from urllib.parse import quote

import pytest
from samples import AT_HOME, TURNING, UNSEEN, turned_dossier

from workbench import VerdictStore
from workbench.hidden import marks, rules, written

DOSSIER = turned_dossier()
CONFLICT = DOSSIER.finding_records[0]
TURNED = "samples.turned_dossier()"
TEXTS = [
    *(f"one{c}two 1{c}000 {c}a b{c}" for c in TURNING + UNSEEN),
    *(each.quote for each in DOSSIER.claim_records),
    *AT_HOME.split(" "),
    "🚀\u200bA",
    "A\u200b🚀",
    "\u202e" * 5 + "a" + "\u202d\u202e\u202d",
    "x\U000e0041\U000e0041\U000e0042 🏴\U000e0041",
    "É\u00adcole é\u00adcole Пу\u200bтин пу\u00adтин",
    "A" + "b" * 59 + "\u00adc " + "A" + "b" * 60 + "\u00adc",
    "£\u200b5 5\u200b% .\u200b5 a\u200b% 5\u200b ",
    "\u200b",
    "",
]
SEEN = """async ([address, rules, text]) => {
    const hidden = await import(address);
    hidden.learn(rules);
    return [hidden.marks(text), hidden.written(text)];
}"""


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_the_browser_finds_the_same_marks(window: Any, text: str) -> None:
    script = (files("workbench.review") / "desk" / "hidden.js").read_text(encoding="utf-8")
    found, told = window.evaluate(SEEN, [f"data:text/javascript,{quote(script)}", rules(), text])

    def units(place: int) -> int:
        return len(text[:place].encode("utf-16-le")) // 2

    want = [(units(m.start), units(m.end), m.label, m.told) for m in marks(text)]
    assert [(m["start"], m["end"], m["label"], m["told"]) for m in found] == want
    assert told == written(text)


def bare(desk: Any) -> str:
    """All that is shown of the desk but the marks, with what a person reads in attributes."""
    return str(
        desk.evaluate(
            """desk => {
            const copy = desk.cloneNode(true);
            for (const mark of copy.querySelectorAll(".wbd-hides")) mark.remove();
            const told = [...copy.querySelectorAll("*")].flatMap((e) =>
                ["title", "aria-label", "placeholder"].map((n) => e.getAttribute(n) || ""));
            return copy.textContent + told.join(" ");
        }"""
        )
    )


def test_what_turns_is_drawn_and_turns_nothing(bench: Any) -> None:
    bench.open(TURNED)
    card = bench.part("card-A")
    drawn = card.locator(".wbd-hides").evaluate_all("all => all.map(e => [e.dataset.u, e.title])")
    assert ["U+202E", "right-to-left override"] in drawn and [
        "U+200D",
        "zero width joiner",
    ] in drawn
    assert (
        card.locator(".wbd-quote").evaluate("e => e.textContent") == DOSSIER.claim_records[0].quote
    )
    # The digits behind the override are read from the left, as they are written.
    places = card.locator(".wbd-quote").evaluate(
        """quote => {
            const walk = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const at = node.data.indexOf("000,21");
                if (at < 0) continue;
                return [0, 4, 5].map((n) => {
                    const range = document.createRange();
                    range.setStart(node, at + n);
                    range.setEnd(node, at + n + 1);
                    return range.getBoundingClientRect().left;
                });
            }
        }"""
    )
    assert places == sorted(places) and len(set(places)) == 3
    content = card.locator(".wbd-hides").first.evaluate(
        "e => getComputedStyle(e, '::after').content"
    )
    assert content == '"U+202E"'
    for position in range(len(DOSSIER.finding_records)):
        assert bench.finding() == DOSSIER.finding_records[position].finding_id
        assert not set(bare(bench.desk)) & set(TURNING)
        bench.focus()
        bench.press("o")
        bench.part("document-text").locator(".wbd-sentence").first.wait_for()
        assert not set(bare(bench.desk)) & set(TURNING)
        bench.press("o", "e")
        bench.part("picker").wait_for()
        assert not set(bare(bench.desk)) & set(TURNING)
        bench.press("Escape", "j")


def test_evidence_from_turned_words_is_saved_to_the_letter(bench: Any) -> None:
    bench.open(TURNED)
    bench.focus()
    bench.press("3", "a")
    bench.desk.get_by_role("button", name="£9,000").click()
    bench.press("Enter")
    (event,) = bench.stored(1)
    assert event.evidence[0].quote == DOSSIER.claim_records[0].quote
    assert event.evidence[0].title == DOSSIER.source_records[0].title


def test_words_marked_behind_an_override_are_the_words_meant(bench: Any) -> None:
    bench.open(TURNED)
    bench.focus()
    bench.press("+")
    field = bench.part("marks-0")
    quote = DOSSIER.claim_records[0].quote
    assert not set(field.input_value()) & set(TURNING) and len(field.input_value()) == len(quote)
    start = quote.index("1947")
    field.evaluate(f"e => e.setSelectionRange({start}, {start + 4})")
    bench.part("raise").click()
    (event,) = bench.stored(1)
    assert (event.words, event.starts) == (("1947",), (start,))


def test_a_page_cannot_take_another_name(bench: Any) -> None:
    with VerdictStore(bench.ledger) as store:
        store.record(CONFLICT, "needs_work", reviewer="ann", note="SECRET")
    bench.open(TURNED, reviewer="ben", role="second")
    bench.page.evaluate(
        """async () => {
            const kernel = window.notebook.sessionContext.session.kernel;
            for (const comm of kernel._comms.values()) {
                await comm.send({method: "custom", content: {type: "name", reviewer: "ann"}});
                await comm.send({method: "update", state: {reviewer: "ann", role: "checker"}});
            }
        }"""
    )
    bench.part("notice").get_by_text("this desk is ben's").wait_for()
    assert "ben" in bench.desk.locator(".wbd-who").inner_text()
    assert "SECRET" not in bench.desk.inner_text()


def test_a_sibling_s_chip_tells_of_its_save(bench: Any) -> None:
    slow = "import time; record = store.record"
    slow += "\nstore.record = lambda *a, **k: (time.sleep(0.4), record(*a, **k))[1]"
    bench.open("samples.siblings_dossier()", setup=slow)
    bench.focus()
    bench.press("5")  # and on to the other question about the same passage
    chip = bench.part("siblings").locator("[data-state-of]")
    assert chip.inner_text() == "saving …"
    bench.stored(1)
    assert chip.inner_text() == "you: unverifiable"


def test_what_the_cited_source_says_stands_beside_the_values(bench: Any) -> None:
    bench.open("samples.citing_dossier()")
    assert "the claim cites Ledger, which does not bear it out" in bench.part("cites").inner_text()
