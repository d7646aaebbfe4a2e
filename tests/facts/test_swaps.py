"""Another name in the same slot of two claims on one fact."""

from __future__ import annotations

from samples import source

from workbench.claims import split
from workbench.facts.inventory import inventory
from workbench.facts.swaps import swaps


def swapped(left: str, right: str) -> set[tuple[str, str]]:
    sources = [source("a", left), source("b", right)]
    stock = inventory(split(sources), sources)
    facts = {row: [f for f in stock.facts if f.row == row] for row in range(len(stock.claims))}
    rows = [(0, row) for row in range(1, len(stock.claims))]
    found = swaps(rows, facts, stock.claims, sources, stock.topic)
    return {(s.left.fact.words, s.right.fact.words) for s in found}


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
