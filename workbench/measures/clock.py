"""Reading a time of day."""

from __future__ import annotations

import re
from functools import cache

from workbench.measures.calendar import When
from workbench.measures.figures import dashed, glued, values
from workbench.measures.years import whole
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

_BEFORE = frozenset(["at", "by", "until", "till", "before", "after", "from", "around", "about"])
_AT = frozenset(["at", "by", "until"])
_POINTED = re.compile(r"(\d\d?)\.([0-5]\d)")
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_MINUTES = re.compile(r"h[0-5]\d")
_HALVES = {"morning": False, "afternoon": True, "evening": True, "night": True}
_SPOKEN = frozenset(["past", "to", "o'clock"])
_QUARTERS = {"half": 30, "quarter": 15}


@cache
def openers() -> frozenset[str]:
    """The words that a time of day can begin with, other than digits."""
    return frozenset(["noon", "midnight", *_QUARTERS, *values("number_words")])


def named(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "at noon", "until midnight", "at noon EST"."""
    if reading.lowers[index - 1] not in ("at", "by", "until", "after"):
        return None
    return _placed(reading, 720 if reading.lowers[index] == "noon" else 0, index + 1, True)


def spoken(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "half past two", "a quarter to five", "ten past five", "seven o'clock"."""
    word = reading.lowers[index]
    if _SPOKEN.isdisjoint(reading.lowers[index + 1 : index + 4]):
        return _hour(reading, index)
    if word in _QUARTERS:
        minutes, at = _QUARTERS[word], index + 1
    else:
        minutes, at = _number(reading, index)
        if reading.lowers[at : at + 1] == ("o'clock",) and 0 < minutes <= 12:
            return _placed(reading, minutes * 60, at + 1)
        at += reading.stems[at : at + 1] == ("minute",)
    side = reading.lowers[at] if at < reading.size else ""
    hour, last = _number(reading, at + 1)
    if side not in ("past", "to") or not 0 < minutes < 30 + (word == "half") or not 0 < hour <= 12:
        return None
    last += reading.lowers[last : last + 1] == ("o'clock",)
    before = reading.lowers[index - 1 - (index > 1 and reading.lowers[index - 1] == "a")]
    if side == "to" and (word == "half" or before not in _BEFORE):
        return None  # "ten to twelve people"
    return _placed(reading, hour * 60 + (minutes if side == "past" else -minutes), last)


def _hour(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "at seven in the morning", "by seven p.m."."""
    hour, at = _number(reading, index)
    if not 0 < hour <= 12 or reading.lowers[index - 1] not in _BEFORE:
        return None
    found, last = _placed(reading, hour * 60, at)
    return (found, last) if last > at else None


def _number(reading: Reading, index: int) -> tuple[int, int]:
    """The small number at a word, "seven", "7" or "twenty-five", and the word behind; 0 if none."""
    if index >= reading.size:
        return 0, index
    numbers, word = values("number_words"), reading.lowers[index]
    found = whole(reading, index, 1, 59) if word.isdecimal() else int(numbers.get(word, 0))
    if found == 20 and dashed(reading, index + 1):
        ones = int(numbers.get(reading.lowers[index + 1], 0))
        return (found + ones, index + 2) if 0 < ones < 10 else (found, index + 1)
    return (found if found < 60 else 0), index + 1


def told(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "7 p.m.", "6:30 pm", "9.15am", "18:30", "21:00 UTC"."""
    word, at = reading.lowers[index], index + 1
    if reading.lowers[at : at + 1] in (("hours",), ("hrs",)) and _MILITARY.fullmatch(word):
        return _placed(reading, int(word[:2]) * 60 + int(word[2:]), at + 1, True)
    pointed = _POINTED.fullmatch(word)
    if pointed:
        hour, minute = int(pointed[1]), int(pointed[2])
    else:
        hour, minute = whole(reading, index, 0, 24), 0
        if word not in (str(hour), f"0{hour}"):
            return None
        if reading.gaps[at] == ":" and at < reading.size and len(reading.lowers[at]) == 2:
            minute, at = whole(reading, at, 0, 59), at + 1
            seconds = reading.gaps[at] == ":" and reading.lowers[at : at + 1] > ("",)
            at += seconds and len(reading.lowers[at]) == 2
        elif glued(reading, at) and _MINUTES.fullmatch(reading.lowers[at]):  # "7h30"
            minute, at = int(reading.lowers[at][1:]), at + 1
    if hour > 24:
        return None
    colon = at > index + 1
    found, last = _placed(reading, hour * 60 + minute, at, colon and word[0] == "0")
    before = reading.lowers[index - 1] if index else ""
    marked = last > at  # by "p.m." or a zone; "7 in the morning" may be men
    marked = marked and (colon or reading.lowers[at] != "in" or before in _BEFORE)
    if not marked and not (colon and (not index or before in _AT)):
        ends = last == reading.size or reading.gaps[last] != " "
        ends = ends or reading.lowers[last] in entries("function_words")
        if not (pointed and before in _AT and ends):
            return None
    return found, last


def _placed(reading: Reading, minutes: int, at: int, half: bool = False) -> tuple[When, int]:
    """The time with the half of the day and the zone that stand behind it."""
    clock = half or minutes >= 780 or reading.gaps[at - 1] == ":"
    half = half or minutes >= 780
    lower = reading.lowers[at].replace(".", "") if at < reading.size else ""
    if lower in ("am", "pm"):
        minutes, half, at = minutes % 720 + (720 if lower == "pm" else 0), True, at + 1
    elif lower in ("noon", "midnight") and minutes == 720:
        minutes, half, at = 720 if lower == "noon" else 0, True, at + 1
    elif not half and (later := _later(reading, at)) is not None:
        minutes, half, at = minutes % 720 + (720 if later[0] else 0), True, later[1]
    zone, summer, last = _zone(reading, at, clock or half)
    half = half or (last > at and reading.lowers[at].startswith(("utc", "z")))
    return When("", "clock", number=minutes, half=half, zone=zone, summer=summer), last


def _zone(reading: Reading, at: int, clock: bool) -> tuple[int | None, bool, int]:
    """The zone named at a word, "CET", "UTC+2", "Eastern time": its minutes ahead of Greenwich,
    whether it may be an hour more, in summer, and the word behind it. Names that leave that open
    count only behind what is surely a time of day (``clock``)."""
    lower, _, behind = reading.lowers[at].partition("-") if at < reading.size else ("", "", "")
    zone, last = mapping("zones").get(lower), at + 1
    if zone is None:
        return None, False, at
    if zone[1:] and clock and not reading.words[at].islower():
        last += reading.lowers[last : last + 1] in (("standard",), ("daylight",))
        last += reading.lowers[last : last + 1] == ("time",)
        named = last == at + 1 and reading.words[last : last + 1] > ("",)
        if not (named and reading.words[last][0].isupper() and reading.gaps[last] == " "):
            return int(zone[0]), True, last
    if zone[1:] or not reading.words[at].isupper() or (lower == "z" and not glued(reading, at)):
        return None, False, at
    if behind.isdecimal():  # "UTC-5" is one word
        return int(zone[0]) - 60 * int(behind), False, last
    ahead = whole(reading, last, 1, 14) if reading.gaps[last] in ("+", "-", "−") else 0
    ahead *= 1 if reading.gaps[last] == "+" else -1
    return int(zone[0]) + 60 * ahead, False, last + bool(ahead)


def _later(reading: Reading, at: int) -> tuple[bool, int] | None:
    """Whether "in the evening" or "at night" stands at a word, rather than "in the morning"."""
    lowers = reading.lowers
    if lowers[at : at + 2] == ("in", "the") and lowers[at + 2 : at + 3]:
        half = _HALVES.get(lowers[at + 2])
        return None if half is None else (half, at + 3)
    return (True, at + 2) if lowers[at : at + 2] == ("at", "night") else None
