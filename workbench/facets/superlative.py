"""What stands above or before all others: "best", "first", "only"."""

from __future__ import annotations

from workbench.facets.mention import AGREE, Mention, Outcome
from workbench.words.cues import cues
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The superlatives of a text; ``value`` is top, bottom, first, last or only."""
    return [
        Mention("superlative", reading.starts[c.first], reading.ends[c.last - 1], *c)
        for c in cues(reading, "superlatives")
        if not _in_title(reading, c.first, c.last)
    ]


def _in_title(reading: Reading, first: int, last: int) -> bool:
    """Whether it is part of a name or title: "The Last Ship", not "The last ship"."""
    follows = last < len(reading) and reading.gap(last) == " "
    return (
        reading.words[last - 1][0].isupper()
        and (last - first > 1 or first > 0)
        and follows
        and reading.words[last][0].isupper()
    )


def compare(left: str, right: str) -> Outcome:
    """Whether both put it in the same place."""
    if left == right:
        return AGREE
    if {left, right} in ({"top", "bottom"}, {"first", "last"}):
        return "conflict", "the two texts put it at opposite ends"
    return "differs", "the two texts single it out in different ways"


def alone(mention: Mention, words: str, side: str) -> Outcome:
    """A superlative that the other text lacks."""
    if side == "right":
        return "strengthened", f"“{words}” is new: the left text does not put it above others"
    return "weakened", f"“{words}” is gone from the right text"
