"""Forms of one word share a stem; a stem is its own stem."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.words.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("study", "studies", "studied", "studying"),
        ("stop", "stops", "stopped", "stopping"),
        ("create", "creates", "created", "creating"),
        ("win", "won", "winning", "wins"),
        ("install", "installed", "installing"),
        ("delete", "deleting", "deleted"),
        ("woman", "women", "woman's"),
        ("city", "cities", "city's"),
        ("church", "churches"),
        ("is", "was", "were", "are"),
        ("painting", "paintings", "paint"),
    ],
)
def test_forms_of_one_word(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["news", "series", "something", "thing", "during", "bus", "glass"])
def test_words_that_only_look_inflected(word: str) -> None:
    assert stem(word) == word


@settings(deadline=None)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=14))
def test_never_empty_for_a_word(word: str) -> None:
    if word.strip("'"):
        assert isinstance(stem(word), str)
