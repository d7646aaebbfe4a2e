"""Links: what is linked, why, and that nothing else decides it."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from samples import source

from workbench import plugins
from workbench.claims import split
from workbench.errors import WorkbenchError
from workbench.links import link
from workbench.links.twins import LONGEST, paragraphs
from workbench.records import Claim, Link, Source, link_id
from workbench.sources import read

SEEDS = Path(__file__).parents[2] / "sources"
CASES = Path(__file__).parents[1] / "cases" / "red_shoes_pairs.jsonl"

LIGHTHOUSE = """The keeper Martha Vane lit the lamp of Skerry Rock on 3 March 1871.
The tower stands 41 metres high and was built of granite from Dalbeattie.
She drowned in the storm of 1880.
Ferries call at the pier on Sundays.
"""
ISLAND = """In March 1871 the lamp at Skerry Rock was first lit by Martha Vane.
Dalbeattie granite went into the tower, which is 41 metres high.
The island has a school, a chapel and a shop.
"""


def linked(*sources: Source) -> tuple[dict[str, Claim], list[Link]]:
    claims = split(sources)
    return {c.claim_id: c for c in claims}, link(claims, sources)


def told(claims: dict[str, Claim], links: list[Link]) -> set[tuple[str, str]]:
    return {
        (claims[found.left_id].quote[:12], claims[found.right_id].quote[:12]) for found in links
    }


def test_independently_worded_sentences_of_one_fact_are_linked_and_others_are_not() -> None:
    claims, links = linked(source("a", LIGHTHOUSE), source("b", ISLAND))
    assert told(claims, links) == {
        ("The keeper M", "In March 187"),
        ("The tower st", "Dalbeattie g"),
    }


def test_a_link_says_why_in_the_words_of_the_text() -> None:
    _, links = linked(source("a", LIGHTHOUSE), source("b", ISLAND))
    reasons = " | ".join(links[0].matched_on)
    assert "Martha" in reasons and "Vane" in reasons and "1871" in reasons
    assert all(0 < found.score <= 1 for found in links)


def test_figures_in_words_and_digits_count_as_one() -> None:
    claims, links = linked(
        source("a", "Some 12 miners were trapped below.\nThe pit closed for good."),
        source("b", "Twelve miners trapped after the blast.\nA band played."),
    )
    assert told(claims, links) == {("Some 12 mine", "Twelve miner")}


def test_names_alone_link_nothing() -> None:
    text = "Barley was short.\nSnow fell early.\nPrices rose twice.\nA fair was held."
    _claims, links = linked(
        source("a", f"Anna Maria Reed sang at Bath.\n{text}"),
        source("b", "Anna Maria Reed sold her mill.\nThe rain went on."),
    )
    assert not links


def test_the_same_words_about_another_person_are_not_linked() -> None:
    _claims, links = linked(
        source(
            "a",
            "The poet Ruth Gale held the old library in high regard.\n\n"
            "The composer Jan Holt held the old library in high regard.\n",
        )
    )
    assert not links


def test_lines_of_one_list_are_not_linked() -> None:
    _claims, links = linked(
        source(
            "a",
            "Hull 9 is the longer version with seats for 290 passengers.\n"
            "Hull 10 is the longest version with seats for 330 passengers.\n",
        )
    )
    assert not links


def test_a_key_far_from_the_name_says_nothing_of_it() -> None:
    _claims, links = linked(
        source(
            "a",
            "The new director of photography had never before worked for Ida Frost.\n"
            "Its first night was a triumph.\n"
            "Director: Ida Frost\n",
        )
    )
    assert not links


def test_a_key_value_line_is_linked_to_the_sentence_that_says_it() -> None:
    claims, links = linked(
        source(
            "a",
            "The opera was composed by Ida Frost and Leo Grant.\n"
            "Its first night was a triumph.\n"
            "Composer: Ida Frost\n",
        )
    )
    assert told(claims, links) == {("The opera wa", "Composer: Id")}
    assert "states the line's key and value" in links[0].matched_on


def test_a_short_sentence_is_found_through_its_paragraph() -> None:
    one = (
        "The quarryman Owen Pryce led the strike at the slate works. "
        "He fasted for nine days. Troops shelled the barricade at dawn."
    )
    two = (
        "At the slate works the strike was led by Owen Pryce, a quarryman. "
        "The fast lasted over a week. At dawn troops shelled their barricade."
    )
    other = "\n\n".join(f"Chapter {n} tells of the canal and of lock {n}." for n in range(20))
    claims, links = linked(source("a", f"{one}\n\n{other}"), source("b", f"{two}\n"))
    assert ("He fasted fo", "The fast las") in told(claims, links)


def test_a_file_without_line_ends_is_cut_into_contexts() -> None:
    text = " ".join(f"Barge {n} carried coal to lock {n * 7}." for n in range(100))
    origin = source("a", text)
    claims = split([origin])
    assert max(len(p.rows) for p in paragraphs(claims, {"a": origin})) <= LONGEST
    assert [row for p in paragraphs(claims, {"a": origin}) for row in p.rows] == list(
        range(len(claims))
    )


def test_neither_the_order_of_sources_nor_of_claims_matters() -> None:
    sources = read(SEEDS)
    claims = split(sources)
    first = link(claims, sources)
    dice = random.Random(7)
    for _ in range(3):
        dice.shuffle(claims)
        dice.shuffle(sources)
        assert link(claims, sources) == first


def test_two_claims_or_fewer_and_empty_ones_do_no_harm() -> None:
    assert link([], []) == []
    lone = source("a", "The bridge opened in 1932.")
    assert link(split([lone]), [lone]) == []
    blank = source("b", "And so it was.")
    assert link(split([lone, blank]), [lone, blank]) == []


def test_the_labelled_pairs_of_the_seed_files() -> None:
    sources = read(SEEDS)
    claims = split(sources)
    by_id = {claim.claim_id: claim for claim in claims}

    def find(source_id: str, words: str) -> str:
        (found,) = [c for c in claims if c.source_id == source_id and words in c.quote]
        return found.claim_id

    labelled: dict[str, set[frozenset[str]]] = {"same": set(), "open": set(), "inside": set()}
    for line in CASES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        ends = (find(row["left_source"], row["left"]), find(row["right_source"], row["right"]))
        labelled[row["label"]].add(frozenset(ends))
    found = {frozenset((made.left_id, made.right_id)) for made in link(claims, sources)}
    across = {pair for pair in found if len({by_id[end].source_id for end in pair}) == 2}
    across -= labelled["open"]
    right = len(across & labelled["same"])
    precision, recall = right / len(across), right / len(labelled["same"])
    assert 2 * precision * recall / (precision + recall) >= 0.905
    assert len((found - across) & labelled["inside"]) >= 3


def fake(linker: object) -> EntryPoint:
    class Entry:
        name = "neighbour"

        @staticmethod
        def load() -> object:
            return linker

    return Entry()  # type: ignore[return-value]


def test_an_installed_linker_adds_links_marked_as_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def linker(claims: list[Claim]) -> list[Link]:
        last, first = claims[-1].claim_id, claims[0].claim_id
        return [Link(link_id(last, first), last, first, 0.9, ("meaning",))]

    monkeypatch.setattr(plugins, "entry_points", lambda group: [fake(linker)])
    claims, links = linked(source("a", LIGHTHOUSE), source("b", ISLAND))
    added = [found for found in links if "suggested by neighbour" in found.matched_on]
    assert len(links) == 3 and len(added) == 1
    assert claims[added[0].left_id].source_id == "a"


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"right_id": "c:0"}, "links 'c:0', which is no claim"),
        ({"right_id": ""}, "links '', which is no claim"),
        ({"right_id": "left"}, "to itself"),
        ({"score": 1.1}, "gives the score 1.1; a score lies from 0 to 1"),
        ({"score": "high"}, "score = 'high'"),
        ({"matched_on": "meaning"}, "matched_on = 'meaning'"),
        (None, "returned None; return Links"),
        ("a link", "returned 'a link'; return Links"),
    ],
)
def test_a_linker_that_returns_no_links_between_the_claims_is_named(
    monkeypatch: pytest.MonkeyPatch, wrong: object, why: str
) -> None:
    def linker(claims: list[Claim]) -> object:
        if not isinstance(wrong, dict):
            return wrong if wrong is None else [wrong]
        first, last = claims[0].claim_id, claims[-1].claim_id
        link = replace(Link("l:0", first, last, 1.0, ()), **wrong)
        return [replace(link, right_id=first) if link.right_id == "left" else link]

    monkeypatch.setattr(plugins, "entry_points", lambda group: [fake(linker)])
    with pytest.raises(WorkbenchError, match=r"plug-in 'neighbour' of workbench.linkers") as told:
        linked(source("a", LIGHTHOUSE), source("b", ISLAND))
    assert why in str(told.value)


def test_identical_claims_in_one_source_are_told_apart() -> None:
    twice = source("a", "The mill burned in 1820.\nThe mill burned in 1820.\nRain fell on Bath.\n")
    claims, links = linked(twice, replace(source("b", ISLAND)))
    assert all(found.left_id != found.right_id for found in links)
    assert len(claims) == len(set(claims))
