"""A ledger in a schema of a PostgreSQL database."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.engine import URL

from workbench.errors import WorkbenchError
from workbench.verdicts.schema import POSTGRES_STEPS, steps_done


def connect(location: URL, timeout: float) -> sa.Engine:
    """Connections that wait ``timeout`` seconds for another writer, and save to the disk."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise WorkbenchError(
            f"{location.render_as_string()}: PostgreSQL needs an extra; "
            "pip install 'editorial-workbench[postgres]'"
        ) from None
    engine = sa.create_engine(
        location,
        connect_args={"connect_timeout": max(2, round(timeout))},  # seconds; libpq's least is 2
        pool_pre_ping=True,  # a server that was restarted meanwhile is met with a new connection
    )

    def begin(connection: sa.Connection) -> None:
        if not connection.get_execution_options().get("writes"):
            return
        connection.exec_driver_sql(
            f"SELECT set_config('lock_timeout', '{max(1, round(timeout * 1000))}ms', true), "
            "set_config('synchronous_commit', 'on', true)"
        )
        connection.exec_driver_sql(  # one writer at a time on one ledger, that is in one schema
            "SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.workbench_events'))"
        )

    sa.event.listen(engine, "begin", begin)
    return engine


def prepare(reader: sa.Engine, writer: sa.Engine, name: str) -> None:
    """Bring the tables to the newest step. A ledger that is up to date is only read."""
    with reader.connect() as connection:
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


def _version(connection: sa.Connection, name: str) -> int:
    # Not to_regclass: its cache misses a table that another has made while we waited for the lock.
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
    if not connection.exec_driver_sql(f"{tables} AND tablename = 'workbench_ledger'").scalar():
        return 0
    version = connection.exec_driver_sql("SELECT version FROM workbench_ledger").scalar_one()
    return steps_done(int(version), len(POSTGRES_STEPS), name)
