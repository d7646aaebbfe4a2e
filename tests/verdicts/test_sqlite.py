"""What can be wrong with a ledger that is a file."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from ledgers import note

from workbench.errors import WorkbenchError
from workbench.verdicts import VerdictStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "verdicts.sqlite"


@pytest.fixture
def ledger(path: Path) -> Path:
    """A closed ledger with two events."""
    with VerdictStore(path) as store:
        note(store, "one")
        note(store, "two")
    return path


def refused(url: Path | str, **options: float) -> str:
    """The one line told when the ledger is opened."""
    with pytest.raises(WorkbenchError) as raised:
        VerdictStore(url, **options)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_a_file_that_is_no_database(path: Path) -> None:
    path.write_text("The minutes of the meeting of 4 May. " * 100)
    before = path.read_bytes()
    assert refused(path) == f"{path}: not a ledger of verdicts (no SQLite file); give another path"
    assert path.read_bytes() == before


def test_a_database_of_another_program(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE cookies (name TEXT)")
    other.close()
    before = path.read_bytes()
    assert "an SQLite file, but no ledger of verdicts" in refused(path)
    assert path.read_bytes() == before


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "too" / "verdicts.sqlite"
    VerdictStore(path).close()
    assert path.is_file()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    path = tmp_path / "file" / "verdicts.sqlite"
    assert f"{path}: its folder cannot be made" in refused(path)
    path = tmp_path / "file" / "deeper" / "verdicts.sqlite"
    assert f"{path}: its folder cannot be made" in refused(path)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    assert "a folder; give the path of a ledger file in it" in refused(tmp_path)


@pytest.mark.parametrize("url", ["", "  ", ":memory:", "sqlite://", "sqlite:///:memory:"])
def test_nothing_is_kept_in_memory_only(url: str) -> None:
    assert "give a file path" in refused(url)


@pytest.mark.parametrize(
    "url", ["mysql://ann:secret@host/db", "https://ann:secret@host/", "a://:b:c"]
)
def test_another_kind_of_database(url: str) -> None:
    told = refused(url)
    assert "give a file path, sqlite:///FILE or postgresql+psycopg://HOST/NAME" in told
    assert "secret" not in told


def test_a_server_that_does_not_answer() -> None:
    told = refused("postgresql://ann:secret@127.0.0.1:1/news", timeout=0.1)
    assert told.startswith("postgresql+psycopg://ann:***@127.0.0.1:1/news: ")
    assert "the database server cannot be reached" in told


def test_postgres_without_its_extra_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    told = refused("postgresql+psycopg://ann:secret@host/news")
    assert told.endswith("pip install 'editorial-workbench[postgres]'")
    assert "secret" not in told


def test_a_damaged_file_is_named(ledger: Path) -> None:
    whole = ledger.read_bytes()
    page = 4096
    ledger.write_bytes(whole[:page] + os.urandom(len(whole) - page))
    with pytest.raises(WorkbenchError, match="the ledger is damaged") as raised:
        VerdictStore(ledger).events()
    assert str(raised.value).startswith(f"{ledger}: ")


def test_a_file_that_was_cut_short_is_named(ledger: Path) -> None:
    ledger.write_bytes(ledger.read_bytes()[:5000])
    with pytest.raises(WorkbenchError, match="the ledger is damaged"):
        VerdictStore(ledger).events()


def test_a_read_only_ledger_can_be_read_and_says_why_it_does_not_save(ledger: Path) -> None:
    with VerdictStore(f"sqlite:///file:{ledger}?mode=ro&uri=true") as store:
        assert [e.note for e in store.events()] == ["one", "two"]
        with pytest.raises(WorkbenchError, match="the ledger is read-only; nothing was saved"):
            note(store)


def test_a_ledger_of_a_newer_workbench_is_left_alone(ledger: Path) -> None:
    raw = sqlite3.connect(ledger)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    assert "written by a newer workbench (ledger version 99" in refused(ledger)


def test_opening_and_reading_take_no_write_lock(ledger: Path) -> None:
    other = sqlite3.connect(ledger, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with VerdictStore(ledger, timeout=0.1) as store:
        assert len(store.events()) == 2
        assert store.verify() == store.head()
        with pytest.raises(WorkbenchError, match="another program has been writing"):
            note(store)
        other.execute("ROLLBACK")
        assert note(store).seq == 3
    other.close()


def test_another_program_cannot_change_the_file_either(ledger: Path) -> None:
    raw = sqlite3.connect(ledger)
    for change in (
        "UPDATE workbench_events SET body = '{}'",
        "UPDATE OR REPLACE workbench_events SET seq = 1 WHERE seq = 2",
        "DELETE FROM workbench_events",
        "INSERT OR REPLACE INTO workbench_events (seq, body, prev_hash, hash) "
        "SELECT seq, body, prev_hash, hash FROM workbench_events WHERE seq = 1",
        "REPLACE INTO workbench_events (seq, body, prev_hash, hash) "
        "SELECT 3, body, hash, prev_hash FROM workbench_events WHERE seq = 2",
        "REPLACE INTO workbench_events (seq, body, prev_hash, hash) "
        "SELECT 1, '{\"event_id\": \"e:9\"}', hash, substr(hash, 1, 63) || 'x' "
        "FROM workbench_events WHERE seq = 2",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute(change)
    raw.close()
    with VerdictStore(ledger) as store:
        assert [e.note for e in store.events()] == ["one", "two"]
        assert store.verify() == store.head()


def test_saved_means_on_the_disk(ledger: Path) -> None:
    with VerdictStore(ledger) as store, store._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 3  # EXTRA


def test_an_open_ledger_stays_where_it_is_when_the_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = VerdictStore("verdicts.sqlite")
    assert (store.name, store.url) == ("verdicts.sqlite", str(tmp_path / "verdicts.sqlite"))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    store.close()  # the next connection is a new one
    note(store)
    store.close()
    assert os.listdir() == []
    assert Path(tmp_path / "verdicts.sqlite").is_file()


@pytest.mark.parametrize("name", ["with space ? # %41.sqlite", "日記.sqlite", "a:b.sqlite"])
def test_any_file_name_is_a_ledger(tmp_path: Path, name: str) -> None:
    with VerdictStore(tmp_path / name) as store:
        note(store)
    with VerdictStore(str(tmp_path / name)) as store:
        assert len(store.events()) == 1
    assert (tmp_path / name).is_file()


@pytest.mark.parametrize("size", [0, 1, 2, 99, 511, 4096])
def test_what_is_left_of_a_file_that_was_cut_is_no_new_ledger(path: Path, size: int) -> None:
    with VerdictStore(path) as store:
        note(store)
    left = path.read_bytes()[:size]
    path.write_bytes(left)
    for more in path.parent.glob(f"{path.name}?*"):  # journal and heads, which would tell it
        more.unlink()
    told = {0: "an empty file, and no ledger", 1: "an empty file, and no ledger"}
    assert told.get(size, "ledger") in refused(path)
    assert path.read_bytes() == left
