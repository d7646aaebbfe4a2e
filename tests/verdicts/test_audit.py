"""`verify` fails where it should: forged and cut chains, events that no workbench wrote."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from forging import body, forge, unlocking
from samples import sample_dossier
from sqlalchemy import CursorResult

from workbench.errors import Unsound, WorkbenchError, WorkbenchWarning
from workbench.records import VOCABULARY, Verdict
from workbench.settings import Settings
from workbench.verdicts import VerdictStore, chain, heads, standings
from workbench.verdicts.gate import gate

DOSSIER = sample_dossier()
FINDING, OTHER = DOSSIER.finding_records[:2]
SEEN = [{"source_id": "bridge-history", "quote": "opened in May 1932", "kind": "primary"}]


@pytest.fixture
def event(store: VerdictStore) -> Verdict:
    """A verdict that is in the ledger, a model to forge by."""
    known: dict[str, Any] = {
        "chosen_value": "May 1932",
        "evidence": SEEN,
        "at": "2026-01-31T09:30:00Z",
    }
    return store.record(FINDING, "confirmed", reviewer="Ann", event_id="e:1", **known)


FORGED = [
    ({"verdict": "splendid"}, "verdict: unknown word 'splendid'"),
    ({"reviewer": ""}, "reviewer '' is no name"),
    ({"reviewer": " Ann "}, "reviewer ' Ann ' is no name"),
    ({"reviewer": 7}, "reviewer: 7 is not text"),
    ({"role": "king"}, "role: unknown word 'king'"),
    ({"action_kind": "crown"}, "action_kind: unknown word 'crown'"),
    ({"editorial_action": "burn"}, "editorial_action: unknown word 'burn'"),
    ({"action_kind": "adjudicate"}, "role 'checker' cannot adjudicate"),
    ({"evidence": []}, "without evidence"),
    ({"evidence": [{**SEEN[0], "kind": "best"}]}, "evidence kind"),
    ({"evidence": [{**SEEN[0], "url": "javascript:x"}]}, "must begin with https"),
    ({"evidence": "none"}, "was changed"),
    ({"at": "2026-01-31"}, "not a moment"),
    ({"at": "2026-01-31T10:30:00+01:00"}, "not in UTC"),
    ({"finding_id": ""}, "finding_id is empty"),
    ({"quotes": "words"}, "was changed"),
    ({"quotes": [1]}, "quotes: 1 is not text"),
    ({"note": None}, "was changed"),
    ({"mood": "good"}, "was changed"),
    ({"vocabulary": 0}, "vocabulary 0 has not all of its words"),
    ({"vocabulary": -1}, "vocabulary -1 has not all of its words"),
    ({"vocabulary": "2"}, "was changed"),
    ({"vocabulary": True}, "was changed"),
    ({"verdict": "no_conflict"}, "vocabulary 1 has not all of its words; 2 has"),
    ({"supersedes": "e:none"}, "which is not before it"),
    ({"supersedes": "e:1", "reviewer": "Ben"}, "nobody takes back or replaces"),
    ({"supersedes": "e:1", "finding_id": OTHER.finding_id}, "which is on"),
    (
        {"supersedes": "e:1", "verdict": "", "action_kind": "comment", "note": "x"}
        | {"chosen_value": ""},
        "comment that replaces",
    ),
]


@pytest.mark.parametrize(("said", "told"), FORGED)
def test_an_event_that_breaks_the_rules_of_its_version_does_not_verify(
    store: VerdictStore, event: Verdict, said: dict[str, Any], told: str
) -> None:
    forge(store, body(event, event_id="e:2", **said))
    with pytest.raises(Unsound, match="event 2") as raised:
        store.verify()
    assert told in str(raised.value)
    assert str(raised.value).startswith(store.name)
    with pytest.raises(Unsound):
        gate(DOSSIER, store, Settings())


TAKEN_BACK = {"action_kind": "undo", "verdict": "", "chosen_value": "", "evidence": []}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"reviewer": "Ben"}, "undo by 'Ben' of event 'e:1', which is of 'Ann'"),
        ({"finding_id": OTHER.finding_id}, "which is on"),
        ({"supersedes": "e:0"}, "which is not before it"),
        ({"supersedes": ""}, "an undo names no event"),
    ],
)
def test_an_undo_of_what_another_said_neither_verifies_nor_counts(
    store: VerdictStore, event: Verdict, said: dict[str, str], told: str
) -> None:
    forge(store, body(event, event_id="e:2", **{**TAKEN_BACK, "supersedes": "e:1", **said}))
    with pytest.raises(Unsound, match="event 2") as raised:
        store.verify()
    assert told in str(raised.value)
    stands = standings(DOSSIER.finding_records, store.events())[FINDING.finding_id]
    assert (stands.status, stands.event_id) == ("checked", "e:1")


def test_an_undo_of_an_undo_does_not_verify(store: VerdictStore, event: Verdict) -> None:
    undo = store.undo("e:1", reviewer="Ann", undo_id="u:1")
    forge(store, body(undo, event_id="u:2", supersedes="u:1"))
    with pytest.raises(Unsound, match="which is an undo"):
        store.verify()


def test_a_verdict_that_replaces_anothers_leaves_it_standing(
    store: VerdictStore, event: Verdict
) -> None:
    forge(store, body(event, event_id="e:2", reviewer="Ben", verdict="disputed", supersedes="e:1"))
    stands = standings(DOSSIER.finding_records, store.events())[FINDING.finding_id]
    assert stands.status == "disagreement"


def test_a_key_that_stands_twice_does_not_verify(store: VerdictStore, event: Verdict) -> None:
    said = body(event, event_id="e:2")
    twice = said.replace('"verdict":', '"verdict":"incorrect","verdict":', 1)
    assert json.loads(twice)["verdict"] == "confirmed"
    forge(store, twice)
    with pytest.raises(Unsound, match="not in its one form"):
        store.verify()


@pytest.mark.parametrize("seq", [-5, 0, 3, 10**15])
def test_a_first_event_that_is_not_the_first_does_not_verify(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], event: Verdict, seq: int
) -> None:
    sql(*unlocking(store), f"UPDATE workbench_events SET seq = {seq}")
    with (
        VerdictStore(store.url) as later,
        pytest.raises(Unsound, match=r"event 1 is missing|follow"),
    ):
        later.verify()


@pytest.mark.parametrize("head", [(-5, "a" * 64), (2, "a" * 64), (10**9, "a" * 64), (1, "")])
def test_a_head_that_is_not_there_does_not_verify(
    store: VerdictStore, event: Verdict, head: tuple[int, str]
) -> None:
    with pytest.raises(Unsound, match="not the one noted as head"):
        store.verify(head)


def test_a_chain_forged_from_its_beginning_has_none_of_the_heads_that_were_noted(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], event: Verdict, tmp_path: Path
) -> None:
    store.record(FINDING, "disputed", reviewer="Ben", evidence=SEEN)
    store.export_lines(tmp_path / "out.jsonl")
    noted = heads.read(store.heads)
    assert [(h.seq, h.hash, h.report) for h in noted] == [(*store.head(), "out.jsonl")]
    store.export_lines(tmp_path / "out.jsonl")
    assert heads.read(store.heads) == noted  # the same head is noted once
    sql(*unlocking(store), "DELETE FROM workbench_events")
    said = body(event, chosen_value="May 1931")
    sql_row = chain.EventRow(1, said, "", chain.digest(1, "", said))
    with VerdictStore(store.url) as later:
        with later._database.writing() as connection:
            later._sql.append(connection, [sql_row])
        with pytest.raises(Unsound, match=r"event 2 is not the one noted as head .*\.heads"):
            later.verify()
        with pytest.raises(Unsound, match="nothing was saved"):
            later.record(FINDING, "needs_work", reviewer="Ann")
        later.heads.unlink()
        assert later.verify() == (1, sql_row.hash)  # whole, for who knows no head of it


def test_a_ledger_that_was_lost_comes_back_from_what_was_exported(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], event: Verdict, tmp_path: Path
) -> None:
    store.record(FINDING, "needs_work", reviewer="Ben")
    store.export_lines(tmp_path / "out.jsonl")
    sql(*unlocking(store), "DELETE FROM workbench_events WHERE seq = 2")
    with VerdictStore(store.url) as later:
        with pytest.raises(Unsound):
            later.record(FINDING, "needs_work", reviewer="Cleo")
        assert later.import_lines(tmp_path / "out.jsonl") == 1
        assert later.verify()[0] == 2
        later.record(FINDING, "needs_work", reviewer="Cleo")


HASH = "a" * 64
NO_HEADS = [
    b"{",
    b"[]",
    b'{"seq": 1}',
    f'{{"seq": -1, "hash": "{HASH}"}}'.encode(),
    f'{{"seq": 1, "hash": "{HASH}", "at": 3}}'.encode(),
    b'{"mood": 1}',
    f'{{"seq": "1", "hash": "{HASH}"}}'.encode(),
    f'{{"seq": 1.0, "hash": "{HASH}"}}'.encode(),
    f'{{"seq": true, "hash": "{HASH}"}}'.encode(),
    f'{{"seq": 1, "hash": "{HASH}"}}{{"seq": 1, "hash": "{HASH}"}}'.encode(),
    b"\xff",
    b"[" * 90_000,
]


@pytest.mark.parametrize("line", NO_HEADS)
def test_a_broken_file_of_heads_is_named_by_line(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "v.sqlite.heads"
    path.write_bytes(b'{"seq":1,"hash":"' + b"a" * 64 + b'"}\n' + line + b"\n")
    with pytest.raises(WorkbenchError, match="line 2: not a head"):
        heads.read(path)


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "lost link"])
def test_heads_that_are_no_file_are_neither_waited_for_nor_passed_over(
    store: VerdictStore, event: Verdict, kind: str
) -> None:
    store.heads.parent.mkdir(exist_ok=True)
    if kind == "pipe":
        os.mkfifo(store.heads)
    elif kind == "folder":
        store.heads.mkdir()
    else:
        store.heads.symlink_to("/dev/zero" if kind == "device" else "nowhere")
    with pytest.raises(WorkbenchError, match=r"not a readable file.*heads noted there are needed"):
        store.verify()


def test_a_head_is_a_line_of_its_own_though_the_last_line_lost_its_end(
    store: VerdictStore, event: Verdict, tmp_path: Path
) -> None:
    store.export_lines(tmp_path / "a.jsonl")
    store.heads.write_bytes(store.heads.read_bytes().rstrip())
    store.export_lines(tmp_path / "b.jsonl")
    assert [head.report for head in heads.read(store.heads)] == ["a.jsonl", "b.jsonl"]


def test_what_was_judged_before_is_judged_anew_when_a_word_of_it_changed(
    store: VerdictStore, sql: Callable[..., Any], event: Verdict
) -> None:
    store.record(FINDING, "needs_work", reviewer="Ben")
    head = store.verify()
    assert store.verify() == head
    sql(*unlocking(store))
    said = body(store.events()[0], reviewer="Eve")
    first, second = (chain.EventRow(*row) for row in sql(ROWS)[0])
    one = chain.digest(1, "", said)
    two = chain.digest(2, one, second.body)
    renewed = [chain.EventRow(1, said, "", one), chain.EventRow(2, second.body, one, two)]
    for old, new in zip((first, second), renewed, strict=True):
        rewrite(sql, old.seq, new)
        with pytest.raises(Unsound):
            store.verify()
    broken = renewed[1]._replace(body=second.body.replace("Ben", "Bob"))
    rewrite(sql, 2, broken)
    with pytest.raises(Unsound, match="event 2 was changed"):
        store.verify()


ROWS = "SELECT seq, body, prev_hash, hash FROM workbench_events ORDER BY seq"


def rewrite(sql: Callable[..., Any], seq: int, row: chain.EventRow) -> None:
    """Put another event where one was, behind the back of the ledger."""
    body, prev_hash, hash_ = (text.replace("'", "''") for text in row[1:])
    sql(
        f"UPDATE workbench_events SET body = '{body}', prev_hash = '{prev_hash}', "
        f"hash = '{hash_}' WHERE seq = {seq}"
    )


@pytest.mark.parametrize("told", ["", "5", "5:", f"-5:{HASH}", f"0:{HASH}", f"5:{'g' * 64}"])
def test_a_head_is_written_in_one_form(told: str) -> None:
    with pytest.raises(WorkbenchError, match="SEQ:HASH"):
        heads.given(told)
    assert heads.given("5:" + "a" * 64) == (5, "a" * 64)


def test_what_a_newer_workbench_says_verifies_with_a_warning_and_settles_nothing(
    store: VerdictStore, event: Verdict
) -> None:
    forge(store, body(event, event_id="e:2", reviewer="Ben", vocabulary=VOCABULARY + 1, mood="x"))
    with pytest.warns(WorkbenchWarning, match="event 2: a newer workbench"):
        store.verify()
    store.undo("e:1", reviewer="Ann")
    stands = standings(DOSSIER.finding_records, store.events())[FINDING.finding_id]
    assert stands.status == "needs_second"
    assert FINDING in gate(DOSSIER, store, Settings())


def test_a_rewritten_row_is_seen_by_every_way_of_using_the_ledger(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], event: Verdict, tmp_path: Path
) -> None:
    import workbench as wb

    changed = "UPDATE workbench_events SET body = replace(body, '\"Ann\"', '\"Eve\"')"
    sql(*unlocking(store), changed)
    with pytest.raises(Unsound, match="event 1 was changed"):
        gate(DOSSIER, store, Settings())
    with pytest.raises(Unsound, match="event 1 was changed"):
        wb.export(DOSSIER, store, tmp_path / "out.html")
    with pytest.raises(Unsound, match="event 1 was changed"):
        store.export_lines(tmp_path / "out.jsonl")
    assert not list(tmp_path.glob("out.*"))


def test_an_event_of_0_1_0_still_verifies(store: VerdictStore) -> None:
    """Its words and its fields, its hash as that version computed it."""
    said = (
        '{"action_kind":"verdict","at":"2026-01-31T09:30:00Z","chosen_value":"May 1932",'
        '"claim_ids":["c:1"],"correction":"","editorial_action":"fix","event_id":"e:1",'
        '"evidence":[{"archived_url":"","kind":"primary","locator":"","looked_up_on":"",'
        '"quote":"in May 1932","source_id":"a","title":"","url":""}],"finding_id":"f:1",'
        '"note":"","quotes":["in May 1932"],"reviewer":"Ann\\u001b[31m","role":"checker",'
        '"supersedes":"","verdict":"confirmed"}'
    )
    forge(store, said)
    assert store.verify()[0] == 1
    assert replace(store.events()[0], seq=0).reviewer == "Ann\x1b[31m"
