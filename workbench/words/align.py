"""Which words of two texts answer each other."""

from __future__ import annotations

from collections.abc import KeysView, Sequence, Set
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import interchangeable, related
from workbench.words.tokens import Reading, once


class Differing(NamedTuple):
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

    blocks: tuple[Differing, ...]
    likeness: float


def align(left: Reading, right: Reading) -> Alignment:
    """Lay two texts beside each other; turned round, the alignment is the same one turned."""
    total = len(left) + len(right)
    if not total:
        return Alignment((), 1.0)
    runs = _runs(left.stems, right.stems)
    same = sum(run.size for run in runs)
    made: list[Differing] = []
    opened = False
    a = c = 0
    for run in (*runs, Run(len(left), len(right), 0)):
        if a < run.left or c < run.right:
            if opened and made:
                a, c = made.pop()[::2]
            made.append(Differing(a, run.left, c, run.right))
            opened = True
        opened = opened and run.size == 1 and _joins(left, run.left) and _joins(right, run.right)
        a, c = run.left + run.size, run.right + run.size
    return Alignment(tuple(made), 2 * same / total)


class Run(NamedTuple):
    """Words that stand in both texts in a row: where they begin, and how many."""

    left: int
    right: int
    size: int


def _runs(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """A longest common subsequence in runs. Which of several is found depends on the side it is
    asked from: the one whose words stand together in longer runs, else that of the lesser text."""
    there = _common(left, right)
    back = [Run(run.right, run.left, run.size) for run in _common(right, left)]
    if there == back:
        return there
    weights = [sum(run.size**2 for run in runs) for runs in (there, back)]
    if weights[0] != weights[1]:
        return there if weights[0] > weights[1] else back
    return there if tuple(left) < tuple(right) else back


def _common(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    return [
        Run(op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(left, right)
        if op.tag == "equal"
    ]


def _joins(reading: Reading, at: int) -> bool:
    """Whether a word between two stretches that differ is too slight to keep them apart."""
    word = reading.lowers[at]
    slight = word in entries("function_words") and word not in ("and", "or", "but")
    return slight and reading.clauses[at] == reading.clauses[max(at - 1, 0)]


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


def answered(stems: Set[str], there: Set[str]) -> bool:
    """Whether every word, in one of its forms, is among these."""
    return all(not there.isdisjoint((stem, *forms(stem))) for stem in stems)


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
