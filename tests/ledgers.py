"""What tests of the ledger have in common."""

from __future__ import annotations

from typing import Any

from samples import sample_dossier

from workbench.verdicts import VerdictStore

FINDING = sample_dossier().finding_records[0]


def note(store: VerdictStore, text: str = "seen") -> Any:
    """An event that anybody may write: a comment on the first finding."""
    return store.record(FINDING, reviewer="Ann", action_kind="comment", note=text)


def unlock(store: VerdictStore) -> tuple[str, ...]:
    """The SQL with which an attacker who owns the file gets round the triggers."""
    if "postgresql" in store.url:
        return ("ALTER TABLE workbench_events DISABLE TRIGGER ALL",)
    return tuple(f"DROP TRIGGER workbench_{t}" for t in ("append", "no_update", "no_delete"))
