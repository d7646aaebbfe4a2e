"""Figures below zero: "-3 million", "minus 12", "12 degrees below zero"."""

from __future__ import annotations

from workbench.measures.coins import SIGNS
from workbench.measures.spelled import Figure
from workbench.words.tokens import Reading

_MINUS = frozenset("-−–")


def signed(reading: Reading, number: Figure) -> int:
    """The first word of a negative figure, its "minus" or currency sign included; -1 if it is
    not negative."""
    first = number.first
    if number.kind not in ("cardinal", "part"):
        return -1
    if _minus(reading, first):
        return first
    if first and reading.words[first - 1] in SIGNS:
        first -= 1
        if _minus(reading, first):
            return first
    if first and reading.lowers[first - 1] in ("minus", "negative"):
        return first - 1 if first < 2 or not reading.lowers[first - 2][0].isdecimal() else -1
    return -1


def below_zero(reading: Reading, last: int) -> int:
    """The word behind "below zero" at a word; 0 where it does not stand there."""
    return last + 2 if reading.lowers[last : last + 2] == ("below", "zero") else 0


def _minus(reading: Reading, index: int) -> bool:
    """Whether a minus sign stands before a word, not the dash of a range or a compound."""
    gap, before = reading.gaps[index], reading.words[index - 1] if index else ""
    if gap[-1:] not in _MINUS or before[-1:].isdecimal():
        return False
    return gap[:-1] == "" if not before or before in SIGNS else gap[:-1][-1:] in (" ", "(", "\n")
