"""What turns a statement round, and which of its words."""

from __future__ import annotations

import pytest

from workbench.facets.negation import ended, negations, turned
from workbench.words.tokens import tokenize


def denied(text: str) -> tuple[list[str], str]:
    """The words that deny, each with its sort, and the words that they turn round."""
    reading = tokenize(text)
    cues = [f"{reading.span(c.first, c.last)} = {c.value}" for c in negations(reading)]
    return cues, " ".join(reading.words[at] for at in sorted(turned(reading)))


def over(text: str) -> bool:
    return ended(tokenize(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He did not read it.", (["not = not"], "He did not read it")),
        ("He never read it.", (["never = not"], "He never read it")),
        ("Nobody read it.", (["Nobody = no"], "Nobody read it")),
        ("He Stopped reading it.", ([], "")),
        ("He stopped reading it.", (["stopped = end"], "He stopped reading it")),
        ("He stopped to read it.", ([], "")),
        ("He stopped, reading it.", ([], "")),
        ("The reading stopped.", ([], "")),
        ("He failed to read it.", (["failed to = fail"], "He failed to read it")),
        ("No, he read it.", ([], "")),
        ("No! He read it.", ([], "")),
        ("No. 5 read it.", ([], "")),
        ("No boat came.", (["No = no"], "No boat came")),
        ("The No boat came.", ([], "")),
        ("He read NOT there.", (["NOT = not"], "He read NOT there")),
        ("He no longer reads it.", (["no longer = end"], "He no longer reads it")),
        ("He barely survived.", ([], "")),
        ("He barely read it.", (["barely = not"], "He barely read it")),
        ("He read neither it nor her.", (["neither = untrue"], "it nor her")),
        ("He read it, nor did she.", (["nor = no"], "nor did she")),
        ("He did not read it, but she wrote it.", (["not = not"], "He did not read it")),
    ],
)
def test_one_word_that_denies(text: str, found: tuple[list[str], str]) -> None:
    assert denied(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He did not fail to read it.", ([], "")),
        ("He did not always fail to read it.", (["not = not", "fail to = fail"], "")),
        ("It is not true that he never read it.", ([], "")),
        ("It is not true that he read it.", (["not true = untrue"], "that he read it")),
        ("He denied that he never read it.", ([], "")),
    ],
)
def test_two_that_cancel_out(text: str, found: tuple[list[str], str]) -> None:
    assert denied(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is false that he read it.", (["false = untrue"], "that he read it")),
        ("That he read it is false.", (["false = untrue"], "he read it is")),
        ("He said that he read it. That is false.", (["false = untrue"], "is")),
        ("He denied that he read it.", (["denied = untrue"], "that he read it")),
        ("He denied reading it.", (["denied = untrue"], "reading it")),
        ("He was denied that he read it.", ([], "")),
        (
            "He dismissed reports that he read it.",
            (["dismissed = untrue"], "reports that he read it"),
        ),
        ("Reports that he read it were denied.", (["denied = untrue"], "he read it were")),
        ("He was denied reading it.", ([], "")),
        ("He denied having it.", (["denied = untrue"], "having it")),
        ("He denied a reading.", ([], "")),
        ("He denied reports that he read it.", (["denied = untrue"], "reports that he read it")),
        ("It is a myth that he read it.", (["myth = untrue"], "that he read it")),
        ("The claim that he read it is a myth.", (["myth = untrue"], "he read it is a")),
        ("The road that he read it is a myth.", ([], "")),
        (
            "Reports that he read it are untrue, but he wrote it.",
            (["untrue = untrue"], "he read it are"),
        ),
        (
            "It is untrue that he read it, but he wrote it.",
            (["untrue = untrue"], "that he read it"),
        ),
        ("It is untrue that he read it; he wrote it.", (["untrue = untrue"], "that he read it")),
        (
            "No truth in reports that he read it.",
            (["No truth in = untrue"], "reports that he read it"),
        ),
        ("Posts falsely claim that he read it.", (["falsely claim = untrue"], "that he read it")),
        ("He was falsely built.", ([], "")),
        ("He disputes that he read it.", (["disputes = untrue"], "that he read it")),
        ("He denied ever reading it.", (["denied = untrue"], "ever reading it")),
        ("It is wrong to say that he read it.", (["wrong = untrue"], "to say that he read it")),
        ("It is wrong to lie.", ([], "")),
        ("It is no myth that he read it.", ([], "")),
        ("Nobody denies that he read it.", ([], "")),
        (
            "It is untrue that he read it although he wrote it.",
            (["untrue = untrue"], "that he read it"),
        ),
    ],
)
def test_whole_statements_called_untrue(text: str, found: tuple[list[str], str]) -> None:
    assert denied(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He no longer reads it.", True),
        ("He used to read it.", True),
        ("He used it.", False),
        ("He read it.", False),
        ("He formerly read it.", True),
        ("He gave up reading it.", True),
        ("He has not read it since May.", True),
        ("He last saw it in May.", True),
        ("At last he saw it.", False),
        ("He saw it last May.", False),
    ],
)
def test_what_is_over(text: str, found: bool) -> None:
    assert over(text) == found
