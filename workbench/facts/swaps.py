"""Another name, title or place in the same slot of two linked claims."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice
from typing import Any, NamedTuple

from workbench.facets import name, of_kind
from workbench.facets.sharing import MANY, Sharing
from workbench.facts.extract import Stated
from workbench.facts.lists import LEAST, headed, lists, years
from workbench.facts.same import same
from workbench.facts.spellings import one_numbered
from workbench.facts.topic import Topic
from workbench.measures.mention import Compared, Outcome, agrees
from workbench.records import Claim, Effect, Source
from workbench.words.stems import stem

ABSENT = 0.5  # fit from which two names exclude each other that the other source never has
PRESENT = 0.7  # the same where the other source has one of them elsewhere
KIN = 0.5  # what it adds that two names have all their words in common
MOST = 0.5  # part of their words above which that counts
LISTED = 2.0  # the fit of two names in one place of two lists


class Swap(NamedTuple):
    """Two facts of one slot that name different things."""

    left: Stated
    right: Stated
    score: float
    outcome: Compared

    @property
    def effect(self) -> Effect:
        """Two names are seldom sure to be of one slot, but two numerals of one name exclude each
        other."""
        one, two = self.left.fact.words, self.right.fact.words
        sure = self.score >= PRESENT and one_numbered(one, two)
        return "conflict" if sure else "possible"


def swaps(
    pairs: Iterable[tuple[int, int]],
    told: Mapping[int, Sequence[Stated]],
    claims: Sequence[Claim],
    sources: Sequence[Source],
    topic: Topic,
) -> Iterator[Swap]:
    """The names that stand in each other's place in these pairs of claims, best first in each."""
    texts = {source.source_id: source.text.lower() for source in sources}
    linked = list(pairs)
    yield from _opening(told, claims, topic, linked)
    for one, two in linked:
        if claims[one].source_id == claims[two].source_id:
            continue
        found = list(_listed(told, one, two, claims, texts))
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
                if years(left) and years(right) and years(left) != years(right):
                    continue
                absent = _absent(left, right, claims, texts)
                fit = same(left, right, topic) + KIN * _kin(left, right)
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


def _opening(
    told: Mapping[int, Sequence[Stated]],
    claims: Sequence[Claim],
    topic: Topic,
    linked: Sequence[tuple[int, int]],
) -> Iterator[Swap]:
    """What two sources call their subject in the sentences that they open with, where these are
    linked or one names the topic."""
    first: dict[str, int] = {}
    for row, claim in enumerate(claims):
        first.setdefault(claim.source_id, row)
    heads = [head for row in first.values() if (head := headed(told.get(row, ())))]
    for (left, one), (right, two) in combinations(heads, 2):
        outcome = name.compare(one, two)
        about = bool(topic.names.intersection(map(stem, (*one.parts, *two.parts))))
        about = about or not {(left.row, right.row), (right.row, left.row)}.isdisjoint(linked)
        if about and outcome is not None and outcome[0] in ("conflict", "possible"):
            yield Swap(left, right, LISTED, outcome)


def _kin(left: Stated, right: Stated) -> float:
    """The part of their words that two names have in common, where it is most of them."""
    one, two = {*_stems(left)}, {*_stems(right)}
    part = len(one & two) / max(len(one), len(two))
    return part if part > MOST else 0.0


def _absent(left: Stated, right: Stated, claims: Sequence[Claim], texts: Mapping[str, str]) -> bool:
    """Whether the source of neither names the other anywhere."""
    return not (
        _stands(left, texts[claims[right.row].source_id])
        or _stands(right, texts[claims[left.row].source_id])
    )


def _listed(
    told: Mapping[int, Sequence[Stated]],
    one: int,
    two: int,
    claims: Sequence[Claim],
    texts: Mapping[str, str],
) -> Iterator[Swap]:
    """The names that stand in one place of two lists of one length, whose other members agree: by
    name, or by the years in their brackets."""
    for ours in lists(told.get(one, ()), frozenset(of_kind("name"))):
        for theirs in lists(told.get(two, ()), frozenset(of_kind("name"))):
            if len(ours) != len(theirs) or len(ours) < LEAST:
                continue
            here, there = _sharing(ours), _sharing(theirs)
            ends = [e for e in ours if not any(_agrees(e, t) for t in there.near(_stems(e)))]
            others = [t for t in theirs if not any(_agrees(e, t) for e in here.near(_stems(t)))]
            few = len(ends) == 1 or (len(ends) < len(ours) and all(map(years, ends)))
            if len(ends) != len(others) or not few:
                continue
            for left, right in zip(ends, others, strict=True):
                if years(left) == years(right) and _absent(left, right, claims, texts):
                    why = f"“{right.fact.words}” stands where the left text has “{left.fact.words}”"
                    yield Swap(left, right, LISTED, ("possible", why))


def _stands(stated: Stated, text: str) -> bool:
    """Whether a text has these words: "Anne I" is not in "Anne II"."""
    said = stated.fact.words.lower().removesuffix("'s").removesuffix("’s")
    return said in text and bool(re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text))


def _loose(told: Mapping[int, Sequence[Stated]], row: int, other: int) -> list[Stated]:
    """The first ``MANY`` names of a claim that agree with none of the other claim's."""
    named = [s for s in told.get(other, ()) if s.mention.facet in of_kind("name")]
    theirs, equal = _sharing(named), {(s.mention.facet, s.mention.value) for s in named}
    words = {lower for s in told.get(other, ())[:1] for lower in s.reading.lowers}
    found = (
        each
        for each in told.get(row, ())
        if each.mention.facet in of_kind("name")
        and (each.mention.facet, each.mention.value) not in equal
        and not all(w in words for w in each.reading.lowers[each.mention.first : each.mention.last])
        and not any(_agrees(each, their) for their in theirs.near(_stems(each)))
    )
    return list(islice(found, MANY))


def _sharing(names: Sequence[Stated]) -> Sharing[Stated]:
    """The names, each written form of them once."""
    forms = {(each.mention.facet, each.fact.words): each for each in reversed(names)}
    return Sharing([(each, _stems(each)) for each in reversed(forms.values())])


def _stems(stated: Stated) -> Sequence[str]:
    return stated.reading.stems[stated.mention.first : stated.mention.last]


def _agrees(left: Stated, right: Stated) -> bool:
    if left.mention.facet != right.mention.facet:
        return not {*_stems(left)}.isdisjoint(_stems(right))
    compare = of_kind("name")[left.mention.facet].compare
    return _agree(compare, left.mention.value, right.mention.value)


@lru_cache(maxsize=100_000)  # the names of a long list stand in every passage it is linked with
def _agree(compare: Callable[[Any, Any], Outcome], left: Hashable, right: Hashable) -> bool:
    return agrees(compare(left, right))
