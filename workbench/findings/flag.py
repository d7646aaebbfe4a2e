"""``flag``: linked claims to findings, one for each question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.errors import WorkbenchError
from workbench.facets import registry
from workbench.facts.extract import Stated
from workbench.facts.inventory import Inventory, inventory
from workbench.findings import citing, published
from workbench.findings.arithmetic import verify
from workbench.findings.contested import (
    EQUAL,
    GRAVITY,
    first_stated,
    grave,
    gravity,
    slots,
    values,
    widened,
)
from workbench.findings.desk import Desk
from workbench.findings.everywhere import everywhere
from workbench.findings.gathered import gathered
from workbench.findings.neighbours import beside
from workbench.findings.omitted import omitted
from workbench.findings.questions import asked, borne_out, phrased
from workbench.findings.quoted import absent, misquotations
from workbench.findings.summary import contested, supported, unsupported
from workbench.findings.support import RULES, corroborated, support
from workbench.findings.ticks import Library, tick
from workbench.measures.mention import agrees
from workbench.records import (
    FINDING_KINDS,
    SEVERITIES,
    Claim,
    Difference,
    Fact,
    Finding,
    Lineage,
    Link,
    Severity,
    Source,
    content_id,
)

# Risks that make an unsupported claim worth looking at before the others.
_RISKY = frozenset(("money", "date", "number", "quote", "superlative", "first", "causality"))

_SPOKEN_OF = 0.5  # part of a manuscript's claim that sources have, be none of theirs linked to it


def flag(
    claims: Sequence[Claim],
    links: Sequence[Link],
    sources: Sequence[Source],
    lineages: Sequence[Lineage] = (),
    support_rule: str = "default",
    progress: bool = False,
    stock: Inventory | None = None,
) -> list[Finding]:
    """The findings on these claims in queue order, gravest first.

    ``sources`` carry their ``lineage_id``; where they do not, ``lineages`` fill it.
    ``support_rule`` is ``default``, ``relaxed`` or ``legal``; ``stock`` are the facts, where they
    are known.

    >>> sources = wb.read("sources")
    >>> claims = wb.split(sources)
    >>> [found.kind for found in wb.flag(claims, wb.link(claims, sources), sources)]
    ['conflict']
    """
    return flagged(claims, links, sources, lineages, support_rule, progress, stock)[1]


def flagged(
    claims: Sequence[Claim],
    links: Sequence[Link],
    sources: Sequence[Source],
    lineages: Sequence[Lineage] = (),
    support_rule: str = "default",
    progress: bool = False,
    stock: Inventory | None = None,
) -> tuple[list[Fact], list[Finding]]:
    """The facts with what others say of them, and the findings on them in queue order."""
    if support_rule not in RULES:
        raise WorkbenchError(f"support_rule = {support_rule!r}; write one of {', '.join(RULES)}")
    stock = stock or inventory(claims, sources)
    worthy, told = stock.claims, stock.facts
    ids = {claim.claim_id for claim in worthy}
    held = [link for link in links if link.left_id in ids and link.right_id in ids]
    homes = {source.source_id: source for source in _with_lineage(sources, lineages)}
    desk = Desk(
        {claim.claim_id: claim for claim in claims},
        homes,
        {each.fact.fact_id: each.fact for each in told},
        support_rule,
        omitted(stock, held, homes),
    )
    library = Library(told, worthy, desk, stock.topic, stock.decided, stock.cited)
    misquoted = misquotations(claims, homes)
    found, agreed, twins = gathered(stock, held, misquoted, desk, library, progress)
    partners: dict[str, list[Stated]] = defaultdict(list, twins)
    for match in agreed:
        if match.score >= EQUAL and agrees(match.outcome):
            partners[match.left.fact.fact_id].append(match.right)
            partners[match.right.fact.fact_id].append(match.left)
    contested_ = [widened(g, partners, desk) for g in slots((d for d in found if grave(d)), agreed)]
    contested_ = [everywhere(group, library, desk) for group in contested_]
    drifts = [d for d in found if not grave(d)]
    unsaid = absent(misquoted, desk.facts.values())
    differing = [d for g in contested_ for d in g] + drifts
    facts = tick(library, differing, unsaid, published.in_question(held, differing, desk))
    desk = replace(desk, facts={fact.fact_id: fact for fact in facts})
    made = [_contested(group, desk) for group in contested_]
    lesser = (everywhere(group, library, desk) for group in _by_claims(drifts, desk))
    made += [_contested(group, desk) for group in lesser]
    if stock.cited.sources:
        made = [citing.beside(finding, stock.cited, library, desk) for finding in made]
    made += list(_support(stock, held, facts, found, library, desk))
    made += verify(stock, desk.sources)
    made = list(published.published({f.finding_id: f for f in made}.values(), facts, library, desk))
    return facts, beside(sorted(made, key=lambda finding: _rank(finding, desk)))


def _with_lineage(sources: Sequence[Source], lineages: Sequence[Lineage]) -> list[Source]:
    from workbench.links.lineage import assign

    if all(source.lineage_id for source in sources):
        return list(sources)
    return assign(sources, lineages)


def _by_claims(found: Iterable[Difference], desk: Desk) -> list[list[Difference]]:
    """The lesser differences of each two wordings, however many sources have them: one question of
    wording."""
    made: dict[tuple[str, ...], list[Difference]] = defaultdict(list)
    for each in found:
        quotes = (desk.claims[i].quote for i in (each.left_id, each.right_id))
        made[tuple(sorted(quotes))].append(each)
    return [sorted(group, key=gravity) for group in made.values()]


def _contested(group: Sequence[Difference], desk: Desk) -> Finding:
    """The finding of a contested slot, or of what two wordings differ in."""
    worst = group[0]
    told = values([d for d in group if grave(d)] or group[:1], desk)
    ids = sorted({i for d in group for i in (d.left_id, d.right_id)}, key=desk.place)
    facts = dict.fromkeys(i for d in group for i in (d.left_fact, d.right_fact) if i)
    counted = support(s for i in ids if not (s := desk.source(i)).manuscript)
    kind = "conflict" if worst.effect == "conflict" else "drift"
    severity: Severity = "high" if grave(worst) else registry()[worst.facet].label.severity
    stated = sorted([value.value, first_stated(value, group, desk)] for value in told)
    both = worst.left and worst.right  # of what only one says, no word but that one
    left, right = phrased(worst, desk) if both else (worst.left, worst.right)
    return Finding(
        content_id("f", kind, worst.facet, stated),
        kind,  # type: ignore[arg-type]
        severity,
        worst.facet,
        tuple(ids),
        tuple(group),
        counted.sources,
        counted.lineages,
        counted.primaries,
        contested(replace(worst, left=left, right=right), desk.claims, desk.sources),
        asked(worst, told, desk),
        tuple(facts),
        told,
    )


def _support(
    stock: Inventory,
    links: Sequence[Link],
    facts: Sequence[Fact],
    found: Sequence[Difference],
    library: Library,
    desk: Desk,
) -> Iterator[Finding]:
    """One finding for each group of linked claims that has facts left to bear out."""
    by_claim: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_claim[fact.claim_id].append(fact)
    manuscripts = {s.source_id for s in desk.sources.values() if s.manuscript}
    drifting = {i for d in found if not grave(d) for i in (d.left_fact, d.right_fact)}
    disputed = {i for d in found if grave(d) for i in (d.left_id, d.right_id)}
    unsure = {i for d in found if d.facet == "certainty" for i in (d.left_id, d.right_id)}
    for group, deciding in published.asked_of(stock.claims, links, manuscripts):
        told = [fact for claim in deciding for fact in by_claim[claim.claim_id]]
        finding = _borne_out(group, deciding, told, (drifting, disputed, unsure), library, desk)
        if finding is not None:
            yield citing.against(finding, told, stock.cited, library, desk)


def _borne_out(
    group: Sequence[Claim],
    deciding: Sequence[Claim],
    told: Sequence[Fact],
    questioned: tuple[set[str], set[str], set[str]],
    library: Library,
    desk: Desk,
) -> Finding | None:
    """The finding of support of a group; ``questioned`` are the facts whose wording, the
    claims of which something, and those of which the firmness is asked about in a finding of its
    own."""
    if not told:
        return None  # it says nothing that could be borne out
    drifting, disputed, unsure = questioned
    counted = support(s for c in group if not (s := desk.source(c.claim_id)).manuscript)
    contested_ = [f for f in told if f.status == "contested"]
    left = [f for f in told if f.status in ("unsupported", "drifted") and f.fact_id not in drifting]
    borne = [f for f in told if f.status == "supported"]
    if (contested_ or len(left) < len(told) - len(borne)) and not left:
        return None
    if not (contested_ or left) and not unsure.isdisjoint(c.claim_id for c in deciding):
        return None
    kind, reason = "unverified", ""
    if not left and not contested_ and disputed.isdisjoint(c.claim_id for c in deciding):
        if not counted.sources:  # no passage is linked to it, and its words stand here and there
            counted = support(_whole(told, library))
        if not counted.sources:
            reason = "single_source"
        elif all(_enough(f, library, desk) for f in told):
            kind = "corroborated"
        else:
            reason = "secondary_only"
    elif borne and (counted.sources or len(borne) >= _SPOKEN_OF * len(told)):
        reason = "partly_supported"
    else:
        named = any(f.status == "unsupported" and f.supported_by for f in told)  # one, by several
        copied = counted.lineages == 1 or named
        reason = "copies_only" if counted.sources > 1 and copied else "single_source"
    ids = tuple(claim.claim_id for claim in group)
    words = [f.words for f in left]
    if desk.source(deciding[0].claim_id).manuscript and reason != "partly_supported":
        words = []  # the question names the claim alone, whatever else its author changes
    severity: Severity = "low"
    if kind == "unverified" and any(_RISKY.intersection(c.risks) for c in deciding):
        severity = "medium"
    question = borne_out(kind, reason, deciding, left, desk)
    if kind == "corroborated":
        summary = supported(deciding, counted)
    else:
        summary = unsupported(reason, deciding, counted, desk.sources)
    lacks = next((desk.lacking[c.claim_id] for c in deciding if c.claim_id in desk.lacking), "")
    if lacks and left:
        severity, gap = "high", f"Missing from the same passage of {desk.sources[lacks].title}"
        summary, question = f"{gap}. {summary}", f"{gap}: {question[0].lower()}{question[1:]}"
    return Finding(
        content_id("f", kind, reason, sorted(ids), words),
        kind,  # type: ignore[arg-type]
        severity,
        reason,
        ids,
        (),
        counted.sources,
        counted.lineages,
        counted.primaries,
        summary,
        question,
        tuple(f.fact_id for f in told),
    )


def _whole(told: Sequence[Fact], library: Library) -> list[Source]:
    """The sources that bear out every one of some facts."""
    homes = [
        {source.source_id: source for source in library.stating(stated)}
        for fact in told
        if (stated := library.fact(fact.fact_id)) is not None
    ]
    return [home for name, home in homes[0].items() if all(name in each for each in homes)]


def _enough(fact: Fact, library: Library, desk: Desk) -> bool:
    """Whether the support rule is met for one fact."""
    stated = library.fact(fact.fact_id)
    assert stated is not None
    homes = library.stating(stated)
    return corroborated(support(homes, [(a, b) for a in homes for b in homes]), desk.rule)


def _rank(finding: Finding, desk: Desk) -> tuple[int, int, int, int, int, str, int, str]:
    """Queue order: kind, severity, what is at stake, effect, how risky, and then by place."""
    first = desk.claims[finding.claim_ids[0]]
    risks = {risk for claim_id in finding.claim_ids for risk in desk.claims[claim_id].risks}
    return (
        FINDING_KINDS.index(finding.kind),
        SEVERITIES.index(finding.severity),
        min((registry()[d.facet].label.stake for d in finding.differences), default=0),
        min((GRAVITY[d.effect] for d in finding.differences), default=0),
        -len(risks),
        first.source_id,
        first.start,
        finding.finding_id,
    )
