"""Whatever the texts, findings cover the claims and quote the sources to the letter."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import source

from workbench.claims import split
from workbench.findings.flag import flagged
from workbench.links import assign, link, trace
from workbench.records import Source

pytestmark = pytest.mark.filterwarnings("ignore::workbench.errors.WorkbenchWarning")

subjects = st.sampled_from(
    ["Ida Frost", "The mill", "She", "Leo Grant's bridge", "Der Müller", "水車", "The U.S. Mint"]
)
verbs = st.sampled_from(
    ["opened", "was said to have opened", "never opened", "burned", "almost fell", "won"]
)
ends = st.sampled_from(
    [
        "in May 1931",
        "on 3 June 1932, two years later",
        "for £12,000",
        "with 53 dancers and 2,000 guests",
        "because of the war",
        "(the best of its kind)",
        "at the age of 28",
        "\u200bwith a zero-width mark 🎭",
    ]
)
sentences = st.builds(lambda a, b, c: f"{a} {b} {c}.", subjects, verbs, ends)
texts = st.lists(sentences, min_size=1, max_size=8).map(" ".join) | st.text(max_size=60)


def made(drawn: list[str]) -> list[Source]:
    return [source(f"s{number}", text, lineage_id="") for number, text in enumerate(drawn)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(texts, min_size=1, max_size=4))
def test_findings_cover_the_claims_and_quote_to_the_letter(drawn: list[str]) -> None:
    sources = made(drawn)
    claims = split(sources)
    links = link(claims, sources)
    lineages = trace(claims, links, sources)
    sources = assign(sources, lineages)
    facts, found = flagged(claims, links, sources, lineages)
    asked = {i for f in found for i in f.claim_ids}
    open_ = {fact.claim_id for fact in facts if fact.status == "unsupported"}
    assert open_ <= asked <= {c.claim_id for c in claims if c.check_worthy}
    support = [i for f in found if f.kind in ("unverified", "corroborated") for i in f.claim_ids]
    assert len(support) == len(set(support))
    text = {s.source_id: s.text for s in sources}
    home = {c.claim_id: text[c.source_id] for c in claims}
    for finding in found:
        assert finding.summary and finding.lineages <= finding.sources
        for told in finding.differences:
            assert {told.left_id, told.right_id} <= set(finding.claim_ids)
            assert home[told.left_id][told.left_start : told.left_end] == told.left
            assert home[told.right_id][told.right_start : told.right_end] == told.right
    assert len({f.finding_id for f in found}) == len(found)
