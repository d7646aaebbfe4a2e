"""One amount told in two units, and what only looks like one."""

from __future__ import annotations

import pytest

from workbench.measures.quantity import scan
from workbench.words.tokens import tokenize

METRE = 1.0
HOUR = 1 / 24


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("He is 5-foot-10 tall.", [("5-foot-10", 1.778 * METRE)]),
        ("He is 5-foot-11 tall.", [("5-foot-11", 1.8034 * METRE)]),
        ("He is 5-foot-12 tall.", [("5-foot", 1.524 * METRE)]),
        ("He is 5-foot-0 tall.", [("5-foot-0", 1.524 * METRE)]),
        ("He is 5-foot-1 tall.", [("5-foot-1", 1.5494 * METRE)]),
        ("She stood 5'0\" tall.", [("5'0", 1.524 * METRE)]),
        ("She stood 5' 1\" tall.", [("5' 1", 1.5494 * METRE)]),
        ("It took an hour and a quarter.", [("an hour and a quarter", 1.25 * HOUR)]),
        ("It is two miles and a half long.", [("two miles and a half", 4023.36 * METRE)]),
        ("She stood 5'11\" tall.", [("5'11", 1.8034 * METRE)]),
        ("It is 5 feet 10 in long.", [("5 feet 10 in", 1.778 * METRE)]),
        ("It is 5 feet, 3 inches long.", [("5 feet, 3 inches", 1.6002 * METRE)]),
        ("The wall is 3 m 99 cm high.", [("3 m 99 cm", 3.99 * METRE)]),
        ("The wall is 3 m 100 cm high.", [("3 m", 3 * METRE), ("100 cm", 1 * METRE)]),
        ("At 3 metres; 40 cm apart.", [("3 metres", 3 * METRE), ("40 cm", 0.4 * METRE)]),
        ("It took 2 hours and 59 minutes.", [("2 hours and 59 minutes", (2 + 59 / 60) * HOUR)]),
        ("It took 2 hours and 60 minutes.", [("2 hours", 2 * HOUR), ("60 minutes", 1 * HOUR)]),
        ("It took an hour and a half.", [("an hour and a half", 1.5 * HOUR)]),
        ("It took 3 hours 20 hours long.", [("3 hours", 3 * HOUR), ("20 hours", 20 * HOUR)]),
        ("It rose 5 feet in 1990.", [("5 feet", 1.524 * METRE)]),
    ],
)
def test_an_amount_goes_on_in_a_smaller_unit(text: str, amounts: list[tuple[str, float]]) -> None:
    found = [m.value for m in scan(tokenize(text)) if m.facet in ("number", "duration")]
    assert [value.said for value in found] == [said for said, _ in amounts]
    assert [value.interval.low for value in found] == pytest.approx([low for _, low in amounts])


@pytest.mark.parametrize(
    "text", ["She stood 5'13\" tall.", "She stood 5'12\" tall.", "At 5'10 she."]
)
def test_what_is_no_height_is_no_length(text: str) -> None:
    assert all(m.value.unit != "length" for m in scan(tokenize(text)))
