"""One pass over a text for everything that is counted, measured, paid or dated.

Dates are read first, so that a year is never taken for a count; what is left is told apart by
what stands beside the figure: a currency, a unit, a rank, a label or the thing counted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import inf, isclose

from workbench.measures import bounds, coins, figures, phone, relative, when
from workbench.measures.bounds import bound_after, bound_before
from workbench.measures.compound import compound, feet
from workbench.measures.figures import Figure, figure
from workbench.measures.interval import Interval, bounded
from workbench.measures.kinds import countable, kind_of
from workbench.measures.mention import Mention
from workbench.measures.nouns import NOTHING, Counted, counted
from workbench.measures.ranges import address, closing, in_name, name_end, same_scale, score
from workbench.measures.relative import Relative
from workbench.measures.signs import below_zero, signed
from workbench.measures.units import Unit
from workbench.words.tokens import Reading, once


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with what it is a figure of.

    ``interval`` is in the base unit of ``unit`` (days, metres, or the figure itself). ``kind`` is
    count, percent, points, measure, duration, age, money, rating, rank, ordinal, label, times,
    score or phone; only equal kinds are compared. ``noun`` is the stem of the thing counted,
    ``traits`` the stems of the words that describe it.
    """

    said: str
    kind: str
    interval: Interval
    unit: str = ""
    noun: str = ""
    traits: frozenset[str] = frozenset()
    phrase: str = ""  # the figure with the words for the thing counted
    other: float = 0.0  # the second figure of a score
    scale: float = 1.0  # the size of the unit it is told in, in the base unit
    move: str = ""  # "to" what or "by" how much something moved


def other_move(left: Quantity, right: Quantity) -> bool:
    """Whether one figure tells to what something rose or fell, the other by how much."""
    return {left.move, right.move} == {"to", "by"}


ReadMention = tuple[Mention | None, int]


@once
def scan(reading: Reading) -> tuple[Mention, ...]:
    """Every date and quantity of a text, in order."""
    return _walk(reading, _mention)


def dates(reading: Reading) -> tuple[Mention, ...]:
    """The dates of a text for a list of years: figures are passed over and not read, which takes
    a third of the time of ``scan``."""
    return _walk(reading, _dated)


def _walk(
    reading: Reading, read: Callable[[Reading, int, int], ReadMention]
) -> tuple[Mention, ...]:
    """What is read at the words that a date or figure can begin with."""
    found: list[Mention] = []
    after = 0  # words before this one already belong to a mention
    beyond = 0  # the word to go on from
    openers, lowers = _openers(), enumerate(reading.lowers)
    for index in [i for i, word in lowers if word in openers or word[0].isdecimal()]:
        if index < beyond:
            continue
        mention, beyond = read(reading, index, after)
        if mention is not None:
            if isinstance(mention.value, Relative):
                mention = relative.anchored(mention, found)
            found.append(mention)
            after = beyond
    return tuple(found)


@cache
def _openers() -> frozenset[str]:
    """The words that a date or figure can begin with, other than digits."""
    return figures.openers() | when.openers() | coins.openers().keys()


def _mention(reading: Reading, index: int, floor: int) -> ReadMention:
    """The mention that begins at a word, and the word to go on from."""
    told = coins.told(reading, index)
    if told is not None:
        return _sum(reading, told)
    dialled = phone.at(reading, index)
    if dialled is not None:
        return _dialled(reading, dialled)
    date, behind = _date(reading, index, floor)
    if behind:
        return date, behind
    number = figure(reading, index)
    if number is None:
        return None, index + 1
    if in_name(reading, number):
        return None, name_end(reading, number.last)
    if address(reading, number):
        return _house(reading, number)
    return _quantity(reading, number, floor)


def _dated(reading: Reading, index: int, floor: int) -> ReadMention:
    """The date that begins at a word, and the word to go on from, behind a figure too."""
    date, behind = _date(reading, index, floor)
    if behind:
        return date, behind
    number = figure(reading, index)
    return None, number.last if number else index + 1


def _date(reading: Reading, index: int, floor: int) -> ReadMention:
    """The date that begins at a word, and the word behind it; 0 where there is none."""
    dated = when.at(reading, index)
    if dated is None:
        return None, 0
    date, first, last = dated
    return _placed(reading, "date", max(first, floor), last, date), last


def _placed(reading: Reading, facet: str, first: int, last: int, value: object) -> Mention:
    return Mention(facet, reading.starts[first], reading.ends[last - 1], first, last, value)


def _sum(reading: Reading, told: coins.Sum) -> ReadMention:
    """A sum that is more than a figure with its currency."""
    said = reading.span(told.first, told.last)
    interval = Interval(told.value, told.high, grain=told.grain)
    value = Quantity(said, "money", interval, told.unit, phrase=said)
    return _placed(reading, "money", told.first, told.last, value), told.last


def _dialled(reading: Reading, number: phone.Phone) -> ReadMention:
    """A telephone number."""
    said = reading.span(number.first, number.last)
    value = Quantity(said, "phone", bounded(0.0, ""), number.digits, phrase=said)
    return _placed(reading, "number", number.first, number.last, value), number.last


def _house(reading: Reading, number: Figure) -> ReadMention:
    """The number of a house, which tells nothing of one in another street."""
    first, last = number.first, number.last
    said, street = reading.span(first, last), " ".join(reading.lowers[last : last + 2])
    value = Quantity(said, "label", bounded(number.value, ""), street, phrase=said)
    return _placed(reading, "number", first, last, value), last


def _quantity(reading: Reading, number: Figure, floor: int) -> ReadMention:
    """The quantity that a figure begins, and the word to go on from."""
    other = score(reading, number)
    if other is not None:
        return _scored(reading, number, other)
    minus = signed(reading, number)
    number, upper, kind, unit, last = _measured(reading, number, minus >= 0)
    behind = last + (reading.gap(last) in ("", "-") and reading.lowers[last : last + 1] in _LOOSE)
    thing = counted(reading, number.first, behind) if kind in _WITH_NOUN else NOTHING
    if not countable(reading, number, kind, thing):
        return None, number.last
    bound, first, last = _bound(reading, number, last, thing)
    kind, interval = _interval(reading, number, upper, kind, unit, bound, thing)
    first = max(min(first, minus) if minus >= 0 else first, floor)
    said = reading.span(first, last)
    placed = relative.at(reading, last) if kind == "duration" else None
    if placed is not None:
        said = reading.span(first, last + 1)
        date = Relative(said, interval, *placed)
        return _placed(reading, "date", first, last + 1, date), last + 1
    phrase = reading.span(first, max(last, thing.last))
    named = (unit.name, thing.noun, thing.traits, phrase)
    moved = bounds.moved(reading, first)
    value = Quantity(said, kind, interval, *named, scale=unit.factor, move=moved)
    facet = _FACETS.get(kind, "number")
    return _placed(reading, facet, first, last, value), max(last, number.last)


def _measured(
    reading: Reading, number: Figure, minus: bool
) -> tuple[Figure, Figure | None, str, Unit, int]:
    """The figure with its sign and smaller units, its upper end, kind, unit, the word behind."""
    height = feet(reading, number)
    if height is not None:
        return height[0], None, "measure", height[1], height[1].last
    upper = closing(reading, number)
    kind, unit, last = kind_of(reading, number, upper.last if upper else number.last)
    if kind in ("measure", "duration", "money") and upper is None and last > number.last:
        number, last = compound(reading, number, unit, last)
    below = below_zero(reading, last)
    if (minus or below) and upper is None:
        number = number._replace(value=-number.value)
    return number, upper, kind, unit, below or last


_LOOSE = (("+",), ("odd",))  # "100+ men", "100-odd men"
_WITH_NOUN = frozenset(["count", "ordinal", "percent", "measure", "duration", "times"])
_FACETS: dict[str, str] = {"money": "money", "duration": "duration"}


def _scored(reading: Reading, number: Figure, other: Figure) -> tuple[Mention, int]:
    said = reading.span(number.first, other.last)
    one, two = number.value, other.value
    clause = reading.clauses[number.first]
    near = range(max(0, number.first - 8), number.first)
    if any(reading.stems[i] in _WON and reading.clauses[i] == clause for i in near):
        one, two = max(one, two), min(one, two)  # whichever side tells it
    value = Quantity(said, "score", bounded(one, ""), other=two, phrase=said)
    return _placed(reading, "number", number.first, other.last, value), other.last


_WON = frozenset(["win", "lose", "fall", "beat", "defeat", "victory", "loss"])


def _bound(reading: Reading, number: Figure, last: int, thing: Counted) -> tuple[str, int, int]:
    """The bound on a figure, and the first and last word of figure and bound together."""
    after, end = bound_after(reading, last)
    if not after:
        after, end = bound_after(reading, thing.last)
    start = number.first
    currency = coins.before(reading, start)
    if currency is not None:
        start = currency[1]
    if after:
        return after, start, end
    bound, first = bound_before(reading, start)
    if not bound and number.kind == "ordinal" and number.first:
        bound, first = _ordinal_bound(reading, number.first)
    return (bound, first, last) if bound else ("", start, last)


def _ordinal_bound(reading: Reading, first: int) -> tuple[str, int]:
    """ "before the 30th minute", "after the third verse"."""
    at = first - 1 if reading.lowers[first - 1] in ("the", "his", "her", "their", "its") else first
    word = reading.lowers[at - 1] if at else ""
    bound = {"before": "<=", "after": ">=", "until": "<=", "since": ">="}.get(word, "")
    return (bound, at - 1) if bound else ("", first)


def _interval(
    reading: Reading,
    number: Figure,
    upper: Figure | None,
    kind: str,
    unit: Unit,
    bound: str,
    thing: Counted,
) -> tuple[str, Interval]:
    """What the figure leaves possible, in the base unit; a fraction is a percentage."""
    factor, grain = unit.factor, number.grain
    if number.kind == "part" and kind == "count":
        kind, factor, bound = "percent", 100.0, bound or "~"
    elif kind == "percent" and factor != 1.0:  # "one in three"
        bound, grain = bound or "~", 0.02 * number.value
    elif isclose(grain, 0.001) and _grouped(reading, number, kind, thing):
        factor = 1000.0  # a point that sets off thousands
    if upper is not None:
        low, high = same_scale(number.value, upper.value) * factor, upper.value * factor
        return kind, Interval(low + unit.zero, high + unit.zero, grain=upper.grain * factor)
    if kind == "rank":
        return kind, _rank(reading, number, bound)
    if number.kind == "many":
        return kind, Interval(number.value, inf, grain=grain)
    return kind, bounded(number.value * factor + unit.zero, bound, grain * factor)


def _grouped(reading: Reading, number: Figure, kind: str, thing: Counted) -> bool:
    """Whether three figures behind a point are thousands: "4.321 people", "€1.500"; "€1.459" is the
    price of a litre."""
    round_sum = number.value >= 10 or reading.lowers[number.first].endswith("00")
    return bool(thing.noun) if kind == "count" else kind == "money" and round_sum


def _rank(reading: Reading, number: Figure, bound: str) -> Interval:
    """The interval of a rank: "the top 10" is 1 to 10, and "above 5th" is better than 5th."""
    if number.first and reading.lowers[number.first - 1] == "top":
        return Interval(1.0, number.value, grain=1.0, rough=True)
    flip = {">": "<", ">=": "<=", "<": ">", "<=": ">="}
    return bounded(number.value, flip.get(bound, bound), 1.0)
