"""Rules on what is counted, and on how large the figures are."""

from __future__ import annotations

from math import isinf, log10

from workbench.facts.evidence import SlotEvidence
from workbench.facts.overlap import akin
from workbench.facts.slots import Slot
from workbench.measures.quantity import Quantity
from workbench.words.lexicon import entries, groups
from workbench.words.thesaurus import kinds

FARTHEST = 1.5  # powers of ten from which on figures lie no farther apart


def counted(seen: SlotEvidence) -> float:
    """Whether both count the same thing, by the very word or one that can stand for it."""
    one, two = seen.left.mention.value, seen.right.mention.value
    first, second = getattr(one, "noun", ""), getattr(two, "noun", "")
    if not first or not second or getattr(one, "kind", "") not in ("count", "ordinal", "rank"):
        return 0.0
    if first == second:
        return 0.3 if first in entries("general_nouns") else 1.0
    if akin([first], [second]):
        return 0.7
    if not entries("general_nouns").isdisjoint((first, second)):
        return 0.1
    left, right = seen.slots
    return 0.3 if _beside(first, right) or _beside(second, left) else 0.0


def _beside(noun: str, other: Slot) -> bool:
    """Whether a word beside another value can stand for what is counted. Its verb does so for
    persons alone: workers work, but no carriages are counted where nine programmes are carried."""
    near = set(other.near)
    if not any(kind == "noun.person" for kind in kinds(noun)):
        near.discard(other.verb)
    return akin([noun], near)


def sorts(seen: SlotEvidence) -> float:
    """Less where only one is told of a sort: "360 species of hard coral", "400 coral species"."""
    first, second = (slot.sort - seen.topic.classes - seen.topic.names for slot in seen.slots)
    return -1.0 if counted(seen) and first != second else 0.0


def divided(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether the words that describe two things divide them: "new cases", "cases in total"."""
    for sides in groups("traits") if left and right else ():
        ours = {side for side in sides if not left.isdisjoint(side)}
        theirs = {side for side in sides if not right.isdisjoint(side)}
        if ours and theirs and ours.isdisjoint(theirs):
            return True
    return False


def sizes(seen: SlotEvidence) -> float:
    """Less for figures some powers of ten apart, which are seldom of one thing."""
    return -min(FARTHEST, _powers(seen.left.mention.value, seen.right.mention.value))


def _powers(left: object, right: object) -> float:
    """How many powers of ten lie between two figures; 1 where that cannot be told."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.kind == "score":
        return 0.0
    first, second = _size(left), _size(right)
    return abs(log10(first / second)) if first > 0 and second > 0 else 1.0


def _size(quantity: Quantity) -> float:
    low, high = quantity.interval.low, quantity.interval.high
    return high if isinf(low) else low
