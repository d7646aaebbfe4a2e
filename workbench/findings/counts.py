"""Opposite words that have each a figure of their own exclude nothing."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.facets import registry
from workbench.facts.clauses import verbs
from workbench.facts.evidence import CLOSE
from workbench.facts.slots import slot
from workbench.findings.change import Change
from workbench.measures.mention import Mention
from workbench.measures.quantity import Quantity, scan
from workbench.words.thesaurus import opposites
from workbench.words.tokens import Reading

_KINDS = frozenset(["count", "measure"])  # of shares and sums, verbs tell how they changed
_CHANGED = frozenset(["by", "to", "from"])


def each_counted(change: Change, left: Reading, right: Reading) -> bool:
    """Whether a change is of opposite words with a figure each, and these differ: who hired 300
    may have dismissed 200, and the north span be shorter than the south span."""
    i, j = change.left_first, change.right_first
    if change.left_last != i + 1 or change.right_last != j + 1:
        return False
    if right.stems[j] not in opposites(left.stems[i]):
        return False
    compare = registry()["number"].compare
    found = [compare(one.value, two.value) for one in _counts(left, i) for two in _counts(right, j)]
    return bool(found) and not any(outcome and outcome[0] == "agree" for outcome in found)


def _counts(reading: Reading, index: int) -> Iterator[Mention]:
    """The numbers that a word stands beside; of a verb, none that tell by how much."""
    done = index in verbs(reading)
    for told in scan(reading):
        value = told.value
        if told.facet != "number" or not isinstance(value, Quantity) or not told.first:
            continue
        if done and (value.kind not in _KINDS or reading.lowers[told.first - 1] in _CHANGED):
            continue
        if slot(reading, told).near.get(reading.stems[index], 0.0) >= CLOSE:
            yield told
