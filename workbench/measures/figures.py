"""Figures: what number a run of words or digits stands for."""

from __future__ import annotations

import re
from functools import cache

from roman import toRoman

from workbench.measures.spelled import (
    MORE,
    ONLY_GLUED,
    Figure,
    dashed,
    glued,
    part,
    spelled,
    values,
)
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

__all__ = ["MORE", "Figure", "dashed", "figure", "glued", "labelled", "openers", "values"]

_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_LONGEST = 40  # digits; what is longer is no figure
_EXPONENT = re.compile(r"e(\d\d?)")
_SPACES = frozenset(" \u00a0\u2009\u202f")


@cache
def openers() -> frozenset[str]:
    """The words a figure can begin with, other than digits."""
    lists = ("number_words", "ordinal_words", "multiples")
    words = {word for name in lists for word in values(name)}
    return frozenset(words | _OPENERS | {*_PLURALS, *_GLYPHS} | QUARTERS.keys() | ROMAN.keys())


# Parts of a business year.
QUARTERS = {f"q{n}": "quarter" for n in range(1, 5)} | {"h1": "half", "h2": "half"}
_OPENERS = frozenset(
    [
        "a",
        "an",
        "hundred",
        "thousand",
        "million",
        "billion",
        "half",
        "quarter",
        "dozen",
        "score",
    ]
)
# Roman numerals, which number a chapter, an act or a war.
ROMAN = {toRoman(number).lower(): float(number) for number in range(1, 90)}
_PLURALS = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 100.0,
    "thousands": 1000.0,
    "millions": 1e6,
    "billions": 1e9,
}


def figure(reading: Reading, index: int) -> Figure | None:
    """The figure that begins at word ``index``."""
    word = reading.lowers[index]
    if word[0].isdecimal():
        return _digits(reading, index)
    if word in ("a", "an", "score"):
        return _article(reading, index)
    if word in ROMAN:
        return _roman(reading, index)
    if word in _GLYPHS:
        return Figure(_GLYPHS[word], 0.02, index, index + 1, "part")
    if word in QUARTERS:
        return Figure(float(word[1]), 1.0, index, index + 1, "ordinal")
    if word in values("multiples"):
        return Figure(values("multiples")[word], 0.0, index, index + 1, "times")
    if word in _PLURALS:
        return _many(reading, index)
    if word in values("number_words") or word == "dozen" or _magnitude(reading, index):
        return part(reading, index) or spelled(reading, index)
    if word in values("fraction_words"):
        found = part(reading, index)
        if found:
            return found
    ordinal = values("ordinal_words").get(word)
    return Figure(ordinal, 1.0, index, index + 1, "ordinal") if ordinal else None


def _many(reading: Reading, index: int) -> Figure | None:
    """ "thousands", "tens of thousands", "scores of men"; not "the scores"."""
    unit, last, lowers = _PLURALS[reading.lowers[index]], index + 1, reading.lowers
    while lowers[last : last + 1] == ("of",) and lowers[last + 1 : last + 2] > ("",):
        if lowers[last + 1] not in _PLURALS:
            break
        unit, last = unit * _PLURALS[lowers[last + 1]], last + 2
    bare = lowers[index] in ("tens", "scores") and last == index + 1
    if bare and (lowers[index] == "tens" or lowers[last : last + 1] != ("of",)):
        return None
    return Figure(2 * unit, unit, index, last, "many")


def _article(reading: Reading, index: int) -> Figure | None:
    """ "a year" where it is a figure, "a baker's dozen", "a score of"."""
    behind = reading.lowers[index + 1 : index + 3]
    if behind == ("baker's", "dozen"):
        return Figure(13.0, 1.0, index, index + 3, "cardinal")
    if reading.lowers[index] == "score":
        before = reading.lowers[index - 1] if index else ""
        told = (len(behind) == 2 and behind[1] in openers()) or (
            behind[-1:] and behind[-1][0].isdecimal()
        )
        of_many = before in ("a", "an") and behind[:1] == ("of",) and not told
        return Figure(20.0, 1.0, index, index + 1, "cardinal") if of_many else None
    return Figure(1.0, 1.0, index, index + 1, "cardinal") if _one(reading, index) else None


def labelled(reading: Reading, index: int) -> bool:
    """Whether the word before a figure makes it a name: "Chapter IX", "World War Two"."""
    stems, labels = reading.stems[max(0, index - 2) : index], entries("label_nouns")
    return stems[-1:] > ("",) and (stems[-1] in labels or " ".join(stems) in labels)


def _roman(reading: Reading, index: int) -> Figure | None:
    """The numeral of "Chapter IX"."""
    if not index or not reading.words[index].isupper() or reading.gaps[index] != " ":
        return None
    if not labelled(reading, index):
        return None
    return Figure(ROMAN[reading.lowers[index]], 1.0, index, index + 1, "cardinal")


_BEFORE_ONE = frozenset(
    ["for", "over", "nearly", "almost", "about", "around", "than", "within", "least", "under"]
)
_LASTING = frozenset(
    ["last", "take", "spend", "reign", "rule", "serve", "endure", "stay", "wait", "live", "remain"]
)
_SIDE = (("wide",), ("long",), ("deep",), ("high",), ("tall",), ("thick",), ("away",), ("across",))
_LONG = frozenset(["fortnight", "decade", "century"])  # "twice a decade" is rare


def _one(reading: Reading, index: int) -> bool:
    """Whether "a" is a figure: "for over a year", "a month later"; not "twice a day"."""
    stems, lowers = reading.stems, reading.lowers
    unit = mapping("units").get(stems[index + 1]) if index + 1 < len(stems) else None
    if unit is not None and lowers[index + 2 : index + 5] in MORE:
        return True
    before, after = lowers[index - 1] if index else "", lowers[index + 2 : index + 3]
    if unit is not None and unit[0] == "length" and after in _SIDE:
        return True  # "a mile wide"
    if unit is None or unit[0] != "time" or lowers[index + 1] in ("second", "min"):
        return False
    if before in _BEFORE_ONE or (bool(after) and after[0] in mapping("sequence")):
        return True
    rate = before in ("once", "twice", "times") or not index
    long = stems[index + 1] in _LONG and not rate
    return long or (not rate and stems[index - 1] in _LASTING)


def _magnitude(reading: Reading, index: int) -> bool:
    """Whether a magnitude stands behind "a": "a hundred", "a million"."""
    word, before = reading.lowers[index], reading.lowers[index - 1] if index else ""
    if word not in values("magnitudes") or word == "score":
        return False
    whose = before in entries("determiners") and reading.lowers[index + 1 : index + 2] == ("and",)
    return before in ("a", "an") or whose  # "its hundred and fiftieth year"


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
    if len(text) > _LONGEST:
        return None
    lowers = reading.lowers
    if last < reading.size and lowers[last].isdecimal():
        follower, gap = lowers[last], reading.gaps[last]
        if gap == "," and len(follower) <= 2 and "." not in text:
            text, last = f"{text}.{follower}", last + 1  # a decimal comma: "2,5 million"
        elif gap in _SPACES and len(follower) == 3 and len(text) <= 3 and "." not in text:
            text, last = _spaced(reading, text, last)
        elif gap == "/" and len(text) == 1 and len(follower) == 1 and text < follower:
            return Figure(int(text) / int(follower), 0.02, index, last + 1, "part")
        elif gap == " " and len(follower) == 1 and _slash(reading, last + 1):
            part = int(follower) / max(1, int(lowers[last + 1]))
            return Figure(float(text) + part, 0.01, index, last + 2, "cardinal")
    if _point_before(reading, index) and text.isdecimal():
        text = f".{text}"
    value = float(text)
    grain = 10.0 ** -len(text.split(".")[1]) if "." in text else _round_step(text)
    if last < reading.size and lowers[last] in _GLYPHS:
        value, grain, last = value + _GLYPHS[lowers[last]], 0.01, last + 1
    power = _power(reading, index) if word == "10" else 0.0
    value, grain, last = (
        (power, power, index + 2) if power else _powered(reading, value, grain, last)
    )
    return _multiplied(reading, value, grain, index, last)


def _spaced(reading: Reading, digits: str, last: int) -> tuple[str, int]:
    """The digits of "10 000" or "12 345 678", and the word behind."""
    while last < reading.size and reading.gaps[last] in _SPACES and len(digits) < _LONGEST:
        group = reading.lowers[last]
        if len(group) != 3 or not group.isdecimal():
            break
        digits, last = digits + group, last + 1
    if last < reading.size and reading.gaps[last] == "," and len(reading.lowers[last]) == 2:
        cents = reading.lowers[last]  # "1 234,56"
        return (f"{digits}.{cents}", last + 1) if cents.isdecimal() else (digits, last)
    return digits, last


def _powered(reading: Reading, value: float, grain: float, last: int) -> tuple[float, float, int]:
    """ "3.5 × 10^8", "3.5 x 10^8", "3.5e8": the value, its step and the word behind."""
    exponent = _EXPONENT.fullmatch(reading.lowers[last]) if glued(reading, last) else None
    if exponent and grain < 1.0:  # not "7E7", a name
        power = 10.0 ** int(exponent[1])
        return value * power, grain * power, last + 1
    at = last + (reading.lowers[last : last + 1] == ("x",))
    if reading.lowers[at : at + 1] != ("10",) or at + 1 >= reading.size:
        return value, grain, last
    times = at > last or reading.gaps[last].strip() in ("×", "·", "⋅", "*")
    power = _power(reading, at) if times else 0.0
    behind = at + 2 + (power < 1)
    return (value * power, grain * power, behind) if power else (value, grain, last)


def _power(reading: Reading, index: int) -> float:
    """The power of ten at a word, "10^6"; 0 if none is."""
    minus = reading.lowers[index + 1 : index + 2] in (("-",), ("−",))
    power = "".join(reading.lowers[index + 1 + minus : index + 2 + minus])
    if reading.gaps[index + 1] != "^" or not power.isdecimal() or len(power) > 2:
        return 0.0
    return float(10.0 ** (-int(power) if minus else int(power)))


def _point_before(reading: Reading, index: int) -> bool:
    """Whether a bare decimal point stands before the figure: ".5 to 3 miles"."""
    start = reading.starts[index]
    before = reading.text[max(0, start - 2) : start]
    return before[-1:] == "." and before[:1] in ". $£€("


def _slash(reading: Reading, index: int) -> bool:
    return index < reading.size and reading.lowers[index].isdecimal() and reading.gaps[index] == "/"


def _zeros(digits: str) -> int:
    return len(digits) - len(digits.rstrip("0"))


def _round_step(digits: str) -> float:
    """The step a whole figure seems to be given in: "17000" in thousands, "120" in ones."""
    zeros = _zeros(digits.lstrip("0"))
    return 10.0**zeros if zeros >= 2 and len(digits) >= 4 else 1.0


def _multiplied(reading: Reading, value: float, grain: float, first: int, last: int) -> Figure:
    """The figure with the magnitudes that follow: "23.5 million", "$1.2bn", "3 hundred"."""
    lowers, magnitudes = reading.lowers, values("magnitudes")
    while last < len(lowers) and lowers[last] in magnitudes:
        word = lowers[last]
        spaced = word in _SPACED and reading.words[last] == word and reading.gaps[last] == " "
        tied = spaced or (glued(reading, last) and _money_like(reading, first, last))
        if word == "score" or (word in ONLY_GLUED and not tied):
            break
        if grain == 1.0:
            grain = 10.0 ** _zeros(str(int(value)))
        value, grain, last = value * magnitudes[word], grain * magnitudes[word], last + 1
    return Figure(value, grain, first, last, "cardinal")


_SPACED = frozenset(["mn", "mln", "mio", "bn", "bln", "tn", "trn"])  # "$3 bn"


def _money_like(reading: Reading, first: int, last: int) -> bool:
    """Whether "m" or "b" can be a magnitude here: "10m" alone is ten metres, "10mm" a length,
    "10M users" are millions."""
    word, before = reading.lowers[last], reading.lowers[first - 1] if first else ""
    behind = "".join(reading.lowers[last + 1 : last + 2])
    many = behind in entries("irregular_plurals") or behind.endswith("s")
    capital = reading.words[last] in ("M", "B") and ("." in reading.lowers[first] or many)
    if capital or word not in ("m", "mm", "b", "k", "t"):
        return True
    currencies = mapping("currencies")
    if first > 1 and (dashed(reading, first) or before in ("-", "−", "–")):  # "$5-6m", "$-6m"
        before = reading.lowers[first - 2]
    stems = reading.stems[last + 1 : last + 3]
    named = "".join(stems[:1]) in currencies or " ".join(stems) in currencies
    return word == "k" or before in currencies or named
