"""Sums of money by their words and signs: currencies, coins, shillings and pence, and sums of which
only the size is told."""

from __future__ import annotations

import re
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
_SHILLING, _PENCE = 1 / 20, 1 / 240


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
    named = currencies.get(stem)
    if stem == "p" and not (glued(reading, at) and reading.words[at] == "p"):
        return None
    if not named or (reading.words[at] in SIGNS):
        return None
    return Unit(named[0], float(named[1]) if named[1:] else 1.0, at + 1)


def told(reading: Reading, index: int) -> Sum | None:
    """A sum that begins at a word and is more than a figure with its currency: "£4 7s 8d",
    "7s 8d", "a nine-figure sum"."""
    behind = reading.lowers[index + 1] if index + 1 < reading.size else ""
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
    total, at = pounds + float(reading.lowers[at][:-1]) * _SHILLING, at + 1
    pence = figure(reading, at) if at < reading.size else None
    if (
        pence is not None
        and reading.gaps[at].strip() in ("", ".", ",")
        and reading.lowers[pence.last : pence.last + 1] == ("d",)
        and glued(reading, pence.last)
    ):
        total, at = total + pence.value * _PENCE, pence.last + 1
    elif first == index:
        return None
    return Sum("pound", total, _PENCE, total, first, at)
