"""Units of measure: what a unit measures and how large it is, from ``words/lists/units.txt``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

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
        "kg",
        "km",
        "cm",
        "mm",
        "ml",
    ]
)


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
def _openers() -> frozenset[str]:
    """The words that units of two words begin with: "square", "nautical", "degree"."""
    return frozenset(word.split()[0] for word in _table() if " " in word)


def unit_at(reading: Reading, index: int) -> Unit | None:
    """The unit that begins at a word, if one does."""
    if index >= reading.size:
        return None
    table, lower, stem = _table(), reading.lowers[index], reading.stems[index]
    if stem in _openers() and index + 1 < reading.size:
        found = table.get(f"{stem} {reading.stems[index + 1]}")
        if found is not None:
            return Unit(found[0], found[1], index + 2, found[2])
    if lower == "km" and reading.gaps[index + 1] == "/":
        return Unit("speed", 1.0, index + 2)
    if lower == "second" and "-" not in reading.gaps[index]:
        return None
    if "°" in reading.gaps[index] or "º" in reading.gaps[index]:
        lower = f"°{lower}"
    found = table.get(lower) or table.get(stem)
    before = reading.lowers[index - 1]
    counted = before[-1].isdecimal() or before in mapping("magnitudes")
    if found is None or (lower in _SHORT and not counted):
        return None
    return Unit(found[0], found[1], index + 1, found[2])
