"""Units of measure: what a unit measures and how large it is, from ``words/lists/units.txt``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading

# Letters that are units only directly behind a figure: "a 5 m wall", not "in" or "m".
_SHORT = frozenset(
    [
        "m",
        "g",
        "w",
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
    """What is measured, the size of the unit in the base unit, and the word behind it."""

    name: str
    factor: float
    last: int = 0


@cache
def _table() -> dict[str, tuple[str, float]]:
    return {word: (value[0], float(value[1])) for word, value in mapping("units").items()}


def unit_at(reading: Reading, index: int) -> Unit | None:
    """The unit that begins at a word, if one does."""
    if index >= reading.size:
        return None
    table, lower = _table(), reading.lowers[index]
    if lower in ("square", "sq", "nautical") and index + 1 < reading.size:
        found = table.get(f"{lower} {reading.stems[index + 1]}")
        return Unit(*found, index + 2) if found else None
    if lower == "km" and reading.gaps[index + 1] == "/":
        return Unit("speed", 1.0, index + 2)
    if lower in ("seconds", "second") and lower == "second" and "-" not in reading.gaps[index]:
        return None
    found = table.get(lower) or table.get(reading.stems[index])
    if found is None or (lower in _SHORT and not reading.lowers[index - 1][-1].isdecimal()):
        return None
    return Unit(*found, index + 1)
