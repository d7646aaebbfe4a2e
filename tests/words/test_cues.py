"""Entries of word lists found in a text."""

import pytest

from workbench.words.cues import cues
from workbench.words.lexicon import mapping
from workbench.words.tokens import tokenize


def test_the_longest_entry_wins() -> None:
    (cue,) = cues(tokenize("He no longer sings"), "negators")
    assert (cue.first, cue.last) == (1, 3)


def test_inflected_entries_are_found() -> None:
    assert [c.value for c in cues(tokenize("It resulted in a loss"), "causes")] == ["effect"]


def test_a_hyphened_word_is_no_cue() -> None:
    assert cues(tokenize("an all-inclusive tour"), "scope") == ()


def test_a_text_without_cues() -> None:
    assert cues(tokenize("Blue paint dries"), "negators") == ()


@pytest.mark.parametrize("name", ["causes", "certainty", "nations", "negators", "scope"])
def test_every_entry_is_found_whatever_word_tells_of_it(name: str) -> None:
    entries = [entry for entry, values in mapping(name).items() if values != ("aside",)]
    lost = [entry for entry in entries if not cues(tokenize(f"We {entry} it"), name)]
    assert lost == []
