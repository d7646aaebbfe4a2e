"""The gate: which findings keep a text from being passed."""

from __future__ import annotations

from workbench.records import Finding
from workbench.settings import Settings
from workbench.tables import Dossier
from workbench.verdicts.raised import with_raised
from workbench.verdicts.standing import SETTLED, standings
from workbench.verdicts.store import VerdictStore


def gate(dossier: Dossier, store: VerdictStore | None, settings: Settings) -> list[Finding]:
    """The findings that keep the gate closed, in queue order.

    They are of a kind that gates and not settled: nobody has judged them yet, a verdict says that
    work is still needed, or reviewers disagree and nobody has adjudicated. Raises ``Unsound`` for
    a ledger that does not verify: nothing it says opens the gate.
    """
    if store:
        store.verify()
    events = store.events() if store else []
    dossier = with_raised(dossier, events)
    standing = standings(dossier.finding_records, events)
    return [
        found
        for found in dossier.finding_records
        if found.kind in settings.gate and standing[found.finding_id].status not in SETTLED
    ]
