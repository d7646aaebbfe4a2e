"""The entries of a table of contents, which say nothing of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from workbench.sources.pdf.grids import one_line, rows
from workbench.sources.pdf.page import Line

ENTRIES = 3  # that a table of contents has in a column
# Dots, and the number of a page behind them.
_ENTRY = re.compile(r"(?:[.…·_]\s?){5,}\s*(?:(?P<number>\d{1,4})|[ivxlc]{1,7})\s*\Z")


def without_contents(column: Sequence[Line], pages: int) -> list[Line]:
    """The lines of a column without entries of a table of contents.

    These are several, their numbers never fall, and each is that of a page; a list of prices with
    dots before them is none.
    """
    found = [(row, _ENTRY.search(one_line(row).text)) for row in rows(column)]
    numbers = [int(entry["number"]) for _, entry in found if entry and entry["number"]]
    lists = (
        sum(entry is not None for _, entry in found) >= ENTRIES
        and all(a <= b for a, b in pairwise(numbers))
        and max(numbers, default=0) <= pages
    )
    return [line for row, entry in found for line in row if not (lists and entry)]
