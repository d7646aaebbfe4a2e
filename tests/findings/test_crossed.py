"""Two texts of the same words that bind them to each other's partners."""

from __future__ import annotations

import pytest

from workbench import compare
from workbench.findings import crossed
from workbench.findings.crossed import MANY
from workbench.words.tokens import tokenize

EXCHANGED = [
    ("Her mother was French and her father German.", "Her father was French, her mother German."),
    (
        "The company was founded in Leeds and moved to York in 1950.",
        "Founded in York, the company moved in 1950 to Leeds.",
    ),
    (
        "The drug reduced deaths but increased strokes.",
        "The drug increased deaths slightly, yet it reduced strokes.",
    ),
    ("Reed came second and Hale third.", "Hale came second. Reed was third."),
    ("Women could vote from 1918, men from 1832.", "Men could vote from 1918. Women from 1832."),
    (
        "The scheme was approved by the board but rejected by the members.",
        "The board rejected the scheme, but the members approved it.",
    ),
    (
        "Attendance rose in the north and fell in the south.",
        "Attendance fell in the north. In the south it rose.",
    ),
    (
        "Ann Reed designed the library and Tom Hale built it.",
        "The library was designed by Tom Hale. Ann Reed built it between 1901 and 1904.",
    ),
]
LESS = [  # one word of a pair stands by itself
    (
        "The island was British until 1950 and then French.",
        "The island was French until 1950. Then it was British.",
    ),
    ("The team lost at home and won away.", "The team won at home. It lost away."),
    ("The train was late, the bus on time.", "The bus was late. The train was on time."),
    (
        "Lee said the plan was too dear, Hale called it cheap.",
        "Hale said the plan was too dear. Lee called it cheap.",
    ),
    ("Beer is cheap and wine dear in the town.", "Wine is cheap and beer is dear in the town."),
    (
        "Cows graze in the valley and sheep on the hills.",
        "Sheep graze in the valley, cows on the hills.",
    ),
    (
        "The hall was built of stone and the barn of wood.",
        "The hall was built of wood. The barn was built of stone.",
    ),
]
SAME = [
    ("The shop sells apples, pears and plums.", "The shop sells plums, apples and pears."),
    (
        "Norway and its neighbour Sweden signed the treaty in Oslo.",
        "Sweden and its neighbour Norway signed the treaty in Oslo.",
    ),
    (
        "The island was British until 1950 and then French.",
        "Until 1950 the island was British. Then it was French.",
    ),
    ("The team lost at home and won away.", "The team won away. It lost at home."),
    ("She won bronze in 1992 and gold in 1996.", "After bronze in 1992, she won gold in 1996."),
    (
        "Beer is cheap and wine dear in the town.",
        "Wine is dear in the town, and beer is cheap there.",
    ),
    ("Her mother was French and her father German.", "Her father was German, her mother French."),
    (
        "The company was founded in Leeds and moved to York in 1950.",
        "Founded in Leeds, the company moved in 1950 to York.",
    ),
    ("Reed came second and Hale third.", "Hale came third. Reed was second."),
    ("Reed and Hale signed the letter.", "Hale and Reed signed the letter."),
    (
        "In 1950 the firm moved to York, where it employed 300 people.",
        "The firm employed 300 people in York, to which it had moved in 1950.",
    ),
    (
        "Ann Reed designed the library and Tom Hale built it.",
        "Tom Hale built the library; it was designed by Ann Reed.",
    ),
]


def words(left: str, *others: str) -> set[str]:
    reading = tokenize(left)
    found = crossed.crossed(reading, [tokenize(other) for other in others])
    return {reading.words[at] for at in found}


@pytest.mark.parametrize(("left", "right"), LESS)
def test_what_one_word_is_told_of_is_no_agreement(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert words(one, two)
        assert compare(one, two).relation != "agree"


@pytest.mark.parametrize(("left", "right"), EXCHANGED)
def test_exchanged_words_are_a_question(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert words(one, two)
        assert compare(one, two).relation in ("possible", "conflict")


@pytest.mark.parametrize(("left", "right"), SAME)
def test_the_same_bonds_in_other_clauses_are_none(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert words(one, two) == set()
        assert compare(one, two).relation not in ("possible", "conflict")


def test_it_is_told_who_goes_with_what() -> None:
    (found,) = compare(*EXCHANGED[3]).differences
    assert (found.facet, found.effect) == ("role", "possible")
    assert {found.left, found.right} in ({"second", "third"}, {"Reed", "Hale"})


def test_several_lines_together_exchange_words_too() -> None:
    lines = ("Hale came second.", "Reed was third.")
    assert words("Reed came second and Hale third.", *lines) == {"Reed", "second", "Hale", "third"}


def test_one_line_that_has_the_bond_is_enough() -> None:
    lines = ("Hale came second.", "Reed was third.", "Reed was second in 1950.")
    assert words("Reed came second and Hale third.", *lines) == set()


@pytest.mark.parametrize(("more", "asked"), [(0, True), (1, False)])
def test_of_very_many_words_it_is_not_asked(more: int, asked: bool) -> None:
    tail = " ".join(f"q{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(MANY - 4 + more))
    left = f"Mother French and father German; {tail}."
    right = f"Father French and mother German; {tail}."
    assert bool(words(left, right)) is asked
