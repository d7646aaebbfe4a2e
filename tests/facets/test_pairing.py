"""Pairing: which figure of one text answers which of the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.facets.pairing import pairs
from workbench.words.tokens import tokenize


def effects(left: str, right: str) -> list[tuple[str, str, str]]:
    """Left words, right words and effect of every pairing that is not agreement."""
    return [
        (p.left.value.said, p.right.value.said, p.outcome[0])
        for p in pairs(tokenize(left), tokenize(right))
        if p.outcome and p.outcome[0] != "agree"
    ]


CONFLICTS = [
    (
        "The harbour handled 53 ships in June.",
        "In June the harbour handled 48 ships.",
        ("53", "48"),
    ),
    (
        "The fair drew fewer than 100 visitors.",
        "About 120 visitors came to the fair, which had 40 stalls.",
        ("fewer than 100", "About 120"),
    ),
    (
        "The opera earned more than 90 million dollars worldwide.",
        "The opera earned $30 million at home and $50 million abroad, for a worldwide total of $80"
        " million.",
        ("more than 90 million dollars", "$80 million"),
    ),
    (
        "Ida Frost died in 1912.",
        "Ida Frost (4 April 1879 – 22 January 1908) was a singer.",
        ("1912", "22 January 1908"),
    ),
    (
        "The tower was finished before 1950.",
        "Begun in 1948, the tower was finished in 1952.",
        ("before 1950", "in 1952"),
    ),
]


@pytest.mark.parametrize(("left", "right", "words"), CONFLICTS)
def test_finds_the_figure_that_answers(left: str, right: str, words: tuple[str, str]) -> None:
    found = effects(left, right)
    assert len(found) == 1
    said, answer, effect = found[0]
    assert (said, effect) == (words[0], "conflict")
    assert answer in words[1]


TRAPS = [
    # The same number or sort of figure, of another thing.
    ("The company hired 53 dancers.", "The ballet lasts 15 minutes."),
    ("There were 1,200 cases in the county.", "The county counted 40 deaths."),
    ("Shooting took six weeks.", "A 15-minute ballet closes the film."),
    ("He scored 20 goals.", "He missed 3 penalties."),
    # Borne out by one of several.
    ("She wrote more than 20 books.", "She wrote 5 plays and 26 books."),
    (
        "The film earned 80 million dollars.",
        "It earned $30 million at home and $80 million in all.",
    ),
    ("It was released on June 7, 2018.", "Shown on May 2, 2018, it was released on June 7, 2018."),
    # The one that might answer it already answers another.
    ("Ash has 67 buses. Elm has 56 buses.", "Ash and its 67 buses are the pride of Elm."),
    # Kinds of one thing.
    ("The county had 190 new cases.", "The county had 200 total cases."),
    # What comes round every year.
    ("The Elms won the league in 1990.", "The Elms won the league in 1994."),
    # Each figure has its own answer.
    ("Ash has 67 buses, while Elm has 56.", "The towns are Ash (67 buses), Elm (56) and Oak (41)."),
    # A date of another event in the same life.
    ("She died in 1955 in Ash.", "She was born in 1960 in Ash."),
    # A part and its whole.
    ("The port has 152 cranes.", "The port has 192 lifting machines, 152 cranes among them."),
    # Counted on another day.
    ("By 3 March the town had 100 cases.", "As of 9 March the town had 180 cases."),
    # Numbers that are names.
    ("Season 2 had 10 episodes.", "Season 3 had 10 episodes on Channel 4."),
]


@pytest.mark.parametrize(("left", "right"), TRAPS)
def test_a_figure_of_another_thing_is_no_conflict(left: str, right: str) -> None:
    assert [found for found in effects(left, right) if found[2] == "conflict"] == []


def test_the_other_territories_are_not_the_home_market() -> None:
    left = "The opera earned less than $60 million outside North America."
    right = "It earned $70 million in North America and $55 million in other territories."
    assert effects(left, right) in ([], [("less than $60 million", "$55 million", "strengthened")])


PIECES = st.lists(
    st.sampled_from(
        [
            "May", "1999", "5", "12", "/", "-", "to", "and", "more", "than", "people", "deaths",
            "$", "%", "(", ")", ",", "two", "years", "later", "before", "12/28/63", "Q2", "BC",
            "7.1/10", "3-1", "6:30", "pm", "half", "a", "third", "of", "between", "19th", "century",
        ]
    ),
    max_size=12,
)  # fmt: skip


@given(PIECES, PIECES, st.sampled_from(["", " "]))
def test_any_two_texts_can_be_paired(left: list[str], right: list[str], link: str) -> None:
    one, two = tokenize(link.join(left)), tokenize(link.join(right))
    for pairing in pairs(one, two):
        assert 0 <= pairing.sure <= 1
        assert 0 <= pairing.match <= 1
        assert pairing.left.facet == pairing.right.facet


@given(PIECES)
def test_a_text_never_contradicts_itself(pieces: list[str]) -> None:
    reading = tokenize(" ".join(pieces))
    assert [p for p in pairs(reading, reading) if p.outcome and p.outcome[0] == "conflict"] == []


def test_a_reading_pairs_with_itself_without_any_difference() -> None:
    text = "In 1948 the 53 dancers cost £12,000, about half of the budget, and stayed six weeks."
    assert effects(text, text) == []
