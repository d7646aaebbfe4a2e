"""Near copies, laid beside each other: which of their figures and dates answer which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.facts.across import pairs
from workbench.facts.assign import IN_PLACE
from workbench.words.align import align
from workbench.words.tokens import tokenize


def answers(left: str, right: str) -> list[tuple[str, str, str]]:
    """The words of each pair and what comparing them says."""
    one, two = tokenize(left), tokenize(right)
    return [
        (a.left.mention.value.said, a.right.mention.value.said, a.outcome[0])
        for a in pairs(one, two, align(one, two))
    ]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        # What stands in one place answers each other, whatever else is near it.
        (
            "In 1990 the old mill had 40 looms and was sold.",
            "In 1991 the old mill had 50 looms and was sold.",
            [("1990", "1991", "conflict"), ("40", "50", "conflict")],
        ),
        # ... be one of them longer than the stretch that was changed.
        (
            "The mill opened in 1950 with 40 looms.",
            "The mill opened in spring of 1950 with 40 looms.",
            [("1950", "spring of 1950", "strengthened"), ("40", "40", "agree")],
        ),
        ("The mill cost $5.", "The mill cost $5 million.", [("$5", "$5 million", "conflict")]),
        # What is told of two things excludes nothing.
        (
            "The firm hired 300 workers in May.",
            "The firm dismissed 200 workers in May.",
            [("300", "200", "differs"), ("May", "May", "agree")],
        ),
        # A figure that moved answers the one it was.
        (
            "In 1990 the old mill had forty looms and was sold.",
            "The old mill had forty looms and was sold in 1990.",
            [("1990", "1990", "agree"), ("forty", "forty", "agree")],
        ),
        # ... and the one of the same slot where it was changed as well.
        (
            "In 1990 the old mill with forty looms was sold to Ann Lee.",
            "The old mill with forty looms was sold to Ann Lee in 1991.",
            [("1990", "1991", "conflict"), ("forty", "forty", "agree")],
        ),
        # The equal one first, if two stand in the place.
        (
            "The mill of the town had 40 looms.",
            "The mill of the town had 50 or 40 looms.",
            [("40", "40", "agree")],
        ),
        # An equal one elsewhere does not take the place of the one that stands there.
        (
            "Begun in 1990, the old mill of the town was sold in 1990.",
            "Begun in 1990, the old mill of the town was sold in 1991.",
            [("1990", "1990", "agree"), ("1990", "1991", "conflict")],
        ),
    ],
)
def test_what_answers_what(left: str, right: str, found: list[tuple[str, str, str]]) -> None:
    assert answers(left, right) == found
    turned = {"strengthened": "weakened", "weakened": "strengthened"}
    mirrored = [(two, one, turned.get(effect, effect)) for one, two, effect in found]
    assert sorted(answers(right, left)) == sorted(mirrored)


def test_words_that_did_not_change_say_the_same() -> None:
    # "the next year" is another one, but what was changed is the year before it.
    left = "The mill opened in 1990 and closed the next year."
    told = answers(left, left.replace("1990", "1980"))
    assert ("1990", "1980", "conflict") in told
    assert [each for each in told if each[0] == "the next year"] in (
        [],
        [("the next year", "the next year", "agree")],
    )


def test_a_place_is_worth_what_no_words_need_be() -> None:
    one, two = tokenize("Ross: 30, of old"), tokenize("Ross: 40, of late")
    assert [(a.score, a.outcome[0]) for a in pairs(one, two, align(one, two))] == [
        (IN_PLACE, "conflict")
    ]


WORDS = st.lists(
    st.sampled_from(["Elm"]),
    max_size=14,
)


@given(WORDS, WORDS)
def test_each_value_has_one_answer_at_most_that_differs(one: list[str], two: list[str]) -> None:
    left, right = tokenize(" ".join(one)), tokenize(" ".join(two))
    found = [a for a in pairs(left, right, align(left, right)) if a.outcome[0] != "agree"]
    for side in ("left", "right"):
        ends = [(getattr(a, side).mention.facet, getattr(a, side).mention.first) for a in found]
        fitting = [a for a in found if a.outcome[0] in ("weakened", "strengthened")]
        assert len(ends) - len(fitting) <= len(set(ends))
