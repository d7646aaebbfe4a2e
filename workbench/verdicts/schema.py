"""The tables of a ledger, as numbered forward steps: a step once released is never edited.

Only ``seq``, ``body``, ``prev_hash`` and ``hash`` are written. The other columns are generated
from the hashed body, so they cannot say anything else than it does. Triggers refuse every change
but appending the next link of the chain.
"""

from workbench.errors import WorkbenchError

LEDGER_ID = 0x57424C31  # "WBL1": tells a ledger from any other SQLite file (application_id)
GENERATED = ("event_id", "finding_id", "reviewer", "action_kind", "verdict", "at", "supersedes")


def _columns(field: str, stored: str) -> str:
    return ", ".join(
        f"{name} TEXT GENERATED ALWAYS AS ({field.format(name=name)}) {stored}"
        for name in GENERATED
    )


# BEFORE INSERT guards the chain itself, because INSERT OR REPLACE deletes without a DELETE trigger.
SQLITE_STEPS = (
    (
        f"""CREATE TABLE workbench_events (
            seq INTEGER PRIMARY KEY,
            body TEXT NOT NULL CHECK (json_valid(body)),
            prev_hash TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
            {_columns("json_extract(body, '$.{name}')", "VIRTUAL")}
        )""",
        "CREATE UNIQUE INDEX workbench_event_id ON workbench_events (event_id)",
        "CREATE INDEX workbench_finding_id ON workbench_events (finding_id)",
        """CREATE TRIGGER workbench_append BEFORE INSERT ON workbench_events
            WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM workbench_events)
              OR NEW.prev_hash IS NOT coalesce(
                  (SELECT hash FROM workbench_events ORDER BY seq DESC LIMIT 1), '')
              OR EXISTS (SELECT 1 FROM workbench_events WHERE hash = NEW.hash
                  OR event_id = json_extract(NEW.body, '$.event_id'))
            BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: not the next event'); END""",
        """CREATE TRIGGER workbench_no_update BEFORE UPDATE ON workbench_events
            BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: no UPDATE'); END""",
        """CREATE TRIGGER workbench_no_delete BEFORE DELETE ON workbench_events
            BEGIN SELECT RAISE(ABORT, 'a ledger is append-only: no DELETE'); END""",
    ),
)

POSTGRES_STEPS = (
    (
        f"""CREATE TABLE workbench_events (
            seq BIGINT PRIMARY KEY,
            body TEXT NOT NULL,
            prev_hash TEXT NOT NULL UNIQUE,
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
            {_columns("body::jsonb ->> '{name}'", "STORED")}
        )""",
        "CREATE UNIQUE INDEX workbench_event_id ON workbench_events (event_id)",
        "CREATE INDEX workbench_finding_id ON workbench_events (finding_id)",
        """CREATE FUNCTION workbench_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION USING MESSAGE = 'a ledger is append-only: no ' || TG_OP;
            END $$""",
        """CREATE TRIGGER workbench_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
            ON workbench_events FOR EACH STATEMENT EXECUTE FUNCTION workbench_append_only()""",
    ),
)


def steps_done(done: int, known: int, name: str) -> int:
    """How many steps the ledger ``name`` has taken; raises when it is ahead of this workbench."""
    if done > known:
        raise WorkbenchError(
            f"{name}: written by a newer workbench (ledger version {done}, this one knows "
            f"{known}); pip install --upgrade editorial-workbench"
        )
    return done
