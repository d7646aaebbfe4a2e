"""What a dossier is about: the names its sources open with, their classes, and what words weigh."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass, field
from math import log

from workbench.claims.verbs import past
from workbench.facets import title
from workbench.measures.quantity import scan
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading

_EARLY = 6  # words of the name that a source opens with
FEW = 3  # claims beside which a word that all of them have still tells little or nothing
_LATE = 40  # words behind which no subject is looked for
_IS = frozenset(["is", "was", "are", "were"])
_ARTICLES = frozenset(["a", "an", "the", "one"])


@dataclass(frozen=True, eq=False)
class Topic:
    """``names`` and ``classes`` are stems: of the thing the sources open with ("golden", "gate"),
    and of what they say it is ("bridge"). ``weights`` (0 to 1) is how telling each stem is."""

    names: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    weights: dict[str, float] = field(default_factory=dict)

    def weight(self, stem: str) -> float:
        """How much it tells that two texts share this stem; nothing where it names the topic."""
        if stem in self.names or stem in self.classes:
            return 0.0
        return self.weights.get(stem, 1.0)


NO_TOPIC = Topic()


def topic(readings: Sequence[tuple[str, Reading]], manuscripts: Collection[str] = ()) -> Topic:
    """The topic of claims given as (source_id, reading) in order of source and place; a sentence
    told many times is one as to what its words tell, and one of ``manuscripts`` beside sources
    is none: an edit of it makes no other word tell more or less."""
    alone = {source for source, _ in readings} <= set(manuscripts)
    spread: Counter[str] = Counter()
    opening: dict[str, Reading] = {}
    told: set[str] = set()
    for source_id, reading in readings:
        if reading.text not in told and (alone or source_id not in manuscripts):
            told.add(reading.text)
            spread.update(set(reading.stems))
        if source_id not in opening and _named(reading):
            opening[source_id] = reading
    total = len(told)
    weights = {
        stem: log((FEW + total) / count) / log(FEW + total) if total > 1 else 1.0
        for stem, count in spread.items()
    }
    names: Counter[str] = Counter()
    classes: dict[str, int] = defaultdict(int)
    for reading in opening.values():
        names.update(_named(reading))
        for stem in _classed(reading):
            classes[stem] += 1
    least = max(2, len(opening) // 2 + 1)
    kept = {stem for stem, count in names.items() if count >= least}
    kept = kept.union(*(_full(reading, kept) for reading in opening.values()))
    return Topic(frozenset(kept), frozenset(classes) if kept else frozenset(), weights)


def _full(reading: Reading, names: Set[str]) -> set[str]:
    """The stems of the first name of a text, where others call it by its last alone: "Ida Holm"."""
    first = next(iter(title.names(reading)), None)
    stems = reading.stems[first.first : first.last] if first else ()
    alone = bool(stems) and names & {*stems} == {stems[-1]}
    return {*stems} & _named(reading) if alone else set()


def _named(reading: Reading) -> set[str]:
    """The stems of the name that a text opens with: its subject, outside brackets."""
    found: set[str] = set()
    depth = 0
    for at, word in enumerate(reading.words[:_LATE]):
        gap = reading.gap(at)
        depth = max(0, depth + gap.count("(") + gap.count("[") - gap.count(")") - gap.count("]"))
        if not depth and (reading.lowers[at] in _IS or len(found) >= _EARLY):
            break
        if not depth and (":" in gap or "=" in gap):  # "Born: 1901": a label names nothing
            found.clear()
        plain = reading.lowers[at] in entries("function_words")
        if not depth and not word.islower() and not plain and len(word) > 1:
            found.add(reading.stems[at])
    return found - _figures(reading)


def _figures(reading: Reading) -> frozenset[str]:
    """The stems of the figures and dates of a text, without those of a name: "Apollo 11"."""
    told = (m for m in scan(reading) if getattr(m.value, "kind", "") != "label")
    return frozenset(reading.stems[at] for m in told for at in range(m.first, m.last))


def _classed(reading: Reading) -> set[str]:
    """The stems of the nouns in "X is a suspension bridge": the last word of each."""
    found: set[str] = set()
    for at, lower in enumerate(reading.lowers[:-1]):
        if lower in _IS and reading.lowers[at + 1] in _ARTICLES:
            last = at + 1
            for index in range(at + 2, reading.size):
                small = reading.lowers[index] in entries("function_words")
                if (
                    small
                    or reading.gap(index).strip(" -")
                    or past(reading, index)
                    or reading.lowers[index].endswith("ing")
                ):
                    break
                last = index
            if last > at + 1 and reading.words[last].islower():
                found.add(reading.stems[last])
            break
    return found
