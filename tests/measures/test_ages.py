"""Ages are ages however they are told, and other figures are none."""

from __future__ import annotations

import pytest

from workbench import compare
from workbench.measures.quantity import Quantity, scan
from workbench.words.tokens import tokenize


def ages(text: str) -> list[str]:
    found = (m.value for m in scan(tokenize(text)))
    return [v.said for v in found if isinstance(v, Quantity) and v.kind == "age"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Reed, 84, died in Leeds.", ["84"]),
        ("The striker, 36, scored twice.", ["36"]),
        ("The winner was Ann Reed, 84.", ["84"]),
        ("She was 78.", ["78"]),
        ("He was 12 when the war began.", ["12"]),
        ("Tom, who is 84, lives there.", ["84"]),
        ("He turned 40 in May.", ["40"]),
        ("Ann Reed died at 84 in Leeds.", ["84"]),
        ("She retired at 65 and died at 90.", ["65", "90"]),
        ("He died at 13.", ["13"]),
        ("Ann Reed, 119, is the oldest.", ["119"]),
    ],
)
def test_an_age(text: str, told: list[str]) -> None:
    assert ages(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reed, 120, is a number.",  # nobody's age
        "He died at 12.",  # as like as not an hour
        "He died at 84 Mill Street.",
        "The shop stands at 31 and sells bread.",
        "In Leeds, 84, and York, 72, voted.",
        "They sold bread, 36, and cheese.",
        "The score was 84.",
        "He was 12 minutes late.",
        "She was 100 miles away.",
        "Ann Reed, 8.5, came second.",
    ],
)
def test_no_age(text: str) -> None:
    assert ages(text) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ann Reed, 84, died on Monday.", "Ann Reed died on Monday aged 82."),
        ("Ann Reed died at 84 in Leeds.", "Ann Reed died in Leeds aged 82."),
        ("Ann Reed, 84, died in Leeds.", "Ann Reed died in Leeds at the age of 82."),
    ],
)
def test_two_ages_of_one_person_are_a_conflict(left: str, right: str) -> None:
    assert compare(left, right).relation == compare(right, left).relation == "conflict"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ann Reed, 84, died on Monday.", "Ann Reed died on Monday aged 84."),
        ("She was 78 when she died.", "She was 76 when she retired."),
        (
            "Ann Reed, 84, and her husband, 86, live in Leeds.",
            "Tom Reed, 86, lives in Leeds with his wife, who is 84.",
        ),
    ],
)
def test_two_ages_of_two_times_or_persons_are_none(left: str, right: str) -> None:
    for found in (compare(left, right), compare(right, left)):
        assert found.relation not in ("conflict", "possible"), found
