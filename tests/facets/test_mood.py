"""Questions and conditions assert nothing; whole statements can be denied."""

import pytest

from workbench.facets.mood import prospects, supposed, unasserted
from workbench.facets.negation import ended, negations, scope
from workbench.words.tokens import tokenize


@pytest.mark.parametrize(
    "text",
    [
        "Did the ferry sink?",
        "Had the ferry sunk, many would have drowned.",
        "Should the ferry sink, many will drown.",
        "Suppose the ferry had sunk.",
    ],
)
def test_nothing_asserted(text: str) -> None:
    assert len(unasserted(tokenize(text))) == len(tokenize(text))


def test_only_the_condition_is_supposed() -> None:
    reading = tokenize("If it rains, the ferry stays in port.")
    assert unasserted(reading) == frozenset(range(3))
    assert unasserted(tokenize("The ferry, as if by magic, came.")) == frozenset()


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("It is a myth that the ferry sank.", "the ferry sank"),
        ("Rumours that the ferry sank are false.", "the ferry sank"),
        ("The claim that the ferry sank was debunked.", "the ferry sank"),
        ("It is not true that the ferry sank.", "that the ferry sank"),
        ("The owner denied that the ferry sank.", "that the ferry sank"),
    ],
)
def test_a_whole_statement_denied(text: str, denied: str) -> None:
    reading = tokenize(text)
    (cue,) = negations(reading)
    words = scope(reading, cue)
    assert denied in reading.span(words.start, words.stop)


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that he never paid.",
        "It is not the case that she did not vote.",
        "He did not fail to pay.",
        "She barely survived the fall.",
        "It is true that he paid.",
        "The rumours that he paid are many.",
    ],
)
def test_two_negations_cancel_out_and_some_grant(text: str) -> None:
    assert negations(tokenize(text)) == ()


def test_what_was_so_and_is_no_more() -> None:
    assert ended(tokenize("The mill used to grind corn."))
    assert ended(tokenize("The mill no longer grinds corn."))
    assert not ended(tokenize("The mill grinds corn."))


def test_neither_and_nor_are_one_negation() -> None:
    (cue,) = negations(tokenize("Neither Lowe nor Dahl signed the letter."))
    assert cue.value == "untrue"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He went home, but he could have stayed in port.", "could have stayed in port"),
        ("She would have turned 84.", "would have turned 84"),
        ("They should have paid.", "should have paid"),
    ],
)
def test_what_could_have_been_was_not(text: str, told: str) -> None:
    reading = tokenize(text)
    spots = sorted(unasserted(reading))
    assert reading.span(spots[0], spots[-1] + 1).rstrip(".") == told


@pytest.mark.parametrize(
    "text",
    [
        "The town should have a bridge.",
        "They would have to pay.",
        "He may have paid.",
        "They have.",
    ],
)
def test_what_is_due_or_possible_is_said(text: str) -> None:
    assert unasserted(tokenize(text)) == frozenset()


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("She was asked to sell it.", "sell"),
        ("She called for it to be sold.", "sold"),
        ("She was cleared of selling it.", "selling"),
        ("It will soon be sold.", "sold"),
        ("It is due to open.", "open"),
        ("She hoped to sell it.", "sell"),
        ("She asked, and to this day waits.", ""),
        ("She was cleared, selling it.", ""),
        ("Will Reed sold it.", ""),
        ("She sold it.", ""),
    ],
)
def test_what_is_asked_for_or_planned_is_not_told_as_done(text: str, deed: str) -> None:
    reading = tokenize(text)
    assert " ".join(reading.words[at] for at in sorted(prospects(reading))) == deed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It opens if it rains. It is old.", "It opens if it rains"),
        ("She fears that it rains, but it is old.", "that it rains"),
        ("Even if it rains, it opens.", "if it rains"),
        ("Hundreds, if not thousands, came.", "if not thousands"),
        ("It rains.", ""),
    ],
)
def test_what_holds_on_a_condition_or_is_feared_is_supposed(text: str, told: str) -> None:
    reading = tokenize(text)
    spots = sorted(supposed(reading))
    assert (reading.span(spots[0], spots[-1] + 1) if spots else "") == told
