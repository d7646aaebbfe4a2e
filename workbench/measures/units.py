"""Units of measure: what a unit measures and how large it is, from ``words/lists/units.txt``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.measures.spelled import glued
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading

# Letters that are units only directly behind a figure: "a 5 m wall".
_SHORT = frozenset(
    [
        "m",
        "g",
        "w",
        "h",
        "mi",
        "ha",
        "min",
        "sec",
        "hr",
        "yr",
        "ft",
        "oz",
        "lb",
        "st",
        "s",
        "cc",
        "cl",
        "ms",
        "kg",
        "km",
        "cm",
        "mm",
        "ml",
    ]
)


_SMALL = frozenset(["s", "st", "ms"])  # units in small letters alone
_PER = {"an": "per", "a": "per"}  # "miles an hour"
_RATES = {"km/h": 1.0, "km/hr": 1.0, "m/s": 3.6}


class Unit(NamedTuple):
    """What is measured, the size of the unit in the base unit, the word behind it, and where its
    zero lies in the base unit (Fahrenheit)."""

    name: str
    factor: float
    last: int = 0
    zero: float = 0.0


@cache
def _table() -> dict[str, tuple[str, float, float]]:
    rows = mapping("units").items()
    return {word: (v[0], float(v[1]), float(v[2]) if v[2:] else 0.0) for word, v in rows}


@cache
def _openers() -> dict[str, int]:
    """The words that units of several words begin with, and of how many at most: "square",
    "nautical", "mile"."""
    spaced = sorted((word.split() for word in _table() if " " in word), key=len)
    return {words[0]: len(words) for words in spaced}


def unit_at(reading: Reading, index: int) -> Unit | None:
    """The unit that begins at a word, if one does."""
    if index >= reading.size:
        return None
    table, lower, stem = _table(), reading.lowers[index], reading.stems[index]
    stem = "square" if stem == "sq" else stem
    for length in range(_openers().get(stem, 1), 1, -1):
        words = (stem, *reading.stems[index + 1 : index + length])
        found = table.get(" ".join(map(_PER.get, words, words)))
        if found is not None and len(words) == length:
            return Unit(found[0], found[1], index + length, found[2])
    rate = "/".join(reading.lowers[index : index + 2])
    if rate in _RATES and reading.gaps[index + 1] == "/":
        return Unit("speed", _RATES[rate], index + 2)
    if lower == "second" and "-" not in reading.gaps[index]:
        return None
    if "°" in reading.gaps[index] or "º" in reading.gaps[index]:
        lower = f"°{lower}"
    found = table.get(lower) or table.get(stem)
    before = reading.lowers[index - 1]
    counted = before[-1].isnumeric() or before in mapping("magnitudes")
    if found is None or (lower in _SHORT and not counted):
        return None
    if lower in _SMALL and (
        reading.words[index] != lower or (lower == "s" and not glued(reading, index))
    ):
        return None  # "10 St James's Street", "the 1990's"
    return Unit(found[0], found[1], index + 1, found[2])
