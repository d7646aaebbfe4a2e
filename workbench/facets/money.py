"""Sums of money compared, within one currency."""

from __future__ import annotations

from math import isclose

from workbench.facets.facet import Facet, Label
from workbench.measures.interval import text, weigh
from workbench.measures.mention import Mention, Outcome
from workbench.measures.quantity import Quantity, other_move, scan
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The sums of money of a text."""
    return [mention for mention in scan(reading) if mention.facet == "money"]


def compare(left: Quantity, right: Quantity) -> Outcome:
    """How two sums lie; None in two currencies, whose rate the texts do not give, unless the
    figure is the same."""
    if other_move(left, right):
        same = left.interval[:2] == right.interval[:2]
        why = f"“{left.said}” and “{right.said}” tell to what and by how much"
        return ("possible", why) if same else None
    if not _one_currency(left.unit, right.unit):
        if _told(left) != _told(right):
            return None
        return "conflict", f"“{left.said}” and “{right.said}” are sums in two currencies"
    exact = left.interval.exact and right.interval.exact
    if left.scale != right.scale and exact and not isclose(left.interval.low, right.interval.low):
        return "conflict", f"“{right.said}” is not “{left.said}”"  # guineas are no round pounds
    return weigh(left.interval, right.interval, left.said, right.said)


def _one_currency(left: str, right: str) -> bool:
    """Whether two words for money may mean one currency: "$" and "A$"."""
    return "any" in (left, right) or not _codes(left).isdisjoint(_codes(right))


def _codes(unit: str) -> frozenset[str]:
    return frozenset(mapping("loose_currencies").get(unit, (unit,)))


def _told(value: Quantity) -> tuple[float, float]:
    """The figures in the unit they are told in."""
    return value.interval.low / value.scale, value.interval.high / value.scale


def normal(value: Quantity) -> str:
    """The sum as text, equal for equal sums: "money GBP 4200000"."""
    code = (*mapping("loose_currencies").get(value.unit, ()), value.unit)[0]
    return f"money {code} {text(value.interval)}"


LABEL = Label(
    "an amount of money", "How much", record="the accounts, contract or budget that states the sum"
)
FACET = Facet("money", "figure", LABEL, extract, compare, normal=normal)
