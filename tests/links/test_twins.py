"""Paragraphs, and those of two sources that share enough rare words."""

from __future__ import annotations

import pytest
from samples import source

from workbench.claims import split
from workbench.links.terms import weigh
from workbench.links.twins import SHARED, blocks, paragraphs, twins

RARE = ["granite", "beacon", "heron", "willow", "copper", "lantern"]


def sizes(text: str) -> list[int]:
    """How many claims each paragraph of a text has."""
    made = source("a", text)
    return [len(each.rows) for each in paragraphs(split([made]), {"a": made})]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ash fell in 1901. Holm rose in 1902.", [2]),
        ("Ash fell in 1901.\nHolm rose in 1902.", [1, 1]),
        ("Ash fell in 1901.\n\nHolm rose in 1902.", [1, 1]),
        # Where sentences run over line ends, only a blank line parts.
        ("Ash fell\nin 1901.\nHolm rose in 1902.", [2]),
        ("Ash fell\nin 1901.\n\nHolm rose in 1902.", [1, 1]),
        (" ".join(f"Ash fell in {1900 + n}." for n in range(24)), [24]),
        (" ".join(f"Ash fell in {1900 + n}." for n in range(25)), [24, 1]),
    ],
)
def test_where_a_paragraph_ends(text: str, found: list[int]) -> None:
    assert sizes(text) == found


def test_blocks_end_at_a_blank_line_and_with_a_source() -> None:
    one = source("a", "Ash fell in 1901.\nHolm rose in 1902.\n\nReed left in 1903.")
    two = source("b", "Lee came in 1904.")
    assert blocks(split([one, two]), {"a": one, "b": two}) == [0, 0, 1, 2]
    assert blocks([], {}) == []


def shared(words: int, more: int = 0) -> list[tuple[str, ...]]:
    """What two paragraphs share that have so many rare words in common, beside other paragraphs
    of the same source that have these words too."""
    common = " and ".join(RARE[:words])
    one = source("a", f"Ash saw {common} in 1901." + f"\n\nHolm saw {common} in 1902." * more)
    two = source("b", f"Reed had {common} in 1903.")
    claims = split([one, two])
    found = paragraphs(claims, {"a": one, "b": two})
    return [each.shared for each in twins(found, weigh([claim.quote for claim in claims]))]


def test_six_rare_words_make_twins() -> None:
    assert len(RARE) == SHARED
    (found,) = shared(SHARED)
    assert len(found) == SHARED
    assert shared(SHARED - 1) == []


def test_a_word_of_more_than_three_paragraphs_is_not_rare() -> None:
    assert len(shared(SHARED, 1)) == 2
    assert shared(SHARED, 2) == []
