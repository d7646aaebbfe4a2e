"""How much the words around two values, and those of their claims, have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from workbench.facets import values
from workbench.facts.slots import by_line, content
from workbench.facts.topic import Topic
from workbench.words.thesaurus import interchangeable
from workbench.words.tokens import Reading, once

FEW = 0.5  # what a slot of few words lacks to be told by them alone


@lru_cache(maxsize=200_000)
def keys(stem: str) -> tuple[str, ...]:
    """The keys under which a word is met beside another value: itself, words that can stand for
    it, the kind of event and the side of a thing that it tells of."""
    moments, sides = by_line("moments").get(stem, ()), by_line("dimensions").get(stem, ())
    told = (*(f"m{n}" for n in sorted(moments)), *(f"s{n}" for n in sorted(sides)))
    return (stem, *interchangeable(stem), *told)


def akin(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether some word of the one can stand for some word of the other."""
    reach = {key for stem in theirs for key in keys(stem)}
    return any(not reach.isdisjoint(keys(stem)) for stem in ours)


def met(ours: Mapping[str, float], theirs: Iterable[str]) -> float:
    """The part of some words, by their weights, that the others answer."""
    reach = {key for stem in theirs for key in keys(stem)}
    both = sum(weight for stem, weight in ours.items() if not reach.isdisjoint(keys(stem)))
    return both / (sum(ours.values()) + FEW)


@lru_cache(maxsize=100_000)
def related(left: Reading, right: Reading, topic: Topic) -> float:
    """The part of the telling words of the shorter of two claims that the other has too, without
    their figures and dates."""
    one, two = _telling(left), _telling(right)
    both = sum(map(topic.weight, one & two))
    least = min(sum(map(topic.weight, one)), sum(map(topic.weight, two)))
    return both / (least + 1.0)


@once
def _telling(reading: Reading) -> frozenset[str]:
    figures = {at for m in values(reading) for at in range(m.first, m.last)}
    return frozenset(s for at, s in enumerate(content(reading)) if s and at not in figures)
