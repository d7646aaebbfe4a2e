"""What comparing two values says, where they stand in their texts."""

from __future__ import annotations

from workbench.facets import registry
from workbench.facts.brackets import told_again
from workbench.facts.evidence import Held
from workbench.measures.interval import converted
from workbench.measures.mention import Mention, Outcome


def compared(left: Held, right: Held) -> Outcome:
    """What the right value says about the left one; None where they cannot be compared, or where
    one of them is told again in the unit of the other, which then decides."""
    one, two = left.mention, right.mention
    if one.facet != two.facet or _elsewhere(left, two) or _elsewhere(right, one):
        return None
    return registry()[one.facet].compare(one.value, two.value)


def _elsewhere(held: Held, other: Mention) -> bool:
    twin = told_again(held.reading).get(held.mention.first)
    return twin is not None and _converted(held.mention, other) and not _converted(twin, other)


def _converted(one: Mention, two: Mention) -> bool:
    """Whether two measures are told in units of two systems."""
    scales = [getattr(each.value, "scale", 1.0) for each in (one, two)]
    return converted(*scales)
