"""Lines of one height as rows, and rows below one another as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import fmean
from typing import NamedTuple

from workbench.sources.pdf.page import Line

_LEVEL = 0.3  # of the size: lines nearer in height are one row
_BELOW = 3.0  # of the size: a row further down begins another table
WORDS = 5  # of a cell on average; lines of running text have more
WIDE = 3.0  # of the size: a wider space between words of one row may be a tab
_NEAR = 2.0  # points: places nearer to one another are one
NEXT = 1.1  # of the least distance of two lines: one not further down may be of the same cell
OTHER = 1.2  # of it, from which on another row begins

GridRow = list[Line]


class Table(NamedTuple):
    """The rows of a table, each with the lines of each of its cells; ``sure`` where it is known
    which lines are of one row."""

    rows: list[list[tuple[str, ...]]]
    bold: list[bool]
    sure: bool = True


def rows(column: Sequence[Line]) -> list[GridRow]:
    """The lines of a column, from the top, in rows of one height each."""
    made: list[GridRow] = []
    for line in column:
        if made and abs(made[-1][0].y - line.y) < _LEVEL * line.size:
            made[-1].append(line)
        else:
            made.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in made]


def parts(column: Sequence[Line]) -> Iterator[GridRow | Table]:
    """The rows of a column, those of a table together and any other by itself.

    A table that nothing is drawn around has two rows at least, of two cells at least, which stand
    below one another.
    """
    right = max((line.x1 for line in column), default=0.0)
    for number, run in groupby(rows(column), key=lambda row: row[0].table):
        if number:
            drawn = [row[0] for row in run]
            cells = [[*line.cells] for line in drawn]
            yield Table(cells, [line.bold for line in drawn], number > 0)
        else:
            yield from _open(list(run), right)


def _open(found: Sequence[GridRow], right: float) -> Iterator[GridRow | Table]:
    """The rows of lines around which nothing is drawn."""
    at = 0
    while at < len(found):
        region = [found[at]]
        for row in found[at + 1 :] if len(found[at]) > 1 else ():
            if not _belongs(row, region):
                break
            region.append(row)
        made = _told(region, right)
        yield from [made] if made else [found[at]]
        at += len(region) if made else 1


def _belongs(row: GridRow, region: Sequence[GridRow]) -> bool:
    """Whether a row goes on with a table: in columns of its own, or as one line in one of them."""
    if region[-1][0].y - row[0].y > _BELOW * row[0].size:
        return False
    if len(row) > 1:
        above = next(each for each in reversed(region) if len(each) > 1)
        return len(edges([above, row])) > 1
    columns = edges(region)
    starts = [left for left, _ in columns[1:]] + [columns[-1][1] + _NEAR]
    return any(
        left - _NEAR <= row[0].x0 and row[0].x1 < following
        for (left, _), following in zip(columns, starts, strict=True)
    )


def _told(region: list[GridRow], right: float) -> Table | None:
    """The table that rows make, if they do; what is no part of it is taken off its end."""
    if len(region) < 2:
        return None
    groups = _wrapped(region)
    if groups is None:
        while len(region[-1]) < 2:
            region.pop()
        groups = [[row] for row in region]
        sure = not any(_goes_on(row, region) for row in region[1:])
    else:
        sure = True
    if len(groups) < 2 or not _aligned(region, right):
        return None
    columns = edges(region)
    return Table(
        [[_cell(group, column) for column in columns] for group in groups],
        [all(line.bold for row in group for line in row) for group in groups],
        sure,
    )


def _cell(group: Sequence[GridRow], column: tuple[float, float]) -> tuple[str, ...]:
    """The lines of a cell, of those of its row."""
    left, right = column
    told = (" ".join(each.text for each in row if left <= each.x0 < right) for row in group)
    return tuple(filter(None, told))


def _wrapped(region: Sequence[GridRow]) -> list[list[GridRow]] | None:
    """The rows of a table in groups, each those of one row whose cells have several lines; None
    where the distances between them do not tell."""
    down = [above[0].y - row[0].y for above, row in pairwise(region)]
    least = min(down, default=0.0)
    if any(NEXT * least < each < OTHER * least for each in down) or max(down, default=0) <= least:
        return None
    groups = [[region[0]]]
    for row, distance in zip(region[1:], down, strict=True):
        if distance >= OTHER * least:
            groups.append([])
        groups[-1].append(row)
    columns = edges(region)
    filled = [[[_cell([row], column) for column in columns] for row in group] for group in groups]
    stacked = any(
        sum(line.figure for row in group for line in row if left <= line.x0 < end) > 1
        for group in groups
        for left, end in columns
    )
    fewer = any(
        sum(map(bool, row)) < sum(map(any, zip(*group, strict=True)))
        for group in filled
        for row in group
    )
    return None if stacked or not fewer else groups


def _goes_on(row: GridRow, region: Sequence[GridRow]) -> bool:
    """Whether a row may be what is left of the one above it."""
    columns = edges(region)
    if len(row) == len(columns):
        return False
    return len(row) < 2 or row[0].x0 >= columns[0][1] or row[0].text[:1].islower()


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
