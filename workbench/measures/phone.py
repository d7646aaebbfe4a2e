"""Telephone numbers, which count nothing: "020 7946 0123", "+44 20 7946 0123"."""

from __future__ import annotations

from typing import NamedTuple

from workbench.words.tokens import Reading

_LEAST, _MOST = 9, 15  # digits
_COUNTRY = 3  # the most digits of a country code
_NATIONAL = 7  # digits that two numbers must share to be one


class Phone(NamedTuple):
    """A telephone number: its digits, with "+" before those that begin with a country code."""

    digits: str
    first: int
    last: int


def at(reading: Reading, index: int) -> Phone | None:
    """The telephone number that begins at a word, if it shows by "+" or a leading nought."""
    word, plus = reading.lowers[index], reading.gaps[index].endswith("+")
    if not word.isdecimal() or not (plus or word[0] == "0") or (plus and len(word) > _COUNTRY):
        return None
    last, digits = index + 1, word
    while last < reading.size and reading.lowers[last].isdecimal():
        if reading.gaps[last] not in (" ", "-", " (", "(", ") ", ")", "\u00a0", ") (", "."):
            break
        group = reading.lowers[last]
        digits += "" if group == "0" and plus else group  # "+44 (0)20"
        last += 1
    if last - index < 2 or not _LEAST <= len(digits) <= _MOST:
        return None
    return Phone(("+" if plus else "") + digits, index, last)


def same(left: str, right: str) -> bool:
    """Whether two are one number, with or without the code of its country."""
    if left.startswith("+") == right.startswith("+"):
        return left == right
    one, two = left.lstrip("+0"), right.lstrip("+0")
    long, short = (one, two) if left.startswith("+") else (two, one)
    return len(short) >= _NATIONAL and long.endswith(short) and len(long) - len(short) <= _COUNTRY
