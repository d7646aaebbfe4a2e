"""What sort of quantity a figure is, by what stands beside it."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The rate is 45 pc of the total.", "45 pc = percent 45"),
        ("The rate is 45 pct of the total.", "45 pct = percent 45"),
        ("The rate rose by 2 percent points.", "2 percent points = points 2"),
        ("The rate rose by 2 percentage points.", "2 percentage points = points 2"),
        ("The rate rose by 2 % points.", "2 % = percent 2"),
        ("The rate rose by 2 pp.", "2 pp = points 2"),
        ("The rate rose by 40 bps.", "40 bps = points 0.4"),
        ("The rate rose by 40 bp.", "40 bp = points 0.4"),
        ("The rate rose by 40 basis points.", "40 basis points = points 0.4"),
        ("The rate rose by 40 per cent.", "40 per cent = percent 40"),
        ("One in three members came.", "One in three = percent ~33.3333333"),
        ("99 in 200 members came.", "99 in 200 = percent ~49.5"),
        ("100 in 200 members came.", "100 = number 100; 200 = number 200"),
        ("5 in 5 members came.", "5 = number 5; 5 = number 5"),
        ("5 in 6 members came.", "5 in 6 = percent ~83.3333333"),
        ("9 in 10 came.", "9 in 10 = percent ~90"),
        ("Three out of eight members came.", "Three out of eight = percent ~37.5"),
        ("3 out of 8 old red mills came.", "3 out of 8 = percent ~37.5"),
        ("3 out of 8 big old red mills came.", "3 = number 3; 8 = number 8"),
        ("Three out of eight of the members came.", "Three out of eight = percent ~37.5"),
    ],
)
def test_shares_and_points(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Rated at 4 out of 5.", "4 out of 5 = rating 4 of 5"),
        ("Rated at 4 out of 6.", "4 out of 6 = rating 4 of 6"),
        ("Rated at 4 out of 7.", "4 = number 4; 7 = number 7"),
        ("Rated at 55 out of 100.", "55 out of 100 = rating 55 of 100"),
        ("Rated at 3.5 stars out of 4.", "3.5 stars out of 4 = rating 3.5 of 4"),
        ("Rated at 3 points out of 10.", "3 points out of 10 = rating 3 of 10"),
        ("Rated at 6.4/10 by them.", "6.4/10 = rating 6.4 of 10"),
    ],
)
def test_ratings(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("He was 119 when he died.", "119 = age 119"),
        ("He was 120 when he died.", "120 = number 120"),
        ("He was 1 when he fell.", "1 = age 1"),
        ("He is 24 when he falls.", "24 = age 24"),
        ("It had 24 when he fell.", "24 = number 24"),
        ("He was 24 at sea.", "24 = age 24"),
        ("The mill is 24 years old.", "24 years old = age 24"),
        ("At the age of 24 he fell.", "24 = age 24"),
        ("Age of 24.", "24 = age 24"),
        ("A boy of 24 fell.", "24 = number 24"),
        ("He is aged 24.", "24 = age 24"),
        ("Ages 24 and up.", "24 and up = age 24/"),
        ("He is 3 weeks old.", "3 weeks old = age 0.0574960471"),
        ("He is 3 years of age.", "3 years of age = age 3"),
    ],
)
def test_ages(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("He weighs 200 pounds.", "200 pounds = quantity 90.718474 kg"),
        ("A 200-pound man fell.", "200-pound = quantity 90.718474 kg"),
        ("He paid 200 pounds.", "200 pounds = money GBP 200"),
        ("It is heavy at about 200 pounds now.", "about 200 pounds = quantity ~90.718474 kg"),
        ("A weight of just some 200 pounds.", "some 200 pounds = quantity ~90.718474 kg"),
        ("The 200 pounds he paid for it weigh.", "200 pounds = money GBP 200"),
        ("Thousands of pounds were lost.", "Thousands of pounds = money GBP 2000/"),
        ("Millions of euros were lost.", "Millions of euros = money EUR 2000000/"),
        ("Thousands of men were lost.", "Thousands = number 2000/"),
    ],
)
def test_pounds_that_weigh(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It was ranked 7 in the list.", "7 = rank 7"),
        ("It was ranked at 7 in the list.", "7 = rank 7"),
        ("It peaked at 7 in the list.", "7 = rank 7"),
        ("It is #7 in the list.", "7 = rank 7"),
        ("It is No. 7 in the list.", "7 = rank 7"),
        ("It is no 7 in the list.", "7 = number 7"),
        ("It is number 7 in the list.", "7 = rank 7"),
        ("It is in the top 7 of the list.", "7 = rank ~1/7"),
        ("It came 7th in the race.", "7th = rank 7"),
        ("It came 7th.", "7th = rank 7"),
        ("It came 7th time round.", "7th = ordinal 7"),
        ("It placed 7th, behind Leeds.", "7th = rank 7"),
        ("It finished seventh, behind Leeds.", "seventh = rank 7"),
        ("It took 7th place.", "7th = rank 7"),
        ("It took 7th position.", "7th = rank 7"),
        ("The 7th largest mill.", "7th = rank 7"),
        ("The 7th large mill.", "7th = ordinal 7"),
        ("It was ranked first.", "first = rank 1"),
        ("He gave first aid.", ""),
        ("In the first place he came.", ""),
        ("In the second place he came.", ""),
        ("The first mill burned.", "first = ordinal 1"),
        ("The second he came.", ""),
    ],
)
def test_ranks_and_ordinals(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Season 2 was good.", "2 = label 2 of season"),
        ("Seasons 2 were good.", "2 = number 2"),
        ("In season 2 episodes fell.", "2 = number 2"),
        ("He took Highway 61 home.", "61 = label 61 of highway"),
        ("Boxer 610 Estate was sold.", "610 = label 610 of boxer"),
        ("Highway 61 cars were lost.", "61 = number 61"),
        ("Then Highway 61 bridge fell.", "61 = label 61 of highway"),
        ("The 61 bridge fell.", "61 = number 61"),
        ("Then Highway 61 and 62 fell.", "61 = label 61 of highway; 62 = number 62"),
    ],
)
def test_figures_that_are_names(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Once a week she rang.", "Once a week = frequency 52.1775 a year"),
        ("Once every hour she rang.", "Once every hour = frequency 8765.81 a year"),
        ("Once a king came.", ""),
        ("Once the king came.", ""),
        ("She rang once.", "once = times 1"),
        ("She rang once, and left.", "once = times 1"),
        ("She was once a singer.", ""),
        ("It was once.", ""),
        ("She rang at once.", ""),
        ("She rang only once in May.", "once = times 1; May = date --05"),
        ("She rang just once in May.", "once = times 1; May = date --05"),
        ("She rang more than once in May.", "more than once = times (1/; May = date --05"),
        ("She rang twice in May.", "twice = times 2; May = date --05"),
        ("No one came.", ""),
        ("Every 1 came.", ""),
        ("This one mill burned.", ""),
        ("Any one person may come.", ""),
        ("One person came.", "One = number 1"),
        ("One of the mills burned.", ""),
        ("One thing fell.", ""),
        ("It sold 3 times more.", "3 times = times 3"),
        ("It grew 3 fold.", "3 fold = times 3"),
    ],
)
def test_once_and_one(text: str, read: str) -> None:
    assert values_told(text) == read
