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


@pytest.mark.parametrize(
    ("left", "right", "across", "inside"),
    [
        # A name of one word: from five letters on, and only if it is no known word.
        ("Anna", "Anne", False, False),
        ("Annas", "Annes", True, False),
        ("Skerry", "Skarry", True, False),
        ("Skerry", "Skorra", False, False),
        ("River", "Rover", False, False),
        ("Abcdefghij", "Abcdefghxy", True, False),
        ("Abcdefghij", "Abcdefgxyz", False, False),
        # Of several words one may be misspelt, from three letters on.
        ("Abc Reed", "Abd Reed", True, False),
        ("Abc Reed", "Axy Reed", False, False),
        ("Abcd Reed Holm", "Abxy Reed Holm", True, False),
        ("Abcd Reed", "Abcd Holm", False, False),
        ("Linda Lee", "Linda Lea", True, False),
        ("Linda Lee", "Lynda Lea", False, False),
        # Marks, blanks and points; articles and apostrophes are everybody's own.
        ("O'Neill", "ONeill", True, True),
        ("O'Neill", "O’Neill", False, False),
        ("A. B. Reed", "AB Reed", True, True),
        ("Mac Donald", "MacDonald", True, True),
        ("The Mill", "Mill", False, False),
        ("Müller", "Mueller", True, True),
        # Known words of two meanings, forms of one, numerals.
        ("Dutch Holm", "Holland Holm", False, False),
        ("Grey Wolf", "Gray Wolf", False, False),
        ("Stone Mill", "Stony Mill", False, False),
        ("Henry I", "Henry", False, False),
        ("Henry II", "Henry III", False, False),
        ("Route 4", "Route 5", False, False),
    ],
)
def test_how_alike_two_names_are_across_sources_and_inside_one(
    left: str, right: str, across: bool, inside: bool
) -> None:
    assert bool(alike(left, right, WHOLE, True)) == across == bool(alike(right, left, WHOLE, True))
    assert bool(alike(left, right, INSIDE, False)) == inside


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            ("Linda Brannigan sang. Linda Branigan wept.",),
            {("Linda Brannigan", "Linda Branigan")},
        ),
        (("Linda Brannigan sang. Linda Brannigans wept.",), set()),
        (("Brannigan sang.", "Linda Branigan sang."), set()),
        (
            ("Holm's “The Birdhouse” (1996) ran.", "Holm's “House for Birds” (1996) ran."),
            {("The Birdhouse", "House for Birds")},
        ),
        (("Holm's “The Birdhouse” (1996) ran.", "Holm's “House for Birds” ran."), set()),
        (("Holm's “The Birdhouse” (1996) ran.", "Holm's “House of Mice” (1997) ran."), set()),
    ],
)
def test_two_forms_of_one_name(texts: tuple[str, ...], found: set[tuple[str, str]]) -> None:
    assert pairs(*texts) == found
