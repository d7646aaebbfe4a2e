"""Words keep their places, and clauses and sentences divide where a reader would."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.words.seen import see
from workbench.words.tokens import Reading, once, tokenize


@settings(deadline=None)
@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    reading = tokenize(text)
    for word, start, end in zip(reading.words, reading.starts, reading.ends, strict=True):
        assert text[start:end] == word or see(text) is not None
        assert 0 <= start < end <= len(text)
    assert list(reading.starts) == sorted(reading.starts)
    assert len(reading.words) == len(reading.stems) == len(reading.clauses)
    assert list(reading.sentences) == sorted(reading.sentences)


_ASCII = st.text("aZ9 .,'-_$%sthnd", max_size=40)


@settings(deadline=None)
@given(_ASCII)
def test_words_do_not_change_with_the_letters_elsewhere(text: str) -> None:
    alone, beside = tokenize(text), tokenize(f"{text}\n\nÉté")
    assert beside.words[:-1] == alone.words


@settings(deadline=None)
@given(st.text(max_size=200) | _ASCII)
def test_gaps_and_words_by_turns_are_the_text_as_seen(text: str) -> None:
    reading = tokenize(text)
    pairs = zip(reading.gaps, (*reading.words, ""), strict=True)
    seen = see(text)
    assert "".join(gap + word for gap, word in pairs) == (seen.text if seen else text)
    assert reading.size == len(reading) == len(reading.words)


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


def test_what_is_worked_out_once_is_kept_with_the_text() -> None:
    asked: list[str] = []

    @once
    def first_word(reading: Reading) -> str:
        asked.append(reading.text)
        return reading.words[0]

    one, two = tokenize("Red shoes"), tokenize("Blue shoes")
    assert [first_word(one), first_word(two), first_word(one)] == ["Red", "Blue", "Red"]
    assert asked == ["Red shoes", "Blue shoes"]
