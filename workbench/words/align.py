"""Which words of two texts answer each other."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import interchangeable
from workbench.words.tokens import Reading


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


@lru_cache(maxsize=100_000)
def weigh(stem: str) -> float:
    """How much a word says of what a text is about: function words nothing, figures and rare
    words most."""
    if stem in entries("function_words") or stem in entries("light_words"):
        return 0.0
    return 1.0 if stem[0].isalpha() else 0.6


@lru_cache(maxsize=100_000)
def forms(stem: str) -> tuple[str, ...]:
    """Keys under which a word of one text may be found in another."""
    return (stem, *mapping("short_names").get(stem, ()), *interchangeable(stem))


@lru_cache(maxsize=50_000)
def subject_words(reading: Reading) -> frozenset[str]:
    """The stems that say what the text is about."""
    return frozenset(stem for stem in reading.stems if weigh(stem) > 0)


@lru_cache(maxsize=50_000)
def _reach(reading: Reading) -> frozenset[str]:
    """Every key of every word that says what the text is about."""
    return frozenset(form for stem in subject_words(reading) for form in forms(stem))


def missing(left: Reading, right: Reading, context: Reading | None = None) -> frozenset[str]:
    """The stems of the left text that nothing in the right text, or in its context, answers."""
    there = _reach(right)
    if context is not None and len(context):
        there = there | _reach(context)
    stems = subject_words(left)
    return frozenset(stem for stem in stems - there if there.isdisjoint(forms(stem)))
