"""Support: distinct sources, independent origins."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from samples import source

from workbench.findings.support import RULES, corroborated, support


def test_the_same_source_twice_counts_once() -> None:
    one = source("a", "x", kind="primary")
    counted = support([one, one])
    assert (counted.sources, counted.lineages, counted.primaries) == (1, 1, 1)


def test_a_source_without_lineage_is_its_own_origin() -> None:
    counted = support([source("a", "x", lineage_id=""), source("b", "x", lineage_id="")])
    assert counted.lineages == 2


def test_a_chain_of_links_is_no_agreement_of_all() -> None:
    one, two, three = (source(name, "x") for name in "abc")
    chain = [(one, two), (two, three)]
    assert support([one, two, three], chain).independent == 2
    assert support([one, two, three], [*chain, (one, three)]).independent == 3
    assert support([one]).independent == 1


kinds = st.sampled_from(["primary", "secondary", "tertiary", "unknown"])


@settings(deadline=None)
@given(st.lists(st.tuples(kinds, st.integers(0, 3)), max_size=6), st.sampled_from(sorted(RULES)))
def test_one_more_copy_never_takes_support_away_nor_adds_an_origin(
    drawn: list[tuple[str, int]], rule: str
) -> None:
    sources = [
        source(f"s{number}", "x", kind=kind, lineage_id=f"origin-{origin}")
        for number, (kind, origin) in enumerate(drawn)
    ]
    pairs = [(one, two) for one in sources for two in sources]
    before = support(sources, pairs)
    copies = [
        source(f"copy-{s.source_id}", "x", kind=s.kind, lineage_id=s.lineage_id) for s in sources
    ]
    after = support([*sources, *copies], pairs)
    assert after.lineages == before.lineages <= before.sources
    assert corroborated(after, rule) >= corroborated(before, rule)
