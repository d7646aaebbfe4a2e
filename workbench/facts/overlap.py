"""How much the words around two values, and those of their claims, have in common."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from workbench.facets import values
from workbench.facts.slots import by_line, content
from workbench.facts.topic import Topic
from workbench.words.thesaurus import interchangeable
from workbench.words.tokens import Reading, once

FEW = 0.5  # what a slot of few words lacks to be told by them alone


@lru_cache(maxsize=200_000)
def keys(stem: str) -> tuple[str, ...]:
    """The keys under which a word is met beside another value: itself, words that can stand for
    it, the kind of event and the side of a thing that it tells of, and what it counts."""
    tables = ("moments", "dimensions", "counted")
    told = (f"{name} {line}" for name in tables for line in sorted(by_line(name).get(stem, ())))
    return (stem, *interchangeable(stem), *told)


def akin(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether some word of the one can stand for some word of the other."""
    reach = {key for stem in theirs for key in keys(stem)}
    return any(not reach.isdisjoint(keys(stem)) for stem in ours)


class Around(NamedTuple):
    """The words around a value with what each weighs, those right beside it, what either weigh
    together, and every key under which one of them is met with the words met under it."""

    weights: dict[str, float]
    beside: frozenset[str]
    whole: float
    near: float
    keyed: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, weights: dict[str, float], beside: frozenset[str]) -> Around:
        """The words by weight."""
        keyed: dict[str, tuple[str, ...]] = {}
        for stem in weights:
            found = keys(stem)
            if len(found) == 1 and stem not in keyed:
                keyed[stem] = found  # nearly every word is met under itself alone
                continue
            for key in found:
                keyed[key] = (*keyed.get(key, ()), stem)
        near = sum(weight for stem, weight in weights.items() if stem in beside)
        return cls(weights, beside, sum(weights.values()) + FEW, near + FEW, keyed)

    def met(self, other: Around) -> tuple[float, float]:
        """The part of the words, and of those right beside the value, that some of the other
        value's answer, by weight."""
        shared = self.keyed.keys() & other.keyed.keys()
        if not shared:
            return 0.0, 0.0
        answered = {stem for key in shared for stem in self.keyed[key]}
        whole = near = 0.0
        for stem, weight in self.weights.items():
            if stem in answered:
                whole += weight
                near += weight if stem in self.beside else 0.0
        return whole / self.whole, near / self.near


def related(left: Reading, right: Reading, topic: Topic) -> float:
    """The part of the telling words of the shorter of two claims that the other has too, without
    their figures and dates."""
    (one, ours), (two, theirs) = _telling(left, topic), _telling(right, topic)
    both = sum(map(topic.weight, one & two))
    return both / (min(ours, theirs) + 1.0)


def _telling(reading: Reading, topic: Topic) -> tuple[frozenset[str], float]:
    """The telling words of a claim and what they weigh together."""
    known = _weighed(reading)
    if topic not in known:
        known.clear()  # texts outlive the dossiers they are read for
        known[topic] = sum(map(topic.weight, _words(reading)))
    return _words(reading), known[topic]


@once
def _weighed(reading: Reading) -> dict[Topic, float]:
    return {}


@once
def _words(reading: Reading) -> frozenset[str]:
    figures = {at for m in values(reading) for at in range(m.first, m.last)}
    return frozenset(s for at, s in enumerate(content(reading)) if s and at not in figures)
