"""Of very many names only those that share its rarest word are held against one."""

from __future__ import annotations

from workbench.facets.sharing import MANY, Sharing


def many(count: int) -> Sharing[int]:
    return Sharing([(at, (f"first{at}", f"last{at % 10}")) for at in range(count)])


def test_each_is_held_against_each_as_long_as_there_are_few() -> None:
    assert many(MANY).near(["nobody"]) == [*range(MANY)]


def test_of_more_those_that_share_the_rarest_word_in_their_order() -> None:
    found = many(MANY + 1)
    assert found.near(["nobody"]) == []
    assert found.near(["last3", "nobody"]) == [*range(3, MANY + 1, 10)]
    assert found.near(["last3", "first13"]) == [13]
