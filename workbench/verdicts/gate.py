"""The gate: which findings keep a text from being passed."""

from __future__ import annotations

from workbench.errors import WorkbenchError
from workbench.records import Finding
from workbench.settings import Settings
from workbench.tables import Dossier
from workbench.verdicts.raised import with_raised
from workbench.verdicts.standing import SETTLED, standings
from workbench.verdicts.store import VerdictStore


def gate(dossier: Dossier, store: VerdictStore | None, settings: Settings) -> list[Finding]:
    """The findings that keep the gate closed, in queue order.

    They are of a kind that gates and not settled: nobody has judged them yet, a verdict says that
    work is still needed, or reviewers disagree and nobody has adjudicated. Raises
    ``WorkbenchError`` where a verdict names one of them but was given on other claims, and
    ``Unsound`` for a ledger that does not verify: nothing it says opens the gate.
    """
    if store:
        store.verify()
    events = store.events() if store else []
    dossier = with_raised(dossier, events)
    standing = standings(dossier.finding_records, events)
    closed = []
    for found in dossier.finding_records:
        if found.kind not in settings.gate:
            continue
        stands = standing[found.finding_id]
        for event in stands.verdicts:
            if not set(event.claim_ids) & set(found.claim_ids):
                name = store.name if store else ""
                raise WorkbenchError(
                    f"{name}: event {event.seq} judges {found.finding_id} by other claims than it "
                    "has; this ledger cannot open the gate, give the one of these sources"
                )
        if stands.status not in SETTLED:
            closed.append(found)
    return closed


def foreign(dossier: Dossier, store: VerdictStore) -> str:
    """What to know of a ledger that seems to be of other sources; empty where it is not."""
    claims = dossier.claim_by_id.keys()
    judged = [event for event in store.events() if event.verdict]
    if not judged or any(claims & set(event.claim_ids) for event in judged):
        return ""
    return (
        f"{store.name}: none of its {len(judged)} verdicts is on these sources; if it is the "
        "ledger of others, name the right one with --store"
    )
