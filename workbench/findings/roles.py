"""Who did what to whom: two names that have changed parts."""

from __future__ import annotations

from itertools import combinations

from workbench.facets import name
from workbench.facets.mention import Mention
from workbench.findings.change import Change
from workbench.words.align import subject_words
from workbench.words.tokens import Reading


def turns(left: Reading, right: Reading) -> list[Change]:
    """Names that stand in one order around a word in the left text, and in the other in the
    right one: "A beat B", "B beat A"; not "A and B", nor "B was beaten by A"."""
    theirs = name.extract(right)
    both = [(one, two) for one in name.extract(left) if (two := _same(one, theirs)) is not None]
    found = []
    for (first, answer), (second, reply) in combinations(both, 2):
        if reply.first < answer.first and _turned(left, right, first, second, reply, answer):
            why = f"“{first.value.said}” and “{second.value.said}” have changed parts"
            where = (first.first, second.last, reply.first, answer.last)
            found.append(Change("role", "conflict", *where, why, 0.85))
    return found


def _same(mention: Mention, others: tuple[Mention, ...]) -> Mention | None:
    """The one mention of the same name."""
    same = [other for other in others if other.value.parts == mention.value.parts]
    return same[0] if len(same) == 1 else None


def _turned(
    left: Reading, right: Reading, first: Mention, second: Mention, reply: Mention, answer: Mention
) -> bool:
    before, after = _between(left, first, second), _between(right, reply, answer)
    told = before & after & (subject_words(left) | subject_words(right))
    return bool(told) and ("by" in before) == ("by" in after)


def _between(reading: Reading, one: Mention, two: Mention) -> frozenset[str]:
    """The stems between two names of one clause."""
    if reading.clauses[one.first] != reading.clauses[two.first]:
        return frozenset()
    return frozenset(reading.stems[one.last : two.first])
