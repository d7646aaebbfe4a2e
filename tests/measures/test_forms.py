"""Figures in the forms that writers use, each with what is read."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # Counts, ranges and bounds.
        ("It hired 40 men and women.", "40 = number 40"),
        ("It hired 40 of the men.", "40 = number 40"),
        ("It hired 40 to 50 men.", "40 to 50 = number 40/50"),
        ("It hired between 40 and 50 men.", "40 and 50 = number 40/50"),
        ("It hired 40-50 men.", "40-50 = number 40/50"),
        ("It hired 40 or 50 men.", "40 = number 40; 50 = number 50"),
        ("It hired 40 or more men.", "40 or more = number 40/"),
        ("It hired upwards of 40 men.", "upwards of 40 = number (40/"),
        ("It hired forty-odd men.", "forty-odd = number ~40"),
        ("It hired a few hundred men.", ""),
        ("It hired 1.5 million men.", "1.5 million = number 1500000"),
        # Money, with its sign, its code, its name and its parts.
        ("It cost $1.5m.", "$1.5m = money USD 1500000"),
        ("It cost $1.5bn.", "$1.5bn = money USD 1500000000"),
        ("It cost US$1.5 million.", "US$1.5 million = money USD 1500000"),
        ("It cost 1.5 million US dollars.", "1.5 million US dollars = money USD 1500000"),
        ("It cost £1 10s.", "£1 10s = money GBP 1.5"),
        ("It cost 50p.", "50p = money GBP 0.5"),
        ("It cost 50 cents.", "50 cents = money USD 0.5"),
        ("It cost $40 to $50.", "$40 to $50 = money USD 40/50"),
        ("It cost $40-50.", "$40-50 = money USD 40/50"),
        ("It cost between $40 and $50.", "$40 and $50 = money USD 40/50"),
        ("It cost EUR 40.", "EUR 40 = money EUR 40"),
        ("It cost 40 EUR.", "40 EUR = money EUR 40"),
        ("It cost 40,- euros.", "40,- euros = money EUR 40"),
        ("It cost Rs 40.", "Rs 40 = money INR 40"),
        ("It cost 40 Swiss francs.", "40 Swiss francs = money CHF 40"),
        # Shares and multiples.
        ("It is 40 per cent.", "40 per cent = percent 40"),
        ("It is 0.4 percent.", "0.4 percent = percent 0.4"),
        ("It is four in ten.", "four in ten = percent ~40"),
        ("It is 4 out of 10 men.", "4 out of 10 = percent ~40"),
        ("It is three tenths.", "three tenths = percent ~30"),
        ("It is double.", "double = times 2"),
        ("It is three times as long.", "three times = times 3"),
        ("It is 3-fold.", "3-fold = times 3"),
        # Ranks, labels and ages.
        ("It is the fortieth mill.", "fortieth = ordinal 40"),
        ("It is the 21st.", ""),
        ("It is No. 40.", "40 = rank 40"),
        ("It is number 40.", "40 = rank 40"),
        ("It is #40.", "40 = rank 40"),
        ("It is ranked 40th.", "40th = rank 40"),
        ("It is in 40th place.", "40th = rank 40"),
        ("It is in the top 40.", "40 = rank ~1/40"),
        ("It is Route 40.", "40 = label 40 of route"),
        ("It is page 40.", "40 = label 40 of page"),
        ("It is 40 years old.", "40 years old = age 40"),
        ("It is a 40-year-old.", "40-year-old = age 40"),
        ("He is 40.", "40 = age 40"),
        ("He died at 40.", "40 = age 40"),
        ("Ann Lee, 40, died.", "40 = age 40"),
        # Measures.
        ("It is 40 km/h.", "40 km/h = quantity 40 km/h"),
        ("It is 40 km.", "40 km = quantity 40000 m"),
        ("It is 40 cubic metres.", "40 cubic metres = quantity 40000 l"),
        ("It is 40 °C.", "40 °C = quantity 40 °C"),
        ("It is 40 degrees Fahrenheit.", "40 degrees Fahrenheit = quantity 4.44444444 °C"),
        ("It is 40 kW.", "40 kW = quantity 40000 W"),
        ("It is 40 GB.", "40 GB = quantity 40000000000 byte"),
        ("It is 40 acres.", "40 acres = quantity 161874.257 m2"),
        ("It is 40 nautical miles.", "40 nautical miles = quantity 74080 m"),
        ("It is 40 knots.", "40 knots = quantity 74.08 km/h"),
        ("It is 40 feet by 30 feet.", "40 feet = quantity 12.192 m; 30 feet = quantity 9.144 m"),
        # Lengths of time and scores.
        ("It ran for 40 hours.", "40 hours = duration P1.66666667D"),
        (
            "It ran for 40 minutes and 30 seconds.",
            "40 minutes and 30 seconds = duration P0.028125D",
        ),
        ("It ran for a fortnight.", "a fortnight = duration P14D"),
        ("It ran for half a year.", "half a year = duration P182.62125D"),
        ("It ran for a year and a half.", "a year and a half = duration P547.86375D"),
        ("It ran for two and a half years.", "two and a half years = duration P913.10625D"),
        ("It won 3-1.", "3-1 = score 3-1"),
        ("It lost 1-3.", "1-3 = score 3-1"),
        ("It drew 2-2.", "2-2 = score 2-2"),
        ("It won 6-4, 7-5.", "6-4 = score 6-4; 7-5 = score 7-5"),
    ],
)
def test_what_is_read(text: str, read: str) -> None:
    assert values_told(text) == read
