"""Find a passage of the sources to use as evidence."""

from __future__ import annotations

from typing import Any

from workbench.records import Finding
from workbench.review.cards import passage
from workbench.tables import Dossier
from workbench.verdicts.bearing import Asked, asked

SHOWN = 12


def find(query: str, dossier: Dossier, finding: Finding | None = None) -> list[dict[str, Any]]:
    """The passages that hold most of the words asked for, as ``Evidence`` fields and claim_id;
    ``silent`` are those without a word of what the finding asks about."""
    claims, sources = dossier.claim_records, dossier.source_by_id
    words = query.casefold().split()
    if not words:
        return []
    scored = []
    for place, claim in enumerate(claims):
        quote = claim.quote.casefold()
        title = sources[claim.source_id].title.casefold()
        said = sum(word in quote for word in words)
        either = sum(word in quote or word in title for word in words)
        if either:
            scored.append((-either, -said, place))
    best = sorted(scored)[:SHOWN]
    question = asked(finding, dossier) if finding else Asked()
    return [
        passage(claim, sources[claim.source_id])
        | {"claim_id": claim.claim_id, "silent": not question.spoken(claim.quote)}
        for claim in (claims[place] for *_, place in best)
    ]
