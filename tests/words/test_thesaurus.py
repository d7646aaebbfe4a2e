"""Kinship of words, as rewriters and fault-planters exchange them."""

import pytest

from workbench.words.thesaurus import contrary, kinship, opposites


@pytest.mark.parametrize(
    ("left", "right"),
    [("buy", "purchase"), ("trip", "jaunt"), ("big", "large"), ("accelerate", "expedite")],
)
def test_synonyms_are_akin(left: str, right: str) -> None:
    assert kinship(left, right) == kinship(right, left) == "akin"


@pytest.mark.parametrize(
    ("left", "right"),
    [("increase", "decrease"), ("accept", "reject"), ("able", "unable"), ("profit", "loss")],
)
def test_opposites(left: str, right: str) -> None:
    assert kinship(left, right) == kinship(right, left) == "opposite"
    assert right in opposites(left) or contrary(left, right)


@pytest.mark.parametrize(("left", "right"), [("beer", "wine"), ("milk", "cheese")])
def test_two_kinds_of_one_thing_are_rivals(left: str, right: str) -> None:
    assert kinship(left, right) == "rival"


def test_words_with_nothing_in_common_are_apart() -> None:
    assert kinship("weather", "invoice") == "apart"


def test_an_invented_word_is_unknown() -> None:
    assert kinship("flurbish", "weather") == "unknown"


@pytest.mark.parametrize(
    "pair", [("clear", "unclear"), ("legal", "illegal"), ("fatal", "nonfatal")]
)
def test_negating_prefixes(pair: tuple[str, str]) -> None:
    assert contrary(*pair)


@pytest.mark.parametrize(
    "pair", [("valuable", "invaluable"), ("til", "until"), ("cline", "decline")]
)
def test_words_that_only_look_negated(pair: tuple[str, str]) -> None:
    assert not contrary(*pair)
