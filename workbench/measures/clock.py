"""Reading a time of day."""

from __future__ import annotations

from workbench.measures.calendar import When
from workbench.measures.years import whole
from workbench.words.tokens import Reading


def named(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "at noon", "until midnight"."""
    word = reading.lowers[index]
    if reading.lowers[index - 1] not in ("at", "by", "until", "after"):
        return None
    return When(word, "clock", number=720 if word == "noon" else 0), index + 1


def told(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "7 p.m.", "6:30 pm", "18:30"."""
    hour, at, minute = whole(reading, index, 0, 24), index + 1, 0
    if reading.lowers[index] not in (str(hour), f"0{hour}"):
        return None
    if reading.gaps[at] == ":" and at < reading.size and len(reading.lowers[at]) == 2:
        minute, at = whole(reading, at, 0, 59), at + 1
    half = reading.lowers[at].replace(".", "") if at < reading.size else ""
    if half not in ("am", "pm"):
        if at == index + 1 or (index and reading.lowers[index - 1] not in ("at", "by", "until")):
            return None
        return When("", "clock", number=hour * 60 + minute), at
    hour = hour % 12 + (12 if half == "pm" else 0)
    return When("", "clock", number=hour * 60 + minute), at + 1
