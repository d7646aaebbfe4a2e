"""Dates: what is read from a text, and how two of them compare."""

from __future__ import annotations

from datetime import date as day

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.facets import date
from workbench.measures.calendar import Stretch, When
from workbench.measures.quantity import dates
from workbench.measures.relative import Relative
from workbench.words.tokens import tokenize


def only(text: str) -> When | Relative:
    """The one date of a text."""
    found = date.extract(tokenize(text))
    assert len(found) == 1, [mention.value for mention in found]
    value: When | Relative = found[0].value
    return value


def days(text: str) -> tuple[str, str]:
    """First and last day of the one date of a text."""
    interval = only(text).days()
    assert interval is not None
    return str(day.fromordinal(int(interval.low))), str(day.fromordinal(int(interval.high)))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It opened on 28 May 2014.", "2014-05-28", "2014-05-28"),
        ("It opened on May 28, 2014.", "2014-05-28", "2014-05-28"),
        ("It opened on the 28th of May 2014.", "2014-05-28", "2014-05-28"),
        ("It opened on 2014-05-28.", "2014-05-28", "2014-05-28"),
        ("It ran on 13-15 April 2014.", "2014-04-13", "2014-04-15"),
        ("It opened in May 2014.", "2014-05-01", "2014-05-31"),
        ("It opened in 2014.", "2014-01-01", "2014-12-31"),
        ("It opened in the summer of 1947.", "1947-06-01", "1947-08-31"),
        ("It opened in the 1990s.", "1990-01-01", "1999-12-31"),
        ("It opened in the eighties.", "1980-01-01", "1989-12-31"),
        ("It opened in the 19th century.", "1801-01-01", "1900-12-31"),
        ("It opened in the nineteenth century.", "1801-01-01", "1900-12-31"),
        ("It ran from 1161 – 16 July 1216.", "1161-01-01", "1216-07-16"),
        ("He ruled in 1066-87.", "1066-01-01", "1087-12-31"),
        ("It ran in the season 1999/2000.", "1999-01-01", "2000-12-31"),
        ("It ran in the 2018-19 season.", "2018-01-01", "2019-12-31"),
        ("It ran from 1914 to 1918.", "1914-01-01", "1918-12-31"),
        ("It ran between 1991 and 1993.", "1991-01-01", "1993-12-31"),
        ("It opened on 12/28/63.", "1963-12-28", "1963-12-28"),
        ("It opened on 4/5/1963.", "1963-01-01", "1963-12-31"),
        ("It opened in the 1970's.", "1970-01-01", "1979-12-31"),
        ("It opened in 453.", "0453-01-01", "0453-12-31"),
        ("It opened in 79 AD.", "0079-01-01", "0079-12-31"),
        ("It opened in early 2014.", "2014-01-01", "2014-06-14"),
        ("It opened in late 2014.", "2014-07-20", "2014-12-31"),
    ],
)
def test_a_date_covers_its_days(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "She may come.",
        "They march on.",
        "It sold 2000 copies.",
        "It drew over 1900 people.",
        "In fall they fall.",
        "He sat in the sun.",
        "It ran 1,947 times.",
    ],
)
def test_verbs_and_counts_are_no_dates(text: str) -> None:
    assert date.extract(tokenize(text)) == []


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        ("in May 2014", "on May 28, 2014", "strengthened"),
        ("on May 28, 2014", "in May 2014", "weakened"),
        ("in May 2014", "in June 2014", "conflict"),
        ("before 1950", "in 1952", "conflict"),
        ("before 1950", "in 1948", "strengthened"),
        ("after 1967", "on November 28, 1967", "conflict"),
        ("since 1967", "on November 28, 1967", "strengthened"),
        ("until 1967", "in 1968", "conflict"),
        ("around 1967", "in 1968", "agree"),
        ("in the 1990s", "in 1994", "strengthened"),
        ("in the 1990s", "in 2001", "conflict"),
        ("on 3 March", "on 3 March 2020", "agree"),
        ("on 4 March", "on 3 March 2020", "conflict"),
        ("on Tuesday", "on Wednesday", "conflict"),
        ("on Tuesday", "on Tuesday", "agree"),
        ("at 6:00 p.m.", "at 7 pm", "conflict"),
        ("at 6 p.m.", "at 18:00", "agree"),
        ("before 7 p.m.", "by 6 p.m.", "possible"),
        ("before 7 p.m.", "at 8 p.m.", "conflict"),
        ("in 250 BC", "in 214 BCE", "conflict"),
        ("in the 3rd century BC", "in 214 BCE", "strengthened"),
        ("before the end of October 2014", "on 28 October 2014", "strengthened"),
        ("two years after the war", "three years after the flood", None),
        ("between 1991 and 1993", "in 1992", "strengthened"),
        ("between 1991 and 1993", "in 1994", "conflict"),
        ("between 1991 and 1993", "between 1991 and 1994", "conflict"),
        ("from 1914 to 1918", "from August 1914 to November 1918", "agree"),
        ("in the 2018-19 season", "in the 2019-20 season", "conflict"),
        ("in 1914-18", "in 1916", "strengthened"),
        ("before 22 March 2020", "as of 22 March 2020", "differs"),
        ("two years later", "three years later", "conflict"),
        ("two years later", "two years earlier", "conflict"),
        ("two years later", "24 months later", "agree"),
        # A time of day without its half may be in either; zones are reckoned where both are told.
        ("at 7.20", "at 7:20 p.m.", "agree"),
        ("at 7.20", "at 19:20", "agree"),
        ("at 7.20", "at 7.21", "conflict"),
        ("at 7:20 a.m.", "at 7:20 p.m.", "conflict"),
        ("at 7:20 p.m. GMT", "at 8:20 p.m. CET", "agree"),
        ("at 7:20 p.m. GMT", "at 7:20 p.m. CET", "conflict"),
        ("at 7:20 p.m. GMT", "at 7:21 p.m. GMT", "conflict"),
        ("at 7:20 p.m. GMT", "at 8:20 p.m.", "possible"),
        ("at 7:20 p.m. GMT", "at 7:20 p.m.", "agree"),
        # Day and month that may change places.
        ("on 3/4/1998", "on 3/4/1998", "agree"),
        ("on 3/4/1998", "on 3 April 1998", "agree"),
        ("on 3/4/1998", "on 4 March 1998", "agree"),
        ("on 4 March 1998", "on 3/4/1998", "agree"),
        ("on 3/4/1998", "on 5 April 1998", "conflict"),
        ("on 3/4/1998", "on 4/3/1998", "possible"),
        ("on 3/4/1998", "on 3/4/1999", "conflict"),
        ("on 3/4/1998", "in April 1998", "weakened"),
        ("on 3/4/1998", "in 1999", "conflict"),
        # The ends of a range, a century, a decade and their parts.
        ("from 1914 to 1918", "from 1913 to 1918", "conflict"),
        ("from 1914 to 1918", "from 1914 to November 1918", "agree"),
        ("in the 19th century", "in 1900", "strengthened"),
        ("in the 19th century", "in 1901", "conflict"),
        ("in the 19th century", "in 1800", "conflict"),
        ("in the 1890s", "in 1890", "strengthened"),
        ("in the 1890s", "in 1900", "conflict"),
        ("in the early 1890s", "in 1892", "strengthened"),
        ("in the early 1890s", "in 1899", "conflict"),
        ("in the late 1890s", "in 1891", "conflict"),
        ("in early 2014", "in May 2014", "strengthened"),
        ("in early 2014", "in August 2014", "conflict"),
        ("in mid-2014", "in June 2014", "strengthened"),
        ("in mid-2014", "in January 2014", "conflict"),
        ("around 1914", "around 1916", "possible"),
        ("around 1914", "around 1919", "conflict"),
        ("since 1914", "since 1915", "possible"),
        ("since 1914", "since May 1914", "agree"),
        ("by 2014", "in 2013", "strengthened"),
        ("by 2014", "in 2015", "conflict"),
        ("as of 2014", "in 2015", "differs"),
    ],
)
def test_compares_dates(left: str, right: str, effect: str | None) -> None:
    outcome = date.compare(only(f"It opened {left}."), only(f"It opened {right}."))
    assert (outcome[0] if outcome else None) == effect


def test_a_day_and_a_weekday_are_not_compared() -> None:
    assert date.compare(only("It opened on Tuesday."), only("It opened in 1950.")) is None


def test_before_an_event_named_by_its_year_may_be_in_that_year() -> None:
    left, right = only("It was ready before the 2008 final."), only("It was ready in 2008.")
    outcome = date.compare(left, right)
    assert outcome is not None
    assert outcome[0] != "conflict"


def test_a_relative_date_counts_from_the_date_before_it() -> None:
    reading = tokenize(
        "The film was shot in 1948. Thirty years after finishing this film she died."
    )
    _, mention = date.extract(reading)
    relative = mention.value
    assert isinstance(relative, Relative)
    assert reading.span(relative.anchor_first, relative.anchor_last).startswith(
        "finishing this film"
    )
    interval = relative.days()
    assert interval is not None
    assert (
        day.fromordinal(int(interval.low)).year <= 1978 <= day.fromordinal(int(interval.high)).year
    )
    assert date.compare(relative, only("She died in 1978."))[0] == "agree"  # type: ignore[index]
    assert date.compare(relative, only("She died in 1988."))[0] == "conflict"  # type: ignore[index]


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@given(st.dates(min_value=day(1700, 1, 1), max_value=day(2050, 12, 31)))
def test_a_day_comes_back_in_every_common_form(given_day: day) -> None:
    month = MONTHS[given_day.month - 1]
    for words in (
        f"{given_day.day} {month} {given_day.year}",
        f"{month} {given_day.day}, {given_day.year}",
        given_day.isoformat(),
    ):
        assert days(f"It opened on {words}.") == (str(given_day), str(given_day))


STRETCHES = st.builds(
    Stretch,
    year=st.integers(1800, 2030),
    month=st.integers(0, 12),
    day=st.just(0),
    years=st.sampled_from([1, 2, 10]),
    months=st.sampled_from([1, 3]),
    days=st.just(1),
    part=st.sampled_from(["", "early", "mid", "late"]),
)
WHENS = st.builds(
    When,
    said=st.just("then"),
    kind=st.just("calendar"),
    stretch=STRETCHES,
    until=st.none(),
    bound=st.sampled_from(["", "<", "<=", ">", ">=", "~"]),
    number=st.just(0),
    state=st.just(False),
)


@given(WHENS)
def test_a_date_never_conflicts_with_itself(when: When) -> None:
    assert date.compare(when, when)[0] != "conflict"  # type: ignore[index]


@given(WHENS, WHENS)
def test_conflict_does_not_depend_on_the_side(left: When, right: When) -> None:
    forth, back = date.compare(left, right), date.compare(right, left)
    assert forth is not None
    assert back is not None
    assert (forth[0] == "conflict") == (back[0] == "conflict")


def test_another_season_of_the_year_is_a_conflict() -> None:
    (one,), (two,) = (
        date.extract(tokenize(text)) for text in ("in the summer of 1905", "in the winter of 1905")
    )
    assert date.compare(one.value, two.value)[0] == "conflict"  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mill no. 3 opened on 12 May 1901 after 2 years.", 1),
        ("From 1931 to 1934 they kept 40 goats; by the 1950s, none.", 2),
    ],
)
def test_the_dates_alone_are_those_among_the_figures(text: str, count: int) -> None:
    reading = tokenize(text)
    assert list(dates(reading)) == date.extract(reading)
    assert len(dates(reading)) == count


def test_dates_that_only_overlap_bear_nothing_out() -> None:
    assert date.compare(only("It ran until 1975."), only("It ran from 1971 to 1977.")) is None
    found = date.compare(only("It ran since 1970."), only("It ran from 1971 to 1977."))
    assert found is not None and found[0] == "strengthened"


def test_bounds_on_one_side_may_differ_in_their_day() -> None:
    one, other = only("It ran until 8 May 2005."), only("It ran prior to 8 May 2006.")
    found = date.compare(one, other)
    assert found is not None and found[0] == "possible"
    found = date.compare(one, only("It ran prior to 8 May 2005."))
    assert found is not None and found[0] == "agree"


def test_a_year_behind_a_possessive_is_one() -> None:
    assert days("It retells Holm's 1954 novel.") == ("1954-01-01", "1954-12-31")
    assert not date.extract(tokenize("They saw Holm's 1954 ships."))
