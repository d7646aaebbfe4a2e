"""Whether two values of one source are told of one thing, so that it contradicts itself."""

from __future__ import annotations

from functools import cache

from workbench.claims.rows import pair
from workbench.facts.clauses import clauses
from workbench.facts.evidence import Held
from workbench.facts.slots import by_line
from workbench.words.tokens import Reading, once


def identified(left: Held, right: Held) -> bool:
    """Whether two values of one source are surely told of one thing, by the noun or name that
    their clauses are about, and dates of what happens to it once: a page lists many of a kind and
    what befell each, and contradicts itself in none of it."""
    one, two = left.slot, right.slot
    if one.entry or two.entry:
        return one.entry == two.entry
    keys = [_key(end.reading) for end in (left, right)]
    if any(keys):
        return keys[0] == keys[1]
    told = [clauses(end.reading)[end.mention.first] for end in (left, right)]
    if min(verb for verb, _ in told) < 0:
        return False
    if left.mention.facet == "date" and not one.moments & two.moments - _repeated():
        return False
    heads = [
        {*held.subject.heads, *held.owner} or {*subject.heads}
        for held, (_, subject) in zip((one, two), told, strict=True)
    ]
    return bool(all(heads) and (heads[0] <= heads[1] or heads[1] <= heads[0]))


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
