"""Another name in the same slot of two claims on one fact."""

from __future__ import annotations

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
