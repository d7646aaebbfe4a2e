"""Numbers: what is read from a text, and how two of them compare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.facets import number
from workbench.measures.quantity import Quantity, scan
from workbench.words.tokens import tokenize


def only(text: str) -> Quantity:
    """The one number of a text."""
    found = number.extract(tokenize(text))
    assert len(found) == 1, [mention.value for mention in found]
    value: Quantity = found[0].value
    return value


@pytest.mark.parametrize(
    ("text", "kind", "figure"),
    [
        ("They hired fifty-three dancers.", "count", 53),
        ("They hired one hundred and ten dancers.", "count", 110),
        ("They hired two thousand five hundred dancers.", "count", 2500),
        ("They hired a dozen dancers.", "count", 12),
        ("They hired half a dozen dancers.", "count", 6),
        ("It drew half a million visitors.", "count", 500_000),
        ("It drew two and a half million visitors.", "count", 2.5e6),
        ("It drew 23.5 million visitors.", "count", 23.5e6),
        ("It drew 1,234,000 visitors.", "count", 1_234_000),
        ("It drew 10 000 visitors.", "count", 10_000),
        ("It drew 1,5 million visitors.", "count", 1.5e6),
        ("It drew 30 crore viewers.", "count", 3e8),
        ("Half the crew left.", "percent", 50),
        ("Two thirds of the crew left.", "percent", 200 / 3),
        ("A quarter of the crew left.", "percent", 25),
        ("One in five voters stayed away.", "percent", 20),
        ("Turnout was 63.4 %.", "percent", 63.4),
        ("Turnout was 63 per cent.", "percent", 63),
        ("Turnout fell by 5 percentage points.", "points", 5),
        ("She won twice.", "times", 2),
        ("She won three times.", "times", 3),
        ("It is her twenty-first novel.", "ordinal", 21),
        ("It is her 73rd novel.", "ordinal", 73),
        ("It scored 7.1/10 there.", "rating", 7.1),
        ("It scored 88 out of 100 there.", "rating", 88),
        ("It stands at #9 there.", "rank", 9),
        ("It is the 33rd busiest port.", "rank", 33),
        ("He died aged 24.", "age", 24),
        ("He died at the age of 24.", "age", 24),
        ("He was 24 when he died.", "age", 24),
        ("It lasted .5 of a mile.", "count", 0.5),
        ("Some 8.958 people died.", "count", 8958),
        ("Season 2 began.", "label", 2),
        ("A 50-year-old woman fell.", "age", 50),
        ("The wall is 3 km long.", "measure", 3000),
        ("The dog weighs 10 pounds.", "measure", 4.5359237),
        ("A 10-pound dog barked.", "measure", 4.5359237),
        ("The wall is 6 miles long.", "measure", 9656.064),
    ],
)
def test_reads_figures_in_digits_and_words(text: str, kind: str, figure: float) -> None:
    value = only(text)
    assert value.kind == kind and value.interval.low == pytest.approx(figure)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("under 23.5 million users", -float("inf"), 23.5e6),
        ("more than 23 million users", 23e6, float("inf")),
        ("not more than 7 users", -float("inf"), 7),
        ("no fewer than 7 users", 7, float("inf")),
        ("what was never over 7 users", -float("inf"), 7),
        ("up to 20 users", -float("inf"), 20),
        ("a maximum of 12 users", -float("inf"), 12),
        ("20 users or more", 20, float("inf")),
        ("at least a dozen users", 12, float("inf")),
        ("nearly 100 users", 85, 100),
        ("5 to 7 users", 5, 7),
        ("5-7 users", 5, 7),
        ("between 5 and 7 users", 5, 7),
        ("between 5 and 7 million users", 5e6, 7e6),
        ("thousands of users", 2000, float("inf")),
        ("an average, spread over 12 users", 12, 12),
        ("from 5 to 7 users", 5, 7),
    ],
)
def test_reads_bounds_and_ranges(text: str, low: float, high: float) -> None:
    interval = only(f"The service had {text}.").interval
    assert (interval.low, interval.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("They hired 53 young dancers from abroad.", "dancer"),
        ("There were 1,200 confirmed cases.", "case"),
        ("The number of deaths rose to 40.", "death"),
        ("Half of the seats were sold.", "seat"),
        ("Police held 12 people.", "people"),
        ("It is a three-act play.", "act"),
        ("They won three World Series titles.", "title"),
        ("The population was 5,180,493.", "population"),
        ("Sales fell in Q2.", "quarter"),
    ],
)
def test_knows_what_is_counted(text: str, noun: str) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1947.",
        "The 1948 film was shot abroad.",
        "The X-23 flew.",
        "COVID-19 spread.",
        "One of the best.",
        "They ended 7-4-1 that year.",
        "No one came.",
        "It happened on 28 May 2014 at 6:30 pm.",
    ],
)
def test_years_and_names_are_no_numbers(text: str) -> None:
    assert number.extract(tokenize(text)) == []


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        ("53 dancers", "53 dancers", "agree"),
        ("53 dancers", "fifty-three dancers", "agree"),
        ("fewer than 100 dancers", "120 dancers", "conflict"),
        ("more than 100 dancers", "110 dancers", "strengthened"),
        ("about 1.2 million users", "1,234,000 users", "agree"),
        ("half the voters", "50 % of voters", "agree"),
        ("3 km away", "3000 metres away", "agree"),
        ("3 km away", "5 miles away", "conflict"),
        ("won 3-1", "won 2-1", "conflict"),
        ("won 3-1", "won 3-1", "agree"),
        ("ranked in the top 10", "ranked 12th there", "conflict"),
        ("ranked in the top 10", "ranked 7th there", "strengthened"),
        ("rated 7.1/10", "an average rating of 7.1", "agree"),
        ("It was rated 7.1/10.", "It has a score of 7.1.", "agree"),
        ("It was rated 7.1/10.", "It was rated 7.2.", "conflict"),
        ("It rose by 2 percentage points.", "It won by 2 points.", "agree"),
        ("It rose by 5 percent.", "It rose by 5 percentage points.", "possible"),
        ("It rose by 6 percentage points.", "It rose by 5 percentage points.", "conflict"),
        ("It won 3-1.", "It won 3-2.", "conflict"),
        ("It won 3-1.", "It won 1-3.", "agree"),
    ],
)
def test_compares_figures_of_one_kind(left: str, right: str, effect: str) -> None:
    outcome = number.compare(only(left), only(right))
    assert outcome is not None
    assert outcome[0] == effect


def test_a_denied_bound_is_turned_round() -> None:
    assert only("The hall never held more than 7 users.").interval.high == 7
    assert only("They didn't sell less than 7 rolls.").interval.low == 7


def test_the_explanation_names_the_thing_counted() -> None:
    outcome = number.compare(only("It ran 110 shows."), only("It ran more than 120 shows."))
    assert outcome == ("conflict", "“110 shows” is not “more than 120 shows”")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The town had 40 deaths.", "The town had 40 % turnout."),
        ("He was aged 24.", "He won 24 prizes."),
        ("It is 3 km long.", "It weighs 3 kg now."),
        ("Season 2 began.", "Chapter 3 began."),
        ("It was rated 7.1/10.", "It sold 7 boats."),
        ("It rose by 2 percentage points.", "It sold 2 boats."),
        ("It rose by 5 percent.", "It rose by 6 percentage points."),
    ],
)
def test_figures_of_two_kinds_are_not_compared(left: str, right: str) -> None:
    assert number.compare(only(left), only(right)) is None


UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
UNITS += " fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def spell(value: int) -> str:
    """A whole number below a million in words."""
    if value < 20:
        return UNITS.split()[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        return TENS.split()[tens - 2] + (f"-{spell(rest)}" if rest else "")
    size, name = (100, "hundred") if value < 1000 else (1000, "thousand")
    head, rest = divmod(value, size)
    link = " and " if rest and rest < 100 else " "
    return f"{spell(head)} {name}" + (link + spell(rest) if rest else "")


@given(st.integers(min_value=2, max_value=999_999))
def test_number_words_come_back_as_the_number(value: int) -> None:
    assert only(f"They sold {spell(value)} tickets.").interval.low == value


@given(st.integers(min_value=2, max_value=10**9))
def test_digits_with_commas_come_back_as_the_number(value: int) -> None:
    assert only(f"They sold {value:,} tickets.").interval.low == value


PIECES = st.lists(
    st.sampled_from(
        [
            "In May 2014", "more than", "23.5 million", "twenty", "-", "to", "five", "%", "dozen",
            "1999/2000", "people", "£12,000", "or", "more", "the", "a", "half", "third", "of",
            "3-1", "7.1/10", ",", "two years", "later", "#9", "½", "１２", "and", "1st", "\n",
        ]
    ),
    max_size=14,
)  # fmt: skip


@given(PIECES)
def test_offsets_are_exact_and_in_order(pieces: list[str]) -> None:
    text = " ".join(pieces)
    reading = tokenize(text)
    before = 0
    for mention in scan(reading):
        assert before <= mention.start < mention.end <= len(text)
        assert reading.starts[mention.first] == mention.start
        assert reading.ends[mention.last - 1] == mention.end
        assert text[mention.start : mention.end] == mention.value.said
        before = mention.end


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for mention in scan(tokenize(text)):
        assert text[mention.start : mention.end]
