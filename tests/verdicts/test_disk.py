"""Disks that are full, that may not be written to, and that cannot do SQLite's journal."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from ledgers import note

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.verdicts import VerdictStore

ROOT = Path(__file__).parents[2]
NOBODY = 65534


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "verdicts.sqlite"
    with VerdictStore(path) as store:
        note(store, "one")
        note(store, "two")
    return path


def test_a_full_database_is_called_a_full_disk(ledger: Path) -> None:
    with VerdictStore(ledger) as store:
        with store._database.reading() as connection:  # the one connection of the pool
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        with pytest.raises(WorkbenchError, match="the disk is full; nothing was saved"):
            note(store, "long " * 20_000)
        assert [e.note for e in store.events()] == ["one", "two"]
        assert store.verify() == store.head()


@pytest.mark.parametrize("told", ["No space left on device", "could not extend file"])
def test_a_full_server_is_called_a_full_disk(
    store: VerdictStore, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    import sqlalchemy as sa

    def full(*_: object) -> None:
        raise sa.exc.OperationalError("INSERT", {}, Exception(told))

    monkeypatch.setattr(store._sql, "append", full)
    with pytest.raises(WorkbenchError, match="the disk is full; nothing was saved"):
        note(store)
    assert store.events() == []


LIMITED = """
import resource, signal, sys
sys.path[:0] = [{root!r}, {tests!r}]
from samples import sample_dossier
from workbench.errors import WorkbenchError
from workbench.verdicts import VerdictStore
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
finding, saved = sample_dossier().finding_records[0], 0
store = VerdictStore({path!r})
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
try:
    while saved < 200:
        store.record(finding, reviewer="Ann", action_kind="comment", note="x" * 5_000)
        saved += 1
except WorkbenchError as error:
    print(saved, error)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no limits on the size of files here")
def test_a_limit_on_files_ends_in_a_clear_error_and_loses_nothing_acknowledged(
    ledger: Path,
) -> None:
    script = LIMITED.format(root=str(ROOT), tests=str(ROOT / "tests"), path=str(ledger))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    saved, told = done.stdout.split(" ", 1)
    assert "not called saved" in told and "full" in told and "damaged" not in told
    assert int(saved) > 10
    with VerdictStore(ledger) as store:
        assert len(store.events()) >= 2 + int(saved)
        assert store.verify() == store.head()


def used(path: Path, out: Path, pipe: int) -> None:
    """What somebody without rights can do with a ledger, told through a pipe."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with VerdictStore(path) as store:
            told = [[e.note for e in store.events()], store.verify()[0], store.export_lines(out)]
            try:
                note(store)
            except WorkbenchError as error:
                told.append(str(error))
    told.append(any("could not be noted" in str(w.message) for w in caught))
    os.write(pipe, json.dumps(told).encode())


@pytest.fixture
def locked(ledger: Path) -> Iterator[tuple[Path, Path]]:
    """A folder that nobody may write to, with the ledger in it; and a folder that all may."""
    folder = Path(tempfile.mkdtemp(prefix="ledger-"))
    shutil.copy(ledger, folder / "verdicts.sqlite")
    out = Path(tempfile.mkdtemp(prefix="ledger-"))
    (folder / "verdicts.sqlite").chmod(0o444)
    folder.chmod(0o555)
    out.chmod(0o777)
    yield folder / "verdicts.sqlite", out
    folder.chmod(0o755)
    shutil.rmtree(folder)
    shutil.rmtree(out)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no users with fewer rights here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("folder_too", [True, False])
def test_a_read_only_ledger_is_read_verified_and_exported(
    locked: tuple[Path, Path], folder_too: bool
) -> None:
    path, out = locked
    if not folder_too:
        path.parent.chmod(0o777)
    (reading, writing), child = os.pipe(), os.fork()
    if not child:
        try:
            if os.getuid() == 0:  # whom no permission stops
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            used(path, out / "out.jsonl", writing)
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    notes, seq, count, refused, warned = json.loads(os.read(reading, 10_000))
    assert (notes, seq, count) == (["one", "two"], 2, 2)
    assert "the ledger is read-only; nothing was saved" in refused
    assert warned is folder_too
    assert len((out / "out.jsonl").read_text().splitlines()) == 2


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="no users with fewer rights here")
def test_a_read_only_ledger_with_events_beside_it_is_not_shown_without_them(
    locked: tuple[Path, Path], ledger: Path
) -> None:
    from workbench.verdicts import database, sqlite

    path, _ = locked
    location, _ = sqlite.locate(database._location(str(path)))
    assert sqlite.frozen(location, path) is not None
    path.parent.chmod(0o755)
    path.with_name(f"{path.name}-wal").write_bytes(b"events")
    assert sqlite.frozen(location, path) is None


def test_where_the_journal_cannot_be_had_another_is_used_and_it_is_said(tmp_path: Path) -> None:
    # This way of locking has no shared memory, as a network drive has none.
    path = tmp_path / "verdicts.sqlite"
    url = f"sqlite:///file:{path}?vfs=unix-dotfile&uri=true"
    with (
        pytest.warns(WorkbenchWarning, match=r"cannot do SQLite's write-ahead log"),
        VerdictStore(url) as store,
    ):
        for text in ("one", "two"):
            note(store, text)
        with store._database.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 3
    with VerdictStore(url) as store:
        assert [e.note for e in store.events()] == ["one", "two"]
        assert store.verify() == store.head()


def test_a_ledger_that_lies_where_its_journal_cannot_be_had_is_read_and_not_written(
    ledger: Path,
) -> None:
    with VerdictStore(f"sqlite:///file:{ledger}?vfs=unix-dotfile&uri=true") as store:
        assert [e.note for e in store.events()] == ["one", "two"]
        with pytest.raises(WorkbenchError, match="read-only; nothing was saved"):
            note(store)
