"""Sums over years and parts, to the letter: what was looked at, how it came out and the working."""

from __future__ import annotations

import pytest
from samples import source

from workbench.checks import check
from workbench.claims import split
from workbench.facts.inventory import inventory


def worked(text: str) -> list[str]:
    """Each check of a text: its result, the words of both sides and the working."""
    sources = [source("a", text)]
    found = check(inventory(split(sources), sources))
    return [f"{c.result}: {c.left.text} | {c.right.text} | {c.working}" for c in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They met in 1948. Two years later, in 1950, they wed.",
            ["pass: Two years later | 1948 | “Two years later”: 1950 − 1948 = 2"],
        ),
        (
            "They met in 1948. Two years later, in 1951, they wed.",
            ["fail: Two years later | 1948 | “Two years later” says 2 years, but 1951 − 1948 = 3"],
        ),
        ("They met in 1948 and sang in 1949. Two years later, in 1951, they wed.", []),
        (
            "They met in 1948 and sang in 1949, and two years later, in 1951, they wed.",
            ["pass: two years later | 1949 | “two years later”: 1951 − 1949 = 2"],
        ),
        (
            "They met in 1948.\n\nTwo years later, in 1951, they wed.",
            ["fail: Two years later | 1948 | “Two years later” says 2 years, but 1951 − 1948 = 3"],
        ),
        ("They met in the 1940s. Two years later, in 1951, they wed.", []),
        ("They met before 1948. Two years later, in 1951, they wed.", []),
        (
            "They wed in 1951. Three years earlier, in 1948, they met.",
            ["pass: Three years earlier | 1951 | “Three years earlier”: 1951 − 1948 = 3"],
        ),
        (
            "They met in 1948. Some 20 years later, in 1970, they wed.",
            ["near: Some 20 years later | 1948 | “Some 20 years later”: 1970 − 1948 = 22"],
        ),
        (
            "They met in 1948. About 20 years later, in 1971, they wed.",
            ["near: About 20 years later | 1948 | “About 20 years later”: 1971 − 1948 = 23"],
        ),
        (
            "They met in 1948. About 20 years later, in 1972, they wed.",
            [
                "fail: About 20 years later | 1948 | “About 20 years later” says 20 years, but "
                "1972 − 1948 = 24"
            ],
        ),
        (
            "They met in 1948. Two decades later, in 1973, they wed.",
            ["near: Two decades later | 1948 | “Two decades later”: 1973 − 1948 = 25"],
        ),
        (
            "They met in 1948. Two decades later, in 1974, they wed.",
            [
                "fail: Two decades later | 1948 | “Two decades later” says 20 years, but 1974 − "
                "1948 = 26"
            ],
        ),
        ("They met in 1948. Two months later, in 1951, they wed.", []),
        (
            "They wed in 1951, two years after they met in 1948.",
            ["fail: two years after | 1948 | “two years after” says 2 years, but 1951 − 1948 = 3"],
        ),
        (
            "They wed in 1950, two years after they met in 1948.",
            ["pass: two years after | 1948 | “two years after”: 1950 − 1948 = 2"],
        ),
        (
            "Two years after they met in 1948, they wed in 1951.",
            ["fail: Two years after | 1948 | “Two years after” says 2 years, but 1951 − 1948 = 3"],
        ),
    ],
)
def test_years_later(text: str, found: list[str]) -> None:
    assert worked(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It ran for six years, from 1997 to 2002.",
            ["pass: six years | from 1997 to 2002 | “six years”: 2002 − 1997 = 5"],
        ),
        (
            "It ran for five years, from 1997 to 2002.",
            ["pass: five years | from 1997 to 2002 | “five years”: 2002 − 1997 = 5"],
        ),
        (
            "It ran for four years, from 1997 to 2002.",
            ["fail: four years | from 1997 to 2002 | “four years”: 2002 − 1997 = 5"],
        ),
        (
            "It ran for seven years, from 1997 to 2002.",
            ["fail: seven years | from 1997 to 2002 | “seven years”: 2002 − 1997 = 5"],
        ),
        (
            "It ran for about six years, from 1995 to 2002.",
            ["fail: about six years | from 1995 to 2002 | “about six years”: 2002 − 1995 = 7"],
        ),
        (
            "It ran for nine years (1997–2002).",
            ["fail: nine years | 1997–2002 | “nine years”: 2002 − 1997 = 5"],
        ),
        ("It ran for nine months (1997–2002).", []),
        ("It ran for over nine years (1997–2002).", []),
        ("It was the first in 15 years — it ran from 1963 to 1969.", []),
        ("In nine years of rain and storm it ran from 1997 to 2002.", []),
        (
            "It ran from 1997 to 2002, for nine years.",
            ["fail: nine years | from 1997 to 2002 | “nine years”: 2002 − 1997 = 5"],
        ),
        ("It ran from 1997 to 2002 in the rain and the storm for nine years.", []),
        ("It ran in 1997, for nine years.", []),
        ("The mill ran from 1890 to 1885.", ["fail: 1890 | 1885 | 1885 comes before 1890"]),
        ("The mill ran from May 1890 to May 1885.", []),
    ],
)
def test_spans_of_years(text: str, found: list[str]) -> None:
    assert worked(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The crew of 20 (12 men and 8 women) sailed.",
            ["pass: 20 | 12 men and 8 women | 12 + 8 = 20"],
        ),
        (
            "The crew of 20 (12 men and 9 women) sailed.",
            ["fail: 20 | 12 men and 9 women | 12 + 9 = 21, not 20"],
        ),
        ("The crew of 20 (12 men and 9 women in the boat at sea) sailed.", []),
        ("The crew of 20 (12 men), 9 women and 2 dogs sailed.", []),
        (
            "A total of 30 people died: 12 men, 8 women and 10 children.",
            ["pass: 30 | 12 men, 8 women and 10 children | 12 + 8 + 10 = 30"],
        ),
        (
            "A total of 30 people died: 12 men, 8 women and 11 children.",
            ["fail: 30 | 12 men, 8 women and 11 children | 12 + 8 + 11 = 31, not 30"],
        ),
        ("A total of 30 people died: 12 men, 8 women and 11 children of the town.", []),
        ("A total of 30 people died: about 12 men and 9 women.", []),
        ("It cost £30: £12 for wood and £9 for stone.", []),
        ("It cost £30: £12 for wood and $18 for stone.", []),
        ("It had 20 rooms: 12 with baths and 7 with stairs.", []),
        (
            "Votes went 60% to Reed, 30% to Vane and 20% to Gale.",
            ["fail: 60% | 60% to Reed, 30% to Vane and 20% | 60 + 30 + 20 = 110 per cent"],
        ),
        (
            "Votes went 50.1% to Reed, 30% to Vane and 20% to Gale.",
            ["near: 50.1% | 50.1% to Reed, 30% to Vane and 20% | 50.1 + 30 + 20 = 100.1 per cent"],
        ),
        (
            "Votes went 51% to Reed, 30% to Vane and 20% to Gale.",
            ["near: 51% | 51% to Reed, 30% to Vane and 20% | 51 + 30 + 20 = 101 per cent"],
        ),
        (
            "Votes went 52% to Reed, 30% to Vane and 20% to Gale.",
            ["fail: 52% | 52% to Reed, 30% to Vane and 20% | 52 + 30 + 20 = 102 per cent"],
        ),
        ("Votes went 50% to Reed, 20% to Vane and 10% to Gale.", []),
        ("Votes went 70% to Reed and 40% to Vane.", []),
        (
            "Votes went 70% to Reed in the town and the land beyond it, 20% to Ray and 40% "
            "to Vane.",
            [],
        ),
        ("Votes went 70% to Reed, 20% to Ray and 40 to Vane.", []),
        ("Men: 12\nWomen: 8\nTotal: 20", ["pass: 20 | 8 | 12 + 8 = 20"]),
        ("Men: 12\nWomen: 8\nTotal: 21", ["fail: 21 | 8 | 12 + 8 = 20, not 21"]),
        ("Men: 12\nTotal: 21", []),
        ("Men: 12\nWomen: 8\nAll: 21", []),
        ("Men: 12\n\nWomen: 8\nTotal: 21", ["fail: 21 | 8 | 12 + 8 = 20, not 21"]),
    ],
)
def test_parts_and_wholes(text: str, found: list[str]) -> None:
    assert worked(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ida Frost (4 April 1879 – 22 January 1908) sang. Frost died aged 28.",
            [
                "pass: 4 April 1879 | 22 January 1908 | birth comes before death: “4 April "
                "1879”, “22 January 1908”",
                "pass: 28 | 22 January 1908 | 4 April 1879 to 22 January 1908 is 28 years",
            ],
        ),
        (
            "Ida Frost (4 April 1879 – 22 January 1908) sang. Frost died aged 29.",
            [
                "pass: 4 April 1879 | 22 January 1908 | birth comes before death: “4 April "
                "1879”, “22 January 1908”",
                "fail: 29 | 4 April 1879 | “29” does not fit: 4 April 1879 to 22 January 1908 "
                "is 28 years",
            ],
        ),
        (
            "Ida Frost (4 April 1879 – 22 January 1908) sang. Frost died aged 27.",
            [
                "pass: 4 April 1879 | 22 January 1908 | birth comes before death: “4 April "
                "1879”, “22 January 1908”",
                "fail: 27 | 4 April 1879 | “27” does not fit: 4 April 1879 to 22 January 1908 "
                "is 28 years",
            ],
        ),
        (
            "Ida Frost was born in 1879. Ida Frost died in 1908, aged 28.",
            ["pass: 1879 | 1908 | birth comes before death: “1879”, “1908”"],
        ),
        (
            "Ida Frost was born in 1879. Ida Frost died in 1908, aged 29.",
            ["pass: 1879 | 1908 | birth comes before death: “1879”, “1908”"],
        ),
        (
            "Ida Frost was born in 1879. Ida Frost died in 1908, aged 30.",
            ["pass: 1879 | 1908 | birth comes before death: “1879”, “1908”"],
        ),
        (
            "Ida Frost was born in 1879. Ida Frost died in 1808.",
            ["fail: 1879 | 1808 | death comes before birth: “1879”, “1808”"],
        ),
        (
            "Ida Frost was born in 1879. Frost died in 1808.",
            ["fail: 1879 | 1808 | death comes before birth: “1879”, “1808”"],
        ),
        ("Frost was born in 1879. Frost died in 1808.", []),
        (
            "Ida Frost and Frost sang. Ida Frost was born in 1879. Frost died in 1808.",
            ["fail: 1879 | 1808 | death comes before birth: “1879”, “1808”"],
        ),
        ("Ida Frost was born in 1879. Tom Frost was born in 1890. Frost died in 1808.", []),
        ("Ida Frost (born 1879) sang. Ida Frost (died 1808) slept.", []),
    ],
)
def test_lives(text: str, found: list[str]) -> None:
    assert worked(text) == found
