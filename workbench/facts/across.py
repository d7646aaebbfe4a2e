"""Two texts: for the figures and dates of one, those of the other that answer them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.facets import of_kind
from workbench.facts.assign import IN_PLACE, assigned, order, timed
from workbench.facts.brackets import figures
from workbench.facts.candidates import sort
from workbench.facts.compared import compared
from workbench.facts.extract import normal
from workbench.facts.near_copies import place, places
from workbench.facts.same import opposed, same
from workbench.facts.slots import Told
from workbench.facts.topic import NO_TOPIC
from workbench.measures.mention import AGREE, Compared
from workbench.words.align import Alignment
from workbench.words.tokens import Reading

MANY = 4_096  # pairs of values of two texts that are all looked at
REACH = 8  # of more values, those on either side of the same place in the other text


class Answer(NamedTuple):
    """A value of one text, the one of another that answers it, how well they fit, and what
    comparing them says: "differs" where it is not sure enough that they fill one slot."""

    left: Told
    right: Told
    score: float
    outcome: Compared


def pairs(left: Reading, right: Reading, alignment: Alignment | None = None) -> list[Answer]:
    """For the figures and dates of one text those of the other that answer them, in order; of two
    near copies, laid beside each other, first what stands in one place."""
    ours, theirs = _by_facet(left), _by_facet(right)
    both = [facet for facet in of_kind("figure") if facet in ours and facet in theirs]
    made: list[Answer] = []
    found = {}
    for facet in both:
        placed = _in_place(ours[facet], theirs[facet], alignment)
        made += placed
        found[facet] = _options(ours[facet], theirs[facet], placed)
    apart = timed(option for options in found.values() for option in options)
    for options in filter(None, found.values()):
        agreed, against = assigned(sorted(options, key=order), apart)
        made += agreed
        made += [o._replace(outcome=(effect, o.outcome[1])) for o, effect in against]
    return sorted(made, key=lambda a: (a.left.mention.start, a.right.mention.start))


def _by_facet(reading: Reading) -> dict[str, list[Told]]:
    made: dict[str, list[Told]] = defaultdict(list)
    for mention in figures(reading):
        made[mention.facet].append(Told(reading, mention))
    return made


def _in_place(
    ours: Sequence[Told], theirs: Sequence[Told], alignment: Alignment | None
) -> list[Answer]:
    """The values of one sort that stand in one place of two near copies, one to one, agreeing ones
    first; what is told of two things does not exclude each other."""
    if alignment is None:
        return []
    spots = places(ours[0].reading.size, alignment.blocks)
    found = []
    first = 0
    for one in ours:
        begin, end = place(spots, one.mention)
        while first < len(theirs) and theirs[first].mention.last <= begin:
            first += 1
        for two in theirs[first:]:
            if two.mention.first >= end:
                break
            alike = _words(one) == _words(two)
            outcome = AGREE if alike else compared(one, two)
            if outcome is not None:
                if outcome[0] in ("conflict", "possible") and opposed(one.slot, two.slot):
                    outcome = "differs", outcome[1]
                found.append(Answer(one, two, IN_PLACE, outcome))
    taken: set[int] = set()
    made = []
    for answer in sorted(found, key=lambda a: a.outcome != AGREE):
        ends = {id(answer.left), id(answer.right)}
        if taken.isdisjoint(ends):
            taken |= ends
            made.append(answer)
    return made


def _words(told: Told) -> tuple[str, ...]:
    return told.reading.lowers[told.mention.first : told.mention.last]


def _options(
    ours: Sequence[Told], theirs: Sequence[Told], placed: Sequence[Answer] = ()
) -> list[Answer]:
    """The values of one sort in two texts that can be compared; what has an equal in the other
    text needs no measure, and what stands in its place no other answer."""
    settled = {id(end) for answer in placed for end in (answer.left, answer.right)}
    held = [
        (one, two, outcome)
        for one, two in _within_reach(ours, theirs, settled)
        if (outcome := compared(one, two)) is not None
        and not (outcome == AGREE and _crossed(one, two, ours, theirs))
    ]
    equal = {id(end) for *ends, outcome in held if outcome == AGREE for end in ends} | settled
    made = [Answer(one, two, 1.0, outcome) for one, two, outcome in held if outcome == AGREE]
    open_ones = [each for each in held if id(each[0]) not in equal and id(each[1]) not in equal]
    if open_ones:
        counts = [Counter(sort(told.mention) for told in side) for side in (ours, theirs)]
        for one, two, outcome in open_ones:
            rivals = max(counts[0][sort(one.mention)], counts[1][sort(two.mention)])
            made.append(Answer(one, two, same(one, two, NO_TOPIC, rivals), outcome))
    return made


def _crossed(one: Told, two: Told, ours: Sequence[Told], theirs: Sequence[Told]) -> bool:
    """Whether equal values are told of two things, and others of the same: "12 dead and 30
    injured", "30 dead and 12 injured"."""
    if len(ours) < 2 or len(theirs) < 2 or not opposed(one.slot, two.slot):
        return False
    return any(not opposed(each.slot, two.slot) for each in ours if each is not one) and any(
        not opposed(one.slot, each.slot) for each in theirs if each is not two
    )


def _within_reach(
    ours: Sequence[Told], theirs: Sequence[Told], settled: set[int]
) -> Iterator[tuple[Told, Told]]:
    """The pairs of values of two texts that are not both settled; of very many, those with equal
    values that come one after the other, and those that stand at about the same place of their
    texts."""
    loose = [sum(id(each) not in settled for each in side) for side in (ours, theirs)]
    if loose[0] * len(theirs) + loose[1] * len(ours) <= MANY or len(ours) * len(theirs) <= MANY:
        for one in ours:
            if id(one) not in settled:
                yield from ((one, two) for two in theirs)
        waits = [two for two in theirs if id(two) not in settled]
        yield from ((one, two) for one in ours if id(one) in settled for two in waits)
        return
    waiting: dict[str, list[Told]] = defaultdict(list)
    for two in reversed(theirs):
        waiting[normal(two.mention)].append(two)
    for at, one in enumerate(ours):
        about = at * len(theirs) // len(ours)
        beside = theirs[max(0, about - REACH) : about + REACH + 1]
        yield from ((one, two) for two in beside if not {id(one), id(two)} <= settled)
        equal = waiting[normal(one.mention)]
        if equal and not any(two is equal[-1] for two in beside):
            yield one, equal[-1]
        if len(equal) > 1:
            equal.pop()
