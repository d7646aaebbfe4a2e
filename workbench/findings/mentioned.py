"""Words that say something only of what they are told of: where it was, and that it stands above
all others. A text that has them too, and tells them of something else, does not bear them out.
"""

from __future__ import annotations

from collections.abc import Set

from workbench.facets import superlative
from workbench.facts.extract import Stated
from workbench.findings.pools import Pool, Pools
from workbench.words.align import forms, light

_WHERE = frozenset(["in", "at", "near", "from", "outside"])
_NEXT_TO = 2  # words of a claim that the line before or behind must have where a line has none


def located(fact: Stated) -> bool:
    """Whether a name stands behind a preposition: "was first shown at Carlisle"."""
    first = fact.mention.first
    return (
        fact.mention.facet == "name"
        and first > 0
        and fact.reading.lowers[first - 1] in _WHERE
        and not fact.reading.gap(first).strip()
    )


def tells_more(fact: Stated, row: int, pool: Pool, pools: Pools) -> bool:
    """Whether a line that has a name has more of what the claim tells than the name, or stands
    beside a line that has: that a table lists Carlisle says nothing of what was shown there."""
    own = frozenset(fact.reading.stems[fact.mention.first : fact.mention.last])
    telling = frozenset(fact.reading.stems) - own - light()
    more = telling & (pool.here | pool.elsewhere)
    if not telling or not more.isdisjoint(pools.keys(row)):
        return True
    line = pools.readings[row]
    if not any(s in own and line.lowers[at - 1] in _WHERE for at, s in enumerate(line.stems) if at):
        return False  # "Carlisle has a castle", whatever the line before it tells
    beside = (each for each in (row - 1, row + 1) if each in pools.rows_of(pool.source))
    return any(len(more & pools.keys(each)) >= _NEXT_TO for each in beside)


def above(fact: Stated) -> frozenset[str]:
    """The keys of the words of a fact that puts something above all others, "the largest single
    gift"; none of any other."""
    first, last = fact.mention.first, fact.mention.last
    if not any(first <= m.first < last for m in superlative.extract(fact.reading)):
        return frozenset()
    told = frozenset(fact.reading.stems[first:last]) - light()
    return frozenset(key for stem in told for key in forms(stem))


def of_another(fact: Stated, ranked: Set[str], keys: Set[str]) -> bool:
    """Whether a line, by its ``keys``, puts something above all others as the fact does and says
    nothing else of its claim: "the largest single gift came from the miners"."""
    more = {stem for stem in fact.reading.stems if ranked.isdisjoint(forms(stem))} - light()
    return not ranked.isdisjoint(keys) and more.isdisjoint(keys)
