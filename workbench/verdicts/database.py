"""One ledger in one database, SQLite or PostgreSQL: the statements, and what can go wrong."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from weakref import WeakSet

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url

from workbench.errors import WorkbenchError
from workbench.settings import settings
from workbench.verdicts import postgres, sqlite
from workbench.verdicts.address import ALLOWED, MASK, path_given, secret
from workbench.verdicts.chain import EventRow
from workbench.verdicts.heads import ENDING
from workbench.verdicts.onfile import LedgerPlace

EVENTS = sa.table(
    "workbench_events",
    *(sa.column(name) for name in (*EventRow._fields, "event_id", "finding_id")),
)
# Marks in what the database says, and what a person is told instead.
CAUSES = (
    (
        ("is locked", "lock timeout"),
        "another program has been writing to this ledger for more than {timeout:g} s; nothing was "
        "saved, try again or close the other program",
    ),
    (
        ("statement timeout",),
        "the database did not answer within its time limit; nothing was saved, try again, or give "
        "VerdictStore a longer timeout",
    ),
    (("not a database",), "not a ledger of verdicts (no SQLite file); give another path"),
    (
        ("is full", "No space", "disk full", "could not extend file"),
        "the disk is full; nothing was saved, make room and try again",
    ),
    (
        ("IOERR_WRITE", "IOERR_FSYNC", "IOERR_SHM", "IOERR_TRUNCATE"),
        "the disk does not take what is written ({told}): it is full, a quota or a limit on the "
        "size of files is reached, or it fails; nothing was saved, make room and try again",
    ),
    (
        ("malformed", "disk I/O error"),
        "the ledger is damaged; nothing was saved, keep a copy of it and `workbench verdicts "
        "import` what was last exported into a new one",
    ),
    (
        ("readonly", "read-only"),
        "the ledger is read-only; nothing was saved, allow writing or copy it to a folder of yours",
    ),
    (
        ("unable to open", "locking protocol"),
        "cannot be opened; check that you may read and write the file and its folder, and that "
        "its file system can hold an SQLite file in WAL mode (a network drive often cannot: copy "
        "the ledger to a disk of this machine)",
    ),
    (
        ("no such table", 'relation "workbench'),
        "its tables are gone: the ledger was deleted or replaced while it was open; nothing was "
        "saved, put the right one back and open it anew",
    ),
    (
        ("connection failed", "connection to server", "connection is lost"),
        "the database server cannot be reached ({told}); nothing was saved",
    ),
)
BARRED = ("SQLITE_READONLY", "SQLITE_CANTOPEN")  # how SQLite says that it may not write beside


class Database:
    """Connections to one ledger, pooled, so that any thread may call at any time.

    Another writer is waited for ``timeout`` seconds. Every failure is a ``WorkbenchError`` that
    names the ledger.
    """

    def __init__(self, url: str | Path, timeout: float) -> None:
        self._timeout = timeout
        location = _location(url)
        self.place: LedgerPlace | None = None
        self._secrets = postgres.secrets(location)
        if location.get_backend_name() == "sqlite":
            self.name = str(location.database)
            self._open_file(location)
        else:
            self.url = self.name = postgres.shown(location)
            self.heads = _heads_of(location)
            self._take(postgres.connect(location, timeout))
            self._prepared(lambda: postgres.prepare(self._reader, self._writer, self.name))

    def _open_file(self, given: URL) -> None:
        location, path = sqlite.locate(given)
        self.url = str(location.database)
        self.place = LedgerPlace(path, self.name)
        self.heads = path.with_name(f"{path.name}{ENDING}")
        with self._errors():
            sqlite.make(location, path, self.name, self._timeout)
        self.place.holds()
        self._take(sqlite.connect(location, self._timeout))
        try:
            self._prepared(lambda: sqlite.prepare(self._reader, self._writer, self.name))
        except WorkbenchError as error:
            told = getattr(getattr(error.__cause__, "orig", None), "sqlite_errorname", "")
            still = sqlite.frozen(location, path) if told.startswith(BARRED) else None
            if still is None:
                raise
            self._take(sqlite.connect(still, self._timeout))
            self._prepared(lambda: sqlite.prepare(self._reader, self._writer, self.name))

    def _take(self, engine: sa.Engine) -> None:
        self._reader = engine
        self._writer = engine.execution_options(writes=True)
        _open.add(engine)
        if place := self.place:
            sa.event.listen(engine, "engine_disposed", lambda _: place.forget_journal())

    def _prepared(self, prepare: Callable[[], None]) -> None:
        try:
            with self._errors():
                prepare()
        except WorkbenchError:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """To look, one statement at a time; takes no write lock."""
        if self.place:
            self.place.holds()
        with self._errors(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """The only writer for as long as it lasts; all is saved at the end, or nothing.

        Raises ``Unsound`` where what was saved is not in the file that has the ledger's name.
        """
        with self._errors():
            self._stands()
            with self._writer.begin() as connection:
                yield connection
                self._stands()  # also before the end: a file that was put away is not written to
            if self.place:
                self._settle()
            self._stands()

    def close(self) -> None:
        """Let go of every connection."""
        self._reader.dispose()

    def _settle(self) -> None:
        try:
            sqlite.settle(self._reader)
        except (sa.exc.SQLAlchemyError, sqlite3.Error) as error:
            told = " ".join(str(getattr(error, "orig", None) or error).split())
            raise WorkbenchError(
                f"{self.name}: what was said is in the ledger's journal only and could not be "
                f"carried into its file ({told}): the disk is full, limited or fails; not called "
                "saved, make room and say the same again (with the same event_id nothing is there "
                "twice)"
            ) from error

    def _stands(self) -> None:
        if self.place:
            self.place.holds()
            self.place.holds_journal()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sa.exc.SQLAlchemyError, sqlite3.Error) as error:
            known = getattr(error, "orig", None) or error
            told = " ".join(str(known).split())
            for held in self._secrets:
                told = told.replace(held, MASK)
            marked = f"{told} {getattr(known, 'sqlite_errorname', '')}"
            causes = (cause for marks, cause in CAUSES if any(mark in marked for mark in marks))
            cause = next(causes, "the database refused ({told}); nothing was saved")
            cause = cause.format(timeout=self._timeout, told=told)
            raise WorkbenchError(f"{self.name}: {cause}") from error


def read(
    connection: sa.Connection, *, finding_id: str | None = None, after: int = 0
) -> list[EventRow]:
    """The events after a seq, by seq; of one finding or of all."""
    wanted = _rows().order_by(EVENTS.c.seq)
    if after:
        wanted = wanted.where(EVENTS.c.seq > after)
    if finding_id is not None:
        wanted = wanted.where(EVENTS.c.finding_id == finding_id)
    return [EventRow(*found) for found in connection.execute(wanted)]


def find(connection: sa.Connection, event_id: str) -> EventRow | None:
    """The event with this id."""
    found = connection.execute(_rows().where(EVENTS.c.event_id == event_id)).first()
    return EventRow(*found) if found else None


def bodies(connection: sa.Connection) -> dict[str, str]:
    """The body of every event, by event_id."""
    found = connection.execute(sa.select(EVENTS.c.event_id, EVENTS.c.body))
    return {str(event_id): str(body) for event_id, body in found}


def last(connection: sa.Connection) -> tuple[int, str]:
    """Seq and hash of the last event; (0, "") when there is none."""
    newest = sa.select(EVENTS.c.seq, EVENTS.c.hash).order_by(EVENTS.c.seq.desc()).limit(1)
    found = connection.execute(newest).first()
    return (int(found[0]), str(found[1])) if found else (0, "")


def hash_of(connection: sa.Connection, seq: int) -> str | None:
    """The hash of the event at a place; None where there is none."""
    found = connection.execute(sa.select(EVENTS.c.hash).where(EVENTS.c.seq == seq)).scalar()
    return None if found is None else str(found)


def append(connection: sa.Connection, rows: Sequence[EventRow]) -> None:
    """Add rows at the end."""
    if rows:
        connection.execute(sa.insert(EVENTS), [row._asdict() for row in rows])


def _rows() -> sa.Select[Any]:
    return sa.select(*(EVENTS.c[name] for name in EventRow._fields))


def _heads_of(location: URL) -> Path:
    """Where the heads of a ledger on a server are noted: where a ledger of the project would be."""
    query = sorted((k, v) for k, v in location.query.items() if not secret(k, v))
    known = repr((location.host, location.port, location.database, query))
    told = "".join(filter(str.isalnum, location.database or "")) or "postgres"
    digest = hashlib.sha256(known.encode()).hexdigest()[:8]
    return Path(settings().folder, "reports", f"{told}-{digest}{ENDING}").absolute()


def _location(url: str | Path) -> URL:
    path = path_given(url)
    if path is not None:
        return URL.create("sqlite", database=path)
    try:
        location = make_url(str(url))
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
