"""A day just outside a season is in doubt, one farther off is not of it."""

from __future__ import annotations

import pytest

from workbench.facets import date
from workbench.words.tokens import tokenize


def outcome(left: str, right: str) -> str:
    (one,), (two,) = (date.extract(tokenize(each)) for each in (left, right))
    found, turned = (date.compare(a.value, b.value) for a, b in ((one, two), (two, one)))
    assert found is not None and turned is not None
    assert found[0] == turned[0] or {found[0], turned[0]} == {"strengthened", "weakened"}
    return found[0]


@pytest.mark.parametrize(
    ("season", "day", "effect"),
    [
        ("in fall 2016", "on 25 August 2016", "possible"),
        ("in fall 2016", "on 18 August 2016", "possible"),
        ("in fall 2016", "on 10 August 2016", "conflict"),
        ("in fall 2016", "in August 2016", "conflict"),
        ("in fall 2016", "in 2017", "conflict"),
        ("in fall 2016", "on 5 December 2016", "possible"),
        ("in fall 2016", "in spring 2016", "conflict"),
    ],
)
def test_the_edges_of_a_season(season: str, day: str, effect: str) -> None:
    assert outcome(f"It opened {season}.", f"It opened {day}.") == effect
