"""A ledger in an SQLite file."""

from __future__ import annotations

import os
import secrets
import sqlite3
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import sqlalchemy as sa
from sqlalchemy.engine import URL

from workbench.errors import Unsound, WorkbenchError, WorkbenchWarning
from workbench.verdicts.schema import LEDGER_ID, SQLITE_STEPS, steps_done

EMPTY = 1  # bytes; SQLite takes a file of one byte, too, for a database without anything in it
BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps beside a file that is open
NO_WAL = (
    "the file system here cannot do SQLite's write-ahead log (WAL); a rollback journal is used "
    "instead, which is as safe, but readers and writers wait for one another"
)


def locate(location: URL) -> tuple[URL, Path]:
    """The file with its full path: a notebook may change its folder while the ledger is open."""
    database = location.database or ""
    if database in ("", ":memory:"):
        raise WorkbenchError("a ledger in memory would be lost; give a file path")
    if database.startswith("file:"):  # an SQLite URI, with options of its own
        path = Path(unquote(database.removeprefix("file:").split("?")[0]))
        if "memory" in (location.query.get("mode"), str(path).strip(":")):
            raise WorkbenchError("a ledger in memory would be lost; give a file path")
        return location, path.absolute()
    path = Path(database)
    if path.is_dir():
        raise WorkbenchError(f"{path}: a folder; give the path of a ledger file in it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkbenchError(
            f"{path}: its folder cannot be made ({error.strerror}); give another path"
        ) from None
    return location.set(database=str(path.absolute())), path.absolute()


def connect(location: URL, timeout: float) -> sa.Engine:
    """Connections that wait ``timeout`` seconds for another writer, and save to the disk."""
    # isolation_level None: the driver begins nothing by itself, _begin does.
    options = {"timeout": timeout, "isolation_level": None, "check_same_thread": False}
    engine = sa.create_engine(location, connect_args=options)
    sa.event.listen(engine, "connect", _set)
    sa.event.listen(engine, "begin", _begin)
    return engine


def make(location: URL, path: Path, name: str, timeout: float) -> None:
    """Make a new ledger, and only where no file is: one that is there is never taken for new.

    It is made under a name of its own and named at once, so that nobody ever meets half of it.
    """
    real = Path(os.path.realpath(path))
    if real.exists():
        if real.stat().st_size <= EMPTY:
            raise Unsound(
                f"{name}: an empty file, and no ledger: one that was here was cut to nothing; "
                "bring it back from a copy, or delete this file to begin a new ledger (and "
                "`workbench verdicts import` what was last exported)"
            )
        return
    left = Path(f"{real}-wal")
    if left.exists() and left.stat().st_size:
        raise Unsound(
            f"{name}: the ledger's file is gone but its journal {left.name} is still here; bring "
            "the file back, or move the journal away to begin a new ledger"
        )
    new = real.with_name(f".{real.name[:80]}.{secrets.token_hex(6)}.new")
    engine = connect(_at(location, new), timeout)
    try:
        _use_wal(engine, name)
        with engine.execution_options(writes=True).begin() as connection:
            _steps(connection, name)
        engine.dispose()
        _name(new, real)
    except OSError as error:
        raise WorkbenchError(
            f"{name}: cannot be made ({error.strerror}); make room there or give another path"
        ) from error
    finally:
        engine.dispose()
        for ending in ("", *BESIDE):
            Path(f"{new}{ending}").unlink(missing_ok=True)


def frozen(location: URL, path: Path) -> URL | None:
    """The address by which a ledger is read where nothing may be written, not even the journal
    beside it; None where a part of it lies in a journal that cannot be used here."""
    journal = Path(f"{os.path.realpath(path)}-wal")
    if journal.exists() and journal.stat().st_size:
        return None
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    return location.set(database=f"file:{quote(str(path))}", query=query)


def prepare(reader: sa.Engine, writer: sa.Engine, name: str) -> None:
    """Bring the tables to the newest step. A ledger that is up to date is only read."""
    with reader.connect() as connection:
        done = _version(connection, name)
    if done < len(SQLITE_STEPS):
        with writer.begin() as connection:
            _steps(connection, name)


def settle(engine: sa.Engine) -> None:
    """Carry what was saved from the journal into the file that has the ledger's name."""
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")


def _at(location: URL, path: Path) -> URL:
    database = str(path)
    if str(location.database).startswith("file:"):
        database = f"file:{quote(database)}"
    return location.set(database=database)


def _name(new: Path, real: Path) -> None:
    """Give a new ledger its name, unless another process was first: then theirs is the ledger."""
    try:
        os.link(new, real)
    except FileExistsError:
        return
    except OSError:  # a file system without links: as near to it as it gets
        if not real.exists():
            new.replace(real)


def _set(connection: sqlite3.Connection, _: Any) -> None:
    connection.execute("PRAGMA synchronous = EXTRA")  # FULL, and the folder of the journal too


def _begin(connection: sa.Connection) -> None:
    # What was read before is read anew: SQLite does not see a file that was written over.
    connection.exec_driver_sql("PRAGMA shrink_memory")
    # A deferred BEGIN that turns to writing fails at once when another has written meanwhile.
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _steps(connection: sa.Connection, name: str) -> None:
    done = _version(connection, name)  # another process may have been first
    for step in SQLITE_STEPS[done:]:
        for statement in step:
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {LEDGER_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {len(SQLITE_STEPS)}")


def _version(connection: sa.Connection, name: str) -> int:
    def number(sql: str) -> int:
        return int(connection.exec_driver_sql(sql).scalar_one())

    tables = number("SELECT count(*) FROM sqlite_master")
    if tables and number("PRAGMA application_id") != LEDGER_ID:
        raise WorkbenchError(
            f"{name}: an SQLite file, but no ledger of verdicts; give another path"
        )
    return steps_done(number("PRAGMA user_version"), len(SQLITE_STEPS), name)


def _use_wal(engine: sa.Engine, name: str) -> None:
    """Readers and a writer need not wait for one another."""
    with engine.connect() as connection:
        try:
            mode = connection.exec_driver_sql("PRAGMA journal_mode = WAL").scalar_one()
        except sa.exc.OperationalError:
            mode = connection.exec_driver_sql("PRAGMA journal_mode = DELETE").scalar_one()
    if mode != "wal":
        warnings.warn(f"{name}: {NO_WAL}", WorkbenchWarning, 2)
