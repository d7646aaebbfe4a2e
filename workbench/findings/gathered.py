"""Every difference between the claims of a dossier: of values in one slot, and of wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.checks.check import Said
from workbench.checks.keyed import unlisted
from workbench.facets import of_kind, registry
from workbench.facts.aliases import Aliases
from workbench.facts.assign import SAID, SURE, Contest, Match, contests
from workbench.facts.extract import Stated
from workbench.facts.inventory import Inventory
from workbench.facts.near_copies import copied
from workbench.facts.reserves import loses
from workbench.facts.spellings import spellings
from workbench.facts.swaps import swaps
from workbench.findings.answers import one_place
from workbench.findings.change import difference
from workbench.findings.citing import only_cites
from workbench.findings.compare import compare
from workbench.findings.contested import GRAVITY, differs, grave, unechoed
from workbench.findings.credits import speaks
from workbench.findings.described import described
from workbench.findings.desk import Desk
from workbench.findings.drifts import drifts
from workbench.findings.judges import installed, suggestions
from workbench.findings.quoted import Misquoted, differing
from workbench.findings.ticks import Library
from workbench.measures.mention import agrees
from workbench.measures.quantity import scan
from workbench.records import Claim, Difference, Effect, Fact, Link, Source
from workbench.words.tokens import tokenize

_AROUND = 240  # characters of the paragraph before and after a claim that tell its context
MOST = 12  # places of one form of a name that a finding lists
FIRM = 0.5  # score of a link from which on one claim may deny another in words of its own


def gathered(
    stock: Inventory,
    links: Sequence[Link],
    misquoted: Sequence[Misquoted],
    desk: Desk,
    library: Library,
    progress: bool,
) -> tuple[list[Difference], list[Match], dict[str, list[Stated]]]:
    """The differences between the claims, the values that agree in one slot, and for each name
    that is spelt in two ways the other facts that have the same form."""
    against, agreed = contests(stock.matches, stock.claims)
    found = [
        differs(contest, desk)
        for contest in against
        if contest.match.score == SAID
        or not (
            _one_voice(contest, stock) or library.settled(contest.match.left, contest.match.right)
        )
    ]
    sources = list(desk.sources.values())
    forms: dict[str, list[Stated]] = defaultdict(list)
    for each in stock.facts:
        if each.fact.facet in ("name", "title"):
            forms[each.fact.words].append(each)
    twins: dict[str, list[Stated]] = {}
    for spelt in spellings(stock.facts, stock.claims, sources):
        ends = (spelt.left, spelt.right)
        ours = any(desk.source(end.fact.claim_id).manuscript for end in ends)
        if not (ours and library.settled(*ends)):
            for end in ends:
                twins[end.fact.fact_id] = _same_form(end, forms, desk)[:MOST]
            match = Match(*ends, 1.0, ("possible", spelt.why))
            found.append(differs(Contest(match, "possible"), desk))
    found += [differs(contest, desk) for contest in _rounded(agreed, stock)]
    found += [differs(contest, desk) for contest in _unreserved(agreed, stock, library, desk)]
    row = {claim.claim_id: at for at, claim in enumerate(stock.claims)}
    paired = [(row[link.left_id], row[link.right_id]) for link in links]
    for swap in swaps(paired, library.facts, stock.claims, sources, stock.topic):
        if not library.settled(swap.left, swap.right):
            match = Match(swap.left, swap.right, swap.score, swap.outcome)
            found.append(differs(Contest(match, swap.effect), desk))
    found += _reworded(links, row, desk, library, progress)
    for one, two, change in described(stock.claims):
        claims = stock.claims[one], stock.claims[two]
        said = difference(change, *(tokenize(claim.quote) for claim in claims))
        found.append(_placed(said, *claims, row, library, desk))
    for said in differing(misquoted):
        claims = desk.claims[said.left_id], desk.claims[said.right_id]
        found.append(_placed(said, *claims, row, library, desk))
    parted, aliases = stock.decided.parted, Aliases(stock.facts, stock.topic)
    kept = [d for d in found if not parted(d.left_fact, d.right_fact)]
    kept = [d for d in kept if not _one_bearer(d, aliases, library)]
    kept = [d for d in kept if not only_cites(d, stock.cited, desk)]
    return unechoed(kept), agreed, twins


def _same_form(end: Stated, forms: Mapping[str, list[Stated]], desk: Desk) -> list[Stated]:
    """The other facts with a name in the same form; of how a manuscript spells it, that a source
    spells it so says enough."""
    ours = desk.source(end.fact.claim_id).manuscript
    found = (other for other in forms[end.fact.words] if other is not end)
    return [o for o in found if ours or not desk.source(o.fact.claim_id).manuscript]


def _one_bearer(found: Difference, aliases: Aliases, library: Library) -> bool:
    """Whether two names are of one bearer, as some source says."""
    left, right = library.fact(found.left_fact), library.fact(found.right_fact)
    return left is not None and right is not None and aliases.one(left, right)


def _one_voice(contest: Contest, stock: Inventory) -> bool:
    """Whether two speakers of one source tell each what they know: no source against itself."""
    one, two = (stock.claims[end.row] for end in (contest.match.left, contest.match.right))
    return one.source_id == two.source_id and _voices(one, two)


def _voices(one: Claim, two: Claim) -> bool:
    """Whether two claims are told by two speakers."""
    return bool(one.speaker and two.speaker) and one.speaker != two.speaker


def _rounded(agreed: Sequence[Match], stock: Inventory) -> Iterator[Contest]:
    """The figures that fit each other without being equal, where the other source has none that
    is: "£40,000" beside "£42,000", "over 90" beside "95"."""
    equal: set[tuple[str, str]] = set()
    for match in agreed:
        if agrees(match.outcome):
            for end, other in ((match.left, match.right), (match.right, match.left)):
                equal.add((end.fact.fact_id, stock.claims[other.row].source_id))
    for match in agreed:
        effect = match.outcome[0]
        ends = ((match.left, match.right), (match.right, match.left))
        if (
            effect in ("weakened", "strengthened")
            and match.left.fact.facet != "date"
            and match.score >= SURE
        ):
            met = ((e.fact.fact_id, stock.claims[o.row].source_id) in equal for e, o in ends)
            if not any(met):
                yield Contest(match, effect)


def _unreserved(
    agreed: Sequence[Match], stock: Inventory, library: Library, desk: Desk
) -> Iterator[Contest]:
    """The figures and dates that the manuscript tells flatly, where sources say them with "about"
    and none does without: the reserve was lost on the way."""
    for match in agreed:
        effect = match.outcome[0]
        for own, other in ((match.left, match.right), (match.right, match.left)):
            homes = [desk.source(stock.claims[end.row].claim_id) for end in (own, other)]
            ours = homes[0].manuscript and not homes[1].manuscript
            less: Effect = "weakened" if own is match.left else "strengthened"
            if not ours or match.score < SURE or effect not in ("agree", less):
                continue
            borne = library.backed(own).values()
            if loses(own.mention, other.mention) and all(each.drifted for each in borne):
                said, theirs = (end.mention.value.said for end in (own, other))
                why = f"“{theirs}” leaves open what “{said}” settles"
                yield Contest(match._replace(outcome=(less, why)), less)


def _reworded(
    links: Sequence[Link], row: Mapping[str, int], desk: Desk, library: Library, progress: bool
) -> Iterator[Difference]:
    """What linked claims differ in besides the values of their figures and dates."""
    from tqdm import tqdm

    best = _best(links, desk)
    for link in tqdm(links, desc="compare", unit="link", disable=not progress):
        left, right = desk.claims[link.left_id], desk.claims[link.right_id]
        if left.quote == right.quote:
            continue
        if left.source_id == right.source_id and _voices(left, right):
            continue
        if link.link_id not in best:
            continue
        told = [
            Said(claim, tokenize(claim.quote), tuple(library.facts.get(row[claim.claim_id], ())))
            for claim in (left, right)
        ]
        for found in (*_differences(link, left, right, desk), *unlisted(*told)):
            placed = _placed(found, left, right, row, library, desk)
            if _flat(placed, *told) or not _settled(placed, library, desk):
                yield placed


def _best(links: Sequence[Link], desk: Desk) -> set[str]:
    """The links whose wording is compared: of those from a claim of the manuscript to one source,
    the closest; all others."""
    made = set()
    top: dict[tuple[str, str], Link] = {}
    for link in links:
        ends = [desk.source(i) for i in (link.left_id, link.right_id)]
        if ends[0].manuscript == ends[1].manuscript:
            made.add(link.link_id)
            continue
        claim, source = (link.left_id, ends[1]) if ends[0].manuscript else (link.right_id, ends[0])
        held = top.setdefault((claim, source.source_id), link)
        if (-link.score, link.link_id) < (-held.score, held.link_id):
            top[claim, source.source_id] = link
    return made | {link.link_id for link in top.values()}


def _settled(found: Difference, library: Library, desk: Desk) -> bool:
    """Whether what differs is stated by the other source all the same, or is only how a source
    reports what the manuscript says."""
    left, right = library.fact(found.left_fact), library.fact(found.right_fact)
    one, two = desk.claims[found.left_id], desk.claims[found.right_id]
    alone = not found.left or not found.right
    if found.facet == "attribution" and alone:
        if one.speaker and two.speaker:
            return True  # "Lee said" beside the turn of a transcript
        if speaks(one.speaker, desk.source(found.right_id)):
            return True  # "As the council report says" beside that report
        if speaks(two.speaker, desk.source(found.left_id)):
            return True
    manuscript = [desk.source(i).manuscript for i in (found.left_id, found.right_id)]
    if not any(manuscript):
        named = found.facet in of_kind("name") and left is not None and right is not None
        met = named and left and right and library.settled(left, right)
        return bool(met) and not _one_label(one, two, desk)
    own = left if manuscript[0] else right
    if own is None:  # what only the source says; that it is less sure matters
        return alone and found.facet not in ("certainty", "negation")
    if found.facet == "role" and _within(found.left, two) and _within(found.right, one):
        return False  # the words stand there, told the other way round
    source = desk.source(found.right_id if manuscript[0] else found.left_id)
    return library.has(source.source_id, own)


def _one_label(one: Claim, two: Claim, desk: Desk) -> bool:
    """Whether two claims answer a label that each source has but once, "Director: Ann Lee": the
    name behind another label settles nothing."""
    label, colon, _ = one.quote.partition(":")
    if not colon or not two.quote.startswith(label + colon):
        return False
    return all(desk.source(each.claim_id).text.count(label + colon) == 1 for each in (one, two))


def _flat(found: Difference, left: Said, right: Said) -> bool:
    """Whether two claims differ in what comes first, or two near copies in how much, how firmly or
    for what cause they say it: no other passage settles that."""
    if found.facet == "order":
        return True
    told = found.facet in of_kind("manner") and found.facet != "attribution"
    return told and copied(left.reading, right.reading) is not None


def _within(words: str, claim: Claim) -> bool:
    """Whether a claim has all words of another one, wherever."""
    return {*tokenize(words).stems} <= {*tokenize(claim.quote).stems}


def _differences(link: Link, left: Claim, right: Claim, desk: Desk) -> Iterator[Difference]:
    contexts = [_context(claim, desk.source(claim.claim_id)) for claim in (left, right)]
    compared = compare(left.quote, right.quote, left_context=contexts[0], right_context=contexts[1])
    one, two = tokenize(left.quote), tokenize(right.quote)
    close = copied(one, two) is not None
    for found in compared.differences:
        if found.facet in of_kind("figure") or not _matters(found):
            continue
        if close:
            yield found
        elif grave(found) and (found.facet != "negation" or link.score >= FIRM or _counts(found)):
            # Two places of one long story seldom exclude each other, but two births do.
            loose = found.facet == "place" and not one_place(one, two)
            yield replace(found, effect="possible") if loose else found
    if not close and left.source_id != right.source_id:
        yield from (difference(change, one, two) for change in drifts(one, two))
    if installed():
        yield from suggestions(left.quote, right.quote)


def _counts(found: Difference) -> bool:
    """Whether none stands against some: the two are values of one slot, as other figures are."""
    sides = (found.left, found.right)
    return any(told.facet == "number" for side in sides for told in scan(tokenize(side)))


def _matters(found: Difference) -> bool:
    """Whether a difference is worth a reviewer's time.

    What only one source tells is no disagreement, unless it changes how firmly, on whose word or
    for what cause the fact is told.
    """
    if found.effect == "conflict":
        return True
    if not _says(found.facet, found.left) or not _says(found.facet, found.right):
        return registry()[found.facet].telling and found.effect in GRAVITY
    return found.effect in GRAVITY


def _says(facet: str, words: str) -> bool:
    """Whether one side has words of its own on the facet; a name has a capital."""
    return words != words.lower() if facet in of_kind("name") else bool(words)


def _placed(
    found: Difference,
    left: Claim,
    right: Claim,
    row: Mapping[str, int],
    library: Library,
    desk: Desk,
) -> Difference:
    """The difference with the ids of claims and facts, and with places in their sources."""
    starts = left.start + found.left_start, right.start + found.right_start
    ends = left.start + found.left_end, right.start + found.right_end
    facts = [library.facts.get(row.get(claim.claim_id, -1), ()) for claim in (left, right)]
    return replace(
        found,
        left_id=left.claim_id,
        right_id=right.claim_id,
        left_start=starts[0],
        left_end=ends[0],
        right_start=starts[1],
        right_end=ends[1],
        explanation=desk.named(found.explanation, left, right),
        left_fact=_fact(facts[0], found.facet, starts[0], ends[0]),
        right_fact=_fact(facts[1], found.facet, starts[1], ends[1]),
    )


def _fact(facts: Sequence[Stated], facet: str, start: int, end: int) -> str:
    """The fact that words of a claim lie in: one of the facet, or the one that holds most."""
    over: list[tuple[bool, int, int, Fact]] = [
        (
            s.fact.facet != facet,
            max(start, s.fact.start) - min(end, s.fact.end),
            s.fact.start,
            s.fact,
        )
        for s in facts
        if s.fact.start < end and start < s.fact.end
    ]
    return min(over, key=lambda each: each[:3])[3].fact_id if over else ""


def _context(claim: Claim, source: Source) -> str:
    """The sentences around a claim: what its paragraph has before and after it."""
    before = source.text[max(0, claim.start - _AROUND) : claim.start].rpartition("\n")[2]
    after = source.text[claim.end : claim.end + _AROUND].partition("\n")[0]
    return f"{before.strip()} {after.strip()}".strip()
