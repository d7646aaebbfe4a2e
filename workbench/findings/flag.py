"""``flag``: linked claims to findings, one for each fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.errors import WorkbenchError
from workbench.facets import FACETS
from workbench.findings.answers import unanswered
from workbench.findings.compare import compare
from workbench.findings.consistency import verify
from workbench.findings.judges import installed, suggestions
from workbench.findings.lines import unlisted
from workbench.findings.summary import contested, named, supported, unsupported
from workbench.findings.support import RULES, corroborated, shortfall, support
from workbench.links.groups import groups
from workbench.records import (
    FINDING_KINDS,
    SEVERITIES,
    Claim,
    Difference,
    Finding,
    FindingKind,
    Lineage,
    Link,
    Severity,
    Source,
    finding_id,
)

# Effects from gravest; a value that merely differs between loosely related claims is no finding.
_GRAVITY = {"conflict": 0, "possible": 1, "strengthened": 2, "weakened": 3, "lost": 4, "added": 5}
# Facets on which a change of wording, or words that only one side has, change what is claimed.
_STANCE: dict[str, Severity] = {
    "negation": "high",
    "attribution": "medium",
    "causality": "medium",
    "certainty": "medium",
    "superlative": "medium",
    "role": "medium",
    "order": "medium",
    "scope": "low",
    "name": "low",
}
_ALONE = frozenset(_STANCE) - {"scope", "role", "name"}  # words that one side lacks matter here
# Risks that make an unsupported claim worth looking at before the others.
_RISKY = frozenset(
    ("money", "date", "number", "quote", "superlative", "first", "causality", "percentage")
)
_AROUND = 240  # characters of the paragraph before and after a claim that tell its context


@dataclass(frozen=True)
class Desk:
    """What every step of flagging looks things up in."""

    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    rule: str


def flag(
    claims: Sequence[Claim],
    links: Sequence[Link],
    sources: Sequence[Source],
    lineages: Sequence[Lineage] = (),
    support_rule: str = "default",
    progress: bool = False,
) -> list[Finding]:
    """The findings on these claims in queue order, gravest first.

    Every check-worthy claim is in exactly one finding of its group; arithmetic that fails adds
    findings of its own. ``sources`` carry their ``lineage_id``; where they do not, ``lineages``
    fill it. ``support_rule`` is ``default``, ``relaxed`` or ``legal``.
    """
    if support_rule not in RULES:
        raise WorkbenchError(f"support_rule = {support_rule!r}; write one of {', '.join(RULES)}")
    worthy = [claim for claim in claims if claim.check_worthy]
    ids = {claim.claim_id for claim in worthy}
    held = [link for link in links if link.left_id in ids and link.right_id in ids]
    desk = Desk(
        {claim.claim_id: claim for claim in claims},
        {source.source_id: source for source in _with_lineage(sources, lineages)},
        support_rule,
    )
    told, sure = _differences(held, desk, progress)
    told = unanswered(told, held, desk.claims)
    for link, found in _suggested(held, desk):
        told.setdefault(link.link_id, []).extend(found)
    firm = {link for link, found in told.items() if any(_GRAVITY[d.effect] < 2 for d in found)}
    within: dict[int, list[Link]] = defaultdict(list)
    grouped = groups(worthy, held, firm)
    home = {claim.claim_id: number for number, group in enumerate(grouped) for claim in group}
    for link in held:
        if home[link.left_id] == home[link.right_id]:
            within[home[link.left_id]].append(link)
    made = [_finding(group, within[number], told, desk) for number, group in enumerate(grouped)]
    made += verify(worthy, desk.sources)
    return sorted(made, key=lambda finding: _rank(finding, desk, sure))


def _with_lineage(sources: Sequence[Source], lineages: Sequence[Lineage]) -> list[Source]:
    from workbench.links.lineage import assign

    if all(source.lineage_id for source in sources):
        return list(sources)
    return assign(sources, lineages)


def _differences(
    links: Iterable[Link], desk: Desk, progress: bool
) -> tuple[dict[str, list[Difference]], dict[str, float]]:
    """By link: the differences that matter; by claim: how sure it is that it is contradicted."""
    from tqdm import tqdm

    told: dict[str, list[Difference]] = {}
    sure: dict[str, float] = {}
    for link in tqdm(list(links), desc="compare", unit="link", disable=not progress):
        left, right = desk.claims[link.left_id], desk.claims[link.right_id]
        if left.quote == right.quote:
            continue
        contexts = [_context(claim, desk.sources[claim.source_id]) for claim in (left, right)]
        compared = compare(
            left.quote, right.quote, left_context=contexts[0], right_context=contexts[1]
        )
        kept = [d for d in compared.differences if _matters(d)]
        kept += unlisted(left.quote, right.quote)
        if kept:
            told[link.link_id] = [_placed(found, left, right, desk) for found in kept]
            for claim in (left, right):
                sure[claim.claim_id] = max(sure.get(claim.claim_id, 0.0), compared.score)
    return told, sure


def _suggested(links: Sequence[Link], desk: Desk) -> Iterator[tuple[Link, list[Difference]]]:
    """What judges of the user's own say of each link; nothing where none is installed."""
    for link in links if installed() else ():
        left, right = desk.claims[link.left_id], desk.claims[link.right_id]
        if found := suggestions(left.quote, right.quote):
            yield link, [_placed(each, left, right, desk) for each in found]


def _matters(found: Difference) -> bool:
    """Whether a difference is worth a reviewer's time.

    What only one source tells is no disagreement, unless it changes how firmly, on whose word or
    for what cause the fact is told.
    """
    if found.effect == "conflict":
        return True
    if not _says(found.facet, found.left) or not _says(found.facet, found.right):
        return found.facet in _ALONE and found.effect in _GRAVITY
    return found.effect == "possible" or (found.effect in _GRAVITY and found.facet in _STANCE)


def _says(facet: str, words: str) -> bool:
    """Whether one side has words of its own on the facet; a name has a capital."""
    return words != words.lower() if facet in ("name", "place", "title") else bool(words)


def _placed(found: Difference, left: Claim, right: Claim, desk: Desk) -> Difference:
    """The difference with the claims' ids, with places in their sources and told of them."""
    ends = [(claim, desk.sources[claim.source_id]) for claim in (left, right)]
    return replace(
        found,
        left_id=left.claim_id,
        right_id=right.claim_id,
        left_start=found.left_start + left.start,
        left_end=found.left_end + left.start,
        right_start=found.right_start + right.start,
        right_end=found.right_end + right.start,
        explanation=named(found.explanation, ends[0], ends[1]),
    )


def _context(claim: Claim, source: Source) -> str:
    """The sentences around a claim: what its paragraph has before and after it."""
    before = source.text[max(0, claim.start - _AROUND) : claim.start].rpartition("\n")[2]
    after = source.text[claim.end : claim.end + _AROUND].partition("\n")[0]
    return f"{before.strip()} {after.strip()}".strip()


def _finding(
    group: tuple[Claim, ...],
    links: Sequence[Link],
    told: Mapping[str, Sequence[Difference]],
    desk: Desk,
) -> Finding:
    """The one finding of a group: of its gravest difference, or else of its support."""
    home = {claim.claim_id: desk.sources[claim.source_id] for claim in group}
    counted = support(home.values(), ((home[x.left_id], home[x.right_id]) for x in links))
    found = (difference for link in links for difference in told.get(link.link_id, ()))
    differences = tuple(sorted(found, key=_gravity))
    kind: FindingKind
    severity: Severity
    reason: str
    if differences:
        worst = differences[0]
        kind = "conflict" if worst.effect == "conflict" else "drift"
        severity = "high" if _GRAVITY[worst.effect] < 2 else _STANCE[worst.facet]
        reason = worst.facet
        summary = contested(worst, desk.claims, desk.sources)
    elif corroborated(counted, desk.rule):
        kind, severity, reason = "corroborated", "low", ""
        summary = supported(group, counted)
    else:
        kind, reason = "unverified", shortfall(counted)
        severity = "medium" if any(_RISKY.intersection(c.risks) for c in group) else "low"
        summary = unsupported(reason, group, counted, desk.sources)
    ids = tuple(claim.claim_id for claim in group)
    return Finding(
        finding_id(kind, reason, ids, differences),
        kind,
        severity,
        reason,
        ids,
        differences,
        counted.sources,
        counted.lineages,
        counted.primaries,
        summary,
    )


def _gravity(found: Difference) -> tuple[int, int, str, str, int, int]:
    return (
        _GRAVITY[found.effect],
        FACETS.index(found.facet),
        found.left_id,
        found.right_id,
        found.left_start,
        found.right_start,
    )


def _rank(
    finding: Finding, desk: Desk, sure: Mapping[str, float]
) -> tuple[int, int, float, int, str, int, str]:
    """Queue order: kind, severity, how sure, how risky, and then by place."""
    first = desk.claims[finding.claim_ids[0]]
    risks = {risk for claim_id in finding.claim_ids for risk in desk.claims[claim_id].risks}
    return (
        FINDING_KINDS.index(finding.kind),
        SEVERITIES.index(finding.severity),
        -max(sure.get(claim_id, 0.0) for claim_id in finding.claim_ids),
        -len(risks),
        first.source_id,
        first.start,
        finding.finding_id,
    )
