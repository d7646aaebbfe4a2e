"""Near copies among the sources: the figures that stand in one place of two of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import source

from workbench import check, compare
from workbench.claims import split
from workbench.facts.assign import contests
from workbench.facts.inventory import inventory
from workbench.facts.near_copies import copied, places
from workbench.words.tokens import tokenize

SALES = "Sales of the firm rose to $441 million, with a forecast for 2021 of $1.7 to $1.8 billion."


def contested(left: str, right: str) -> list[tuple[str, str, str]]:
    """The values of two sources that exclude each other, or may."""
    sources = [source("a", left), source("b", right)]
    stock = inventory(split(sources), sources)
    found, _ = contests(stock.matches, stock.claims)
    return [(c.match.left.fact.words, c.match.right.fact.words, c.effect) for c in found]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # each sum stands beside a date of its own, and yet in the place of the other
        (SALES, SALES.replace("$441", "$443").replace("2021", "2022")),
        ("The inn of Ross has 30 beds.", "The inn of Ross has 40 beds."),
    ],
)
def test_what_compare_calls_a_conflict_check_does_too(left: str, right: str) -> None:
    told = {(d.left, d.right) for d in compare(left, right).differences if d.effect == "conflict"}
    assert (
        {(a, b) for a, b, effect in contested(left, right) if effect == "conflict"} == told != set()
    )


def test_of_independent_texts_each_figure_holds_at_its_own_date() -> None:
    other = "In a forecast for 2022 of $1.7 billion, the firm said it had sold for $443 million."
    assert ("$441 million", "$443 million", "conflict") not in contested(SALES, other)


def test_figures_of_two_deeds_in_one_place_exclude_nothing() -> None:
    left = "The firm hired 300 workers in May."
    assert contested(left, "The firm dismissed 200 workers in May.") == []


def test_two_sentences_of_one_source_are_no_copies_of_each_other(tmp_path: Path) -> None:
    told = "In 1990 the town of Ross had 300 inns. In 1995 the town of Ross had 400 inns."
    (tmp_path / "a.txt").write_text(told, encoding="utf-8")
    assert not [f for f in check(tmp_path, progress=False).finding_records if f.kind == "conflict"]


def test_where_the_words_of_a_copy_stand() -> None:
    left, right = tokenize("Ann Lee sang in Leeds."), tokenize("Ann Ray sang in Leeds.")
    alignment = copied(left, right)
    assert alignment is not None
    assert places(left.size, alignment.blocks) == [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]
    longer = tokenize("Ann Mary Ray sang in Leeds.")
    both = copied(left, longer)
    assert both is not None
    assert places(left.size, both.blocks)[1] == (1, 3)
