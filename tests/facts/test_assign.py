"""Values that answer each other: agreeing ones first, the rest one to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import source

from workbench import compare
from workbench.claims import split
from workbench.facts.across import Answer, pairs
from workbench.facts.assign import INSIDE, LIKELY, MARGIN, SURE, assigned, contests
from workbench.facts.brackets import figures
from workbench.facts.inventory import inventory
from workbench.facts.slots import Told
from workbench.measures.mention import AGREE, Compared
from workbench.words.tokens import tokenize


def effects(left: str, right: str) -> list[tuple[str, str, str]]:
    """Left words, right words and effect of every answer that does not agree."""
    return [
        (a.left.mention.value.said, a.right.mention.value.said, a.outcome[0])
        for a in pairs(tokenize(left), tokenize(right))
        if a.outcome and a.outcome[0] != "agree"
    ]


CONFLICTS = [
    (
        "The harbour handled 53 ships in June.",
        "In June the harbour handled 48 ships.",
        ("53", "48"),
    ),
    (
        "The fair drew fewer than 100 visitors.",
        "About 120 visitors came to the fair, which had 40 stalls.",
        ("fewer than 100", "About 120"),
    ),
    (
        "The opera earned more than 90 million dollars worldwide.",
        "The opera earned $30 million at home and $50 million abroad, for a worldwide total of $80"
        " million.",
        ("more than 90 million dollars", "$80 million"),
    ),
    (
        "Ida Frost died in 1912.",
        "Ida Frost (4 April 1879 – 22 January 1908) was a singer.",
        ("1912", "22 January 1908"),
    ),
    (
        "The tower was finished before 1950.",
        "Begun in 1948, the tower was finished in 1952.",
        ("before 1950", "in 1952"),
    ),
]


@pytest.mark.parametrize(("left", "right", "words"), CONFLICTS)
def test_finds_the_figure_that_answers(left: str, right: str, words: tuple[str, str]) -> None:
    found = [each for each in effects(left, right) if each[2] == "conflict"]
    assert len(found) == 1
    assert found[0][0] == words[0]
    assert found[0][1] in words[1]


TRAPS = [
    # The same number or sort of figure, of another thing.
    ("The company hired 53 dancers.", "The ballet lasts 15 minutes."),
    ("There were 1,200 cases in the county.", "The county counted 40 deaths."),
    ("He scored 20 goals.", "He missed 3 penalties."),
    # Borne out by one of several.
    ("She wrote more than 20 books.", "She wrote 5 plays and 26 books."),
    (
        "The film earned 80 million dollars.",
        "It earned $30 million at home and $80 million in all.",
    ),
    ("It was released on June 7, 2018.", "Shown on May 2, 2018, it was released on June 7, 2018."),
    # The one that might answer it already answers another.
    ("Ash has 67 buses. Elm has 56 buses.", "Ash and its 67 buses are the pride of Elm."),
    # Kinds of one thing.
    ("The county had 190 new cases.", "The county had 200 total cases."),
    # What comes round every year.
    ("The Elms won the league in 1990.", "The Elms won the league in 1994."),
    # Each figure has its own answer.
    ("Ash has 67 buses, while Elm has 56.", "The towns are Ash (67 buses), Elm (56) and Oak (41)."),
    # A date of another event in the same life.
    ("She died in 1955 in Ash.", "She was born in 1960 in Ash."),
    # A part and its whole.
    ("The port has 152 cranes.", "The port has 192 lifting machines, 152 cranes among them."),
    # Counted on another day.
    ("By 3 March the town had 100 cases.", "As of 9 March the town had 180 cases."),
    ("In 1990 the town had 100 inns.", "In 1995 the town had 180 inns."),
    # Numbers that are names.
    ("Season 2 had 10 episodes.", "Season 3 had 10 episodes on Channel 4."),
]


@pytest.mark.parametrize(("left", "right"), TRAPS)
def test_a_figure_of_another_thing_is_no_conflict(left: str, right: str) -> None:
    assert [found for found in effects(left, right) if found[2] == "conflict"] == []


def test_figures_of_two_things_leave_the_dates_beside_them_in_conflict() -> None:
    dogs = "The mill opened in 1990 with 40 dogs."
    assert ("1990", "1995", "conflict") in effects(dogs, "The mill opened in 1995 with 9 lamps.")
    assert ("1990", "1995", "differs") in effects(
        "In 1990 the mill had 40 dogs.", "In 1995 the mill had 9 dogs."
    )


def towns(count: int, **apart: int) -> str:
    """As many towns, each with figures of its own."""
    told = (f"Town{n} has {apart.get(f'n{n}', 1000 + 7 * n)} mills" for n in range(count))
    return "; ".join(told) + "."


@pytest.mark.parametrize("count", [60, 70])  # on either side of ``MANY`` pairs
def test_of_very_many_figures_each_still_finds_its_own(count: int) -> None:
    left = tokenize(towns(count))
    for told, differ in ((towns(count), []), (towns(count, n5=2001), [("1035", "2001")])):
        found = pairs(left, tokenize(told))
        words = [(a.left.mention.value.said, a.right.mention.value.said) for a in found]
        assert len(found) == count
        assert [pair for pair in words if pair[0] != pair[1]] == differ
    # The other text tells three figures more of each: the answer stands as far down in it.
    more = towns(count // 2, n25=2001).replace(
        "Town", "Ash has 3 inns; Elm has 4 inns; Oak has 5 inns; Town"
    )
    short = pairs(tokenize(towns(count // 2)), tokenize(more))
    answers = [(a.left.mention.value.said, a.right.mention.value.said) for a in short]
    assert ("1175", "2001") in answers
    # One line more at the beginning moves all others by one; the very same are found far off.
    late = tokenize(f"Ash has 4 mills. {towns(count)}")
    assert sum(a.outcome == AGREE for a in pairs(left, late)) == count
    turned = "; ".join(reversed(towns(count).rstrip(".").split("; ")))
    assert sum(a.outcome == AGREE for a in pairs(left, tokenize(turned))) == count


def option(left: Told, right: Told, score: float, outcome: Compared) -> Answer:
    return Answer(left, right, score, outcome)


CLASH: Compared = ("conflict", "")
READING = tokenize("Elm has 3 inns, 4 mills, 5 barns and 6 ponds.")
A, B, C, D = (Told(READING, mention) for mention in figures(READING))


@pytest.mark.parametrize(
    ("score", "more", "effect"),
    [
        (SURE, 0.0, "conflict"),
        (SURE - 0.01, 0.0, "possible"),
        (LIKELY, 0.0, "possible"),
        (LIKELY - 0.01, 0.0, "differs"),
        (SURE + INSIDE, INSIDE, "conflict"),
        (SURE + INSIDE - 0.01, INSIDE, "possible"),
        (LIKELY + INSIDE - 0.01, INSIDE, "differs"),
    ],
)
def test_a_clash_is_as_grave_as_the_slot_is_sure(score: float, more: float, effect: str) -> None:
    assert assigned([option(A, B, score, CLASH)], set(), more)[1][0][1] == effect


def test_what_agrees_is_settled_first() -> None:
    equal, clash = option(A, B, 0.3, AGREE), option(A, C, 0.9, CLASH)
    assert assigned([clash, equal], set()) == ([equal], [])
    faint = option(A, B, 0.1, AGREE)
    assert assigned([clash, faint], set()) == ([], [(clash, "conflict")])


def test_a_value_that_fits_in_must_fit_nearly_as_well() -> None:
    fits = option(A, B, 0.6, ("strengthened", ""))
    nearly = option(A, C, 0.6 + MARGIN - 0.01, CLASH)
    better = option(A, C, 0.6 + MARGIN + 0.01, CLASH)
    assert assigned([fits, nearly], set()) == ([fits], [])
    assert assigned([fits, better], set()) == ([], [(better, "conflict")])


def test_the_rest_is_assigned_one_to_one() -> None:
    best, second, third = (
        option(A, C, 0.9, CLASH),
        option(A, D, 0.8, CLASH),
        option(B, D, 0.7, CLASH),
    )
    assert [o for o, _ in assigned([best, second, third], set())[1]] == [best, third]


def test_two_files_clash_where_their_texts_do() -> None:
    texts = "The well-known mill at Ross cost $40.\n", "The well-known mill at Ross cost $70.\n"
    sources = [source(f"s{n}", text) for n, text in enumerate(texts)]
    stock = inventory(split(sources))
    against, agreed = contests(stock.matches, stock.claims)
    assert [(c.effect, c.match.left.fact.words, c.match.right.fact.words) for c in against] == [
        ("conflict", "$40", "$70")
    ]
    assert agreed == []
    assert [each[2] for each in effects(*texts)] == ["conflict"]


PIECES = st.lists(
    st.sampled_from(
        [
            "May", "1999", "5", "12", "/", "-", "to", "and", "more", "than", "people", "deaths",
            "$", "%", "(", ")", ",", "two", "years", "later", "before", "12/28/63", "Q2", "BC",
            "7.1/10", "3-1", "6:30", "pm", "half", "a", "third", "of", "between", "19th", "century",
        ]
    ),
    max_size=12,
)  # fmt: skip


@given(PIECES, PIECES, st.sampled_from(["", " "]))
def test_any_two_texts_can_be_paired(left: list[str], right: list[str], link: str) -> None:
    one, two = tokenize(link.join(left)), tokenize(link.join(right))
    for answer in pairs(one, two):
        assert answer.score >= 0
        assert answer.left.mention.facet == answer.right.mention.facet


@given(PIECES)
def test_a_text_never_contradicts_itself(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert [each for each in effects(text, text) if each[2] == "conflict"] == []


REOPENED = "The hall reopened on 14 March 2019 after repairs that cost £4.2 million."
AGAIN = "The hall was reopened on 16 March 2019, after repairs costing £4.9 million."


def test_two_days_of_one_event_date_no_cost() -> None:
    found = compare(REOPENED, AGAIN)
    assert [d.facet for d in found.differences if d.effect == "conflict"] == ["date", "money"]


def test_what_is_counted_on_two_days_is_no_conflict() -> None:
    found = compare(
        "On 14 March 2019 the index closed at 4,200.", "On 16 March 2019 the index closed at 4,900."
    )
    assert not [d for d in found.differences if d.facet == "number" and d.effect == "conflict"]


@pytest.mark.parametrize("draft", ["The inn of Norwick closed in 1992.", ""])
def test_with_a_manuscript_only_what_is_near_it_is_held_against_each_other(draft: str) -> None:
    texts = {
        "paper": "The inn of Norwick closed in 1990. The new pier will cost £2.4 million.",
        "town": "The inn of Norwick closed in 1991. The new pier will cost £2.6 million.",
    }
    sources = [source(name, text) for name, text in texts.items()]
    if draft:
        sources.append(source("draft", draft, manuscript=True))
    found = inventory(split(sources), sources).matches
    met = {frozenset((m.left.fact.words, m.right.fact.words)) for m in found}
    assert frozenset(("1990", "1991")) in met
    assert (frozenset(("1990", "1992")) in met) == bool(draft)
    assert (frozenset(("£2.4 million", "£2.6 million")) in met) == (not draft)
