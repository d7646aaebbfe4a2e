"""Words that two texts have in common, and that each binds to other ones.

"Her mother was French and her father German" has every word of "her father was French, her mother
German". What goes with what is told by the clauses: two words of one clause that stand nowhere in
one clause of the other text, and each with a word from another clause of the first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, product

from workbench.facets import title
from workbench.findings.change import Change
from workbench.words.align import forms, subject_words
from workbench.words.lexicon import mapping
from workbench.words.thesaurus import kinship
from workbench.words.tokens import Reading, WordSpan, once

_JOINING = frozenset(["and", "or"])
MANY = 40  # words in common; of more, it is not asked

Homes = frozenset[tuple[int, int]]  # the clauses of some texts that have a word
Crossing = tuple[int, int, int, int]


def crossed(reading: Reading, others: Sequence[Reading]) -> frozenset[int]:
    """The words of a text that others together bind to each other's partners."""
    told = ((at, _homes(reading.stems[at], others)) for at in _once_told(reading))
    return frozenset(chain.from_iterable(_crossings(reading, {a: h for a, h in told if h})))


def exchanged(left: Reading, right: Reading) -> list[Change]:
    """What one text tells of one thing and the other of another, and the reverse; the plainest."""
    answers = _answers(left, right)
    homes = {at: frozenset([(0, _clause(right)[to])]) for at, to in answers.items()}
    found = []
    for a, b, c, d in _crossings(left, homes):
        for one, told, two in ((a, b, c), (b, a, d), (c, d, a), (d, c, b)):
            stems = [left.stems[at] for at in (one, two)]
            found.append(
                (
                    not _contrast(left, one, two),
                    left.stems[told],
                    sorted(stems),
                    one,
                    told,
                    answers[two],
                )
            )
    if not found:
        return []
    *_, one, told, at = min(found)
    words = left.words[told], left.words[one], right.words[at]
    why = "“{}” is told of “{}” in the left text and of “{}” in the right one".format(*words)
    return [Change("role", "possible", one, one + 1, at, at + 1, why, 0.5)]


def _answers(left: Reading, right: Reading) -> dict[int, int]:
    """The words of substance that both texts have once, each with its place in the other one."""
    there: dict[str, set[int]] = defaultdict(set)
    for at in _once_told(right):
        for key in (right.stems[at], *forms(right.stems[at])):
            there[key].add(at)
    made = {}
    for at in _once_told(left):
        places = {to for key in (left.stems[at], *forms(left.stems[at])) for to in there[key]}
        if len(places) == 1:
            made[at] = places.pop()
    taken = Counter(made.values())
    return {at: to for at, to in made.items() if taken[to] == 1}


def _crossings(reading: Reading, homes: Mapping[int, Homes]) -> Iterator[Crossing]:
    """Two pairs of words, each of one clause, of which the others tell the first of each with the
    second of the other."""
    by_clause: dict[int, list[int]] = defaultdict(list)
    for at in homes:
        by_clause[_clause(reading)[at]].append(at)
    if len(homes) > MANY or len(by_clause) < 2:
        return
    parted = {clause: list(_parted(words, homes)) for clause, words in by_clause.items()}
    for here, there in combinations(parted, 2):
        for (a, b), pair in product(parted[here], parted[there]):
            for c, d in (pair, pair[::-1]):
                across = homes[a] & homes[d] and homes[c] & homes[b]
                if across and (_contrast(reading, a, c) or _contrast(reading, b, d)):
                    yield a, b, c, d


def _contrast(reading: Reading, one: int, two: int) -> bool:
    """Whether two words of a text stand against each other: names, figures, opposites."""
    if all(reading.words[at][0].isdigit() for at in (one, two)):
        return True
    if {one, two} <= _names(reading).keys():
        return True
    if all(reading.lowers[at] in mapping("ordinal_words") for at in (one, two)):
        return True
    return kinship(reading.stems[one], reading.stems[two]) == "opposite"


def _parted(words: Sequence[int], homes: Mapping[int, Homes]) -> Iterator[tuple[int, int]]:
    """The words of a clause that stand in no clause of the others together."""
    return ((a, b) for a, b in combinations(words, 2) if homes[a].isdisjoint(homes[b]))


@once
def _once_told(reading: Reading) -> tuple[int, ...]:
    """The words of substance that a text has once; of a name the last."""
    about, counts = subject_words(reading), Counter(reading.stems)
    inside = {at for first, last in _names(reading).values() for at in range(first, last)}
    told = enumerate(reading.stems)
    return tuple(at for at, s in told if s in about and counts[s] == 1 and at not in inside)


@once
def _names(reading: Reading) -> dict[int, WordSpan]:
    """The last words of the names of a text, with where the words before them stand."""
    return {m.last - 1: (m.first, m.last - 1) for m in title.names(reading)}


@once
def _clause(reading: Reading) -> tuple[int, ...]:
    """The number of the clause that each word stands in; a list of names or figures is no two."""
    made: list[int] = []
    less = 0
    for at, clause in enumerate(reading.clauses):
        if made and clause != reading.clauses[at - 1] and _listed(reading, at):
            less += 1
        made.append(clause - less)
    return tuple(made)


def _listed(reading: Reading, at: int) -> bool:
    """Whether a clause that opens at a word goes on with a list: "12 and 30", "Ann, Tom Lee"."""
    behind = at + (reading.lowers[at] in _JOINING)
    if behind >= reading.size or reading.sentences[behind] != reading.sentences[at - 1]:
        return False
    if reading.words[at - 1][0].isdigit() and reading.words[behind][0].isdigit():
        return True
    first = {begin: end for end, (begin, _) in _names(reading).items()}
    return at - 1 in _names(reading) and behind in first


def _homes(stem: str, others: Sequence[Reading]) -> Homes:
    keys = (stem, *forms(stem))
    return frozenset(
        (number, clause)
        for number, other in enumerate(others)
        for key in keys
        for clause in _clauses(other).get(key, ())
    )


@once
def _clauses(reading: Reading) -> dict[str, tuple[int, ...]]:
    """The clauses in which a text has a word, by all that can stand for it."""
    made: dict[str, set[int]] = defaultdict(set)
    for stem, clause in zip(reading.stems, _clause(reading), strict=True):
        for key in (stem, *forms(stem)):
            made[key].add(clause)
    return {key: tuple(sorted(clauses)) for key, clauses in made.items()}
