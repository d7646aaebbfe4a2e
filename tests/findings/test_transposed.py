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
