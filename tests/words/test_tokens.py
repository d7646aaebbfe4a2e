"""Words keep their places, and clauses and sentences divide where a reader would."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.words.tokens import tokenize


@settings(deadline=None)
@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    reading = tokenize(text)
    for word, start, end in zip(reading.words, reading.starts, reading.ends, strict=True):
        assert text[start:end] == word
    assert list(reading.starts) == sorted(reading.starts)
    assert len(reading.words) == len(reading.stems) == len(reading.clauses)
    assert list(reading.sentences) == sorted(reading.sentences)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It cost £12,000.", ["It", "cost", "£", "12,000"]),
        ("a 77-year-old man", ["a", "77", "year", "old", "man"]),
        ("COVID-19 and the F-16", ["COVID-19", "and", "the", "F-16"]),
        ("the U.S. in the 1990s", ["the", "U.S.", "in", "the", "1990s"]),
        ("O’Brien didn't go", ["O’Brien", "didn't", "go"]),
        ("rated 7.5%", ["rated", "7.5", "%"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(tokenize(text).words) == words


def test_abbreviations_end_no_sentence() -> None:
    reading = tokenize("Dr. Reed met J. Hall. They left.")
    assert reading.sentences[reading.words.index("Hall")] == 0
    assert reading.sentences[reading.words.index("They")] == 1


def test_conjunctions_and_commas_open_clauses() -> None:
    reading = tokenize("He sang, and she left because it rained")
    at = {word: reading.clauses[index] for index, word in enumerate(reading.words)}
    assert at["He"] < at["she"] < at["rained"]
    assert at["she"] == at["left"]


def test_gap_and_span_give_back_the_text() -> None:
    reading = tokenize("red - green")
    assert reading.gap(1) == " - "
    assert reading.span(0, 2) == "red - green"
    assert reading.span(1, 1) == ""
