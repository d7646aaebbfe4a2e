"""What is asked where a manuscript is checked: only what its own claims are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.findings.desk import Desk
from workbench.findings.ticks import Library
from workbench.links.groups import groups
from workbench.records import Claim, Difference, Fact, Finding, Link, content_id
from workbench.tables import Dossier

Group = Sequence[Claim]

NEAREST = 3  # passages shown beside a claim of which no source speaks


def asked_of(
    claims: Sequence[Claim], links: Iterable[Link], manuscripts: Collection[str]
) -> Iterator[tuple[Group, Group]]:
    """The claims of each question of support, and those of them whose facts decide.

    With a manuscript that is one wording of it with the claims of sources that are linked with it,
    and with nothing that only other claims of it are linked with: an edit of one sentence asks
    nothing anew of another.
    """
    if not manuscripts:
        yield from ((group, group) for group in groups(claims, links))
        return
    partners: dict[str, list[str]] = defaultdict(list)
    for link in links:
        partners[link.left_id].append(link.right_id)
        partners[link.right_id].append(link.left_id)
    row = {claim.claim_id: at for at, claim in enumerate(claims)}
    wordings: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.source_id in manuscripts:
            wordings[claim.quote].append(claim)
    for own in wordings.values():
        near = sorted({row[i] for claim in own for i in partners[claim.claim_id]})
        yield (
            (*own, *(c for c in map(claims.__getitem__, near) if c.source_id not in manuscripts)),
            own,
        )


def in_question(
    links: Iterable[Link], found: Iterable[Difference], desk: Desk
) -> frozenset[str] | None:
    """The claims whose facts are held against the sources: those of a manuscript, those linked
    with them, and those that differ; None for all, where there is no manuscript."""
    if not any(source.manuscript for source in desk.sources.values()):
        return None
    asked = {claim_id for claim_id in desk.claims if desk.source(claim_id).manuscript}
    near = {end for link in links for end in _other_end(link, asked)}
    differing = {claim_id for each in found for claim_id in (each.left_id, each.right_id)}
    return frozenset(asked | near | differing)


def _other_end(link: Link, asked: Collection[str]) -> tuple[str, ...]:
    """The ends of a link that has one among the claims that are asked about."""
    ends = (link.left_id, link.right_id)
    return ends if any(end in asked for end in ends) else ()


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
            yield _worded(_beside(finding, library, desk), desk)
            continue
        above = dict.fromkeys(i for fact_id in finding.fact_ids for i in resting.get(fact_id, ()))
        if above and finding.differences:
            yield _worded(replace(finding, claim_ids=(*above, *finding.claim_ids)), desk)


def in_order(dossier: Dossier) -> Dossier:
    """The dossier with its findings by the place of their words in the manuscript, those on one
    place gravest first; as it is where there is no manuscript."""
    home = {s.source_id: at for at, s in enumerate(dossier.source_records) if s.manuscript}
    place = {
        claim.claim_id: (home[claim.source_id], claim.start)
        for claim in dossier.claim_records
        if claim.source_id in home
    }
    last = (len(dossier.source_records), 0)
    found = sorted(
        dossier.finding_records,
        key=lambda finding: min((place.get(i, last) for i in finding.claim_ids), default=last),
    )
    return replace(dossier, finding_records=tuple(found))


def _worded(finding: Finding, desk: Desk) -> Finding:
    """A contested finding under an id that is of the manuscript's words too: when they change, the
    question is open again."""
    own = sorted(i for i in finding.claim_ids if desk.source(i).manuscript)
    if not finding.differences:
        return finding  # the id of a question of support is made of its claims
    return replace(finding, finding_id=content_id("f", finding.finding_id, own))


def _beside(finding: Finding, library: Library, desk: Desk) -> Finding:
    """The finding with the passages nearest to its claim, where no source speaks of it."""
    alone = all(desk.source(claim_id).manuscript for claim_id in finding.claim_ids)
    if finding.differences or not alone:
        return finding
    return replace(finding, nearest=library.nearest(finding.claim_ids[0], NEAREST))
