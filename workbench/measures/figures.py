"""Figures: what number a run of words or digits stands for."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading

_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SPACES = frozenset(" \u00a0\u2009\u202f")
_DASHES = frozenset("-–—‐‑−")
_ONLY_GLUED = frozenset(["k", "m", "mn", "mln", "mil", "b", "bn", "bln", "tn"])


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


@cache
def openers() -> frozenset[str]:
    """The words a figure can begin with, other than digits."""
    lists = ("number_words", "ordinal_words", "multiples")
    words = {word for name in lists for word in values(name)}
    return frozenset(words | _OPENERS | set(_PLURALS) | QUARTERS)


QUARTERS = frozenset(["q1", "q2", "q3", "q4"])  # of a business year
_OPENERS = frozenset(
    ["a", "an", "hundred", "thousand", "million", "billion", "half", "quarter", "dozen", "dozens"]
)
_PLURALS = {"hundreds": 100.0, "thousands": 1000.0, "millions": 1e6, "billions": 1e9}


def figure(reading: Reading, index: int) -> Figure | None:
    """The figure that begins at word ``index``."""
    word = reading.lowers[index]
    if word[0].isdecimal():
        return _digits(reading, index)
    if word in ("a", "an"):
        return Figure(1.0, 1.0, index, index + 1, "cardinal") if _one(reading, index) else None
    if word in QUARTERS:
        return Figure(float(word[1]), 1.0, index, index + 1, "ordinal")
    if word in values("multiples"):
        return Figure(values("multiples")[word], 0.0, index, index + 1, "times")
    if word in _PLURALS or word == "dozens":
        unit = _PLURALS.get(word, 12.0)
        return Figure(2 * unit, unit, index, index + 1, "many")
    if word in values("number_words") or word == "dozen" or _article(reading, index):
        return _part(reading, index) or _spelled(reading, index)
    if word in ("half", "third", "quarter"):
        found = _part(reading, index)
        if found:
            return found
    ordinal = values("ordinal_words").get(word)
    return Figure(ordinal, 1.0, index, index + 1, "ordinal") if ordinal else None


_BEFORE_ONE = frozenset(
    ["for", "over", "nearly", "almost", "about", "around", "than", "within", "least", "under"]
)


def _one(reading: Reading, index: int) -> bool:
    """Whether "a" is a figure: "for over a year", "a month later"; not "twice a day"."""
    stems, lowers = reading.stems, reading.lowers
    unit = mapping("units").get(stems[index + 1]) if index + 1 < len(stems) else None
    if unit is None or unit[0] != "time" or lowers[index + 1] in ("second", "min"):
        return False
    before, after = lowers[index - 1] if index else "", lowers[index + 2 : index + 3]
    return before in _BEFORE_ONE or (bool(after) and after[0] in mapping("sequence"))


def _article(reading: Reading, index: int) -> bool:
    """Whether a magnitude stands behind "a": "a hundred", "a million"."""
    word, before = reading.lowers[index], reading.lowers[index - 1] if index else ""
    return before in ("a", "an") and word in values("magnitudes") and word != "score"


def glued(reading: Reading, index: int) -> bool:
    """Whether word ``index`` follows the one before without a space."""
    return 0 < index < reading.size and reading.starts[index] == reading.ends[index - 1]


def dashed(reading: Reading, index: int) -> bool:
    """Whether only a dash stands between word ``index`` and the one before."""
    if not 0 < index < reading.size or reading.starts[index] == reading.ends[index - 1]:
        return False
    return reading.gaps[index].strip() in _DASHES


def _digits(reading: Reading, index: int) -> Figure | None:
    """A figure written in digits, with the magnitude behind it."""
    word = reading.lowers[index]
    if word[-1].isalpha():
        number = word.rstrip("stndrh")
        if word[-1] == "s":
            return None
        return Figure(float(number.replace(",", "")), 1.0, index, index + 1, "ordinal")
    last = index + 1
    text = word.replace(",", "")
    lowers = reading.lowers
    if last < reading.size and lowers[last].isdecimal():
        follower, gap = lowers[last], reading.gaps[last]
        if gap == "," and len(follower) <= 2 and "." not in text:
            text, last = f"{text}.{follower}", last + 1  # a decimal comma: "2,5 million"
        elif gap in _SPACES and len(follower) == 3 and len(text) <= 3 and "." not in text:
            text, last = text + follower, last + 1  # "10 000"
        elif gap == "/" and len(text) == 1 and len(follower) == 1 and text < follower:
            return Figure(int(text) / int(follower), 0.02, index, last + 1, "part")
        elif gap == " " and len(follower) == 1 and _slash(reading, last + 1):
            part = int(follower) / max(1, int(lowers[last + 1]))
            return Figure(float(text) + part, 0.01, index, last + 2, "cardinal")
    if _point_before(reading, index) and text.isdecimal():
        text = f".{text}"
    value = float(text)
    grain = 10.0 ** -len(text.split(".")[1]) if "." in text else _round_step(text)
    tail = reading.gaps[last].strip() if last <= reading.size else ""
    if tail[:1] in _GLYPHS:
        value, grain = value + _GLYPHS[tail[:1]], 0.01
    return _multiplied(reading, value, grain, index, last)


def _point_before(reading: Reading, index: int) -> bool:
    """Whether a bare decimal point stands before the figure: ".5 to 3 miles"."""
    gap = reading.gaps[index]
    return gap.endswith(".") and ((len(gap) > 1 and gap[-2] in " $£€(") or not index)


def _slash(reading: Reading, index: int) -> bool:
    return index < reading.size and reading.lowers[index].isdecimal() and reading.gaps[index] == "/"


def _zeros(value: int) -> int:
    digits = str(value)
    return len(digits) - len(digits.rstrip("0"))


def _round_step(digits: str) -> float:
    """The step a whole figure seems to be given in: "17000" in thousands, "120" in ones."""
    zeros = _zeros(int(digits))
    return 10.0**zeros if zeros >= 2 and len(digits) >= 4 else 1.0


def _multiplied(reading: Reading, value: float, grain: float, first: int, last: int) -> Figure:
    """The figure with the magnitudes that follow: "23.5 million", "$1.2bn", "3 hundred"."""
    lowers, magnitudes = reading.lowers, values("magnitudes")
    while last < len(lowers) and lowers[last] in magnitudes:
        word = lowers[last]
        if word in _ONLY_GLUED and not (glued(reading, last) and _money_like(reading, first, word)):
            break
        if word == "score":
            break
        if grain == 1.0 and value >= 10:
            grain = 10.0 ** _zeros(int(value))
        value, grain, last = value * magnitudes[word], grain * magnitudes[word], last + 1
    return Figure(value, grain, first, last, "cardinal")


def _money_like(reading: Reading, first: int, word: str) -> bool:
    """Whether "m" or "b" can be a magnitude here: "10m" alone is ten metres."""
    if word not in ("m", "b", "k"):
        return True
    return (first > 0 and reading.words[first - 1] in "$£€¥₹") or word == "k"


def _spelled(reading: Reading, index: int) -> Figure | None:
    """A figure written in words: "fifty-three", "one hundred and ten", "a dozen"."""
    cardinals, magnitudes, lowers = values("number_words"), values("magnitudes"), reading.lowers
    total = current = 0.0
    step = 0.0  # the magnitude of the last word, which the next one must be smaller than
    at = index
    while at < len(lowers):
        word = lowers[at]
        if word in cardinals:
            value = cardinals[word]
            if step and (value >= step or (step == 10 and value == 0)):
                break
            current += value
            step = 10.0 if value >= 20 else 1.0
        elif word in magnitudes and word not in _ONLY_GLUED and word != "score":
            current = (current or 1.0) * magnitudes[word]
            if magnitudes[word] >= 1000:
                total, current = total + current, 0.0
            step = magnitudes[word]
        elif word == "and" and step >= 100 and _continues(reading, at + 1):
            pass
        elif word == "and" and lowers[at + 1 : at + 3] == ("a", "half"):
            current, at = current + 0.5, at + 2
        else:
            break
        at += 1
    if at < len(lowers) and _ordinal_end(reading, at, step):
        return Figure(
            total + current + values("ordinal_words")[lowers[at]], 1.0, index, at + 1, "ordinal"
        )
    value = total + current
    grain = step if step >= 1000 else 1.0
    return Figure(value, grain, index, at, "cardinal") if at > index else None


def _continues(reading: Reading, index: int) -> bool:
    return index < reading.size and reading.lowers[index] in values("number_words")


def _ordinal_end(reading: Reading, index: int, step: float) -> bool:
    """Whether "twenty" goes on as "twenty-first"."""
    return (
        step == 10.0
        and dashed(reading, index)
        and (values("ordinal_words").get(reading.lowers[index], 10.0) < 10.0)
    )


def _part(reading: Reading, index: int) -> Figure | None:
    """A fraction in words: "two thirds", "a quarter of", "half", "half a million"."""
    lowers, parts = reading.lowers, values("fraction_words")
    word = lowers[index]
    after = lowers[index + 1] if index + 1 < len(lowers) else ""
    if word == "half":
        return _half(reading, index)
    if word in ("third", "quarter"):
        before = lowers[index - 1] if index else ""
        named = before in ("a", "an", "one") and after == "of"
        return Figure(1 / parts[word], 0.02, index, index + 1, "part") if named else None
    count = values("number_words").get(word)
    if count is None or after not in parts or count > 9:
        return None
    if count == 1 and lowers[index + 2 : index + 3] != ("of",) and not dashed(reading, index + 1):
        return None
    if count > 1 and not after.endswith(("s", "half")):
        return None
    return Figure(count / parts[after], 0.02, index, index + 2, "part")


def _half(reading: Reading, index: int) -> Figure:
    lowers, magnitudes = reading.lowers, values("magnitudes")
    at = index + 1
    if at < len(lowers) and lowers[at] in ("a", "of"):
        at += 1
    if at < len(lowers) and lowers[at] in magnitudes and lowers[at] not in _ONLY_GLUED:
        size = magnitudes[lowers[at]]
        return Figure(size / 2, size / 10 if size > 100 else 1.0, index, at + 1, "cardinal")
    return Figure(0.5, 0.02, index, index + 1, "part")
