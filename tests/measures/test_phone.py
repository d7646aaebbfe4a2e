"""Telephone numbers, and how two of them compare."""

from __future__ import annotations

import pytest
from samples import values_told

from workbench import compare


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Call 212-555-0100 now.", "212-555-0100 = phone 2125550100"),
        ("Call (212) 555-0100 now.", "212) 555-0100 = phone 2125550100"),
        ("Call 212 555-0100 now.", "212 555 = number 212555; 0100 = number 100"),
        ("Call 212-555 0100 now.", "212-555 = number 212/555; 0100 = label 100 of 555"),
        ("Call 212-555-010 now.", ""),
        ("Call 2125-55-0100 now.", ""),
        ("Call +44 20 7946 0000 now.", "44 20 7946 0000 = phone +442079460000"),
        ("Call +44 (0)20 7946 0000 now.", "44 (0)20 7946 0000 = phone +442079460000"),
        ("Call 020 7946 0000 now.", "020 7946 0000 = phone 2079460000"),
        ("Call 02079460000 now.", "02079460000 = label 2079460000 of call"),
        ("Call 0207946 now.", "0207946 = label 207946 of call"),
        ("Call 01632 960 961 now.", "01632 960 961 = phone 1632960961"),
        ("Call +1 212 555 0100 now.", "1 212 555 0100 = phone +12125550100"),
        (
            "Call +1234 555 0100 now.",
            "1234 = number 1234; 555 = label 555 of 1234; 0100 = label 100 of 555",
        ),
        ("Call 020 79 now.", "020 = number 20; 79 = label 79 of 020"),
    ],
)
def test_what_is_a_telephone_number(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("212-555-0100", "(212) 555-0100", "agree"),
        ("+44 20 7946 0000", "020 7946 0000", "agree"),
        ("020 7946 0000", "+44 (0)20 7946 0000", "agree"),
        ("+44 20 7946 0000", "020 7946 0001", "conflict"),
        ("+44 20 7946 0000", "+49 20 7946 0000", "conflict"),
        ("212-555-0100", "212-555-0101", "conflict"),
        ("+1 212 555 0100", "212-555-0100", "agree"),
    ],
)
def test_two_numbers_are_one_with_and_without_the_code_of_a_country(
    left: str, right: str, relation: str
) -> None:
    found = compare(f"The desk answers at {left}.", f"The desk answers at {right}.")
    assert found.relation == relation
