"""Support: distinct sources, independent origins."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import source

from workbench.errors import WorkbenchError
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


@pytest.mark.parametrize(
    ("kinds", "lineages", "met"),
    [
        (["secondary"], 1, ""),
        (["secondary", "secondary"], 2, "relaxed"),
        (["secondary", "secondary"], 1, ""),
        (["secondary", "secondary", "secondary"], 3, "default relaxed"),
        (["secondary", "secondary", "secondary"], 2, "relaxed"),
        (["secondary", "secondary", "tertiary"], 3, "relaxed"),
        (["unknown", "unknown", "unknown"], 3, "default relaxed"),
        (["primary"], 1, "default relaxed"),
        (["primary", "secondary"], 1, "default relaxed"),
        (["primary", "secondary"], 2, "default legal relaxed"),
        (["primary", "tertiary"], 2, "default legal relaxed"),
        ([], 0, ""),
    ],
)
def test_what_each_rule_asks_for(kinds: list[str], lineages: int, met: str) -> None:
    sources = [
        source(f"s{number}", "x", kind=kind, lineage_id=f"o{number % max(1, lineages)}")
        for number, kind in enumerate(kinds)
    ]
    counted = support(sources, [(one, two) for one in sources for two in sources])
    assert counted.lineages == lineages
    assert " ".join(rule for rule in sorted(RULES) if corroborated(counted, rule)) == met


def test_a_rule_of_no_known_name_is_an_error() -> None:
    with pytest.raises(WorkbenchError, match="support_rule = 'strict'; write one of default, rel"):
        corroborated(support([]), "strict")
