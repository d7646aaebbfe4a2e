"""What is asked where a manuscript is checked: only what its own claims are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.findings.desk import Desk
from workbench.findings.ticks import Library
from workbench.records import Fact, Finding

NEAREST = 3  # passages shown beside a claim of which no source speaks


def published(
    findings: Iterable[Finding], facts: Sequence[Fact], library: Library, desk: Desk
) -> Iterator[Finding]:
    """The findings that concern a manuscript; all of them where there is none.

    What only sources say is none; where sources contradict each other on a fact that the
    manuscript has too, its claim stands before theirs.
    """
    if not any(source.manuscript for source in desk.sources.values()):
        yield from findings
        return
    resting: dict[str, list[str]] = defaultdict(list)  # the claims that rest on a fact
    for fact in facts:
        if desk.source(fact.claim_id).manuscript:
            for other in fact.supported_by:
                resting[other].append(fact.claim_id)
    for finding in findings:
        if any(desk.source(claim_id).manuscript for claim_id in finding.claim_ids):
            yield _beside(finding, library, desk)
            continue
        above = dict.fromkeys(i for fact_id in finding.fact_ids for i in resting.get(fact_id, ()))
        if above and finding.differences:
            yield replace(finding, claim_ids=(*above, *finding.claim_ids))


def _beside(finding: Finding, library: Library, desk: Desk) -> Finding:
    """The finding with the passages nearest to its claim, where no source speaks of it."""
    alone = all(desk.source(claim_id).manuscript for claim_id in finding.claim_ids)
    if finding.differences or not alone:
        return finding
    return replace(finding, nearest=library.nearest(finding.claim_ids[0], NEAREST))
