"""Ledgers as an attacker makes them: every hash right, what they say made up."""

from __future__ import annotations

import json

from workbench.records import Verdict
from workbench.verdicts import VerdictStore, chain


def body(event: Verdict, **said: object) -> str:
    """The body of an event with other words, in its one form; None takes a field out."""
    told = json.loads(chain.body(event)) | said
    return chain.canonical({name: value for name, value in told.items() if value is not None})


def forge(store: VerdictStore, *bodies: str) -> None:
    """Put events at the end of a ledger behind the back of its rules."""
    seq, last = store.head()
    rows = []
    for said in bodies:
        seq += 1
        rows.append(chain.EventRow(seq, said, last, chain.digest(seq, last, said)))
        last = rows[-1].hash
    with store._database.writing() as connection:
        store._sql.append(connection, rows)


def line(said: str, seq: int = 1, prev_hash: str = "") -> str:
    """An event as a line of an exported file, with the hash that belongs to it."""
    links = {"seq": seq, "prev_hash": prev_hash, "hash": chain.digest(seq, prev_hash, said)}
    return json.dumps({**json.loads(said), **links}, ensure_ascii=False)


def chained(*bodies: str) -> bytes:
    """A whole file of events, one after the other."""
    made, last = [], ""
    for seq, said in enumerate(bodies, 1):
        made.append(line(said, seq, last))
        last = chain.digest(seq, last, said)
    return ("\n".join(made) + "\n").encode("utf-8", "surrogatepass")


def unlocking(store: VerdictStore) -> tuple[str, ...]:
    """The SQL with which an attacker who owns the database gets round the triggers."""
    if "postgresql" in store.url:
        return ("ALTER TABLE workbench_events DISABLE TRIGGER ALL",)
    return tuple(f"DROP TRIGGER workbench_{t}" for t in ("append", "no_update", "no_delete"))
