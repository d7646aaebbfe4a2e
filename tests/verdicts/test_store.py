"""The contract of the ledger, on every database it can be in."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest
from ledgers import unlock
from samples import sample_dossier
from sqlalchemy import CursorResult

from workbench.errors import WorkbenchError
from workbench.records import Evidence, Verdict
from workbench.verdicts import VerdictStore, chain, postgres, schema, sqlite, standings

DOSSIER = sample_dossier()
CONFLICT, DRIFT = DOSSIER.finding_records[:2]
SEEN = {"source_id": "bridge-history", "quote": "opened in May 1932", "kind": "primary"}


def note(store: VerdictStore, text: str, **known: Any) -> Verdict:
    """A comment on the conflict."""
    given: dict[str, Any] = {"reviewer": "Ann", "action_kind": "comment", "note": text, **known}
    return store.record(CONFLICT, **given)


def confirm(
    store: VerdictStore, reviewer: str = "Ann", value: str = "May 1932", **known: Any
) -> Verdict:
    """A decisive verdict on the conflict."""
    given = {"chosen_value": value, "evidence": [SEEN], **known}
    return store.record(CONFLICT, "confirmed", reviewer=reviewer, **given)


def status(store: VerdictStore) -> str:
    return standings(DOSSIER.finding_records, store.events())[CONFLICT.finding_id].status


def test_every_field_is_kept(store: VerdictStore) -> None:
    event = store.record(
        CONFLICT,
        "confirmed_with_change",
        reviewer=" Ann\n  Lee ",
        role="second",
        editorial_action="fix",
        chosen_value="May 1932",
        correction="opened in May 1932 — “on time” 🌉\u2028",
        note="  =1+1 ; see; the\nregister\t",
        evidence=[SEEN, Evidence(url="https://example.org/p?a=1", looked_up_on="2026-01-31")],
        quotes=["in May 1932", "in May 1931", ""],
        event_id="e:1",
        at="2026-01-31T10:30:00.5+01:00",
    )
    assert store.events() == [event]
    assert (event.seq, event.prev_hash, len(event.hash)) == (1, "", 64)
    assert event.finding_id == CONFLICT.finding_id
    assert event.claim_ids == CONFLICT.claim_ids
    assert event.quotes == ("in May 1932", "in May 1931", "")
    assert event.reviewer == "Ann Lee"
    assert event.at == "2026-01-31T09:30:00Z"
    assert event.correction == "opened in May 1932 — “on time” 🌉"
    assert event.note == "=1+1 ; see; the\nregister"
    assert event.evidence[0] == Evidence(
        "bridge-history", quote="opened in May 1932", kind="primary"
    )
    assert event.evidence[1].looked_up_on == "2026-01-31"


def test_an_empty_ledger(store: VerdictStore) -> None:
    assert store.events() == []
    assert store.head() == store.verify() == (0, "")


def test_events_are_a_chain(store: VerdictStore) -> None:
    first, second, third = (note(store, text) for text in "abc")
    assert [e.seq for e in store.events()] == [1, 2, 3]
    assert (second.prev_hash, third.prev_hash) == (first.hash, second.hash)
    assert store.verify() == store.head() == (3, third.hash)


def test_events_of_one_finding_and_after_a_seq(store: VerdictStore) -> None:
    one = note(store, "one")
    other = store.record(DRIFT, "not_checkable", reviewer="Ann")
    three = note(store, "three")
    assert store.events(CONFLICT.finding_id) == [one, three]
    assert store.events(after=1) == [other, three]
    assert store.events(CONFLICT.finding_id, after=1) == [three]
    assert store.events("f:unknown") == []


def test_a_verdict_sent_twice_is_one_event(store: VerdictStore) -> None:
    first = confirm(store, event_id="e:1", at="2026-01-31T09:30:00Z")
    assert confirm(store, event_id="e:1", at="2026-01-31T09:30:07Z") == first
    assert confirm(store, event_id="e:1") == first
    assert store.events() == [first]


def test_an_event_id_is_not_used_for_two_verdicts(store: VerdictStore) -> None:
    first = confirm(store, event_id="e:1")
    with pytest.raises(WorkbenchError, match="'e:1' is in the ledger already and says something"):
        confirm(store, event_id="e:1", note="on second thoughts")
    assert store.events() == [first]


def test_a_new_verdict_supersedes_ones_own(store: VerdictStore) -> None:
    first = confirm(store)
    other = confirm(store, "Ben")
    second = confirm(store, value="May 1931")
    assert (first.supersedes, other.supersedes) == ("", "")
    assert second.supersedes == first.event_id
    assert note(store, "a remark").supersedes == ""


def test_undo_is_a_new_event_and_brings_back_what_stood_before(store: VerdictStore) -> None:
    confirm(store, "Ben")
    confirm(store)
    wrong = confirm(store, value="May 1931")
    assert status(store) == "disagreement"
    undo = store.undo(wrong.event_id, reviewer="Ann", note="wrong key")
    assert (undo.action_kind, undo.supersedes, undo.note) == ("undo", wrong.event_id, "wrong key")
    assert undo.claim_ids == CONFLICT.claim_ids
    assert len(store.events()) == 4
    assert status(store) == "checked"


def test_an_undo_sent_twice_is_one_event(store: VerdictStore) -> None:
    event = confirm(store)
    undo = store.undo(event.event_id, reviewer="Ann", undo_id="u:1")
    assert store.undo(event.event_id, reviewer="Ann", undo_id="u:1") == undo
    assert len(store.events()) == 2


def test_what_cannot_be_undone(store: VerdictStore) -> None:
    event = confirm(store)
    with pytest.raises(WorkbenchError, match="is of 'Ann'; only they can undo it"):
        store.undo(event.event_id, reviewer="Ben")
    undo = store.undo(event.event_id, reviewer="Ann")
    with pytest.raises(WorkbenchError, match="is undone already"):
        store.undo(event.event_id, reviewer="Ann")
    with pytest.raises(WorkbenchError, match="is an undo; record the verdict again"):
        store.undo(undo.event_id, reviewer="Ann")
    with pytest.raises(WorkbenchError, match="no event 'e:none' to undo"):
        store.undo("e:none", reviewer="Ann")
    with pytest.raises(WorkbenchError, match="use undo"):
        store.record(CONFLICT, reviewer="Ann", action_kind="undo")
    assert len(store.events()) == 2


def test_a_refused_verdict_leaves_no_trace(store: VerdictStore) -> None:
    with pytest.raises(WorkbenchError, match="without evidence"):
        confirm(store, evidence=[])
    assert store.events() == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE workbench_events SET body = replace(body, 'Ann', 'Ben')",
        "UPDATE workbench_events SET hash = prev_hash WHERE seq = 2",
        "DELETE FROM workbench_events WHERE seq = 2",
        "DELETE FROM workbench_events",
    ],
)
def test_the_database_itself_refuses_changes(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], change: str
) -> None:
    said = [note(store, "one"), note(store, "two")]
    with pytest.raises(Exception, match="append-only"):
        sql(change)
    assert store.events() == said


@pytest.mark.parametrize("place", ["1", "2", "3"])
def test_an_event_cannot_be_written_over(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], place: str
) -> None:
    said = [note(store, "one", event_id="e:1"), note(store, "two", event_id="e:2")]
    forged = chain.body(replace(said[0], note="forged")).replace("'", "''")
    values = (
        f"(seq, body, prev_hash, hash) VALUES ({place}, '{forged}', '{'0' * 64}', '{'1' * 64}')"
    )
    if "postgresql" in store.url:
        writes = [
            f"INSERT INTO workbench_events {values} ON CONFLICT (seq) DO UPDATE SET seq = 9",
            f"INSERT INTO workbench_events {values} ON CONFLICT (event_id) DO UPDATE SET seq = 9",
            f"INSERT INTO workbench_events {values}",
            "TRUNCATE workbench_events",
        ]
    else:
        writes = [
            f"INSERT OR REPLACE INTO workbench_events {values}",
            f"REPLACE INTO workbench_events {values.replace('0' * 64, said[-1].hash)}",
            f"INSERT INTO workbench_events {values} ON CONFLICT DO UPDATE SET hash = 'x'",
        ]
    for write in writes:
        with pytest.raises(Exception, match=r"append-only|duplicate key"):
            sql(write)
        assert store.events() == said


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE workbench_events SET body = replace(body, 'two', 'too') WHERE seq = 2", "2 was"),
        ("DELETE FROM workbench_events WHERE seq = 2", "event 2 is missing"),
        ("UPDATE workbench_events SET prev_hash = 'x' WHERE seq = 3", "3 does not follow event 2"),
        ("UPDATE workbench_events SET body = '{}' WHERE seq = 2", "event 2 was changed"),
    ],
)
def test_verify_names_the_event_that_was_tampered_with(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], change: str, told: str
) -> None:
    for text in ("one", "two", "three"):
        note(store, text)
    sql(*unlock(store), change)
    with pytest.raises(WorkbenchError, match=told) as raised:
        store.verify()
    assert str(raised.value).startswith(store.name)


def test_an_event_that_cannot_be_read_is_named(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]]
) -> None:
    note(store, "one")
    sql(*unlock(store), "UPDATE workbench_events SET body = '{}'")
    with pytest.raises(WorkbenchError, match="event 1 was changed after it was recorded"):
        store.events()


def test_a_cut_end_shows_against_a_noted_head(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]]
) -> None:
    note(store, "one")
    note(store, "two")
    noted = store.head()
    note(store, "three")
    assert store.verify(noted) == store.head()
    sql(*unlock(store), "DELETE FROM workbench_events WHERE seq > 1")
    with pytest.raises(WorkbenchError, match=r"event 3 is not .* in this session"):
        store.verify()  # who saw the event needs no note of it
    with VerdictStore(store.url) as later:
        assert later.verify() == later.head()
        with pytest.raises(WorkbenchError, match="event 2 is not the one noted as head"):
            later.verify(noted)


def test_the_columns_cannot_say_anything_else_than_the_body(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]]
) -> None:
    event = confirm(store)
    (found,) = sql("SELECT event_id, finding_id, reviewer, verdict, at FROM workbench_events")
    kept = tuple(found.fetchall()[0])
    assert kept == (event.event_id, event.finding_id, "Ann", "confirmed", event.at)
    with pytest.raises(Exception, match=r"generated column|non-DEFAULT value"):
        sql("INSERT INTO workbench_events (seq, verdict) VALUES (2, 'incorrect')")


def test_export_and_import_carry_whole_events(
    store: VerdictStore, new_store: Callable[..., VerdictStore], tmp_path: Path
) -> None:
    confirm(store)
    store.undo(store.events()[0].event_id, reviewer="Ann")
    confirm(store, "Ben", note="two\nlines\u2028and one")
    path = tmp_path / "verdicts.jsonl"
    assert store.export_lines(path) == 3
    other = new_store()
    assert other.import_lines(path) == 3
    assert other.events() == store.events()
    assert other.import_lines(path) == 0
    assert other.events() == store.events()
    assert [p.name for p in tmp_path.glob("*.part")] == []


def test_two_peoples_ledgers_merge(new_store: Callable[..., VerdictStore], tmp_path: Path) -> None:
    ann, ben = new_store(), new_store()
    confirm(ann)
    confirm(ben, "Ben", value="May 1931")
    confirm(ben, "Ben")
    ben.export_lines(tmp_path / "ben.jsonl")
    assert ann.import_lines(tmp_path / "ben.jsonl") == 2
    assert [e.reviewer for e in ann.events()] == ["Ann", "Ben", "Ben"]
    assert ann.verify() == ann.head()
    assert status(ann) == "checked"
    ann.export_lines(tmp_path / "ann.jsonl")
    assert ben.import_lines(tmp_path / "ann.jsonl") == 1
    assert {chain.body(e) for e in ben.events()} == {chain.body(e) for e in ann.events()}


def test_the_later_verdict_of_one_person_on_two_machines_stands(
    new_store: Callable[..., VerdictStore], tmp_path: Path
) -> None:
    office, train = new_store(), new_store()
    confirm(train, value="May 1931", at="2026-01-02T09:00:00Z")
    late = confirm(office, at="2026-01-05T09:00:00Z")
    train.export_lines(tmp_path / "train.jsonl")
    office.import_lines(tmp_path / "train.jsonl")
    stands = standings([CONFLICT], office.events())[CONFLICT.finding_id]
    assert (stands.status, stands.event_id) == ("checked", late.event_id)


def test_nothing_of_a_file_is_imported_when_an_event_differs(
    new_store: Callable[..., VerdictStore], tmp_path: Path
) -> None:
    ann, ben = new_store(), new_store()
    note(ann, "from Ann", event_id="e:1")
    note(ben, "new", event_id="e:0")
    note(ben, "from Ben", event_id="e:1")
    ben.export_lines(tmp_path / "ben.jsonl")
    with pytest.raises(WorkbenchError, match=r"ben\.jsonl, line 2: event 'e:1' says something"):
        ann.import_lines(tmp_path / "ben.jsonl")
    assert [e.note for e in ann.events()] == ["from Ann"]


def test_a_ledger_is_written_from_many_threads(store: VerdictStore) -> None:
    def work(number: int) -> None:
        for count in range(20):
            note(store, str(count), reviewer=f"Reviewer {number}", event_id=f"{number}-{count}")

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wanted = {f"{n}-{c}" for n in range(8) for c in range(20)}
    assert {e.event_id for e in store.events()} == wanted
    assert store.verify()[0] == 160


def test_callbacks_that_change_thread_are_saved(store: VerdictStore) -> None:
    for number in range(4):
        thread = threading.Thread(target=note, args=(store, str(number)))
        thread.start()
        thread.join()
    assert [e.note for e in store.events()] == ["0", "1", "2", "3"]


def test_one_id_from_many_threads_is_one_event(store: VerdictStore) -> None:
    got = []
    threads = [
        threading.Thread(target=lambda: got.append(confirm(store, event_id="e:1")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 8
    assert set(got) == set(store.events()) == {got[0]}


def test_eight_processes_on_one_new_ledger_are_killed_and_no_acknowledged_verdict_is_lost(
    new_url: Callable[[], str], writers: Callable[[str, int], list[tuple[Popen[bytes], Path]]]
) -> None:
    url = new_url()
    started = writers(url, 8)
    until = time.monotonic() + 100
    while any(path.stat().st_size < 1_000 for _, path in started):
        assert time.monotonic() < until
        for running, _ in started:
            assert running.poll() is None, running.communicate()[1]
        time.sleep(0.02)
    for running, _ in started:
        os.kill(running.pid, signal.SIGKILL)
    for running, _ in started:
        assert running.wait() == -signal.SIGKILL
    # The last line may be cut; an id that was printed whole was acknowledged.
    printed = [line for _, path in started for line in path.read_text().split("\n")[:-1]]
    assert len(printed) > 200
    with VerdictStore(url) as store:
        kept = {e.event_id for e in store.events()}
        assert set(printed) <= kept
        assert len(kept) - len(printed) <= len(started)  # saved, but not yet told
        assert store.verify() == store.head()
        note(store, "and on it goes")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_uses_its_own_connections(store: VerdictStore) -> None:
    note(store, "before")
    child = os.fork()
    if not child:
        code = 1
        signal.alarm(20)  # two processes on one connection may wait for ever
        try:
            for number in range(15):
                note(store, f"child {number}")
            code = 0
        finally:
            os._exit(code)
    for number in range(15):
        note(store, f"parent {number}")
    assert os.waitpid(child, 0)[1] == 0
    assert len({e.note for e in store.events()}) == 31
    assert store.verify()[0] == 31


def test_a_ledger_held_by_another_program_says_so_and_loses_nothing(
    new_url: Callable[[], str],
) -> None:
    url = new_url()
    with VerdictStore(url) as holder, VerdictStore(url, timeout=0.2) as store:
        note(store, "before")
        with holder._database.writing():
            with pytest.raises(
                WorkbenchError, match=r"more than 0\.2 s; nothing was saved"
            ) as told:
                note(store, "lost?")
            assert str(told.value).startswith(store.name)
            assert [e.note for e in store.events()] == ["before"]  # reading waits for nobody
            assert store.verify() == store.head()
            with VerdictStore(url, timeout=0.2) as reader:
                assert len(reader.events()) == 1
        note(store, "after")
        assert [e.note for e in store.events()] == ["before", "after"]


def test_a_ledger_can_be_opened_again(store: VerdictStore, new_url: Callable[[], str]) -> None:
    url = new_url()
    with VerdictStore(url) as first:
        event = confirm(first)
    with VerdictStore(url) as again:
        assert again.events() == [event]
        assert again.verify() == (1, event.hash)


@pytest.fixture
def later_steps(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes this workbench one that knows a further step."""

    def know(*statements: str) -> None:
        for module, name in ((sqlite, "SQLITE_STEPS"), (postgres, "POSTGRES_STEPS")):
            monkeypatch.setattr(module, name, (*getattr(schema, name), statements))

    return know


def test_a_ledger_of_an_older_workbench_is_brought_forward(
    new_url: Callable[[], str], later_steps: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    url = new_url()
    with VerdictStore(url) as store:
        event = note(store, "before")
    later_steps("CREATE INDEX workbench_by_reviewer ON workbench_events (reviewer)")
    with VerdictStore(url) as store:
        assert store.events() == [event]
        note(store, "after")
        assert store.verify() == store.head()
        with (
            pytest.raises(Exception, match="append-only"),
            store._database.writing() as connection,
        ):
            connection.exec_driver_sql("DELETE FROM workbench_events")
    monkeypatch.undo()
    with pytest.raises(WorkbenchError, match="written by a newer workbench"):
        VerdictStore(url)


def test_a_step_that_fails_leaves_the_ledger_as_it_was(
    new_url: Callable[[], str], later_steps: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    url = new_url()
    with VerdictStore(url) as store:
        event = note(store, "before")
    later_steps("DROP INDEX workbench_finding_id", "CREATE INDEX broken ON nothing (at)")
    with pytest.raises(WorkbenchError, match="the database refused"):
        VerdictStore(url)
    monkeypatch.undo()
    with VerdictStore(url) as store:
        assert store.events(CONFLICT.finding_id) == [event]
        assert note(store, "after").seq == 2
