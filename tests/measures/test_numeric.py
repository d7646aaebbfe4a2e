"""Dates in figures alone: which part is the day, and what is no date."""

from __future__ import annotations

import pytest

from workbench.facets import registry, values
from workbench.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3.4.1998", ["1998-04-03"]),
        ("12.10.1998", ["1998-10-12"]),
        ("31.12.1998", ["1998-12-31"]),
        ("32.12.1998", ["1998"]),
        ("1.13.1998", ["1998"]),
        ("012.10.1998", ["1998"]),
        ("4/13/98", ["1998-04-13"]),
        ("13/4/98", ["1998-04-13"]),
        ("13/14/98", []),
        ("4/4/98", ["1998-04-04"]),
        ("3/4/98", ["1998-03-04 or 1998-04-03"]),
        ("13/4/30", ["2030-04-13"]),
        ("13/4/31", ["1931-04-13"]),
        ("13-4-1998", ["1998-04-13"]),
        ("13-4-98", []),
        ("1998-04-03", ["1998-04-03"]),
        ("1998-12-31", ["1998-12-31"]),
    ],
)
def test_a_date_in_figures(text: str, days: list[str]) -> None:
    normal = registry()["date"].normal
    assert normal is not None
    read = tokenize(f"It fell on {text} and rose.")
    found = [normal(m.value) for m in values(read) if m.facet == "date"]
    assert found == [f"date {day}" for day in days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # Both ends of what a day, a month and a year can be.
        ("1998-04-01", ["1998-04-01"]),
        ("1998-01-31", ["1998-01-31"]),
        ("1998-04-00", ["1998/2004"]),
        ("1.4.1998", ["1998-04-01"]),
        ("0.4.1998", ["1998"]),
        ("1.1.1998", ["1998-01-01"]),
        ("1.0.1998", ["1998"]),
        ("1.4.2100", ["2100-04-01"]),
        ("1.4.2101", []),
        ("1.4.1000", ["1000-04-01"]),
        ("1.4.999", []),
        ("12/13/1000", ["1000-12-13"]),
        ("12/13/2100", ["2100-12-13"]),
        ("12/13/2101", []),
        ("13/4/00", ["2000-04-13"]),
        ("3 May 2100", ["2100-05-03"]),
        ("3 May 2101", ["--05-03"]),
    ],
)
def test_the_limits_of_a_date_in_figures(text: str, days: list[str]) -> None:
    test_a_date_in_figures(text, days)
