"""The measure of one slot: what speaks for it, what against it, and that it has no direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.facets import of_kind
from workbench.facts.assign import LIKELY, SURE
from workbench.facts.brackets import figures
from workbench.facts.counting import FARTHEST, divided
from workbench.facts.evidence import MANY, Held, evidence
from workbench.facts.extract import Stated
from workbench.facts.same import RULES, UNSURE, same
from workbench.facts.slots import Told
from workbench.facts.topic import NO_TOPIC, Topic
from workbench.measures.mention import Mention
from workbench.words.tokens import tokenize

BRIDGE = Topic(frozenset(["elmgat"]), frozenset(["bridge"]), {})


def told(text: str, number: int = 0) -> Told:
    reading = tokenize(text)
    return Told(reading, figures(reading)[number])


def explain(left: Held, right: Held, topic: Topic) -> dict[str, float]:
    """What each rule contributes to the score of two facts."""
    seen = evidence(left, right, topic)
    return {rule.__name__: round(weight * rule(seen), 3) for rule, weight in RULES}


def fit(left: str, right: str, topic: Topic = NO_TOPIC, rivals: int = MANY) -> float:
    return same(told(left), told(right), topic, rivals)


SAME = [
    ("The harbour handled 53 ships in all.", "In all the harbour handled 48 ships."),
    ("The mast is 40 metres tall.", "The mast has a height of 52 metres."),
    ("The ferry was launched in May 1911.", "In June 1912 the ferry was launched."),
    ("The walk is 61 km long.", "The walk is 45 miles long."),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_values_told_by_the_same_words_fill_one_slot(left: str, right: str) -> None:
    assert fit(left, right) >= SURE


# Each pair is alike, and one thing tells that the second is of another slot than the first.
APART = [
    ("part and whole", "The mast is 90 metres tall.", "The Elmgat is 390 metres tall."),
    ("biggest and average", "The total catch was 40 tons.", "The average catch was 3 tons."),
    ("launch and deployment", "The probe was launched in 1995.", "The probe landed in 1997."),
    ("one office and the next", "Ann Oak retired in 1970.", "Ann Oak was appointed in 1974."),
    ("the rest", "It sold 40 copies at home.", "It sold 70 copies in other countries."),
    ("per year and in all", "It takes 30 guests each night.", "It took 4,000 guests in total."),
]


@pytest.mark.parametrize(("why", "left", "right"), APART)
def test_traps_stay_apart(why: str, left: str, right: str) -> None:
    assert fit(left, right, BRIDGE) < SURE, why


def test_two_works_of_one_year_are_two() -> None:
    left, right = told("Red Dust (1951) ran long."), told("The Long Road (1954) ran long.")
    assert same(left, right, NO_TOPIC) == 0.0
    assert same(left, told("Red Dust (1952) ran long."), NO_TOPIC) >= SURE


def test_a_date_in_brackets_is_that_of_the_topic_too() -> None:
    left, right = told("Red Dust (1951) ran long."), told("He sang in Red Dust (1952) in May.")
    assert same(left, right, Topic(frozenset(["red", "dust"]), frozenset(), {})) >= SURE


def test_one_known_by_another_name_may_own_the_date_in_brackets() -> None:
    text = "Ida Moss (born 9 May 1881), known as Lux, was a singer."
    assert fit("Lux was born before 1880.", text, rivals=1) >= LIKELY
    assert fit("Rex was born before 1880.", text, rivals=1) == 0.0


def test_numbers_that_are_names_never_surely_clash() -> None:
    left, right = "Elm is on Route 12 near Ash.", "Elm is on Route 17 near Ash."
    assert 0 < fit(left, right, rivals=1) <= UNSURE < SURE


def test_what_comes_round_again_is_never_sure_until_the_topic_is_known() -> None:
    left, right = "The Elms won the league in 1990.", "The Elms won the league in 1994."
    assert fit(left, right) == UNSURE
    assert fit(left, right, BRIDGE) > UNSURE
    assert fit("The Elms built the barn in 1990.", "The Elms built the barn in 1994.") > UNSURE


@pytest.mark.parametrize(
    ("figure", "powers"), [("40", 0.0), ("400", 1.0), ("40,000,000", FARTHEST)]
)
def test_figures_lie_so_many_powers_of_ten_apart(figure: str, powers: float) -> None:
    left, right = told("The mill cost $40."), told(f"The mill cost ${figure}.")
    assert explain(left, right, NO_TOPIC)["sizes"] == pytest.approx(-0.6 * powers)


def test_one_among_few_is_surer_than_one_among_many() -> None:
    texts = "The mill cost $40.", "The mill cost $50."
    assert fit(*texts, rivals=1) > fit(*texts, rivals=2) > fit(*texts)


def test_words_may_divide_one_thing() -> None:
    new, total, odd = (frozenset([word]) for word in ("new", "total", "odd"))
    assert divided(new, total)
    assert not divided(new, odd)
    assert not divided(new, frozenset())


def test_what_is_counted_of_another_kind_is_ruled_out_where_both_tell_the_kind() -> None:
    topic = Topic(frozenset(["elmgat"]), frozenset(["bridge"]), {"whale": 1.0})
    whales = told("It saw 30 species of whales.")
    for other, apart in (("birds", True), ("whales", False), ("", False)):
        text = f"It saw 40 species of {other}." if other else "It saw 40 species."
        assert (same(whales, told(text), topic) == 0.0) is apart
        assert (same(told(text), whales, topic) == 0.0) is apart


def test_names_tell_things_apart_only_where_the_topic_is_known() -> None:
    left, right = told("Ann Oak owned 12 boats."), told("Ida Ray owned 15 boats.")
    assert explain(left, right, NO_TOPIC)["names"] == 0
    assert explain(left, right, BRIDGE)["names"] < 0


def test_each_figure_may_hold_at_a_date_of_its_own() -> None:
    left, right = told("Elm had 40 inns in 1990."), told("Elm had 50 inns in 1995.")
    assert explain(left, right, NO_TOPIC)["times"] < 0
    again = told("Elm had 50 inns in 1990.")
    assert explain(left, again, NO_TOPIC)["times"] == 0


PIECES = (
    *(
        "the",
        "mill",
        "Elm",
        "Ann",
        "Oak",
        "cost",
        "$40",
        "5",
        "12",
        "1990",
        "May",
        "metres",
        "tall",
    ),
    *("long", "span", "of", "per", "total", "(", ")", ",", ".", "won", "league", "each", "was"),
    *("opened", "built", "in", "people", "ships", "first", "third", "Route", "%", "other"),
)
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)


def _comparable(here: Mention, there: Mention) -> bool:
    return of_kind("figure")[here.facet].compare(here.value, there.value) is not None


@given(WORDS, WORDS, st.sampled_from([NO_TOPIC, BRIDGE]), st.sampled_from([1, 3, MANY]))
def test_the_measure_has_no_direction(left: str, right: str, topic: Topic, rivals: int) -> None:
    one, two = tokenize(left), tokenize(right)
    for here in figures(one):
        for there in figures(two):
            if here.facet == there.facet and _comparable(here, there):
                pair = Told(one, here), Told(two, there)
                there_and_back = same(*pair, topic, rivals), same(*pair[::-1], topic, rivals)
                assert there_and_back[0] == pytest.approx(there_and_back[1])
                assert there_and_back[0] >= 0


def test_one_day_of_two_years_is_hardly_two_events() -> None:
    left = "A lamp was shown at a plant in Hovik on 8 July 1907."
    one, two = (f"The Elmgat was unveiled at a ceremony on {d} 1910." for d in ("8 July", "9 July"))
    assert explain(told(left), told(one), BRIDGE)["days"] > 0
    assert explain(told(left), told(two), BRIDGE)["days"] == 0
    assert explain(told("It opened in July 1907."), told("It opened in July 1910."), BRIDGE)[
        "days"
    ] == (0)


def test_years_of_what_the_topic_is_fill_one_slot() -> None:
    left = "Elmgat is a 1951 steel bridge built by Ann Oak."
    assert explain(told(left), told("Elmgat is a 1953 stone bridge."), BRIDGE)["made"] > 0
    assert explain(told(left), told("Ann Oak built a 1953 stone bridge."), BRIDGE)["made"] == 0
    assert explain(told(left), told("Elmgat is a 1953 stone tower."), BRIDGE)["made"] == 0


def test_a_stretch_of_years_seldom_answers_a_day() -> None:
    span, year = told("Oak served from 1963 to 1967."), told("Oak served in 1976.")
    assert explain(span, year, NO_TOPIC)["shape"] < 0
    assert explain(span, span, NO_TOPIC)["shape"] == explain(year, year, NO_TOPIC)["shape"] == 0


def test_a_list_of_works_tells_of_nobody_known_by_another_name() -> None:
    listed = "His films are Red Dust (1951), released late, and The Long Road (1954)."
    assert fit(listed, "The first film he made was Red Dust, released in 1959.") > 0
    reading = told(listed, 1)
    assert (
        same(reading, told("The first film he made was Red Dust, released in 1959."), BRIDGE) == 0
    )


def cell(text: str, number: int, entry: str, records: bool = True) -> Stated:
    reading = tokenize(text)
    mention = figures(reading)[number]
    thing = frozenset(tokenize(entry).stems)
    return Stated(None, 0, reading, mention, ("worker",), thing, records)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("prose", "entry", "records", "apart"),
    [
        ("The mill closed with the loss of 280 workers.", "Grinder", True, True),
        ("The mill had 280 grinders among its workers.", "Grinder", True, False),
        ("The mill closed with the loss of 280 workers.", "Total", True, False),
        # a year is no thing, and a table of two columns tells properties of what it is about
        ("The mill closed with the loss of 280 workers.", "1912", True, False),
        ("The mill closed with the loss of 280 workers.", "Staff", False, False),
    ],
)
def test_the_row_of_a_thing_is_held_against_what_speaks_of_it(
    prose: str, entry: str, records: bool, apart: bool
) -> None:
    row = cell(f"| {entry} | 6.85 | 120 |", -1, entry, records)
    assert (same(told(prose), row, NO_TOPIC) == 0.0) is apart
    assert (same(row, told(prose), NO_TOPIC) == 0.0) is apart


def test_the_verb_of_another_clause_counts_nothing() -> None:
    train = "The players set out in a train of eleven carriages."
    assert fit(train, "The players carried nine programmes.") == 0.0
    assert fit("The mill had 40 workers.", "At the mill worked 30 people.") > 0.0


def spoken(left: str, right: str) -> dict[str, float]:
    """What each rule that says anything contributes, where the dossier is about a bridge, and the
    score."""
    one, two = told(left), told(right)
    said = {rule: weight for rule, weight in explain(one, two, BRIDGE).items() if weight}
    return said | {"score": round(same(one, two, BRIDGE, 2), 3)}


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The harbour handled 53 ships in all.",
            "In all the harbour handled 48 ships.",
            {
                "words": 0.686,
                "beside": 0.3,
                "claims": 0.33,
                "choice": 0.006,
                "sizes": -0.026,
                "counted": 0.13,
                "subjects": 0.06,
                "score": 1.78,
            },
        ),
        (
            "The harbour handled 53 ships in all.",
            "The dog ate 48 bones.",
            {"sizes": -0.026, "subjects": -0.12, "score": 0.0},
        ),
        (
            "The harbour handled 53 ships.",
            "The harbour handled 53 boats.",
            {
                "words": 0.686,
                "beside": 0.3,
                "claims": 0.18,
                "choice": 0.006,
                "counted": 0.091,
                "subjects": 0.06,
                "score": 1.617,
            },
        ),
        (
            "The harbour handled 53 new ships.",
            "The harbour handled 48 total ships.",
            {
                "words": 0.533,
                "beside": 0.233,
                "claims": 0.24,
                "choice": 0.006,
                "sizes": -0.026,
                "counted": 0.13,
                "sorts": -0.2,
                "reserves": -0.2,
                "subjects": 0.06,
                "score": 0.0,
            },
        ),
        (
            "The mast is 40 metres tall.",
            "The mast has a height of 52 metres.",
            {
                "words": 0.679,
                "beside": 0.297,
                "claims": 0.08,
                "choice": 0.006,
                "sizes": -0.068,
                "sides": 0.08,
                "subjects": 0.06,
                "score": 1.427,
            },
        ),
        (
            "The mast is 40 metres tall.",
            "The mast is 52 metres wide.",
            {
                "words": 0.229,
                "beside": 0.1,
                "claims": 0.08,
                "choice": 0.006,
                "sizes": -0.068,
                "sides": -0.24,
                "subjects": 0.06,
                "score": 0.46,
            },
        ),
        (
            "The mast is 40 metres tall.",
            "Ann Oak swam 52 metres.",
            {"sizes": -0.068, "subjects": -0.12, "score": 0.0},
        ),
        (
            "The span is 40 metres long.",
            "The Elmgat is 52 metres long.",
            {
                "words": 0.676,
                "beside": 0.296,
                "claims": 0.18,
                "choice": 0.006,
                "sizes": -0.068,
                "sides": 0.08,
                "subjects": -0.42,
                "score": 1.043,
            },
        ),
        (
            "Its span is 40 metres long.",
            "Its span is 52 metres long.",
            {
                "words": 0.711,
                "beside": 0.311,
                "claims": 0.28,
                "choice": 0.006,
                "sizes": -0.068,
                "sides": 0.08,
                "subjects": 0.06,
                "score": 1.674,
            },
        ),
        (
            "The ferry was launched in May 1911.",
            "In June 1912 the ferry was launched.",
            {
                "words": 0.666,
                "beside": 0.291,
                "claims": 0.28,
                "moments": 0.22,
                "subjects": 0.06,
                "common": -0.15,
                "score": 1.368,
            },
        ),
        (
            "The ferry was launched in May 1911.",
            "In June 1912 the ferry was sold.",
            {
                "words": 0.269,
                "beside": 0.118,
                "claims": 0.08,
                "subjects": 0.06,
                "common": -0.15,
                "score": 0.376,
            },
        ),
        (
            "Ann Oak was born in May 1911.",
            "Ida Ray was born in June 1912.",
            {
                "words": 0.423,
                "beside": 0.185,
                "claims": 0.03,
                "moments": 0.22,
                "subjects": -0.12,
                "names": -0.36,
                "common": -0.15,
                "score": 0.0,
            },
        ),
        (
            "Ann Oak was born in May 1911.",
            "Ann Oak died in June 1912.",
            {
                "words": 0.296,
                "beside": 0.129,
                "claims": 0.18,
                "moments": -0.66,
                "subjects": 0.06,
                "names": 0.18,
                "common": -0.15,
                "score": 0.035,
            },
        ),
        (
            "Ann Oak was born on 3 May 1911.",
            "Ann Oak was born on 3 May 1912.",
            {
                "words": 0.694,
                "beside": 0.304,
                "claims": 0.33,
                "moments": 0.22,
                "subjects": 0.06,
                "names": 0.18,
                "days": 0.3,
                "common": -0.15,
                "score": 1.938,
            },
        ),
        (
            "The Elmgat cost £3 million.",
            "The Elmgat cost £4 million.",
            {
                "words": 0.533,
                "beside": 0.233,
                "claims": 0.18,
                "choice": 0.006,
                "sizes": -0.075,
                "subjects": 0.06,
                "score": 1.232,
            },
        ),
        (
            "The Elmgat cost £3 million.",
            "The mill cost £4 million.",
            {
                "words": 0.427,
                "beside": 0.187,
                "claims": 0.18,
                "choice": 0.006,
                "sizes": -0.075,
                "subjects": -0.18,
                "score": 0.838,
            },
        ),
        (
            "The mill cost £3 million.",
            "The mill cost £4 million.",
            {
                "words": 0.64,
                "beside": 0.28,
                "claims": 0.28,
                "choice": 0.006,
                "sizes": -0.075,
                "subjects": 0.06,
                "score": 1.485,
            },
        ),
        (
            "The mill cost £3 million.",
            "The barn cost £4 million.",
            {
                "words": 0.32,
                "beside": 0.14,
                "claims": 0.08,
                "choice": 0.006,
                "sizes": -0.075,
                "subjects": -0.12,
                "score": 0.645,
            },
        ),
        (
            "The Elmgat was to cost £3 million.",
            "The Elmgat cost £4 million.",
            {
                "words": 0.533,
                "beside": 0.233,
                "claims": 0.18,
                "choice": 0.006,
                "sizes": -0.075,
                "subjects": 0.06,
                "score": 1.232,
            },
        ),
        (
            "The main span cost £3 million.",
            "The span cost £4 million.",
            {
                "words": 0.549,
                "beside": 0.24,
                "claims": 0.28,
                "choice": 0.006,
                "sizes": -0.075,
                "sides": 0.08,
                "reserves": -0.4,
                "subjects": 0.06,
                "score": 0.0,
            },
        ),
        (
            "The first three of the five spans fell.",
            "The three spans fell.",
            {
                "words": 0.314,
                "beside": 0.05,
                "claims": 0.28,
                "choice": 0.002,
                "sizes": -0.286,
                "subjects": 0.06,
                "common": -0.09,
                "score": 0.0,
            },
        ),
        (
            "It sold 40 copies at home.",
            "It sold 70 copies in other countries.",
            {
                "words": 0.481,
                "beside": 0.211,
                "claims": 0.18,
                "choice": 0.006,
                "sizes": -0.146,
                "counted": 0.13,
                "reserves": -0.8,
                "subjects": 0.06,
                "score": 0.416,
            },
        ),
        (
            "Elm had 40 inns in 1990.",
            "Elm had 50 inns in 1995.",
            {
                "words": 0.64,
                "beside": 0.28,
                "claims": 0.28,
                "choice": 0.006,
                "sizes": -0.058,
                "counted": 0.13,
                "subjects": 0.06,
                "times": -0.3,
                "score": 1.332,
            },
        ),
        (
            "Elm had 40 inns in 1990.",
            "Elm had 50 inns in 1990.",
            {
                "words": 0.64,
                "beside": 0.28,
                "claims": 0.28,
                "choice": 0.006,
                "sizes": -0.058,
                "counted": 0.13,
                "subjects": 0.06,
                "score": 1.632,
            },
        ),
        (
            "Ann Oak owned 12 boats.",
            "Ida Ray owned 15 boats.",
            {
                "words": 0.356,
                "beside": 0.156,
                "claims": 0.12,
                "choice": 0.006,
                "sizes": -0.058,
                "counted": 0.13,
                "subjects": -0.048,
                "names": -0.36,
                "score": 0.595,
            },
        ),
        (
            "Ann Oak owned 12 boats.",
            "Ann Oak owned 15 boats.",
            {
                "words": 0.711,
                "beside": 0.311,
                "claims": 0.36,
                "choice": 0.006,
                "sizes": -0.058,
                "counted": 0.13,
                "subjects": 0.06,
                "names": 0.18,
                "score": 1.994,
            },
        ),
        (
            "Ann Oak won 12 cups in the final.",
            "Ida Ray won 15 cups in the final.",
            {
                "words": 0.413,
                "beside": 0.181,
                "claims": 0.18,
                "choice": 0.006,
                "sizes": -0.058,
                "counted": 0.13,
                "subjects": -0.048,
                "names": -0.63,
                "score": 0.467,
            },
        ),
        (
            "Oak served from 1963 to 1967.",
            "Oak served in 1976.",
            {
                "words": 0.64,
                "beside": 0.28,
                "claims": 0.28,
                "subjects": 0.06,
                "shape": -0.25,
                "common": -0.15,
                "score": 0.86,
            },
        ),
        (
            "Elmgat is a 1951 steel bridge.",
            "Elmgat is a 1953 stone bridge.",
            {"subjects": 0.06, "made": 0.2, "common": -0.15, "score": 0.11},
        ),
        (
            "Elm is on Route 12 near Ash.",
            "Elm is on Route 17 near Ash.",
            {
                "words": 0.704,
                "beside": 0.308,
                "claims": 0.36,
                "sizes": -0.091,
                "subjects": 0.06,
                "names": 0.18,
                "common": -0.15,
                "score": 0.39,
            },
        ),
        (
            "The Elms won the league in 1990.",
            "The Elms won the league in 1994.",
            {
                "words": 0.703,
                "beside": 0.307,
                "claims": 0.33,
                "moments": 0.22,
                "subjects": 0.06,
                "names": 0.18,
                "common": -0.15,
                "score": 1.65,
            },
        ),
        (
            "They won 3-1 there.",
            "They won 2-1 there.",
            {
                "words": 0.533,
                "beside": 0.233,
                "claims": 0.18,
                "choice": 0.002,
                "subjects": 0.06,
                "common": -0.09,
                "score": 1.037,
            },
        ),
        (
            "It came 3rd in the race.",
            "It came 4th in the race.",
            {
                "words": 0.533,
                "beside": 0.233,
                "claims": 0.18,
                "choice": 0.006,
                "sizes": -0.075,
                "subjects": 0.06,
                "score": 1.232,
            },
        ),
        (
            "Its 3rd span fell.",
            "Its 4th span fell.",
            {
                "words": 0.686,
                "beside": 0.3,
                "claims": 0.28,
                "choice": 0.002,
                "sizes": -0.075,
                "counted": 0.13,
                "sides": 0.08,
                "subjects": 0.06,
                "common": -0.09,
                "score": 1.491,
            },
        ),
        (
            "It saw 30 species of whales.",
            "It saw 40 species of birds.",
            {
                "words": 0.457,
                "beside": 0.2,
                "claims": 0.18,
                "choice": 0.006,
                "sizes": -0.075,
                "counted": 0.13,
                "sorts": -0.2,
                "subjects": 0.06,
                "score": 1.052,
            },
        ),
        (
            "It saw 30 species of whales.",
            "It saw 40 species of whales.",
            {
                "words": 0.686,
                "beside": 0.3,
                "claims": 0.33,
                "choice": 0.006,
                "sizes": -0.075,
                "counted": 0.13,
                "subjects": 0.06,
                "score": 1.731,
            },
        ),
        (
            "Red Dust (1951) ran long.",
            "The Long Road (1954) ran long.",
            {
                "words": 0.44,
                "beside": 0.233,
                "claims": 0.18,
                "sides": 0.08,
                "subjects": 0.06,
                "names": -0.36,
                "common": -0.15,
                "score": 0.0,
            },
        ),
        (
            "Red Dust (1951) ran long.",
            "Red Road (1954) ran long.",
            {
                "words": 0.533,
                "beside": 0.233,
                "claims": 0.24,
                "sides": 0.08,
                "subjects": 0.06,
                "names": -0.36,
                "common": -0.15,
                "score": 0.0,
            },
        ),
        (
            "40",
            "50",
            {"words": 0.32, "choice": 0.006, "sizes": -0.058, "subjects": 0.06, "score": 0.622},
        ),
        (
            "The toll is 40.",
            "50",
            {"words": 0.16, "choice": 0.006, "sizes": -0.058, "subjects": -0.09, "score": 0.312},
        ),
    ],
)
def test_what_each_rule_says(left: str, right: str, found: dict[str, float]) -> None:
    assert spoken(left, right) == found
