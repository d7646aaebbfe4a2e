"""Words that stand in a text without being told as so."""

from __future__ import annotations

import pytest

from workbench import compare
from workbench.facts.unstated import unstated
from workbench.words.tokens import tokenize

VEILED = [
    # a condition that only the source has
    ("The pool is open to children.", "The pool is open to children if an adult is with them."),
    ("Members may vote by post.", "Members may vote by post only when they live abroad."),
    ("The ferry carries cars.", "The ferry carries cars unless the sea is rough."),
    ("The hall seats 300 people.", "The hall seats 300 people when the gallery is open."),
    ("The grant covers the cost.", "The grant covers the cost as long as the work ends in May."),
    ("Students pay no fee.", "Students pay no fee until they are 18."),
    ("The company will pay a dividend.", "The company will pay a dividend if profits rise."),
    # a question
    ("The fire was set on purpose.", "Police are asking whether the fire was set on purpose."),
    ("The mayor took the money.", "Did the mayor take the money?"),
    # what was wanted, tried, asked, charged
    ("The council built a school.", "The council planned to build a school."),
    ("The museum bought the painting.", "The museum hoped to buy the painting."),
    ("The army attacked the town.", "The army prepared to attack the town."),
    ("The court freed the men.", "The court was asked to free the men."),
    ("The government banned the party.", "The union urged the government to ban the party."),
    ("The firm moved to York.", "The firm decided against moving to York."),
    ("Reed stole the ring.", "Reed was acquitted of stealing the ring."),
    # an exception
    ("All the islands were flooded.", "All the islands but one were flooded."),
    ("All members voted for it.", "All members except Reed voted for it."),
    ("Reed signed the letter.", "All members except Reed signed the letter."),
    ("The whole crew survived.", "The whole crew survived with the exception of the cook."),
    ("Lorries use the tunnel.", "Lorries use the bridge in place of the tunnel."),
    # what was so once, in a tale, or only in somebody's words
    ("The hall is a school.", "The hall used to be a school."),
    ("Reed is captain of the team.", "Reed is a former captain of the team."),
    ("The town has a station.", "The town once had a station."),
    ("The rebels shot the mayor.", "In the novel the rebels shoot the mayor."),
    ("The expert advised the council.", "The so-called expert advised the council."),
    ("Hale was a spy.", "Rumours that Hale was a spy were never confirmed."),
    ("The mine was unsafe.", "The judge dismissed the argument that the mine was unsafe."),
    ("The drug cures malaria.", "There is no evidence that the drug cures malaria."),
    ("The paper printed lies.", "The paper apologised for writing that it printed lies."),
]
TOLD = [
    ("The council built a school.", "The council planned a school and built it in 1950."),
    ("The council planned to build a school.", "It planned to build a school."),
    ("The school would be closed.", "The council voted to close the school."),
    ("She became a nurse.", "She became a nurse when the war began."),
    ("The hall was a school.", "The hall used to be a school."),
    ("The mill closed.", "The mill, once the largest in the town, closed."),
    ("Three other towns agreed.", "Reed refused, but three other towns agreed."),
    ("The report is on health.", "Report on health: how healthy are we?"),
    ("The mill is old.", "It is open if the sun shines. The mill is old."),
    ("The shop opened.", "He asked for the key. The shop opened once a week."),
]


def words(left: str, right: str) -> set[str]:
    reading = tokenize(left)
    return {reading.words[at] for at in unstated(reading, [tokenize(right)])}


@pytest.mark.parametrize(("left", "right"), VEILED)
def test_what_is_not_told_as_so_bears_nothing_out(left: str, right: str) -> None:
    assert words(left, right)
    assert compare(left, right).relation != "agree"


@pytest.mark.parametrize(("left", "right"), TOLD)
def test_what_is_told_as_so_somewhere_does(left: str, right: str) -> None:
    assert words(left, right) == set()


def test_only_the_words_behind_are_veiled() -> None:
    text = "The museum bought the house and hoped to buy the painting."
    assert words("The museum sold the house and the painting.", text) == {"painting"}


def test_another_line_that_tells_it_is_enough() -> None:
    reading = tokenize("The museum bought the painting.")
    lines = [tokenize("It hoped to buy the painting."), tokenize("The museum bought the painting.")]
    assert unstated(reading, lines[:1])
    assert not unstated(reading, lines)


@pytest.mark.parametrize(("more", "veiled"), [("", True), ("whole ", False)])
def test_what_was_asked_is_looked_for_close_behind(more: str, veiled: bool) -> None:
    text = f"The union urged the {more}new town council to close the school."
    assert bool(words("The school was shut: they close the school.", text)) is veiled
