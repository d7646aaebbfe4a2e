"""Whether two values of one source are told of one thing."""

from __future__ import annotations

import pytest

from workbench.facts.brackets import figures
from workbench.facts.extract import Stated
from workbench.facts.itself import identified
from workbench.words.tokens import tokenize


def stated(text: str, entry: str = "") -> Stated:
    """The last figure of a text, in a row of a table with that entry."""
    reading = tokenize(text)
    row = frozenset(tokenize(entry).stems)
    head = ("men",) if entry else ()
    return Stated(None, 0, reading, figures(reading)[-1], head, row)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("The mill had 40 looms.", "The mill had 50 looms.", True),
        ("The old mill had 40 looms.", "The mill had 50 looms.", True),
        ("The mill had 40 looms.", "The barn had 50 looms.", False),
        ("It had 40 looms.", "The mill had 50 looms.", False),
        ("40 looms.", "The mill had 50 looms.", False),
        ("Length: 40 metres", "Length: 50 metres", True),
        ("Length: 40 metres", "Height: 50 metres", False),
        ("Length: 40 metres", "The length is 50 metres.", False),
        ("Ann Lee was born in 1901.", "Ann Lee was born in 1902.", True),
        ("Ann Lee was born in 1901.", "Ann Lee died in 1902.", False),
        ("Ann Lee was elected in 1901.", "Ann Lee was elected in 1902.", False),
    ],
)
def test_a_page_contradicts_itself_of_one_thing_alone(left: str, right: str, one: bool) -> None:
    assert identified(stated(left), stated(right)) is one
    assert identified(stated(right), stated(left)) is one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [("Grinder", "Grinder", True), ("Grinder", "Baker", False), ("Grinder", "", False)],
)
def test_rows_of_a_table_are_told_of_their_entries(left: str, right: str, one: bool) -> None:
    told = stated("The mill had 40 men.", left), stated("The mill had 50 men.", right)
    assert identified(*told) is identified(*told[::-1]) is one
