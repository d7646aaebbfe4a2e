"""Names that tell where something was: a text that only has the name too does not bear it out."""

from __future__ import annotations

from workbench.facts.extract import Stated
from workbench.findings.pools import Pool, Pools
from workbench.words.align import light

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
