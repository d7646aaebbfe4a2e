"""Whose money a sum is told in: "in 1930 dollars", "in today's money", "adjusted for inflation".

Sums told in the money of different years are not the same sums, and cannot be compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from workbench.measures.coins import SIGNS
from workbench.measures.figures import values
from workbench.measures.years import MODERN, whole
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, once

_MONEY = frozenset(["money", "price", "term", "value"])
_NOW = frozenset(["today", "today's", "present-day", "current", "modern", "contemporary"])
_TELLING = frozenset(["inflation", "equivalent", "money", "price", "term", "value"])
_OPENERS = frozenset(["in", "at", "inflation", "adjusted", "adjusting", "equivalent", "worth"])
_FAR = 10  # words between a sum and the words that say whose money it is


class Priced(NamedTuple):
    """Words that say whose money a sum is told in, and which: a year, "today" or "adjusted"."""

    first: int
    last: int
    money: str


@once
def priced(reading: Reading) -> tuple[Priced, ...]:
    """The words of a text that say whose money it counts in."""
    if _TELLING.isdisjoint(reading.stems) and not _dollars(reading):
        return ()
    found = (_at(reading, i) for i, word in enumerate(reading.lowers) if word in _OPENERS)
    return tuple(each for each in found if each is not None)


def _dollars(reading: Reading) -> bool:
    currencies = mapping("currencies").keys()
    return not currencies.isdisjoint(reading.stems)


def _at(reading: Reading, index: int) -> Priced | None:
    """The words that begin at ``index`` and say whose money it is."""
    lowers, word = reading.lowers, reading.lowers[index]
    behind = lowers[index + 1 : index + 3]
    if word == "inflation" and behind[:1] == ("adjusted",):
        return Priced(index, index + 2, "adjusted")
    if word in ("adjusted", "adjusting") and behind == (
        "for",
        "inflation",
    ):
        return Priced(index, index + 3, "adjusted")
    if word in ("in", "at"):
        return _counted_in(reading, index)
    if word in ("equivalent", "worth") and behind[:1] in (("to",), ("of",), ("about",)):
        return _worth(reading, index)
    return None


def _counted_in(reading: Reading, index: int) -> Priced | None:
    """ "in 1930 dollars", "at constant 2010 prices", "in today's money"."""
    at = index + 1
    while reading.lowers[at : at + 1] and reading.lowers[at] in ("the", "constant"):
        at += 1
    if at >= len(reading):
        return None
    year = whole(reading, at, MODERN.start, MODERN.stop)
    if not year and reading.lowers[at] not in _NOW and reading.lowers[at] != "present":
        return None
    if year and _bracketed(reading, index):
        return Priced(index, at + 1, str(year))
    at += 2 if reading.lowers[at : at + 2] == ("present", "day") else 1
    nation = mapping("nations").keys() | {"us", "u.s."}
    if at < len(reading) and reading.lowers[at] in nation:
        at += 1
    if at >= len(reading) or reading.gap(at).strip(" '’s"):
        return None
    coined = len(reading.lowers[at]) > 2 and reading.stems[at] in mapping("currencies")
    if not coined and reading.stems[at] not in _MONEY:
        return None
    last = at + 1
    ends = last >= len(reading) or reading.gap(last) != " "
    if not ends and reading.lowers[last] not in entries("function_words"):
        return None  # "in 1990 prices rose"
    if not ends and reading.lowers[last] in ("was", "were", "is", "are", "had", "have", "has"):
        return None
    return Priced(index, last, str(year) if year else "today")


def _bracketed(reading: Reading, index: int) -> bool:
    """Whether a sum and its year fill a bracket: "£2,000 (£90,000 in 2019)"."""
    if not reading.gap(index + 2).startswith(")"):
        return False
    opens = (at for at in range(index - 1, max(-1, index - 6), -1) if "(" in reading.gap(at))
    first = next(opens, -1)
    return first >= 0 and reading.words[first] in SIGNS


def _worth(reading: Reading, index: int) -> Priced | None:
    """The end of "equivalent to $81 million in 2020", "worth about $81 million today"."""
    for at in range(index + 2, min(len(reading), index + _FAR)):
        if reading.lowers[at] in ("today", "now"):
            return Priced(at, at + 1, "today")
        if reading.lowers[at] in ("in", "as") and at + 1 < len(reading):
            year = whole(reading, at + 1, MODERN.start, MODERN.stop)
            return Priced(at, at + 2, str(year)) if year else None
    return None


def past(reading: Reading, index: int) -> int:
    """The word behind such words if ``index`` is one of them, else 0: a year there is no date."""
    for each in priced(reading):
        if each.first <= index < each.last:
            return each.last
    return 0


def whose(reading: Reading, first: int, last: int) -> tuple[str, int]:
    """Whose money the sum at words ``first`` to ``last`` is told in, "" if the text does not say,
    and the word behind the sum and what is said of it there.

    The words belong to the figure that stands nearest to them.
    """
    for each in priced(reading):
        before = _figure(reading, range(each.first - 1, max(-1, each.first - _FAR), -1))
        behind = _figure(reading, range(each.last, min(len(reading), each.last + _FAR)))
        near = each.first - before, behind - each.last + 1
        nearest = before if behind < 0 or (before >= 0 and near[0] <= near[1]) else behind
        if first <= nearest < last:
            return each.money, each.last if each.first == last else last
    return "", last


def _figure(reading: Reading, spots: Iterable[int]) -> int:
    """The first word of a figure among these places of one sentence, or -1."""
    sentence = -1
    for at in spots:
        sentence = reading.sentences[at] if sentence < 0 else sentence
        if reading.sentences[at] != sentence:
            return -1
        if reading.words[at][0].isdecimal() or reading.lowers[at] in _numbers():
            return at
    return -1


@cache
def _numbers() -> frozenset[str]:
    return frozenset(values("number_words")) | frozenset(values("magnitudes"))
