"""What sets a value apart from another of its sort: planned, a part, each, in all, elsewhere."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from workbench.measures.interval import Interval, flatly
from workbench.measures.mention import Mention
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading


def reserves(reading: Reading, mention: Mention, start: int, end: int) -> frozenset[str]:
    """The words beside a value that set it apart from another of the same sort."""
    beside = reading.stems[max(start, mention.first - 3) : min(end, mention.last + 3)]
    found = {"planned"} if not planned().isdisjoint(reading.stems[start:end]) else set()
    value = mention.value
    if mention.facet != "date" and getattr(value, "kind", "") not in ("ordinal", "rank"):
        before = reading.lowers[max(0, mention.first - 2) : mention.first]
        found |= {"part"} if not _PARTS.isdisjoint(before) else set()
    found |= {_APART[stem] for stem in beside if stem in _APART}
    found |= {"rest"} if _of_the_rest(reading, start, end) else set()
    return frozenset(found)


def loses(one: Mention, two: Mention) -> bool:
    """Whether a figure or date is told flatly, and another one with "about": "1880" and "around
    1880", "2,300" and "some 2,300"."""
    left, right = (getattr(each.value, "interval", None) for each in (one, two))
    if isinstance(left, Interval) and isinstance(right, Interval):
        return flatly(left, right)
    bounds = [str(getattr(each.value, "bound", "")) for each in (one, two)]
    return bounds == ["", "~"]


def _of_the_rest(reading: Reading, start: int, end: int) -> bool:
    """Whether words speak of what lies outside: "abroad", "in other countries"."""
    stems = reading.stems[start:end]
    return any(
        each in entries("rest") for each in (*stems, *(f"{a} {b}" for a, b in pairwise(stems)))
    )


_PARTS = frozenset(
    ["first", "last", "next", "other", "another", "further", "additional", "remaining"]
)
# Words that set one value apart from another of the same sort, folded.
_APART = {
    **dict.fromkeys(("each", "every", "per"), "each"),
    **dict.fromkeys(("worldwide", "global", "globally", "international"), "worldwide"),
    **{word: word for word in ("total", "average", "original", "annual", "domestic")},
    "main": "part",
    **dict.fromkeys(("inflation", "adjust"), "adjusted"),
}


@cache
def planned() -> frozenset[str]:
    return frozenset(["schedule", "plan", "project", "expect", "intend", "estimate", "originally"])
