"""One name in two forms, and names that only look alike."""

from __future__ import annotations

import pytest
from samples import source

from workbench.claims import split
from workbench.facts.inventory import inventory
from workbench.facts.spellings import INSIDE, ONE_WORD, WHOLE, alike, spellings


def pairs(*texts: str) -> set[tuple[str, str]]:
    sources = [source(f"s{number}", text) for number, text in enumerate(texts)]
    stock = inventory(split(sources), sources)
    found = spellings(stock.facts, stock.claims, sources)
    return {(s.left.fact.words, s.right.fact.words) for s in found}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Linda Brannigan", "Linda Branigan"),
        ("Cass Holm", "Kass Holm"),
        ("Björn Åkesson", "Bjorn Akesson"),
        ("Martin-Lee Works", "Martin Lee Works"),
        ("All-American League", "All-America League"),
    ],
)
def test_slips_transliterations_and_marks_are_seen(left: str, right: str) -> None:
    assert alike(left, right, WHOLE, True)
    assert alike(right, left, WHOLE, True)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Super Cup XII", "Super Cup XIV"),
        ("George VI", "George V"),
        ("Hall 4A", "Hall 4B"),
        ("North Frisian", "South Frisian"),
        ("Northern Frisian", "North Frisian"),
        ("Best Actor", "Best Director"),
        ("Guild Award", "Guild Awards"),
        ("The Long Road", "Long Road"),
        ("Ann Reed", "Ida Holm"),
    ],
)
def test_numerals_opposites_plurals_and_other_names_are_not(left: str, right: str) -> None:
    assert not alike(left, right, WHOLE, True)
    assert not alike(right, left, WHOLE, True)


def test_how_alike_one_word_must_be() -> None:
    assert ONE_WORD == 0.5
    assert alike("Abcd Reed", "Abxy Reed", WHOLE, True)  # two of four letters
    assert not alike("Abcd Reed", "Axyz Reed", WHOLE, True)


def test_inside_one_source_names_must_be_more_alike() -> None:
    assert INSIDE > WHOLE
    assert not alike("Kass Holm", "Cass Holm", INSIDE, False)


def test_a_form_that_the_other_source_has_too_is_no_slip() -> None:
    one = "Linda Brannigan wrote the play."
    assert pairs(one, "Linda Branigan wrote the play.")
    both = "Linda Branigan wrote the play. Linda Brannigan did not."
    assert ("Linda Brannigan", "Linda Branigan") not in pairs(one, both)


def test_two_titles_of_one_year_that_share_a_word_may_be_one() -> None:
    left = "She starred in the films The Birdhouse (1996) and Dust (1999)."
    right = "She starred in the films House for Birds (1996) and Dust (1999)."
    assert any("Birdhouse" in a and "House for Birds" in b for a, b in pairs(left, right))
    assert not pairs(left, right.replace("1996", "1990"))
