"""Arithmetic on what the sources say: right, near, or wrong with the working shown."""

from __future__ import annotations

from time import perf_counter

import pytest
from samples import claim, source

from workbench.checks import Check, check
from workbench.claims import split
from workbench.facts.inventory import inventory
from workbench.findings import flag
from workbench.findings.arithmetic import verify

NOVEL = "A play is a 1921 verse drama by Ada Pole.\n"


def checked(*texts: str) -> list[Check]:
    sources = [source(f"s{number}", text) for number, text in enumerate(texts)]
    return check(inventory(split(sources), sources))


@pytest.mark.parametrize(
    ("text", "result", "working"),
    [
        (
            "She wrote a sequel twenty years after finishing this drama, in 1941.",
            "pass",
            "1941 − 1921 = 20",
        ),
        (
            "She wrote a sequel twenty years after finishing this drama, in 1942.",
            "fail",
            "says 20 years, but 1942 − 1921 = 21",
        ),
        (
            "She wrote a sequel about twenty years after this drama, in 1942.",
            "near",
            "1942 − 1921 = 21",
        ),
        ("A sequel came two decades after the drama in 1944.", "near", "1944 − 1921 = 23"),
    ],
)
def test_a_relative_date_finds_its_anchor_in_another_source(
    text: str, result: str, working: str
) -> None:
    (found,) = checked(NOVEL, text)
    assert found.result == result and working in found.working
    assert (found.right.text, found.right.claim.source_id) == ("1921", "s0")


def test_an_anchor_on_which_the_sources_disagree_settles_nothing() -> None:
    other = "A play is a 1922 verse drama by Ada Pole."
    assert checked(NOVEL, other, "A sequel came twenty years after this drama, in 1950.") == []


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("They met in 1948. Two years later, in 1950, they wed.", ["pass"]),
        ("They met in 1948. Two years later, in 1951, they wed.", ["fail"]),
        ("They met in 1948 and wed two years later, in 1951.", ["fail"]),
        ("They met abroad. Two years later, in 1951, they wed.", []),
        ("It ran for six years, from 1997 to 2002.", ["pass"]),
        ("It ran for five years, from 1997 to 2002.", ["pass"]),
        ("It ran for nine years (1997–2002).", ["fail"]),
        ("The mill ran from 1890 to 1885.", ["fail"]),
        ("Ida Frost (1908–1879) sang.", ["fail"]),
        ("The wall stood from 1200 to 1100 BC.", []),
        ("It ran for nine years in a hall built from 1897 to 1902.", []),
    ],
)
def test_spans_of_years_within_a_text(text: str, results: list[str]) -> None:
    assert [found.result for found in checked(text)] == results


@pytest.mark.parametrize(
    ("texts", "results"),
    [
        (["Ida Frost (4 April 1879 – 22 January 1908) sang.", "Frost died aged 28."], {"pass"}),
        (
            [
                "Ida Frost (4 April 1879 – 22 January 1908) sang.",
                "Ida Frost died at the age of 29.",
            ],
            {"pass", "fail"},
        ),
        (["Ida Frost was born in 1879.", "Ida Frost died in 1908, aged 28."], {"pass"}),
        (["Ida Frost was born in 1879.", "Ida Frost died in 1808."], {"fail"}),
        (["Ida Frost was born in 1879.", "Ida Frost's father died in 1808."], set()),
        (["Ida Frost was born in 1879.", "Leo Grant died in 1808."], set()),
    ],
)
def test_lives_run_from_birth_to_death(texts: list[str], results: set[str]) -> None:
    assert {found.result for found in checked(*texts)} == results


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("The crew of 20 (12 men and 8 women) sailed.", ["pass"]),
        ("The crew of 20 (12 men and 9 women) sailed.", ["fail"]),
        ("A total of 30 people died: 12 men, 8 women and 10 children.", ["pass"]),
        ("The crew of 20 (including 12 men and 9 women) sailed.", []),
        ("There were 20 rooms, 12 baths and 9 stairs.", []),
        ("Votes went 60% to Reed, 30% to Vane and 20% to Gale.", ["fail"]),
        ("Votes went 50.1% to Reed, 30% to Vane and 20% to Gale.", ["near"]),
        ("Votes went 50% to Reed, 20% to Vane and 10% to Gale.", []),
        ("Men: 12\nWomen: 8\nTotal: 20\n", ["pass"]),
        ("Men: 12\nWomen: 8\nTotal: 21\n", ["fail"]),
    ],
)
def test_parts_and_totals(text: str, results: list[str]) -> None:
    assert [found.result for found in checked(text)] == results


PROSE = '"Low Tide" is a 1921 opera composed by Ida Frost and Leo Grant for 53 singers.\n'


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("Year: 1921", "pass"),
        ("Year : 1922", "fail"),
        ("Composer: Leo Grant", "pass"),
        ("Composer: Ann Reed", "fail"),
        ("Singers: 53", "pass"),
        ("Singers: 35", "fail"),
        ("Rating: 8", None),
        ("Conductor: Ann Reed", None),
        ("Genre: Drama, Music", None),
    ],
)
def test_a_line_against_the_prose_of_its_file(line: str, result: str | None) -> None:
    found = [made.result for made in checked(f"{PROSE}{line}\n")]
    assert found == ([result] if result else [])
    assert checked(PROSE, line) == []


def test_a_line_that_fails_is_told_as_a_contradiction_of_the_source() -> None:
    made = source("a", f"{PROSE}Year: 1922\n")
    (found,) = verify(inventory(split([made]), [made]), {"a": made})
    assert found.reason == "date"
    assert found.summary == "A contradicts itself on a date: the line says “1922”, the text “1921”"


def test_a_failed_check_is_a_finding_of_its_own_beside_those_of_its_claims() -> None:
    sources = [
        source("a", NOVEL),
        source("b", "A sequel came twenty years after this drama, in 1950."),
    ]
    claims = split(sources)
    found = flag(claims, [], sources)
    (first,) = [f for f in found if f.reason == "arithmetic"]
    assert found[0] == first and first.kind == "conflict" and first.sources == 2
    assert "1950 − 1921 = 29" in first.summary
    (told,) = first.differences
    texts = {c.claim_id: s.text for c in claims for s in sources if s.source_id == c.source_id}
    assert texts[told.left_id][told.left_start : told.left_end] == told.left
    assert texts[told.right_id][told.right_start : told.right_end] == "1921"
    assert {i for f in found[1:] for i in f.claim_ids} >= set(first.claim_ids)


def test_what_comes_out_right_is_no_finding() -> None:
    sources = [
        source("a", NOVEL),
        source("b", "A sequel came twenty years after this drama, in 1941."),
    ]
    assert verify(inventory(split(sources), sources), {s.source_id: s for s in sources}) == []


@pytest.mark.parametrize(
    ("texts", "question"),
    [
        (
            ["The crew of 20 (12 men and 9 women) sailed."],
            "How do “20” and “12 men and 9 women” fit together: 12 + 9 = 21, not 20?",
        ),
        (
            ["Votes went 60% to Reed, 30% to Vane and 20% to Gale."],
            "Can these shares be right: 60 + 30 + 20 = 110 per cent?",
        ),
        (
            ["The mill ran from 1890 to 1885."],
            "How do “1890” and “1885” fit together: 1885 comes before 1890?",
        ),
        ([f"{PROSE}Year: 1922\n"], "Which is right: the line says “1922”, the text “1921”?"),
    ],
)
def test_a_finding_of_arithmetic_asks_what_an_editor_understands(
    texts: list[str], question: str
) -> None:
    sources = [source(f"s{number}", text) for number, text in enumerate(texts)]
    (found,) = verify(inventory(split(sources), sources), {s.source_id: s for s in sources})
    assert found.question == question


def test_a_sentence_of_hundreds_of_figures_is_summed_in_time_and_told_in_brief() -> None:
    text = f"The crews had 9 men: {', '.join(f'{n % 7 + 1} men' for n in range(600))}."
    made = source("a", text)
    stock = inventory([claim(made, text)], [made])
    assert len(stock.facts) > 600
    began = perf_counter()
    (found,) = check(stock)
    assert perf_counter() - began < 1  # every figure is looked at once, not every two or three
    assert found.working == "1 + 2 + 3 + 4 + 5 + 6 + 7 + … + 5 = 2,395, not 9"


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("Ida Frost was born in 1879. Ida Frost died in 1870.", ["fail"]),
        ("Ida Frost was born in 1879. Tom Frost died in 1870.", []),  # another one of that name
        ("Ida Frost was born in 1879. Frost died in 1870.", ["fail"]),
        ("Ida Frost was born in 1879. Her father Tom died in 1870.", []),
        ("Ida Frost died in 1908. Ida Frost's first film was released in 1870.", []),
    ],
)
def test_a_life_is_that_of_one_person(text: str, results: list[str]) -> None:
    assert [found.result for found in checked(text) if found.facet == "order"] == results
