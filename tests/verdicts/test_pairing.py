"""What people say of the machine's work: facts kept apart, put together, findings raised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from samples import claim, difference, fact, finding, source

import workbench as wb
from workbench.errors import WorkbenchError
from workbench.facts.assign import SAID
from workbench.facts.inventory import inventory
from workbench.records import Claim, Decided, Finding
from workbench.settings import settings
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.gate import gate
from workbench.verdicts.pairing import corrections, decided
from workbench.verdicts.raised import raised, with_raised

ONE = "The museum reopened on 14 March 2019 after repairs.\n"
TWO = "The museum reopened on 16 March 2019 after repairs.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "two.txt").write_text(TWO)
    return tmp_path


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VerdictStore]:
    with wb.VerdictStore(tmp_path_factory.mktemp("ledger") / "verdicts.sqlite") as store:
        yield store


def conflict(dossier: Dossier) -> Finding:
    return next(f for f in dossier.finding_records if f.reason == "date")


def kinds(dossier: Dossier) -> list[tuple[str, str]]:
    return [(f.kind, f.reason) for f in dossier.finding_records]


def test_facts_that_a_person_keeps_apart_are_compared_no_more_until_it_is_taken_back(
    folder: Path, store: VerdictStore
) -> None:
    before = wb.check(folder, store=store)
    said = store.record(conflict(before), "not_same_fact", reviewer="Ann")
    after = wb.check(folder, store=store)
    assert ("conflict", "date") in kinds(before)
    assert not any(kind == "conflict" for kind, _ in kinds(after))
    dates = [f for f in after.fact_records if f.facet == "date"]
    assert [f.status for f in dates] == ["unsupported"] * 2  # nor do they bear each other out
    store.undo(said.event_id, reviewer="Ann")
    assert kinds(wb.check(folder, store=store)) == kinds(before)
    assert kinds(wb.check(folder)) == kinds(before)  # without the ledger nothing is corrected


def test_where_one_side_has_no_words_nothing_could_be_kept_apart_and_the_ledger_says_so(
    store: VerdictStore,
) -> None:
    one = source("one", "They danced, almost hovering in mid-air.")
    two = source("two", "They danced, hovering in mid-air.")
    claims = claim(one, one.text), claim(two, two.text)
    hedge = replace(
        difference("certainty", "weakened", claims[0], claims[1], ("almost", ""), "a reserve"),
        left_fact=fact(claims[0], "wording", "almost", "almost", "unsupported", 1).fact_id,
    )
    asks = finding("drift", "low", "certainty", claims, (hedge,))
    with pytest.raises(WorkbenchError, match=r"no two facts.*'no_conflict'.*'apart'"):
        store.record(asks, "not_same_fact", reviewer="Ann")
    assert store.events() == []
    pair = ("k:1", "k:2")  # a person who names the facts is believed
    store.record(asks, "not_same_fact", reviewer="Ann", fact_ids=pair)
    assert decided(store.events()).apart == {frozenset(pair)}


def test_equal_facts_that_are_kept_apart_do_not_bear_each_other_out(
    folder: Path, store: VerdictStore
) -> None:
    (folder / "two.txt").write_text(ONE.replace("after repairs", "after long repairs"))
    before = wb.check(folder)
    one, two = (f for f in before.fact_records if f.facet == "date")
    assert (one.status, two.status) == ("supported", "supported")
    store.record(
        before.finding_records[0],
        action_kind="apart",
        fact_ids=(one.fact_id, two.fact_id),
        reviewer="Ann",
    )
    after = [f for f in wb.check(folder, store=store).fact_records if f.facet == "date"]
    assert [f.status for f in after] == ["unsupported", "unsupported"]


def test_facts_that_a_person_puts_together_are_compared(folder: Path, store: VerdictStore) -> None:
    (folder / "one.txt").write_text("The opening was on 14 March 2019, a rainy day in town.\n")
    (folder / "two.txt").write_text("Visitors first came in on 16 March 2019.\n")
    before = wb.check(folder)
    one, two = (f for f in before.fact_records if f.facet == "date")
    assert not any(kind == "conflict" for kind, _ in kinds(before))
    store.record(
        before.finding_records[0],
        action_kind="together",
        fact_ids=(one.fact_id, two.fact_id),
        reviewer="Ann",
    )
    after = wb.check(folder, store=store)
    assert ("conflict", "date") in kinds(after)
    links = [link.matched_on for link in after.link_records]
    assert any("a person said" in reason for told in links for reason in told)


def test_two_people_who_differ_leave_it_to_the_machine_until_an_adjudicator_speaks(
    folder: Path, store: VerdictStore
) -> None:
    found = conflict(wb.check(folder))
    pair = frozenset(store.record(found, "not_same_fact", reviewer="Ann").fact_ids)
    facts = tuple(sorted(pair))
    store.record(found, action_kind="together", fact_ids=facts, reviewer="Ben")
    assert [(c.pair, c.holds) for c in corrections(store.events())] == [(pair, "")]
    assert decided(store.events()) == Decided()
    store.record(found, action_kind="apart", fact_ids=facts, reviewer="Cleo", role="adjudicator")
    assert decided(store.events()) == Decided(apart=frozenset({pair}))
    mine = store.record(found, action_kind="together", fact_ids=facts, reviewer="Ann")
    assert decided(store.events()).apart == {pair}  # the adjudicator's word stands
    assert {e.event_id for _, e in corrections(store.events())[0].said} >= {mine.event_id}


def test_a_verdict_that_is_contested_keeps_nothing_apart(folder: Path, store: VerdictStore) -> None:
    found = conflict(wb.check(folder))
    store.record(found, "not_same_fact", reviewer="Ann")
    assert len(decided(store.events()).apart) == 1
    store.record(
        found,
        "incorrect",
        chosen_value=found.values[0].words,
        evidence=[{"title": "Gazette", "locator": "p. 2"}],
        reviewer="Ben",
        role="second",
    )
    assert decided(store.events()) == Decided()


def test_a_correction_of_facts_that_are_gone_changes_nothing_and_is_known_as_gone(
    folder: Path, store: VerdictStore
) -> None:
    store.record(conflict(wb.check(folder)), "not_same_fact", reviewer="Ann")
    (folder / "two.txt").write_text(TWO.replace("16", "17"))
    after = wb.check(folder, store=store)
    assert ("conflict", "date") in kinds(after)
    (correction,) = corrections(store.events())
    assert correction.gone(after.fact_by_id)
    assert not correction.gone(
        wb.check(folder.parent / folder.name).fact_by_id | dict.fromkeys(correction.pair)
    )


def mark(dossier: Dossier, number: int, words: str) -> tuple[Claim, str, int]:
    claim = dossier.claim_records[number]
    return claim, words, claim.quote.index(words)


def test_a_raised_finding_stands_beside_the_others_and_in_the_gate(
    folder: Path, store: VerdictStore
) -> None:
    dossier = wb.check(folder)
    marks = [mark(dossier, 0, "after repairs"), mark(dossier, 1, "reopened")]
    found = raised(marks, dossier, "Which came first?")
    store.record(
        found,
        action_kind="raise",
        reviewer="Ann",
        note="Which came first?",
        words=[words for _, words, _ in marks],
        starts=[start for *_, start in marks],
    )
    again = wb.check(folder, store=store)
    assert again.finding_records[0] == with_raised(dossier, store.events()).finding_records[0]
    mine = again.finding_records[0]
    assert (mine.finding_id, mine.kind, mine.question) == (
        found.finding_id,
        "conflict",
        "Which came first?",
    )
    told = mine.differences[0]
    texts = {s.source_id: s.text for s in again.source_records}
    assert texts["one"][told.left_start : told.left_end] == "after repairs"
    closed = gate(dossier, store, settings(folder))
    assert found.finding_id in [f.finding_id for f in closed]
    store.undo(store.events()[0].event_id, reviewer="Ann")
    assert found.finding_id not in [
        f.finding_id for f in wb.check(folder, store=store).finding_records
    ]


def test_one_passage_raised_alone_is_a_question_of_support(folder: Path) -> None:
    dossier = wb.check(folder)
    found = raised([mark(dossier, 0, "after repairs")], dossier)
    assert (found.kind, found.reason) == ("unverified", "raised")
    assert found.question == "Does anything bear out “after repairs”?"
    claim = dossier.claim_records[0]
    for marks in ([], [(claim, "repairs", 0)], [mark(dossier, 0, "museum")] * 2):
        with pytest.raises(WorkbenchError, match="mark"):
            raised(marks, dossier)


def test_names_that_differ_in_wording_alike_are_kept_apart_too(
    folder: Path, store: VerdictStore
) -> None:
    built = "The mill was rebuilt after the fire by the engineer {}.\n"
    (folder / "one.txt").write_text(built.format("Ann Lee"))
    (folder / "two.txt").write_text(built.format("Tom Ray"))
    before = wb.check(folder)
    (named,) = (f for f in before.finding_records if f.reason == "name")
    store.record(named, "not_same_fact", reviewer="Ann")
    assert not [f for f in wb.check(folder, store=store).finding_records if f.differences]


def test_matches_obey_what_people_decided(folder: Path) -> None:
    dossier = wb.check(folder)
    free = inventory(dossier.claim_records, dossier.source_records)
    (match,) = free.matches
    pair = frozenset((match.left.fact.fact_id, match.right.fact.fact_id))
    known = dossier.claim_records, dossier.source_records
    assert inventory(*known, Decided(apart=frozenset({pair}))).matches == []
    (first,) = inventory(*known, Decided(together=frozenset({pair}))).matches
    assert first.score == SAID > match.score


def test_two_questions_on_one_sentence_stand_next_to_each_other_in_the_queue(folder: Path) -> None:
    told = "The hall has {} rooms and {} lamps. The mill was sold in {}.\n"
    (folder / "one.txt").write_text(told.format(12, 340, 1921))
    (folder / "two.txt").write_text(told.format(14, 360, 1927))
    questions = [f for f in wb.check(folder).finding_records if f.kind == "conflict"]
    homes = [f.claim_ids for f in questions]
    assert len(homes) == 3 and homes in (
        [homes[0], homes[0], homes[2]],
        [homes[0], homes[2], homes[2]],
    )
