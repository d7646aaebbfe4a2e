"""A ledger in a schema of a PostgreSQL database."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import URL

from workbench.errors import WorkbenchError
from workbench.verdicts.address import MASK, secret
from workbench.verdicts.schema import POSTGRES_STEPS, steps_done

READ = 6  # time-outs that one statement may take: a long ledger is longer to read than to lock


def shown(location: URL) -> str:
    """The address for messages: without a password, wherever in it one stands."""
    hidden = {key: MASK for key, value in location.query.items() if secret(key, value)}
    return location.update_query_dict(hidden).render_as_string().replace("%2A%2A%2A", MASK)


def secrets(location: URL) -> tuple[str, ...]:
    """What must not be shown, whoever says it."""
    held = [v for k, v in location.query.items() if secret(k, v)]
    told = [location.password, *(v for v in held if isinstance(v, str))]
    return tuple(str(each) for each in told if each)


def connect(location: URL, timeout: float) -> sa.Engine:
    """Connections that wait ``timeout`` seconds for another writer, and save to the disk."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise WorkbenchError(
            f"{shown(location)}: PostgreSQL needs an extra; "
            "pip install 'editorial-workbench[postgres]'"
        ) from None
    # Not in the engine's own URL, which SQLAlchemy shows.
    secrets = {k: v for k, v in location.query.items() if secret(k, v)}
    milliseconds = max(1, round(timeout * 1000))
    engine = sa.create_engine(
        location.difference_update_query(secrets),
        connect_args={
            "connect_timeout": max(2, round(timeout)),  # seconds; libpq's least is 2
            "tcp_user_timeout": READ * milliseconds,  # a server that is gone without a word
            **secrets,
        },
        pool_pre_ping=True,  # a server that was restarted meanwhile is met with a new connection
        hide_parameters=True,
    )

    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql(
            f"SELECT set_config('lock_timeout', '{milliseconds}ms', true), "
            f"set_config('statement_timeout', '{READ * milliseconds}ms', true)"
        )
        if not connection.get_execution_options().get("writes"):
            return
        connection.exec_driver_sql("SELECT set_config('synchronous_commit', 'on', true)")
        connection.exec_driver_sql(  # one writer at a time on one ledger, that is in one schema
            "SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.workbench_events'))"
        )

    sa.event.listen(engine, "begin", begin)
    return engine


def prepare(reader: sa.Engine, writer: sa.Engine, name: str) -> None:
    """Bring the tables to the newest step. A ledger that is up to date is only read."""
    with reader.connect() as connection:
        _keeps_every_letter(connection, name)
        done = _version(connection, name)
    if done == len(POSTGRES_STEPS):
        return
    with writer.begin() as connection:
        done = _version(connection, name)  # another process may have been first
        if not done:
            connection.exec_driver_sql("CREATE TABLE workbench_ledger (version INT NOT NULL)")
            connection.exec_driver_sql("INSERT INTO workbench_ledger VALUES (0)")
        for step in POSTGRES_STEPS[done:]:
            for statement in step:
                connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"UPDATE workbench_ledger SET version = {len(POSTGRES_STEPS)}")


def _keeps_every_letter(connection: sa.Connection, name: str) -> None:
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise WorkbenchError(
            f"{name}: the database is in {encoding}, which cannot keep every letter; a ledger "
            "needs UTF8: createdb --encoding=UTF8 --template=template0 NAME, and give that one"
        )


def _version(connection: sa.Connection, name: str) -> int:
    # Not to_regclass: its cache misses a table that another has made while we waited for the lock.
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
    if not connection.exec_driver_sql(f"{tables} AND tablename = 'workbench_ledger'").scalar():
        return 0
    version = connection.exec_driver_sql("SELECT version FROM workbench_ledger").scalar_one()
    return steps_done(int(version), len(POSTGRES_STEPS), name)
