"""A figure is contradicted only among words that fit, and where the other source is silent."""

from __future__ import annotations

import pytest
from samples import claim, link, source

from workbench.findings.answers import around, unanswered
from workbench.records import Claim, Difference


def differing(left: Claim, right: Claim, words: tuple[str, str], facet: str = "date") -> Difference:
    places = [c.start + c.quote.index(w) for c, w in zip((left, right), words, strict=True)]
    return Difference(
        facet,  # type: ignore[arg-type]
        "conflict",
        left.claim_id,
        right.claim_id,
        *words,
        places[0],
        places[0] + len(words[0]),
        places[1],
        places[1] + len(words[1]),
        "",
    )


def kept(
    left: str, right: str, words: tuple[str, str], more: str = "", facet: str = "date"
) -> bool:
    """Whether the difference stands; ``more`` is a second claim of the right source, linked less
    closely to the left claim."""
    first = claim(source("a", left), left)
    origin = source("b", f"{right}\n{more}")
    second = claim(origin, right)
    others = [claim(origin, more)] if more else []
    links = [link(first, second, 0.5), *(link(first, other, 0.4) for other in others)]
    told = {links[0].link_id: [differing(first, second, words, facet)]}
    by_id = {c.claim_id: c for c in (first, second, *others)}
    return bool(unanswered(told, links, by_id))


def test_a_figure_among_the_same_words_stands() -> None:
    assert kept("The pier opened in 1931.", "Opened in 1932, the pier is long.", ("1931", "1932"))


def test_a_figure_among_other_words_does_not() -> None:
    left = "The pier opened in 1931, and its architect, who had won a medal, was praised."
    right = "The pier is long; the railway company that owned it went bankrupt in 1932."
    assert not kept(left, right, ("1931", "1932"))


def test_a_country_alone_does_not_make_two_dates_one() -> None:
    left, right = "In 1998 she moved to France.", "Her fame in France began in 2005."
    assert not kept(left, right, ("1998", "2005"))


def test_years_behind_different_titles_tell_different_things() -> None:
    left, right = "He wrote Red Dust (1951), Far Away (1954).", "He wrote Low Tide (1952)."
    assert not kept(left, right, ("1951", "1952"))


@pytest.mark.parametrize(
    ("more", "stands"),
    [
        ("The pier opened to the public on 5 May 1931.", False),
        ("The mayor who opened the market died in 1931.", True),
        ("The pier opened from 1931 to 1940 in the summers.", True),
    ],
)
def test_a_value_the_other_source_tells_is_not_contradicted(more: str, stands: bool) -> None:
    left = "The old pier opened to the public in May 1931."
    right = "The old pier opened for the public to trains in 1932."
    assert kept(left, right, ("May 1931", "1932"), more) is stands


def test_the_figure_of_the_whole_settles_the_figure_of_a_part() -> None:
    left = "The club won five cups between the wars."
    right = "The first three cups the club won with a borrowed team."
    assert not kept(
        left,
        right,
        ("five", "three"),
        "The club won the cup five times between the wars.",
        "number",
    )


def test_figures_of_different_years_only_may_conflict() -> None:
    left = "The mill was valued at £3 million in 1990."
    right = "In 1995 the mill, the finest of all, was valued at £5 million."
    first, second = claim(source("a", left), left), claim(source("b", right), right)
    made = link(first, second)
    told = {
        made.link_id: [
            differing(first, second, ("£3 million", "£5 million"), "money"),
            differing(first, second, ("1990", "1995")),
        ]
    }
    kept_ones = unanswered(told, [made], {c.claim_id: c for c in (first, second)})
    assert [d.effect for d in kept_ones[made.link_id]] == ["possible", "possible"]
    assert kept(
        "It opened in 1931 with 500 seats.", "It opened in 1932 with 600.", ("1931", "1932")
    )


def test_a_name_told_elsewhere_is_not_contradicted() -> None:
    left, right = "The film opened in Leeds in May.", "It opened in York in May."
    assert kept(left, right, ("Leeds", "York"), facet="place")
    assert not kept(left, right, ("Leeds", "York"), "In Leeds it ran for a year.", facet="place")


@pytest.mark.parametrize(
    ("left", "right", "words", "stands"),
    [
        (
            "The isles are not part of the union.",
            "The capes are part of it.",
            ("not", "part"),
            False,
        ),
        (
            "The isles are not part of the union.",
            "The isles are part of the union.",
            ("not", "part"),
            True,
        ),
        (
            "A multi-role stealth fighter.",
            "A stealth, single-seat aircraft.",
            ("multi", "single"),
            False,
        ),
        ("Bread prices rose steeply.", "The price of bread fell.", ("rose", "fell"), True),
    ],
)
def test_a_denial_counts_only_among_words_that_say_what_is_denied(
    left: str, right: str, words: tuple[str, str], stands: bool
) -> None:
    assert kept(left, right, words, facet="negation") is stands


def test_differences_in_wording_are_left_alone() -> None:
    left, right = "She surely came.", "She perhaps came."
    assert kept(left, right, ("surely", "perhaps"), facet="certainty")


def test_the_words_around_a_bracket_are_those_before_it() -> None:
    quote = "He wrote Red Dust (1951), Far Away (1954) and a play."
    assert around(quote, quote.index("1954"), quote.index("1954") + 4) == {"far"}


@pytest.mark.parametrize(
    ("left", "right", "words", "stands"),
    [
        ("In 1988 she burned her letters.", "She never burned her letters.", "burned never", True),
        ("He sold the mill.", "He never wrote of the mill, nor of war.", "sold never", False),
    ],
)
def test_a_denial_stands_where_the_very_word_denied_is_told(
    left: str, right: str, words: str, stands: bool
) -> None:
    one, two = words.split()
    assert kept(left, right, (one, two), facet="negation") is stands


def test_the_one_date_of_each_claim_is_told_of_all_its_words() -> None:
    left = "In 1895 the composer Emil Krog and his brother opened the school in Bergen."
    right = "The composer Emil Krog and his brother opened the school in Bergen in 1902."
    assert kept(left, right, ("1895", "1902"))


@pytest.mark.parametrize(("goals", "effect"), [("21", "conflict"), ("34", "possible")])
def test_one_figure_with_two_dates_is_one_fact(goals: str, effect: str) -> None:
    quotes = "In 1988 Mehta scored 21 goals.", f"Mehta scored {goals} goals in 1995."
    first, second = (claim(source(i, q), q) for i, q in zip("ab", quotes, strict=True))
    joined = link(first, second, 0.5)
    told = {joined.link_id: [differing(first, second, ("1988", "1995"))]}
    found = unanswered(told, [joined], {c.claim_id: c for c in (first, second)})
    assert [d.effect for d in found[joined.link_id]] == [effect]
