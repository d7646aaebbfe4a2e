"""Two that have changed places between near copies: never the same, unless order tells nothing."""

from __future__ import annotations

import pytest

from workbench import compare

CHANGED = [
    ("The board chose Olsen over Dahl.", "The board chose Dahl over Olsen."),
    ("They moved the mint from Leeds to York.", "They moved the mint from York to Leeds."),
    ("He preferred tea to coffee.", "He preferred coffee to tea."),
    ("The dog bit the man.", "The man bit the dog."),
    (
        "She won the cup in 1990 and the shield in 1992.",
        "She won the cup in 1992 and the shield in 1990.",
    ),
    (
        "The play was loved by critics but ignored by the public in its first year.",
        "The play was loved by the public but ignored by critics in its first year.",
    ),
    (
        "They paid £300 for the desk and £500 for the lamp.",
        "They paid £500 for the desk and £300 for the lamp.",
    ),
]
MAY_BE = [
    ("He replaced Smith with Jones.", "He replaced Jones with Smith."),
    ("The bus runs from Oslo to Bergen each day.", "The bus runs from Bergen to Oslo each day."),
]
ALIKE = [
    ("Ann, Bob and Cy met in Oslo.", "Cy, Bob and Ann met in Oslo."),
    ("The red and the blue team met.", "The blue and the red team met."),
    ("In 1980 the board met in Oslo.", "The board met in Oslo in 1980."),
    ("Born in Leeds, he died in York.", "He died in York, born in Leeds."),
]


@pytest.mark.parametrize(("left", "right"), CHANGED)
def test_who_and_what_changed_places_is_a_conflict(left: str, right: str) -> None:
    assert compare(left, right).relation == "conflict"
    assert compare(right, left).relation == "conflict"


@pytest.mark.parametrize(("left", "right"), MAY_BE)
def test_what_may_hold_of_both_is_asked(left: str, right: str) -> None:
    assert compare(left, right).relation == "possible"


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_a_list_and_a_moved_phrase_say_the_same(left: str, right: str) -> None:
    assert compare(left, right).relation == "agree"


def test_a_verb_is_told_though_its_stem_is_a_small_word() -> None:
    backed = "The council backed the new pier."
    assert compare(backed, "The new pier was opposed by the council in 1990.").relation != "agree"
    assert compare(backed, "The new pier was backed by the council.").relation == "agree"


def places(left: str, right: str) -> list[tuple[str, str, str, str]]:
    found = compare(left, right).differences
    return [(d.facet, d.effect, d.left, d.right) for d in found if "changed" in d.explanation]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The board chose Olsen over Dahl.",
            "The board chose Dahl over Olsen.",
            [("role", "conflict", "Olsen", "Dahl")],
        ),
        (
            "He preferred tea to coffee.",
            "He preferred coffee to tea.",
            [("role", "conflict", "tea", "coffee")],
        ),
        ("The dog bit the man.", "The man bit the dog.", [("role", "conflict", "dog", "man")]),
        ("The dog met the man.", "The man met the dog.", []),
        ("The dog and the man slept.", "The man and the dog slept.", []),
        ("The dog slept with the man.", "The man slept with the dog.", []),
        (
            "He replaced Smith with Jones.",
            "He replaced Jones with Smith.",
            [("role", "possible", "Smith", "Jones")],
        ),
        (
            "He replaced the old Smith with Jones.",
            "He replaced the old Jones with Smith.",
            [("role", "possible", "Smith", "Jones")],
        ),
        (
            "The bus runs from Oslo to Bergen each day.",
            "The bus runs from Bergen to Oslo each day.",
            [("role", "possible", "Oslo", "Bergen")],
        ),
        (
            "The bus ran from Oslo to Bergen that day.",
            "The bus ran from Bergen to Oslo that day.",
            [("role", "conflict", "Oslo", "Bergen")],
        ),
        (
            "She won the cup in 1990 and the shield in 1992.",
            "She won the cup in 1992 and the shield in 1990.",
            [("number", "conflict", "1990", "1992")],
        ),
        (
            "They paid £300 for the desk and £500 for the lamp.",
            "They paid £500 for the desk and £300 for the lamp.",
            [("role", "conflict", "£300", "£500")],
        ),
        ("Reed, her brother Tom and Lee sang.", "Lee, her brother Tom and Reed sang.", []),
        (
            "The big dog bit the small man.",
            "The small dog bit the big man.",
            [("role", "conflict", "big", "small")],
        ),
        ("The big dog bit the large man.", "The large dog bit the big man.", []),
    ],
)
def test_which_words_changed_places(
    left: str, right: str, found: list[tuple[str, str, str, str]]
) -> None:
    assert places(left, right) == found
