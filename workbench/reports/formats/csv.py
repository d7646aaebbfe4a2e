"""CSV of the findings, for spreadsheets: no cell can run as a formula.

The file begins with a byte order mark, without which Excel takes UTF-8 for something else.
"""

from __future__ import annotations

import csv
import io

from workbench.reports.content.matter import Matter
from workbench.reports.layout import columns
from workbench.reports.layout.columns import CellValue

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet read a cell as a formula


def render(matter: Matter) -> bytes:
    """The findings as CSV; an apostrophe stands before text that would run as a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    table = columns.findings(matter)
    writer.writerow(table.columns)
    writer.writerows([_guarded(value) for value in row] for row in table.rows)
    return file.getvalue().encode("utf-8-sig")


def _guarded(value: CellValue) -> CellValue:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
