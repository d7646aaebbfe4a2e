"""Which name gives every part of another, and the names that a name or a text is made of."""

from __future__ import annotations

import pytest

from workbench.facets import name
from workbench.facets.name import Name
from workbench.findings.named import bears, countries, names, pieces
from workbench.words.tokens import tokenize


def only(said: str) -> Name:
    value: Name = name.extract(tokenize(f"They met {said} there."))[0].value
    return value


@pytest.mark.parametrize(
    ("told", "other", "found"),
    [
        ("R. Lee", "Rose M. Lee", True),
        ("Ann Lee", "Ann M. Lee", True),
        ("Lee", "Ann Lee", True),
        ("Ann", "Ann Lee", True),
        ("Ann M. Lee", "Ann Lee", False),
        ("Ann Lee", "Lee", False),
        ("Lee Ann", "Ann Lee", False),
        ("Ann Lee", "Tom Lee", False),
        ("R. Lee", "Ann Lee", False),
        ("Jane Lee", "Ann Jane Lee", True),
        ("Ann Lee", "Ann Jane Lee", True),
        ("Ann Jane", "Ann Jane Lee", False),
        ("World Health Board", "WHB", True),
        ("Henry", "Henry IV", True),
        ("Henry IV", "Henry", True),
        ("Henry IV", "Henry V", False),
        ("United Mills", "United Mills Group", False),
        ("Dr Ann Lee", "Ann Lee", True),
    ],
)
def test_a_name_that_another_gives(told: str, other: str, found: bool) -> None:
    assert bears(only(told), only(other)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Iraqi Ann Lee of Oslo", ["iraqi", "ann lee", "oslo"]),
        ("Ann Lee and Tom Ray", ["ann lee", "tom ray"]),
        ("Bank of Oslo", ["bank", "oslo"]),
        ("Ludwig van Holm", ["ludwig van holm"]),
        ("the Bank", ["bank"]),
        ("Danish", ["danish"]),
        ("none", []),
    ],
)
def test_what_a_name_is_made_of(words: str, found: list[str]) -> None:
    assert list(pieces(words)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Ann Lee there.", ["ann lee"]),
        ("They met Tom and Ann Lee there.", ["ann lee", "tom", "tom lee"]),
        ("They met Tom & Ann Lee there.", ["ann lee", "tom"]),
        ("They met Tom or Ann Lee there.", ["ann lee", "tom"]),
        ("They met Tom and old Ann Lee there.", ["ann lee", "tom"]),
        ("They met Tom Ray and Ann Lee there.", ["ann lee", "tom ray"]),
        ("They met Tom and Ann there.", ["ann", "tom"]),
    ],
)
def test_a_family_name_that_two_share(text: str, found: list[str]) -> None:
    told = names(tokenize(text))
    near = {" ".join(each.parts) for word in ("tom", "ann", "lee") for each in told.near((word,))}
    assert sorted(near) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norwegians met in Denmark.", {"norway", "denmark"}),
        ("The Danish and the Polish mill.", {"denmark", "poland"}),
        ("Nobody came.", set()),
    ],
)
def test_the_countries_of_a_text(text: str, found: set[str]) -> None:
    assert countries(tokenize(text)) == found
