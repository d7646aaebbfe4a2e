"""Telephone numbers, which count nothing: "0161 496 0000", "+44 161 496 0000"."""

from __future__ import annotations

import re
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
    """The telephone number that begins at a word, if it shows by "+", a leading nought or
    its groups."""
    word, plus = _group(reading, index), reading.gaps[index].endswith("+")
    if not word.isdecimal() or (plus and len(word) > _COUNTRY):
        return None
    trunk = word == "1" and not plus and _american(reading, index + 1)  # "1-212-555-0100"
    if not plus and word[0] != "0" and not trunk and not _american(reading, index):
        return None
    last, digits = index + 1, "" if trunk else word
    while len(digits) <= _MOST and last < reading.size and _group(reading, last).isdecimal():
        if reading.gaps[last] not in (" ", "-", " (", "(", ") ", ")", "\u00a0", ") (", "."):
            break
        group = _group(reading, last)
        digits += "" if group == "0" and plus else group  # "+44 (0)20"
        last += 1
    least = _LEAST + ("." in reading.lowers[index])  # "012.10.1998" is a date
    if last - index < 2 or not least <= len(digits) <= _MOST:
        return None
    return Phone(("+" if plus else "") + digits, index, last)


def _group(reading: Reading, index: int) -> str:
    """The digits of a word, those of "555.010" in "555.010.0100" as one."""
    pointed = "." in (reading.gaps[index], *reading.gaps[index + 1 : index + 2])
    word = reading.lowers[index]
    return word.replace(".", "") if pointed else word


def _american(reading: Reading, index: int) -> bool:
    """Whether three, three and four figures stand with dashes or points between them:
    "212-555-0100"."""
    if index >= reading.size:
        return False
    pointed = re.fullmatch(r"\d{3}\.\d{3}", reading.lowers[index])
    if pointed and reading.gaps[index + 1] == ".":
        return len(reading.lowers[index + 1]) == 4
    groups = tuple(map(len, reading.lowers[index : index + 3]))
    if groups != (3, 3, 4) or not "".join(reading.lowers[index : index + 3]).isdecimal():
        return False
    return reading.gaps[index + 2] == "-" and reading.gaps[index + 1] in ("-", ") ", ")-")


def same(left: str, right: str) -> bool:
    """Whether two are one number, with or without the code of its country."""
    if left.startswith("+") == right.startswith("+"):
        return left == right
    one, two = left.lstrip("+0"), right.lstrip("+0")
    long, short = (one, two) if left.startswith("+") else (two, one)
    return len(short) >= _NATIONAL and long.endswith(short) and len(long) - len(short) <= _COUNTRY
