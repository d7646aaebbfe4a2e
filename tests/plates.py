"""A facet that the workbench does not know, as a package of one's own would bring it: the plate of
a vehicle, "KLM 204"."""

from __future__ import annotations

from typing import Any

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Any]:
    found = []
    for at in range(len(reading) - 1):
        letters, digits = reading.words[at : at + 2]
        if len(letters) == 3 and letters.isupper() and len(digits) == 3 and digits.isdigit():
            place = reading.starts[at], reading.ends[at + 1]
            found.append(Mention("plate", *place, at, at + 2, f"{letters} {digits}"))
    return found


def compare(left: str, right: str) -> Outcome:
    return AGREE if left == right else ("conflict", f"“{left}” is not “{right}”")


def normal(value: str) -> str:
    return f"plate {value}"


LABEL = Label("a number plate", "Which plate", record="the register of vehicles", stake=0)
FACET = Facet("plate", "figure", LABEL, extract, compare, normal=normal)
