"""What is only asked or supposed contradicts nothing that is stated."""

from __future__ import annotations

import pytest

from workbench import compare

STATED = "The mayor opened the hall in 1995."


@pytest.mark.parametrize(
    "supposed",
    [
        "Did the mayor open the hall in 1990?",
        "If the mayor had opened the hall in 1990, the town would have paid.",
    ],
)
def test_another_value_that_is_only_supposed_is_no_conflict(supposed: str) -> None:
    there, back = compare(supposed, STATED), compare(STATED, supposed)
    assert (there.relation, back.relation) == ("drift", "drift")
    assert {(d.facet, d.effect) for d in there.differences} >= {
        ("certainty", "strengthened"),
        ("date", "differs"),
    }
    assert {(d.facet, d.effect) for d in back.differences} >= {
        ("certainty", "weakened"),
        ("date", "differs"),
    }


def test_two_questions_or_two_statements_are_held_against_each_other() -> None:
    asked = "Did the mayor open the hall in 1990?", "Did the mayor open the hall in 1995?"
    for left, right in (asked, ("The mayor opened the hall in 1990.", STATED)):
        found = compare(left, right)
        assert found.relation == "conflict"
        assert not any(d.facet == "certainty" for d in found.differences)


def test_what_is_left_out_beside_a_question_is_asked_as_before() -> None:
    found = compare("Suppose the mill closed in 1990.", "The mill closed in 1990.")
    assert ("certainty", "strengthened") in {(d.facet, d.effect) for d in found.differences}
