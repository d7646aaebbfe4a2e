"""Near copies: every stretch that was changed, and whether the change keeps the meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from workbench.facets import certainty, negation, of_kind
from workbench.facets.facet import Facet
from workbench.facts.across import pairs
from workbench.findings.change import Change
from workbench.findings.exchanges import moved, settle, words
from workbench.findings.posts import other_posts, reposted
from workbench.findings.ranks import ranks
from workbench.findings.roles import turns
from workbench.findings.stretch import SURE, WordStretch, between
from workbench.findings.transposed import swaps
from workbench.findings.values import names, quantities, titles
from workbench.measures.mention import Mention
from workbench.words.align import Alignment
from workbench.words.tokens import Reading

# In fewer words than these one exchanged word says less: much else may be the same by chance.
_SHORT = 15
# How many words a negation may move and still be the same one.
_MOVED = 8


def rewordings(left: Reading, right: Reading, alignment: Alignment) -> list[Change]:
    """Every change of meaning between two near copies."""
    blocks = alignment.blocks
    stretches = [WordStretch(left, right, block, len(blocks)) for block in blocks]
    still = _still(stretches)
    gone_and_come = moved(left, right, blocks)
    told_by = [(facet, _Cued.of(facet, left, right)) for facet in of_kind("manner").values()]
    found = quantities(stretches, pairs(left, right, alignment))
    for stretch in stretches:
        found += titles(stretch) + names(stretch) + _negations(stretch, still)
        for facet, cued in told_by:
            if cued.here or cued.there:
                found += _cues(facet, stretch, cued)
        found += words(stretch, gone_and_come)
    short = min(len(left), len(right)) < _SHORT
    found = settle(_unmoved(found, left, right), len(blocks), short)
    sure = ranks(left, right)
    sure += [reposted(left, one, right, two, 1.0, 1.0) for one, two in other_posts(left, right)]
    found = sure + [each for each in found if not _within(each, sure)]
    return found + swaps(left, right, blocks) + turns(left, right)


def _within(change: Change, by: Sequence[Change]) -> bool:
    """Whether a change lies within words that a difference in rank or post has told of."""
    return any(
        each.left_first <= change.left_first <= change.left_last <= each.left_last
        and each.right_first <= change.right_first <= change.right_last <= each.right_last
        for each in by
    )


def _unmoved(found: list[Change], left: Reading, right: Reading) -> list[Change]:
    """Without the names and figures that left one stretch and came back in another."""
    movable = {"name", *of_kind("figure")}
    gone = {left.span(c.left_first, c.left_last).lower(): c for c in found if c.facet in movable}
    spent: set[Change] = set()
    for change in found:
        said = right.span(change.right_first, change.right_last).lower()
        if said and change.facet in movable and said in gone and gone[said] is not change:
            spent.update((change, gone[said]))
    return [c for c in found if c not in spent]


def _still(stretches: Sequence[WordStretch]) -> set[tuple[str, int]]:
    """The negations that only moved: lost in one stretch and found again in one near by."""
    gone = [
        (m.first, s.block.left_first)
        for s in stretches
        for m in s.touching(negation.extract(s.left), "left")
    ]
    come = [
        (m.first, s.block.left_first)
        for s in stretches
        for m in s.touching(negation.extract(s.right), "right")
    ]
    still: set[tuple[str, int]] = set()
    for first, at in gone:
        for other, spot in come:
            if abs(at - spot) <= _MOVED and ("right", other) not in still:
                still.update((("left", first), ("right", other)))
                break
    return still


def _negations(stretch: WordStretch, still: set[tuple[str, int]]) -> list[Change]:
    """Negations that one side lacks."""
    found: list[Change] = []
    for side, reading in (("left", stretch.left), ("right", stretch.right)):
        mentions = stretch.touching(negation.extract(reading), side)
        stretch.spend(mentions, side)
        if negation.ended(stretch.right if side == "left" else stretch.left):
            mentions = [m for m in mentions if m.value != "end"]
        for m in mentions:
            if (side, m.first) not in still:
                effect, why = negation.alone(m, reading.span(m.first, m.last), side)
                found.append(stretch.alone(m, side, effect, why, 0.9))
    return found


class _Cued(NamedTuple):
    """The words of one word-list facet in two texts, read once for all stretches, without those
    that stand in both equally often: these only moved."""

    here: list[Mention]
    there: list[Mention]

    @classmethod
    def of(cls, facet: Facet, left: Reading, right: Reading) -> _Cued:
        here, there = facet.extract(left), facet.extract(right)
        said = Counter(left.stems[m.first : m.last] for m in here)
        now = Counter(right.stems[m.first : m.last] for m in there)
        apart = {words for words in said | now if said[words] != now[words]}
        return cls(
            [m for m in here if left.stems[m.first : m.last] in apart],
            [m for m in there if right.stems[m.first : m.last] in apart],
        )


def _cues(facet: Facet, stretch: WordStretch, cued: _Cued) -> list[Change]:
    """The words of one word-list facet in the stretch."""
    ours = stretch.touching(cued.here, "left")
    ours = [m for m in ours if m.first not in stretch.spent_left]
    theirs = stretch.touching(cued.there, "right")
    theirs = [m for m in theirs if m.first not in stretch.spent_right]
    found: list[Change] = []
    for one in list(ours):
        for two in theirs:
            changes, comparable = between(facet, one, two)
            if comparable:
                found += changes
                if not changes or changes[0].effect in SURE:
                    stretch.spend([one], "left")
                    stretch.spend([two], "right")
                ours.remove(one)
                theirs.remove(two)
                break
    for side, mentions, reading, spent in (
        ("left", ours, stretch.left, stretch.spent_left),
        ("right", theirs, stretch.right, stretch.spent_right),
    ):
        for m in mentions:
            if m.last - 1 in spent:
                continue  # "the first quarter": a figure that is compared as one
            outcome = facet.alone and facet.alone(m, reading.span(m.first, m.last), side)
            if outcome:
                effect, why = outcome
                found.append(stretch.alone(m, side, effect, why, SURE.get(effect, 0.3)))
                if facet is certainty.FACET:
                    stretch.spend([m], side)  # no words besides that were left out
    return found
