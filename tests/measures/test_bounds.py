"""What the words beside a figure leave open, and its sign."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is about 5 men.", "about 5 = number ~5"),
        ("It is some 5 men.", "some 5 = number ~5"),
        ("It cost over $5.", "over $5 = money USD (5/"),
        ("It cost about US$5.", "about US$5 = money USD ~5"),
        ("It cost about £4 million.", "about £4 million = money GBP ~4000000"),
        ("It is almost 5 men.", "almost 5 = number ~4.25/5)"),
        ("It is just under 5 men.", "just under 5 = number ~4.25/5)"),
        ("It is over 5 men.", "over 5 = number (5/"),
        ("It is well over 5 men.", "well over 5 = number (5/"),
        ("It is more than 5 men.", "more than 5 = number (5/"),
        ("It is at least 5 men.", "at least 5 = number 5/"),
        ("It is up to 5 men.", "up to 5 = number /5"),
        ("It is under 5 men.", "under 5 = number /5)"),
        ("It is no more than 5 men.", "no more than 5 = number /5"),
        ("It is not more than 5 men.", "not more than 5 = number /5"),
        ("It is about the 5 men.", "about the 5 = number ~5"),
        ("It never held more than 7 men.", "more than 7 = number /7"),
        ("It didn't hold more than 7 men.", "more than 7 = number /7"),
        ("It never in all held more than 7 men.", "more than 7 = number (7/"),
        ("They never rest; it held more than 7 men.", "more than 7 = number (7/"),
        ("It held never less than 7 men.", "never less than 7 = number 7/"),
        ("It held no less than 7 men.", "no less than 7 = number 7/"),
        ("It held not at least 7 men.", "not at least 7 = number /7)"),
        ("It is as many as 5 men.", "as many as 5 = number /5"),
        ("It is just over US$5.", "just over US$5 = money USD ~(5/5.75"),
        ("It is over the 5 miles.", "over the 5 miles = quantity (8046.72/ m"),
        ("It is averaged over 5 months.", "5 months = duration P152.184375D"),
        ("It is averaged out over 5 months.", "5 months = duration P152.184375D"),
        ("It is over, 5 men say.", "5 = number 5"),
    ],
)
def test_bounds_before_a_figure(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is 5 men or more.", "5 men or more = number 5/"),
        ("It is 5 or more men.", "5 or more = number 5/"),
        ("It is 5 men or fewer.", "5 men or fewer = number /5"),
        ("It is 5 or so men.", "5 or so = number ~5"),
        ("It is 5 at most.", "5 at most = number /5"),
        ("It is 5 at least.", "5 at least = number 5/"),
        ("It is 5 men, or more than that.", "5 men, or more = number 5/"),
        ("It is 5 and over 6 fell.", "5 = number 5; over 6 = number (6/"),
        ("It is 5 or over a dozen.", "5 = number 5; over a dozen = number (12/"),
        ("It is 5 and over a mile off.", "5 = number 5"),
        ("It is 65 and over $5 each.", "65 = number 65; over $5 = money USD (5/"),
        ("It is aged 65 and over.", "65 and over = age 65/"),
        ("It is aged 65 and over the hill.", "65 = age 65"),
    ],
)
def test_bounds_behind_a_figure(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell -5 degrees.", "-5 degrees = quantity -5 degree"),
        ("It fell to −5 °C.", "−5 °C = quantity -5 °C"),
        ("It fell to minus 5 °C.", "minus 5 °C = quantity -5 °C"),
        ("It fell to 5 °C below zero.", "5 °C below zero = quantity -5 °C"),
        ("5 °C is warm, not minus.", "5 °C = quantity 5 °C"),
        ("It fell by -4 %.", "-4 % = percent -4"),
    ],
)
def test_signs(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It came two days after it.", "two days after = date 2 days after"),
        ("It came three years later.", "three years later = date 1095.7275 days after"),
        (
            "It came three years before the war.",
            "three years before = date 1095.7275 days before war",
        ),
        ("It came within two years of the war.", "two years = duration P730.485D"),
        ("It came three years ago.", "three years ago = date 1095.7275 days before"),
        ("Two years earlier it fell.", "Two years earlier = date 730.485 days before"),
        (
            "It fell 5 years after the mill opened.",
            "5 years after = date 1826.2125 days after mill open",
        ),
        ("The mill fell a day after.", "a day after = date 1 days after"),
        ("Six weeks on, he left.", "Six weeks on = date 42 days after"),
        ("He left six weeks on.", "six weeks on = date 42 days after"),
        ("He spent six weeks on tour, then left.", "six weeks = duration P42D"),
        ("He spent six weeks on tour.", "six weeks = duration P42D"),
        (
            "It came two hours later, at noon.",
            "two hours later = date 0.0833333333 days after; noon = time 12:00",
        ),
    ],
)
def test_dates_that_hang_on_others(text: str, read: str) -> None:
    assert values_told(text) == read
