"""A speaker is named by the name behind the description."""

from __future__ import annotations

import pytest

from workbench.facets.speakers import speaker
from workbench.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We played,” said the leader, Tom Pryce.", "Tom Pryce"),
        ("“We played,” said the leader, Tom Pryce, in 1990.", "Tom Pryce"),
        ("According to the leader, Tom Pryce, it rained.", "Tom Pryce"),
        ("The constable, Hal Finn, said: “We were told to wait.”", "Hal Finn"),
        ("Ann Reed, the founder of the firm, said: “We were told to wait.”", "Ann Reed"),
        ("“We played,” said the mayor, Leeds reported.", "the mayor"),
        ("“We played,” said the mayor, who was tired.", "the mayor"),
        ("According to the leader, Bath Road Station was shut.", "the leader"),
    ],
)
def test_the_name_behind_a_description(text: str, who: str) -> None:
    assert speaker(tokenize(text)) == who
