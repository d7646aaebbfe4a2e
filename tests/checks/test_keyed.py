"""A key-value line beside running text."""

from __future__ import annotations

from samples import source

from workbench.checks.check import rows
from workbench.checks.keyed import unlisted as told
from workbench.claims import split
from workbench.facts.inventory import inventory
from workbench.records import Difference

LINE = "Composer: Ida Frost"
TEXT = "The opera was composed by Ida Frost and Leo Grant."


def unlisted(left: str, right: str) -> list[Difference]:
    sources = [source("a", left), source("b", right)]
    return told(*rows(inventory(split(sources), sources)))


def test_a_name_the_line_leaves_out_is_told_with_its_place() -> None:
    (found,) = unlisted(LINE, TEXT)
    assert (found.facet, found.effect) == ("name", "possible")
    assert LINE[found.left_start : found.left_end] == found.left == "Ida Frost"
    assert TEXT[found.right_start : found.right_end] == found.right == "Ida Frost and Leo Grant"
    assert found.explanation == "the text also names Leo Grant"


def test_sides_are_kept_when_the_line_stands_right() -> None:
    (found,) = unlisted(TEXT, LINE)
    assert (found.left, found.right) == ("Ida Frost and Leo Grant", "Ida Frost")


def test_the_same_names_or_other_lists_are_no_difference() -> None:
    assert unlisted("Composers: Ida Frost and Leo Grant", TEXT) == []
    assert unlisted(LINE, "Ann Reed and Leo Grant thanked the composer Ida Frost.") == []
    assert unlisted(TEXT, TEXT) == []
    assert unlisted(LINE, "Composer: Ida Frost and Leo Grant") == []
