"""Reworded texts: figures, order and places that differ, and what makes that no conflict."""

from __future__ import annotations

import pytest
from samples import flagged_texts

from workbench.findings import compare

MILL = "The mill at Holm burned."


def told(left: str, right: str) -> list[tuple[str, str, str, str]]:
    """What two texts differ in: facet, effect, and the words of both."""
    found = compare(left, right)
    assert 0.0 <= found.score <= 1.0
    return [(d.facet, d.effect, d.left, d.right) for d in found.differences]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The mill at Holm has forty looms.",
            "There are fifty looms in the mill at Holm.",
            [("number", "conflict", "forty", "fifty")],
        ),
        ("The mill at Holm has forty looms.", "There are forty looms in the mill at Holm.", []),
        (
            "The mill at Holm has forty looms.",
            "There are not fifty looms in the mill at Holm.",
            [("negation", "possible", "forty", "not"), ("number", "differs", "forty", "fifty")],
        ),
        ("The mill at Holm has forty looms.", "The dog of the miller is fifty miles away.", []),
        (
            "In 1990 the mill at Holm had forty looms.",
            "There were fifty looms in the mill at Holm in 1992.",
            [("date", "differs", "1990", "1992"), ("number", "differs", "forty", "fifty")],
        ),
        (
            "In 1990 the mill at Holm had forty looms.",
            "There were fifty looms in the mill at Holm in 1993.",
            [("date", "differs", "1990", "1993"), ("number", "differs", "forty", "fifty")],
        ),
        (
            "In 1990 the mill at Holm had forty looms.",
            "There were fifty looms in the mill at Holm in 1990.",
            [("number", "conflict", "forty", "fifty")],
        ),
        (
            "The novel “Cold Lake” has forty pages.",
            "There are fifty pages in the novel “Red Mill”.",
            [("number", "differs", "forty", "fifty")],
        ),
        (
            "The novel “Cold Lake” has forty pages.",
            "There are fifty pages in the novel “The Cold Lake”.",
            [("number", "conflict", "forty", "fifty")],
        ),
        (
            "The chapter has forty pages.",
            "The book has fifty pages.",
            [("number", "differs", "forty", "fifty")],
        ),
        (
            "It opened in May 1932.",
            "In May 1931 it was opened.",
            [("date", "conflict", "May 1932", "May 1931")],
        ),
        (
            "The mill at Holm cost £3 million to build.",
            "To build the mill at Holm, £4 million were spent.",
            [("money", "conflict", "£3 million", "£4 million")],
        ),
    ],
)
def test_figures_of_one_subject(
    left: str, right: str, found: list[tuple[str, str, str, str]]
) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The miller of the town was born in Norway.",
            "Born in Sweden was the miller of the town.",
            [("place", "conflict", "Norway", "Sweden")],
        ),
        (
            "The miller of the town was born in Norway.",
            "Born in Norway was the miller of the town.",
            [],
        ),
        (
            "The miller of the town was born in Paris.",
            "Born in London was the miller of the town.",
            [("place", "conflict", "Paris", "London")],
        ),
        (
            "The French miller of the town sang.",
            "A German miller of the town sang of bread.",
            [("place", "conflict", "French", "German")],
        ),
    ],
)
def test_places(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "contexts", "relation"),
    [
        ("It has forty looms.", "It has fifty looms.", ("", ""), "conflict"),
        ("He was forty then.", "By then he was fifty.", ("", ""), "unrelated"),
        ("He was forty then.", "By then he was fifty.", (MILL, MILL), "conflict"),
        ("He was forty then.", "By then he was fifty.", (MILL, "A boat sank."), "unrelated"),
        ("The mill at Holm has forty looms.", "It has fifty of them.", ("", ""), "unrelated"),
        ("The mill at Holm has forty looms.", "It has fifty of them.", ("", MILL), "conflict"),
        ("He left in 1901 for good.", "In 1905 she went away.", (MILL, MILL), "drift"),
    ],
)
def test_a_text_of_pronouns_is_about_what_stands_around_it(
    left: str, right: str, contexts: tuple[str, str], relation: str
) -> None:
    found = compare(left, right, left_context=contexts[0], right_context=contexts[1])
    assert found.relation == relation


@pytest.mark.parametrize(
    ("left", "right", "denied"),
    [
        (f"{MILL} There were 40 of them in it.", f"{MILL} It did not have 40 of them.", True),
        (f"There were 40 of them in it. {MILL}", f"It did not have 40 of them. {MILL}", True),
        (f"There were 40 of them in it. {MILL}", f"{MILL} It did not have 40 of them.", True),
        (f"{MILL}\n\nThere were 40 of them.", f"{MILL}\n\nIt did not have 40 of them.", False),
    ],
)
def test_in_a_check_what_stands_around_a_claim_is_its_paragraph(
    left: str, right: str, denied: bool
) -> None:
    _, findings = flagged_texts({"a": left, "b": right})
    assert any(f.kind == "conflict" and f.reason == "negation" for f in findings) == denied
