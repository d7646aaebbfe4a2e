"""Bounds: the words around a figure that make it "more than", "at most" or "about"."""

from __future__ import annotations

from functools import cache

from workbench.measures.coins import SIGNS
from workbench.measures.figures import openers
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading


@cache
def _phrases(name: str, by_last: bool) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Bound phrases by their last (or first) word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, bound in mapping(name).items():
        words = tuple(phrase.split())
        found.setdefault(words[-1 if by_last else 0], []).append((words, bound[0]))
    return {word: tuple(sorted(rest, key=lambda p: -len(p[0]))) for word, rest in found.items()}


# Words that may stand between a bound and its figure.
_PASSED = SIGNS | {"a", "an", "the", "just", "only", "us"}


def bound_before(reading: Reading, index: int) -> tuple[str, int]:
    """The bound that ends just before word ``index``, and the word it begins at."""
    lowers = reading.lowers
    at = index
    while at and lowers[at - 1] in _PASSED:
        if lowers[at - 1] in ("a", "an") and lowers[max(0, at - 2) : at] == ("as", "a"):
            break
        at -= 1
    for words, bound in _phrases("bounds_before", True).get(lowers[at - 1] if at else "", ()):
        first = at - len(words)
        if first >= 0 and lowers[first:at] == words and not _clause_end(reading, at):
            if words == ("over",) and first and _spread(reading, first):
                return "", index
            return _negated(reading, first, bound)
    return "", index


_ACROSS = frozenset(["averaged", "averaging", "spread", "scattered", "stretched"])


def _spread(reading: Reading, index: int) -> bool:
    """Whether "over" means across: "averaged over 12 months", "spread over 5 sites"."""
    lowers = reading.lowers[max(0, index - 2) : index]
    return not _ACROSS.isdisjoint(lowers)


def _clause_end(reading: Reading, index: int) -> bool:
    gap = reading.gaps[index]
    return any(mark in gap for mark in ",;:.()")


_MOVES = frozenset(
    [
        *("rise", "grow", "increase", "climb", "jump", "raise", "lift", "soar"),
        *("fall", "drop", "decrease", "decline", "cut", "reduce", "shrink", "slip", "plunge"),
    ]
)
_MOVED = 6  # words before "by" and "to" among which the verb stands


def moved(reading: Reading, first: int) -> str:
    """ "to" or "by" before a figure that tells how something moved: "rose to 40", "fell by 40",
    "fell 40"; "" where none moved."""
    first -= first > 0 and reading.lowers[first - 1] in ("a", "an")
    word = reading.lowers[first - 1] if first else ""
    if word in ("from", "to", "by"):
        near = reading.stems[max(0, first - 1 - _MOVED) : first - 1]
        return "" if _MOVES.isdisjoint(near) else word.replace("from", "to")
    return "by" if first and reading.stems[first - 1] in _MOVES else ""


def _negated(reading: Reading, first: int, bound: str) -> tuple[str, int]:
    """ "not more than" read as "at most", where the list does not already say so."""
    flip = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
    if first and reading.lowers[first - 1] in ("not", "no", "never") and bound in flip:
        return flip[bound], first - 1
    if bound in (">", "<") and _denied(reading, first):
        return flip[bound], first
    return bound, first


def _denied(reading: Reading, index: int) -> bool:
    """Whether a verb with "not" or "never" leads to a word: "never held more than"."""
    back = range(max(0, index - 3), index)
    return any(
        reading.lowers[at] in ("not", "never") or reading.lowers[at].endswith("n't")
        for at in back
        if reading.clauses[at] == reading.clauses[index]
    )


def _figure_next(reading: Reading, index: int) -> bool:
    """Whether a figure begins at a word, so that "and over" belongs to it."""
    if index >= reading.size:
        return False
    word = reading.lowers[index]
    return word[0].isdecimal() or word in SIGNS or word in openers() or word in ("a", "an", "the")


def bound_after(reading: Reading, index: int) -> tuple[str, int]:
    """The bound that begins at word ``index``, and the word behind it."""
    lowers = reading.lowers
    if index >= len(lowers):
        return "", index
    for words, bound in _phrases("bounds_after", False).get(lowers[index], ()):
        end = index + len(words)
        if lowers[index:end] == words and not _figure_next(reading, end):
            return bound, end
    return "", index
