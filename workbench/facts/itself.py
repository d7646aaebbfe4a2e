"""Whether two values of one source are told of one thing, so that it contradicts itself."""

from __future__ import annotations

from functools import cache

from workbench.claims.rows import pair
from workbench.facts.clauses import clauses
from workbench.facts.evidence import Held
from workbench.facts.slots import by_line
from workbench.words.align import light
from workbench.words.tokens import Reading, once


def identified(left: Held, right: Held) -> bool:
    """Whether two values of one source are surely told of one thing, by the noun or name that
    their clauses are about, and dates of what happens to it once: a page lists many of a kind and
    what befell each, and contradicts itself in none of it."""
    one, two = left.slot, right.slot
    if one.entry and two.entry:
        return one.entry == two.entry
    if one.entry or two.entry:
        return _of_row(*(left, right) if one.entry else (right, left))
    keys = [_key(end.reading) for end in (left, right)]
    if any(keys):
        return keys[0] == keys[1]
    told = [clauses(end.reading)[end.mention.first] for end in (left, right)]
    if min(verb for verb, _ in told) < 0:
        return False
    if left.mention.facet == "date" and not one.moments & two.moments - _repeated():
        return False
    heads = [_heads(left), _heads(right)]
    return bool(all(heads) and (heads[0] <= heads[1] or heads[1] <= heads[0]))


def _heads(held: Held) -> set[str]:
    """The noun or name that the clause of a value is about."""
    _, subject = clauses(held.reading)[held.mention.first]
    return {*held.slot.subject.heads, *held.slot.owner} or {*subject.heads}


def _of_row(cell: Held, told: Held) -> bool:
    """Whether a sentence is about the thing that the row of a cell names, by all words of that
    name: "| tower of Norwick | 28 |", "The tower of Norwick has 27 rooms." """
    named, verb = cell.slot.entry - light(), clauses(told.reading)[told.mention.first][0]
    heads = _heads(told)
    if verb < 0 or not heads or any(map(str.isdecimal, named)):
        return False
    if told.mention.facet == "date" and not cell.slot.moments & told.slot.moments - _repeated():
        return False
    return heads <= named <= {*told.reading.stems}


@once
def _key(reading: Reading) -> str:
    """The key of a line of key and value: "length"; empty for any other text."""
    found = pair(reading.text, 0, len(reading.text))
    return reading.text[slice(*found[0])].lower() if found else ""


@cache
def _repeated() -> frozenset[int]:
    """The kinds of events that befall one thing again and again."""
    return frozenset(line for word in _AGAIN for line in by_line("moments")[word])


_AGAIN = (
    "announce",
    "record",
    "write",
    "film",
    "elect",
    "appoint",
    "leave",
    "win",
    "lose",
    "begin",
)
