"""Groups: connected claims, but no vague sentence glues two facts together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from samples import claim, link, source

from workbench.links.groups import groups
from workbench.records import Claim, Link

TEXT = source("text", "\n".join(f"Claim number {n} is here." for n in range(12)))
CLAIMS = [claim(TEXT, f"Claim number {n} is here.") for n in range(12)]


def numbers(made: list[tuple[Claim, ...]]) -> list[list[int]]:
    return [[CLAIMS.index(member) for member in group] for group in made]


def test_a_claim_linked_to_nothing_is_a_group_of_one() -> None:
    assert numbers(groups(CLAIMS[:3], [link(CLAIMS[0], CLAIMS[2])])) == [[0, 2], [1]]


def test_a_vague_claim_does_not_glue_two_tight_groups_together() -> None:
    tight = [
        link(CLAIMS[a], CLAIMS[b], 0.9)
        for block in ((0, 1, 2), (3, 4, 5))
        for a in block
        for b in block
        if a < b
    ]
    vague = [link(CLAIMS[2], CLAIMS[6], 0.3), link(CLAIMS[6], CLAIMS[3], 0.25)]
    made = numbers(groups(CLAIMS[:7], tight + vague))
    assert not any(0 in group and 3 in group for group in made)


def test_a_firm_link_always_joins() -> None:
    tight = [link(CLAIMS[a], CLAIMS[b], 0.9) for a, b in ((0, 1), (0, 2), (1, 2))]
    weak = link(CLAIMS[2], CLAIMS[3], 0.2)
    assert numbers(groups(CLAIMS[:4], [*tight, weak])) == [[0, 1, 2], [3]]
    assert numbers(groups(CLAIMS[:4], [*tight, weak], {weak.link_id})) == [[0, 1, 2, 3]]


pairs = st.tuples(st.integers(0, 11), st.integers(0, 11), st.floats(0.01, 1)).filter(
    lambda pair: pair[0] != pair[1]
)


@settings(deadline=None)
@given(st.lists(pairs, max_size=30), st.randoms())
def test_groups_divide_the_claims_whatever_the_order_of_links(
    drawn: list[tuple[int, int, float]], dice: object
) -> None:
    links: dict[str, Link] = {}
    for left, right, score in drawn:
        made = link(CLAIMS[left], CLAIMS[right], score)
        links.setdefault(made.link_id, made)
    first = groups(CLAIMS, list(links.values()))
    assert sorted(c.claim_id for group in first for c in group) == sorted(
        c.claim_id for c in CLAIMS
    )
    shuffled = list(links.values())
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert groups(list(reversed(CLAIMS)), shuffled) == first
