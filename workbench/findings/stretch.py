"""A stretch that was changed between two near copies, while the facets share out its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.facets.facet import Facet
from workbench.findings.change import Change
from workbench.measures.mention import Mention
from workbench.records import Effect
from workbench.words.align import Differing
from workbench.words.tokens import Reading

MANY = 16  # mentions of a text from which on they are looked up by their places
# How sure each effect is to be a conflict.
SURE: dict[Effect, float] = {"conflict": 0.9, "possible": 0.6}


@dataclass(slots=True)
class WordStretch:
    """The words of a block on both sides; a word that a facet has spent is left to no other."""

    left: Reading
    right: Reading
    block: Differing
    total: int  # how many stretches the two texts differ in
    spent_left: set[int] = field(default_factory=set)
    spent_right: set[int] = field(default_factory=set)

    def touching(self, mentions: Sequence[Mention], side: str) -> list[Mention]:
        """The mentions that share a word with the stretch, or hold the place of an empty one;
        they are given in the order of their places."""
        first, last = self.block[:2] if side == "left" else self.block[2:]
        if len(mentions) > MANY:  # only those about the stretch are looked at
            begin = bisect_left(mentions, first, key=lambda m: m.first)
            end = bisect_left(mentions, last, key=lambda m: m.first)
            mentions = mentions[max(0, begin - MANY) : end]
        if first == last:
            return [m for m in mentions if m.first < first < m.last]
        return [m for m in mentions if m.first < last and m.last > first]

    def spend(self, mentions: Iterable[Mention], side: str) -> None:
        """Mark the words of the mentions as told."""
        spent = self.spent_left if side == "left" else self.spent_right
        for mention in mentions:
            spent.update(range(mention.first, mention.last))

    def alone(self, mention: Mention, side: str, effect: Effect, why: str, sure: float) -> Change:
        """A change that shows on one side only, at the place where it would stand on the other."""
        a, _, c, _ = self.block
        spot = (mention.first, mention.last, c, c)
        if side == "right":
            spot = (a, a, mention.first, mention.last)
        return Change(mention.facet, effect, *spot, why, sure)


def between(facet: Facet, one: Mention, two: Mention) -> tuple[list[Change], bool]:
    """What two mentions of a facet differ in, and whether they could be compared."""
    outcome = facet.compare(one.value, two.value)
    if outcome is None:
        return [], False
    effect, why = outcome
    if effect == "agree":
        return [], True
    sure = SURE.get(effect, 0.3)
    return [Change(one.facet, effect, one.first, one.last, two.first, two.last, why, sure)], True
