"""The hashed body of an event, and the hash chain that ties each event to the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, NamedTuple

from workbench.errors import WorkbenchError
from workbench.records import Evidence, Verdict

LINKS = ("seq", "prev_hash", "hash")  # an event's place in one ledger, not what was said
SAID = tuple(f.name for f in fields(Verdict) if f.name not in (*LINKS, "evidence"))
EVIDENCE = tuple(f.name for f in fields(Evidence))


class Row(NamedTuple):
    """One event as the database holds it; every other column is generated from ``body``."""

    seq: int
    body: str
    prev_hash: str
    hash: str


def body(event: Verdict) -> str:
    """What was said, as canonical JSON: the same in every ledger the event is copied to."""
    # By hand: dataclasses.asdict copies every text and takes ten times as long.
    said: dict[str, Any] = {name: getattr(event, name) for name in SAID}
    said["evidence"] = [{n: getattr(item, n) for n in EVIDENCE} for item in event.evidence]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def digest(seq: int, prev_hash: str, said: str) -> str:
    """The hash of an event: its place, the hash before it and its body."""
    return hashlib.sha256(f"{seq}\n{prev_hash}\n{said}".encode()).hexdigest()


def seal(event: Verdict, seq: int, prev_hash: str) -> Verdict:
    """The event at its place in a ledger."""
    hashed = digest(seq, prev_hash, body(event))
    return replace(event, seq=seq, prev_hash=prev_hash, hash=hashed)


def row(event: Verdict) -> Row:
    """A sealed event as the database holds it."""
    return Row(event.seq, body(event), event.prev_hash, event.hash)


def event(stored: Row, name: str) -> Verdict:
    """The event a row of the ledger ``name`` holds."""
    try:
        said = json.loads(stored.body)
        said["claim_ids"] = tuple(said["claim_ids"])
        said["quotes"] = tuple(said["quotes"])
        said["evidence"] = tuple(Evidence(**item) for item in said["evidence"])
        return Verdict(seq=stored.seq, prev_hash=stored.prev_hash, hash=stored.hash, **said)
    except (ValueError, KeyError, TypeError):
        raise WorkbenchError(
            f"{name}: event {stored.seq} was changed after it was recorded and cannot be read"
        ) from None


def follow(rows: Iterable[Row], name: str) -> tuple[int, str]:
    """Check every link of the chain; returns the head. Raises ``WorkbenchError`` with the seq."""
    seq, last = 0, ""
    for stored in rows:
        if stored.seq != seq + 1:
            raise WorkbenchError(f"{name}: event {seq + 1} is missing; the next is {stored.seq}")
        if stored.prev_hash != last:
            raise WorkbenchError(f"{name}: event {stored.seq} does not follow event {seq}")
        if stored.hash != digest(stored.seq, last, stored.body):
            raise WorkbenchError(f"{name}: event {stored.seq} was changed after it was recorded")
        seq, last = stored.seq, stored.hash
    return seq, last
