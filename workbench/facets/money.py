"""Sums of money compared, within one currency."""

from __future__ import annotations

from workbench.measures.interval import weigh
from workbench.measures.mention import Mention, Outcome
from workbench.measures.quantity import Quantity, scan
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The sums of money of a text."""
    return [mention for mention in scan(reading) if mention.facet == "money"]


def compare(left: Quantity, right: Quantity) -> Outcome:
    """How two sums lie; None in two currencies, whose rate the texts do not give."""
    if left.unit != right.unit:
        return None
    outcome = weigh(left.interval, right.interval, left.said, right.said)
    if outcome is None or left.money == right.money:
        return outcome
    both = bool(left.money and right.money)
    why = f"“{left.said}” and “{right.said}” are told in the money of different years"
    if outcome[0] in ("conflict", "possible"):
        return "differs", why if both else f"{why}, or one does not say of which"
    return ("possible", why) if both and left.interval == right.interval else outcome
