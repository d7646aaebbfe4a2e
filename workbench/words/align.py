"""Which words of two texts answer each other."""

from __future__ import annotations

from collections.abc import KeysView, Set
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import interchangeable, related
from workbench.words.tokens import Reading, once


class Block(NamedTuple):
    """A stretch that differs: words of the left text, and the words that stand in their place."""

    left_first: int
    left_last: int
    right_first: int
    right_last: int


class Alignment(NamedTuple):
    """Two texts word by word, in order.

    ``blocks`` are the stretches that differ. ``likeness`` (0 to 1) is the part of all words that
    stand in both texts in the same order; near copies have much of it.
    """

    blocks: tuple[Block, ...]
    likeness: float


def align(left: Reading, right: Reading) -> Alignment:
    """Lay two texts beside each other."""
    total = len(left) + len(right)
    if not total:
        return Alignment((), 1.0)
    made: list[Block] = []
    same = 0
    opened = False
    function = entries("function_words")
    held: tuple[int, int, int, int] | None = None  # a short run of function words
    for op in LCSseq.opcodes(left.stems, right.stems):
        tag, (a, b) = op.tag, (op.src_start, op.src_end)
        c, d = op.dest_start, op.dest_end
        if tag == "equal":
            same += b - a
            held = (a, b, c, d) if b - a == 1 and left.lowers[a] in function else None
            joins = held is not None and left.lowers[a] not in ("and", "or", "but")
            opened = opened and joins and left.clauses[a] == left.clauses[max(a - 1, 0)]
            continue
        if opened and made:
            made[-1] = Block(made[-1].left_first, b, made[-1].right_first, d)
        else:
            made.append(Block(a, b, c, d))
        opened = True
    return Alignment(tuple(made), 2 * same / total)


@cache
def light() -> frozenset[str]:
    """Words that say nothing of what a text is about."""
    return entries("function_words") | entries("light_words")


@cache
def varied() -> frozenset[str]:
    """Words with more keys than themselves."""
    return related() | mapping("short_names").keys()


class _Forms(dict[str, tuple[str, ...]]):
    def __missing__(self, stem: str) -> tuple[str, ...]:
        if len(self) >= _FORMS:
            self.clear()
        keys: tuple[str, ...] = (stem,)
        if stem in varied():
            keys += (*mapping("short_names").get(stem, ()), *interchangeable(stem))
        self[stem] = keys
        return keys


_FORMS = 100_000
_forms = _Forms().__getitem__


def forms(stem: str) -> tuple[str, ...]:
    """Keys under which a word of one text may be found in another."""
    return _forms(stem)


@once
def subject_words(reading: Reading) -> frozenset[str]:
    """The stems that say what the text is about: "backed" does, though "back" does not."""
    small = entries("function_words")
    formed = {
        stem
        for lower, stem in zip(reading.lowers, reading.stems, strict=True)
        if lower != stem and stem in small and lower not in small
    }
    return frozenset(reading.stems) - light() | (formed - entries("light_words"))


@once
def reach(reading: Reading) -> KeysView[str]:
    """Every key of every word that says what the text is about."""
    # A dictionary of words is smaller than a set, and the garbage collector never walks it.
    words = subject_words(reading)
    return dict.fromkeys(chain(words, *map(_forms, words & varied()))).keys()


def missing(left: Reading, right: Reading, context: Reading | None = None) -> frozenset[str]:
    """The stems of the left text that nothing in the right text, or in its context, answers."""
    if context is None or not len(context):
        return _missing(left, right)
    return _unanswered(left, reach(right) | reach(context))


@lru_cache(maxsize=16)  # asked for several times while two texts are compared
def _missing(left: Reading, right: Reading) -> frozenset[str]:
    return _unanswered(left, reach(right))


def _unanswered(left: Reading, there: Set[str]) -> frozenset[str]:
    gone = subject_words(left).difference(there)
    met = [stem for stem in gone & varied() if not there.isdisjoint(forms(stem))]
    return gone.difference(met) if met else gone
