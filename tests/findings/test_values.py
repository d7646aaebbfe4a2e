"""Near copies: figures, names and titles of which one stands in another's place."""

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
            "The mill cost $5 and employed forty men.",
            "The mill cost $5 million and employed forty men.",
            [("money", "conflict", "$5", "$5 million")],
        ),
        (
            "The mill in the town cost 5 dollars that year.",
            "The mill in the town cost 5 miles that year.",
            [("money", "possible", "5 dollars", "5 miles")],
        ),
        (
            "The mill opened in May and closed in June.",
            "The mill closed in June and opened in May.",
            [],
        ),
        (
            "The old mill had forty looms in 1990 and was sold.",
            "The old mill had forty looms and was sold.",
            [("date", "possible", "1990", "")],
        ),
        (
            "The old mill had forty looms and was sold.",
            "The old mill had forty looms in 1990 and was sold.",
            [("date", "possible", "", "1990")],
        ),
        (
            "The old mill had forty looms in 1990 and was sold.",
            "The old mill had fifty looms in 1991 and was sold.",
            [("number", "conflict", "forty", "fifty"), ("date", "conflict", "1990", "1991")],
        ),
        (
            "In 1990 the old mill had forty looms and was sold.",
            "The old mill had forty looms and was sold in 1991.",
            [("date", "conflict", "1990", "1991")],
        ),
        (
            "In 1990 the old mill had forty looms and was sold.",
            "The old mill had forty looms and was sold in 1990.",
            [],
        ),
        (
            "The old mill of the town had nearly forty looms.",
            "The old mill of the town had over forty looms.",
            [("number", "conflict", "nearly forty", "over forty")],
        ),
        ("The old mill of the town had forty looms.", "The old mill of the town had 40 looms.", []),
        # "Nearly forty" may be the same figure, rounded; what is below another figure is not.
        (
            "The old mill of the town had forty looms.",
            "The old mill of the town had nearly forty looms.",
            [("number", "weakened", "forty", "nearly forty")],
        ),
        (
            "The old mill of the town had just over forty looms.",
            "The old mill of the town had forty looms.",
            [("number", "strengthened", "just over forty", "forty")],
        ),
        (
            "The old mill of the town had forty looms.",
            "The old mill of the town had nearly thirty looms.",
            [("number", "conflict", "forty", "nearly thirty")],
        ),
        (
            "The old mill of the town had forty looms.",
            "The old mill of the town had under forty looms.",
            [("number", "conflict", "forty", "under forty")],
        ),
    ],
)
def test_figures(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "Ann Lee built the old mill by the river in Leeds.",
            "She built the old mill by the river in Leeds.",
            [("name", "possible", "Ann Lee", "She")],
        ),
        (
            "They say Ann Lee built the old mill by the river.",
            "They say built the old mill by the river.",
            [("name", "possible", "Ann Lee", "")],
        ),
        (
            "They say built the old mill by the river.",
            "They say Ann Lee built the old mill by the river.",
            [("name", "possible", "", "Ann Lee")],
        ),
        (
            "Ann Lee built the old mill by the river in Leeds.",
            "Tom Ray built the old mill by the river in Leeds.",
            [("name", "conflict", "Ann Lee", "Tom Ray")],
        ),
        (
            "The old mill by the river was built for Ann Lee.",
            "The old mill by the river was built for Ann.",
            [],
        ),
        (
            "The old mill by the river was built for Ann Lee.",
            "The old mill by the river was built for Lee Ann.",
            [],
        ),
        (
            "The queen met George in the old mill by the river.",
            "The queen met King George in the old mill by the river.",
            [],
        ),
        (
            "The old mill in Leeds burned down that same year.",
            "The old mill in Denmark burned down that same year.",
            [("name", "possible", "Leeds", "Denmark")],
        ),
        (
            "The old mill in Leeds burned down that same year.",
            "The old mill in Hull burned down that same year.",
            [("name", "conflict", "Leeds", "Hull")],
        ),
        (
            "The old mill was sold to Ann Lee, née Ray, that year.",
            "The old mill was sold to Ann Ray that year.",
            [],
        ),
        (
            "The old mill was sold to Ann Lee, also known as Nan Ray, that year.",
            "The old mill was sold to Ann Lee that year.",
            [],
        ),
        (
            "Ann Lee sang in May, and she danced in June at the old mill.",
            "She sang in May, and Ann danced in June at the old mill.",
            [],
        ),
        (
            "Ann Lee sang in May, and she danced in June at the old mill.",
            "She sang in May, and Lee danced in June at the old mill.",
            [],
        ),
        (
            "The mill was sold to Ann Lee and Tom Ray that year.",
            "The mill was sold to Tom Ray and Ann Lee that year.",
            [],
        ),
        (
            "The mill was sold to Ann Lee and Tom Ray that year.",
            "The mill was sold to Ann Lee and Ida Fox that year.",
            [("name", "conflict", "Tom Ray", "Ida Fox")],
        ),
    ],
)
def test_names(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "He read the novel “Cold Lake” to them in the old mill.",
            "He read the novel “Warm Lake” to them in the old mill.",
            [("title", "conflict", "Cold Lake", "Warm Lake")],
        ),
        (
            "He read the novel “Cold Lake” to them in the old mill.",
            "He read the film “Warm Lake” to them in the old mill.",
            [
                ("title", "possible", "Cold Lake", "Warm Lake"),
                ("role", "possible", "novel", "film"),
            ],
        ),
        (
            "He read the novels “Cold Lake” and “Red Mill” to them.",
            "He read the novels “Cold Lake” to them.",
            [("scope", "possible", "Red Mill", "")],
        ),
        (
            "He read “The Cold Lake” to them in the old mill.",
            "He read “Cold Lake” to them in the old mill.",
            [],
        ),
    ],
)
def test_titles(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize("changed", [11, 20, 30])
def test_one_of_many_figures(changed: int) -> None:
    coins = "In turn they gave {} coins."
    ours = ", ".join(map(str, range(11, 31)))
    theirs = ours.replace(str(changed), "91")
    found = [("number", "conflict", str(changed), "91")]
    assert told(coins.format(ours), coins.format(theirs)) == found
