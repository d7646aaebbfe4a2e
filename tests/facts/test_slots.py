"""Slots: what stands around a value, and what is read of it."""

from __future__ import annotations

import pytest

from workbench.facts.brackets import figures
from workbench.facts.slots import REACH, SIZED, Slot, Told
from workbench.words.tokens import tokenize


def slot(text: str, number: int = 0) -> Slot:
    reading = tokenize(text)
    return Told(reading, figures(reading)[number]).slot


def test_words_count_less_the_farther_off_they_stand() -> None:
    near = slot("The old red mill at last cost them $40.").near
    assert near["cost"] == 1.0
    assert near["cost"] > near["mill"] > near["old"] > 0


def test_a_measure_looks_less_far() -> None:
    filler = " ".join(["grey"] * (SIZED - 1))
    assert "wharf" in slot(f"A wharf {filler} 40 metres.").near
    assert "wharf" not in slot(f"A wharf grey {filler} 40 metres.").near
    many = " ".join(["grey"] * (2 * REACH - 1))
    assert "wharf" in slot(f"A wharf {many} 40 ships.").near
    assert "wharf" not in slot(f"A wharf grey {many} 40 ships.").near


def test_each_of_two_figures_has_words_of_its_own() -> None:
    text = "Ash bought 40 boats, and Elm sold 12 horses."
    assert "horse" not in slot(text).near
    assert "boat" not in slot(text, 1).near


@pytest.mark.parametrize(
    ("text", "heads", "wholes"),
    [
        ("The length of the pier is 40 metres.", ("length",), ("pier",)),
        ("It has a 40 m long pier wall.", ("wall",), ()),
        ("It is 40 metres long.", (), ()),
        ("It has a 40 m long pier built in May.", ("pier",), ()),
        ("The 40 m pier runs through Leeds.", ("pier",), ()),
        ("The 40 m pier leading to Leeds fell.", ("pier",), ()),
        ("A 40-metre steel pier fell.", ("pier",), ()),
        ("A 40 m, steel pier fell.", ("steel", "pier"), ()),
    ],
)
def test_what_a_clause_is_about(text: str, heads: tuple[str, ...], wholes: tuple[str, ...]) -> None:
    subject = slot(text).subject
    assert (subject.heads, subject.wholes) == (heads, wholes)


def test_the_two_dates_of_a_life_are_a_birth_and_a_death() -> None:
    text = "Ida Moss (8 May 1850 – 3 June 1901) sang."
    assert "birth" in slot(text).near
    assert "death" in slot(text, 1).near
    assert slot(text).owner == {"ida", "moss"}


@pytest.mark.parametrize(
    ("text", "reserves"),
    [
        ("The mill was planned to cost $40.", {"planned"}),
        ("They sold 40 boats in other countries.", {"rest"}),
        ("They sold a total of 40 boats.", {"total"}),
        ("They sold the first 40 boats.", {"part"}),
        ("Globally, 40 boats were sold.", {"worldwide"}),
        ("They sold 40 boats.", set()),
    ],
)
def test_what_sets_a_value_apart(text: str, reserves: set[str]) -> None:
    assert slot(text).reserves == reserves


def test_a_figure_holds_at_the_date_of_its_sentence() -> None:
    text = "In 1990 Elm had 40 inns. It has 50 mills."
    when = slot(text, 1).when
    assert when is not None
    assert when.value.said == "1990"
    assert slot(text, 2).when is None


def test_what_a_counted_thing_is_of() -> None:
    assert slot("The bay has 30 species of grey whales.").sort == {"grey", "whale"}
    assert slot("The bay has 30 boats.").sort == set()
    assert slot("The bay has 30 confirmed wrecks.").sort == set()


@pytest.mark.parametrize(
    ("text", "number", "heads"),
    [
        ("The mill, built in 1900, was sold in 1974.", 1, ("mill",)),
        ("The mill, which was built in Hull in 1900, was sold in 1974.", 1, ()),
        ("The mill was built in 1900 and the barn was sold in 1974.", 1, ("barn",)),
        ("The mill cost £3 million, and 14 workers died.", 0, ("mill",)),
        ("The total cost was £3 million.", 0, ("total", "cost")),
    ],
)
def test_a_clause_between_leaves_the_subject(
    text: str, number: int, heads: tuple[str, ...]
) -> None:
    assert slot(text, number).subject.heads == heads


def test_brackets_within_the_brackets_of_a_name_are_passed_over() -> None:
    assert slot("Ann Lee (Hovik (Vik), 8 May 1950) is a poet.").owner == {"ann", "lee"}
    assert not slot("Ann Lee (Hovik) was born on 8 May 1950.").owner


def test_who_is_seen_in_a_work_is_no_part_of_its_title() -> None:
    assert slot("She was Bo Dahl on Dust (1951).").owner == {"dust"}
    assert "fire" in slot("She was in Man on Fire (1951).").owner
    assert "man" in slot("She was in Man on Fire (1951).").owner


def test_a_date_in_the_brackets_of_a_name_dates_no_figure_outside() -> None:
    when = slot("Ann Lee (born 1950) sold 40 ships in the years up to 1990.", 1).when
    assert when is not None and "1990" in str(when.value)
    assert slot("Ann Lee (born 1950) sold 40 ships.", 1).when is None
