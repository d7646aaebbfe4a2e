"""Dates of the old calendar, told as one or beside one of the new."""

from __future__ import annotations

import pytest

from workbench.facets import registry, values
from workbench.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It fell on 3 May 1712 Old Style.", ["1712-05-14"]),
        ("It fell on 14 May [O.S. 3 May] 1712.", ["1712-05-14"]),
        ("It fell on 14 May (3 May O.S.) 1712.", ["1712-05-14"]),
        # The two calendars grew a day further apart on the last day of February 1700.
        ("It fell on 28 February 1700 O.S.", ["1700-03-10"]),
        ("It fell on 1 March 1700 O.S.", ["1700-03-12"]),
        ("It fell on 1 January 1700 O.S.", ["1700-01-11"]),
        ("It fell in May 1700 O.S.", ["1700-05-01/1700-05-31"]),
        # Brackets of no style, that are not closed, or that hold no day, are no other calendar.
        ("It fell on 14 May (3 May) 1712.", ["--05-14", "--05-03", "1712"]),
        ("It fell on 14 May (O.S. 3 May 1712.", ["--05-14", "1712-05-03"]),
        ("It fell on 14 May (O.S. long ago) 1712.", ["--05-14", "1712"]),
    ],
)
def test_a_day_of_the_old_calendar(text: str, days: list[str]) -> None:
    normal = registry()["date"].normal
    assert normal is not None
    found = [normal(m.value) for m in values(tokenize(text)) if m.facet == "date"]
    assert found == [f"date {day}" for day in days]
