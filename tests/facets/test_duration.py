"""Durations, whatever the unit they are given in."""

from __future__ import annotations

import pytest

from workbench.facets import duration
from workbench.measures.quantity import Quantity
from workbench.words.tokens import tokenize


def only(text: str) -> Quantity:
    found = duration.extract(tokenize(text))
    assert len(found) == 1, [mention.value for mention in found]
    value: Quantity = found[0].value
    return value


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        ("for six weeks", "for 42 days", "agree"),
        ("for six weeks", "for six months", "conflict"),
        ("for over a year", "for 14 months", "strengthened"),
        ("for over a year", "for 8 months", "conflict"),
        ("for a year", "for 12 months", "agree"),
        ("for four decades", "for 40 years", "agree"),
        ("for 5 to 7 weeks", "for six weeks", "strengthened"),
        ("for 90 minutes", "for an hour", "conflict"),
        ("for at least 110 weeks", "for 120 weeks", "strengthened"),
    ],
)
def test_compares_durations(left: str, right: str, effect: str) -> None:
    outcome = duration.compare(only(f"It ran {left}."), only(f"It ran {right}."))
    assert outcome is not None
    assert outcome[0] == effect


@pytest.mark.parametrize(
    "text",
    ["It came second.", "It runs twice a day.", "She was 24 years old.", "In its second run."],
)
def test_ranks_rates_and_ages_are_no_durations(text: str) -> None:
    assert duration.extract(tokenize(text)) == []
