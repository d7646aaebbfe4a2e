"""Dates: days, months, years and weekdays, and the words around them that bound them."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell on May 12, 1962.", "May 12, 1962 = date 1962-05-12"),
        ("It fell on May 12.", "May 12 = date --05-12"),
        ("It fell on May 12-14, 1962.", "May 12-14, 1962 = date 1962-05-12/1962-05-14"),
        ("It fell on May 12-11.", "May 12 = date --05-12; 11 = number 11"),
        ("It fell in May 1962.", "May 1962 = date 1962-05-01/1962-05-31"),
        ("It fell in May, 1962.", "May, 1962 = date 1962-05-01/1962-05-31"),
        ("It fell in May of 1962.", "May of 1962 = date 1962-05-01/1962-05-31"),
        ("It fell in May in 1962.", "May in 1962 = date 1962-05-01/1962-05-31"),
        ("It fell in May; 1962 men fell.", "May = date --05; 1962 = date 1962"),
        ("It fell in may 1962.", "1962 = date 1962"),
        ("It fell on 12 May 1962.", "12 May 1962 = date 1962-05-12"),
        ("It fell on 12th of May.", "12th of May = date --05-12"),
        ("It fell on 12th of may.", ""),
        ("It fell on 13-15 April 1962.", "13-15 April 1962 = date 1962-04-13/1962-04-15"),
        ("It fell on 13-12 April.", "13-12 = score 13-12"),
        ("It fell on 1962-05-12.", "1962-05-12 = date 1962-05-12"),
        ("It fell on 32 May.", "32 = number 32"),
        ("It fell on 31 May.", "31 May = date --05-31"),
        ("It fell on 1 May 62.", "1 May = date --05-01; 62 = number 62"),
        ("It fell on the third of May 1962.", "third of May 1962 = date 1962-05-03"),
        ("It fell on the thirty-first of May.", "thirty-first of May = date --05-31"),
        ("It fell on the thirty-second of May.", "May = date --05"),
        ("A third of May was wet.", "third = percent ~33.3333333; May = date --05"),
        ("It fell on May the 4th.", "May the 4th = date --05-04"),
        ("In May the mill fell.", "May = date --05"),
    ],
)
def test_days_and_months(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell in May.", "May = date --05"),
        ("It fell in April.", "April = date --04"),
        ("May fell.", ""),
        ("April fell.", ""),
        ("Then Ms April fell.", ""),
        ("It fell next May.", "May = date --05"),
        ("It fell after May.", "after May = date >--05"),
        ("They may march.", ""),
        ("Every March it fell.", "March = date --03"),
        ("Then June fell.", ""),
        ("Then August fell.", "August = date --08"),
    ],
)
def test_a_bare_month_is_one_where_the_words_say_so(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell on Tuesday.", "Tuesday = weekday 2"),
        ("It fell on Tues. last.", "Tues = weekday 2"),
        ("It fell on Sun last.", ""),
        ("It fell on tuesday.", ""),
        ("It fell on Wednesday.", "Wednesday = weekday 3"),
    ],
)
def test_weekdays(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell in early 1962.", "early 1962 = date 1962-01-01/1962-06-14"),
        ("It fell in late May 1962.", "late May 1962 = date 1962-05-18/1962-05-31"),
        ("It fell in mid-1962.", "mid-1962 = date 1962-04-02/1962-10-01"),
        ("It fell in early May.", "early May = date --05"),
        ("It fell in the twenties.", "twenties = date 1920/1929"),
        ("It fell in the late twenties.", "late twenties = date 1925-07-02/1929-12-31"),
        ("It fell in early 3 May 1962.", "3 May 1962 = date 1962-05-03"),
    ],
)
def test_parts_of_a_year(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell before 1962.", "before 1962 = date /1961-12-31"),
        (
            "It fell before the end of October 1962.",
            "before the end of October 1962 = date /1962-10-31",
        ),
        ("It fell before May 1962.", "before May 1962 = date /1962-04-30"),
        ("It fell before the 1990 final.", "before the 1990 = date /1990-12-31"),
        ("It fell after the 1990 final.", "after the 1990 = date 1990-01-01/"),
        ("It fell before the 1990 of old.", "before the 1990 = date /1989-12-31"),
        ("It fell before 1990 at last.", "before 1990 = date /1989-12-31"),
        ("It fell by the end of 1962.", "by the end of 1962 = date /1962-12-31"),
        ("It fell after 3 May 1962.", "after 3 May 1962 = date 1962-05-04/"),
        ("It fell as of 1962.", "1962 = date 1962"),
        ("It fell since 1962.", "since 1962 = date 1962-01-01/"),
        ("It fell before, 1962 men say.", "1962 = number 1962"),
        ("It fell in fiscal year 2011.", "fiscal year 2011 = date 2011"),
        ("It fell in FY 2011-12.", "FY 2011-12 = date 2011/2012"),
        ("It fell in financial year 2011.", "financial year 2011 = date 2011"),
    ],
)
def test_bounds(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It ran from 1914 to 1918.", "from 1914 to 1918 = date 1914/1918"),
        ("It ran 1914 to 1918.", "1914 to 1918 = date 1914/1918"),
        ("It ran between 1914 and 1918.", "1914 and 1918 = date 1914/1918"),
        ("It ran 1914 and 1918.", "1914 = date 1914; 1918 = date 1918"),
        ("It ran from 1914 till 1918.", "from 1914 till 1918 = date 1914/1918"),
        (
            "It ran from May 1914 through July 1918.",
            "from May 1914 through July 1918 = date 1914-05-01/1918-07-31",
        ),
        (
            "It ran from 3 May 1914 to 5 June 1918.",
            "from 3 May 1914 to 5 June 1918 = date 1914-05-03/1918-06-05",
        ),
        ("It ran from 1914 to Tuesday.", "from 1914 = date 1914-01-01/; Tuesday = weekday 2"),
        ("It ran from 1914 to Leeds.", "from 1914 = date 1914-01-01/"),
        ("It ran from Tuesday to Friday.", "from Tuesday = weekday 2; Friday = weekday 5"),
        (
            "It ran from May 1914 - July 1918.",
            "from May 1914 - July 1918 = date 1914-05-01/1918-07-31",
        ),
    ],
)
def test_from_one_date_to_another(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It has 3 people.", "3 = number 3"),
        ("It fell at 3 am.", "3 am = time 03:00"),
        ("It has AD 3 people.", "AD 3 = date 0003"),
        ("It fell in the 3rd century.", "3rd century = date 0201/0300"),
        ("It fell in the 19 century.", "19 century = date 1801/1900"),
        ("It fell in 3 BC.", "3 BC = date -3"),
        ("It fell at 3 GMT.", "3 GMT = time 03:00Z?"),
        ("It fell on 3.4.1998.", "3.4.1998 = date 1998-04-03"),
        ("It has 2.5 people.", "2.5 = number 2.5"),
        ("It has 1,200 people.", "1,200 = number 1200"),
    ],
)
def test_short_numbers_are_dates_beside_words_of_time_alone(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It fell by 1962.", "by 1962 = date /1962-12-31"),
        ("It fell not later than May 1962.", "not later than May 1962 = date /1962-05-31"),
        ("It fell until 1962.", "until 1962 = date /1962-12-31"),
        ("It fell up to 1962.", "up to 1962 = date /1962-12-31"),
        ("It fell prior to 1962.", "prior to 1962 = date /1961-12-31"),
        ("It fell about 1962.", "about 1962 = date ~1961-01-02/1963-12-30"),
        ("It fell around May 1962.", "around May 1962 = date ~1962-04-01/1962-06-30"),
        ("It fell on or about 3 May 1962.", "about 3 May 1962 = date ~1962-04-03/1962-06-02"),
        ("It fell on or before 3 May 1962.", "on or before 3 May 1962 = date /1962-05-03"),
        ("It fell c. 1962.", "c. 1962 = date ~1961-01-02/1963-12-30"),
        (
            "It fell at the beginning of the year 1962.",
            "beginning of the year 1962 = date 1962-01-01/",
        ),
        ("It fell after the end of 1962.", "after the end of 1962 = date 1963-01-01/"),
        ("It fell since the start of 1962.", "since the start of 1962 = date 1962-01-01/"),
        (
            "It fell before the month of May 1962.",
            "before the month of May 1962 = date /1962-04-30",
        ),
        ("It fell from 1962 on.", "from 1962 = date 1962-01-01/"),
        ("It fell in the spring of 1962.", "spring of 1962 = date 1962-03-01/1962-05-31"),
        ("It fell in Spring 1962.", "Spring 1962 = date 1962-03-01/1962-05-31"),
        ("It fell in the winter of 1962-63.", "winter of 1962-63 = date 1962-12-01/1963-02-28"),
        ("It fell in the autumn.", ""),
        ("It fell in the mid-1960s.", "mid-1960s = date 1962-07-02/1967-07-02"),
        ("It fell in the early 19th century.", "early 19th century = date 1801/1845"),
        ("It fell in the late 19th century.", "late 19th century = date 1856/1900"),
        ("It fell in the mid-19th century.", "mid-19th century = date 1826/1875"),
        ("It fell in the first century.", "first century = date 0001/0100"),
        ("It fell in the 5th century BC.", "5th century BC = date -500/-400"),
        ("It fell in 44 BC.", "44 BC = date -44"),
        ("It fell in the '60s.", "60s = date 1960/1969"),
        ("It fell in 1962/63.", "1962/63 = date 1962/1963"),
        ("It fell in 1962-1963.", "1962-1963 = date 1962/1963"),
        ("It fell in 1999-2001.", "1999-2001 = date 1999/2001"),
        ("It fell on 28 February 1900.", "28 February 1900 = date 1900-02-28"),
        ("It fell on 29 February 1900.", "29 February 1900 = date --02-29"),
        ("It fell on 29 February 2000.", "29 February 2000 = date 2000-02-29"),
        ("It fell on the 4th of July, 1962.", "4th of July, 1962 = date 1962-07-04"),
        ("It fell on July 4th, 1962.", "July 4th, 1962 = date 1962-07-04"),
        ("It fell on July 4th 1962.", "July 4th 1962 = date 1962-07-04"),
        ("It fell on Sunday, 4 July 1962.", "Sunday = weekday 7; 4 July 1962 = date 1962-07-04"),
        ("It fell on Mon, 4 July 1962.", "Mon = weekday 1; 4 July 1962 = date 1962-07-04"),
        ("It fell at half past six.", "half past six = time 06:30?"),
        ("It fell at quarter to six.", "quarter to six = time 05:45?"),
        ("It fell at 6 o'clock in the evening.", "6 o'clock in the evening = time 18:00"),
        ("It fell at 6:30 p.m. EST.", "6:30 p.m. EST = time 23:30Z"),
        ("It fell about 6 pm.", "about 6 pm = time ~18:00"),
        ("It fell before 6 pm.", "before 6 pm = time <18:00"),
        ("It fell two years ago.", "two years ago = date 730.485 days before"),
        ("It fell two years before the war.", "two years before = date 730.485 days before war"),
        ("It fell a decade later.", "a decade later = date 3652.425 days after"),
    ],
)
def test_common_forms_of_dates(text: str, read: str) -> None:
    assert values_told(text) == read
