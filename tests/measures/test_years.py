"""Years, decades, centuries and seasons, and figures of four digits that are none."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It was sold in the 1900s.", "1900s = date 1900/1999"),
        ("It was sold in the 1800s.", "1800s = date 1800/1899"),
        ("It was sold in the 1990s.", "1990s = date 1990/1999"),
        ("It was sold in the 2000s.", "2000s = date 2000/2009"),
        ("It was sold in the 70s.", "70s = date 1970/1979"),
        ("It was sold in the 1970's.", "1970's = date 1970/1979"),
        ("The 19th century was wet.", "19th century = date 1801/1900"),
        ("The nineteenth century was wet.", "nineteenth century = date 1801/1900"),
        ("The 21st century was wet.", "21st century = date 2001/2100"),
        ("The 4th century BC was wet.", "4th century BC = date -400/-301"),
        ("The 4th century BCE was wet.", "4th century BCE = date -400/-301"),
        ("A 19th Century Fox film.", "19th = ordinal 19"),
        ("The 19th century, Reed said.", "19th century = date 1801/1900"),
        ("The XIX century was wet.", "XIX century = date 1801/1900"),
        ("The Xix century was wet.", ""),
        ("It fell at the turn of the 20th century.", "20th century = date 1890/1909"),
    ],
)
def test_decades_and_centuries(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell in 1999/2000.", "1999/2000 = date 1999/2000"),
        ("It fell in 2018-19.", "2018-19 = date 2018/2019"),
        ("It fell in 1899-01.", "1899-01 = date 1899/1901"),
        ("It fell in 2018/2017.", "2018 = date 2018; 2017 = date 2017"),
        ("It fell in 1850-1970.", "1850-1970 = date 1850/1970"),
        ("It fell in 1850-1971.", "1850-1971 = date 1850/1971"),
        ("It fell in 1850/1970.", "1850/1970 = date 1850/1970"),
        ("It fell in 1850/1971.", "1850 = date 1850; 1971 = date 1971"),
        (
            "It ran from 3 May 1999-12 May 2000.",
            "from 3 May 1999-12 May 2000 = date 1999-05-03/2000-05-12",
        ),
        ("It fell 1914-18, and 1939-1945.", "1914-18 = date 1914/1918; 1939-1945 = date 1939/1945"),
        ("It fell in FY2019/20.", "FY2019/20 = date 2019/2020"),
        ("It fell in FY 2019-20.", "FY 2019-20 = date 2019/2020"),
        ("It fell in FY19.", "FY19 = date 2019"),
        ("It fell in FY19-20.", "FY19-20 = date 2019/2020"),
        ("It fell in fiscal 2020.", "fiscal 2020 = date 2020"),
        ("It fell in the year 1990.", "the year 1990 = date 1990"),
        ("They fell in XFY19.", ""),
    ],
)
def test_years_that_go_on_into_another(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell in 350 BC.", "350 BC = date -350"),
        ("It fell in 118 B.C.E. or later.", "118 B.C.E. = date -118"),
        ("It fell in 88 AD.", "88 AD = date 0088"),
        ("It fell in 88 CE.", "88 CE = date 0088"),
        ("It fell in AD 88.", "AD 88 = date 0088"),
        ("It fell in A.D. 88 or later.", "A.D. 88 = date 0088"),
        ("It fell in 632.", "632 = date 0632"),
        ("It fell in 632, and burned.", "632 = date 0632"),
        ("It fell in 632 and burned.", "632 = date 0632"),
        ("It fell in 632 towns.", "632 = number 632"),
        ("It fell since 892 when he left.", "since 892 = date 0892-01-01/"),
        ("It fell in 99.", "99 = number 99"),
        ("He was born c. 570.", "c. 570 = date ~0555-01-03/0585-12-29"),
        ("He was born approximately 1655.", "approximately 1655 = date ~1651-01-02/1659-12-30"),
        ("It fell in the year 30 BC.", "the year 30 BC = date -30/-29"),
    ],
)
def test_years_of_an_era_and_of_three_digits(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell in 1000.", "1000 = date 1000"),
        ("It fell in 2100.", "2100 = date 2100"),
        ("It fell about 1610.", "about 1610 = date ~1606-01-02/1614-12-30"),
        ("It fell about 1610 people.", "about 1610 = number ~1610"),
        ("It fell about 1610 at sea.", "about 1610 = date ~1606-01-02/1614-12-30"),
        ("It fell about 1750.", "about 1750 = date ~1747-01-03/1753-12-29"),
        ("It fell by 1610 towns.", "1610 = number 1610"),
        ("It fell by 1610.", "by 1610 = date /1610-12-31"),
        ("It had 1990 percent.", "1990 percent = percent 1990"),
        ("It had more than 1990.", "more than 1990 = number (1990/"),
        ("It had over 1990 people.", "over 1990 = number (1990/"),
        ("It had under 1990 people.", "under 1990 = number /1990)"),
        ("It cost $1990 then.", "$1990 = money USD 1990"),
        ('He wrote "1984" and "2010".', "1984 = number 1984; 2010 = number 2010"),
        ("Holm's 1954 novel.", "1954 = date 1954"),
        ("In 1954 novels sold well.", "1954 = date 1954"),
        ("In the 1954 novels he wrote.", "1954 = date 1954"),
        ("In the 1854 novels he wrote.", "1854 = number 1854"),
        ("During 1954 children came.", "1954 = date 1954"),
        ("Before 1954 children came.", "1954 = number 1954"),
        ("Before 1954 buses came.", "1954 = number 1954"),
        ("Before 1954 bus came.", "Before 1954 = date /1953-12-31"),
        ("Before 1954 Reed sang.", "Before 1954 = date /1953-12-31"),
        ("Between 1931 and 1987 films came.", "1931 and 1987 = date 1931/1987"),
        ("It had 1954 Reed songs.", "1954 = date 1954"),
        ("It had 1854 Reed songs.", "1854 = number 1854"),
        ("It opened (1954) in Leeds.", "1954 = date 1954"),
        ("It opened 1954 people.", "1954 = number 1954"),
        ("It opened 1954.", "1954 = date 1954"),
        ("It opened 1954 as a mill.", "1954 = date 1954"),
        ("A broad 2016 report came.", "2016 = date 2016"),
        ("A broad 2016 report, long and dry, came.", "2016 = date 2016"),
        ("A broad 2016 reports came.", "2016 = number 2016"),
        ("A broad 1816 report came.", "1816 = number 1816"),
        ("A long 2016 metre wall.", "2016 metre = quantity 2016 m"),
    ],
)
def test_what_stands_beside_four_digits_tells_a_year_from_a_count(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Summer 1947 was hot.", "Summer 1947 = date 1947-06-01/1947-08-31"),
        ("Summer of 1947 was hot.", "Summer of 1947 = date 1947-06-01/1947-08-31"),
        ("Spring 1947 was wet.", "Spring 1947 = date 1947-03-01/1947-05-31"),
        ("Autumn 1947 was wet.", "Autumn 1947 = date 1947-09-01/1947-11-30"),
        ("Winter 1947 was cold.", "Winter 1947 = date 1947"),
        ("The winter of 1941/42 was cold.", "winter of 1941/42 = date 1941-12-01/1942-02-28"),
        ("The spring of 47 was cold.", "47 = number 47"),
    ],
)
def test_seasons(text: str, read: str) -> None:
    assert values_told(text) == read
