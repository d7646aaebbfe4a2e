"""Dates of the old calendar: "3 May 1850 (Old Style)", "15 May (3 May O.S.) 1850"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from workbench.measures.calendar import When
from workbench.words.tokens import Reading

_STYLES = {
    ("o.s.",): "old",
    ("os",): "old",
    ("old", "style"): "old",
    ("julian",): "old",
    ("n.s.",): "new",
    ("ns",): "new",
    ("new", "style"): "new",
    ("gregorian",): "new",
}
DateReader = Callable[[Reading, int], tuple[When, int] | None]


def at(reading: Reading, index: int) -> tuple[str, int]:
    """The style told at a word, and the word behind it; "" if none is."""
    for length in (2, 1):
        words = reading.lowers[index : index + length]
        style = _STYLES.get(words, "")
        if style:
            last = index + len(words)
            return style, last + (reading.lowers[last : last + 1] == ("calendar",))
    return "", index


def bracketed(reading: Reading, index: int, read: DateReader) -> tuple[str, int]:
    """The style of a date in brackets at a word, "(3 May O.S.)" or "[O.S. 3 May]", and the
    word behind it; "" if none stands there."""
    if index >= reading.size or reading.gaps[index].strip() not in ("(", "["):
        return "", index
    style, first = at(reading, index)
    other = read(reading, first) if first < reading.size else None
    if other is None or not other[0].stretch.day:
        return "", index
    last = other[1]
    if not style:
        style, last = at(reading, last)
    closed = reading.gaps[last].lstrip(".").startswith((")", "]"))
    return (style, last) if style and closed else ("", index)


def shifted(when: When) -> When:
    """The day of the new calendar that a day of the old one is."""
    year, month, day = when.stretch.year, when.stretch.month, when.stretch.day
    if not (year and month and day):
        return when
    century = (year if month > 2 else year - 1) // 100
    try:
        new = date(year, month, day) + timedelta(century - century // 4 - 2)
    except ValueError:
        return when
    return replace(when, stretch=when.stretch._replace(year=new.year, month=new.month, day=new.day))
