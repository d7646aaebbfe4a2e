"""Jobs of persons in reworded texts, and the persons who hold them."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.findings.compare import compare
from workbench.findings.posts import posts
from workbench.words.tokens import tokenize

LEFT = "The mill was closed in March 1926 and its owners left, according to the {}, Ann Reed."
RIGHT = "In March 1926 the owners of the mill left and it was closed, {} Ann Reed wrote."


def facets(left: str, right: str) -> set[tuple[str, str, str, str]] | set[Any]:
    return {(d.facet, d.effect, d.left, d.right) for d in compare(left, right).differences}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("caretaker", "dentist"),
        ("prime minister", "foreign minister"),
        ("treasurer", "rector"),
    ],
)
def test_another_job_is_told(one: str, two: str) -> None:
    found = facets(LEFT.format(one), RIGHT.format(two))
    assert ("role", "conflict", one, two) in found


@pytest.mark.parametrize(
    ("one", "two"),
    [("minister", "prime minister"), ("physician", "doctor"), ("treasurer", "treasurer")],
)
def test_the_same_job_in_other_words_is_not(one: str, two: str) -> None:
    found = facets(LEFT.format(one), RIGHT.format(two))
    assert not {f for f in found if f[0] == "role"}


def test_what_stands_before_a_name_need_not_be_a_job() -> None:
    found = facets(
        "The mill was closed in March 1926 and its owners left, said Ann Reed.",
        "In March 1926 the owners of the mill left and it was closed, treasurer Ann Reed wrote.",
    )
    assert not {f for f in found if f[0] == "role"}


def test_two_holders_of_one_job_exclude_each_other() -> None:
    found = facets(
        "In December the banker was sent to prison for fraud and theft by judge Ann Reed.",
        "Judge Ida Lang sentenced the banker in December, and he went to prison for fraud.",
    )
    assert {f[:2] for f in found if "Reed" in f[2] and "Lang" in f[3]} & {
        ("name", "conflict"),
        ("name", "possible"),
    }


@pytest.mark.parametrize("job", ["judge", "sculptor"])
def test_another_job_in_a_near_copy_is_a_conflict(job: str) -> None:
    text = "The mayor, Ann Reed, knew of the contract before it was signed in the spring of 1926."
    assert ("role", "conflict", "mayor", job) in facets(text, text.replace("mayor", job))


def called(text: str) -> list[str]:
    """What the persons of a text are called beside their names."""
    reading = tokenize(text)
    return [f"{' '.join(p.bearer)}: {reading.span(p.first, p.last)}" for p in posts(reading)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Judge Ann Lee sang.", ["ann lee: Judge"]),
        ("Judge Lee sang.", []),
        ("Judge Ann B. Lee sang.", ["ann b lee: Judge"]),
        ("The judge Ann Lee sang.", ["ann lee: judge"]),
        ("The prime minister Ann Lee sang.", ["ann lee: prime minister"]),
        ("The very old prime minister Ann Lee sang.", ["ann lee: prime minister"]),
        ("Said director Ann Lee.", ["ann lee: director"]),
        ("Ann Lee, the judge, sang.", ["ann lee: judge"]),
        ("Ann Lee, judge, sang.", ["ann lee: judge"]),
        ("Ann Lee, the deputy chief editor, sang.", ["ann lee: deputy chief editor"]),
        ("Ann Lee, the judge of Holm, sang.", ["ann lee: judge"]),
        ("Ann Lee, the mill, sang.", []),
        ("Ann Lee, the judge who sang.", []),
        ("Ann Lee, the judge", ["ann lee: judge"]),
        ("Ann Lee the judge sang.", []),
        ("Ann Lee, who had a judge, sang.", []),
        ("Ann Lee (the judge) sang.", []),
        ("Lee, the judge, sang.", []),
        ("The mill Ann Lee built fell.", []),
        ("The judges Ann Lee and Tom Ray sang.", ["ann lee: judges"]),
    ],
)
def test_what_persons_are_called(text: str, found: list[str]) -> None:
    assert called(text) == found
