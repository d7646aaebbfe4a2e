"""An acknowledged verdict is in the ledger that carries the name: what happens behind its back."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ledgers import note, unlock
from samples import sample_dossier
from sqlalchemy import CursorResult

from workbench.errors import Unsound, WorkbenchError
from workbench.review.session import Session
from workbench.verdicts import VerdictStore

DOSSIER = sample_dossier()
FINDING = DOSSIER.finding_records[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "verdicts.sqlite"


@pytest.fixture
def backup(path: Path) -> Path:
    """A copy of a ledger of two events, and then eight more events in the ledger."""
    with VerdictStore(path) as store:
        for text in ("one", "two"):
            note(store, text)
    kept = path.with_name("backup.sqlite")
    shutil.copy(path, kept)
    with VerdictStore(path) as store:
        for number in range(8):
            note(store, f"later {number}" * 400)
    return kept


def deleted(path: Path, backup: Path) -> None:
    path.unlink()


def moved(path: Path, backup: Path) -> None:
    path.rename(path.with_name("moved.sqlite"))


def replaced(path: Path, backup: Path) -> None:
    backup.replace(path)


def replaced_by_itself(path: Path, backup: Path) -> None:
    shutil.copy(path, path.with_name("copy"))
    path.with_name("copy").replace(path)


def written_over(path: Path, backup: Path) -> None:
    path.write_bytes(backup.read_bytes())


def emptied(path: Path, backup: Path) -> None:
    path.write_bytes(b"")


def cut_to_a_byte(path: Path, backup: Path) -> None:
    os.truncate(path, 1)  # which SQLite takes for an empty database


def cut(path: Path, backup: Path) -> None:
    os.truncate(path, path.stat().st_size - 4096)


def begun_anew(path: Path, backup: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    with VerdictStore(path) as other:
        note(other, "someone else's")


ATTACKS = [
    deleted,
    moved,
    replaced,
    replaced_by_itself,
    written_over,
    emptied,
    cut_to_a_byte,
    cut,
    begun_anew,
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("first", [True, False])
def test_nothing_is_called_saved_once_the_file_is_not_the_one_that_was_opened(
    path: Path, backup: Path, attack: Callable[[Path, Path], object], first: bool
) -> None:
    with VerdictStore(path) as store:
        assert len(store.events()) == 10
        if first:
            note(store, "before")
        for beside in path.parent.glob("*.sqlite-*"):  # as after a restart of the other program
            assert beside.name.startswith(path.name)
        attack(path, backup)
        for _ in range(2):  # and it stays so
            with pytest.raises(WorkbenchError, match=r"^\S*verdicts\.sqlite: ") as told:
                note(store, "lost?")
            assert "nothing was saved" in str(told.value)
            assert told.value.__cause__ is not None  # the desk keeps it and tries again
    if attack is not deleted and path.exists() and path.stat().st_size:
        raw = sqlite3.connect(path)
        try:
            bodies = [b for (b,) in raw.execute("SELECT body FROM workbench_events")]
        except sqlite3.DatabaseError:
            bodies = []
        raw.close()
        assert not any("lost?" in body for body in bodies)


def test_a_file_written_over_with_one_of_its_size_is_read_anew(path: Path) -> None:
    """SQLite itself does not see it: it goes on with the pages it has read before."""
    with VerdictStore(path) as store:
        note(store, "one")
        earlier = path.read_bytes()
        note(store, "two")
        assert path.stat().st_size == len(earlier)
        path.write_bytes(earlier)
        assert [e.note for e in store.events()] == ["one"]
        with pytest.raises(Unsound, match=r"event 2, which was seen here before, is no longer"):
            note(store, "three")


@pytest.mark.parametrize("attack", [deleted, replaced, emptied, cut_to_a_byte])
def test_a_file_put_away_just_before_it_is_acknowledged_is_noticed_too(
    path: Path,
    backup: Path,
    attack: Callable[[Path, Path], object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from workbench.verdicts import sqlite

    with VerdictStore(path) as store:
        settle = sqlite.settle
        monkeypatch.setattr(sqlite, "settle", lambda e: (settle(e), attack(path, backup)))
        with pytest.raises(Unsound):
            note(store, "lost?")


def test_the_right_file_put_back_takes_the_verdict_after_all(path: Path) -> None:
    with VerdictStore(path) as store:
        note(store, "one")
        aside = path.rename(path.with_name("aside.sqlite"))
        with pytest.raises(Unsound, match="its file is gone"):
            note(store, "two")
        aside.rename(path)
        note(store, "two")
    with VerdictStore(path) as store:
        assert [e.note for e in store.events()] == ["one", "two"]


def test_what_is_acknowledged_is_in_the_file_itself_not_only_beside_it(path: Path) -> None:
    with VerdictStore(path) as store:
        for number in range(5):
            note(store, str(number))
            shutil.copy(path, path.with_name(f"copy-{number}.sqlite"))  # without its journal
            with VerdictStore(path.with_name(f"copy-{number}.sqlite")) as copy:
                assert len(copy.events()) == number + 1


def test_a_journal_that_is_removed_is_noticed(path: Path) -> None:
    with VerdictStore(path) as store:
        note(store, "one")
        path.with_name(f"{path.name}-wal").unlink()
        with pytest.raises(Unsound, match=r"its journal .* was removed"):
            note(store, "two")


def test_a_ledger_is_made_only_where_none_was(path: Path) -> None:
    with VerdictStore(path) as store:
        note(store, "one")
        journal = path.with_name(f"{path.name}-wal").read_bytes()
    path.unlink()
    path.with_name(f"{path.name}-wal").write_bytes(journal)
    with pytest.raises(Unsound, match=r"its journal .* is still here"):
        VerdictStore(path)
    assert not path.exists()


def test_a_new_ledger_appears_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.verdicts import sqlite

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sqlite, "_name", full)
    with pytest.raises(WorkbenchError, match="cannot be made"):
        VerdictStore(path)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("DELETE FROM workbench_events WHERE seq > 1", "was seen here before, is no longer in it"),
        ("DELETE FROM workbench_events", "was seen here before, is no longer in it"),
        ("DROP TABLE workbench_events", "its tables are gone"),
    ],
)
def test_a_ledger_cut_behind_an_open_store_takes_nothing(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], change: str, told: str
) -> None:
    for text in ("one", "two", "three"):
        note(store, text)
    sql(*unlock(store), change)
    with pytest.raises(WorkbenchError, match=told) as raised:
        note(store, "lost?")
    assert raised.value.__cause__ is not None
    assert "nothing was saved" in str(raised.value)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE workbench_events SET body = replace(body, 'two', 'too') WHERE seq = 2",
        "UPDATE workbench_events SET hash = '{}' WHERE seq = 3".format("0" * 64),
        "DELETE FROM workbench_events WHERE seq = 1",
    ],
)
def test_nothing_is_written_on_a_chain_that_does_not_verify(
    store: VerdictStore, sql: Callable[..., list[CursorResult[Any]]], change: str, tmp_path: Path
) -> None:
    for text in ("one", "two", "three"):
        note(store, text)
    store.export_lines(tmp_path / "good.jsonl")
    sql(*unlock(store), change)
    with VerdictStore(store.url) as later:
        with pytest.raises(Unsound, match="nothing was saved; keep the ledger as it is"):
            note(later)
        with pytest.raises(Unsound, match="workbench verdicts import"):
            later.import_lines(tmp_path / "good.jsonl")
        with pytest.raises(Unsound):
            later.export_lines(tmp_path / "bad.jsonl")
    assert not (tmp_path / "bad.jsonl").exists()


def test_the_desk_says_not_saved_and_keeps_it_to_send_again(path: Path, backup: Path) -> None:
    with VerdictStore(path) as store:
        session = Session(DOSSIER, store, "Ann")
        aside = path.rename(path.with_name("aside.sqlite"))
        message = {
            "type": "comment",
            "event_id": "e:desk",
            "finding_id": FINDING.finding_id,
            "note": "kept?",
        }
        (reply,) = session.answer(message)
        assert (reply["type"], reply["again"], reply["event_id"]) == ("nack", True, "e:desk")
        assert "its file is gone" in reply["error"]
        aside.rename(path)
        assert session.answer(message)[-1]["type"] == "ack"
        assert [e.note for e in store.events()][-1] == "kept?"
