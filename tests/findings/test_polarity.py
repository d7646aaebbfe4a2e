"""One text says it, the other denies it, in words of its own."""

from __future__ import annotations

import pytest

from workbench.findings import compare


def told(left: str, right: str) -> list[tuple[str, str, str, str]]:
    """What two texts differ in: facet, effect, and the words of both."""
    found = compare(left, right)
    assert 0.0 <= found.score <= 1.0
    return [(d.facet, d.effect, d.left, d.right) for d in found.differences]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The council approved the plan for the harbour.",
            "The plan for the harbour was not approved by the council.",
            [("negation", "conflict", "approved", "not")],
        ),
        (
            "The council approved the plan for the harbour.",
            "No plan for the harbour was approved by the council.",
            [("negation", "conflict", "harbour", "No")],
        ),
        (
            "The council of the town approved the plan.",
            "It is untrue that the plan was approved by the council of the town.",
            [("negation", "conflict", "approved", "untrue")],
        ),
        (
            "The council approved the plan for the harbour.",
            "The plan for the harbour was rejected by the council.",
            [
                ("negation", "conflict", "approved", "rejected"),
                ("attribution", "added", "", "rejected"),
            ],
        ),
        (
            "The council approved the plan for the harbour.",
            "The plan for the harbour was not rejected by the council.",
            [("attribution", "added", "", "rejected")],
        ),
        (
            "The council agreed to pay the miller.",
            "The miller was refused pay, as the council said.",
            [("negation", "conflict", "agreed", "refused")],
        ),
        (
            "The council did not approve the plan for the harbour.",
            "The plan for the harbour was never approved by the council.",
            [("scope", "strengthened", "", "never")],
        ),
        (
            "The council makes bread in the harbour.",
            "In the harbour the council no longer makes bread.",
            [("negation", "conflict", "bread", "no longer")],
        ),
        (
            "The council used to make bread in the harbour.",
            "In the harbour the council no longer makes bread.",
            [],
        ),
        (
            "The council approved the plan for the harbour.",
            "The council did not only approve the plan for the harbour.",
            [],
        ),
        (
            "The council meets every day in the harbour.",
            "The council does not meet in the harbour every day.",
            [("negation", "conflict", "meets", "not")],
        ),
        (
            "I like the plan for the harbour.",
            "You do not like the plan for the harbour.",
            [("negation", "possible", "harbour", "not")],
        ),
        (
            "The plan is not part of the Holm road.",
            "The plan is part of the Reed road.",
            [("negation", "conflict", "not", ""), ("name", "conflict", "Holm", "Reed")],
        ),
        (
            "Two sailors were hurt when the ferry struck the reef.",
            "When the ferry struck the reef, nobody was hurt.",
            [("negation", "conflict", "Two", "nobody")],
        ),
        (
            "One sailor was hurt when the ferry struck the reef.",
            "When the ferry struck the reef, nobody was hurt.",
            [("negation", "conflict", "One", "nobody")],
        ),
        (
            "The sailors were hurt when the ferry struck the reef.",
            "When the ferry struck the reef, nobody was hurt.",
            [("negation", "conflict", "hurt", "nobody")],
        ),
        (
            "The mill was not used for grain.",
            "For grain the mill was used.",
            [("negation", "conflict", "not", "grain")],
        ),
        ("The cat sat on the mat.", "The council did not approve the plan.", []),
        (
            "The firm bought the mill for the town.",
            "The mill was not purchased for the town by the firm.",
            [("negation", "conflict", "bought", "not")],
        ),
    ],
)
def test_denied(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The price of bread rose in the town that winter.",
            "That winter bread fell in price in the town.",
            [("negation", "conflict", "rose", "fell")],
        ),
        (
            "The tall tower of the town stood by the gate.",
            "A short tower of the town stood by the gate.",
            [("negation", "conflict", "tall", "short")],
        ),
        (
            "They worked in the same project for the town.",
            "For the town they worked in different versions.",
            [],
        ),
        (
            "They worked in the same project for the town.",
            "For the town they worked in different projects.",
            [("negation", "conflict", "same", "different")],
        ),
    ],
)
def test_opposites(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found
