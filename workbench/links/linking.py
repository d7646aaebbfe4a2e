"""``link``: claims to links, each with the reason in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.facts.extract import Stated
from workbench.facts.inventory import Inventory, inventory
from workbench.links.linkers import with_suggestions
from workbench.links.scoring import RowTerms, ScoredPair, pairs
from workbench.links.terms import Weights, weigh
from workbench.links.twins import blocks, paragraphs, twins
from workbench.measures.mention import agrees
from workbench.records import Claim, Decided, Link, Source, link_id
from workbench.words.tokens import tokenize

SAID_SO = "a person said that they tell the same fact"
TOLD = 6  # words named in a reason
_RULES = {"mutual": "each other's best match", "line": "states the line's key and value"}


def link(
    claims: Sequence[Claim],
    sources: Sequence[Source],
    progress: bool = False,
    stock: Inventory | None = None,
) -> list[Link]:
    """Links between claims that speak of the same fact, in order of source and place.

    Score is the cosine of their weighted words, raised by what they share of names, rare words
    and equal values in one slot, 0 to 1. The result does not depend on the order of the
    arguments. ``stock`` is the claims' inventory, where it is known already.

    >>> sources = wb.read("sources")
    >>> claims = wb.split(sources)
    >>> (pair,) = wb.link(claims, sources)
    >>> {pair.left_id, pair.right_id} == {claim.claim_id for claim in claims}
    True
    """
    import numpy as np
    from tqdm import tqdm

    if len(claims) < 2:
        return []
    ordered = sorted(claims, key=lambda claim: (claim.source_id, claim.start, claim.claim_id))
    by_id = {source.source_id: source for source in sources}
    texts = [claim.quote for claim in ordered]
    number = {name: index for index, name in enumerate(sorted({c.source_id for c in ordered}))}
    source = np.fromiter((number[claim.source_id] for claim in ordered), np.int64, len(ordered))
    stock = stock or inventory(ordered, sources)
    published = [claim.source_id in stock.manuscripts for claim in ordered]
    weights = weigh(texts, stock.topic, published)
    context = twins(paragraphs(ordered, by_id), weights)
    rows = RowTerms(texts, source, np.array(blocks(ordered, by_id)), weights, stock.topic)
    found = pairs(rows, context, _agreeing(stock, ordered))
    shown = tqdm(found, desc="link", unit="link", disable=not progress)
    return with_suggestions([_made(pair, ordered, weights) for pair in shown], ordered)


def joined(links: Sequence[Link], decided: Decided, told: Sequence[Stated]) -> list[Link]:
    """The links, with one between the claims of each two facts that a person put together."""
    if not decided.together:
        return list(links)
    home = {each.fact.fact_id: (each.row, each.fact.claim_id) for each in told}
    ends = (sorted(home[i] for i in pair if i in home) for pair in decided.together)
    said = sorted((pair[0], pair[1]) for pair in ends if len(pair) == 2 and pair[0] != pair[1])
    made = {link.link_id: link for link in links}
    for (_, one), (_, two) in dict.fromkeys(said):
        bare = Link(link_id(one, two), one, two, 1.0, ())
        known = made.get(bare.link_id, bare)
        made[bare.link_id] = replace(known, matched_on=(SAID_SO, *known.matched_on))
    return list(made.values())


def _agreeing(stock: Inventory, ordered: Sequence[Claim]) -> dict[tuple[int, int], float]:
    """How well the slots fit in which two claims state an equal value."""
    row = {claim.claim_id: at for at, claim in enumerate(ordered)}
    made: dict[tuple[int, int], float] = {}
    for match in stock.matches:
        if agrees(match.outcome):
            ends = (row[match.left.fact.claim_id], row[match.right.fact.claim_id])
            pair = (min(ends), max(ends))
            made[pair] = max(made.get(pair, 0.0), match.score)
    return made


def _made(pair: ScoredPair, claims: Sequence[Claim], weights: Weights) -> Link:
    left, right = claims[pair.left], claims[pair.right]
    return Link(
        link_id(left.claim_id, right.claim_id),
        left.claim_id,
        right.claim_id,
        round(min(1.0, pair.score), 4),
        _reasons(pair, left, weights),
    )


def _reasons(pair: ScoredPair, left: Claim, weights: Weights) -> tuple[str, ...]:
    """Why the two are linked: the heaviest words both use, and the rule."""
    shared, _ = weights.shared(pair.left, pair.right)
    spelt = _spellings(left.quote)
    kinds: dict[str, list[str]] = {"names": [], "numbers": [], "words": []}
    for term in sorted(shared, key=lambda term: (-shared[term], term)):
        word = weights.vocabulary[term]
        shown = spelt.get(word, word)
        named = shown[0].isupper()
        kind = "numbers" if word[0].isdigit() else "names" if named else "words"
        kinds[kind].append(shown)
    told = [f"{kind}: {', '.join(words[:TOLD])}" for kind, words in kinds.items() if words]
    if pair.rule in _RULES:
        told.append(_RULES[pair.rule])
    if pair.rule == "context":
        told.append(f"best match in paragraphs that share {pair.rare} rare words")
    return tuple(told)


def _spellings(text: str) -> dict[str, str]:
    """How the stems of a text are written there."""
    reading = tokenize(text)
    bare = (word.removesuffix("'s").removesuffix("’s") for word in reading.words)
    return dict(zip(reading.stems, bare, strict=True))
