"""The hashed body of an event, and the hash chain that ties each event to the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import MISSING, fields, replace
from typing import Any, NamedTuple

from workbench.errors import Unsound
from workbench.records import VOCABULARY, Evidence, Verdict

LINKS = ("seq", "prev_hash", "hash")  # an event's place in one ledger, not what was said
# Fields that came later stand in the body only where they are set: hashes of old events stay.
LATER = {f.name: f.default for f in fields(Verdict) if f.default is not MISSING}
SAID = tuple(f.name for f in fields(Verdict) if f.name not in (*LINKS, *LATER, "evidence"))
EVIDENCE = tuple(f.name for f in fields(Evidence))
_EVIDENCE = frozenset(EVIDENCE)
_KNOWN = frozenset((*SAID, *LATER))
LISTS = ("claim_ids", "quotes", "fact_ids", "words", "starts")


class EventRow(NamedTuple):
    """One event as the database holds it; every other column is generated from ``body``."""

    seq: int
    body: str
    prev_hash: str
    hash: str


def body(event: Verdict) -> str:
    """What was said, as canonical JSON: the same in every ledger the event is copied to."""
    # By hand: dataclasses.asdict copies every text and takes ten times as long.
    said: dict[str, Any] = {name: getattr(event, name) for name in SAID}
    for name, unset in LATER.items():
        if name != "unread" and (value := getattr(event, name)) != unset:
            said[name] = value
    said["evidence"] = [{n: getattr(item, n) for n in EVIDENCE} for item in event.evidence]
    said |= json.loads(event.unread or "{}")
    return canonical(said)


def canonical(said: dict[str, Any]) -> str:
    """JSON in its one form: whoever writes the same writes the same bytes."""
    return _CANONICAL.encode(said)


# One for all: to make it takes as long as to write an event. No NaN: no database takes it.
_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False
)


def digest(seq: int, prev_hash: str, said: str) -> str:
    """The hash of an event: its place, the hash before it and its body."""
    return hashlib.sha256(f"{seq}\n{prev_hash}\n{said}".encode()).hexdigest()


def seal(event: Verdict, seq: int, prev_hash: str) -> Verdict:
    """The event at its place in a ledger."""
    hashed = digest(seq, prev_hash, body(event))
    return replace(event, seq=seq, prev_hash=prev_hash, hash=hashed)


def row(event: Verdict) -> EventRow:
    """A sealed event as the database holds it."""
    return EventRow(event.seq, body(event), event.prev_hash, event.hash)


def read(said: dict[str, Any]) -> dict[str, Any]:
    """The fields of an event by name, of its body; what a newer workbench says besides is kept as
    it is in ``unread``, and in no event of this vocabulary or an older one."""
    if type(said.get("vocabulary", 1)) is not int:
        raise ValueError("the vocabulary is no number")
    known = {name: value for name, value in said.items() if name in _KNOWN}
    unread = {name: said[name] for name in said.keys() - known.keys() - {"evidence"}}
    if any(item.keys() - _EVIDENCE for item in said["evidence"]):
        unread["evidence"] = said["evidence"]
    if "unread" in known or (unread and said.get("vocabulary", 1) <= VOCABULARY):
        raise ValueError(f"unknown fields {sorted(unread)}")
    for name in LISTS:
        if name in known:
            if not isinstance(known[name], list):
                raise ValueError(f"{name} is no list")
            known[name] = tuple(known[name])
    known["evidence"] = tuple(
        Evidence(**{name: item[name] for name in EVIDENCE if name in item})
        for item in said["evidence"]
    )
    if unread:
        known["unread"] = json.dumps(unread, ensure_ascii=False, sort_keys=True)
    return known


def event(stored: EventRow, name: str) -> Verdict:
    """The event a row of the ledger ``name`` holds."""
    return parsed(stored, name)[0]


def parsed(stored: EventRow, name: str) -> tuple[Verdict, dict[str, Any]]:
    """The event a row of the ledger ``name`` holds, and its body as JSON says it."""
    try:
        told = json.loads(stored.body)
        said = read(told)
        made = Verdict(seq=stored.seq, prev_hash=stored.prev_hash, hash=stored.hash, **said)
        return made, told
    except (AttributeError, ValueError, KeyError, TypeError, RecursionError):
        raise Unsound(
            f"{name}: event {stored.seq} was changed after it was recorded and cannot be read"
        ) from None


def follow(rows: Iterable[EventRow], name: str, head: tuple[int, str] = (0, "")) -> tuple[int, str]:
    """Check every link of the chain after ``head``; returns its new head. Raises ``Unsound``
    with the seq."""
    seq, last = head
    for stored in rows:
        if stored.seq != seq + 1:
            raise Unsound(f"{name}: event {seq + 1} is missing; the next is {stored.seq}")
        if stored.prev_hash != last:
            raise Unsound(f"{name}: event {stored.seq} does not follow event {seq}")
        if stored.hash != digest(stored.seq, last, stored.body):
            raise Unsound(f"{name}: event {stored.seq} was changed after it was recorded")
        seq, last = stored.seq, stored.hash
    return seq, last
