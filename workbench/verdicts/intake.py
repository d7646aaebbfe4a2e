"""What a file of events adds to a ledger: each line held to the rules of the desk, and to what
was said before it."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.verdicts import lines
from workbench.verdicts.audit import Audit
from workbench.verdicts.chain import EventRow, digest


def taken(path: Path, known: dict[str, str], audit: Audit) -> list[EventRow]:
    """The events of a file that are new to a ledger, at their places after its own.

    ``known`` are the bodies of its events, by event_id; ``audit`` has read them all. Raises
    ``WorkbenchError`` with the line that is refused.
    """
    new: list[EventRow] = []
    seq, last = audit.head
    here = dict(known)
    try:
        for number, event, said in lines.parse(path):
            if event.event_id in here:
                if here[event.event_id] != said:
                    told = f"event {event.event_id!r} says something else in {audit.name}"
                    raise lines.refusal(path, number, told)
                continue
            try:
                audit.judge(event, said)
            except WorkbenchError as error:
                raise lines.refusal(path, number, error) from None
            audit.add(event)
            here[event.event_id] = said
            seq, before = seq + 1, last
            last = digest(seq, before, said)
            new.append(EventRow(seq, said, before, last))
    finally:
        # They are read with the rest before the next event is added, if they are saved at all.
        audit.forget(event_id for event_id in here if event_id not in known)
    return new
