"""Lines of one height as rows, and rows below one another as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import fmean

from workbench.sources.pdf.page import Line

_LEVEL = 0.3  # of the size: lines nearer in height are one row
_BELOW = 3.0  # of the size: a row further down begins another table
WORDS = 5  # of a cell on average; lines of running text have more
WIDE = 3.0  # of the size: a wider space between words of one row may be a tab
_NEAR = 2.0  # points: places nearer to one another are one

GridRow = list[Line]


def rows(column: Sequence[Line]) -> list[GridRow]:
    """The lines of a column, from the top, in rows of one height each."""
    made: list[GridRow] = []
    for line in column:
        if made and abs(made[-1][0].y - line.y) < _LEVEL * line.size:
            made[-1].append(line)
        else:
            made.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in made]


def parts(column: Sequence[Line]) -> Iterator[list[GridRow]]:
    """The rows of a column, those of a table together and any other by itself.

    A table has two rows at least, of two cells at least, which stand below one another.
    """
    found = rows(column)
    right = max((line.x1 for line in column), default=0.0)
    for several, run in groupby(found, key=lambda row: len(row) > 1):
        if not several:
            yield from ([row] for row in run)
            continue
        table: list[GridRow] = []
        for row in run:
            if table and not _belongs(row, table[-1]):
                yield from _told(table, right)
                table = []
            table.append(row)
        yield from _told(table, right)


def _belongs(row: GridRow, above: GridRow) -> bool:
    return above[0].y - row[0].y <= _BELOW * row[0].size and len(edges([above, row])) > 1


def _told(table: list[GridRow], right: float) -> Iterator[list[GridRow]]:
    if len(table) > 1 and _aligned(table, right):
        yield table
    else:
        yield from ([row] for row in table)


def _aligned(table: Sequence[GridRow], right: float) -> bool:
    """Whether the cells of each column begin, end or have their middle below one another.

    The words of justified text end below one another too, at its ``right`` edge: there the cells
    must hold figures.
    """
    words = [line.words for row in table for line in row]
    columns = edges(table)
    if len(columns) < 2 or fmean(words) > WORDS:
        return False
    for left, end in columns[1:]:
        lines = [line for row in table for line in row if left <= line.x0 < end]
        figured = sum(any(map(str.isdigit, line.text)) for line in lines) * 2 >= len(lines)
        if not (
            _level(line.x0 for line in lines)
            or (_level(line.x1 for line in lines) and (figured or end < right - _NEAR))
            or _level((line.x0 + line.x1) / 2 for line in lines)
        ):
            return False
    return True


def _level(places: Iterable[float]) -> bool:
    found = list(places)
    return max(found) - min(found) <= _NEAR


def edges(table: Sequence[GridRow]) -> list[tuple[float, float]]:
    """From where to where each column of a table stands."""
    made: list[tuple[float, float]] = []
    for line in sorted((line for row in table for line in row), key=lambda line: line.x0):
        if made and line.x0 < made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], line.x1))
        else:
            made.append((line.x0, line.x1))
    return made


def cells(row: GridRow, columns: Sequence[tuple[float, float]]) -> list[str]:
    """The words of a row in each column of its table."""
    return [
        " ".join(line.text for line in row if left <= line.x0 < right) for left, right in columns
    ]


def one_line(row: GridRow) -> Line:
    """The lines of a row as one, with tabs where the space before a figure is wide."""
    text = row[0].text
    first, last = row[0], row[-1]
    wide = any(map(str.isdigit, last.text))
    for before, line in pairwise(row):
        tab = wide and line.x0 - before.x1 > WIDE * line.size
        text += ("\t" if tab else " ") + line.text
    words = sum(line.words for line in row)
    bold = all(line.bold for line in row)
    return Line(text, first.x0, last.x1, first.y, first.size, bold, words)
