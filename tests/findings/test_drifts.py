"""What linked claims of independent sources tell with another reserve, reach or kind."""

import pytest

from workbench.findings.drifts import drifts
from workbench.words.tokens import tokenize


def told(left: str, right: str) -> list[tuple[str, str, str]]:
    one, two = tokenize(left), tokenize(right)
    return [
        (
            change.effect,
            one.span(change.left_first, change.left_last),
            two.span(change.right_first, change.right_last),
        )
        for change in drifts(one, two)
    ]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "Ida Lowe is a Danish novelist and painter.",
            "Ida Lowe is a Danish novelist.",
            ("lost", "painter", ""),
        ),
        (
            "The crew reportedly left the harbour at dawn.",
            "The crew left the harbour at dawn.",
            ("strengthened", "reportedly", ""),
        ),
        (
            "The former mayor opened the bridge in spring.",
            "The mayor opened the bridge in spring.",
            ("lost", "former", ""),
        ),
        (
            "Wooden ships carried coal to Ash.",
            "Ships carried coal to Ash.",
            ("lost", "Wooden", ""),
        ),
    ],
)
def test_drift(left: str, right: str, found: tuple[str, str, str]) -> None:
    assert found in told(left, right)


def test_the_same_told_in_other_words_does_not_drift() -> None:
    assert told("The mill was built by Dahl.", "Dahl built the mill.") == []


def test_never_a_conflict() -> None:
    effects = {effect for effect, _, _ in told("All of them came.", "None of them came.")}
    assert effects <= {"weakened", "strengthened", "added", "lost"}


def test_what_has_a_figure_right_behind_it_is_a_verb_and_has_no_quality() -> None:
    assert not told("The hall seats 900 people.", "It has seats for 900.")
    assert told("The oak seats of the hall are old.", "The seats of the hall are old.")


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The mill was probably sold to Ann Lee.",
            "Ann Lee was sold the mill.",
            [("strengthened", "probably", "")],
        ),
        (
            "Ann Lee was sold the mill.",
            "The mill was probably sold to Ann Lee.",
            [("weakened", "", "probably")],
        ),
        (
            "The mill was probably sold to Ann Lee.",
            "Ann Lee was perhaps sold the mill.",
            [("weakened", "probably", "perhaps")],
        ),
        (
            "Reed said the mill was sold to Ann Lee.",
            "The mill was sold to Ann Lee.",
            [("lost", "said", "")],
        ),
        (
            "All mills were sold to Ann Lee.",
            "The mills were sold to Ann Lee.",
            [("weakened", "All", "")],
        ),
        (
            "The former mayor opened the mill.",
            "The mill was opened by the mayor.",
            [("lost", "former", "")],
        ),
        (
            "The mill was opened by the mayor.",
            "The former mayor opened the mill.",
            [("added", "", "former")],
        ),
        (
            "The very old and former mayor opened the mill.",
            "The mill was opened by the mayor.",
            [("lost", "former", "")],
        ),
        ("The mayor who resigned opened the mill.", "The mill was opened by the mayor.", []),
        (
            "The mayor opened the red stone mill.",
            "The old mill was opened by the mayor.",
            [("added", "", "old")],
        ),
        (
            "The mayor opened the mill and sold the red bridge to his brother.",
            "The mill was opened by the mayor.",
            [],
        ),
        ("Lee's lawyer opened the mill.", "The mill was opened by his lawyer.", []),
        ("Tom Lee opened the mill.", "The mill was opened by Lee.", []),
        (
            "Holm is a Danish novelist and painter.",
            "Holm is a Danish novelist.",
            [("lost", "painter", "")],
        ),
        (
            "Holm is a Danish novelist.",
            "Holm is a Danish novelist and painter.",
            [("added", "", "painter")],
        ),
        (
            "Holm is a Danish novelist and painter.",
            "Holm is a Danish novelist and sculptor.",
            [("strengthened", "painter", "sculptor")],
        ),
        (
            "Holm is a Danish novelist.",
            "Holm is an Irish novelist.",
            [("strengthened", "Danish", "Irish")],
        ),
        (
            "Holm is a novelist, painter, singer and baker.",
            "Holm is a novelist.",
            [("lost", "painter, singer", ""), ("lost", "baker", "")],
        ),
        ("Holm is a novelist. It is cold.", "Holm is a novelist. It is warm.", []),
        ("The mayor probably opened the mill.", "Bread was sold in the mill.", []),
    ],
)
def test_all_that_drifts(left: str, right: str, found: list[tuple[str, str, str]]) -> None:
    assert told(left, right) == found
