"""Whether two names are of one bearer, whichever stands first."""

from __future__ import annotations

import pytest

from workbench.facets import name
from workbench.facets.name import Name
from workbench.words.tokens import tokenize


def only(said: str) -> Name:
    value: Name = name.extract(tokenize(f"They met {said} there."))[0].value
    return value


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        ("Ann Lee", "Lee", "agree"),
        ("Ann Lee", "Ann", "agree"),
        ("Ann Lee", "Lee Ann", "agree"),
        ("Ann Lee", "Ann Lee Reed", "agree"),
        ("Ann Lee", "Anne Lee", "possible"),
        ("Ann Lee", "Anton Lee", "possible"),
        ("Ann Lee", "Tom Lee", "possible"),
        ("Ann Lee", "Ann Lea", "conflict"),
        ("Ann Lee", "R. Lee", "possible"),
        ("Rose Lee", "R. Lee", "agree"),
        ("Ann M. Lee", "Ann Lee", "agree"),
        ("Ann M. Lee", "Ann R. Lee", "possible"),
        ("Ann Marie Lee", "Marie Lee", "agree"),
        # Titles, numerals, father and son.
        ("Mr Lee", "Mrs Lee", "conflict"),
        ("Mr Lee", "Dr Lee", "agree"),
        ("Mr Tom Lee", "Ms Ann Lee", "conflict"),
        ("Henry IV", "Henry V", "conflict"),
        ("Henry IV", "Henry", "agree"),
        ("Tom Lee Jr", "Tom Lee", "possible"),
        ("Tom Lee Jr", "Tom Lee Sr", "conflict"),
        # Spellings, short forms and other languages.
        ("Björn Åkesson", "Bjorn Akesson", "agree"),
        ("Mohammed Ali", "Muhammad Ali", "agree"),
        ("Sergei Ivanov", "Sergey Ivanov", "agree"),
        ("Sergei Ivanov", "Sergei Petrov", "conflict"),
        ("Catherine Reed", "Katherine Reed", "agree"),
        ("Catherine Reed", "Kate Reed", "agree"),
        ("William Reed", "Bill Reed", "agree"),
        ("John Smith", "Jon Smith", "possible"),
        ("Jean-Paul Reed", "Jean Paul Reed", "agree"),
        ("O'Neill", "ONeill", "agree"),
        ("van der Holm", "Holm", "agree"),
        # Places and bodies.
        ("Leeds", "York", "conflict"),
        ("Leeds", "Leedes", "agree"),
        ("North Leeds", "South Leeds", "possible"),
        ("World Health Board", "WHB", "agree"),
        ("World Health Board", "World Trade Board", "possible"),
        ("United Mills", "United Mills Group", "agree"),
    ],
)
def test_one_bearer_or_two(left: str, right: str, effect: str) -> None:
    for one, two in ((left, right), (right, left)):
        outcome = name.compare(only(one), only(two))
        assert outcome is not None and outcome[0] == effect
