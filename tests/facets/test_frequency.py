"""How often something happens: read, compared, and told by one text alone."""

from __future__ import annotations

import pytest

from workbench import compare
from workbench.facets import frequency, values
from workbench.facets.frequency import Frequency
from workbench.words.tokens import tokenize


def told(text: str) -> list[tuple[str, float]]:
    return [(m.value.said, round(m.value.rate, 3)) for m in frequency.extract(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("The paper appears weekly.", 52.178),
        ("It is an annual fair.", 1.0),
        ("It is a half-yearly paper.", 2.0),
        ("The prize is awarded every year.", 1.0),
        ("The prize is awarded every two years.", 0.5),
        ("The prize is awarded every other year.", 0.5),
        ("The prize is awarded every second year.", 0.5),
        ("It meets once a month.", 12.0),
        ("It meets three times a year.", 3.0),
        ("It meets twice every two years.", 1.0),
        ("It carries 300 cars per day.", 365.243),
        ("It earns £3 million a year.", 1.0),
    ],
)
def test_what_is_read(text: str, rate: float) -> None:
    assert [each for _, each in told(text)] == [rate]


@pytest.mark.parametrize(
    "text",
    [
        "He reads the Daily Courier.",  # a name
        "It is a biweekly paper.",  # twice a week, or every two weeks
        "It sold 14,000 copies within a year.",  # a length of time
        "It employs 310 people, up from 280 a year earlier.",
        "Seven mills closed in 1931, a year in which exports fell.",
        "He stayed for a day.",  # nothing is told of each
        "Every man was paid.",
        "Every -2 years.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert told(text) == []


def test_the_longer_words_win() -> None:
    (found,) = values(tokenize("Take it three times a day."))
    assert (found.facet, found.value.said) == ("frequency", "three times a day")


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("The paper appears weekly.", "The paper appears monthly.", "conflict"),
        ("The prize is awarded annually.", "The prize is awarded every two years.", "conflict"),
        ("The ferry runs hourly.", "The ferry runs every two hours.", "conflict"),
        ("The ferry runs twice a day.", "The ferry runs three times a day.", "conflict"),
        ("The biennial fair began in 1950.", "The annual fair began in 1950.", "conflict"),
        ("The club meets weekly.", "The club meets once a week.", "agree"),
        ("It is awarded every two years.", "It is a biennial award.", "agree"),
        ("The prize is awarded every year.", "The prize is awarded annually.", "agree"),
        ("The annual fair was held in May.", "The fair was held in May.", "drift"),
        ("The daily paper wrote of the club.", "The club meets weekly.", "drift"),
    ],
)
def test_compared(left: str, right: str, relation: str) -> None:
    assert compare(left, right).relation == relation
    assert compare(right, left).relation == relation


def test_a_year_of_52_weeks_is_as_good_as_one_of_52_and_a_day() -> None:
    weekly, alike, other = (Frequency("", rate) for rate in (52.1775, 52.0, 51.0))
    assert frequency.compare(weekly, alike) == ("agree", "")
    outcome = frequency.compare(weekly, other)
    assert outcome is not None
    assert outcome[0] == "conflict"


def test_equal_rates_have_one_normal_form() -> None:
    rates = [
        m.value for text in ("monthly", "each month") for m in frequency.extract(tokenize(text))
    ]
    assert {frequency.normal(value) for value in rates} == {"frequency 12 a year"}


def test_what_one_text_alone_says_is_lost_or_added() -> None:
    found = compare("The annual fair was held in May.", "The fair was held in May.").differences
    assert [(d.facet, d.effect, d.left, d.right) for d in found] == [
        ("frequency", "lost", "annual", "")
    ]
