"""Questions on the same passages stand next to each other in the queue."""

from __future__ import annotations

from samples import claim, difference, finding, source

from workbench.findings.neighbours import beside
from workbench.records import Claim, Difference


def pair(left: Claim, right: Claim, words: str) -> Difference:
    return difference("number", "conflict", left, right, (words, words), "they differ")


def test_two_questions_on_the_same_passages_stand_next_to_each_other() -> None:
    one, two, three = (claim(source(n, w), w) for n, w in (("a", "x y"), ("b", "x z"), ("c", "q")))
    first = finding("conflict", "high", "date", (one, two), (pair(one, two, "x"),))
    other = finding("conflict", "high", "money", (one, three), (pair(one, three, ""),))
    second = finding("conflict", "low", "number", (two, one), (pair(two, one, "x"),))
    alone = finding("unverified", "low", "single_source", (one,))
    assert beside([first, other, second, alone]) == [first, second, other, alone]
    drift = finding("drift", "low", "number", (one, two), (pair(one, two, "x"),))
    assert beside([first, other, drift]) == [first, other, drift]
