"""Who signed a dossier off, and whether it still is what they signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.records import Verdict, content_id
from workbench.tables import Dossier
from workbench.verdicts.standing import standings, undone


class Signature(NamedTuple):
    """A sign-off that was not taken back; ``outdated`` where something has changed since."""

    event: Verdict
    outdated: bool


def state(dossier: Dossier, events: Sequence[Verdict]) -> str:
    """Names a dossier as it stands: its sources, its findings and what is decided on each."""
    standing = standings(dossier.finding_records, events).values()
    sources = sorted((s.source_id, s.sha256) for s in dossier.source_records)
    return content_id("d", sources, sorted((s.finding_id, s.status, s.event_id) for s in standing))


def signatures(dossier: Dossier, events: Sequence[Verdict]) -> list[Signature]:
    """The last sign-off of each person that stands, by seq."""
    taken = undone(events)
    signed = (e for e in events if e.action_kind == "sign" and e.event_id not in taken)
    latest = {event.reviewer: event for event in signed}
    now = state(dossier, events)
    by_seq = sorted(latest.values(), key=lambda e: e.seq)
    return [Signature(event, event.finding_id != now) for event in by_seq]
