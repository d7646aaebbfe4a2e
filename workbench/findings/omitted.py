"""What one source names within a passage that it shares with another of its origin, which goes
straight on without it: what a copy adds or leaves out is telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from workbench.facets import of_kind
from workbench.facts.inventory import Inventory
from workbench.records import Link, Source

NEXT = 2  # claims before and behind within which a passage goes on
ClaimSpot = tuple[str, int]  # a source, and which of its claims


def omitted(
    stock: Inventory, links: Sequence[Link], sources: Mapping[str, Source]
) -> dict[str, str]:
    """For each claim with a name or figure that another source lacks in a passage they share the
    source that lacks it, by id."""
    named: dict[str, list[str]] = defaultdict(list)
    for each in stock.facts:
        if each.fact.facet in of_kind("name") or each.fact.facet in of_kind("figure"):
            named[each.fact.claim_id].append(each.fact.words)
    made: dict[str, str] = {}
    for claim_id, other in _within(stock, links, sources):
        if any(words not in sources[other].text for words in named[claim_id]):
            made.setdefault(claim_id, other)
    return made


def _within(
    stock: Inventory, links: Sequence[Link], sources: Mapping[str, Source]
) -> Iterator[tuple[str, str]]:
    """The claims within a shared passage, each with a source that goes straight on without it."""
    spots: dict[str, ClaimSpot] = {}
    told: dict[str, list[str]] = defaultdict(list)
    for claim in stock.claims:
        spots[claim.claim_id] = claim.source_id, len(told[claim.source_id])
        told[claim.source_id].append(claim.claim_id)
    partners: dict[ClaimSpot, set[ClaimSpot]] = defaultdict(set)
    for link in links:
        one, two = spots[link.left_id], spots[link.right_id]
        if one[0] != two[0] and sources[one[0]].lineage_id == sources[two[0]].lineage_id:
            partners[one].add(two)
            partners[two].add(one)
    for source, ids in told.items():
        for at, claim_id in enumerate(ids):
            own = {name for name, _ in partners.get((source, at), ())}
            before, behind = (
                {spot for n in near for spot in partners.get((source, n), ())}
                for near in (range(at - NEXT, at), range(at + 1, at + 1 + NEXT))
            )
            for name, n in sorted(before):
                if name not in own and (name, n + 1) in behind:
                    yield claim_id, name
