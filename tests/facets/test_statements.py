"""What a clause states by definition or part, with the exact words of subject and value."""

import pytest

from workbench.facets.statements import statements
from workbench.words.tokens import tokenize


def told(text: str) -> list[tuple[str, str, str, str]]:
    reading = tokenize(text)
    return [
        (s.attribute, reading.span(*s.subject), reading.span(*s.value), s.kind)
        for s in statements(reading)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The director of Grey Harbour was Ida Lowe.",
            ("director", "Grey Harbour", "Ida Lowe", "name"),
        ),
        (
            "Grey Harbour was directed by Ida Lowe, a Dane.",
            ("director", "Grey Harbour", "Ida Lowe", "name"),
        ),
        ("Ida Lowe directed Grey Harbour.", ("director", "Grey Harbour", "Ida Lowe", "name")),
        (
            "Ida Lowe was the director of Grey Harbour.",
            ("director", "Grey Harbour", "Ida Lowe", "name"),
        ),
        ("Director: Ida Lowe", ("director", "", "Ida Lowe", "name")),
        ("Listed: Yes", ("list", "", "Yes", "answer")),
        ("The valley's capital is Holm.", ("capital", "The valley's", "Holm", "name")),
        (
            "The screenplay of Grey Harbour was written by Per Dahl.",
            ("screenplay", "Grey Harbour", "Per Dahl", "name"),
        ),
        (
            "Ida Lowe was born in May 1901 in Holm.",
            ("birthplace", "Ida Lowe", "Holm", "place"),
        ),
        ("Arden lies in the Ross valley.", ("place", "Arden", "the Ross valley", "place")),
        ("Arden is a small village.", ("is", "Arden", "small village", "category")),
        (
            "The song was released on 3 May 1990.",
            ("release date", "The song", "3 May 1990", "date"),
        ),
        (
            "The author of the poem is unknown.",
            ("writer", "the poem", "unknown", "unknown"),
        ),
        (
            "The music of Grey Harbour was by a man named Per Dahl.",
            ("composer", "Grey Harbour", "Per Dahl", "name"),
        ),
    ],
)
def test_read(text: str, found: tuple[str, str, str, str]) -> None:
    assert found in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The first director of the choir was Ida Lowe.",  # there were others
        "The author of the letter is not mentioned.",
        "A member of the choir was Ida Lowe.",
        "It rained.",
        "",
    ],
)
def test_nothing_stated_that_only_one_can_be(text: str) -> None:
    assert [each for each in told(text) if each[3] == "name"] == []


def test_both_attributes_of_one_maker() -> None:
    found = told("Grey Harbour was written and directed by Ida Lowe and Per Dahl.")
    assert {each[0] for each in found} == {"writer", "director"}
    assert {each[2] for each in found} == {"Ida Lowe and Per Dahl"}


def test_long_text_is_read_in_linear_time() -> None:
    assert len(told("Arden is a village. " * 3000)) == 3000
