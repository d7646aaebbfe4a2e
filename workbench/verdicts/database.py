"""One ledger in one database, SQLite or PostgreSQL: the statements, and what can go wrong."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from weakref import WeakSet

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url

from workbench.errors import WorkbenchError
from workbench.verdicts import postgres, sqlite
from workbench.verdicts.chain import Row

EVENTS = sa.table(
    "workbench_events",
    *(sa.column(name) for name in (*Row._fields, "event_id", "finding_id")),
)
ALLOWED = "give a file path, sqlite:///FILE or postgresql+psycopg://HOST/NAME"
# Marks in what the database says, and what a person is told instead.
CAUSES = (
    (
        ("is locked", "lock timeout"),
        "another program has been writing to this ledger for more than {timeout:g} s; nothing was "
        "saved, try again or close the other program",
    ),
    (("not a database",), "not a ledger of verdicts (no SQLite file); give another path"),
    (
        ("malformed", "disk I/O error"),
        "the ledger is damaged; nothing was saved, keep a copy of it and `workbench verdicts "
        "import` what was last exported into a new one",
    ),
    (
        ("readonly", "read-only"),
        "the ledger is read-only; nothing was saved, allow writing or copy it to a folder of yours",
    ),
    (("unable to open",), "cannot be opened; check that you may read and write the file"),
    (("is full", "No space"), "the disk is full; nothing was saved, make room and try again"),
    (
        ("connection failed", "connection to server"),
        "the database server cannot be reached ({told}); nothing was saved",
    ),
)


class Database:
    """Connections to one ledger, pooled, so that any thread may call at any time.

    Another writer is waited for ``timeout`` seconds. Every failure is a ``WorkbenchError`` that
    names the ledger.
    """

    def __init__(self, url: str | Path, timeout: float) -> None:
        self._timeout = timeout
        location = _location(url)
        if location.get_backend_name() == "sqlite":
            self.name = str(location.database)
            location = sqlite.locate(location)
            self.url = str(location.database)
            self._reader = sqlite.connect(location, timeout)
        else:
            self.url = self.name = location.render_as_string()  # without the password
            self._reader = postgres.connect(location, timeout)
        _open.add(self._reader)
        self._writer = self._reader.execution_options(writes=True)
        try:
            with self._errors():
                if location.get_backend_name() == "sqlite":
                    sqlite.prepare(self._reader, self._writer, self.name, timeout)
                else:
                    postgres.prepare(self._reader, self._writer, self.name)
        except WorkbenchError:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """To look, one statement at a time; takes no write lock."""
        with self._errors(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """The only writer for as long as it lasts; all is saved at the end, or nothing."""
        with self._errors(), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of every connection."""
        self._reader.dispose()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sa.exc.SQLAlchemyError, sqlite3.Error) as error:
            told = " ".join(str(getattr(error, "orig", None) or error).split())
            known = (cause for marks, cause in CAUSES if any(mark in told for mark in marks))
            cause = next(known, "the database refused ({told}); nothing was saved")
            cause = cause.format(timeout=self._timeout, told=told)
            raise WorkbenchError(f"{self.name}: {cause}") from error


def read(connection: sa.Connection, *, finding_id: str | None = None, after: int = 0) -> list[Row]:
    """The events after a seq, by seq; of one finding or of all."""
    wanted = _rows().order_by(EVENTS.c.seq)
    if after:
        wanted = wanted.where(EVENTS.c.seq > after)
    if finding_id is not None:
        wanted = wanted.where(EVENTS.c.finding_id == finding_id)
    return [Row(*found) for found in connection.execute(wanted)]


def find(connection: sa.Connection, event_id: str) -> Row | None:
    """The event with this id."""
    found = connection.execute(_rows().where(EVENTS.c.event_id == event_id)).first()
    return Row(*found) if found else None


def bodies(connection: sa.Connection) -> dict[str, str]:
    """The body of every event, by event_id."""
    found = connection.execute(sa.select(EVENTS.c.event_id, EVENTS.c.body))
    return {str(event_id): str(body) for event_id, body in found}


def last(connection: sa.Connection) -> tuple[int, str]:
    """Seq and hash of the last event; (0, "") when there is none."""
    newest = sa.select(EVENTS.c.seq, EVENTS.c.hash).order_by(EVENTS.c.seq.desc()).limit(1)
    found = connection.execute(newest).first()
    return (int(found[0]), str(found[1])) if found else (0, "")


def append(connection: sa.Connection, rows: Sequence[Row]) -> None:
    """Add rows at the end."""
    if rows:
        connection.execute(sa.insert(EVENTS), [row._asdict() for row in rows])


def _rows() -> sa.Select[Any]:
    return sa.select(*(EVENTS.c[name] for name in Row._fields))


def _location(url: str | Path) -> URL:
    text = str(url)
    if not text.strip():
        raise WorkbenchError(f"the path of a ledger is empty; {ALLOWED}")
    if isinstance(url, Path) or "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        location = make_url(text)
    except (sa.exc.ArgumentError, ValueError):  # not shown: it may hold a password
        raise WorkbenchError(f"not the URL of a ledger; {ALLOWED}") from None
    if location.drivername in ("postgresql", "postgres"):
        location = location.set(drivername="postgresql+psycopg")
    if location.drivername not in ("sqlite", "postgresql+psycopg"):
        raise WorkbenchError(f"{location.drivername}: no kind of ledger; {ALLOWED}")
    return location


# A process that was forked leaves its parent's connections alone (even closing one would end it
# for the parent) and opens its own.
_open: WeakSet[sa.Engine] = WeakSet()
_of_parent: list[sa.Pool] = []


def _leave() -> None:
    for engine in list(_open):
        _of_parent.append(engine.pool)
        engine.dispose(close=False)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave)
