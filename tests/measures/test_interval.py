"""Intervals: what figures under bounds leave possible."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.measures.interval import Interval, apart, bounded, fit, weigh

FIGURES = st.floats(min_value=0.01, max_value=1e12, allow_nan=False)
BOUNDS = st.sampled_from(["", ">", ">=", "<", "<=", "~", "~<", "~>"])
GRAINS = st.sampled_from([0.1, 1.0, 100.0, 1000.0, 1e6])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    return bounded(draw(FIGURES), draw(BOUNDS), draw(GRAINS))


@pytest.mark.parametrize(
    ("left", "right", "lies"),
    [
        (bounded(23.5e6, "<", 1e5), bounded(23e6, ">", 1e6), "overlap"),
        (bounded(100, "<", 1), bounded(120, "", 1), "apart"),
        (bounded(100, ">", 1), bounded(110, "", 1), "holds"),
        (bounded(110, "", 1), bounded(100, ">", 1), "inside"),
        (bounded(100, ">", 1), bounded(100, "", 1), "apart"),
        (bounded(100, ">=", 1), bounded(100, "", 1), "holds"),
        (bounded(1.2e6, "~", 1e5), bounded(1_234_000, "", 1000), "near"),
        (bounded(1.2e6, "", 1e5), bounded(1_234_000, "", 1000), "near"),
        (bounded(1.2e6, "", 1e5), bounded(1_300_000, "", 1000), "apart"),
        (bounded(1.2, "", 0.1), bounded(1.23, "", 0.01), "near"),
        (bounded(1.2, "", 0.1), bounded(1.26, "", 0.01), "apart"),
        (bounded(5000, "", 1000), bounded(5250, "", 10), "near"),
        (bounded(5000, "", 1000), bounded(5260, "", 10), "apart"),
        (bounded(53, "", 1), bounded(53, "", 1), "same"),
        (bounded(3000, "~<", 1000), bounded(2800, "", 100), "holds"),
        (bounded(3000, "~<", 1000), bounded(3100, "", 100), "apart"),
        (bounded(91.3, ">", 0.1), bounded(88, ">", 1), "inside"),
    ],
)
def test_how_two_intervals_lie(left: Interval, right: Interval, lies: str) -> None:
    assert fit(left, right) == lies


def effect_of(left: Interval, right: Interval, said: str, answer: str) -> str:
    outcome = weigh(left, right, said, answer)
    assert outcome is not None
    return outcome[0]


def test_more_than_a_round_figure_is_that_figure_told_loosely() -> None:
    assert effect_of(bounded(4e9, "", 1e9), bounded(4e9, ">", 1e9), "4", "over 4") == "agree"
    assert effect_of(bounded(206, "", 1), bounded(206, "<", 1), "206", "under 206") == "conflict"


def test_a_bound_that_says_less_is_weaker_not_a_conflict() -> None:
    assert effect_of(bounded(110, ""), bounded(100, ">"), "110", "over 100") == "weakened"
    assert effect_of(bounded(100, ">"), bounded(110, ""), "over 100", "110") == "strengthened"


def test_two_ranges_must_share_their_ends() -> None:
    five, six = Interval(5, 7, grain=1), Interval(5, 8, grain=1)
    assert effect_of(five, six, "5 to 7", "5 to 8") == "conflict"
    assert effect_of(five, bounded(6, ""), "5 to 7", "6") == "strengthened"


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        (bounded(40, ">", 1), bounded(45, ">", 1), "possible"),
        (bounded(40, "<", 1), bounded(45, "<", 1), "possible"),
        (bounded(50, "~", 1), bounded(54, "~", 1), "possible"),
        (bounded(100, ">", 1), bounded(101, ">", 1), "strengthened"),
        (bounded(1.2e6, "~", 1e5), bounded(1.25e6, "~", 1e4), "agree"),
    ],
)
def test_one_bound_on_two_figures_may_be_a_contradiction(
    left: Interval, right: Interval, effect: str
) -> None:
    assert effect_of(left, right, "a", "b") == effect


@given(intervals())
def test_an_interval_never_conflicts_with_itself(interval: Interval) -> None:
    assert not apart(interval, interval)
    assert weigh(interval, interval, "a", "a") == ("agree", "")


@given(intervals(), intervals())
def test_conflict_does_not_depend_on_the_side(left: Interval, right: Interval) -> None:
    forth, back = effect_of(left, right, "a", "b"), effect_of(right, left, "b", "a")
    assert (forth == "conflict") == (back == "conflict")
    assert (forth == "weakened") == (back == "strengthened")


def test_an_open_end_reaches_for_ever() -> None:
    assert bounded(5, ">").high == inf
    assert not apart(bounded(5, ">"), bounded(1e15, ""))
