"""What a reviewer reads of a finding names the sources, not "left" and "right"."""

from __future__ import annotations

import pytest
from samples import claim, sample_dossier, source

from workbench.findings.summary import named, supported
from workbench.findings.support import support

BRIDGE = source("bridge", "The mill is said to burn.", title="A history")
GUIDE = source("guide", "The mill burns.", title="A guide")
LEFT = (claim(BRIDGE, "The mill is said to burn."), BRIDGE)
RIGHT = (claim(GUIDE, "The mill burns."), GUIDE)


def test_the_sides_become_the_titles_of_the_sources() -> None:
    told = named("the left text says “x”; the right one states it outright", LEFT, RIGHT)
    assert told == "A history says “x”; A guide states it outright"


def test_sides_told_by_place_become_titles_too() -> None:
    told = named("reported as “said” on the left and as “claimed” on the right", LEFT, RIGHT)
    assert told == "reported as “said” in A history and as “claimed” in A guide"


def test_a_source_that_differs_from_itself_is_told_by_place() -> None:
    first, second = [c for c in sample_dossier().claim_records if c.source_id == "bridge-history"][
        :2
    ]
    held = sample_dossier().source_records[0]
    told = named("“x” is gone from the right text", (first, held), (second, held))
    assert told == f"“x” is gone from Bridge history, {second.locator},"


def test_the_words_of_a_source_stay_as_they_are() -> None:
    told = named("“the left one” is new: the left text lacks it", LEFT, RIGHT)
    assert told == "“the left one” is new: A history lacks it"


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (["primary"], "A primary source says so"),
        (["primary", "secondary"], "A primary source says so"),
        (["primary", "primary"], "Primary sources say so"),
        (["secondary", "secondary"], "2 independent origins agree"),
        (["secondary", "tertiary", "secondary"], "3 independent origins agree"),
    ],
)
def test_what_bears_a_fact_out_is_counted_in_words(kinds: list[str], told: str) -> None:
    sources = [
        source(f"s{at}", "x", kind=kind, lineage_id=f"o{at}") for at, kind in enumerate(kinds)
    ]
    assert supported([LEFT[0]], support(sources)).startswith(f"{told}: “The mill is said")
