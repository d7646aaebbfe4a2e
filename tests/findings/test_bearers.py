"""Reworded texts in which another name or job stands where all else is the same."""

from __future__ import annotations

import pytest

from workbench.findings import compare


def told(left: str, right: str) -> list[tuple[str, str, str, str]]:
    """What two texts differ in: facet, effect, and the words of both."""
    found = compare(left, right)
    assert 0.0 <= found.score <= 1.0
    return [(d.facet, d.effect, d.left, d.right) for d in found.differences]


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The old mill by the river was sold to Ann Lee.",
            "To Tom Ray the old mill by the river was sold.",
            [("name", "conflict", "Ann Lee", "Tom Ray")],
        ),
        (
            "The old mill by the river was sold to Ann Lee.",
            "To Ann the old mill by the river was sold.",
            [],
        ),
        (
            "The old mill by the river was sold to Ann Lee.",
            "To Ray the old mill by the river was sold.",
            [],
        ),
        (
            "The old mill by the river was sold to Lee.",
            "To Ray the old mill by the river was sold.",
            [("name", "possible", "", "Ray"), ("name", "possible", "Lee", "")],
        ),
        (
            "The old mill by the river was sold by the Labour party to him.",
            "By Reed the old mill by the river was sold to him.",
            [],
        ),
        ("The mill was sold to Ann Lee.", "To Tom Ray went the mill.", []),
        (
            "The old mill by the river burned when Ann Lee slept.",
            "Tom Ray slept when the mill by the river burned.",
            [("name", "conflict", "Ann Lee", "Tom Ray")],
        ),
        (
            "The mayor, Ann Lee, opened the old mill.",
            "The old bridge was opened by the mayor, Ida Ray.",
            [("name", "conflict", "Ann Lee", "Ida Ray")],
        ),
        (
            "The mayor, Ann Lee, opened the old mill.",
            "The old bridge was opened by the miller, Ida Ray.",
            [],
        ),
        (
            "The old mill by the river was sold to Ann Lee and Ida Fox.",
            "To Tom Ray the old mill by the river was sold.",
            [],
        ),
    ],
)
def test_another_name(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The old mill by the river was sold to the mayor.",
            "To the bishop the old mill by the river was sold.",
            [("role", "conflict", "mayor", "bishop")],
        ),
        (
            "The judge, Ann Lee, bought the old mill by the river.",
            "The old mill by the river was bought by the bishop Ann Lee.",
            [("role", "conflict", "judge", "bishop")],
        ),
        (
            "The prime minister, Ann Lee, bought the old mill.",
            "The foreign minister, Ann Lee, bought the old mill.",
            [("role", "conflict", "prime minister", "foreign minister")],
        ),
        (
            "The minister, Ann Lee, bought the old mill.",
            "The foreign minister, Ann Lee, bought the old mill.",
            [("scope", "possible", "", "foreign")],
        ),
    ],
)
def test_another_job(left: str, right: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(left, right) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "The old mill by the river was sold to Reed in the end.",
            "To Norway in the end the old mill by the river was sold.",
            [],
        ),
        (
            "The old mill by the river was sold to Norway in the end.",
            "To Reed in the end the old mill by the river was sold.",
            [],
        ),
        (
            "The old mill by the river was sold to Reed in the end.",
            "To Holm in the end the old mill by the river was sold.",
            [("name", "conflict", "Reed", "Holm")],
        ),
    ],
)
def test_a_place_is_no_bearer(
    left: str, right: str, found: list[tuple[str, str, str, str]]
) -> None:
    assert told(left, right) == found
