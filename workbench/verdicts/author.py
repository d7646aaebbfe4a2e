"""The questions that reviewers put to the author, in one list."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.records import Verdict
from workbench.tables import Dossier
from workbench.verdicts.standing import by_finding, stand, undone

COLUMNS = ("finding_id", "asked", "words", "where", "reviewer", "at")


def questions(dossier: Dossier, events: Sequence[Verdict]) -> list[dict[str, str]]:
    """Comments that ask the author, and verdicts that stand with the action ``query_author``; by
    seq. ``where`` names the passage: its source and place, empty where it has changed since."""
    taken = undone(events)
    asked = [e for e in events if e.action_kind == "comment" and e.event_id not in taken]
    for said in by_finding(events).values():
        asked += stand(said)
    known = {f.finding_id: f for f in dossier.finding_records}
    made = []
    for event in sorted(asked, key=lambda e: e.seq):
        if event.editorial_action != "query_author":
            continue
        finding = known.get(event.finding_id)
        claims = [dossier.claim_by_id[c] for c in event.claim_ids if c in dossier.claim_by_id]
        places = (f"{dossier.source_by_id[c.source_id].title}, {c.locator}" for c in claims)
        row = (
            event.finding_id,
            event.note or (finding.question or finding.summary if finding else ""),
            " / ".join(event.quotes),
            "; ".join(dict.fromkeys(places)),
            event.reviewer,
            event.at,
        )
        made.append(dict(zip(COLUMNS, row, strict=True)))
    return made
