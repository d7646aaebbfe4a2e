"""Quantities in two units: "6 ft 1 in", "5'10\"", "6 lb 3 oz", "2 hours and 30 minutes"."""

from __future__ import annotations

from math import isclose

from workbench.measures import coins
from workbench.measures.figures import MORE, Figure, dashed, figure
from workbench.measures.units import Unit, unit_at
from workbench.words.tokens import Reading

_INCH = 0.0254
_TIMES = {"m": 1 / 1440, "s": 1 / 86400}
_FEET = frozenset("'’′")
_INCHES = ('"', "”", "″", "''", "’’")


def compound(reading: Reading, number: Figure, unit: Unit, last: int) -> tuple[Figure, int]:
    """The figure, in its unit, with what smaller units add to it, and the word behind."""
    name, factor, size = unit.name, unit.factor, unit.factor
    value, grain = number.value, number.grain
    part = MORE.get(reading.lowers[last : last + 3], 0.0)
    if part:  # "an hour and a half"
        return number._replace(value=value + part), last + 3
    while (found := _smaller(reading, last, name, size)) is not None:
        more, size, last = found
        value, grain = value + more.value * size / factor, more.grain * size / factor
    return number._replace(value=value, grain=grain), last


def _smaller(
    reading: Reading, last: int, name: str, size: float
) -> tuple[Figure, float, int] | None:
    """A figure in a smaller unit of the same dimension that goes on from word ``last``; "5-foot-10"
    goes on in inches."""
    if isclose(size, 12 * _INCH) and (dashed(reading, last) or _tall(reading, last)):
        bare = figure(reading, last)
        if bare is not None and bare.kind == "cardinal" and 0 <= bare.value < 12:
            return bare, _INCH, bare.last
    at = last + (reading.lowers[last : last + 1] == ("and",))
    if at >= reading.size or reading.gaps[at].strip() not in ("", ",", "."):
        return None
    told = coins.told(reading, at)
    if told is not None and told.unit == name and told.value < size:  # "and sixpence"
        return Figure(told.value, told.grain, at, told.last, "cardinal"), 1.0, told.last
    more = figure(reading, at)
    if more is None or more.kind != "cardinal" or more.last >= reading.size:
        return None
    unit = _unit(reading, more.last, name, size)
    if unit is None or unit.name not in (name, "cent") or more.value * unit.factor >= size:
        return None
    return more, unit.factor, unit.last


def _tall(reading: Reading, last: int) -> bool:
    """Whether a bare number of inches ends the clause behind "foot": "six foot two"."""
    behind = last + 1
    ends = behind >= reading.size or reading.gaps[behind] != " " or reading.lowers[behind] == "tall"
    return last < reading.size and reading.lowers[last - 1] == "foot" and ends


def _unit(reading: Reading, index: int, name: str, size: float) -> Unit | None:
    """The unit at a word; "in" is one behind feet alone, "m" a minute behind hours."""
    lower = reading.lowers[index]
    if lower == "in" and isclose(size, 12 * _INCH):
        return Unit("length", _INCH, index + 1)
    if name == "time" and lower in _TIMES:
        return Unit("time", _TIMES[lower], index + 1)
    if isclose(size, coins.SHILLING) and lower in ("pence", "penny"):
        return Unit(name, coins.PENNY, index + 1)
    return unit_at(reading, index) or coins.behind(reading, index)


def feet(reading: Reading, number: Figure) -> tuple[Figure, Unit] | None:
    """A height in feet and inches by their signs, "5'10\"", as feet."""
    last = number.last
    if last >= reading.size or reading.gaps[last].strip() not in _FEET or not reading.gaps[last]:
        return None
    inches = figure(reading, last)
    if inches is None or inches.kind != "cardinal" or not 0 <= inches.value < 12:
        return None
    if not reading.gaps[inches.last].startswith(_INCHES):
        return None
    value = number._replace(value=number.value + inches.value / 12, grain=1 / 12)
    return value, Unit("length", 12 * _INCH, inches.last)
