"""Another name in the same slot of two claims on one fact."""

from __future__ import annotations

import pytest
from samples import source

from workbench.claims import split
from workbench.facts.inventory import inventory
from workbench.facts.swaps import swaps


def effects(left: str, right: str) -> dict[tuple[str, str], str]:
    sources = [source("a", left), source("b", right)]
    stock = inventory(split(sources), sources)
    facts = {row: [f for f in stock.facts if f.row == row] for row in range(len(stock.claims))}
    rows = [(0, row) for row in range(1, len(stock.claims))]
    found = swaps(rows, facts, stock.claims, sources, stock.topic)
    return {(s.left.fact.words, s.right.fact.words): s.effect for s in found}


def swapped(left: str, right: str) -> set[tuple[str, str]]:
    return set(effects(left, right))


def test_a_name_in_the_place_of_another_is_seen() -> None:
    left = "The harbour bridge was designed by the engineer Ada Pike in 1911."
    assert swapped(left, left.replace("Ada Pike", "Joe Marl")) == {("Ada Pike", "Joe Marl")}


def test_a_short_form_or_the_same_name_is_none() -> None:
    left = "The harbour bridge was designed by the engineer Ada Pike in 1911."
    assert not swapped(left, left.replace("Ada Pike", "Pike"))
    assert not swapped(left, left)


def test_names_of_two_different_things_are_none() -> None:
    left = "The harbour bridge was designed by the engineer Ada Pike in 1911."
    assert not swapped(left, "The choir of the chapel was founded by Joe Marl.")


ISLES = "The ferry calls at Hovik, Sandnes and Borre in summer."


def test_one_member_of_two_lists_answers_the_other() -> None:
    right = "In summer it sails to Hovik, Sandnes and Molde."
    assert ("Borre", "Molde") in swapped(ISLES, right)


def test_two_members_of_three_may_be_other_ones() -> None:
    right = "In summer it sails to Hovik, Tolga and Molde."
    assert not swapped(ISLES, right) & {("Borre", "Molde"), ("Sandnes", "Tolga")}


def test_lists_of_two_are_too_short_to_tell() -> None:
    assert not swapped("The ferry calls at Hovik and Borre.", "It sails to Hovik and Molde.")


def test_works_answer_each_other_by_their_years() -> None:
    left = "She played in Red Dust (1951), The Long Road (1953) and Ash Hill (1955)."
    right = "Her films are Red Dust (1951), Far Water (1953) and Snow Gate (1955)."
    assert swapped(left, right) == {("The Long Road", "Far Water"), ("Ash Hill", "Snow Gate")}
    assert not swapped(left, right.replace("1953", "1954").replace("1955", "1956"))


def test_what_two_sources_open_with_is_one_thing() -> None:
    left = "Ada Pike (born 1911) was an engineer. Pike built bridges. Pike died old."
    assert ("Ada Pike", "Tom Marl") in swapped(left, left.replace("Ada Pike", "Tom Marl", 1))
    later = f"It rained. {left.replace('Ada Pike', 'Tom Marl', 1)}"
    assert ("Ada Pike", "Tom Marl") not in swapped(left, later)


def test_names_that_share_most_words_answer_each_other() -> None:
    left = "Bo won the River Guild Boat Prize, a Golden Oar and a medal for rowing."
    right = "In May the River Guild Ship Prize and a medal went to Bo."
    assert ("River Guild Boat Prize", "River Guild Ship Prize") in swapped(left, right)
    half = "The Tova Club gave the River Cup Ship Prize for rowing to Bo."
    assert ("River Guild Boat Prize", "River Cup Ship Prize") not in swapped(left, half)


def test_two_numerals_of_one_name_exclude_each_other() -> None:
    left = "The Hart F-12 Loader is a lorry. The lorry was built in Hovik."
    found = effects(left, left.replace("F-12", "F-15"))
    assert set(found.values()) == {"conflict"}
    assert set(effects(left, left.replace("Hart", "Lark")).values()) == {"possible"}


BRIDGE = "The harbour bridge was designed by the engineer Ada Pike in 1911."
FILMS = "She played in Red Dust (1951), The Long Road (1953) and Ash Hill (1955)."


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            BRIDGE,
            "The harbour bridge was designed by the engineer Joe Marl in 1911.",
            "Ada Pike > Joe Marl possible",
        ),
        (
            BRIDGE,
            "In 1911 the engineer Joe Marl designed the harbour bridge.",
            "Ada Pike > Joe Marl possible",
        ),
        (BRIDGE, "The harbour bridge was paid for by Joe Marl.", ""),
        (BRIDGE, "The harbour bridge was designed by Ada Pike and Joe Marl.", ""),
        (BRIDGE, "The harbour bridge was designed by Joe Marl. Ada Pike paid for it.", ""),
        (BRIDGE, "The harbour bridge was designed by the engineer Joe Marl in 1950.", ""),
        (BRIDGE, "The harbour bridge stands in Joe Marl.", ""),
        (BRIDGE, "The harbour bridge was designed by Dr Pike in 1911.", ""),
        (
            BRIDGE,
            "The harbour bridge was designed by Ida Pike in 1911.",
            "Ada Pike > Ida Pike possible",
        ),
        (ISLES, "In summer it sails to Hovik, Sandnes and Molde.", "Borre > Molde possible"),
        (ISLES, "In summer it sails to Hovik, Molde and Borre.", "Sandnes > Molde possible"),
        (ISLES, "In summer it sails to Molde, Hovik and Sandnes.", "Borre > Molde possible"),
        (ISLES, "In summer it sails to Hovik, Sandnes, Molde and Tolga.", ""),
        (ISLES, "In summer it sails to Hovik, Sandnes and Molde. Borre is shut.", ""),
        (ISLES, "It calls at Hovik, at Sandnes and at Molde.", "Borre > Molde possible"),
        (
            FILMS,
            "Her films are Red Dust (1951), Far Water (1953) and Snow Gate (1955).",
            "Ash Hill > Snow Gate possible; The Long Road > Far Water possible",
        ),
        (
            FILMS,
            "Her films are Red Dust (1951), Far Water (1953) and Ash Hill (1955).",
            "The Long Road > Far Water possible",
        ),
        (FILMS, "Her films are Bright Star (1951), Far Water (1953) and Snow Gate (1955).", ""),
        (FILMS, "Her films are Red Dust (1951), Far Water and Ash Hill (1955).", ""),
        ("The play was staged in Ash.", "The play was staged in Elm.", "Ash > Elm possible"),
        ("The play was staged in Ash.", "The play was staged by Elm.", ""),
        ("Ann wrote the novel “Cold Lake”.", "Ann wrote the novel “Warm Lake”.", ""),
        (
            "Ann wrote the novel “Cold Lake”.",
            "Ann wrote the novel “Cold Lake” and “Warm Lake”.",
            "",
        ),
    ],
)
def test_which_name_stands_in_the_place_of_another(left: str, right: str, found: str) -> None:
    told = sorted(effects(left, right).items())
    assert "; ".join(f"{one} > {two} {effect}" for (one, two), effect in told) == found
