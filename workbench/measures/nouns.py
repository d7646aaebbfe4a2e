"""What a figure counts: the head noun behind it and the words that describe the thing."""

from __future__ import annotations

from typing import NamedTuple

from workbench.measures.figures import QUARTERS, dashed
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading

_REACH = 6  # words behind the figure that can belong to the thing counted
_INSIDE = frozenset(["of", "the", "his", "her", "their", "its", "our", "more", "other"])
_MEASURED = frozenset(
    ["high", "tall", "long", "wide", "deep", "old", "later", "earlier", "ago", "away", "per"]
)


class Counted(NamedTuple):
    """The stem of the thing counted, the stems that describe it, and the word behind it."""

    noun: str
    traits: frozenset[str]
    last: int


NOTHING = Counted("", frozenset(), 0)


def counted(reading: Reading, first: int, last: int) -> Counted:
    """What the figure at words ``first`` to ``last`` counts, as in "53 young dancers"."""
    if reading.lowers[first] in QUARTERS:
        return Counted(QUARTERS[reading.lowers[first]], frozenset(), last)
    found = _behind(reading, last)
    return found if found.noun else Counted(_numbered(reading, first), frozenset(), last)


def _behind(reading: Reading, last: int) -> Counted:
    """The thing named from word ``last`` on."""
    lowers, at = reading.lowers, last
    while at < len(lowers) and at < last + 3 and lowers[at] in _INSIDE and not _broken(reading, at):
        at += 1
    if at == last and dashed(reading, last) and reading.lowers[last].isalpha():
        return _hyphened(reading, last)  # "a three-act play"
    start = at
    while at < len(lowers) and at < start + _REACH and _belongs(reading, at, last):
        at += 1
        if plural(lowers[at - 1]) and not _goes_on(reading, at, last):
            break
    if at == start:
        return Counted("", frozenset(), last)
    return Counted(reading.stems[at - 1], frozenset(reading.stems[start : at - 1]), at)


# Nouns that are themselves a number of something.
_SELF_COUNTED = frozenset(
    [
        *("population", "attendance", "capacity", "circulation", "audience", "membership"),
        *("workforce", "staff", "readership", "enrolment", "enrollment", "crew"),
    ]
)
_NUMBERED = frozenset(["number", "total", "amount", "count", "toll", "sum"])


def _goes_on(reading: Reading, index: int, last: int) -> bool:
    """Whether a name in the plural only describes what follows: "Grand Sports titles"."""
    named = reading.words[index - 1][0].isupper() and index < reading.size
    return named and _belongs(reading, index, last) and not reading.lowers[index].endswith("ed")


def _hyphened(reading: Reading, last: int) -> Counted:
    """The thing counted by an adjective with a hyphen: the acts of "a three-act play"."""
    traits = reading.stems[last + 1 : last + 2] if reading.gaps[last + 1] == " " else ()
    return Counted(reading.stems[last], frozenset(traits), last + 1)


def _numbered(reading: Reading, first: int) -> str:
    """The thing counted when it stands before: "the number of deaths rose to 12"."""
    stems, clause = reading.stems, reading.clauses[first]
    for index in range(first - 1, max(0, first - 14), -1):
        if reading.clauses[index] != clause:
            return ""
        if stems[index] in _SELF_COUNTED and index >= first - 4:
            return stems[index]
        if stems[index] in _NUMBERED:
            if reading.lowers[index + 1] != "of":
                return stems[index - 1] if index and stems[index] in ("toll", "count") else ""
            return _behind(reading, index + 2).noun
    return ""


def _belongs(reading: Reading, index: int, last: int) -> bool:
    lower = reading.lowers[index]
    if index >= last and _broken(reading, index):
        return False
    return (
        lower[0].isalpha()
        and lower not in entries("function_words")
        and lower not in _MEASURED
        and (index == last or not lower.endswith("ly"))
    )


def _broken(reading: Reading, index: int) -> bool:
    gap = reading.gaps[index]
    return bool(gap.strip(" -'\"“”`’"))


def plural(lower: str) -> bool:
    """Whether a word looks like a plural, which ends the words of the thing counted."""
    if lower in entries("irregular_plurals"):
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))
