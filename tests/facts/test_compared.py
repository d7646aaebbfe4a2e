"""Two values held against each other: what is told in two units, by the one they share."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import source

from workbench import check, compare
from workbench.claims import split
from workbench.facts.assign import contests
from workbench.facts.inventory import inventory

MAST = "The mast of the Elmgat ferry is {} tall, and it is painted red."
OTHER = "Painted grey, the Elmgat ferry has a mast that stands {} tall."


def effects(left: str, right: str) -> set[tuple[str, str, str]]:
    """The lengths of two sources that exclude each other, or may."""
    sources = [source("a", MAST.format(left)), source("b", OTHER.format(right))]
    stock = inventory(split(sources), sources)
    found, _ = contests(stock.matches, stock.claims)
    return {(c.match.left.fact.words, c.match.right.fact.words, c.effect) for c in found}


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        # 131 feet are nearly 40 metres, but the text has metres of its own.
        ("41 metres", "40 metres (131 feet)", {("41 metres", "40 metres", "conflict")}),
        ("40 metres (131 feet)", "41 metres", {("40 metres", "41 metres", "conflict")}),
        ("134 feet", "40 metres (131 feet)", {("134 feet", "131 feet", "conflict")}),
        ("131 feet", "40 metres (131 feet)", set()),
        ("40 metres", "40 metres (131 feet)", set()),
        ("131 feet", "40 metres", set()),
        ("200 feet", "40 metres", {("200 feet", "40 metres", "conflict")}),
    ],
)
def test_of_two_units_the_one_that_both_use_decides(
    left: str, right: str, found: set[tuple[str, str, str]]
) -> None:
    assert effects(left, right) == found


def test_a_figure_in_brackets_is_told_of_what_the_one_before_it_is() -> None:
    found = effects("40 metres (131 feet)", "60 metres (197 feet)")
    assert {("40 metres", "60 metres", "conflict"), ("131 feet", "197 feet", "conflict")} == found


def test_compare_does_not_take_a_conversion_for_an_agreement() -> None:
    left, right = MAST.format("41 metres"), OTHER.format("40 metres (131 feet)")
    told = [(d.left, d.right) for d in compare(left, right).differences if d.effect == "conflict"]
    assert told == [("41 metres", "40 metres")]


def test_a_conversion_bears_out_no_other_figure(tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text(MAST.format("41 metres"), encoding="utf-8")
    (tmp_path / "s.txt").write_text(MAST.format("40 metres (131 feet)"), encoding="utf-8")
    (tmp_path / "sources.toml").write_text('["m.txt"]\nmanuscript = true\n', encoding="utf-8")
    facts = {f.words: f.status for f in check(tmp_path, progress=False).fact_records}
    assert facts["41 metres"] == "contested"


def test_whose_a_thing_is_does_not_make_it_another() -> None:
    left = "The Elmgat is a ferry. At 40 metres (131 feet) long, the Elmgat is old."
    right = "The Elmgat is a ferry. Dale's Elmgat is 50 metres long."
    sources = [source("a", left), source("b", right)]
    stock = inventory(split(sources), sources)
    found, _ = contests(stock.matches, stock.claims)
    assert [(c.match.left.fact.words, c.match.right.fact.words) for c in found] == [
        ("40 metres", "50 metres")
    ]
