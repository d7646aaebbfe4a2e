"""Rows of cells as lines of a Markdown table, in which a later step reads each cell as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

PADDING = 1_000_000  # cells that may be written only to fill up rows
WIDE = 100  # columns from which the line below a head is written short
_SPACE = re.compile(r"[ \t\r\f\v]*\n\s*|[ \t\r\f\v]+")


def cell(words: str) -> str:
    """The words of a cell on one line, with nothing in them that would end it."""
    return _SPACE.sub(" ", words).strip().replace("|", "\\|")


def row(cells: Sequence[str], width: int = 0) -> str:
    """One line of a table, at least ``width`` cells long; "" where all cells are empty."""
    made = [cell(each) for each in cells]
    while made and not made[-1]:
        made.pop()
    return f"| {' | '.join(made + [''] * (width - len(made)))} |" if made else ""


def _filled(cells: Sequence[str]) -> int:
    """How many cells a row has, without the empty ones at its end."""
    return next((n for n in range(len(cells), 0, -1) if cells[n - 1].strip()), 0)


def headed(
    head: Sequence[str], rows: Sequence[Sequence[str]], first: int = 1
) -> Iterator[tuple[int, str]]:
    """The lines of a table, each with the number of its row, counted from ``first``; 0 for the
    head and the line below it. Empty rows are passed over.

    Rows under a head have its width, so that each cell is read under its own head.
    """
    width = max(map(_filled, [head, *rows])) if any(head) else 0
    if width * len(rows) - sum(map(len, rows)) > PADDING:
        width = 0
    if line := row(head, width):
        columns = width or len(head)
        yield 0, line
        yield 0, "|" + ("---|" if columns <= WIDE else "-|") * columns
    for number, cells in enumerate(rows, first):
        if line := row(cells, width):
            yield number, line
