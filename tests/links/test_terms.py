"""The words that links weigh: ordinary ones, and the name that a text is about."""

from __future__ import annotations

import pytest

from workbench.links.terms import subject, wording


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill in Leeds burned.", ("mill", "burn")),
        ("Mills burned.", ("mill", "burn")),
        ("In Leeds it rained. He slept.", ("rain", "sleep")),
        ("Ann Lee slept. Bakers slept.", ("sleep", "baker", "sleep")),
        ("It had 40 looms.", ("loom",)),
    ],
)
def test_ordinary_words_are_no_names_and_no_figures(text: str, words: tuple[str, ...]) -> None:
    assert wording(text) == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mill in Leeds burned.", "leeds"),
        ("Mills burned.", ""),
        ("Mills burned. Bakers slept.", ""),
        ("Ann Lee slept at the mill in Leeds.", "lee"),
        ("Ann J. Lee-Ray slept.", "ray"),
        ("It rained. Ann Lee slept.", "lee"),
    ],
)
def test_the_name_that_a_text_is_about(text: str, name: str) -> None:
    assert subject(text) == name
