"""Quantities as intervals: what a figure and the words around it leave possible.

"under 23.5 million" is everything below, "about 100" a little more or less, "1.2 million" a
figure given to the nearest hundred thousand.
"""

from __future__ import annotations

from decimal import Decimal
from math import inf, isclose, isinf, log10
from typing import Literal, NamedTuple

from workbench.measures.mention import Outcome

Fit = Literal["same", "near", "inside", "holds", "overlap", "apart"]

ROUGH = 0.05  # how far "about" reaches, as a part of the figure
NEARLY = 0.15  # how far below the figure "nearly" reaches
ROUND = 1000.0  # the step from which a figure counts as a round one, if that is also
COARSE = 0.05  # this part of the figure
CONVERTED = 0.01  # how far apart figures in two units may lie, as a part of them
ROUNDED = 0.05  # how far an unmarked round figure may lie from the exact one, as a part of it


class Interval(NamedTuple):
    """From ``low`` to ``high``; an open end is not itself included.

    ``grain`` is the step the figure is given in (100,000 for "1.2 million"), ``rough`` whether
    the text says "about".
    """

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    grain: float = 0.0
    rough: bool = False

    @property
    def exact(self) -> bool:
        """Whether the figure is one point."""
        return self.low == self.high

    @property
    def range(self) -> bool:
        """Whether both ends are told: "5 to 7"."""
        return -inf < self.low < self.high < inf and not self.rough


def bounded(value: float, bound: str, grain: float = 0.0) -> Interval:
    """The interval of a figure under a bound as the word lists write it: ">", "<=", "~" ..., and
    "=" for exactly the figure."""
    if bound == ">":
        return Interval(value, inf, low_open=True, grain=grain)
    if bound == ">=":
        return Interval(value, inf, grain=grain)
    if bound == "<":
        return Interval(-inf, value, high_open=True, grain=grain)
    if bound == "<=":
        return Interval(-inf, value, grain=grain)
    if bound == "~<":
        return Interval(value - abs(value) * NEARLY, value, high_open=True, grain=grain, rough=True)
    if bound == "~>":
        return Interval(value, value + abs(value) * NEARLY, low_open=True, grain=grain, rough=True)
    return Interval(value, value, grain=0.0 if bound == "=" else grain, rough=bound == "~")


def widened(interval: Interval) -> Interval:
    """The interval with the slack that "about" gives."""
    if not interval.rough or not interval.exact:
        return interval
    size = abs(interval.low)
    slack = max(size * ROUGH, min(interval.grain / 2, 2 * size * ROUGH))
    return interval._replace(low=interval.low - slack, high=interval.high + slack)


def flatly(left: Interval, right: Interval) -> bool:
    """Whether the left figure is told flatly, and the right one with "about"."""
    return left.exact and right.exact and right.rough and not left.rough


def apart(left: Interval, right: Interval) -> bool:
    """Whether no value lies in both."""
    left, right = widened(left), widened(right)
    return _below(left, right) or _below(right, left)


def _below(low: Interval, high: Interval) -> bool:
    if _level(low.high, high.low):
        return low.high_open or high.low_open
    return low.high < high.low


def _touching(left: Interval, right: Interval) -> bool:
    """Whether one is a round figure and the other "over" or "under" that very figure."""
    exact, bound = (left, right) if left.exact else (right, left)
    edge = bound.low if bound.low_open else bound.high
    round_figure = exact.grain >= max(ROUND, COARSE * abs(exact.low))
    return exact.exact and round_figure and _level(exact.low, edge)


def _level(left: float, right: float) -> bool:
    return left == right or isclose(left, right, rel_tol=1e-9)


def _short_of(bound: Interval, figure: Interval) -> bool:
    """Whether one is "nearly" or "just over" the very figure that the other tells flatly, which
    may be the same one rounded."""
    edge = bound.low if bound.low_open else bound.high
    return bound.rough and not bound.exact and figure.exact and _level(figure.low, edge)


def _near(left: Interval, right: Interval, converted: bool) -> bool:
    """Whether one exact figure is the other one rounded, or told in another unit."""
    if not (left.exact and right.exact):
        return False
    distance, size = abs(left.low - right.low), max(abs(left.low), abs(right.low))
    if converted and distance <= CONVERTED * size:
        return True
    if _level(left.grain, right.grain) and not converted:
        return False
    coarse = left if left.grain > right.grain else right
    return distance <= coarse.grain / 2 and distance <= ROUNDED * abs(coarse.low)


def fit(left: Interval, right: Interval, converted: bool = False) -> Fit:
    """How two intervals lie: ``inside`` means the left one says more, ``holds`` the right one.
    ``converted`` tells that they were told in different units."""
    if _level(left.low, right.low) and _level(left.high, right.high):
        same_ends = (left.low_open, left.high_open) == (right.low_open, right.high_open)
        if same_ends and left.rough == right.rough:
            return "same"
    if _short_of(left, right) or _short_of(right, left):
        return "inside" if left.exact else "holds"
    if apart(left, right):
        return "near" if _near(left, right, converted) else "apart"
    if left.exact and right.exact:
        return "near"
    left, right = widened(left), widened(right)
    if _contains(right, left):
        return "inside"
    return "holds" if _contains(left, right) else "overlap"


def _contains(outer: Interval, inner: Interval) -> bool:
    low = outer.low < inner.low or (
        outer.low == inner.low and (inner.low_open or not outer.low_open)
    )
    high = outer.high > inner.high or (
        outer.high == inner.high and (inner.high_open or not outer.high_open)
    )
    return low and high


def _rival(left: Interval, right: Interval) -> bool:
    """Whether two figures under one bound are too far apart to be told of one amount: writers
    say "over" of the round figure next below."""
    if left.exact and right.exact:
        alike = left.rough and right.rough
    else:
        alike = (left.high == inf == right.high) or (left.low == -inf == right.low)
    first, second = _edge(left), _edge(right)
    return alike and abs(first - second) > ROUNDED * max(abs(first), abs(second))


def _edge(interval: Interval) -> float:
    """The figure told: the finite end of a bound."""
    return interval.high if interval.low == -inf else interval.low


def _contrary(left: Interval, right: Interval, said: str, answer: str) -> str:
    """Why two figures cannot both hold, as a sentence."""
    if left.exact and right.exact:
        return f"one says “{said}”, the other “{answer}”"
    if left.exact:
        return f"“{said}” is not “{answer}”"
    if right.exact:
        return f"“{answer}” is not “{said}”"
    return f"“{said}” and “{answer}” exclude each other"


def _rounded(left: Interval, right: Interval, said: str, answer: str, converted: bool) -> Outcome:
    """What two figures say of which one may be the other, rounded without saying so."""
    apart, step = abs(left.low - right.low), max(left.grain, right.grain)
    about = left.rough != right.rough or (left.rough and apart <= step / 2)
    if converted or about or _level(left.low, right.low):
        return "agree", f"“{said}” and “{answer}” are the same figure"
    if left.grain > right.grain:
        return "strengthened", f"“{answer}” may be “{said}”, told more exactly"
    return "weakened", f"“{answer}” may be “{said}”, rounded"


def weigh(
    left: Interval, right: Interval, said: str, answer: str, converted: bool = False
) -> Outcome:
    """What the right figure (``answer``) says about the left one (``said``)."""
    lies = fit(left, right, converted)
    if lies == "same":
        return "agree", ""
    if lies == "apart" and _touching(left, right):
        return "agree", f"“{said}” and “{answer}” name the same round figure"
    if lies == "apart":
        return "conflict", _contrary(left, right, said, answer)
    if left.range and right.range:
        return "conflict", f"“{answer}” is not the same range as “{said}”"
    if _rival(left, right):
        return "possible", f"“{said}” and “{answer}” are the same bound on different figures"
    if lies == "near":
        return _rounded(left, right, said, answer, converted)
    if lies == "overlap" and {-inf, inf} <= {left.low, left.high, right.low, right.high}:
        return "differs", f"“{said}” and “{answer}” leave each other open"
    if lies == "holds":
        return "strengthened", f"“{answer}” fits “{said}” and says more"
    if lies == "inside":
        return "weakened", f"“{answer}” leaves open what “{said}” settles"
    return "agree", f"“{said}” and “{answer}” can both hold"


def converted(left: float, right: float) -> bool:
    """Whether two units, by their sizes, are of two systems: miles and kilometres."""
    ratio = log10(left / right)
    return not isclose(ratio, round(ratio), abs_tol=1e-9)


def text(interval: Interval) -> str:
    """The interval as text, equal for equal intervals: "1200000", "5/7", "5/" for "5 or more"."""
    low, high = _plain(interval.low), _plain(interval.high)
    body = low if low == high else f"{low}/{high}"
    opened = ("(" if interval.low_open else "") + body + (")" if interval.high_open else "")
    return f"~{opened}" if interval.rough else opened


def _plain(value: float) -> str:
    """A figure without exponent or needless noughts; "" for no end."""
    if isinf(value):
        return ""
    said = f"{value:.9g}"
    return format(Decimal(said).normalize() + 0, "f") if float(said) else "0"
