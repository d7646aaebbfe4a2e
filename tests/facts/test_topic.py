"""What a dossier is about, and what its words weigh."""

from __future__ import annotations

import pytest

from workbench.facts.topic import Topic, topic
from workbench.words.tokens import tokenize

A = "The Skerry Light is a granite lighthouse off the coast."
B = "The Skerry Light was built in 1871."
C = "The Skerry Light is a tower on a rock."
OTHER = "Martha Vane was born in 1850."


def of(*texts: str) -> Topic:
    return topic([(f"s{number}", tokenize(text)) for number, text in enumerate(texts)])


def test_the_name_that_most_sources_open_with_is_the_topic() -> None:
    found = of(A, B, C, OTHER)
    assert {"skerry", "light"} <= found.names
    assert not {"martha", "vane"} & found.names


def test_a_name_that_half_of_the_sources_open_with_is_none() -> None:
    assert of(A, OTHER).names == frozenset()
    assert of(A, B, OTHER, "Ida Ray sang.").names == frozenset()


def test_what_the_sources_say_it_is_are_its_classes() -> None:
    found = of(A, B, C)
    assert {"lighthouse", "tower"} <= found.classes
    assert "coast" not in found.classes


def test_words_of_the_topic_weigh_nothing_and_rare_words_most() -> None:
    found = of(A, B, C, OTHER)
    assert found.weight("skerry") == 0.0 and found.weight("lighthouse") == 0.0
    assert found.weight("granite") > found.weight("the")
    assert found.weight("never-seen") == 1.0


def test_without_sources_there_is_no_topic() -> None:
    assert topic([]).names == frozenset()


def test_figures_and_dates_are_no_names_of_the_topic() -> None:
    one = "Carden Mills sold 412 looms in May 2018, 8 per cent more than in 2017."
    two = "Carden Mills made 412 looms in May 2018."
    assert of(one, two).names == {"carden", "mill"}


def test_a_figure_in_a_name_stays() -> None:
    assert "11" in of("In 1969 Hermes 11 was launched.", "By 1970 Hermes 11 was lost.").names


def test_a_label_names_nothing_but_a_colon_in_brackets_labels_nothing() -> None:
    told = "Ida Holm (Danish: Ida Holme), born in 1950, is a potter."
    assert of(told, "Ida Holm made jugs.").names >= {"ida", "holm"}
    assert not of("Nora Vell: Ida Holm is a potter.", "Nora Vell made jugs.").names


def test_an_article_is_no_class() -> None:
    told = "Skerry was a (very old) tower."
    assert of(told, told.replace("old", "tall")).classes == frozenset()
    assert of("Skerry was an old tower.", told).classes == {"tower"}
    assert of("Skerry was a tower of stone.", told).classes == {"tower"}
    assert of("Skerry was a tower built in 1871.", told).classes == {"tower"}


def test_a_label_and_brackets_name_nothing() -> None:
    twice = "Skerry (near Holm) is a tower.", "Born: Skerry [of Oban] was a light."
    assert of(*twice).names == {"skerry"}
    assert of("Apollo 11 flew.", "Apollo 11 fell in 1969.").names == {"apollo"}


def test_a_name_in_full_is_the_topic_that_others_name_in_short() -> None:
    found = of("Ida Holm was born before 3 May 1982.", "Holm was born on 5 May 1985 in Upper Ross.")
    assert found.names == {"ida", "holm"}
    assert of("Holm Castle was built in 1850.", "Holm was born in 1985.").names == {"holm"}


def test_a_name_that_sources_open_with_may_stand_behind_the_verb() -> None:
    one = "“Red Dust” is a film of 1951."
    two = "Bo Dahl came back after thirty years to write the play of “Red Dust”."
    assert of(one, two).names == {"red", "dust"}


def test_the_first_six_words_of_a_long_name_are_of_the_topic() -> None:
    name = "Skerry North Harbour Granite Beacon Rescue Society"
    found = of(f"{name} has a boat.", f"{name} has a crew.")
    assert found.names == {"skerry", "north", "harbour", "granite", "beacon", "rescue"}


@pytest.mark.parametrize(("words", "names"), [(39, {"skerry"}), (40, set())])
def test_behind_forty_words_no_name_is_looked_for(words: int, names: set[str]) -> None:
    text = f"{' '.join(['then'] * words)} Skerry fell"
    assert of(text, f"{text} again.").names == names


@pytest.mark.parametrize(
    ("text", "names", "classes"),
    [
        ("Ash Mill is a wide low barn.", {"ash", "mill"}, {"barn"}),
        ("Ash Mill is a barn, low and old.", {"ash", "mill"}, {"barn"}),
        ("Ash Mill is a barn built here.", {"ash", "mill"}, {"barn"}),
        ("Ash Mill is a barn of oak.", {"ash", "mill"}, {"barn"}),
        ("Ash Mill is one barn.", {"ash", "mill"}, {"barn"}),
        ("Ash Mill is a steel-frame barn.", {"ash", "mill"}, {"barn"}),
        ("Ash Mill is barn.", {"ash", "mill"}, set()),
        ("Ash Mill is a Barn.", {"ash", "mill"}, set()),
        ("Ash Mill was a", {"ash", "mill"}, set()),
        ("Ash Mill (in the Vale) fell.", {"ash", "mill"}, set()),
        ("Ash (Born: Reed) Mill fell.", {"ash", "mill"}, set()),
        ("Ash = Mill fell.", {"mill"}, set()),
        ("[Ash Mill] fell.", set(), set()),
    ],
)
def test_what_a_text_opens_with(text: str, names: set[str], classes: set[str]) -> None:
    found = of(text, "Ash Mill fell." if names == {"ash", "mill"} else text + " Again.")
    assert {*found.names} == names
    assert {*found.classes} == classes


def test_what_one_text_alone_has_tells_most_and_what_all_have_least() -> None:
    found = of("Ash Mill fell.", "Ash Mill rose.")
    assert found.weights["fall"] == found.weights["rise"] == 1.0
    assert found.weights["ash"] == found.weights["mill"] == pytest.approx(0.5693, abs=1e-4)
    assert set(of("Ash Mill fell.", "Ash Mill fell.").weights.values()) == {1.0}
