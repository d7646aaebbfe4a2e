"""One slot, two values; what supposes or only reports; quotations; what agreement asks for."""

import pytest

from workbench.findings.compare import compare


def relations(left: str, right: str) -> set[str]:
    return {compare(left, right).relation, compare(right, left).relation}


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
