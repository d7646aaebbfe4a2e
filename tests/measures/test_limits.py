"""How two figures lie, on both sides of every limit that decides."""

from __future__ import annotations

import pytest

from workbench.facets import registry, values
from workbench.measures.mention import Mention
from workbench.words.tokens import tokenize


def only(text: str) -> Mention:
    """The one value of a text."""
    (found,) = values(tokenize(text))
    return found


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        # A step told: one figure may be the other, told more exactly.
        ("He sold 1,200 hats.", "He sold 1,249 hats.", "strengthened"),
        ("He sold 1,249 hats.", "He sold 1,200 hats.", "weakened"),
        ("He sold 1,200 hats.", "He sold 1,251 hats.", "conflict"),
        ("He sold 1,000 hats.", "He sold 1,050 hats.", "strengthened"),
        ("He sold 1,000 hats.", "He sold 1,051 hats.", "conflict"),
        ("He sold 1.2 million hats.", "He sold 1,250,000 hats.", "strengthened"),
        ("He sold 1.2 million hats.", "He sold 1,251,000 hats.", "conflict"),
        ("He sold 2 million hats.", "He sold 2.1 million hats.", "strengthened"),
        ("He sold 2 million hats.", "He sold 2.11 million hats.", "conflict"),
        ("He sold three thousand hats.", "He sold 3,004 hats.", "strengthened"),
        ("He sold three thousand hats.", "He sold 3,150 hats.", "strengthened"),
        ("He sold three thousand hats.", "He sold 3,160 hats.", "conflict"),
        ("He sold three hundred hats.", "He sold 304 hats.", "conflict"),
        ("He sold one hundred hats.", "He sold 101 hats.", "conflict"),
        ("He sold 120 hats.", "He sold 122 hats.", "conflict"),
        ("It is 5½ miles long.", "It is 5.5 miles long.", "agree"),
        ("It is 5½ miles long.", "It is 5.503 miles long.", "strengthened"),
        ("It is 5½ miles long.", "It is 5.508 miles long.", "conflict"),
        ("It is 5 1/2 miles long.", "It is 5.503 miles long.", "strengthened"),
        ("It is 5 1/2 miles long.", "It is 5.508 miles long.", "conflict"),
        ("It is 61 km long.", "It is 61,400 m long.", "strengthened"),
        ("It is 61 km long.", "It is 61,600 m long.", "conflict"),
        # A figure in words, in Roman numerals or as an order has the step of one in digits.
        ("The fiftieth guest.", "The 50th guest.", "agree"),
        ("The fiftieth guest.", "The 51st guest.", "conflict"),
        ("The 50th guest.", "The 51st guest.", "conflict"),
        ("Chapter XL is long.", "Chapter 40 is long.", "agree"),
        ("Chapter XL is long.", "Chapter 41 is long.", "conflict"),
        ("Chapter Forty is long.", "Chapter 41 is long.", "conflict"),
        ("It rose in Q3.", "It rose in the third quarter.", "agree"),
        ("It rose in Q3.", "It rose in the fourth quarter.", "conflict"),
        ("It sold a score of hats.", "It sold twenty hats.", "agree"),
        ("It sold a baker's dozen of hats.", "It sold thirteen hats.", "agree"),
        ("It sold dozens of hats.", "It sold 23 hats.", "conflict"),
        ("It sold dozens of hats.", "It sold 24 hats.", "strengthened"),
        # "About" reaches a twentieth, "nearly" and "just over" three twentieths.
        ("He sold about 100 hats.", "He sold 105 hats.", "agree"),
        ("He sold about 100 hats.", "He sold 106 hats.", "conflict"),
        ("He sold about 100 hats.", "He sold 95 hats.", "agree"),
        ("He sold about 100 hats.", "He sold 94 hats.", "conflict"),
        ("He sold about 100 hats.", "He sold about 110 hats.", "possible"),
        ("He sold about 100 hats.", "He sold about 112 hats.", "conflict"),
        ("He sold nearly 100 hats.", "He sold 85 hats.", "strengthened"),
        ("He sold nearly 100 hats.", "He sold 84 hats.", "conflict"),
        ("He sold nearly 100 hats.", "He sold 100 hats.", "strengthened"),
        ("He sold just over 100 hats.", "He sold 115 hats.", "strengthened"),
        ("He sold just over 100 hats.", "He sold 116 hats.", "conflict"),
        ("He sold just over 100 hats.", "He sold 100 hats.", "strengthened"),
        # Bounds, with and without their ends.
        ("He sold over 100 hats.", "He sold over 105 hats.", "strengthened"),
        ("He sold over 100 hats.", "He sold over 106 hats.", "possible"),
        ("He sold over 95 hats.", "He sold over 100 hats.", "strengthened"),
        ("He sold under 106 hats.", "He sold under 100 hats.", "possible"),
        ("He sold under 105 hats.", "He sold under 100 hats.", "strengthened"),
        ("He sold over 1,000 hats.", "He sold 1,000 hats.", "agree"),
        ("He sold 1,000 hats.", "He sold over 1,000 hats.", "agree"),
        ("He sold under 1,000 hats.", "He sold 1,000 hats.", "agree"),
        ("He sold at least 1,000 hats.", "He sold 1,000 hats.", "strengthened"),
        ("He sold over 900 hats.", "He sold 900 hats.", "conflict"),
        ("He sold over 100 hats.", "He sold 100 hats.", "conflict"),
        ("He sold under 100 hats.", "He sold over 99 hats.", "differs"),
        ("He sold under 100 hats.", "He sold over 100 hats.", "conflict"),
        ("He sold at least 100 hats.", "He sold at most 100 hats.", "differs"),
        ("He sold at least 100 hats.", "He sold fewer than 100 hats.", "conflict"),
        ("He sold at least 100 hats.", "He sold over 100 hats.", "strengthened"),
        ("He sold over 100 hats.", "He sold at least 100 hats.", "weakened"),
        # Ranges.
        ("He sold 5 to 7 hats.", "He sold 5 to 7 hats.", "agree"),
        ("He sold 5 to 7 hats.", "He sold 5 to 8 hats.", "conflict"),
        ("He sold 5 to 7 hats.", "He sold 6 hats.", "strengthened"),
        ("He sold 6 hats.", "He sold 5 to 7 hats.", "weakened"),
        ("He sold 5 to 7 hats.", "He sold 5 hats.", "strengthened"),
        ("He sold 5 to 7 hats.", "He sold 7 hats.", "strengthened"),
        ("He sold 5 to 7 hats.", "He sold 8 hats.", "conflict"),
        ("He sold 5 to 7 hats.", "He sold more than 7 hats.", "conflict"),
        ("He sold 5 to 7 hats.", "He sold at least 7 hats.", "agree"),
        ("He sold 5 to 7 hats.", "He sold at least 5 hats.", "weakened"),
        ("He sold at least 5 hats.", "He sold 5 to 7 hats.", "strengthened"),
        # Two units: a hundredth, as each is rounded.
        ("It is 61 km long.", "It is 38 miles long.", "agree"),
        ("It is 61 km long.", "It is 39 miles long.", "conflict"),
        ("It is 10 km long.", "It is 6.3 miles long.", "agree"),
        ("It is 10 km long.", "It is 6.5 miles long.", "agree"),
        ("It is 10 km long.", "It is 6.6 miles long.", "conflict"),
        ("It is 61 km long.", "It is 61,000 m long.", "agree"),
        ("It is 100 km long.", "It is 101 km long.", "conflict"),
    ],
)
def test_how_two_figures_lie(left: str, right: str, effect: str) -> None:
    one, two = only(left), only(right)
    outcome = registry()[one.facet].compare(one.value, two.value)
    assert outcome is not None and outcome[0] == effect
