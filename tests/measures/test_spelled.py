"""Figures in words: where one ends and the next begins; parts of things and of figures."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is fifty-three men.", "fifty-three = number 53"),
        ("It is one hundred and ten men.", "one hundred and ten = number 110"),
        ("It is two thousand three hundred men.", "two thousand three hundred = number 2300"),
        ("It is three hundred two thousand men.", "three hundred two thousand = number 302000"),
        ("It is twenty zero men.", "twenty = number 20; zero = number 0"),
        ("It is five six men.", "five = number 5; six = number 6"),
        ("It is fifty fifty men.", "fifty = number 50; fifty = number 50"),
        ("It is twenty ten men.", "twenty = number 20; ten = number 10"),
        ("It is three and a half men.", "three and a half = number 3.5"),
        ("It is one point two million.", "one point two million = number 1200000"),
        ("It is zero point five metres.", "zero point five metres = quantity 0.5 m"),
        ("It is twelve point five six million.", "twelve point five six million = number 12560000"),
        ("It is ninety point five metres.", "ninety point five metres = quantity 90.5 m"),
        ("It is one score and ten men.", "one score and ten = number 30"),
        ("It is two score and ten men.", "two score and ten = number 50"),
        ("It is one hundred and men.", "one hundred = number 100"),
        ("It is ten and five men.", "ten = number 10; five = number 5"),
        ("It is twenty and five men.", "twenty = number 20; five = number 5"),
        ("It is a million and a half men.", "million and a half = number 1500000"),
        (
            "It is two and three quarters miles.",
            "two and three quarters miles = quantity 4425.696 m",
        ),
        ("It is two and three men.", "two = number 2; three = number 3"),
        ("It is a hundred and a half men.", "hundred and a half = number 100.5"),
        ("He wrote five one-act plays.", "five = number 5; one = number 1"),
    ],
)
def test_cardinals(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It was the one hundred and first mill.", "one hundred and first = ordinal 101"),
        (
            "It was the one hundred and ninety-ninth mill.",
            "one hundred and ninety-ninth = ordinal 199",
        ),
        ("It was the ninety-ninth mill.", "ninety-ninth = ordinal 99"),
        ("The twenty first graders came.", "twenty = number 20; first = ordinal 1"),
        ("The twenty first grader came.", "twenty first = ordinal 21"),
        ("The twenty-second man.", "twenty-second = ordinal 22"),
        ("The twenty second man.", "twenty = number 20; second = ordinal 2"),
        ("The twenty-tenth man.", "twenty = number 20; tenth = ordinal 10"),
    ],
)
def test_ordinals_in_words(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is two thirds.", "two thirds = percent ~66.6666667"),
        ("It is a fifth of it.", "fifth = percent ~20"),
        ("It is a fifth.", ""),
        ("It is one fifth of it.", "one fifth = percent ~20"),
        ("It is one fifth.", "one = number 1"),
        ("It is one-third.", "one-third = percent ~33.3333333"),
        ("It is half a million men.", "half a million = number 500000"),
        ("It is half of a million men.", "half of a million = number 500000"),
        ("It is half million men.", "half million = number 500000"),
        ("It is half an hour.", "half an hour = duration P0.0208333333D"),
        ("It is half a percent.", "half a percent = percent 0.5"),
        ("It is a quarter of a million men.", "quarter of a million = number 250000"),
        ("It is a third of a mile.", "third of a mile = quantity 536.448 m"),
        ("It is three quarters of a million men.", "three quarters of a million = number 750000"),
        ("It is half a dozen men.", "half a dozen = number 6"),
        ("It is half a hundred men.", "half a hundred = number 50"),
        ("It fell by a third.", "third = percent ~33.3333333"),
        ("It fell by a third man.", "third = ordinal 3"),
        ("It rose a quarter point.", "quarter point = points 0.25"),
        ("It rose half a point.", "half a point = points 0.5"),
        ("His half-brother fell.", ""),
        ("It took a half-hour.", "half-hour = duration P0.0208333333D"),
        ("It fell by half.", "half = percent ~50"),
    ],
)
def test_parts(text: str, read: str) -> None:
    assert values_told(text) == read
