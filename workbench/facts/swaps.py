"""Another name, title or place in the same slot of two linked claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from workbench.facets import of_kind
from workbench.facts.extract import Stated
from workbench.facts.same import same
from workbench.facts.topic import Topic
from workbench.measures.mention import Outcome
from workbench.records import Claim, Source

ABSENT = 0.5  # fit from which two names exclude each other that the other source never has
PRESENT = 0.7  # the same where the other source has one of them elsewhere


class Swap(NamedTuple):
    """Two facts of one slot that name different things."""

    left: Stated
    right: Stated
    score: float
    outcome: Outcome


def swaps(
    pairs: Iterable[tuple[int, int]],
    told: Mapping[int, Sequence[Stated]],
    claims: Sequence[Claim],
    sources: Sequence[Source],
    topic: Topic,
) -> Iterator[Swap]:
    """The names that stand in each other's place in these pairs of claims, best first in each."""
    texts = {source.source_id: source.text.lower() for source in sources}
    for one, two in pairs:
        if claims[one].source_id == claims[two].source_id:
            continue
        found: list[Swap] = []
        ours, theirs = (_loose(told, row, other) for row, other in ((one, two), (two, one)))
        for left in ours:
            for right in theirs:
                if left.mention.facet != right.mention.facet or _sited(left) != _sited(right):
                    continue
                outcome = of_kind("name")[left.mention.facet].compare(
                    left.mention.value, right.mention.value
                )
                if outcome is None or outcome[0] not in ("conflict", "possible"):
                    continue
                absent = not (
                    _stands(left, texts[claims[two].source_id])
                    or _stands(right, texts[claims[one].source_id])
                )
                fit = same(left, right, topic)
                if fit >= (ABSENT if absent else PRESENT):
                    found.append(Swap(left, right, fit, outcome))
        found.sort(key=lambda s: (-round(s.score, 6), s.left.fact.start, s.right.fact.start))
        spent: set[int] = set()
        for swap in found:
            ends = {id(swap.left), id(swap.right)}
            if not ends & spent:
                spent |= ends
                yield swap


def _sited(stated: Stated) -> bool:
    """Whether it tells where: no place stands in the place of a person."""
    before = stated.reading.lowers[max(0, stated.mention.first - 1) : stated.mention.first]
    return before in (("in",), ("at",), ("near",))


def _stands(stated: Stated, text: str) -> bool:
    """Whether a text has these words: "Anne I" is not in "Anne II"."""
    said = stated.fact.words.lower().removesuffix("'s").removesuffix("’s")
    return said in text and bool(re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text))


def _loose(told: Mapping[int, Sequence[Stated]], row: int, other: int) -> list[Stated]:
    """The names of a claim that agree with none of the other claim's."""
    theirs = [s for s in told.get(other, ()) if s.mention.facet in of_kind("name")]
    words = {lower for s in told.get(other, ())[:1] for lower in s.reading.lowers}
    return [
        each
        for each in told.get(row, ())
        if each.mention.facet in of_kind("name")
        and not any(_agrees(each, their) for their in theirs)
        and not all(w in words for w in each.reading.lowers[each.mention.first : each.mention.last])
    ]


def _agrees(left: Stated, right: Stated) -> bool:
    if left.mention.facet != right.mention.facet:
        return bool(
            {*left.reading.stems[left.mention.first : left.mention.last]}
            & {*right.reading.stems[right.mention.first : right.mention.last]}
        )
    outcome = of_kind("name")[left.mention.facet].compare(left.mention.value, right.mention.value)
    return outcome is not None and outcome[0] == "agree"
