"""Figures written in words: cardinals, fractions, and what belongs to every figure.

Own rules: text2num reads whole numbers alone ("Two 3rds", "Half a 1000000"), and gives no places.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

_DASHES = frozenset("-–—‐‑−")
# Magnitudes that count only directly behind a figure.
ONLY_GLUED = frozenset(["k", "m", "mm", "mn", "mln", "mil", "mio", "b", "bn", "bln", "t", "tn"])


# What a figure or a unit may go on with: "two and a half", "a mile and a half".
MORE: dict[tuple[str, ...], float] = {
    ("and", "a", "half"): 0.5,
    ("and", "a", "quarter"): 0.25,
    ("and", "three", "quarters"): 0.75,
}


class Figure(NamedTuple):
    """A number at words ``first`` to ``last`` (not included).

    ``grain`` is the step it is given in; ``kind`` is cardinal, ordinal, part ("two thirds"),
    times ("twice") or many ("thousands").
    """

    value: float
    grain: float
    first: int
    last: int
    kind: str


@cache
def values(name: str) -> dict[str, float]:
    """A word list of numbers."""
    return {word: float(value[0]) for word, value in mapping(name).items()}


def glued(reading: Reading, index: int) -> bool:
    """Whether word ``index`` follows the one before without a space."""
    return 0 < index < reading.size and reading.starts[index] == reading.ends[index - 1]


def dashed(reading: Reading, index: int) -> bool:
    """Whether only a dash stands between word ``index`` and the one before."""
    if not 0 < index < reading.size or reading.starts[index] == reading.ends[index - 1]:
        return False
    return reading.gaps[index].strip() in _DASHES


def spelled(reading: Reading, index: int) -> Figure | None:
    """A figure written in words: "fifty-three", "one hundred and ten", "one point two million"."""
    cardinals, magnitudes, lowers = values("number_words"), values("magnitudes"), reading.lowers
    total = current = 0.0
    step = 0.0  # the magnitude of the last word, which the next one must be smaller than
    fine = 0.0  # the step of the last figure behind "point"
    at = index
    while at < len(lowers):
        word = lowers[at]
        if word in cardinals:
            value = cardinals[word]
            if step and (value >= step or value == 0):
                break
            current += value
            step = 10.0 if value >= 20 else 1.0
        elif word in magnitudes and word not in ONLY_GLUED and _scales(reading, at, index):
            current, fine = (current or 1.0) * magnitudes[word], fine * magnitudes[word]
            if magnitudes[word] >= 1000:
                total, current = total + current, 0.0
            step = magnitudes[word]
        elif word == "and" and step >= 20 and _continues(reading, at + 1):
            pass
        elif word == "and" and step >= 100 and _last_ordinal(reading, at + 1):
            at, step = at + 1, 10.0
            break
        elif word == "point" and step and step < 100 and _continues(reading, at + 1):
            more, fine, at = _decimals(reading, at + 1)
            current, step = current + more, 1.0
            continue
        elif lowers[at : at + 3] in MORE:
            current, at = (
                current + MORE[lowers[at : at + 3]] * (step if step >= 1000 else 1.0),
                at + 2,
            )
        else:
            break
        at += 1
    if at < len(lowers) and (lowers[at - 1] == "and" or _ordinal_end(reading, at, step)):
        return Figure(
            total + current + values("ordinal_words")[lowers[at]], 1.0, index, at + 1, "ordinal"
        )
    grain = fine or (step if step >= 1000 else 1.0)
    return Figure(total + current, grain, index, at, "cardinal") if at > index else None


def _decimals(reading: Reading, index: int) -> tuple[float, float, int]:
    """The figures behind "point", their step, and the word behind them."""
    value, step = 0.0, 1.0
    while _continues(reading, index) and values("number_words")[reading.lowers[index]] < 10:
        step /= 10
        value += values("number_words")[reading.lowers[index]] * step
        index += 1
    return value, step, index


def _scales(reading: Reading, at: int, first: int) -> bool:
    """Whether a magnitude can multiply here: "score" only behind a number in words."""
    return reading.lowers[at] != "score" or at > first


def _continues(reading: Reading, index: int) -> bool:
    return index < reading.size and reading.lowers[index] in values("number_words")


def _last_ordinal(reading: Reading, index: int) -> bool:
    """Whether an ordinal below a hundred ends a figure: "one hundred and first"."""
    return 0 < values("ordinal_words").get("".join(reading.lowers[index : index + 1]), 0) < 100


def _ordinal_end(reading: Reading, index: int, step: float) -> bool:
    """Whether "twenty" goes on as "twenty-first"; not in "twenty first graders"."""
    if step != 10.0 or values("ordinal_words").get(reading.lowers[index], 10.0) >= 10.0:
        return False
    spaced = reading.gaps[index] == " " and reading.lowers[index] != "second"
    plural = "".join(reading.lowers[index + 1 : index + 2]).endswith("s")
    return dashed(reading, index) or (spaced and not plural)


def part(reading: Reading, index: int) -> Figure | None:
    """A fraction in words: "two thirds", "a fifth of", "half", "a quarter of a million"."""
    lowers, parts = reading.lowers, values("fraction_words")
    word = lowers[index]
    after = lowers[index + 1] if index + 1 < len(lowers) else ""
    if word == "half":
        half = _of_magnitude(reading, index, Figure(0.5, 0.02, index, index + 1, "part"))
        tied = half.last == index + 1 and dashed(reading, index + 1)
        return None if tied and not _unit(reading.stems[index + 1 : index + 3]) else half
    if word in parts:
        before = lowers[index - 1] if index else ""
        named = before in ("a", "an", "one") and (
            after in ("of", "point") or _changed(reading, index)
        )
        found = Figure(1 / parts[word], 0.02, index, index + 1, "part")
        return _of_magnitude(reading, index, found) if named else None
    count = values("number_words").get(word)
    if count is None or after not in parts or count > 9:
        return None
    if count == 1 and lowers[index + 2 : index + 3] != ("of",) and not dashed(reading, index + 1):
        return None
    if count > 1 and not after.endswith(("s", "half")):
        return None
    found = Figure(count / parts[after], 0.02, index, index + 2, "part")
    return _of_magnitude(reading, index, found)


def _changed(reading: Reading, index: int) -> bool:
    """Whether something rose or fell by the part, or to it: "fell by a third"."""
    ends = index + 1 == reading.size or reading.gaps[index + 1] != " "
    ends = ends or reading.lowers[index + 1] in entries("function_words")
    return ends and reading.lowers[index - 2 : index - 1] in (("by",), ("to",))


def _unit(stems: tuple[str, ...]) -> bool:
    shares = stems[0] in ("percent", "percentage", "point")
    units = mapping("units").keys() | mapping("currencies").keys()
    return shares or not units.isdisjoint((stems[0], " ".join(stems)))


def _of_magnitude(reading: Reading, first: int, found: Figure) -> Figure:
    """The fraction, or the number it makes of a magnitude: "half a million"; "half an hour" is
    half of the unit behind the article."""
    lowers, magnitudes, at = reading.lowers, values("magnitudes"), found.last
    while at < len(lowers) and lowers[at] in ("a", "an", "of") and at < found.last + 2:
        at += 1
    if at < len(lowers) and lowers[at - 1] in ("a", "an") and _unit(reading.stems[at : at + 2]):
        return found._replace(last=at)
    if at == found.last and found.value != 0.5:
        return found
    if at < len(lowers) and lowers[at] in magnitudes and lowers[at] not in ONLY_GLUED:
        size = magnitudes[lowers[at]]
        grain = size / 10 if size > 100 else 1.0
        return Figure(size * found.value, grain, first, at + 1, "cardinal")
    return found
