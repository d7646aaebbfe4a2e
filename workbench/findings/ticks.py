"""Which facts are borne out by others: every value and word ticked, not the sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from workbench.facets import name
from workbench.facts.extract import FIGURES, Stated
from workbench.facts.same import same
from workbench.facts.topic import Topic
from workbench.findings.desk import Desk
from workbench.links.terms import weigh
from workbench.records import Claim, Difference, Fact
from workbench.words.align import forms
from workbench.words.lexicon import entries
from workbench.words.tokens import tokenize

NEAR = 16  # claims in which support is looked for
LINES = 5  # of them of one source that together bear out the words of a clause
FIT = 0.15  # how well a slot must fit for a figure to bear out another
MOST = 0.6  # part of the telling words of a run that must be met


def pools(
    claims: Sequence[Claim], desk: Desk, rows: Iterable[int]
) -> dict[int, dict[str, list[int]]]:
    """For each of these claims, the nearest claims of other sources by source, nearest first."""
    from sparse_dot_topn import sp_matmul_topn

    asked = list(rows)
    if not asked:
        return {}
    weights = weigh([claim.quote for claim in claims])
    matrix = weights.matrix
    found = sp_matmul_topn(
        matrix[asked], matrix.T.tocsr(), top_n=NEAR * 2, threshold=0.02, n_threads=1
    ).tocoo()
    order = sorted(
        zip(found.row.tolist(), (-found.data.round(6)).tolist(), found.col.tolist(), strict=True)
    )
    made: dict[int, dict[str, list[int]]] = {row: {} for row in asked}
    for at, _, other in order:
        row = asked[at]
        source = claims[other].source_id
        if source == claims[row].source_id or desk.sources[source].manuscript:
            continue
        lines = made[row].setdefault(source, [])
        if len(lines) < LINES:
            lines.append(other)
    return made


class Backing(NamedTuple):
    """What one source says of a fact: whether with another reserve, and by which facts."""

    drifted: bool
    facts: tuple[str, ...]


def backing(
    fact: Stated,
    lines: Sequence[int],
    told: Mapping[int, Sequence[Stated]],
    claims: Sequence[Claim],
    topic: Topic,
) -> Backing | None:
    """How the lines of another source bear out a fact; None where they do not."""
    if fact.mention.facet in FIGURES:
        return _figure(fact, lines, told, topic)
    if fact.mention.facet == "name":
        return _name(fact, lines, told, claims)
    return _words(fact, lines, told, claims)


def _figure(
    fact: Stated, lines: Sequence[int], told: Mapping[int, Sequence[Stated]], topic: Topic
) -> Backing | None:
    best: Backing | None = None
    compare = FIGURES[fact.mention.facet].compare
    for row in lines:
        for other in told.get(row, ()):
            if other.mention.facet != fact.mention.facet:
                continue
            outcome = compare(fact.mention.value, other.mention.value)
            if outcome is None or outcome[0] not in ("agree", "weakened", "strengthened"):
                continue
            if same(fact, other, topic) < FIT:
                continue
            if outcome[0] in ("agree", "strengthened"):
                return Backing(False, (other.fact.fact_id,))
            best = best or Backing(True, (other.fact.fact_id,))
    return best


def _name(
    fact: Stated,
    lines: Sequence[int],
    told: Mapping[int, Sequence[Stated]],
    claims: Sequence[Claim],
) -> Backing | None:
    for row in lines:
        for other in told.get(row, ()):
            if other.mention.facet == "name":
                outcome = name.compare(fact.mention.value, other.mention.value)
                if outcome is not None and outcome[0] == "agree":
                    return Backing(False, (other.fact.fact_id,))
        lowers = set(tokenize(claims[row].quote).lowers)
        if all(part in lowers for part in fact.mention.value.parts):
            return Backing(False, ())
    return None


def _words(
    fact: Stated,
    lines: Sequence[int],
    told: Mapping[int, Sequence[Stated]],
    claims: Sequence[Claim],
) -> Backing | None:
    stems = fact.reading.stems[fact.mention.first : fact.mention.last]
    telling = [
        s for s in stems if s not in entries("function_words") and s not in entries("light_words")
    ]
    if not telling:
        return Backing(False, ()) if lines else None
    met: set[str] = set()
    where: list[str] = []
    for row in lines:
        there = tokenize(claims[row].quote)
        reach = {key for stem in there.stems for key in forms(stem)}
        new = {s for s in telling if not reach.isdisjoint(forms(s))} - met
        if new:
            met |= new
            where += [
                o.fact.fact_id
                for o in told.get(row, ())
                if new & set(o.reading.stems[o.mention.first : o.mention.last])
            ]
    if len(met) >= MOST * len(set(telling)):
        return Backing(False, tuple(dict.fromkeys(where)))
    return None


def tick(
    told: Sequence[Stated],
    claims: Sequence[Claim],
    desk: Desk,
    topic: Topic,
    found: Iterable[Difference],
) -> list[Fact]:
    """The facts with what others say of them."""
    contested: set[str] = set()
    drifted: set[str] = set()
    for each in found:
        ids = {each.left_fact, each.right_fact} - {""}
        (contested if each.effect in ("conflict", "possible") else drifted).update(ids)
    by_row: dict[int, list[Stated]] = defaultdict(list)
    for each in told:
        by_row[each.row].append(each)
    near = pools(claims, desk, by_row)
    made = []
    for row, facts in by_row.items():
        own = desk.origin(claims[row].claim_id)
        for each in facts:
            origins = {own} - {""}
            ids: list[str] = []
            reserve = False
            independent = 0
            for source, lines in near[row].items():
                origin = desk.origin(claims[lines[0]].claim_id)
                if origin == own:
                    continue
                back = backing(each, lines, by_row, claims, topic)
                if back is None:
                    continue
                ids += back.facts
                if back.drifted:
                    reserve = True
                else:
                    origins.add(origin)
            status = "unsupported"
            if len(origins - {own}) > 0:
                status = "supported"
            elif reserve:
                status = "drifted"
            if each.fact.fact_id in drifted:
                status = "drifted"
            if each.fact.fact_id in contested:
                status = "contested"
            made.append(
                replace(
                    each.fact,
                    status=status,
                    lineages=len(origins),
                    supported_by=tuple(dict.fromkeys(ids)),
                )
            )
    return made
