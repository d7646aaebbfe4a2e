"""Which texts are one, word for word: every limit from both of its sides."""

from __future__ import annotations

import pytest

from workbench.claims import split
from workbench.links.verbatim import verbatim
from workbench.records import Source

WORDS = "paid 40 dollars to the old port for a pier of nine long piles and two steel cranes with"
WORDS = f"{WORDS} all of their chains and ropes and bells and lamps and oars and sails and nets"


def told(count: int, name: str) -> str:
    """A sentence worth checking, of so many words."""
    return " ".join([name, *WORDS.split()][:count]) + "."


def one_text(left: str, right: str) -> bool:
    found = verbatim(
        split(
            Source(name, name, f"{name}.txt", "text/plain", "", text)
            for name, text in (("left", left), ("right", right))
        )
    )
    return bool(found)


@pytest.mark.parametrize(("more", "same"), [(3, True), (4, False)])
def test_four_fifths_of_the_longer_text_are_the_whole(more: int, same: bool) -> None:
    shared = told(15, "Reed")  # of 18 words .83, of 19 words .79
    assert one_text(shared, f"{shared} {told(more, 'Berg')}") == same


@pytest.mark.parametrize(("run", "same"), [(19, False), (20, True), (21, True)])
def test_from_twenty_words_on_a_text_may_hold_another(run: int, same: bool) -> None:
    shared = told(run, "Reed")
    assert one_text(f"{shared} {told(8, 'Berg')}", f"{shared} {told(30, 'Holm')}") == same


@pytest.mark.parametrize(("rest", "same"), [(20, True), (21, False)])
def test_of_the_text_that_is_held_half_must_be_alike(rest: int, same: bool) -> None:
    shared = told(20, "Reed")
    longer = f"{shared} {told(30, 'Holm')}"
    assert one_text(f"{shared} {told(rest, 'Berg')}", longer) == same


@pytest.mark.parametrize(("size", "same"), [(5, False), (6, True)])
def test_short_claims_are_alike_by_chance(size: int, same: bool) -> None:
    shared = " ".join(told(size, name) for name in ("Reed", "Lund", "Cole", "Marsh"))
    left, right = f"{shared} {told(8, 'Berg')}", f"{shared} {told(30, 'Holm')}"
    assert one_text(left, right) == same


@pytest.mark.parametrize(("size", "same"), [(3, False), (4, True)])
def test_of_a_text_that_was_cut_off_four_words_are_enough_to_find_it(size: int, same: bool) -> None:
    whole = told(8, "Reed")
    assert one_text(told(size, "Reed").replace(".", "…"), whole) == same
    assert not one_text(told(size, "Berg").replace(".", "…"), whole)
