"""How often something happens: "weekly" is once a week, and not "every two weeks"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import isclose

from workbench.facets.facet import Facet, Label
from workbench.measures.figures import figure
from workbench.measures.mention import AGREE, Alone, Mention, Outcome
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, once

_YEAR = 365.2425  # days
_ALIKE = 0.01  # part by which two rates differ that only a year of 52 weeks makes two
_EACH = frozenset(["every", "each"])
_PER = frozenset(["a", "an", "per", "every", "each"])
_COUNTED = 4  # words before "a day" among which the figure stands that is told of each
_THEN = (("earlier",), ("later",), ("ago",), ("before",), ("after",), ("old",))
_OTHER = frozenset(["other", "second", "alternate"])


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often: ``rate`` times a year; ``of`` the figure that is told of each time, if any."""

    said: str
    rate: float
    of: float | None = None
    kind: str = "frequency"


@once
def extract(reading: Reading) -> tuple[Mention, ...]:
    """What a text tells of how often."""
    found: list[Mention] = []
    if not (_spelt() & {*reading.stems} or mapping("frequencies").keys() & {*reading.lowers}):
        return ()
    last = 0
    for first in range(reading.size):
        told = _at(reading, first) if first >= last else None
        if told is not None:
            rate, last = told
            value = Frequency(reading.span(first, last), rate, _figure(reading, first))
            spot = (reading.starts[first], reading.ends[last - 1], first, last)
            found.append(Mention("frequency", *spot, value))
    return tuple(found)


@cache
def _spelt() -> frozenset[str]:
    return frozenset(mapping("spells"))


def _at(reading: Reading, first: int) -> tuple[float, int] | None:
    """The rate that is told from a word on, and the word behind it."""
    lower = reading.lowers[first]
    if lower in mapping("frequencies"):
        return _worded(reading, first)
    if lower in _EACH:
        return _every(reading, first)
    if lower in _PER:
        return _rated(reading, first)
    return _times(reading, first)


def _worded(reading: Reading, first: int) -> tuple[float, int] | None:
    """ "weekly", "half-yearly"; "the Daily News" is a name, and "bi-weekly" may be anything."""
    if not reading.words[first].islower():
        return None
    rate = float(mapping("frequencies")[reading.lowers[first]][0])
    if not first or "-" not in reading.gaps[first]:
        return rate, first + 1
    return (2 * rate, first + 1) if reading.lowers[first - 1] == "half" else None


def _every(reading: Reading, first: int) -> tuple[float, int] | None:
    """ "every year", "every two years", "every other year"."""
    at, many = first + 1, 1.0
    if at < reading.size and reading.lowers[at] in _OTHER:
        at, many = at + 1, 2.0
    elif at < reading.size and (number := figure(reading, at)) is not None:
        if number.kind not in ("cardinal", "ordinal") or number.value <= 0:
            return None
        at, many = number.last, number.value
    days = _days(reading, at)
    return (_YEAR / (days * many), at + 1) if days else None


def _times(reading: Reading, first: int) -> tuple[float, int] | None:
    """ "once a week", "three times a year", "twice every two years"."""
    number = figure(reading, first)
    if number is None or number.value <= 0:
        return None
    at = number.last
    if number.kind != "times":
        if reading.stems[at : at + 1] != ("time",):
            return None
        at += 1
    if at >= reading.size or reading.lowers[at] not in _PER or reading.gaps[at] != " ":
        return None
    whole = _every(reading, at) if reading.lowers[at] in _EACH else None
    if whole is None:
        days = _days(reading, at + 1)
        whole = (_YEAR / days, at + 2) if days else None
    return (number.value * whole[0], whole[1]) if whole else None


def _rated(reading: Reading, first: int) -> tuple[float, int] | None:
    """ "300 cars a day", "£3 million per year"."""
    days = _days(reading, first + 1)
    if not days or not first or reading.gaps[first] != " ":
        return None
    if (
        reading.lowers[first - 1] in entries("function_words")
        or reading.lowers[first + 2 : first + 3] in _THEN
    ):
        return None  # "12 copies within a year", "280 a year earlier"
    return (_YEAR / days, first + 2) if _figure(reading, first) is not None else None


def _figure(reading: Reading, first: int) -> float | None:
    """The figure that "a day" at a word is told of."""
    if reading.lowers[first] not in _PER - _EACH:
        return None
    near = (figure(reading, at) for at in range(max(0, first - _COUNTED), first))
    return next((found.value for found in near if found is not None), None)


def _days(reading: Reading, at: int) -> float:
    """The length of the unit of time at a word, in days; 0 where there is none."""
    stem = reading.stems[at] if at < reading.size and reading.gaps[at] == " " else ""
    return float(mapping("spells")[stem][0]) if stem in mapping("spells") else 0.0


def compare(left: Frequency, right: Frequency) -> Outcome:
    """Whether two texts say that something happens as often; what is told of two figures is no
    matter of how often: "$30 a month", "$360 a year"."""
    if isclose(left.rate, right.rate, rel_tol=_ALIKE):
        return AGREE
    if left.of is not None and right.of is not None and left.of != right.of:
        return None
    return "conflict", f"“{right.said}” is not “{left.said}”"


def alone(mention: Mention, words: str, side: str) -> Alone:
    """That one text alone tells how often."""
    return "lost" if side == "left" else "added", f"only the {side} text says “{words}”"


def normal(value: Frequency) -> str:
    """The rate as text, equal for equal ones: "frequency 12 a year"."""
    return f"frequency {value.rate:.6g} a year"


LABEL = Label("how often", "How often", record="the calendar or the programme of several years")
FACET = Facet("frequency", "figure", LABEL, extract, compare, alone=alone, normal=normal)
