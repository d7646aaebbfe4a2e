"""Who has which part: what two names are told to do to each other."""

import pytest

from workbench.findings.roles import alike, parts
from workbench.words.tokens import tokenize


def told(text: str) -> list[tuple[str, str]]:
    return [(part.doer, part.done) for part in parts(tokenize(text), frozenset())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 1990 Olsen beat Dahl.", [("olsen", "dahl")]),
        ("In 1990 Olsen was beaten in the final by Dahl.", [("dahl", "olsen")]),
        ("They chose Olsen over Dahl.", [("olsen", "dahl")]),
        ("They replaced Olsen with Dahl.", [("dahl", "olsen")]),
        ("They substituted Olsen for Dahl.", [("olsen", "dahl")]),
        ("In May Olsen sang instead of Dahl.", [("olsen", "dahl")]),
        ("They moved the office from Paris to Lyon.", [("lyon", "paris")]),
        ("In 1990 Olsen married Dahl.", []),
        ("In 1990 Olsen and Dahl won.", []),
        ("In 1990 Olsen sang with Dahl.", []),
        ("In 1990 Olsen's brother beat Dahl.", []),
        ("In 1990 Olsen was praised by Dahl's brother.", []),
        ("In 1990 Olsen left, and Dahl stayed.", []),
    ],
)
def test_parts(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann met Bo", True),
        ("Ann is the sister of Bo", True),
        ("Ann sang with Bo", True),
        ("Ann beat Bo", False),
    ],
)
def test_what_holds_of_both_alike(text: str, expected: bool) -> None:
    reading = tokenize(text)
    assert alike(reading, 1, len(reading) - 1) is expected
    replaced = tokenize("They replaced Ann with Bo")
    assert not alike(replaced, 3, 4)
