"""Two words, figures or names of a near copy that have changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import count

from workbench.facets import title, values
from workbench.facts.clauses import verbs
from workbench.facts.slots import content
from workbench.findings.change import Change
from workbench.findings.roles import apposed
from workbench.records import Effect
from workbench.words.align import Differing
from workbench.words.lexicon import entries
from workbench.words.stems import stem
from workbench.words.thesaurus import kinship
from workbench.words.tokens import Reading, WordSpan, once

_NEXT = 4  # places of one word that are tried
_AROUND = 2  # words on either side that must be the same
# In these, either order may hold at its time: "from Oslo to Rome each hour".
_EACH = frozenset(["each", "every", "daily", "weekly", "hourly", "between"])
_ARTICLES = frozenset(["a", "an", "the"])
_LISTED = frozenset(["and", "or", "both", "the", "a", "an"])


def swaps(left: Reading, right: Reading, blocks: Sequence[Differing]) -> list[Change]:
    """Two words, figures or names of one copy that have changed places in the other: the words
    around each are those around the other there. Not in a list, nor of what holds of both alike."""
    whole = [block for block in blocks if block[0] < block[1] and block[2] < block[3]]
    theirs = _units(right, [(block[2], block[3]) for block in whole])
    begins, ends = {unit[0]: unit for unit in theirs}, {unit[1]: unit for unit in theirs}
    across = _across(left, right, blocks)
    waiting: dict[tuple[str, str], list[tuple[WordSpan, WordSpan]]] = defaultdict(list)
    found: list[Change] = []
    for unit in _units(left, [(block[0], block[1]) for block in whole]):
        answer = begins.get(across.get(unit[0] - 1, -9) + 1) or ends.get(across.get(unit[1], -9))
        if answer is None:
            continue
        said, other = left.span(*unit).lower(), right.span(*answer).lower()
        if said == other or kinship(stem(said), stem(other)) == "akin":
            continue
        waiting[said, other].append((unit, answer))
        for before, there in waiting[other, said][-_NEXT:]:
            if not _alike(left, before, unit) and all(
                _exchanged(left, right, one, two, (said, other))
                for one, two in ((unit, answer), (before, there))
            ):
                found.append(_swap(left, before, unit, there))
    return found


def _swap(left: Reading, one: WordSpan, two: WordSpan, answer: WordSpan) -> Change:
    between = left.lowers[one[1] : two[0]]
    habit = not _EACH.isdisjoint(left.lowers)
    loose = between == ("with",) or (between == ("to",) and habit)
    facet = "number" if left.words[one[0]][0].isdigit() else "role"
    why = f"“{left.span(*one)}” and “{left.span(*two)}” have changed places"
    effect: Effect = "possible" if loose else "conflict"
    return Change(facet, effect, *one, *answer, why, 0.5 if loose else 0.85)


def _units(reading: Reading, changed: Sequence[tuple[int, int]]) -> list[WordSpan]:
    """What can change places, in order: figures, what was changed, names, words of substance."""
    light = entries("function_words")
    told = [(m.first, m.last) for m in values(reading)] + list(changed)
    told += [(m.first, m.last) for m in title.names(reading)]
    told += [
        (at, at + 1)
        for at in range(reading.size)
        if reading.lowers[at] not in light and reading.words[at][0].isalnum()
    ]
    taken: set[int] = set()
    made = []
    for first, last in told:
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            made.append((first, last))
    return sorted(made)


def _across(left: Reading, right: Reading, blocks: Sequence[Differing]) -> dict[int, int]:
    """For each word of the left text that is the same in the right one, its place there; the ends
    of the texts answer each other. Where as many words stand at their very places, these."""
    made: dict[int, int] = {}
    at, to = 0, 0
    for block in (*blocks, (left.size, left.size, right.size, right.size)):
        made.update(zip(range(at, block[0]), count(to), strict=False))
        at, to = block[1], block[3]
    if left.size == right.size:
        same = [i for i in range(left.size) if left.lowers[i] == right.lowers[i]]
        if len(same) >= len(made):
            made = dict(zip(same, same, strict=True))
    return made | {-1: -1, left.size: right.size}


def _alike(reading: Reading, one: WordSpan, two: WordSpan) -> bool:
    """Whether the words between two tell a list of them, or what holds of both alike: "met"."""
    first, last = one[1], two[0]
    between = [
        at for at in range(first, last) if not apposed(reading, at) and not apposed(reading, at + 1)
    ]
    lowers = [reading.lowers[at] for at in between]
    if not entries("mutual").isdisjoint(map(stem, lowers)) or ("with" in lowers and lowers[1:]):
        return True
    if _each_its_own(reading, one, two):
        return False
    small = set(lowers) & entries("function_words")
    commas = any("," in reading.gap(at) for at in range(first, last + 1) if 0 < at < reading.size)
    return small <= _LISTED and (commas or not {"and", "or", "&"}.isdisjoint(lowers))


def _each_its_own(reading: Reading, one: WordSpan, two: WordSpan) -> bool:
    """Whether two words have a figure each, or two figures are told of two things: "12 dead and
    30 injured", "hired 9 and lost 5"."""
    figures = _figures(reading)
    if not (one[0] in figures and two[0] in figures):
        return not figures.isdisjoint(range(one[1], two[0]))
    if not verbs(reading).isdisjoint(range(one[1], two[0])):
        return True
    behind = [content(reading)[unit[1]] for unit in (one, two) if unit[1] < reading.size]
    return len(behind) == 2 and all(behind) and behind[0] != behind[1]


@once
def _figures(reading: Reading) -> frozenset[int]:
    return frozenset(m.first for m in values(reading))


def _exchanged(
    left: Reading, right: Reading, unit: WordSpan, answer: WordSpan, said: tuple[str, str]
) -> bool:
    """Whether the words around the left unit, the two units exchanged in them, are those around
    the right one."""
    one, two = _around(left, *unit), _around(right, *answer)
    here, there = (f" {text} ".replace(f" {said[1]} ", f" {said[0]} ") for text in (one, two))
    return [stem(word) for word in here.split()] == [stem(word) for word in there.split()]


def _around(reading: Reading, first: int, last: int) -> str:
    """The words about a unit, with a mark in its place; an article goes with its noun."""
    plain = [at for at in range(reading.size) if reading.lowers[at] not in _ARTICLES]
    before = [reading.lowers[at] for at in plain if at < first][-_AROUND:]
    behind = [reading.lowers[at] for at in plain if at >= last][:_AROUND]
    return " ".join((*before, "|", *behind))
