"""Figures below zero: "-7 million", "minus 9", "9 degrees below zero"."""

from __future__ import annotations

from workbench.measures.coins import SIGNS
from workbench.measures.spelled import Figure
from workbench.words.tokens import Reading

_MINUS = frozenset(["-", "−", "minus", "negative"])


def signed(reading: Reading, number: Figure) -> int:
    """The word that makes a figure negative, a minus sign or "minus"; -1 if none does."""
    first = number.first
    if number.kind not in ("cardinal", "part"):
        return -1
    if first and reading.words[first - 1] in SIGNS:
        first -= 1
    minus = first > 0 and reading.lowers[first - 1] in _MINUS
    taken = first > 1 and reading.lowers[first - 2][0].isdecimal()  # "5 minus 3"
    return first - 1 if minus and not taken else -1


def below_zero(reading: Reading, last: int) -> int:
    """The word behind "below zero" at a word; 0 where it does not stand there."""
    return last + 2 if reading.lowers[last : last + 2] == ("below", "zero") else 0
