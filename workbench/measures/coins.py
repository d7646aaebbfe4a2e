"""Sums of money by their words and signs: currencies, coins, shillings and pence, and sums of which
only the size is told."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from workbench.measures.figures import figure, glued, values
from workbench.measures.units import Unit
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading

SIGNS = frozenset("$£€¥₹₽₩₪₦₺₴₫")
_CODES = frozenset(code for code in mapping("currencies") if len(code) == 3 or code == "rs") - {
    "yen",
    "won",
}
_SHILLINGS = re.compile(r"\d{1,2}s")
SHILLING, PENNY, _CROWN = 1 / 20, 1 / 240, 1 / 4
_MINUS = frozenset("-−–")


@cache
def openers() -> dict[str, float]:
    """The words for a sum in old pence, and how many they are: "sixpence"."""
    small = ((word, n) for word, n in values("number_words").items() if 1 < n < 12)
    return {**{f"{word}pence": n for word, n in small}, "tuppence": 2.0, "halfpenny": 0.5}


class Sum(NamedTuple):
    """A sum in the currency ``unit``, up to, not including, word ``last``."""

    unit: str
    value: float
    grain: float
    high: float
    first: int
    last: int


def before(reading: Reading, first: int) -> tuple[str, int] | None:
    """The currency told before a figure, "$", "A$", "Rs" or "EUR", and its first word."""
    if not first:
        return None
    at = first - 1
    if at and reading.words[at] in _MINUS and reading.words[at - 1] in SIGNS:
        at -= 1  # "£-5"
    word, lower = reading.words[at], reading.lowers[at]
    if word in SIGNS:
        prefixed = at and glued(reading, at) and f"{reading.lowers[at - 1]}{word}"
        if prefixed and prefixed in mapping("currencies"):
            return mapping("currencies")[prefixed][0], at - 1
        dotted = at and glued(reading, at) and reading.lowers[at - 1] == "u.s."
        return ("USD", at - 1) if dotted else (mapping("currencies")[word][0], at)
    if lower in _CODES and (word.isupper() or lower == "rs"):
        return mapping("currencies")[lower][0], at
    return None


def behind(reading: Reading, at: int) -> Unit | None:
    """The currency or coin named at a word, "Swiss francs", "euros" or the "p" of "60p"."""
    if at >= reading.size:
        return None
    currencies, stem = mapping("currencies"), reading.stems[at]
    for length in (3, 2):
        named = currencies.get(" ".join(reading.stems[at : at + length]))
        if named and at + length <= reading.size:
            return Unit(named[0], 1.0, at + length)
    word = reading.words[at]
    named = currencies.get(reading.lowers[at] if _million_won(reading, at) else stem)
    if stem in ("p", "c") and not (glued(reading, at) and word == stem):
        return None
    if not named or (word in SIGNS and _leads(reading, at)):
        return None
    return Unit(named[0], float(named[1]) if named[1:] else 1.0, at + 1)


def _million_won(reading: Reading, at: int) -> bool:
    """Whether "won" is money: behind a magnitude, and no verb that a thing follows."""
    return reading.lowers[at] == "won" and reading.lowers[at - 1] in values("magnitudes")


def _leads(reading: Reading, at: int) -> bool:
    """Whether a sign stands before a figure of its own: "in 1990 $5", not "5 million €"."""
    figure = reading.words[at + 1 : at + 2] > ("",) and reading.words[at + 1][0].isdecimal()
    return figure and reading.gaps[at + 1] in ("", " ")


def told(reading: Reading, index: int) -> Sum | None:
    """A sum that begins at a word and is more than a figure with its currency: "£4 7s 8d",
    "7s 8d", "sixpence", "half a crown", "a nine-figure sum"."""
    behind = reading.lowers[index + 1] if index + 1 < reading.size else ""
    pence = openers().get(reading.lowers[index])
    if pence:
        return Sum("pound", pence * PENNY, PENNY, pence * PENNY, index, index + 1)
    if reading.lowers[index] == "half" and "crown" in reading.stems[index + 1 : index + 3]:
        last = index + 2 + (behind == "a")
        return Sum("pound", _CROWN / 2, PENNY, _CROWN / 2, index, last)
    if behind in ("figure", "figures"):
        return _sized(reading, index)
    shillings = behind[-1:] == "s" or reading.lowers[index][-1] == "s"
    return _shillings(reading, index) if shillings else None


def _sized(reading: Reading, index: int) -> Sum | None:
    digits = values("number_words").get(reading.lowers[index], 0.0)
    sized = reading.lowers[index + 1]  # "a nine-figure sum", "six figures"
    if not 3 < digits < 13 or reading.gaps[index + 1] != ("-" if sized == "figure" else " "):
        return None
    low = 10.0 ** (digits - 1)
    last = index + 2
    return Sum("any", low, 1.0, 10 * low - 0.01, index, last)


def _shillings(reading: Reading, index: int) -> Sum | None:
    """Pounds, shillings and pence, of which at least two are told, or pounds by their sign."""
    pounds, first, at = 0.0, index, index
    if index and reading.words[index - 1] == "£" and reading.lowers[index].isdecimal():
        pounds, first, at = float(reading.lowers[index]), index - 1, index + 1
    if at >= reading.size or not _SHILLINGS.fullmatch(reading.lowers[at]):
        return None
    total, at = pounds + float(reading.lowers[at][:-1]) * SHILLING, at + 1
    pence = figure(reading, at) if at < reading.size else None
    if (
        pence is not None
        and reading.gaps[at].strip() in ("", ".", ",")
        and reading.lowers[pence.last : pence.last + 1] == ("d",)
        and glued(reading, pence.last)
    ):
        total, at = total + pence.value * PENNY, pence.last + 1
    elif first == index:
        return None
    return Sum("pound", total, PENNY, total, first, at)
