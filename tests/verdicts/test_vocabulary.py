"""The words of later ledgers: what they ask for, old hashes, and what a newer workbench wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from samples import sample_dossier

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.records import VOCABULARY
from workbench.verdicts import VerdictStore, chain, standings
from workbench.verdicts.signing import signatures, state

DOSSIER = sample_dossier()
CONFLICT, DRIFT = DOSSIER.finding_records[:2]
SEEN = {"source_id": "bridge-history", "quote": "opened in May 1932"}
AT = "2026-01-31T09:30:00Z"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VerdictStore]:
    with VerdictStore(tmp_path / "verdicts.sqlite") as store:
        yield store


def forged(store: VerdictStore, **said: Any) -> None:
    """An event as another workbench would write it, put straight at the end of the ledger."""
    seq, last = store.head()
    made = store.record(CONFLICT, "needs_work", reviewer="Ann", event_id="e:model", at=AT)
    body = json.loads(chain.body(made)) | {"event_id": "e:new"} | said
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    seq, last = store.head()
    row = chain.EventRow(seq + 1, text, last, chain.digest(seq + 1, last, text))
    with store._database.writing() as connection:
        store._sql.append(connection, [row])


def test_an_event_of_old_words_has_the_body_and_the_hash_that_0_1_0_gave_it(
    store: VerdictStore,
) -> None:
    event = store.record(
        CONFLICT,
        "confirmed",
        reviewer="Ann",
        chosen_value="May 1932",
        evidence=[SEEN],
        event_id="e:1",
        at=AT,
    )
    assert set(json.loads(chain.body(event))) == {*chain.SAID, "evidence"}
    assert event.vocabulary == 1


def test_new_words_name_their_vocabulary_and_come_back_whole(
    store: VerdictStore, tmp_path: Path
) -> None:
    pair = CONFLICT.values[0].fact_ids[0], CONFLICT.values[1].fact_ids[0]
    store.record(CONFLICT, "no_conflict", reviewer="Ann")
    store.record(CONFLICT, "not_same_fact", reviewer="Ben")
    store.record(CONFLICT, action_kind="apart", fact_ids=pair, words=("x", "y"), reviewer="Ann")
    store.record(CONFLICT, action_kind="together", fact_ids=pair, reviewer="Ben")
    store.record(CONFLICT, action_kind="assign", assignee=" Ben  Lee ", reviewer="Ann")
    store.record(
        DRIFT, action_kind="raise", words=("said", "claimed"), starts=(5, 7), reviewer="Ann"
    )
    store.record(
        DRIFT,
        action_kind="comment",
        editorial_action="query_author",
        note="Who counted?",
        reviewer="Ann",
    )
    store.sign(state(DOSSIER, store.events()), reviewer="Cleo")
    events = store.events()
    assert {e.vocabulary for e in events} == {VOCABULARY, 2}
    copied = CONFLICT.values[0].fact_ids[1]
    parted = {frozenset(events[1].fact_ids[i : i + 2]) for i in (0, 2)}
    assert parted == {frozenset(pair), frozenset((copied, pair[1]))}
    assert events[4].assignee == "Ben Lee"
    store.export_lines(tmp_path / "out.jsonl")
    with VerdictStore(tmp_path / "other.sqlite") as other:
        assert other.import_lines(tmp_path / "out.jsonl") == len(events)
        assert other.events() == events
        assert other.verify() == store.head()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"action_kind": "apart"}, "no pairs of two facts"),
        ({"action_kind": "apart", "fact_ids": ["t:1", "t:1"]}, "no pairs of two facts"),
        ({"action_kind": "together", "fact_ids": ["t:1", "t:2", "t:3"]}, "no pairs"),
        ({"verdict": "needs_work", "fact_ids": ["t:1", "t:2"]}, "fact_ids belong to"),
        ({"verdict": "needs_work", "assignee": "Ben"}, "assignee belongs to 'assign'"),
        ({"action_kind": "raise"}, "mark them"),
        ({"action_kind": "raise", "words": ["a", "b"], "starts": [0, -1]}, "no places"),
        ({"action_kind": "raise", "words": [" ", "b"], "starts": [0, 0]}, "mark them"),
        ({"action_kind": "comment", "note": "x", "editorial_action": "cut"}, "comment with"),
        ({"action_kind": "sign"}, r"use sign\(\)"),
    ],
)
def test_what_new_words_ask_for(store: VerdictStore, said: dict[str, Any], told: str) -> None:
    verdict = said.pop("verdict", "")
    with pytest.raises(WorkbenchError, match=told):
        store.record(DRIFT, verdict, reviewer="Ann", **said)
    assert store.events() == []


def test_no_conflict_answers_only_where_something_conflicts(store: VerdictStore) -> None:
    for finding in DOSSIER.finding_records[3:]:
        with pytest.raises(WorkbenchError, match="question of support"):
            store.record(finding, "no_conflict", reviewer="Ann")
    store.record(DRIFT, "no_conflict", reviewer="Ann")
    assert standings([DRIFT], store.events())[DRIFT.finding_id].status == "checked"


def test_what_a_newer_workbench_wrote_is_kept_shown_and_verified_with_a_warning(
    store: VerdictStore, tmp_path: Path
) -> None:
    newer = {"vocabulary": VOCABULARY + 1, "verdict": "misremembered", "mood": {"doubt": 3}}
    seen = {"source_id": "x", "title": "", "quote": "q", "frame": "00:12"}
    forged(store, **newer, evidence=[seen])
    event = store.events()[-1]
    assert (event.verdict, event.evidence[0].quote) == ("misremembered", "q")
    with pytest.warns(WorkbenchWarning, match=r"event 2: a newer workbench .*misremembered"):
        head = store.verify()
    standing = standings([CONFLICT], store.events())[CONFLICT.finding_id]
    assert standing.status == "needs_second"  # a word nobody here can read settles nothing
    store.export_lines(tmp_path / "out.jsonl")
    assert '"mood":{"doubt":3}' in (tmp_path / "out.jsonl").read_text()
    with VerdictStore(tmp_path / "other.sqlite") as other:
        other.import_lines(tmp_path / "out.jsonl")
        assert other.head() == head and other.events() == store.events()


@pytest.mark.parametrize("vocabulary", [{}, {"vocabulary": VOCABULARY}])
def test_unknown_words_of_this_vocabulary_or_an_older_one_do_not_verify(
    store: VerdictStore, vocabulary: dict[str, Any]
) -> None:
    forged(store, verdict="splendid", **vocabulary)
    with pytest.raises(WorkbenchError, match="event 2: verdict: unknown word 'splendid'"):
        store.verify()


def test_unknown_fields_of_this_vocabulary_cannot_be_read(store: VerdictStore) -> None:
    forged(store, mood="doubt")
    with pytest.raises(WorkbenchError, match="event 2 was changed"):
        store.events()


def test_a_signature_is_outdated_by_a_verdict_and_by_a_changed_source_but_not_by_a_comment(
    store: VerdictStore,
) -> None:
    store.sign(state(DOSSIER, store.events()), reviewer="Cleo")
    store.record(DRIFT, action_kind="comment", note="hm", reviewer="Ann")
    assert [s.outdated for s in signatures(DOSSIER, store.events())] == [False]
    changed = replace(DOSSIER.source_records[0], sha256="0" * 64)
    other = replace(DOSSIER, source_records=(changed, *DOSSIER.source_records[1:]))
    assert [s.outdated for s in signatures(other, store.events())] == [True]
    said = store.record(DRIFT, "unverifiable", reviewer="Ann")
    assert [s.outdated for s in signatures(DOSSIER, store.events())] == [True]
    store.undo(said.event_id, reviewer="Ann")
    assert [s.outdated for s in signatures(DOSSIER, store.events())] == [False]
    store.undo(store.events()[0].event_id, reviewer="Cleo")
    assert signatures(DOSSIER, store.events()) == []
