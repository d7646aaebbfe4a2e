"""Figures that belong together: ranges, scores, and those that are only part of a name."""

from __future__ import annotations

from workbench.measures import coins
from workbench.measures.figures import ROMAN, Figure, dashed, figure, labelled
from workbench.measures.units import unit_at
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

# Words and signs for a share in a hundred, and for points of one.
SHARES = frozenset(["%", "percent", "pc", "pct", "pp", "ppt", "bps", "bp"])


def same_scale(low: float, high: float) -> float:
    """The low end of "5-7 million", which borrows the magnitude of the high one."""
    for size in (1e9, 1e6, 1e3):
        if high >= size > low and low * size < high:
            return low * size
    return low


def closing(reading: Reading, number: Figure) -> Figure | None:
    """The second figure of a range: "5 to 7", "5-7", "between 5 and 7"."""
    at = number.last
    if at >= len(reading) or number.kind != "cardinal":
        return None
    lowers, lead = reading.lowers, number.first - 1
    at += lowers[at] in SHARES and lowers[at + 1 : at + 2] == ("and",)  # "between 4% and 6%"
    if at >= len(reading):
        return None
    if reading.words[lead] in coins.SIGNS:
        lead -= 1
    before = lowers[lead] if lead >= 0 else ""
    link = lowers[at]
    if dashed(reading, at):
        start = at
    elif link == "to" or (link == "and" and before == "between"):
        start = at + 1
    else:
        return None
    if start < len(reading) and reading.words[start] in mapping("currencies"):
        start += 1
    if start >= len(reading):
        return None
    found = figure(reading, start)
    if found is None or found.kind != "cardinal":
        return None
    return found if same_scale(number.value, found.value) < found.value else None


def score(reading: Reading, number: Figure) -> Figure | None:
    """The second figure of a score: "3-1", "0-0", "2-1 win"; "5-7 days" is a range."""
    at = number.last
    if number.kind != "cardinal" or at >= len(reading):
        return None
    digits = reading.lowers[at].isdecimal() and reading.lowers[number.first].isdecimal()
    if not digits or not dashed(reading, at):
        return _spoken(reading, number)
    if " " in reading.gap(at):
        return None
    second = float(reading.lowers[at])
    after = reading.lowers[at + 1] if at + 1 < len(reading) else ""
    plural = after.endswith("s") and after not in entries("score_words")
    if unit_at(reading, at + 1) or after in SHARES or plural:
        return None
    near = reading.stems[max(0, number.first - 1) : number.first]
    sport = after in entries("score_words") or not _CONTESTS.isdisjoint(near)
    plain = not after or not after[0].isalpha() or after in entries("function_words")
    falling = number.value >= second and len(reading.lowers[at]) <= 3
    if sport or (falling and number.value < 200) or (plain and second < 10 and number.value < 10):
        return Figure(second, 1.0, at, at + 1, "cardinal")
    return None


_SIDES = frozenset(["vote", "goal", "point", "game", "run", "set", "frame", "try"])
_VOTES = frozenset(["vote", "pass", "rule", "approve", "reject", "majority"])
_CONTESTS = _VOTES | {"win", "lose", "beat", "defeat", "draw"}


def _spoken(reading: Reading, number: Figure) -> Figure | None:
    """The second figure of "three-nil", "five votes to four", "52 to 48", told from the winner's
    side: of votes and goals, with a hyphen behind a word for a contest, else for a vote."""
    sides = reading.stems[number.last] in _SIDES
    at = number.last + sides
    if reading.lowers[at : at + 1] == ("to",):
        at += 1
    elif sides or reading.gaps[at] != "-":
        return None
    near = ("", *reading.stems[max(0, number.first - 8) : number.first])
    contests = _VOTES if reading.lowers[at - 1] == "to" else _CONTESTS
    told = sides or not contests.isdisjoint(near)
    if at >= len(reading) or not told or near[-1] == "from":
        return None
    second = figure(reading, at)
    if second is None or second.kind != "cardinal":
        return None
    return second if sides or second.value <= number.value else None


def in_name(reading: Reading, number: Figure) -> bool:
    """Whether it is part of a name: "F-16", "MP3", "the -300", "Radio One", "9-5-2"."""
    first, last = number.first, number.last
    before, after = reading.gap(first), reading.gap(last)
    previous = reading.words[first - 1] if first else ""
    if reading.lowers[first] in ROMAN or labelled(reading, first):
        return False
    if not reading.lowers[first][0].isdecimal():
        if previous == "the" and number.kind == "ordinal" and first > 1:
            previous = reading.words[first - 2]  # "Henry the Eighth"
        named = previous[:1].isupper() and previous.lower() not in entries("function_words")
        return named and before == " " and reading.words[first][0].isupper()
    if before == "-" and previous[:1].isalpha():
        return True
    if before.endswith(("-", "−")) and before.strip(" -−"):
        return True
    if last + 1 < len(reading) and dashed(reading, last) and dashed(reading, last + 1):
        return reading.lowers[last].isdecimal() and reading.lowers[last + 1].isdecimal()
    if last < len(reading) and after == "" and number.kind == "cardinal":
        measured = unit_at(reading, last) or coins.behind(reading, last)
        share = reading.lowers[last] in SHARES
        return reading.lowers[last][0].isalpha() and measured is None and not share
    return False


def name_end(reading: Reading, last: int) -> int:
    """The word behind a name with figures, past those a dash ties to it."""
    while last < len(reading) and dashed(reading, last) and reading.lowers[last].isdecimal():
        last += 1
    return last


def address(reading: Reading, number: Figure) -> bool:
    """Whether it is the number of a house: "12 Garden Street"."""
    at = number.last
    named = at + 1 < len(reading) and reading.words[at][0].isupper()
    return (
        named
        and not entries("streets").isdisjoint(reading.lowers[at + 1 : at + 3])
        and (reading.words[at + 1][0].isupper())
    )
