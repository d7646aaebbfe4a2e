"""Durations compared, whatever the unit: 21 days are three weeks."""

from __future__ import annotations

from workbench.facets.facet import Facet, Label
from workbench.measures.interval import converted, text, weigh
from workbench.measures.mention import Mention, Outcome
from workbench.measures.quantity import Quantity, scan
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The durations of a text."""
    return [mention for mention in scan(reading) if mention.facet == "duration"]


def compare(left: Quantity, right: Quantity) -> Outcome:
    """How two durations lie."""
    return weigh(
        *(left.interval, right.interval, left.phrase, right.phrase),
        converted(left.scale, right.scale),
    )


def normal(value: Quantity) -> str:
    """The length of time as text, in days, equal for equal lengths: "duration P21D"."""
    return f"duration P{text(value.interval)}D"


LABEL = Label("a length of time", "How long", record="dated documents of the beginning and the end")
FACET = Facet("duration", "figure", LABEL, extract, compare, normal=normal)
