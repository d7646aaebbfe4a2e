"""The claims that speak of a year, for the time line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.measures.calendar import When
from workbench.measures.quantity import dates
from workbench.reports.parts import Dated, Sheet
from workbench.words.tokens import tokenize

_YEAR = re.compile(r"\d{3}")  # cheaper than reading a text that cannot name a year


def dated(sheets: Iterable[Sheet]) -> tuple[Dated, ...]:
    """One entry for every year a claim names, by year, then queue order."""
    made = []
    for sheet in sheets:
        for passage in sheet.passages:
            quote = passage.claim.quote
            if not _YEAR.search(quote):
                continue
            years: dict[int, str] = {}
            for mention in dates(tokenize(quote)):
                when = mention.value
                if isinstance(when, When) and when.stretch.year:
                    years.setdefault(when.stretch.year, quote[mention.start : mention.end])
            made += [
                Dated(year, words, passage, sheet.number, passage.tone)
                for year, words in years.items()
            ]
    return tuple(sorted(made, key=lambda entry: (entry.year, entry.number)))
