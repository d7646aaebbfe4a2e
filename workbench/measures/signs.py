"""Figures below zero: "-7 million", "minus 9", "9 degrees below zero"."""

from __future__ import annotations

from workbench.measures.coins import SIGNS
from workbench.measures.spelled import Figure
from workbench.words.tokens import Reading

MINUS = frozenset(["-", "−", "–", "minus", "negative"])


def signed(reading: Reading, number: Figure) -> int:
    """The word that makes a figure negative, a minus sign or "minus", or the currency before it;
    -1 if none does."""
    first = number.first
    if number.kind not in ("cardinal", "part"):
        return -1
    if first and reading.words[first - 1] in SIGNS:
        first -= 1
    minus = first > 0 and reading.lowers[first - 1] in MINUS
    if first > 1 and minus and reading.words[first - 2] in SIGNS:
        return first - 2  # "£-5"
    taken = first > 1 and reading.lowers[first - 2][0].isdecimal()  # "5 minus 3"
    return first - 1 if minus and not taken else -1


def below_zero(reading: Reading, last: int) -> int:
    """The word behind "below zero" or "below freezing" at a word; 0 where neither stands there."""
    below = reading.lowers[last : last + 2] in (("below", "zero"), ("below", "freezing"))
    return last + 2 if below else 0
