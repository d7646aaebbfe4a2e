"""The edges of what is added up, counted back and held against a span."""

from __future__ import annotations

import pytest
from samples import source

from workbench.checks import check
from workbench.claims import split
from workbench.facts.inventory import inventory


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Lists of parts, in brackets, behind a colon or in lines.
        ("Men: 12\nWomen: 8\nBoys: 3\nTotal: 23", ["pass: 23 | 3 | 12 + 8 + 3 = 23"]),
        (
            "The crew of 20 (12 men and 9 women aboard) sailed.",
            ["fail: 20 | 12 men and 9 women | 12 + 9 = 21, not 20"],
        ),
        ("The crew of 20 (12 men and 9 women aboard it) sailed.", []),
        (
            "A crew of 20, of whom 12 men and 9 women, sailed.",
            ["fail: 20 | 12 men and 9 women | 12 + 9 = 21, not 20"],
        ),
        (
            "The crew of 20: 12 men and 9 women.",
            ["fail: 20 | 12 men and 9 women | 12 + 9 = 21, not 20"],
        ),
        ("The crew of 20: 12 men.", []),
        (
            "A total of 35 people died: 2 men, 2 women, 3 boys, 4 girls, 5 cooks, 6 maids, 7 "
            "clerks and 8 guards.",
            [
                "fail: 35 | 2 men, 2 women, 3 boys, 4 girls, 5 cooks, 6 maids, 7 clerks and 8 "
                "guards | 2 + 2 + 3 + 4 + 5 + 6 + 7 + 8 = 37, not 35"
            ],
        ),
        (
            "A total of 44 people died: 2 men, 2 women, 3 boys, 4 girls, 5 cooks, 6 maids, 7 "
            "clerks, 8 guards and 9 nurses.",
            [
                "fail: 44 | 2 men, 2 women, 3 boys, 4 girls, 5 cooks, 6 maids, 7 clerks, 8 "
                "guards and 9 nurses | 2 + 2 + 3 + 4 + 5 + 6 + 7 + … + 9 = 46, not 44"
            ],
        ),
        # Years that are counted from others, and what is pointed at.
        (
            "Two years after they met in 1948 and parted in 1949, they wed in 1951.",
            ["fail: Two years after | 1948 | “Two years after” says 2 years, but 1951 − 1948 = 3"],
        ),
        (
            "The Tower is a 1921 verse play. Ten years after finishing this play, in 1941, she "
            "wed.",
            [
                "fail: Ten years after | 1921 | “Ten years after” says 10 years, but 1941 − "
                "1921 = 20"
            ],
        ),
        (
            "The Tower is a 1921 verse play. Ten years after she finished this play, in 1941, "
            "she wed.",
            [
                "fail: Ten years after | 1921 | “Ten years after” says 10 years, but 1941 − "
                "1921 = 20"
            ],
        ),
        (
            "The Tower is a 1921 verse play. Ten years after she had finished this play, in "
            "1941, she wed.",
            [],
        ),
        (
            "The Tower is a 1921 verse play. The Mill is a 1922 play. Ten years after this "
            "play, in 1941, she wed.",
            [],
        ),
        (
            "The Tower is a 1921 verse play. Ten years before this play, in 1921, she wed.",
            [
                "fail: Ten years before | 1921 | “Ten years before” says 10 years, but 1921 − "
                "1921 = 0"
            ],
        ),
        # Spans: only of years, and each for itself.
        (
            "It ran for six months and for nine years (1997–2002).",
            ["fail: nine years | 1997–2002 | “nine years”: 2002 − 1997 = 5"],
        ),
        ("It sold 9,000 hats (1997–2002).", []),
        ("It ran for nine years (the 1990s).", []),
        (
            "It ran for nine years (1997/98).",
            ["fail: nine years | 1997/98 | “nine years”: 1998 − 1997 = 1"],
        ),
        ("It ran for nine years in the 19th century.", []),
        ("They walked from 1990 until 1985.", ["fail: 1990 | 1985 | 1985 comes before 1990"]),
        ("They walked from 1990 to 1990.", []),
        ("They walked from 1990 BC to 1985 BC.", []),
        ("It rained.\n\nMen: 12\nWomen: 8\nTotal: 21", ["fail: 21 | 8 | 12 + 8 = 20, not 21"]),
        # A line of a key and a value beside the text.
        (
            "Looms: 3\n\nThe 4 looms burned.",
            ["fail: 3 | 4 | the line says “3”, the text “4”"],
        ),
        ("Looms: 3\n\nThe 4 looms burned. The 5 looms stood.", []),
        ("Looms: 3\n\nThe 3 looms burned.", ["pass: 3 | 3 | the line says “3”, the text “3”"]),
        (
            "Year: 1921\n\nThe Tower is a 1922 play.",
            ["fail: 1921 | 1922 | the line says “1921”, the text “1922”"],
        ),
        (
            "Composer: Ida Frost\n\nThe opera was composed by Leo Grant.",
            ["fail: Ida Frost | Leo Grant | the line says “Ida Frost”, the text “Leo Grant”"],
        ),
        (
            "Composers: Ida Frost and Leo Grant\n\nThe opera was composed by Leo Grant.",
            [
                "pass: Ida Frost and Leo Grant | Leo Grant | the line says “Ida Frost and Leo "
                "Grant”, the text “Leo Grant”"
            ],
        ),
        ("Cost: £3 million\n\nIt cost £4 million.", []),
        ("Composer: 1921\n\nThe opera was composed by Leo Grant.", []),
    ],
)
def test_what_is_checked(text: str, found: list[str]) -> None:
    sources = [source("a", text)]
    told = check(inventory(split(sources), sources))
    assert [f"{c.result}: {c.left.text} | {c.right.text} | {c.working}" for c in told] == found
