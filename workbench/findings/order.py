"""What a reviewer should look at first among findings of one kind and severity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.facets import registry
from workbench.records import Claim, Finding, Link

LEAST = 4  # what hangs on a finding without a difference
NEXT = 2  # claims before and behind within which a passage goes on


def stake(finding: Finding) -> int:
    """How much hangs on what a finding is about: 0 for most."""
    facets = {d.facet for d in finding.differences}
    return min((registry()[facet].told.stake for facet in facets), default=LEAST)


def left_out(claims: Sequence[Claim], links: Sequence[Link]) -> dict[str, str]:
    """The claims that one source has within a passage that it shares with another one, which
    lacks them: claim_id to the source that lacks it. What a copy adds or leaves out is telling."""
    partners = _partners(claims, links)
    by_source: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.source_id, c.start)):
        by_source.setdefault(claim.source_id, []).append(claim)
    made = {}
    for told in by_source.values():
        for at, claim in enumerate(told):
            own = partners.get(claim.claim_id, {})
            before = _near(told[max(0, at - NEXT) : at], partners)
            behind = _near(told[at + 1 : at + 1 + NEXT], partners)
            lacking = sorted(before & behind - own.keys())
            if lacking:
                made[claim.claim_id] = lacking[0]
    return made


def _partners(claims: Sequence[Claim], links: Sequence[Link]) -> dict[str, Mapping[str, None]]:
    """For each claim, the sources that have one linked to it."""
    home = {claim.claim_id: claim.source_id for claim in claims}
    made: dict[str, dict[str, None]] = {}
    for link in links:
        if home[link.left_id] != home[link.right_id]:
            made.setdefault(link.left_id, {})[home[link.right_id]] = None
            made.setdefault(link.right_id, {})[home[link.left_id]] = None
    return dict(made)


def _near(claims: Sequence[Claim], partners: Mapping[str, Mapping[str, None]]) -> set[str]:
    return {source for claim in claims for source in partners.get(claim.claim_id, ())}
