"""Lineage: shared wording tells copies, shared facts do not; the register has the last word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from samples import source

from workbench.claims import split
from workbench.links import assign, link, trace
from workbench.records import Lineage, Source
from workbench.sources import read

SEEDS = Path(__file__).parents[2] / "sources"

ORIGINAL = """The mill wheel cracked during the first hard frost of 1811.
The miller's widow carried the sacks down to the ferry at night.
A wandering tinker mended the wheel with iron taken from a wreck.
Nobody in the valley believed the repair would survive the spring flood.
The parish clerk wrote the accounts in a hand that nobody could read.
"""
COPY = """The mill wheel cracked during the first hard frost of 1811.
The miller's widow secretly carried the heavy sacks down to the ferry at night.
A wandering tinker mended the wheel with iron that had been taken from a wreck.
Nobody in the whole valley believed that the repair would survive the spring flood.
A statue stands on the square.
"""
INDEPENDENT = """When frost split the wheel in 1811 the mill stood still for a month.
By night the widow brought flour across the river herself.
Iron from a wrecked ship went into the new wheel, a traveller's work.
"""


def blank(made: Source) -> Source:
    return replace(made, lineage_id="")


def traced(*sources: Source, decided: bool = False) -> list[Lineage]:
    if not decided:  # a lineage_id before tracing is the register's word
        sources = tuple(map(blank, sources))
    claims = split(sources)
    return trace(claims, link(claims, sources), sources)


def test_a_reworded_copy_is_found_with_its_passages_and_words() -> None:
    (found,) = traced(source("copy", COPY), source("original", ORIGINAL))
    assert (found.left_id, found.right_id) == ("copy", "original")
    assert found.direction == "common_origin" and found.decided_by == "text"
    assert len(found.passages) == 4
    assert {"tinker", "wreck", "widow"} <= set(found.shared_words)
    assert found.evidence.startswith("4 shared passages in the same order; rare words in both: ")


def test_the_same_facts_in_other_words_are_no_copy() -> None:
    assert traced(source("a", ORIGINAL), source("b", INDEPENDENT)) == []


def test_stock_phrases_in_long_sentences_are_no_copy() -> None:
    phrases = (
        "opened its doors wide",
        "ran dry of money",
        "drew very large crowds",
        "shut both gates forever",
        "changed hands twice quietly",
        "burned down one night",
    )
    ends = (
        "when masons found bones under stones of some northern wall built before",
        "after quarrels about rents, fishing rights, tolls, weirs and grazing everywhere",
    )
    one, two = (
        "\n".join(f"In 18{n}1 Ida Frost of Skerry {p} {end}." for n, p in enumerate(phrases))
        for end in ends
    )
    claims = split([source("a", one), source("b", two)])
    assert link(claims, [source("a", one), source("b", two)])
    assert traced(source("a", one), source("b", two)) == []


def test_lists_of_names_and_years_are_no_copy() -> None:
    films = "He acted in The Long Night (1951), Red Harbour (1955) and A Winter Sea ({year})."
    one = "\n".join(films.format(year=1960 + n).replace("Red", f"Red{n}") for n in range(6))
    two = one.replace("He acted in", "His films are")
    assert traced(source("a", one), source("b", two)) == []


@pytest.mark.parametrize(
    ("known", "direction"),
    [
        ({"cites": ("original",)}, "left_from_right"),
        ({"cites": ("original.txt",)}, "left_from_right"),
        ({"published_on": "1950"}, "left_from_right"),
        ({"published_on": "1811-05"}, "right_from_left"),
    ],
)
def test_direction_follows_citation_and_date(known: dict[str, object], direction: str) -> None:
    (found,) = traced(
        source("copy", COPY, **known), source("original", ORIGINAL, published_on="1899-01-02")
    )
    assert found.direction == direction


def test_a_year_alone_is_not_later_than_a_day_in_it() -> None:
    (found,) = traced(
        source("copy", COPY, published_on="1899"),
        source("original", ORIGINAL, published_on="1899-01-02"),
    )
    assert found.direction == "common_origin"


def test_the_register_can_part_what_the_text_joins() -> None:
    sources = [
        replace(source("copy", COPY), lineage_id="own"),
        blank(source("original", ORIGINAL)),
    ]
    assert traced(*sources, decided=True) == []


def test_the_register_can_join_what_the_text_parts() -> None:
    sources = [
        replace(source("a", ORIGINAL), lineage_id="wire"),
        replace(source("b", INDEPENDENT), lineage_id="wire"),
        blank(source("c", "A statue of a horse stands on the square.")),
    ]
    (found,) = traced(*sources, decided=True)
    assert found.decided_by == "register" and "'wire'" in found.evidence
    assert [s.lineage_id for s in assign(sources, [found])] == ["wire", "wire", "c"]


STORY = (
    "The ferry company will sell three of its seven boats by June. The sale follows two winters "
    "in which nobody crossed the strait. Its pilots want to buy the oldest boat themselves."
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Skerry has a pier.", "Skerry has a pier."),
        (f"SKERRY (XP) — {STORY}", f"OBAN, Jan 9 (Inter Press) - {STORY}"),
        (f"By Ida Frost\nThe Strait Post\n\n{STORY}\n", f"{STORY}\n\n(Reporting by Ada Low)\n"),
        (
            "@skerry: The pier is shut today https://x.example/a",
            "RT @skerry: The pier is shut today",
        ),
        ("@skerry: The pier is shut all day", "RT @skerry: The pier is shut al…"),
    ],
)
def test_one_text_is_one_origin_however_short_and_under_any_header(one: str, two: str) -> None:
    (found,) = traced(source("a", one), source("b", two))
    assert (found.left_id, found.right_id) == ("a", "b")
    assert "word for word" in found.evidence


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Skerry has a pier.", "There is a pier at Skerry."),
        (
            "The pier fell in a storm on Sunday night. Nobody was hurt. The mayor wants a new one.",
            "The pier fell in a storm on Sunday night. Boats cannot land. Its owner lives abroad.",
        ),
        ("Pier: shut\nLength: 40 m\nBuilt: 1880", "Pier: shut\nLength: 40 m\nBuilt: 1881"),
    ],
)
def test_a_few_words_alike_are_no_copy(one: str, two: str) -> None:
    assert traced(source("a", one), source("b", two)) == []


def test_a_manuscript_is_the_origin_and_the_copy_of_nothing() -> None:
    sources = [blank(source("a", ORIGINAL)), blank(source("b", COPY)), blank(source("c", COPY))]
    sources[1] = replace(sources[1], manuscript=True)
    found = traced(*sources)
    assert [(f.left_id, f.right_id) for f in found] == [("a", "c")]
    assert [s.lineage_id for s in assign(sources, found)] == ["a", "", "a"]


def test_assign_names_the_origin_and_keeps_chains_together() -> None:
    sources = [blank(source(name, name)) for name in ("a", "b", "c", "d")]

    def between(left: str, right: str, direction: str) -> Lineage:
        return Lineage(left, right, direction, "text", (), (), "")  # type: ignore[arg-type]

    lineages = [between("a", "b", "left_from_right"), between("b", "c", "left_from_right")]
    assert [s.lineage_id for s in assign(sources, lineages)] == ["c", "c", "c", "d"]
    common = [between("a", "b", "common_origin")]
    assert [s.lineage_id for s in assign(sources, common)] == ["a", "a", "c", "d"]


def test_the_film_profile_shares_its_origin_with_both_trivia_files() -> None:
    sources = read(SEEDS)
    found = traced(*sources)
    assert [(f.left_id, f.right_id) for f in found] == [
        ("film-profile", "trivia-production"),
        ("film-profile", "trivia-release"),
    ]
    assert len({s.lineage_id for s in assign(sources, found)}) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Skerry has a pier.", "1 shared passage word for word"),
        ("Skerry has a pier. The pier is old.", "2 shared passages word for word"),
    ],
)
def test_how_many_passages_are_shared_is_told_in_words(text: str, told: str) -> None:
    (found,) = traced(source("a", text), source("b", text))
    assert found.evidence.split(";")[0] == told


def test_passages_are_in_the_same_order_or_are_not_said_to_be() -> None:
    turned = "\n".join(reversed(COPY.splitlines()))
    (found,) = traced(source("a", ORIGINAL), source("b", turned))
    assert found.evidence.startswith("4 shared passages; rare words in both: ")
