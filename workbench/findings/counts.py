"""Opposite words that have each a figure of their own exclude nothing."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.facets import registry, scope
from workbench.facts.clauses import verbs
from workbench.facts.evidence import CLOSE
from workbench.facts.slots import slot
from workbench.findings.change import Change
from workbench.measures.mention import Mention
from workbench.measures.quantity import Quantity, scan
from workbench.words.thesaurus import opposites
from workbench.words.tokens import Reading

_KINDS = frozenset(["count", "measure"])  # of shares and sums, verbs tell how they changed
MANY, ALL = 3.5, 5.0  # on the scale of how many, between "many" and "most", and "all"
_CHANGED = frozenset(["by", "to", "from"])


def each_counted(change: Change, left: Reading, right: Reading) -> bool:
    """Whether a change is of opposite words with a figure each, and these differ: who hired 300
    may have dismissed 200, and the north span be shorter than the south span. Some may have
    opposed what others supported."""
    i, j = change.left_first, change.right_first
    if change.left_last != i + 1 or change.right_last != j + 1:
        return False
    if right.stems[j] not in opposites(left.stems[i]):
        return False
    if _some(left, i, right, j):
        return True
    found = [
        registry()[one.facet].compare(one.value, two.value)
        for one in _counts(left, i)
        for two in _counts(right, j)
        if one.facet == two.facet
    ]
    return bool(found) and not any(outcome and outcome[0] == "agree" for outcome in found)


def _some(left: Reading, i: int, right: Reading, j: int) -> bool:
    """Whether two verbs are told of some of many: who did the contrary may be the rest."""
    steps = (_step(left, i), _step(right, j))
    return all(0.0 < step < ALL for step in steps) and min(steps) < MANY and len({*steps}) == 2


def _step(reading: Reading, index: int) -> float:
    """Of how many of all a verb is told, from 0 to 5; 0 where that is not said."""
    clause = reading.clauses[index]
    before = (m for m in scope.extract(reading) if m.last <= index)
    told = (m.value for m in before if reading.clauses[m.first] == clause)
    return next((s for kind, s in told if kind == "much" and index in verbs(reading)), 0.0)


def _counts(reading: Reading, index: int) -> Iterator[Mention]:
    """The numbers that a word stands beside; of a verb, none that tell by how much."""
    done = index in verbs(reading)
    for told in scan(reading):
        value = told.value
        if told.facet == "date" and done:
            if slot(reading, told).near.get(reading.stems[index], 0.0) >= CLOSE:
                yield told
            continue
        if told.facet != "number" or not isinstance(value, Quantity) or not told.first:
            continue
        if done and (value.kind not in _KINDS or reading.lowers[told.first - 1] in _CHANGED):
            continue
        if slot(reading, told).near.get(reading.stems[index], 0.0) >= CLOSE:
            yield told
