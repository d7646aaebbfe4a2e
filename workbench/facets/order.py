"""Which of two events came first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import Mention, Outcome
from workbench.measures.quantity import scan
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import interchangeable
from workbench.words.tokens import Reading, once

_SAME = 0.6  # the part of the words of both events that two texts must share
_REACH = 14  # words on each side of the ordering word that tell of the two events


@dataclass(frozen=True, slots=True)
class Order:
    """Two events by the stems that tell of them, the earlier first; ``said`` is the word that
    puts them in order."""

    said: str
    earlier: frozenset[str]
    later: frozenset[str]


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The ordering phrases by first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, side in mapping("order_words").items():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, side[0]))
    return {word: tuple(sorted(rest, key=lambda p: -len(p[0]))) for word, rest in found.items()}


@once
def extract(reading: Reading) -> tuple[Mention, ...]:
    """The places where a text puts two events in order; dates are the date facet's."""
    found = []
    phrases, lowers = _phrases(), reading.lowers
    if phrases.keys().isdisjoint(lowers):
        return ()
    for index, lower in enumerate(lowers):
        for words, side in phrases.get(lower, ()):
            last = index + len(words)
            if lowers[index:last] == words:
                order = _order(reading, index, last, side)
                if order is not None:
                    place = reading.starts[index], reading.ends[last - 1]
                    found.append(Mention("order", *place, index, last, order))
                break
    return tuple(found)


def _order(reading: Reading, first: int, last: int, side: str) -> Order | None:
    sentence = reading.sentences[first]
    if any(m.first <= first < m.last or m.first == last for m in scan(reading)):
        return None  # "before 1950", "two years after": a date
    ends = last
    while ends < min(reading.size, last + _REACH) and reading.sentences[ends] == sentence:
        if ends > last and ("," in reading.gaps[ends] or (not first and _subject(reading, ends))):
            break
        ends += 1
    behind = _stems(reading, last, ends)
    starts = first
    while starts > max(0, first - _REACH) and reading.sentences[starts - 1] == sentence:
        starts -= 1
    before = _stems(reading, starts, first)
    if not before:  # "After the war, he sailed": the other event stands behind the comma
        before = _stems(reading, ends, min(reading.size, ends + _REACH))
    behind, before = behind - before, before - behind
    if not behind or not before:
        return None
    said = reading.span(first, last)
    return Order(said, before, behind) if side == ">" else Order(said, behind, before)


def _subject(reading: Reading, index: int) -> bool:
    """Whether a clause begins without a comma: "After the election he resigned"."""
    return reading.lowers[index] in ("he", "she", "it", "they", "we", "i", "you")


def _stems(reading: Reading, first: int, last: int) -> frozenset[str]:
    plain = entries("function_words")
    return frozenset(reading.stems[i] for i in range(first, last) if reading.lowers[i] not in plain)


def compare(left: Order, right: Order) -> Outcome:
    """Whether two texts put the same two events in the same order; None for other events."""
    kept = min(_alike(left.earlier, right.earlier), _alike(left.later, right.later))
    swapped = min(_alike(left.earlier, right.later), _alike(left.later, right.earlier))
    if max(kept, swapped) < _SAME:
        return None
    if swapped > kept:
        return "conflict", f"“{left.said}” and “{right.said}” put the two events in opposite order"
    return "agree", ""


def _alike(left: frozenset[str], right: frozenset[str]) -> float:
    """The part of the smaller set of stems that the other set answers."""
    small, large = sorted((left, right), key=lambda stems: (len(stems), sorted(stems)))
    keys = {key for stem in large for key in (stem, *interchangeable(stem))}
    met = sum(stem in keys or not keys.isdisjoint(interchangeable(stem)) for stem in small)
    return met / len(small)


LABEL = Label(
    "what came first",
    "What came first",
    record="a dated document of the time",
    severity="medium",
    stake=1,
)
FACET = Facet("order", "logic", LABEL, extract, compare, telling=True)
