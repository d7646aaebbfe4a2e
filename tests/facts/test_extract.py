"""Claims to facts: every word that carries content lies in one, and none overlap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import claim, source

from workbench.claims import split
from workbench.facts.extract import extract, mentions
from workbench.records import Fact
from workbench.words.lexicon import entries
from workbench.words.tokens import tokenize


def facts(text: str) -> list[Fact]:
    return extract(split([source("a", text)]))


def told(text: str) -> list[tuple[str, str]]:
    return [(fact.facet, fact.words) for fact in facts(text)]


def test_the_values_of_a_sentence_and_what_is_left_of_it_are_facts() -> None:
    found = told("In 1971 Ada Pike opened a mill with 40 looms in Ross for £12,000.")
    assert ("date", "1971") in found or ("date", "In 1971") in found
    assert ("name", "Ada Pike") in found
    assert ("number", "40") in found
    assert ("money", "£12,000") in found
    assert ("wording", "opened") in found and ("wording", "mill") in found


def test_each_fact_has_its_exact_words_and_place() -> None:
    made = source("a", "Head.\n\nIn 1971 Ada Pike opened a mill.")
    for fact in extract(split([made])):
        assert made.text[fact.start : fact.end] == fact.words


@given(
    st.lists(
        st.sampled_from(
            [
                "In",
                "1971",
                "Ada",
                "Pike",
                "opened",
                "40",
                "the",
                "mills",
                "of",
                "Ross",
                "for",
                "£12",
                ",",
                ".",
            ]
        )
    )
)
def test_facts_never_overlap_and_leave_no_telling_word_out(words: list[str]) -> None:
    reading = tokenize(" ".join(words))
    found = mentions(reading)
    inside = [at for m in found for at in range(m.first, m.last)]
    assert len(inside) == len(set(inside))
    outside = set(range(reading.size)) - set(inside)
    left = {reading.lowers[at] for at in outside}
    assert left <= entries("glue") | {"£"}


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The mill had about 40 looms.", "approximate"),
        ("The mill had more than 40 looms.", "at_least"),
        ("The mill had fewer than 40 looms.", "at_most"),
        ("Perhaps the mill had 40 looms in 1971.", "hedged"),
        ("Ada Pike said that the mill had 40 looms.", "attributed:Ada Pike"),
    ],
)
def test_a_fact_carries_the_reserve_it_is_told_with(text: str, qualifier: str) -> None:
    (fact,) = [f for f in facts(text) if f.facet == "number"]
    assert qualifier in fact.qualifiers


def test_a_plain_figure_carries_no_reserve() -> None:
    (fact,) = [f for f in facts("The mill had 40 looms.") if f.facet == "number"]
    assert fact.qualifiers == ()
    assert fact.attribute == "loom"


def test_the_same_words_twice_in_a_claim_are_two_facts() -> None:
    found = [f for f in facts("The mill paid £40 in May and £40 in June.") if f.facet == "money"]
    assert len({f.fact_id for f in found}) == 2
    assert len({f.value for f in found}) == 1


def test_titles_with_years_in_a_list_are_facts_beside_their_years() -> None:
    found = told("She is known for the films Red Dust (1951), The Long Road (1954) and Ash (1960).")
    assert ("title", "Red Dust") in found and ("date", "1951") in found
    assert any(words.endswith("Long Road") for facet, words in found if facet == "title")


def test_the_two_dates_of_a_life_are_two_facts() -> None:
    found = told("Ada Pike (8 May 1850 - 3 June 1901) was a miller.")
    assert [words for facet, words in found if facet == "date"] == ["8 May 1850", "3 June 1901"]


def test_what_is_not_worth_checking_has_no_facts() -> None:
    assert facts("How beautiful it is!") == []


def test_the_id_of_a_fact_depends_on_its_claim_and_words_alone() -> None:
    one = source("a", "The mill had 40 looms.")
    two = source("a", "A new line came first.\n\nThe mill had 40 looms.")
    first, second = (
        {f.words: f.fact_id for f in extract([claim(made, "The mill had 40 looms.")])}
        for made in (one, two)
    )
    assert first == second
