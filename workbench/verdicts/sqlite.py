"""A ledger in an SQLite file."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL

from workbench.errors import WorkbenchError
from workbench.verdicts.schema import LEDGER_ID, SQLITE_STEPS, steps_done


def locate(location: URL) -> URL:
    """The file with its full path: a notebook may change its folder while the ledger is open."""
    database = location.database or ""
    if database in ("", ":memory:"):
        raise WorkbenchError("a ledger in memory would be lost; give a file path")
    if database.startswith("file:"):  # an SQLite URI, with options of its own
        return location
    path = Path(database)
    if path.is_dir():
        raise WorkbenchError(f"{path}: a folder; give the path of a ledger file in it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkbenchError(
            f"{path}: its folder cannot be made ({error.strerror}); give another path"
        ) from None
    return location.set(database=str(path.absolute()))


def connect(location: URL, timeout: float) -> sa.Engine:
    """Connections that wait ``timeout`` seconds for another writer, and save to the disk."""
    # isolation_level None: the driver begins nothing by itself, _begin does.
    options = {"timeout": timeout, "isolation_level": None, "check_same_thread": False}
    engine = sa.create_engine(location, connect_args=options)
    sa.event.listen(engine, "connect", _set)
    sa.event.listen(engine, "begin", _begin)
    return engine


def prepare(reader: sa.Engine, writer: sa.Engine, name: str, timeout: float) -> None:
    """Bring the tables to the newest step. A ledger that is up to date is only read."""
    with reader.connect() as connection:
        done = _version(connection, name)
    if done == len(SQLITE_STEPS):
        return
    _use_wal(reader, timeout)
    with writer.begin() as connection:
        done = _version(connection, name)  # another process may have been first
        for step in SQLITE_STEPS[done:]:
            for statement in step:
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"PRAGMA application_id = {LEDGER_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {len(SQLITE_STEPS)}")


def _set(connection: sqlite3.Connection, _: Any) -> None:
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: sa.Connection) -> None:
    # A deferred BEGIN that turns to writing fails at once when another has written meanwhile.
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _version(connection: sa.Connection, name: str) -> int:
    def number(sql: str) -> int:
        return int(connection.exec_driver_sql(sql).scalar_one())

    tables = number("SELECT count(*) FROM sqlite_master")
    if tables and number("PRAGMA application_id") != LEDGER_ID:
        raise WorkbenchError(
            f"{name}: an SQLite file, but no ledger of verdicts; give another path"
        )
    return steps_done(number("PRAGMA user_version"), len(SQLITE_STEPS), name)


def _use_wal(engine: sa.Engine, timeout: float) -> None:
    """Readers and a writer need not wait for one another. For this step SQLite does not wait."""
    until = time.monotonic() + timeout
    while True:
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            return
        except sa.exc.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
        time.sleep(0.02)
