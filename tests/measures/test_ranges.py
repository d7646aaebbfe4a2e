"""Two figures that are one: ranges and scores; figures that are part of a name."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is 5 to 7 men.", "5 to 7 = number 5/7"),
        ("It is 5-7 men.", "5-7 = number 5/7"),
        ("It is between 5 and 7 men.", "5 and 7 = number 5/7"),
        ("It is 5 and 7 men.", "5 = number 5; 7 = number 7"),
        ("It is 7 to 5 men.", "7 = number 7; 5 = number 5"),
        ("It is $5 to $7.", "$5 to $7 = money USD 5/7"),
        ("It is $5-$7 million.", "$5-$7 million = money USD 5000000/7000000"),
        ("It is between $5 and $7 million.", "$5 and $7 million = money USD 5000000/7000000"),
        ("It is 5-7 million.", "5-7 million = number 5000000/7000000"),
        ("It is 5 million to 7 million.", "5 million to 7 million = number 5000000/7000000"),
        ("It is 900-1,200 men.", "900-1,200 = number 900/1200"),
        ("It is 5 to 7 thousand men.", "5 to 7 thousand = number 5000/7000"),
        ("It is 999 to 2 thousand men.", "999 to 2 thousand = number 999/2000"),
        ("It is 5 to the 7 men.", "5 = number 5; 7 = number 7"),
        ("It is 5 to", "5 = number 5"),
        ("It is between 5 and 6.", "5 and 6 = number 5/6"),
    ],
)
def test_ranges(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("They won 2-1.", "2-1 = score 2-1"),
        ("They won 0-0.", "0-0 = score 0-0"),
        ("They won 2-1 in May.", "2-1 = score 2-1; May = date --05"),
        ("They won 5-7 days in May.", "5-7 days = duration P5/7D; May = date --05"),
        ("They won 12-10.", "12-10 = score 12-10"),
        ("They won 3 - 1.", "3 = number 3"),
        ("A 2-1 win.", "2-1 = score 2-1"),
        ("A 5-7 vote.", "5-7 = number 5/7"),
        ("They won three-nil.", "three-nil = score 3-0"),
        ("They had ten-five.", "ten = number 10; five = number 5"),
        ("They won by two goals to one.", "two goals to one = score 2-1"),
        ("They lost by two goals to four.", "two goals to four = score 4-2"),
        ("They voted 52 to 48.", "52 to 48 = score 52-48"),
        ("It fell from 52 to 48.", "52 = number 52; 48 = number 48"),
        ("They beat us 24 to 21.", "24 = number 24; 21 = number 21"),
        ("It rose 4-6% then.", "4-6% = percent 4/6"),
    ],
)
def test_scores(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A Boeing 747-400 fell.", "747-400 = label 747 of boeing"),
        ("The B-52 fell.", ""),
        ("The U2 fell.", ""),
        ("The 4x4 fell.", ""),
        ("Henry the Eighth fell.", ""),
        ("Henry the eighth fell.", "eighth = ordinal 8"),
        ("World War Two ended.", "Two = label 2 of war"),
        ("Chapter Two ended.", "Two = label 2 of chapter"),
        ("Catch Twenty-Two ended.", ""),
        ("The Two men ended.", "Two = number 2"),
        ("The code 12-34-56 fell.", ""),
        ("It is a 5-point win.", "5 = number 5"),
        ("World War II ended.", "II = label 2 of war"),
        ("The Second World War ended.", "Second World War = label 2 of war"),
        ("The second world war game ended.", "second = ordinal 2"),
        ("The 7E7 flew.", ""),
    ],
)
def test_figures_of_a_name(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12 Garden Street fell.", "12 = label 12 of garden street"),
        ("12 Garden fell.", "12 = number 12"),
        ("12 garden street fell.", "12 = number 12"),
        ("It is at 12 Old Garden Street.", "12 = label 12 of old garden"),
        ("It is at 12 Old street houses.", "12 = number 12"),
    ],
)
def test_numbers_of_houses(text: str, read: str) -> None:
    assert values_told(text) == read
