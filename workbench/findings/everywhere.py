"""A difference is told of every place that has its wording, however often a source repeats it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.findings.desk import Desk
from workbench.findings.ticks import Library
from workbench.records import Difference


def everywhere(group: Sequence[Difference], library: Library, desk: Desk) -> list[Difference]:
    """The differences of a question, with one for each further place of either wording: copies of
    a sentence are told once each, not once for every pair of them."""
    told = {end for each in group for end in (each.left_id, each.right_id)}
    return [*group, *(more for each in group for more in _copied(each, told, library, desk))]


def _copied(
    found: Difference, told: set[str], library: Library, desk: Desk
) -> Iterator[Difference]:
    for side, claim_id, fact_id in (
        ("left", found.left_id, found.left_fact),
        ("right", found.right_id, found.right_fact),
    ):
        fact = library.fact(fact_id)
        for claim, facts in library.again(claim_id):
            if claim.claim_id not in told:
                told.add(claim.claim_id)
                moved = claim.start - desk.claims[claim_id].start
                yield replace(
                    found,
                    **{
                        f"{side}_id": claim.claim_id,
                        f"{side}_start": getattr(found, f"{side}_start") + moved,
                        f"{side}_end": getattr(found, f"{side}_end") + moved,
                        f"{side}_fact": facts.get(fact.mention.first, "") if fact else "",
                    },
                )
