"""The review desk in a real JupyterLab: what a reviewer does, seen in the ledger."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from ledgers import unlock
from samples import sample_dossier, synthetic_dossier

from workbench import VerdictStore

DOSSIER = sample_dossier()
CONFLICT = DOSSIER.finding_records[0]
PASSAGE = {"source_id": "bridge-history", "locator": "line 3", "quote": "opened in May 1932"}
MANY = synthetic_dossier(60)
MANY_IN_CODE = "samples.synthetic_dossier(60)"


def said(bench: Any, reviewer: str, word: str, value: str, **more: Any) -> None:
    """A verdict of someone else's on the conflict, straight into the ledger."""
    with VerdictStore(bench.ledger) as store:
        more = {"chosen_value": value, "evidence": [PASSAGE], **more}
        store.record(CONFLICT, word, reviewer=reviewer, **more)


def test_a_verdict_with_evidence_reaches_the_ledger_by_three_keys(bench: Any) -> None:
    bench.open()
    bench.desk.locator("blockquote").first.click()  # the mouse alone gives the desk its keys
    assert "nothing unsaved" in bench.part("saved").inner_text()
    bench.press("1", "a", "Enter")
    (event,) = bench.stored(1)
    assert (event.finding_id, event.verdict, event.reviewer) == (
        CONFLICT.finding_id,
        "confirmed",
        "ann",
    )
    assert (event.chosen_value, event.evidence[0].quote) == ("May 1932", event.quotes[0])
    assert "Saved" in bench.part("saved").inner_text()
    assert bench.finding() == DOSSIER.finding_records[1].finding_id
    # None of these keys was a command of JupyterLab's (dd, a, b and x make, cut or drop cells).
    bench.press("x", "d", "d", "b", "y", "Shift+Enter")
    assert bench.page.locator(".jp-Cell").count() == 1


def test_ten_rapid_keys_give_ten_verdicts_on_ten_findings(bench: Any) -> None:
    bench.open(MANY_IN_CODE)
    bench.focus()
    bench.page.evaluate(
        """() => { for (let i = 0; i < 10; i += 1) document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', {key: '5', bubbles: true, cancelable: true})); }"""
    )
    events = bench.stored(10)
    assert len({e.finding_id for e in events}) == 10
    assert {e.verdict for e in events} == {"unverifiable"}
    assert bench.part("notice").is_hidden()


def test_undo_takes_the_verdict_back_and_keeps_what_was_written(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("n")
    bench.page.keyboard.type("not in the archive")
    bench.press("Escape", "5")
    bench.stored(1)
    bench.press("u")
    events = bench.stored(2)
    assert [e.action_kind for e in events] == ["verdict", "undo"]
    assert bench.finding() == events[0].finding_id
    assert bench.part("note").input_value() == "not in the archive"
    bench.press("u")
    assert "Nothing of yours" in bench.part("line").inner_text()


def test_text_that_looks_like_keys_is_text_and_drafts_survive_moving_on(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("n")
    bench.page.keyboard.type("just 5 u / ? e 12")
    bench.press("Enter")
    bench.page.keyboard.type("7 jk")
    bench.press("Escape", "j", "j", "k", "k")
    assert bench.part("note").input_value() == "just 5 u / ? e 12\n7 jk"
    assert bench.finding() == CONFLICT.finding_id
    with VerdictStore(bench.ledger) as store:
        assert store.events() == []


def test_evidence_from_the_sources_and_from_outside(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("3", "e")
    bench.page.keyboard.type("designer freeman")
    bench.press("Enter")
    bench.part("picker").wait_for(state="detached")
    bench.press("e")
    bench.part("evidence-title").fill("Record office")
    bench.part("evidence-url").fill("javascript:alert(1)")
    bench.part("add-evidence").click()
    assert "https://" in bench.part("picker").get_by_role("alert").inner_text()
    bench.part("evidence-url").fill("https://example.org/minutes")
    bench.part("add-evidence").click()
    bench.desk.get_by_role("button", name="May 1931").click()
    bench.press("Enter")
    (event,) = bench.stored(1)
    assert [e.quote for e in event.evidence] == ["Designer: Ralph Freeman", ""]
    assert event.evidence[1].url == "https://example.org/minutes"
    assert (event.verdict, event.chosen_value) == ("incorrect", "May 1931")


def test_enter_in_the_picker_means_the_words_typed_however_slow_the_answer(bench: Any) -> None:
    slow = "import time, workbench.review.session as s; find = s.find"
    bench.open(setup=f"{slow}\ns.find = lambda *asked: (time.sleep(0.2), find(*asked))[1]")
    bench.focus()
    bench.press("3", "e")
    bench.page.keyboard.type("designer freeman")
    bench.press("Enter", "e", "x")
    bench.part("picker").wait_for(state="detached")
    bench.desk.get_by_role("button", name="May 1931").click()
    bench.press("Enter")
    (event,) = bench.stored(1)
    assert [e.quote for e in event.evidence] == ["Designer: Ralph Freeman"]


def test_filter_by_words_kind_and_view(bench: Any) -> None:
    bench.open(MANY_IN_CODE)
    rows = bench.part("rows").get_by_role("option")
    bench.focus()
    bench.press("/")
    bench.page.keyboard.type("years no. 17")
    quotes = {c.claim_id: c.quote for c in MANY.claim_records}
    texts = [" ".join(quotes[c] for c in f.claim_ids) for f in MANY.finding_records]
    wanted = [t for t in texts if all(word in t for word in ("years", "no.", "17"))]
    assert rows.count() == len(wanted) < 60
    bench.press("Enter")
    assert "17" in bench.part("reading").inner_text()
    bench.part("filter").fill("")
    bench.desk.locator("[data-kind=drift]").click()
    assert rows.first.get_attribute("aria-setsize") == "20"
    assert rows.first.inner_text().startswith("drift")
    bench.focus()
    bench.press("j")
    bench.part("card-A").wait_for()  # far down the queue: a slow kernel's sheet is still on its way
    bench.press("5")
    bench.stored(1)
    bench.desk.locator("[data-view=mine]").click()
    assert rows.count() == 1 and "unverifiable" in rows.first.inner_text()


def test_a_restarted_kernel_loses_nothing_and_resumes_at_the_first_open_finding(
    bench: Any,
) -> None:
    bench.open()
    bench.focus()
    bench.press("5", "5")
    bench.stored(2)
    bench.page.evaluate("window.notebook.sessionContext.session.kernel.restart()")
    bench.idle()
    bench.press("n")
    bench.page.keyboard.type("kept")
    bench.press("Escape", "5", "n")
    bench.page.keyboard.type("a draft")
    bench.page.wait_for_function(
        "document.querySelector('[data-testid=saved]').innerText.includes('kept here')"
    )
    bench.run()
    events = bench.stored(3)
    assert [e.note for e in events] == ["", "", "kept"]
    assert len({e.finding_id for e in events}) == 3
    assert bench.finding() == DOSSIER.finding_records[3].finding_id
    assert bench.part("note").input_value() == "a draft"
    bench.focus()
    bench.press("u")
    assert bench.stored(4)[-1].supersedes == events[-1].event_id
    assert bench.part("note").input_value() == "kept"


def test_a_page_loaded_again_keeps_the_draft(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.press("n")
    bench.page.keyboard.type("half a thought")
    bench.load(again=True)
    bench.run()
    assert bench.part("note").input_value() == "half a thought"


def test_a_locked_ledger_is_shown_and_the_verdict_sent_again_until_it_is_saved(
    bench: Any,
) -> None:
    bench.open()
    bench.focus()
    other = sqlite3.connect(bench.ledger, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    bench.press("5")
    notice = bench.part("notice")
    notice.wait_for(state="visible", timeout=20_000)
    assert "NOT SAVED" in notice.inner_text() and "another program" in notice.inner_text()
    assert "NOT SAVED" in bench.part("saved").inner_text()
    assert "not saved" in bench.part("rows").inner_text()
    bench.press("u")  # waits behind its verdict, and must not overtake it
    other.execute("ROLLBACK")
    other.close()
    assert [e.action_kind for e in bench.stored(2)] == ["verdict", "undo"]
    assert "✓ Saved" in bench.part("saved").inner_text()


def test_a_refused_verdict_comes_back_into_the_form(bench: Any) -> None:
    refusal = (
        "from workbench.errors import WorkbenchError\n"
        "def refuse(*_, **__): raise WorkbenchError('the rules have changed')\n"
        "store.record = refuse"
    )
    bench.open(setup=refusal)
    bench.focus()
    bench.press("n")
    bench.page.keyboard.type("mine")
    bench.press("Escape", "5")
    bench.part("notice").wait_for(state="visible")
    assert "NOT SAVED: the rules have changed" in bench.part("notice").inner_text()
    bench.part("notice").get_by_text("Go to it").click()
    assert bench.part("note").input_value() == "mine"
    assert bench.part("verdict-unverifiable").get_attribute("aria-checked") == "true"


def test_a_verdict_given_while_a_long_cell_runs_is_saved(bench: Any) -> None:
    bench.open()
    bench.focus()
    bench.page.evaluate(
        "() => { window.notebook.sessionContext.session.kernel.requestExecute("
        "{code: 'import time; time.sleep(3)'}); }"
    )
    bench.press("5", "6")
    assert [e.verdict for e in bench.stored(2)] == ["unverifiable", "not_checkable"]


def test_the_second_reviewer_judges_blind_and_then_sees(bench: Any) -> None:
    said(bench, "zoe", "confirmed", "May 1932", note="SECRET")
    bench.open(reviewer="ben", role="second")
    html = bench.desk.evaluate("desk => desk.outerHTML")
    assert "SECRET" not in html and "zoe" not in html
    assert bench.part("blind").is_visible()
    bench.focus()
    bench.press("3", "b", "Enter")
    assert [e.role for e in bench.stored(2)] == ["checker", "second"]
    assert "disagree" in bench.part("line").inner_text()
    assert "SECRET" in bench.part("reading").inner_text()


def test_an_adjudicator_takes_a_side_and_settles(bench: Any) -> None:
    said(bench, "zoe", "confirmed", "May 1932")
    said(bench, "ben", "incorrect", "May 1931", role="second")
    bench.open(reviewer="cleo", role="adjudicator")
    assert bench.part("opinion").count() == 2
    bench.focus()
    bench.press("l", "Enter")
    event = bench.stored(3)[-1]
    assert (event.action_kind, event.verdict, event.chosen_value) == (
        "adjudicate",
        "incorrect",
        "May 1931",
    )
    assert "Settled" in bench.part("settled").inner_text()


def test_two_people_at_one_ledger_see_each_other(bench: Any, another: Callable[[], Any]) -> None:
    bench.open()
    other = another()
    other.open(reviewer="ben")
    other.focus()
    other.press("5")
    other.stored(1)
    bench.page.get_by_text("Someone else has just said something").wait_for()
    assert "unverifiable" in bench.part("rows").inner_text()
    assert "ben" in bench.part("reading").inner_text()


def test_without_a_name_the_desk_asks_for_one(bench: Any) -> None:
    bench.open(reviewer=None)
    bench.part("reviewer").fill("Ann Lee")
    bench.press("Enter")
    bench.part("reviewer").wait_for(state="detached")
    bench.press("5")
    assert bench.stored(1)[0].reviewer == "Ann Lee"


def test_a_ledger_that_does_not_verify_is_shown_to_be_read_and_takes_nothing(bench: Any) -> None:
    said(bench, "zoe", "confirmed", "May 1932")
    with VerdictStore(bench.ledger) as store:
        unlocked = (*unlock(store), "UPDATE workbench_events SET body = replace(body, 'zo', 'zi')")
    ledger = sqlite3.connect(bench.ledger)
    for statement in unlocked:
        ledger.execute(statement)
    ledger.commit()
    ledger.close()
    bench.open()
    told = bench.part("unsound").inner_text()
    assert told.startswith("READ ONLY.") and "event 1 was changed" in told
    bench.focus()
    bench.press("j", "5", "Enter")
    assert "open to read only" in bench.part("notice").inner_text()
    with VerdictStore(bench.ledger) as store:
        assert store.head()[0] == 1
