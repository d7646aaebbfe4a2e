"""Figures in digits and in words, and what only looks like one."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("She bought a baker's dozen of rolls.", "a baker's dozen = number 13"),
        ("A score of men came.", "score = number 20"),
        ("A score of 20 men came.", "20 = number 20"),
        ("A score of ten was low.", "ten = number 10"),
        ("The score of men came.", ""),
        ("An even score was kept.", ""),
        ("A dozen men came.", "dozen = number 12"),
        ("Dozens of men came.", "Dozens = number 24/"),
        ("Hundreds of men came.", "Hundreds = number 200/"),
        ("Thousands of men came.", "Thousands = number 2000/"),
        ("Millions of men came.", "Millions = number 2000000/"),
        ("A hundred men came.", "hundred = number 100"),
        ("A million men came.", "million = number 1000000"),
        ("The hundred men came.", ""),
        ("Its hundred and fiftieth year.", "hundred and fiftieth = ordinal 150"),
    ],
)
def test_words_that_are_figures_beside_others(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A mile and a half away.", "A mile and a half = quantity 2414.016 m"),
        ("A mile and a quarter away.", "A mile and a quarter = quantity 2011.68 m"),
        ("It stood for a year.", "a year = duration P365.2425D"),
        ("It stood within an hour.", "an hour = duration P0.0416666667D"),
        ("It took a month.", "a month = duration P30.436875D"),
        ("It came a month later.", "a month later = date 30.436875 days after"),
        ("He sang twice a day.", "twice a day = frequency 730.485 a year"),
        ("He sang twice a decade.", "twice a decade = frequency 0.2 a year"),
        ("He waited a second.", ""),
        ("He waited a minute.", "a minute = duration P0.000694444444D"),
        ("A year of rain came.", ""),
        ("A month before he left.", "A month before = date 30.436875 days before leave"),
        (
            "They met every decade, and a decade of rain came.",
            "every decade = frequency 0.1 a year; a decade = duration P3652.425D",
        ),
    ],
)
def test_an_article_is_one_before_a_length_of_time(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Chapter IX was good.", "IX = label 9 of chapter"),
        ("Henry II fell.", ""),
        ("Chapter One and chapter XL.", "One = label 1 of chapter; XL = label 40 of chapter"),
        ("Q3 was good.", "Q3 = ordinal 3"),
    ],
)
def test_roman_numerals_and_quarters(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is 2,5 million.", "2,5 million = number 2500000"),
        ("It is 2,500 million.", "2,500 million = number 2500000000"),
        ("It is 2.500,5 men.", "2.500,5 = number 2500.5"),
        ("It is 10 000 men.", "10 000 = number 10000"),
        ("It is 12 345 678 men.", "12 345 678 = number 12345678"),
        ("It is 1234 567 men.", "1234 = number 1234; 567 = number 567"),
        ("It is 10 00 men.", "10 = number 10; 00 = number 0"),
        ("It is .5 miles.", "5 miles = quantity 804.672 m"),
        ("It cost $.50 then.", "$.50 = money USD 0.5"),
        ("It cost ($.50) then.", "$.50 = money USD 0.5"),
        ("It ended.50 men came.", ""),
        ("It is 12345678901234567890123456789012345678901 men.", ""),
    ],
)
def test_decimals_and_groups_of_digits(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is 2/3 full.", "2/3 = percent ~66.6666667"),
        ("It is 5 1/2 miles.", "5 1/2 miles = quantity 8851.392 m"),
        ("It is 5 3/4 miles.", "5 3/4 miles = quantity 9253.728 m"),
        ("It is 5½ miles.", "5½ miles = quantity 8851.392 m"),
        ("It is 5 ¼ miles.", "5 ¼ miles = quantity 8449.056 m"),
        ("It is ½ mile.", "½ mile = quantity 804.672 m"),
        ("The rate is 4½ %.", "4½ % = percent 4.5"),
        ("It cost £4½ million.", "£4½ million = money GBP 4500000"),
        ("It took 2¼ hours.", "2¼ hours = duration P0.09375D"),
        ("⅓ of the men came.", "⅓ = percent ~33.3333333"),
        ("½ of the men came.", "½ = percent ~50"),
    ],
)
def test_fractions(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is 3.5 × 10^8 m.", "3.5 × 10^8 m = quantity 350000000 m"),
        ("It is 3.5 x 10^8 m.", "3.5 x 10^8 m = quantity 350000000 m"),
        ("It is 3.5 x 10^-3 m.", "3.5 x 10^-3 m = quantity 0.0035 m"),
        ("It is 3.5 * 10^8 m.", "3.5 * 10^8 m = quantity 350000000 m"),
        ("It is 3.5 · 10^8 m.", "3.5 · 10^8 m = quantity 350000000 m"),
        ("It is 3.5 × 10 m.", "3.5 = number 3.5; 10 m = quantity 10 m"),
        ("It is 3.5 × 10^12 m.", "3.5 × 10^12 m = quantity 3500000000000 m"),
    ],
)
def test_powers_of_ten(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is 17,000 men.", "17,000 = number 17000"),
        ("It is 23.5 million men.", "23.5 million = number 23500000"),
        ("It is 120 million men.", "120 million = number 120000000"),
        ("It is 3 hundred men.", "3 hundred = number 300"),
        ("It is 3 score men.", "3 = number 3"),
        ("It is 10m away.", "10m = quantity 10 m"),
        ("It cost $10m then.", "$10m = money USD 10000000"),
        ("It cost 10m dollars then.", "10m dollars = money USD 10000000"),
        ("It cost 10m US dollars then.", "10m US dollars = money USD 10000000"),
        ("It is 10mm away.", "10mm = quantity 0.01 m"),
        ("It is 10k men.", "10k = number 10000"),
        ("It is 10bn men.", "10bn = number 10000000000"),
        ("It is 10 bn men.", "10 bn = number 10000000000"),
        ("It is 10 BN men.", "10 = number 10"),
        ("It is 10 m men.", "10 m = quantity 10 m"),
        ("It cost €10b then.", "€10b = money EUR 10000000000"),
        ("It cost 10mm euros.", "10mm euros = money EUR 10000000"),
        ("It cost £5t then.", "£5t = money GBP 5000000000000"),
        ("It has 2.5M men.", "2.5M = number 2500000"),
        ("It has 5M users.", "5M = number 5000000"),
        ("It ran 100M then.", "100M = quantity 100 m"),
        ("It is 3.1e9 m.", "3.1e9 m = quantity 3100000000 m"),
        ("It is 10^6 m.", "10^6 m = quantity 1000000 m"),
        ("It is 5 × 10^-3 m.", "5 × 10^-3 m = quantity 0.005 m"),
        ("It is 1 234,56 m.", "1 234,56 m = quantity 1234.56 m"),
    ],
)
def test_magnitudes(text: str, read: str) -> None:
    assert values_told(text) == read
