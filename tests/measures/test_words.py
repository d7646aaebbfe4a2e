"""Hours and parts told in words: where they end, and what only looks like them."""

from __future__ import annotations

import pytest

from workbench.facets import registry, values
from workbench.measures.quantity import scan
from workbench.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("twenty past seven", "07:20"),
        ("twenty-five past seven", "07:25"),
        ("ten-five past seven", "07:05"),  # "ten" is no part of the minutes
        ("five past seven", "07:05"),
    ],
)
def test_minutes_before_an_hour(text: str, hour: str) -> None:
    normal = registry()["date"].normal
    assert normal is not None
    found = [m for m in values(tokenize(f"It began at {text}.")) if m.facet == "date"]
    assert [normal(m.value) for m in found] == [f"time {hour}?"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One third of the hall was full.", [("One third", 100 / 3)]),
        ("Two thirds of the hall were full.", [("Two thirds", 200 / 3)]),
        ("Three halves were sold.", [("Three halves", 150.0)]),
        ("Nine tenths of it burned.", [("Nine tenths", 90.0)]),
        ("Ten tenths of it burned.", [("Ten", 10.0)]),
        ("Two third places were won.", [("Two", 2.0), ("third", 3.0)]),
        ("One third place was won.", [("third", 3.0)]),
        ("Three half days were lost.", [("Three half days", 1.5)]),
    ],
)
def test_parts_in_words(text: str, told: list[tuple[str, float]]) -> None:
    found = [m.value for m in scan(tokenize(text))]
    assert [(value.said, value.interval.low) for value in found] == [
        (said, pytest.approx(low)) for said, low in told
    ]
