"""Sums of money compared, within one currency."""

from __future__ import annotations

from workbench.facets.interval import weigh
from workbench.facets.mention import Mention, Outcome
from workbench.facets.quantity import Quantity, scan
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The sums of money of a text."""
    return [mention for mention in scan(reading) if mention.facet == "money"]


def compare(left: Quantity, right: Quantity) -> Outcome:
    """How two sums lie; None in two currencies, whose rate the texts do not give."""
    if left.unit != right.unit:
        return None
    return weigh(left.interval, right.interval, left.said, right.said)
