"""A source read whole: its text in pieces, claims and facts marked by status, findings to open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.records import Source
from workbench.review.cards import pieces, ticked
from workbench.tables import Dossier


def document(
    source: Source, dossier: Dossier, homes: Mapping[str, Sequence[int]]
) -> dict[str, Any]:
    """The text of a source as parts in order: what stands between claims, and the claims.

    Each claim comes with the places of the findings it is in. Parts join to the exact text.
    """
    claims = sorted(
        (c for c in dossier.claim_records if c.source_id == source.source_id),
        key=lambda c: (c.start, -c.end),
    )
    parts: list[dict[str, Any]] = []
    at = 0
    for claim in claims:
        if claim.start < at:  # a clause within a sentence that is shown already
            continue
        if claim.start > at:
            parts.append({"text": source.text[at : claim.start]})
        parts.append(
            {
                "claim_id": claim.claim_id,
                "pieces": pieces(claim.quote, ticked(claim, dossier)),
                "findings": list(homes.get(claim.claim_id, ())),
            }
        )
        at = claim.end
    if at < len(source.text):
        parts.append({"text": source.text[at:]})
    return {
        "title": source.title,
        "path": source.path,
        "manuscript": source.manuscript,
        "parts": parts,
    }
