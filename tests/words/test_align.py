"""Texts laid beside each other word by word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.words.align import align, missing
from workbench.words.tokens import tokenize

WORDS = st.lists(
    st.sampled_from(["red", "green", "blue", "ship", "sails", "home", "of", "the", "and"]),
    max_size=12,
)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_blocks_are_in_order_and_inside(left: list[str], right: list[str]) -> None:
    one, two = tokenize(" ".join(left)), tokenize(" ".join(right))
    found = align(one, two)
    assert 0.0 <= found.likeness <= 1.0
    at = (0, 0)
    for a, b, c, d in found.blocks:
        assert at[0] <= a <= b <= len(one) and at[1] <= c <= d <= len(two)
        at = (b, d)


def test_equal_texts_have_no_blocks() -> None:
    reading = tokenize("The ship sails home.")
    assert align(reading, reading).blocks == ()


def test_inflection_and_rewording_are_not_missing() -> None:
    left, right = tokenize("Vicky bought ships"), tokenize("Victoria purchased a ship")
    assert missing(left, right) == frozenset()


def test_context_answers_too() -> None:
    left, right = tokenize("The dam was inspected"), tokenize("It was inspected")
    assert missing(left, right) == {"dam"}
    assert missing(left, right, tokenize("Work on the dam went on.")) == frozenset()


@settings(deadline=None)
@given(WORDS, WORDS)
def test_turned_round_the_same_words_answer_each_other(left: list[str], right: list[str]) -> None:
    one, two = tokenize(" ".join(left)), tokenize(" ".join(right))
    there, back = align(one, two), align(two, one)
    assert [(c, d, a, b) for a, b, c, d in back.blocks] == list(there.blocks)
    assert there.likeness == back.likeness


def test_of_two_ways_to_lay_texts_beside_each_other_the_one_in_longer_runs_is_taken() -> None:
    one = tokenize("after the strike and praised the best of the singers at a cost")
    two = tokenize("because of the strike at a cost")
    assert [(one.span(a, b), two.span(c, d)) for a, b, c, d in align(one, two).blocks] == [
        ("after", "because of"),
        ("and praised the best of the singers", ""),
    ]
    assert [(two.span(a, b), one.span(c, d)) for a, b, c, d in align(two, one).blocks] == [
        ("because of", "after"),
        ("", "and praised the best of the singers"),
    ]
