"""What one source names within a passage that it shares with a copy, which lacks it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from samples import claim, link, source

from workbench.facts.inventory import inventory
from workbench.findings import flag
from workbench.findings.omitted import NEXT, omitted
from workbench.records import Claim, Link, Source

SAID = ["The mill burned.", "Tom Hale fled to York.", "The owner took cash.", "It was rebuilt."]
COPIED = ["The mill burned down.", "The town built it anew.", "It still stands."]
LONG = replace(source("long", " ".join(SAID)), lineage_id="one")
SHORT = replace(source("short", " ".join(COPIED)), lineage_id="one")
BURNED, FLED, TOOK, REBUILT = (claim(LONG, told) for told in SAID)
DOWN, ANEW, STANDS = (claim(SHORT, told) for told in COPIED)
CLAIMS = (BURNED, FLED, TOOK, REBUILT, DOWN, ANEW, STANDS)
SHARED = (link(BURNED, DOWN), link(REBUILT, ANEW))


def lacking(
    links: tuple[Link, ...] = SHARED, claims: tuple[Claim, ...] = CLAIMS, other: Source = SHORT
) -> dict[str, Any]:
    sources = [LONG, other]
    return omitted(inventory(claims, sources), links, {s.source_id: s for s in sources})


def test_a_claim_within_a_shared_passage_names_the_source_that_lacks_it() -> None:
    assert lacking() == {FLED.claim_id: "short"}  # "The owner took cash" names nothing


def test_what_the_other_names_elsewhere_is_not_missing() -> None:
    told = replace(SHORT, text=f"{SHORT.text} Tom Hale fled to York in a cart.")
    assert lacking(other=told) == {}


@pytest.mark.parametrize(
    "links",
    [
        (link(BURNED, DOWN),),  # the passage has but one end
        (*SHARED, link(FLED, STANDS)),  # it is told elsewhere
        (link(BURNED, DOWN), link(REBUILT, STANDS)),  # the other does not go straight on
        (link(BURNED, ANEW), link(REBUILT, DOWN)),  # nor in the same order
    ],
)
def test_nothing_is_left_out_where_the_passage_is_not_shared_on_both_sides(
    links: tuple[Link, ...],
) -> None:
    assert lacking(links) == {}


def test_two_independent_texts_share_no_passage() -> None:
    assert lacking(other=replace(SHORT, lineage_id="two")) == {}


def test_a_passage_goes_on_within_so_many_claims() -> None:
    between = [
        replace(FLED, claim_id=f"c:{n}", start=FLED.start + n) for n in range(1, 2 * NEXT + 1)
    ]
    assert len(lacking(claims=(BURNED, *between[: NEXT - 1], REBUILT, DOWN, ANEW))) == NEXT - 1
    assert lacking(claims=(BURNED, *between, REBUILT, DOWN, ANEW)) == {}


def test_the_finding_says_so_and_comes_first_of_its_kind() -> None:
    found = flag(CLAIMS, SHARED, [LONG, SHORT])
    first, *others = [f for f in found if f.kind == "unverified"]
    assert first.claim_ids == (FLED.claim_id,)
    assert (first.severity, first.reason) == ("high", "single_source")
    assert first.question == (
        "Missing from the same passage of Short: does anything else bear this out: "
        "“Tom Hale fled to York.”?"
    )
    assert first.summary.startswith("Missing from the same passage of Short. Only Long says so")
    assert "high" not in {f.severity for f in others}
