"""Rows of tables: of one thing if the name of one row holds that of the other, else of two."""

from __future__ import annotations

import pytest
from samples import flagged_texts

TABLE = "| {} | {} |\n|---|---|\n| {} | {} |\n"


def conflicts(one: str, two: str, head: str, values: tuple[str, str]) -> bool:
    texts = {
        name: TABLE.format("Name", head, entry, value)
        for name, entry, value in zip(("a", "b"), (one, two), values, strict=True)
    }
    return any(finding.kind == "conflict" for finding in flagged_texts(texts)[1])


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Ann Reed", "Ann Reed", True),
        ("Ann Reed", "Reed, Ann", True),
        ("Ann Reed", "A. Reed", True),
        ("Elm Bridge", "The Elm Bridge", True),
        ("Elm Bridge", "The bridge of Elm", True),
        ("Red lamp", "Red lamp, small", True),
        ("Ann Reed", "Tom Reed", False),
        ("Leeds United", "Derby United", False),
        ("Red lamp", "Green lamp", False),
        ("Span 1", "Span 2", False),
        ("North span", "South span", False),
    ],
)
@pytest.mark.parametrize(
    ("head", "values"),
    [("Built", ("1940", "1944")), ("Price", ("£40", "£44")), ("Length", ("40 m", "44 m"))],
)
def test_two_rows_are_of_one_thing_only_by_the_whole_name(
    one: str, two: str, same: bool, head: str, values: tuple[str, str]
) -> None:
    assert conflicts(one, two, head, values) == same
    assert conflicts(two, one, head, values) == same
