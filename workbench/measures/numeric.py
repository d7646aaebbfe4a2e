"""Reading a date written in figures alone."""

from __future__ import annotations

from workbench.measures.calendar import Stretch, When
from workbench.measures.years import YEARS, whole
from workbench.words.tokens import Reading


def slashed(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "11/23/62", "23-11-1962", "04-03-18"; where day and month cannot be told apart, the year
    and the two days it may be."""
    if index + 2 >= reading.size:
        return None
    mark = reading.gaps[index + 1]
    if mark not in ("/", "-") or reading.gaps[index + 2] != mark:
        return None
    padded = "0" in (reading.lowers[index][0], reading.lowers[index + 1][0])
    if mark == "-" and len(reading.lowers[index + 2]) != 4 and not padded:
        return None
    first, second = whole(reading, index), whole(reading, index + 1)
    year = whole(reading, index + 2, 0, 2100)
    if not first or not second or min(first, second) > 12:
        return None
    if len(reading.lowers[index + 2]) == 2:
        year += 1900 if year > 30 else 2000
    if year not in YEARS:
        return None
    if max(first, second) <= 12 and first != second:
        either = Stretch(year, second, first), Stretch(year, first, second)
        return When("", "calendar", Stretch(year), either=either), index + 3
    month, day = sorted((first, second))
    return When("", "calendar", Stretch(year, month, day)), index + 3


def dotted(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "3.4.1998", in which the day always stands first."""
    day, _, month = reading.lowers[index].partition(".")
    if index + 1 >= reading.size or reading.gaps[index + 1] != "." or len(day + month) > 4:
        return None
    year = whole(reading, index + 1, YEARS[0], YEARS[-1])
    if not year or not month.isdecimal() or not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
        return None
    return When("", "calendar", Stretch(year, int(month), int(day))), index + 2


def iso(reading: Reading, index: int) -> tuple[When, int] | None:
    year = whole(reading, index, YEARS[0], YEARS[-1])
    if not year or index + 2 >= reading.size:
        return None
    if reading.gaps[index + 1] != "-" or reading.gaps[index + 2] != "-":
        return None
    month, day = whole(reading, index + 1, 1, 12), whole(reading, index + 2)
    return (When("", "calendar", Stretch(year, month, day)), index + 3) if month and day else None


# --- the words around a date ---
