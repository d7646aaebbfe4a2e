"""Ranks: second is not first, and the first of a row is not its last."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.findings.compare import compare


def facets(left: str, right: str) -> set[tuple[str, str, str, str]] | set[Any]:
    return {(d.facet, d.effect, d.left, d.right) for d in compare(left, right).differences}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The tower is the second tallest in the city and was built of brick in 1931.",
            "The tower is the tallest in the city and was built of brick in 1931.",
        ),
        (
            "Built of brick in 1931, the city's second tallest tower leans to the west.",
            "The tower, which was built of brick in 1931 and leans to the west, is the tallest of "
            "the city.",
        ),
    ],
)
def test_second_is_not_first(left: str, right: str) -> None:
    assert ("superlative", "conflict", "second tallest", "tallest") in facets(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The tower is the second tallest in Spain and was built of brick in 1931.",
            "The tower is the tallest in Madrid and was built of brick in 1931.",
        ),
        (
            "The port is the second largest in the country and the largest on the coast.",
            "The port, the largest on the coast, is the second largest in the country.",
        ),
    ],
)
def test_a_rank_among_others_is_no_conflict(left: str, right: str) -> None:
    assert not {f for f in facets(left, right) if f[:2] == ("superlative", "conflict")}


def test_a_rank_in_loosely_related_texts_is_a_question() -> None:
    found = facets(
        "The second largest city of Morocco, Casablanca was first called Anfa and then renamed.",
        "Casablanca, with its white houses, its port and its three universities, is the largest "
        "city of Morocco, and its trams run until late at night.",
    )
    assert ("superlative", "possible", "second largest", "largest") in found


def test_superlatives_of_other_words_are_not_the_same() -> None:
    left = "It is the oldest bridge in the valley and many people cross it every day on foot."
    assert compare(left, left.replace("oldest", "largest")).relation == "conflict"
    assert compare(left, left.replace("oldest", "steepest")).relation == "conflict"


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        (
            "The bank is the largest in the town.",
            "The bank is one of the largest in the town.",
            "weakened",
        ),
        ("It is among the largest.", "It is the largest.", "strengthened"),
    ],
)
def test_one_of_the_largest_is_less_than_the_largest(left: str, right: str, effect: str) -> None:
    found = compare(left, right).differences
    (told,) = (d for d in found if d.facet == "superlative")
    assert told.effect == effect
    assert {told.left.split()[0], told.right.split()[0]} & {"one", "among"}  # read what differs


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It is among the largest.", "It is one of the largest."),
        ("The hall is one of the town's oldest.", "The hall is one of the oldest in the town."),
        ("It is the second largest bank.", "It is one of the largest banks."),
    ],
)
def test_one_of_several_is_told_in_several_ways(left: str, right: str) -> None:
    assert "superlative" not in {d.facet for d in compare(left, right).differences}
