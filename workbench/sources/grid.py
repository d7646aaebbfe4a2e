"""A table's rows of cells as lines of Markdown, from which a later step reads each cell as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_SPACE = re.compile(r"\s*\n\s*|[ \t\r\f\v]+")


def cell(words: str) -> str:
    """The words of a cell on one line, with nothing in them that would end it."""
    return _SPACE.sub(" ", words).strip().replace("|", "\\|")


def row(cells: Sequence[str]) -> str:
    """One line of a table; "" where all cells are empty."""
    made = [cell(each) for each in cells]
    return f"| {' | '.join(made)} |" if any(made) else ""


def rule(columns: int) -> str:
    """The line below the head of a table."""
    return "|" + "---|" * columns


def headed(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """The lines of a table, each with the number of its row from 1; 0 for head and rule.

    Rows are filled up to the width of the widest; empty ones are passed over.
    """
    width = max(map(len, [head, *rows]))
    filled = ["", *([""] * width)]
    if any(head):
        # An empty head would run the bars together, which reads as no cell at all.
        yield 0, row([*head, *filled[: width - len(head)]])
        yield 0, rule(width)
    for number, cells in enumerate(rows, 1):
        if line := row([*cells, *filled[: width - len(cells)]]):
            yield number, line
