"""The normal form of a value: equal for equal values, whatever the notation."""

from __future__ import annotations

import datetime
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.facets import date, duration, money, name, number, place, role, title
from workbench.words.tokens import tokenize


def normal(facet: ModuleType, text: str) -> str:
    """The normal form of the one value of a text."""
    (mention,) = facet.extract(tokenize(text))
    told: str = facet.normal(mention.value)
    return told


@pytest.mark.parametrize(
    ("facet", "text", "told"),
    [
        (number, "It drew 1.2 million people.", "number 1200000"),
        (number, "It lies 73 km away.", "quantity 73000 m"),
        (number, "It was −4 °C.", "quantity -4 °C"),
        (number, "It grew by 60 per cent.", "percent 60"),
        (number, "He came third.", "rank 3"),
        (money, "It cost £4.2 million.", "money GBP 4200000"),
        (money, "It cost 4.2m Swiss francs.", "money CHF 4200000"),
        (duration, "It took three weeks.", "duration P21D"),
        (date, "It opened on 14 March 2019.", "date 2019-03-14"),
        (date, "It opened in the 1990s.", "date 1990/1999"),
        (date, "It opened in 1990.", "date 1990"),
        (date, "It opened in May 1990.", "date 1990-05-01/1990-05-31"),
        (date, "It fell in 31 BC.", "date -31"),
        (date, "It opened at 6.30 p.m.", "time 18:30"),
        (name, "They met Mrs Zoë B. Hope.", "name zoe b hope"),
        (title, "Her novel “The Late Étude” sold well.", "title late etude"),
        (place, "It lies in France.", "place france"),
        (role, "She was the director.", "role director"),
    ],
)
def test_normal_forms(facet: ModuleType, text: str, told: str) -> None:
    assert normal(facet, text) == told


@pytest.mark.parametrize(
    ("facet", "left", "right"),
    [
        (number, "It drew 250,000 people.", "It drew a quarter of a million people."),
        (number, "It is 3 km long.", "It is 3,000 metres long."),
        (number, "Ring 0161 496 0000.", "Ring 0161 4960000."),
        (money, "It cost ten guineas.", "It cost £10 10s."),
        (duration, "It took a fortnight in all.", "It took 14 days in all."),
        (date, "It fell in 9 BCE.", "It fell in 9 B.C."),
        (date, "It opened on 3 May 1990.", "It opened on 1990-05-03."),
        (date, "It began at 4 p.m. EST.", "It began at 21:00 UTC."),
        (name, "They met Jose\u0301 Marin.", "They met Jose Marín."),
    ],
)
def test_equal_values_have_one_normal_form(facet: ModuleType, left: str, right: str) -> None:
    assert normal(facet, left) == normal(facet, right)


@given(st.integers(1000, 10**9))
def test_a_figure_is_one_in_every_grouping(count: int) -> None:
    forms = {
        normal(number, f"It drew {said} people.")
        for said in (f"{count:,}", f"{count:,}".replace(",", "’"), f"{count:,}".replace(",", " "))
    }
    assert forms == {f"number {count}"}


@given(st.dates())
def test_a_day_is_one_in_every_notation(day: datetime.date) -> None:
    if not 1700 <= day.year <= 2050:
        return
    month = day.strftime("%B")
    for said in (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", str(day)):
        assert normal(date, f"It opened on {said}.") == f"date {day}"
