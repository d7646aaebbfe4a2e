"""Find a passage of the sources to use as evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.records import Claim, Source
from workbench.review.cards import passage

SHOWN = 12


def find(
    query: str, claims: Sequence[Claim], sources: Mapping[str, Source]
) -> list[dict[str, str]]:
    """The passages that hold most of the words asked for, as ``Evidence`` fields and claim_id."""
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
    return [
        passage(claims[p], sources[claims[p].source_id]) | {"claim_id": claims[p].claim_id}
        for *_, p in best
    ]
