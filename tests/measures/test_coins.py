"""Money: signs, codes and names of currencies, coins, and sums of which the size is told."""

from __future__ import annotations

import pytest
from samples import values_told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It cost $5.", "$5 = money USD 5"),
        ("It cost A$5.", "A$5 = money AUD 5"),
        ("It cost US$5.", "US$5 = money USD 5"),
        ("It cost U.S.$5.", "U.S.$5 = money USD 5"),
        ("It cost U.S. $5.", "$5 = money USD 5"),
        ("It cost EUR 5.", "EUR 5 = money EUR 5"),
        ("It cost eur 5.", "5 = number 5"),
        ("It cost Rs 5.", "Rs 5 = money INR 5"),
        ("It cost Rs. 5.", "Rs. 5 = money INR 5"),
        ("It cost 5 Swiss francs.", "5 Swiss francs = money CHF 5"),
        ("It cost 5 euros.", "5 euros = money EUR 5"),
        ("It cost 5 New Zealand dollars.", "5 New Zealand dollars = money NZD 5"),
        ("It cost 5 kronor.", "5 kronor = money SEK 5"),
        ("It cost 60p.", "60p = money GBP 0.6"),
        ("It cost 60 p.", "60 = number 60"),
        ("It cost 60 cents.", "60 cents = money USD 0.6"),
        ("It cost 75c.", "75c = money USD 0.75"),
        ("It cost 75C.", ""),
        ("It cost 5 million €.", "5 million € = money EUR 5000000"),
        (
            "It cost 5 million. In 1990 €5 was much.",
            "5 million = number 5000000; 1990 = date 1990; €5 = money EUR 5",
        ),
        ("It cost 3 billion won.", "3 billion won = money KRW 3000000000"),
        ("Of ten men 5 won.", "ten = number 10; 5 = number 5"),
        ("It cost SEK 5.", "SEK 5 = money SEK 5"),
        ("It cost R$5.", "R$5 = money BRL 5"),
        ("It cost 5 Hong Kong dollars.", "5 Hong Kong dollars = money HKD 5"),
        ("It cost £-5.", "£-5 = money GBP -5"),
        ("It cost half a dollar.", "half a dollar = money USD 0.5"),
        ("It was $3 bn.", "$3 bn = money USD 3000000000"),
        ("It was $5-6m.", "$5-6m = money USD 5000000/6000000"),
        ("It was €1.500.", "€1.500 = money EUR 1500"),
        ("It was €1.459.", "€1.459 = money EUR 1.459"),
    ],
)
def test_currencies(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It cost £4 7s 8d.", "£4 7s 8d = money GBP 4.38333333"),
        ("It cost £4 7s.", "£4 7s = money GBP 4.35"),
        ("It cost 7s 8d.", "7s 8d = money GBP 0.383333333"),
        ("It cost 7s. 8d.", "7s. 8d = money GBP 0.383333333"),
        ("It cost 7s, 8d.", "7s, 8d = money GBP 0.383333333"),
        ("It cost 12s 8d.", "12s 8d = money GBP 0.633333333"),
        ("It cost 123s 8d.", ""),
        ("It cost 7s.", ""),
        ("It cost 7s 8 d.", "8 = number 8"),
        ("It cost £4 and 7s.", "£4 = money GBP 4"),
        ("It cost £10 7s 11d.", "£10 7s 11d = money GBP 10.3958333"),
        ("It cost sixpence.", "sixpence = money GBP 0.025"),
        ("It cost twelvepence.", ""),
        ("It cost half a crown.", "half a crown = money GBP 0.125"),
        ("He had half a crown prince.", "half a crown = money GBP 0.125"),
        ("It cost two shillings and sixpence.", "two shillings and sixpence = money GBP 0.125"),
        ("It cost ten shillings and six pence.", "ten shillings and six pence = money GBP 0.525"),
        ("It cost five pounds and ten shillings.", "five pounds and ten shillings = money GBP 5.5"),
        ("It cost three dollars and fifty cents.", "three dollars and fifty cents = money USD 3.5"),
        (
            "It cost three dollars and 150 cents.",
            "three dollars = money USD 3; 150 cents = money USD 1.5",
        ),
    ],
)
def test_shillings_and_pence(text: str, read: str) -> None:
    assert values_told(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It made a nine-figure sum.", "nine-figure = money any 100000000/1000000000"),
        ("It made six figures.", "six figures = money any 100000/999999.99"),
        ("It made six-figures.", "six = number 6"),
        ("It made a three-figure sum.", "three = number 3"),
        ("It made a four-figure sum.", "four-figure = money any 1000/9999.99"),
        ("It made a twelve-figure sum.", "twelve-figure = money any 100000000000/1000000000000"),
        ("It made a thirteen-figure sum.", "thirteen = number 13"),
    ],
)
def test_sums_of_which_the_size_is_told(text: str, read: str) -> None:
    assert values_told(text) == read
