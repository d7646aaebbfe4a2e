"""Numbers compared: only figures of the same kind of the same thing, as intervals."""

from __future__ import annotations

from workbench.measures.interval import weigh
from workbench.measures.mention import Mention, Outcome
from workbench.measures.quantity import Quantity, scan
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The numbers of a text, other than dates, durations and money."""
    return [mention for mention in scan(reading) if mention.facet == "number"]


def compare(left: Quantity, right: Quantity) -> Outcome:
    """How two numbers lie; None when they are not figures of the same sort."""
    if {left.kind, right.kind} == {"count", "rating"}:
        bare = left if left.kind == "count" else right
        if bare.noun not in ("", "rating", "score", "average"):
            return None
    elif left.kind != right.kind or left.unit != right.unit:
        return None
    if left.kind == "score":
        same = (left.interval.low, left.other) == (right.interval.low, right.other)
        return ("agree", "") if same else ("conflict", f"“{right.said}” is not “{left.said}”")
    return weigh(left.interval, right.interval, left.phrase, right.phrase)
