"""A place in a text where one facet can be compared, and what comparing two of them says."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from workbench.records import Effect

# What a facet's ``compare(left, right)`` returns: an effect and the sentence a reviewer reads;
# ("agree", "") when both say the same of the same thing; None when the two cannot be compared
# (six weeks and a 15-minute reel).
Compared = tuple[Effect | Literal["agree"], str]
Outcome = Compared | None
# What a facet's ``alone`` returns: what it means that only one of two texts has the words.
Alone = tuple[Effect, str] | None
AGREE: Compared = ("agree", "")


def agrees(outcome: Outcome) -> bool:
    """Whether two values were compared and say the same."""
    return outcome is not None and outcome[0] == "agree"


class Mention(NamedTuple):
    """Words of a Reading that carry a value of one facet.

    ``start``/``end`` are code points into the text, ``first``/``last`` word numbers (``last`` not
    included); ``value`` is what the facet's own ``compare`` reads.
    """

    facet: str
    start: int
    end: int
    first: int
    last: int
    value: Any
