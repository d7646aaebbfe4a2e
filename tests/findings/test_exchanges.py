"""Near copies: words exchanged for others, left out and put in."""

from __future__ import annotations

import pytest

from workbench.findings import compare


def told(left: str, right: str) -> list[tuple[str, str, str, str]]:
    """What two texts differ in: facet, effect, and the words of both."""
    found = compare(left, right)
    assert 0.0 <= found.score <= 1.0
    return [(d.facet, d.effect, d.left, d.right) for d in found.differences]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The winter was warm in the old mill that year.",
            "The winter was cold in the old mill that year.",
            [("negation", "conflict", "warm", "cold")],
        ),
        (
            "He sold the house by the river to her that year.",
            "She sold the house by the river to her that year.",
            [("name", "conflict", "He", "She")],
        ),
        (
            "He sold the house by the river to her that year.",
            "They sold the house by the river to her that year.",
            [("name", "possible", "He", "They")],
        ),
        (
            "The mill by the river was insured at the time.",
            "The mill by the river was not uninsured at the time.",
            [],
        ),
        (
            "The mill by the river was insured at the time.",
            "The mill by the river was uninsured at the time.",
            [("negation", "conflict", "insured", "uninsured")],
        ),
        (
            "The old mill stood near the river.",
            "The old mill stood near the lake.",
            [("role", "possible", "river", "lake")],
        ),
        (
            "The old mill by the town and its houses stood near the river in those long years.",
            "The old mill by the town and its houses stood near the lake in those long years.",
            [("role", "conflict", "river", "lake")],
        ),
        (
            "The old mill near the river was full of old wood and grain in those years of war.",
            "The old mill near the river was full of old wood and cattle in those years of war.",
            [("role", "conflict", "grain", "cattle")],
        ),
        (
            "The old mill was full of grain.",
            "The old mill was full of cattle.",
            [("role", "possible", "grain", "cattle")],
        ),
        (
            "The mother sold the mill to the miller.",
            "The father sold the mill to the miller.",
            [("negation", "conflict", "mother", "father")],
        ),
        (
            "The guest sold the mill to the miller.",
            "The host sold the mill to the miller.",
            [("role", "possible", "guest", "host")],
        ),
        ("The large old mill by the river burned.", "The big old mill by the river burned.", []),
        (
            "He said that the plan of the town failed.",
            "He stated that the plan of the town failed.",
            [],
        ),
        (
            "He said that the plan of the town failed.",
            "He shouted that the plan of the town failed.",
            [("scope", "possible", "", "shouted"), ("attribution", "lost", "said", "")],
        ),
    ],
)
def test_words_exchanged(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The old mill near the river was full of grain.",
            "The old mill near the river was full.",
            [("scope", "possible", "grain", "")],
        ),
        (
            "The old mill near the river was full.",
            "The old mill near the river was full of grain.",
            [("scope", "possible", "", "grain")],
        ),
        (
            "The old mill near the river was full, and was sold.",
            "The old mill near the river, built of stone and red wood, was full, and was "
            "soon sold.",
            [],
        ),
        (
            "The old mill near the river was full, and was sold.",
            "The old mill near the river, built of stone, was full, and was quickly sold.",
            [("scope", "added", "", "built of stone"), ("scope", "added", "", "quickly")],
        ),
        (
            "The old mill near the river, built of stone and red wood, was full, and was "
            "soon sold.",
            "The old mill near the river was full, and was sold.",
            [],
        ),
        (
            "The old mill near the river, built of stone, was full, and was quickly sold.",
            "The old mill near the river was full, and was sold.",
            [("scope", "lost", "built of stone", ""), ("scope", "lost", "quickly", "")],
        ),
        (
            "The mill near the river was full.",
            "The mill near the old river was full.",
            [("scope", "possible", "", "old")],
        ),
    ],
)
def test_words_left_out_and_put_in(
    left: str, right: str, found: list[tuple[str, str, str, str]]
) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("one", "two", "asked"),
    [("to", "by", True), ("from", "to", True), ("by", "for", True), ("to", "with", False)],
)
def test_a_small_word_that_makes_the_giver_the_taker(one: str, two: str, asked: bool) -> None:
    left, right = (f"The old mill in the town was sold {word} Brandt." for word in (one, two))
    found = [("role", "possible", one, two)] if asked else []
    assert told(left, right) == found
    assert told(right, left) == [(*each[:2], *each[:1:-1]) for each in found]


TOLD = (
    "The old mill near the river was full of wood and grain, and its men sang of bread in the "
    "long years of rain and storm by the lamp."
)
OTHERS = (
    ("river", "king"),
    ("wood", "dogs"),
    ("bread", "gold"),
    ("years", "roads"),
    ("storm", "hope"),
    ("lamp", "door"),
)


@pytest.mark.parametrize(
    ("many", "effect"),
    [(1, "conflict"), (2, "possible"), (4, "possible"), (5, "differs"), (6, "differs")],
)
def test_the_more_words_are_exchanged_the_less_each_says(many: int, effect: str) -> None:
    other = TOLD
    for word, instead in OTHERS[:many]:
        other = other.replace(word, instead)
    found = told(TOLD, other)
    assert found == [("role", effect, *pair) for pair in OTHERS[:many]]
