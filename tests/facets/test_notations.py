"""One value in two notations agrees; another value in a notation of its own does not."""

from __future__ import annotations

from types import ModuleType

import pytest

from workbench.facets import date, duration, money, name, number
from workbench.words.tokens import tokenize

SAME = (
    (date, "It began at half past eight.", "It began at 8.30."),
    (date, "It began at 9 a.m. PST.", "It began at 17:00 GMT."),
    (date, "It began at 1930 hours.", "It began at 7.30 in the evening."),
    (date, "It began at 21:00 UTC+2.", "It began at 19:00 UTC."),
    (date, "He died on 18 February 1755 O.S.", "He died on 1 March 1755."),
    (date, "He died on 1 March [O.S. 18 February] 1755.", "He died on 1 March 1755."),
    (date, "She was born ca. 1610.", "She was born in 1612."),
    (date, "It ended in 331 B.C.", "It ended in 331 BCE."),
    (date, "It was signed on 03/04/1998.", "It was signed on 4 March 1998."),
    (date, "It was signed on 3.4.1998.", "It was signed on 3 April 1998."),
    (money, "It cost ten guineas.", "It cost £10.50."),
    (money, "It cost ten shillings.", "It cost 50p."),
    (money, "It cost 3bn yen.", "It cost ¥3bn."),
    (money, "It cost Rs 500 crore.", "It cost 5 billion rupees."),
    (money, "It made a seven-figure profit.", "It made £3.2 million."),
    (number, "Nine out of ten dentists agree.", "90 percent of dentists agree."),
    (number, "It rose by 50 basis points.", "It rose by 0.5 percentage points."),
    (number, "It was 5 degrees Celsius.", "It was 41 °F."),
    (number, "It is 6 ft 2 in high.", "It is 188 cm high."),
    (number, "It weighs 7 lb 4 oz.", "It weighs 3.29 kg."),
    (number, "It covers 100 acres.", "It covers 40 hectares."),
    (number, "It is 100 miles long.", "It is 160 km long."),
    (number, "It holds 3.1 × 10^5 litres.", "It holds 310,000 litres."),
    (number, "It drew three quarters of a million people.", "It drew 750,000 people."),
    (number, "It drew a score of people.", "It drew 20 people."),
    (number, "See Volume III.", "See Volume 3."),
    (number, "They lost 1-3.", "They won 3-1."),
    (number, "Ring +44 161 496 0000.", "Ring 0161 496 0000."),
    (duration, "It took 2 hours and 10 minutes.", "It took 130 minutes."),
    (name, "They met T. S. Webb.", "They met Thomas Webb."),
    (name, "They met Robert “Bob” Webb.", "They met Bob Webb."),
    (name, "They met Capt. Ann Tull, PhD.", "They met Ann Tull."),
)
OTHER = (
    (date, "It was signed on 03/04/1998.", "It was signed on 5 April 1998."),
    (date, "It began at 6 a.m.", "It began at 6 p.m."),
    (date, "She was born c. 1610.", "She was born in 1710."),
    (money, "It cost 7s 9d.", "It cost 9s 7d."),
    (money, "It cost ten guineas.", "It cost ten pounds."),
    (money, "It cost 40p.", "It cost £40."),
    (money, "It cost NZ$3 million.", "It cost US$3 million."),
    (money, "It made a five-figure sum.", "It made £8,000."),
    (number, "It grew by -4 %.", "It grew by 4 %."),
    (number, "It grew by 3 %.", "It grew by 3 percentage points."),
    (number, "It is 70 km long.", "It is 30 miles long."),
    (number, "Ring 0161 496 0000.", "Ring 0161 496 0001."),
    (number, "It drew half a hundred people.", "It drew 51 people."),
    (name, "They met Henry VIII.", "They met Henry VII."),
    (name, "They met Ann F. Webb.", "They met Ann G. Webb."),
    (name, "They met Mark Webb Jr.", "They met Mark Webb Sr."),
)


def outcome(facet: ModuleType, left: str, right: str) -> str | None:
    """What comparing the one value of each text says."""
    (one,), (two,) = (facet.extract(tokenize(text)) for text in (left, right))
    told = facet.compare(one.value, two.value)
    return told[0] if told else None


@pytest.mark.parametrize(("facet", "left", "right"), SAME)
def test_one_value_in_two_notations(facet: ModuleType, left: str, right: str) -> None:
    assert outcome(facet, left, right) in ("agree", "weakened", "strengthened")
    assert outcome(facet, right, left) in ("agree", "weakened", "strengthened")


@pytest.mark.parametrize(("facet", "left", "right"), OTHER)
def test_two_values(facet: ModuleType, left: str, right: str) -> None:
    assert outcome(facet, left, right) in ("conflict", "possible")
    assert outcome(facet, right, left) in ("conflict", "possible")


def test_a_round_figure_is_no_support_for_an_exact_one_near_by() -> None:
    left, right = "It cost £5,000.", "It cost £5,150."
    assert outcome(money, left, right) == "strengthened"
    assert outcome(money, right, left) == "weakened"
    assert outcome(money, "It cost about £5,000.", right) == "agree"
