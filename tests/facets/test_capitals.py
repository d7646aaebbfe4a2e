"""Where a name begins and ends, and which capitals are none."""

from __future__ import annotations

import pytest

from workbench.facets import name
from workbench.words.tokens import tokenize


def names(text: str) -> list[str]:
    reading = tokenize(text)
    return [reading.span(m.first, m.last) for m in name.extract(reading)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Henry VIII met Reed.", ["Henry VIII", "Reed"]),
        ("Henry the Eighth met Reed.", ["Henry the Eighth", "Reed"]),
        ("Napoleon III met Reed.", ["Napoleon III", "Reed"]),
        ("Type II met Reed.", ["Reed"]),
        ("Anna and I met Reed.", ["Reed"]),
        ("The Twenty-first Amendment passed.", ["Amendment"]),
        ("The US$5 note fell.", []),
        ("It reached 76K and 9 °C in Leeds.", ["Leeds"]),
        ("He read No. 7 Reed.", ["Reed"]),
        ("The 9K run and the 7A line met Holm.", ["Holm"]),
        ("J. V. Reed met him.", ["J. V. Reed"]),
        ("They met Anna V. Reed there.", ["Anna V. Reed"]),
        ("They met A.B. Reed there.", ["A.B. Reed"]),
        ("They read of Henry VI. Holm met him.", ["Henry VI", "Holm"]),
        ("Chapter IX was read.", []),
        ("Anna Holm, MD, met Anna Holm MD.", ["Anna Holm", "Anna Holm"]),
    ],
)
def test_numerals_and_figures(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("J. Reed met him.", ["J. Reed"]),
        ("Anna Holm met him.", ["Anna Holm"]),
        ("NASA met Reed.", ["NASA", "Reed"]),
        ("Holm met Reed.", ["Holm", "Reed"]),
        ("Mill owners met Reed.", ["Reed"]),
        ("The mill fell. Owners met Reed.", ["Reed"]),
        ("He said: “Owners met Reed.”", ["Reed"]),
        ("Reed van der Holm met him.", ["Reed van der Holm"]),
        ("Dr Mill met him.", ["Mill"]),
    ],
)
def test_the_word_that_opens_a_sentence(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met the House of Reed there.", ["House of Reed"]),
        ("He met Reed of the House there.", ["Reed of the House"]),
        ("He met Reed and Holm there.", ["Reed", "Holm"]),
        ("He met Ludwig van Holm there.", ["Ludwig van Holm"]),
        ("He met Anna Holm-Reed there.", ["Anna Holm-Reed"]),
        ("He met Holm-made cars.", ["Holm"]),
        ("He met A.B. Reed there.", ["A.B. Reed"]),
        ("He met Reed. Then Holm left.", ["Reed", "Holm"]),
        ("The mill met Holm's Reed.", ["Holm's", "Reed"]),
        ("He met Holm’s Reed.", ["Holm’s", "Reed"]),
    ],
)
def test_particles_and_joins(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He saw Helen March 3.", ["Helen"]),
        ("He saw Dr Helen March.", ["Helen March"]),
        ("He saw Reed in March.", ["Reed"]),
        ("He saw Reed on Monday.", ["Reed"]),
        ("He saw Theresa May.", ["Theresa May"]),
    ],
)
def test_months_and_days_that_are_names(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Robert “Bob” Hale met him.", ["Robert “Bob” Hale"]),
        ("Robert (Bob) Hale met him.", ["Robert (Bob) Hale"]),
        ("Robert 'Bob' Hale met him.", ["Robert 'Bob' Hale"]),
        ('Robert "the Bob" Hale met him.', ["Robert", "Bob"]),
        ("Robert (who fell) Hale met him.", ["Robert", "Hale"]),
        ("Robert “Big Bad Bob” Hale met him.", ["Robert “Big Bad Bob” Hale"]),
        ("Robert “Bob” met him.", ["Robert"]),
    ],
)
def test_nicknames(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Henry the", []),
        ("Mill the", []),
        ("Reed van", []),
        ("Dr", []),
    ],
)
def test_a_text_that_breaks_off(text: str, found: list[str]) -> None:
    assert names(text) == found
