"""Who has which part: what two names are told to do to each other."""

import pytest

from workbench.findings.roles import parts
from workbench.words.tokens import tokenize


def told(text: str) -> list[tuple[str, str]]:
    return [(part.doer, part.done) for part in parts(tokenize(text), frozenset())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 1990 Olsen beat Dahl.", [("olsen", "dahl")]),
        ("In 1990 Olsen was beaten by Dahl.", [("dahl", "olsen")]),
        ("In 1990 Olsen married Dahl.", []),
        ("In 1990 Olsen and Dahl won.", []),
        ("In 1990 Olsen was the rival of Dahl.", []),
        ("In 1990 Olsen sang with Dahl.", []),
        ("In 1990 Olsen's brother beat Dahl.", []),
        ("In 1990 Olsen was praised by Dahl's brother.", []),
        ("In 1990 Olsen left, and Dahl stayed.", []),
    ],
)
def test_parts(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found
