"""The gate stays shut until every question that gates is answered, one verdict for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import NORTHGATE

import workbench as wb
from workbench.settings import Settings
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.gate import gate

SEEN = [{"title": "Opening certificate", "locator": "p. 1"}]


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("three")
    for name, text in NORTHGATE.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return wb.check(folder)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VerdictStore]:
    with wb.VerdictStore(tmp_path / "verdicts.sqlite") as store:
        yield store


def test_a_sentence_with_two_conflicts_is_two_questions_and_both_are_to_be_answered(
    three: Dossier, store: VerdictStore
) -> None:
    first, second = (f for f in three.finding_records if f.kind == "conflict")
    for found, left in ((first, [second]), (second, [])):
        assert found in gate(three, store, Settings())
        value = found.values[0].words
        store.record(found, "incorrect", reviewer="Ann", chosen_value=value, evidence=SEEN)
        assert gate(three, store, Settings()) == left


@pytest.mark.parametrize("word", ["unverifiable", "no_conflict", "not_same_fact"])
def test_any_answer_opens_it_and_taking_it_back_shuts_it(
    three: Dossier, store: VerdictStore, word: str
) -> None:
    found = three.finding_records[0]
    said = store.record(found, word, reviewer="Ann")
    assert found not in gate(three, store, Settings())
    store.undo(said.event_id, reviewer="Ann")
    assert found in gate(three, store, Settings())


def test_work_that_is_asked_for_and_disagreement_keep_it_shut(
    three: Dossier, store: VerdictStore
) -> None:
    found = three.finding_records[0]
    store.record(found, "needs_work", reviewer="Ann")
    assert found in gate(three, store, Settings())
    store.record(found, "unverifiable", reviewer="Ann")
    store.record(found, "no_conflict", reviewer="Ben", role="second")
    assert found in gate(three, store, Settings())
    store.record(
        found, "no_conflict", reviewer="Cleo", role="adjudicator", action_kind="adjudicate"
    )
    assert found not in gate(three, store, Settings())


def test_a_comment_and_an_assignment_answer_nothing(three: Dossier, store: VerdictStore) -> None:
    found = three.finding_records[0]
    store.record(found, action_kind="comment", note="Really?", reviewer="Ann")
    store.record(found, action_kind="assign", assignee="Ben", reviewer="Ann")
    assert found in gate(three, store, Settings())


def test_only_kinds_that_gate_are_asked_for(three: Dossier, store: VerdictStore) -> None:
    kinds = {f.kind for f in gate(three, store, Settings(gate=("drift", "unverified")))}
    assert kinds == {f.kind for f in three.finding_records} - {"conflict", "corroborated"}
