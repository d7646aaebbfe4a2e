"""Values at the edges of their rules, one on either side."""

from __future__ import annotations

import pytest

from workbench.facets import values
from workbench.measures.quantity import scan
from workbench.words.tokens import tokenize


def low(text: str) -> float:
    (found,) = (m for m in scan(tokenize(text)) if hasattr(m.value, "interval"))
    return float(found.value.interval.low)


def dates(text: str) -> list[str]:
    from workbench.facets import registry

    made = registry()["date"].normal
    assert made is not None
    return [made(m.value) for m in values(tokenize(text)) if m.facet == "date"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("She bought a baker's dozen of rolls.", 13.0),
        ("The rate was zero point two five metres.", 0.25),
        ("The rate was three point one four metres.", 3.14),
        ("He was twenty-one people short.", 21.0),
    ],
)
def test_figures_in_words(text: str, figure: float) -> None:
    assert low(text) == pytest.approx(figure)


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("12/11/1990", ["date 1990-11-12 or 1990-12-11"]),
        ("13/12/1990", ["date 1990-12-13"]),
        ("12/13/1990", ["date 1990-12-13"]),
        ("12/12/1990", ["date 1990-12-12"]),
    ],
)
def test_either_of_two_figures_may_be_the_month_up_to_twelve(told: str, date: list[str]) -> None:
    assert dates(f"It opened on {told}.") == date


@pytest.mark.parametrize(
    ("told", "minutes"),
    [("twenty-five past seven", 445), ("twenty to nine", 520), ("twenty-one to nine", 519)],
)
def test_minutes_in_words_count_from_the_hour(told: str, minutes: int) -> None:
    (found,) = (m.value for m in values(tokenize(f"It began at {told}.")) if m.facet == "date")
    assert (found.kind, found.number) == ("clock", minutes)


def test_an_amount_is_compared_in_the_unit_it_is_told_in() -> None:
    import workbench as wb

    assert wb.compare("It cost 250 pence.", "It cost £2.50.").relation == "agree"
    assert wb.compare("It cost 250 pence.", "It cost £250.").relation == "conflict"
