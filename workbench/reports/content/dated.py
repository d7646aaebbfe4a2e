"""The claims that speak of a year, for the time line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from workbench.records import Fact
from workbench.reports.content.parts import Dated, Sheet

_YEAR = re.compile(r"date (\d{3,4})")  # how the normal value of a date that has a year begins


def dated(sheets: Iterable[Sheet], facts: Iterable[Fact]) -> tuple[Dated, ...]:
    """One entry for every year a claim names and finding it is in, by year, then queue order."""
    years: dict[str, dict[int, str]] = defaultdict(dict)
    for fact in facts:
        if fact.facet == "date" and (found := _YEAR.match(fact.value)):
            years[fact.claim_id].setdefault(int(found[1]), fact.words)
    made = [
        Dated(year, words, passage, sheet.number, passage.tone)
        for sheet in sheets
        for passage in sheet.passages
        for year, words in years.get(passage.claim.claim_id, {}).items()
    ]
    return tuple(sorted(made, key=lambda entry: (entry.year, entry.number)))
