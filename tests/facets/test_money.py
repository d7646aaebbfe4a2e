"""Money: sums in one currency."""

from __future__ import annotations

import pytest

from workbench.facets import money
from workbench.measures.quantity import Quantity
from workbench.words.tokens import tokenize


def only(text: str) -> Quantity:
    found = money.extract(tokenize(text))
    assert len(found) == 1, [mention.value for mention in found]
    value: Quantity = found[0].value
    return value


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("It cost £12,000.", "pound", 12_000),
        ("It cost 12,000 pounds.", "pound", 12_000),
        ("It cost $1.2bn.", "dollar", 1.2e9),
        ("It cost $ 45 million.", "dollar", 45e6),
        ("It cost US$5m.", "USD", 5e6),
        ("It cost A$5 million.", "AUD", 5e6),
        ("It cost €6.5 million.", "EUR", 6.5e6),
        ("It cost half a million dollars.", "dollar", 500_000),
        ("It cost $112.95 million.", "dollar", 112_950_000),
        ("It cost 112.95 million US dollars.", "USD", 112_950_000),
        ("It cost between $5 and $6 million.", "dollar", 5e6),
        ("It cost millions of pounds.", "pound", 2e6),
        ("It cost 10,000 Swiss francs.", "CHF", 10_000),
    ],
)
def test_reads_sums(text: str, currency: str, amount: float) -> None:
    value = only(text)
    assert value.unit == currency and value.interval.low == pytest.approx(amount)


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        ("£12,000", "over £9,000", "weakened"),
        ("£9,000", "over £12,000", "conflict"),
        ("$1.2bn", "$1,200 million", "agree"),
        ("$45 million", "$44.8 million", "strengthened"),
        ("more than $45 million", "$44.8 million", "conflict"),
        ("nearly $40m", "$38 million", "strengthened"),
        ("£2 to £3 million", "£4 million", "conflict"),
        ("100 guineas", "£105", "agree"),
        ("100 guineas", "£100", "conflict"),
        ("100 guineas", "between £100 and £110", "weakened"),
    ],
)
def test_compares_sums(left: str, right: str, effect: str) -> None:
    outcome = money.compare(only(f"It cost {left}."), only(f"It cost {right}."))
    assert outcome is not None
    assert outcome[0] == effect


def test_two_currencies_are_not_compared() -> None:
    assert money.compare(only("It cost £5."), only("It cost $7.")) is None


def test_the_span_holds_sign_bound_and_magnitude() -> None:
    text = "It made more than $ 45 million abroad."
    (mention,) = money.extract(tokenize(text))
    assert text[mention.start : mention.end] == "more than $ 45 million"
