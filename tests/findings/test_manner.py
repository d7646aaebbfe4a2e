"""What retellings change most: causes invented, opinions shared out anew, praise lost."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.findings import compare


def differences(left: str, right: str) -> list[Any]:
    """(facet, effect, left words, right words) of every difference."""
    return [(d.facet, d.effect, d.left, d.right) for d in compare(left, right).differences]


def test_a_cause_made_of_two_things_set_side_by_side_is_drift() -> None:
    found = differences(
        "In March the mayor also left the council after a long quarrel, and lost the election "
        "that gave the town to the liberals.",
        "The mayor quit the council in March, resulting in the election that gave the liberals "
        "the town.",
    )
    assert ("causality", "strengthened", "and lost", "resulting in") in [
        (facet, effect, left.removesuffix(" the"), right) for facet, effect, left, right in found
    ]


def test_a_cause_told_in_both_texts_is_none_invented() -> None:
    found = differences(
        "The flood of 1953 led to the building of the great barrier across the estuary.",
        "The great barrier across the estuary was built because of the flood of 1953.",
    )
    assert [f for f in found if f[0] == "causality"] == []


def test_an_opinion_set_against_another_does_not_grant_it() -> None:
    found = differences(
        "Ann Reed and her brother, however, were inclined to say that the tower was modelled on "
        "the lighthouse at Eddystone.",
        "While Ann Reed and her brother acknowledged the church in York, they also noted that the "
        "tower was modelled on the lighthouse at Eddystone.",
    )
    assert ("attribution", "conflict", "inclined to say", "acknowledged") in found


def test_a_demand_retold_as_a_request_is_weaker() -> None:
    found = differences(
        "The engineer often complained about the steel and demanded that the builders replace "
        "several girders.",
        "The engineer expressed dissatisfaction with the steel of the builders, and made requests "
        "for the girders to be replaced.",
    )
    assert ("attribution", "weakened", "demanded", "requests") in found


@pytest.mark.parametrize(
    "told",
    [
        "According to its chairman, Pieter Vos, the airline may buy more aircraft in spring.",
        "The airline may buy more aircraft in spring, a spokesman for the ministry said.",
    ],
)
def test_the_speaker_need_not_be_named_to_see_that_his_name_is_gone(told: str) -> None:
    found = differences(told, "The airline may buy more aircraft in spring.")
    assert [f for f in found if f[:2] == ("attribution", "lost")]


def test_praise_that_is_gone_is_told() -> None:
    found = differences(
        "The founders of the firm considered this engine the best example of their steam patents.",
        "The founders of the firm regarded the engine as an exemplary demonstration of steam "
        "patents.",
    )
    assert ("superlative", "weakened", "best", "") in found


def test_two_titles_that_are_easily_mistaken_for_one_person() -> None:
    found = differences(
        "Maria Lund's work as production designer marks the first time the studio hired a painter.",
        "Art director Maria Lund was a painter whom the studio had hired for the first time.",
    )
    assert ("role", "possible", "production designer", "Art director") in found


def test_a_person_may_hold_two_titles() -> None:
    found = differences(
        "The actor Maria Lund opened the new theatre in Bergen with a play of her own.",
        "The playwright Maria Lund opened the new theatre in Bergen with a play of her own making.",
    )
    assert [f for f in found if f[0] == "role" and f[1] == "possible" and "Lund" in f[2]] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The critic holds the symphony in high regard, and calls it his favourite.",
            "The conductor, known for his own work, held the symphony in high regard.",
        ),
        (
            "The mill took six weeks to rebuild.",
            "A fifteen-minute film of the mill was shown to the workers.",
        ),
    ],
)
def test_texts_on_other_subjects_are_no_conflict(left: str, right: str) -> None:
    assert compare(left, right).relation != "conflict"


def test_the_order_of_the_texts_only_turns_the_sides() -> None:
    left = "The engineer demanded that the builders replace several girders."
    right = "The engineer made requests that the builders should replace the girders."
    there = {(f, a, b) for f, _, a, b in differences(left, right)}
    back = {(f, b, a) for f, _, a, b in differences(right, left)}
    assert there == back


def test_of_several_causes_told_in_other_words_none_is_invented() -> None:
    left = "The flood led to war, and hunger was due to the war."
    right = "War came because of the flood, and owing to the war hunger came."
    for found in (differences(left, right), differences(right, left)):
        assert [f for f in found if f[0] == "causality"] == []
