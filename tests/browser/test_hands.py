"""Hands on the desk: keys, focus, marks, several people, the document; seen in the ledger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from samples import sample_dossier

import workbench as wb
from workbench import VerdictStore
from workbench.verdicts.pairing import decided

DOSSIER = sample_dossier()
CONFLICT = DOSSIER.finding_records[0]
FERRY = DOSSIER.finding_records[4]
FOCUS = "document.activeElement.closest('.wbd') !== null"


def here(bench: Any) -> bool:
    """Whether the keys reach the desk."""
    return bool(bench.page.evaluate(FOCUS))


def at(bench: Any, position: int) -> None:
    bench.focus()
    bench.press("Home", *["j"] * position)
    bench.page.wait_for_selector(f"[data-testid=desk][data-position='{position}']")


def test_the_desk_has_the_keys_after_run_all_and_no_other_cell_gets_them(bench: Any) -> None:
    bench.prepare()
    bench.page.evaluate("window.jupyterapp.commands.execute('notebook:insert-cell-below')")
    bench.run()
    bench.page.wait_for_function(FOCUS)
    bench.press("n")
    bench.page.keyboard.type("dd x")
    bench.press("Control+Enter")  # nothing is chosen yet: the desk says so
    assert here(bench)
    bench.press("n", "Escape", "5")
    bench.press("d", "d", "x", "y")
    (event,) = bench.stored(1)
    assert (event.verdict, event.note) == ("unverifiable", "dd x")
    assert here(bench) and bench.page.locator(".jp-Cell").count() == 2
    texts = "window.notebook.content.widgets.map(cell => cell.model.sharedModel.source)"
    assert bench.page.evaluate(texts)[1] == ""


def test_ctrl_enter_in_a_field_saves_and_the_desk_keeps_the_keys(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("3", "a", "n")
    bench.page.keyboard.type("seen in the archive")
    bench.press("Control+Enter")
    (event,) = bench.stored(1)
    assert (event.note, here(bench)) == ("seen in the archive", True)
    bench.press("5")
    assert len(bench.stored(2)) == 2


def test_the_mouse_saves_as_the_key_does_and_gives_the_keys_back(bench: Any) -> None:
    bench.open()
    for n, word in enumerate(("unverifiable", "not_checkable", "needs_work"), start=1):
        bench.part(f"verdict-{word}").click()
        assert [e.verdict for e in bench.stored(n)][-1] == word
    bench.press("5")
    assert len({e.finding_id for e in bench.stored(4)}) == 4


def test_green_in_the_queue_is_for_what_a_person_found_to_hold(bench: Any) -> None:
    bench.open()
    green, rows = bench.desk.locator(".wbd-rows .wbd-good"), bench.part("rows")
    assert green.count() == 0
    bench.press("3", "a", "Enter")
    bench.stored(1)
    rows.get_by_text("you: incorrect").wait_for()
    assert green.count() == 0
    bench.press("1", "a", "Enter")
    bench.stored(2)
    rows.get_by_text("you: confirmed").wait_for()
    assert green.all_inner_texts() == ["you: confirmed"]


def test_both_can_stand_and_not_the_same_fact_are_one_key_each(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("9", "8")
    events = bench.stored(2)
    assert [e.verdict for e in events] == ["not_same_fact", "no_conflict"]
    assert len(decided(events).apart) == 2
    at(bench, 1)  # no two facts are set against each other: a verdict would keep nothing apart
    assert bench.part("verdict-not_same_fact").is_hidden()
    bench.press("9")
    assert "8 says that both can stand" in bench.part("line").inner_text()
    assert len(bench.stored(2)) == 2
    at(bench, 3)
    assert bench.part("verdict-no_conflict").is_hidden()
    bench.press("8")
    assert "set against something else" in bench.part("line").inner_text()
    at(bench, 0)
    assert "The next check obeys" in bench.part("correction-said").first.inner_text()
    bench.part("correction-said").first.get_by_text("Take it back").click()
    assert decided(bench.stored(3)).apart == frozenset()


def test_a_text_does_not_bear_itself_out(bench: Any) -> None:
    bench.open()
    at(bench, 4)
    assert "One primary source" in bench.part("settle").inner_text()
    bench.press("1", "a")
    assert "cannot bear itself out" in bench.part("hint").inner_text()
    bench.press("Enter")
    assert bench.finding() == FERRY.finding_id
    bench.press("e")
    bench.page.keyboard.type("widest of its kind")
    bench.press("Enter")
    bench.part("picker").wait_for(state="detached")
    bench.press("n")
    bench.page.keyboard.type("see its map")  # that passage says nothing of the ferry
    bench.press("Control+Enter")
    (event,) = bench.stored(1)
    assert [e.source_id for e in event.evidence] == ["cutting", "bridge-guide"]


def test_evidence_without_the_words_in_question_asks_for_a_note(bench: Any) -> None:
    bench.open()
    at(bench, 4)
    bench.press("2", "e")
    bench.page.keyboard.type("breathtaking")
    row = bench.part("picker").get_by_role("option").first
    row.get_by_text("has none of the words in question").wait_for()
    row.click()
    bench.part("picker").wait_for(state="detached")
    bench.press("1")
    assert "none of the words in question" in bench.part("hint").inner_text()
    bench.press("Enter")
    assert bench.finding() == FERRY.finding_id
    bench.press("n")
    bench.page.keyboard.type("its next page shows the last ferry")
    bench.press("Control+Enter")
    (event,) = bench.stored(1)
    assert (event.verdict, event.evidence[0].source_id) == ("confirmed", "bridge-guide")


MEASURED = """() => {
    window.acts = [];
    const note = (of, name, kind) => {
        const was = Object.getOwnPropertyDescriptor(of, name);
        const told = (act) => function (...given) {
            window.acts.push(kind);
            return act.apply(this, given);
        };
        Object.defineProperty(of, name, was.value ? { ...was, value: told(was.value) }
            : { ...was, get: told(was.get), ...(was.set ? { set: was.set } : {}) });
    };
    for (const name of ['scrollHeight', 'clientHeight', 'scrollTop'])
        note(Element.prototype, name, 'measure');
    note(window, 'getComputedStyle', 'measure');
    note(Element.prototype, 'replaceChildren', 'draw');
    note(Storage.prototype, 'setItem', 'keep');
    const desk = document.querySelector('[data-testid=desk]');
    desk.dispatchEvent(new KeyboardEvent('keydown', {key: '5', bubbles: true, cancelable: true}));
    return window.acts;
}"""


def test_a_verdict_makes_the_page_lay_itself_out_once(bench: Any) -> None:
    """To measure between two changes lays everything out twice, which a reviewer waits for."""
    bench.open("samples.synthetic_dossier(2000)")
    bench.page.wait_for_selector("[data-testid=desk][data-texts=all]")
    acts = bench.page.evaluate(MEASURED)
    assert len(bench.stored(1)) == 1
    assert "draw" in acts
    assert "measure" not in acts[: len(acts) - acts[::-1].index("draw")]
    assert acts.count("keep") == 1  # the outbox; no draft of a verdict that is on its way
    bench.load(again=True)  # what was counted is let go


def test_marked_words_stay_marked_when_news_come(bench: Any) -> None:
    bench.open()
    bench.part("card-A").locator(".wbd-quote").evaluate(
        "quote => getSelection().selectAllChildren(quote)"
    )
    with VerdictStore(bench.ledger) as store:
        store.record(FERRY, "unverifiable", reviewer="zoe")
    bench.page.wait_for_function(
        "document.querySelector('[data-testid=line]').textContent.includes('Someone else')"
    )
    assert "opened in May 1932" in bench.page.evaluate("String(getSelection())")


def test_facts_are_ticked_and_told_on_focus_and_on_hover(bench: Any) -> None:
    bench.open()
    fact = bench.desk.locator(".wbd-fact-contested[data-tip]").first
    fact.focus()
    assert "another source says otherwise" in bench.part("tip").inner_text()
    assert fact.get_attribute("aria-describedby") == bench.part("tip").get_attribute("id")
    bench.focus()
    assert bench.part("tip").is_hidden()
    fact.hover()
    assert bench.part("tip").is_visible()
    assert "contested" in bench.part("legend").inner_text()
    places = bench.part("card-A").inner_text()  # equal passages stand once, with both places
    assert "bridge-history.txt" in places and "cutting.txt" in places


def test_words_marked_against_another_passage_become_a_finding(bench: Any) -> None:
    bench.open()
    bench.part("card-A").locator(".wbd-quote").evaluate(
        """quote => { const text = quote.lastChild, at = text.data.indexOf('eight');
            getSelection().setBaseAndExtent(text, at, text, at + 'eight years'.length); }"""
    )
    bench.focus()
    bench.press("+")
    bench.part("marks").get_by_role("option").first.click()
    bench.part("marks-note").fill("Whose years?")
    bench.part("raise").click()
    (event,) = bench.stored(1)
    assert (event.action_kind, event.words[0], event.note) == (
        "raise",
        "eight years",
        "Whose years?",
    )
    assert event.quotes[0][event.starts[0] :].startswith("eight years")
    bench.page.wait_for_selector("[data-testid=desk][data-position='7']")
    assert "Whose years?" in bench.part("reading").inner_text()
    bench.focus()
    bench.press("8")
    assert bench.stored(2)[1].finding_id == event.finding_id


def test_two_facts_are_put_together_by_marking_them(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("+")
    bench.part("marks-0").evaluate(
        "t => t.setSelectionRange(t.value.indexOf('May'), t.value.indexOf('May') + 8)"
    )
    bench.part("together").click()
    assert "other passage" in bench.part("marks").get_by_role("alert").inner_text()
    bench.part("marks").get_by_role("option").first.click()
    bench.part("marks-1").evaluate(
        "t => t.setSelectionRange(t.value.indexOf('May'), t.value.indexOf('May') + 8)"
    )
    bench.part("together").click()
    (event,) = bench.stored(1)
    assert (event.action_kind, event.words) == ("together", ("May 1932", "May 1931"))
    bench.focus()
    bench.press("=")
    bench.part("corrections-list").get_by_text("are the same fact").wait_for()


@pytest.mark.parametrize("width", [900, 700])
def test_a_narrow_desk_brings_the_form_into_sight_and_hides_no_button(
    bench: Any, width: int
) -> None:
    bench.open()
    bench.page.set_viewport_size({"width": width, "height": 760})
    try:
        bench.focus()
        for card in ("card-A", "card-B"):
            bench.part(card).locator(".wbd-use").scroll_into_view_if_needed()
            assert bench.part(card).locator(".wbd-use").is_visible()
        bench.press("3")
        bench.page.wait_for_timeout(300)
        box = bench.part("verdict-incorrect").bounding_box()
        assert 0 < box["y"] < 760
    finally:
        bench.page.set_viewport_size({"width": 1500, "height": 1150})


def test_a_key_fills_the_screen_and_lets_go(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("f")
    bench.page.wait_for_function("document.fullscreenElement !== null")
    bench.press("5")
    bench.stored(1)
    bench.press("f")
    bench.page.wait_for_function("document.fullscreenElement === null")
    assert here(bench)


def test_right_to_left_text_is_set_from_the_right_and_long_passages_show_the_mark(
    bench: Any,
) -> None:
    setup = (
        "from dataclasses import replace\n"
        "from workbench.tables import Dossier\n"
        "text = samples.source('one', 'נפתח הגשר בשנת 1932.')\n"
        "long = samples.source('two', 'It is told ' + 'again, ' * 300 + 'that 1931 it was.')\n"
        "a, b = samples.claim(text, text.text), samples.claim(long, long.text)\n"
        "d = samples.difference('date', 'conflict', a, b, ('1932', '1931'), 'no')\n"
        "f = samples.finding('conflict', 'high', 'date', (a, b), (d,))\n"
        "dossier = Dossier('x', (text, long), (a, b), (), (), (f,))"
    )
    bench.open("dossier", setup=setup)
    quote = bench.part("card-A").locator("blockquote")
    expect(quote).to_have_css("direction", "rtl")  # asks again while the card is drawn anew
    seen = """card => { const box = card.querySelector('blockquote').getBoundingClientRect();
        const mark = card.querySelector('mark').getBoundingClientRect();
        return mark.top >= box.top && mark.bottom <= box.bottom; }"""
    assert bench.part("card-B").evaluate(seen)
    assert bench.part("card-B").locator(".wbd-use").is_visible()


def test_several_rows_get_one_verdict_and_one_undo_takes_all_back(bench: Any) -> None:
    bench.open("samples.synthetic_dossier(60)")
    bench.focus()
    bench.press("j", "Shift+ArrowDown", "Shift+ArrowDown", "1")
    assert "one finding at a time" in bench.part("line").inner_text()
    bench.press("5")
    events = bench.stored(3)
    assert len({e.finding_id for e in events}) == 3
    assert {e.verdict for e in events} == {"unverifiable"}
    bench.press("u")
    events = bench.stored(6)
    assert {e.supersedes for e in events[3:]} == {e.event_id for e in events[:3]}
    rows = bench.part("rows").get_by_role("option")
    rows.nth(4).click()
    rows.nth(6).click(modifiers=["Shift"])
    bench.press("g")
    bench.part("assignee").fill("ben")
    bench.press("Enter")
    assert [e.assignee for e in bench.stored(9)[6:]] == ["ben"] * 3


def test_comments_and_the_authors_list(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("q")
    bench.page.keyboard.type("Who opened it? 5 j")
    bench.press("Control+Enter")
    (event,) = bench.stored(1)
    assert (event.editorial_action, event.note) == ("query_author", "Who opened it? 5 j")
    assert here(bench)
    assert "Who opened it?" in bench.part("comment").inner_text()
    bench.press("Q")
    bench.page.wait_for_function(
        "document.querySelector('[data-testid=asked-list]')?.innerText.includes('Who opened')"
    )
    with bench.page.expect_download() as saved:
        bench.part("save-asked").click()
    assert "Who opened it?" in saved.value.path().read_text(encoding="utf-8")


def test_the_second_list_fills_by_itself_and_tells_nothing(
    bench: Any, another: Callable[[], Any]
) -> None:
    bench.open(reviewer="ben", role="second")
    assert bench.part("rows").get_by_role("option").count() == 0
    with VerdictStore(bench.ledger) as store:
        seen = [{"title": "SECRET", "locator": "p. 1"}]
        for found in (CONFLICT, DOSSIER.finding_records[1]):
            store.record(found, "disputed", reviewer="zoe", evidence=seen, note="SECRET")
    rows = "document.querySelectorAll('[data-testid=desk] [role=option]').length === 2"
    bench.page.wait_for_function(rows, timeout=20_000)
    told = bench.desk.evaluate("desk => desk.outerHTML")
    assert (
        "SECRET" not in told
        and "zoe" not in told
        and "disputed" not in (bench.part("rows").inner_text() + bench.part("line").inner_text())
    )
    assert "2 findings wait" in bench.part("line").inner_text()


def test_since_the_last_visit_and_what_is_mine_to_do(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("5")
    bench.stored(1)
    with VerdictStore(bench.ledger) as store:
        store.record(DOSSIER.finding_records[2], "unverifiable", reviewer="zoe")
        store.record(FERRY, action_kind="assign", assignee="ann", reviewer="zoe")
    bench.page.evaluate(
        """() => { for (const key of Object.keys(localStorage)) if (key.endsWith('.visit.last')) {
            const kept = JSON.parse(localStorage.getItem(key));
            localStorage.setItem(key, JSON.stringify({...kept, at: 0, seq: 1})); } }"""
    )
    bench.run()
    bench.page.wait_for_selector("[data-view=news]:not([hidden])")
    bench.desk.locator("[data-view=news]").click()
    rows = bench.part("rows").get_by_role("option")
    assert rows.count() == 2
    bench.desk.locator("[data-view=given]").click()
    assert rows.count() == 1 and "ferry" in rows.first.inner_text()


def test_the_source_is_read_whole_and_its_place_kept(bench: Any) -> None:
    bench.open("samples.synthetic_dossier(60)")
    bench.focus()
    bench.press("o")
    text = bench.part("document-text")
    text.get_by_test_id("sentence").first.wait_for()
    text.evaluate("t => { t.scrollTop = 300; }")
    bench.page.wait_for_timeout(200)
    last = text.get_by_test_id("sentence").nth(20)
    position = last.get_attribute("data-position")
    last.evaluate("s => s.click()")
    bench.page.wait_for_selector(f"[data-testid=desk][data-position='{position}']")
    bench.part("card-A").wait_for()
    bench.press("o")
    text.get_by_test_id("sentence").first.wait_for()
    bench.page.wait_for_timeout(200)
    assert text.evaluate("t => t.scrollTop") == 300
    bench.press("Escape")
    assert here(bench)


def test_the_red_shoes_by_keyboard_need_few_keys(bench: Any) -> None:
    """At most three keys for a decisive verdict without typed text, one for the others."""
    sources = wb.__path__[0] + "/../sources"
    bench.open(f"wb.check({sources!r})")
    dossier = wb.check(sources)
    bench.focus()
    keys: dict[bool, list[int]] = {True: [], False: []}
    for n in range(20):
        kind = next(f.kind for f in dossier.finding_records if f.finding_id == bench.finding())
        told = ["3", "a", "Enter"] if kind in ("conflict", "drift") else ["5"]
        bench.press(*told)
        keys[len(told) > 1].append(len(told))
        bench.stored(n + 1)
    events = bench.stored(20)
    assert len({e.finding_id for e in events}) == 20
    print("keys per decisive verdict:", keys[True], "others:", keys[False])
    assert max(keys[True]) <= 3
    assert max(keys[False], default=1) == 1


def test_a_manuscript_is_no_evidence_against_the_source_that_contradicts_it(
    bench: Any, tmp_path: Path
) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "minutes.txt").write_text("The Elm Bridge opened in 1934.\n")
    (tmp_path / "draft.md").write_text("The Elm Bridge opened in 1931.\n")
    where = f"{str(tmp_path / 'sources')!r}, manuscript={str(tmp_path / 'draft.md')!r}"
    bench.open(f"__import__('workbench').check({where}, progress=False)")
    bench.focus()
    draft, minutes = ("a", "b") if "Draft" in bench.part("card-A").inner_text() else ("b", "a")
    bench.press("3", draft, "Enter")
    assert "A text cannot bear itself out" in bench.part("hint").inner_text()
    bench.press(minutes, "Enter")  # whose value is taken: the manuscript's was not
    (event,) = bench.stored(1)
    assert (event.verdict, event.chosen_value) == ("incorrect", "1934")
    assert {item.source_id for item in event.evidence} == {"draft", "minutes"}
