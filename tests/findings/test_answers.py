"""One slot, two values; what supposes or only reports; quotations; what agreement asks for."""

import pytest

from workbench.findings.answers import slots
from workbench.findings.compare import compare
from workbench.words.tokens import tokenize


def relations(left: str, right: str) -> set[str]:
    found = compare(left, right), compare(right, left)
    assert all(0.0 <= each.score <= 1.0 for each in found)
    return {each.relation for each in found}


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("The director of Rain is Ida Lowe.", "Rain was directed by Per Dahl.", "conflict"),
        ("Director: Ida Lowe", "Director: Per Dahl", "conflict"),
        ("Insured: Yes", "Insured: No", "conflict"),
        ("Insured: Yes", "Insured: None", "conflict"),
        ("Insured: True", "Insured: No", "conflict"),
        ("Insured: True", "Insured: False", "conflict"),
        ("Insured: Yes", "Insured: True", "related"),
        ("Rain was directed by Ida Lowe.", "Ida Lowe directed Rain.", "agree"),
        (
            "Grey Harbour was directed by Ida Lowe and Per Dahl.",
            "The director of Grey Harbour was Ida Lowe.",
            "drift",
        ),
        ("The capital of Ross is unknown.", "The capital of Ross is Arden.", "possible"),
        (
            "The report does not say where Ida Lowe was born.",
            "Ida Lowe was born in Holm.",
            "related",
        ),
        ("Ida Lowe was born in Holm.", "Ida Lowe was born in Holm, Norway.", "drift"),
        ("Ida Lowe was born in Paris.", "She was born in Madrid.", "conflict"),
        ("He died of cancer.", "He died of a heart attack.", "possible"),
        ("Ida Lowe died of pneumonia in 1950.", "In 1950 she died from tuberculosis.", "possible"),
        ("He died of cancer.", "He died of lung cancer in 1950.", "drift"),
        ("He died of injuries.", "He died of his wounds.", "drift"),
    ],
)
def test_slots(left: str, right: str, relation: str) -> None:
    assert relations(left, right) == {relation}


def test_both_values_are_told_in_their_exact_words() -> None:
    found = compare("The director of Rain is Ida Lowe.", "Rain was directed by Per Dahl.")
    assert ("Ida Lowe", "Per Dahl") in [(d.left, d.right) for d in found.differences]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Had the pier burned, ten boats would have been lost.", "The pier did not burn."),
        ("Was the letter forged?", "The letter was not forged."),
        ("Reed denied that the pier was unsafe.", "Reed said the pier was safe."),
        ("The mill no longer grinds corn.", "The mill stopped grinding corn."),
        ("Reed said: “I never met him.”", "Reed denied meeting him."),
        ("He hardly escaped the fire.", "He escaped the fire."),
    ],
)
def test_no_conflict(left: str, right: str) -> None:
    assert relations(left, right) <= {"agree", "drift"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rumours that the bank failed are false.", "The bank failed."),
        ("Reed denied that the pier was unsafe.", "The pier was unsafe."),
        ("Neither Lowe nor Dahl signed it.", "Lowe and Dahl signed it."),
        ("Few voters agreed.", "Most voters agreed."),
        ("Nora Weber beat her cousin Clara Weber.", "Clara Weber beat her cousin Nora Weber."),
        ("The union refused to sign the deal.", "The union agreed to sign the deal."),
    ],
)
def test_contrary(left: str, right: str) -> None:
    assert relations(left, right) <= {"conflict", "possible"}


def test_an_altered_quotation_is_told() -> None:
    found = compare('Holm said: "The dam is quite safe."', 'Holm said: "The dam was quite safe."')
    assert found.relation == "possible"
    assert ("is", "was") in [(d.left, d.right) for d in found.differences]


def test_a_longer_quotation_alters_nothing() -> None:
    found = compare(
        'Holm said: "The dam is quite safe."',
        'Holm said: "The dam is quite safe." He left for the coast on the same night.',
    )
    assert [d for d in found.differences if d.facet == "wording"] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The museum shows old maps of the coast.", "The museum on the coast opened in spring."),
        ("Reed lost the mill.", "The mill of Reed was sold to a bank in May."),
    ],
)
def test_on_one_subject_and_nothing_to_hold_against_each_other(left: str, right: str) -> None:
    assert "agree" not in relations(left, right)


def stated(left: str, right: str) -> list[tuple[str, str, str, str]]:
    """The slots that the two texts fill with values that do not agree."""
    one, two = tokenize(left), tokenize(right)
    return [
        (
            each.facet,
            each.effect,
            one.span(each.left_first, each.left_last),
            two.span(each.right_first, each.right_last),
        )
        for each in slots(one, two)
    ]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "Holm is a widely read Danish novel.",
            "Holm is a Danish novel.",
            [("role", "lost", "widely read Danish novel", "Danish novel")],
        ),
        (
            "Holm is a Danish novel.",
            "Holm is a long Danish novel.",
            [("role", "added", "Danish novel", "long Danish novel")],
        ),
        (
            "Holm is a long Danish novel.",
            "Holm is a Danish novel.",
            [("role", "lost", "long Danish novel", "Danish novel")],
        ),
        ("Holm is a long novel.", "Holm is a short novel.", []),
        ("Ida Lowe is a singer.", "Ida Lowe is a painter.", []),
        (
            "The director of Rain is Ida Lowe and Per Dahl.",
            "Rain was directed by Ida Lowe.",
            [("name", "lost", "Ida Lowe and Per Dahl", "Ida Lowe")],
        ),
        (
            "The director of Rain is Ida Lowe.",
            "Rain was directed by Ida Lowe and Per Dahl.",
            [("name", "added", "Ida Lowe", "Ida Lowe and Per Dahl")],
        ),
        (
            "The director of Rain is Ida Lowe and Per Dahl.",
            "Rain was directed by Ida Lowe and Bo Ray.",
            [("name", "possible", "Ida Lowe and Per Dahl", "Ida Lowe and Bo Ray")],
        ),
        (
            "The director of Rain is Ida Lowe.",
            "Rain was written by Ida Lowe and directed by Per Dahl.",
            [("name", "differs", "Ida Lowe", "Per Dahl")],
        ),
        ("The director of Rain is Ida Lowe.", "Rain was not directed by Per Dahl.", []),
        ("The director of Rain is Ida Lowe.", "Wind was directed by Per Dahl.", []),
        (
            "The director of the film is Ida Lowe.",
            "The movie was directed by Per Dahl.",
            [("name", "conflict", "Ida Lowe", "Per Dahl")],
        ),
        (
            "The director of the film is Ida Lowe.",
            "It was directed by Per Dahl.",
            [("name", "conflict", "Ida Lowe", "Per Dahl")],
        ),
        (
            "Its director is a Dane.",
            "Its director is an old Dane.",
            [("role", "added", "a Dane", "an old Dane")],
        ),
        (
            "Ida Lowe was born in Holm.",
            "Ida Lowe was born in Oban.",
            [("place", "conflict", "Holm", "Oban")],
        ),
        (
            "Ida Lowe was born in Holm.",
            "Ida Lowe was born in Holm, Norway.",
            [("place", "added", "Holm", "Holm, Norway")],
        ),
        ("Ida Lowe was born in Holm, Norway.", "Ida Lowe was born in Oban, Norway.", []),
        (
            "Ida Lowe was born in Holm, Norway.",
            "Ida Lowe was born in Oban, Sweden.",
            [("place", "conflict", "Holm, Norway", "Oban, Sweden")],
        ),
        ("Ida Lowe was born in Oslo.", "Ida Lowe was born in Norway.", []),
        ("Ida Lowe was born in Leeds.", "Ida Lowe was born in Yorkshire.", []),
        (
            "The mill lies in Barlow.",
            "The mill lies in Denton.",
            [("place", "possible", "Barlow", "Denton")],
        ),
    ],
)
def test_what_both_state_of_one_subject_and_not_alike(
    left: str, right: str, found: list[tuple[str, str, str, str]]
) -> None:
    assert stated(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("Holm is a purely Danish novel.", "Holm is a Danish novel.", []),
        (
            "Holm is a pure Danish novel.",
            "Holm is a Danish novel.",
            [("role", "lost", "pure Danish novel", "Danish novel")],
        ),
    ],
)
def test_a_word_in_ly_tells_no_kind(
    left: str, right: str, found: list[tuple[str, str, str, str]]
) -> None:
    assert stated(left, right) == found


def test_not_to_have_sold_is_not_to_have_bought() -> None:
    left, right = "The firm bought the mill.", "The mill was not sold by the firm."
    assert "agree" not in relations(left, right)
    assert relations("The mill is unsafe.", "The mill is not safe.") == {"agree"}
