"""Findings: one for each question, in queue order."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from samples import BRIDGE, CUTTING, GUIDE, claim, link, source

from workbench.claims import split
from workbench.errors import WorkbenchError
from workbench.findings import flag
from workbench.findings.flag import flagged as found_facts
from workbench.links import link as find_links
from workbench.records import (
    FINDING_KINDS,
    SEVERITIES,
    Claim,
    Finding,
    Source,
)

OPENED = "The pier opened in May 1932 after eight years of work."
OPENED_LATER = "The pier opened in May 1931 after eight years of work."


def single(text: str, name: str, **known: object) -> tuple[Source, Claim]:
    made = source(name, text, **known)
    return made, claim(made, text)


def flagged(
    *given: tuple[Source, Claim], rule: str = "default", joined: bool = True
) -> list[Finding]:
    sources = [made for made, _ in given]
    claims = [made for _, made in given]
    links = [link(a, b, 0.9) for i, a in enumerate(claims) for b in claims[i + 1 :]]
    return flag(claims, links if joined else [], sources, support_rule=rule)


def test_two_dates_of_one_event_are_a_conflict_with_places_in_the_sources() -> None:
    left, right = single(f"Intro. {OPENED}", "a"), single(OPENED_LATER, "b")
    left = (left[0], claim(left[0], OPENED))
    (found,) = flagged(left, right)
    assert (found.kind, found.severity, found.reason) == ("conflict", "high", "date")
    worst = found.differences[0]
    assert left[0].text[worst.left_start : worst.left_end] == worst.left == "May 1932"
    assert right[0].text[worst.right_start : worst.right_end] == worst.right == "May 1931"
    assert (worst.left_id, worst.right_id) == (left[1].claim_id, right[1].claim_id)
    assert found.summary.startswith("The sources disagree on a date: “May 1932” (A) or “May 1931”")


def test_a_conflict_stays_one_even_between_copies() -> None:
    found, rest = flagged(single(OPENED, "a"), single(OPENED_LATER, "b", lineage_id="a"))
    assert (found.kind, found.sources, found.lineages) == ("conflict", 2, 1)
    assert (rest.kind, rest.reason) == ("unverified", "copies_only")


def test_a_contested_slot_has_its_values_side_by_side_and_a_question() -> None:
    found = flagged(
        single(OPENED, "a"), single(OPENED_LATER, "b"), single(OPENED_LATER + " ", "c")
    )[0]
    assert [v.words for v in found.values] == ["May 1932", "May 1931"]
    assert [v.sources for v in found.values] == [1, 2]
    assert "May 1932" in found.question and "May 1931" in found.question
    assert len(found.differences) == 2 and len(found.fact_ids) == 3


def test_a_further_source_with_a_known_value_does_not_reopen_a_question() -> None:
    before = flagged(single(OPENED, "a"), single(OPENED_LATER, "b"))[0]
    after = flagged(single(OPENED, "a"), single(OPENED_LATER, "b"), single(OPENED, "c"))[0]
    assert before.finding_id == after.finding_id


def test_a_source_against_itself_is_named() -> None:
    text = f"{OPENED}\n{OPENED_LATER}"
    made = source("guide", text)
    found = flagged((made, claim(made, OPENED)), (made, claim(made, OPENED_LATER)))
    assert found[0].summary.startswith("Guide contradicts itself on a date")


SAID = {
    ("corroborated", ""): "independent origins agree: ",
    ("unverified", "single_source"): "Only S0 says so: ",
    ("unverified", "copies_only"): " sources of one origin say so: ",
    ("unverified", "secondary_only"): "too few say it outright: ",
}


@pytest.mark.parametrize(
    ("known", "rule", "kind", "reason"),
    [
        ([{}], "default", "unverified", "single_source"),
        ([{"kind": "primary"}], "default", "unverified", "single_source"),
        ([{}, {"kind": "primary"}], "default", "corroborated", ""),
        ([{"kind": "primary"}], "legal", "unverified", "single_source"),
        ([{}, {"lineage_id": "s0"}], "default", "unverified", "copies_only"),
        ([{}, {"lineage_id": "s0"}, {"lineage_id": "s0"}], "relaxed", "unverified", "copies_only"),
        ([{}, {}], "default", "unverified", "secondary_only"),
        ([{}, {}], "relaxed", "corroborated", ""),
        ([{}, {}, {}], "default", "corroborated", ""),
        ([{}, {}, {}], "legal", "unverified", "secondary_only"),
        ([{}, {}, {"lineage_id": "s0"}], "default", "unverified", "secondary_only"),
        ([{}, {}, {"kind": "tertiary"}], "default", "unverified", "secondary_only"),
        ([{}, {"kind": "primary"}], "legal", "corroborated", ""),
        ([{}, {"kind": "primary", "lineage_id": "s0"}], "legal", "unverified", "copies_only"),
    ],
)
def test_support_counts_origins_not_files(
    known: Sequence[dict[str, object]], rule: str, kind: str, reason: str
) -> None:
    given = [single(OPENED, f"s{number}", **facts) for number, facts in enumerate(known)]
    (found,) = flagged(*given, rule=rule)
    assert (found.kind, found.reason, found.sources) == (kind, reason, len(known))
    primary = kind == "corroborated" and {"kind": "primary"} in known
    assert ("A primary source says so: " if primary else SAID[kind, reason]) in found.summary
    assert found.question.endswith(f"“{OPENED}”?") or kind == "corroborated"


def test_an_unknown_support_rule_is_refused() -> None:
    with pytest.raises(WorkbenchError, match="support_rule = 'lax'; write one of default"):
        flagged(single(OPENED, "a"), rule="lax")


def test_what_is_not_worth_checking_is_never_flagged() -> None:
    made = source("a", "Its beauty is breathtaking.")
    praise = replace(claim(made, made.text), check_worthy=False)
    assert flag([praise], [], [made]) == []


def bridge() -> tuple[list[Source], list[Claim]]:
    sources = [
        source("bridge-history", BRIDGE, kind="primary"),
        source("bridge-guide", GUIDE, kind="secondary"),
        source("cutting", CUTTING, lineage_id="bridge-history"),
    ]
    return sources, split(sources)


def test_every_check_worthy_claim_is_asked_about_and_of_support_once_at_most() -> None:
    sources, claims = bridge()
    found = flag(claims, find_links(claims, sources), sources)
    asked = {i for f in found for i in f.claim_ids}
    assert asked == {c.claim_id for c in claims if c.check_worthy}
    support = [i for f in found if f.kind in ("unverified", "corroborated") for i in f.claim_ids]
    assert len(support) == len(set(support))


def test_the_manuscript_is_what_support_is_asked_for_and_bears_out_nothing() -> None:
    ours = single(OPENED, "draft", manuscript=True)
    found = flagged(ours, single(OPENED, "a"), single(OPENED, "b"), rule="relaxed")
    assert [(f.kind, f.sources, f.lineages) for f in found] == [("corroborated", 2, 2)]
    alone = flagged(ours, single("The choir sang in 1890.", "a"), rule="relaxed", joined=False)
    assert [(f.kind, f.reason) for f in alone] == [("unverified", "single_source")]
    assert alone[0].claim_ids == (ours[1].claim_id,)


def test_words_that_nothing_bears_out_are_named() -> None:
    told = "The pier opened in May 1932 after eight years of work with fireworks."
    found = flagged(single(told, "a"), single(OPENED, "b"), single(OPENED, "c"))
    (partly,) = [f for f in found if f.reason == "partly_supported"]
    assert "fireworks" in partly.question or "fireworks" in partly.summary


def test_findings_stand_gravest_first_and_carry_their_content_hash() -> None:
    sources, claims = bridge()
    found = flag(claims, find_links(claims, sources), sources)
    ranks = [(FINDING_KINDS.index(f.kind), SEVERITIES.index(f.severity)) for f in found]
    assert ranks == sorted(ranks)
    assert found[0].kind == "conflict" and found[0].reason == "date"
    assert len({made.finding_id for made in found}) == len(found)


def test_the_order_of_what_is_given_does_not_matter() -> None:
    sources, claims = bridge()
    links = find_links(claims, sources)
    first = flag(claims, links, sources)
    dice = random.Random(3)
    for _ in range(3):
        for items in (sources, claims, links):
            dice.shuffle(items)
        assert flag(claims, links, sources) == first


def test_an_edit_elsewhere_keeps_the_finding() -> None:
    before = flagged(single(OPENED, "a"), single(OPENED_LATER, "b"))
    moved = source("a", f"A new first line.\n{OPENED}")
    after = flagged((moved, claim(moved, OPENED)), single(OPENED_LATER, "b"))
    assert [f.finding_id for f in before] == [f.finding_id for f in after]


def test_values_of_one_slot_are_held_against_each_other_without_a_link() -> None:
    found = flagged(single(OPENED, "a"), single(OPENED_LATER, "b"), joined=False)
    assert found[0].kind == "conflict" and found[0].reason == "date"


def test_values_of_other_slots_are_not() -> None:
    found = flagged(single(OPENED, "a"), single("The choir sang in 1890.", "b"), joined=False)
    assert [f.reason for f in found] == ["single_source", "single_source"]


@pytest.mark.parametrize(
    ("openings", "origins"),
    [
        (("In the morning,", "In the evening,", "At noon,"), 3),
        (("According to Inter Press,", "In the evening,", "At noon,"), 3),
        (("According to Inter Press,", "According to the I.P.,", "At noon,"), 2),
        (("According to Inter Press,", "Inter Press said that", "As reported by Inter Press,"), 1),
        (("According to Ann Reed,", "According to Leo Grant,", "At noon,"), 3),
    ],
)
def test_texts_that_credit_one_agency_with_a_fact_are_one_origin_for_it(
    openings: tuple[str, ...], origins: int
) -> None:
    told = "the new dam at Oban holds five million litres of water."
    sources = [source(name, f"{o} {told}") for name, o in zip("abc", openings, strict=True)]
    claims = split(sources)
    facts, _ = found_facts(claims, find_links(claims, sources), sources)
    litres = [fact for fact in facts if fact.words.startswith("five million")]
    assert {fact.lineages for fact in litres} == {origins}
    assert {fact.status for fact in litres} == {"supported" if origins > 1 else "unsupported"}
