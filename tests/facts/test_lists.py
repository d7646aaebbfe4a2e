"""Names that stand in a row, and the name that a claim opens with."""

from __future__ import annotations

import pytest
from samples import source

from workbench.claims import split
from workbench.facets import of_kind
from workbench.facts.extract import Stated
from workbench.facts.inventory import inventory
from workbench.facts.lists import headed, lists


def stated(text: str) -> list[Stated]:
    sources = [source("a", text)]
    return list(inventory(split(sources), sources).facts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Lee, Tom Ray and Bo Dahl sang.", "Ann Lee + Tom Ray + Bo Dahl"),
        ("Ann Lee plus Tom Ray sang.", "Ann Lee + Tom Ray"),
        ("Ann Lee and Tom Ray sang, and Bo Dahl left.", "Ann Lee + Tom Ray; Bo Dahl"),
        ("Ann Lee sang with Tom Ray.", "Ann Lee; Tom Ray"),
        ("Ann Lee, who sang, and Tom Ray left.", "Ann Lee; Tom Ray"),
        ("Ann Lee, in one two three four Tom Ray left.", "Ann Lee + Tom Ray"),
        ("Ann Lee, in one two three four five Tom Ray left.", "Ann Lee; Tom Ray"),
        ("Ann Lee; Tom Ray left.", "Ann Lee; Tom Ray"),
        ("Ann Lee: Tom Ray left.", "Ann Lee; Tom Ray"),
        ("Ann Lee (1951), Tom Ray (1960) and Bo Dahl left.", "Ann Lee + Tom Ray + Bo Dahl"),
        ("Ann Lee (of the town, and of the land beyond it), Tom Ray left.", "Ann Lee + Tom Ray"),
        ("Ann Lee Tom Ray left.", "Ann Lee Tom Ray"),
        ("Ann Lee left.", "Ann Lee"),
        ("They read “Red Dust” (1951), “Cold Ash” (1953) and Al Reed.", "Red Dust + Cold Ash"),
        ("They read “Red Dust” (1951), “Cold Ash” and Al Reed.", "Red Dust + Ash + Al Reed"),
        ("They read “Red Dust”, “Cold Ash” and Al Reed.", "Dust + Ash + Al Reed"),
    ],
)
def test_names_in_a_row(text: str, found: str) -> None:
    told = lists(stated(text), frozenset(of_kind("name")))
    assert "; ".join(" + ".join(each.fact.words for each in row) for row in told) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Lee (born 1951) is a poet.", "Ann Lee"),
        ("Ann Lee is a poet.", "Ann Lee"),
        ("The Red Mill is old.", "Red Mill"),
        ("The red Mill is old.", ""),
        ("Ann Lee sang.", ""),
        ("Ann Lee – a poet – sang.", "Ann Lee"),
        ("Ann Lee - a poet - sang.", "Ann Lee"),
        ("Ann Lee, a poet, sang.", ""),
        ("Ann van der Lee is a poet.", "Ann van der Lee"),
        ("It is a poet.", ""),
        ("In Leeds is a mill.", ""),
        ("Ann Lee or Tom Ray sang.", "Ann Lee"),
        ("ann Lee is a poet.", ""),
    ],
)
def test_the_name_that_a_claim_opens_with_and_defines(text: str, found: str) -> None:
    told = headed(stated(text))
    assert (told[1].said if told else "") == found
