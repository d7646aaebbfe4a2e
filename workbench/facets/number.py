"""Numbers compared: only figures of the same kind of the same thing, as intervals."""

from __future__ import annotations

from workbench.facets.facet import Facet, Label
from workbench.measures import phone
from workbench.measures.interval import Interval, converted, fit, text, weigh
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.measures.quantity import Quantity, other_move, scan
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading

_BASES = {
    "length": "m",
    "mass": "kg",
    "volume": "l",
    "area": "m2",
    "speed": "km/h",
    "power": "W",
    "data": "byte",
    "frequency": "Hz",
    "temperature": "°C",
    "voltage": "V",
    "energy": "J",
}


_AMERICAN = frozenset(float(mapping("units")[word][1]) for word in ("gallon", "quart", "pint"))
_IMPERIAL = 1.200949925504855  # imperial gallons in one of the United States


def extract(reading: Reading) -> list[Mention]:
    """The numbers of a text, other than dates, durations and money."""
    return [mention for mention in scan(reading) if mention.facet == "number"]


def compare(left: Quantity, right: Quantity) -> Outcome:
    """How two numbers lie; None when they are not figures of the same sort."""
    if other_move(left, right):
        same = left.interval[:2] == right.interval[:2]
        why = f"“{left.said}” and “{right.said}” tell to what and by how much"
        return ("possible", why) if same else None
    if {left.kind, right.kind} == {"count", "rating"}:
        bare = left if left.kind == "count" else right
        if bare.noun not in ("", "rating", "score", "average"):
            return None
    elif {left.kind, right.kind} == {"count", "points"}:
        if "point" not in (left.noun, right.noun):
            return None
    elif {left.kind, right.kind} == {"percent", "points"}:
        if left.interval[:2] != right.interval[:2]:
            return None
        return "possible", f"“{left.said}” and “{right.said}” are different measures"
    elif left.kind == right.kind == "phone":
        return AGREE if phone.same(left.unit, right.unit) else _other(left, right)
    elif left.kind != right.kind or left.unit != right.unit:
        return None
    if left.kind == "score":
        same = (left.interval.low, left.other) == (right.interval.low, right.other)
        return AGREE if same else _other(left, right)
    measured = left.kind == "measure" and converted(left.scale, right.scale)
    said = left.phrase, right.phrase
    ours, theirs = _imperial(left), _imperial(right)
    apart = measured and fit(left.interval, right.interval, True) == "apart"
    if apart and fit(ours, theirs, True) == "near":
        return "differs", f"“{said[0]}” is “{said[1]}” only in imperial measure"
    return weigh(left.interval, right.interval, *said, measured)


def _imperial(value: Quantity) -> Interval:
    """The interval where a gallon, quart or pint of the United States is an imperial one."""
    ratio = _IMPERIAL if value.unit == "volume" and value.scale in _AMERICAN else 1.0
    low, high = value.interval.low * ratio, value.interval.high * ratio
    return value.interval._replace(low=low, high=high, grain=value.interval.grain * ratio)


def _other(left: Quantity, right: Quantity) -> Outcome:
    return "conflict", f"“{right.said}” is not “{left.said}”"


def normal(value: Quantity) -> str:
    """The value as text, equal for equal values: "number 1200000", "quantity 73000 m"."""
    figure = text(value.interval)
    if value.kind == "measure":
        return f"quantity {figure} {_BASES.get(value.unit, value.unit)}"
    if value.kind == "phone":
        return f"phone {value.unit.lstrip('0')}"
    if value.kind == "score":
        return f"score {figure}-{value.other:g}"
    if value.kind == "rank":
        return f"rank {figure} of {value.noun}" if value.noun else f"rank {figure}"
    name = value.kind if value.kind != "count" else "number"
    return f"{name} {figure} of {value.unit}" if value.unit else f"{name} {figure}"


LABEL = Label("a number", "Which number", record="the record or count the figure was taken from")
FACET = Facet("number", "figure", LABEL, extract, compare, normal=normal)
