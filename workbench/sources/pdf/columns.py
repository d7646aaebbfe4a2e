"""The order in which the lines of a page are read: column by column, from the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from workbench.sources.pdf.page import Line

GUTTER = 0.8  # of the size of the letters: the least white space between two columns
LINES = 3  # a column has at least
WORDS = 3  # that a line of a column has on average; a cell of a table has fewer
ACROSS = 0.4  # of the lines may run across the space between two columns: titles, pictures' words


def columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each column, from the top, columns in the order in which they are read.

    What runs across columns stands between what is above and what is below it.
    """
    gutter = _gutter(lines)
    if gutter is None:
        if lines:
            yield sorted(lines, key=lambda line: (-round(line.y, 1), line.x0))
        return
    across = sorted((line for line in lines if line.x0 < gutter < line.x1), key=lambda x: -x.y)
    rest = [line for line in lines if not line.x0 < gutter < line.x1]
    for band in _bands(across):
        lowest, highest = band[-1].y, band[0].y
        above = [line for line in rest if line.y > highest]
        rest = [line for line in rest if line.y <= highest]
        beside = [line for line in rest if line.y >= lowest]
        rest = [line for line in rest if line.y < lowest]
        yield from _sides(above, gutter)
        yield from columns_of_one([*band, *beside])
    yield from _sides(rest, gutter)


def columns_of_one(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines as one column."""
    yield sorted(lines, key=lambda line: (-round(line.y, 1), line.x0))


def _sides(lines: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    for side in (
        [line for line in lines if line.x1 <= gutter],
        [line for line in lines if line.x0 >= gutter],
    ):
        yield from columns(side)


def _bands(across: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that run across, in bands that no line of a column parts."""
    band: list[Line] = []
    for line in across:
        if band and band[-1].y - line.y > 2.5 * max(line.size, band[-1].size):
            yield band
            band = []
        band.append(line)
    if band:
        yield band


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of the white space between two columns; None where there is one column."""
    if len(lines) < 2 * LINES:
        return None
    left = min(line.x0 for line in lines)
    right = max(line.x1 for line in lines)
    width = int(right - left) + 2
    steps = [0] * (width + 1)
    for line in lines:  # how many lines run across each point, from the steps up and down
        steps[int(line.x0 - left)] += 1
        steps[int(line.x1 - left) + 1] -= 1
    cover, deep = [], 0
    for step in steps:
        deep += step
        cover.append(deep)
    limit = int(ACROSS * len(lines))
    size = fmean(line.size for line in lines)
    found: list[tuple[int, float, float]] = []
    start = 0
    for x in range(1, width + 1):
        if cover[x] != cover[start]:
            if cover[start] <= limit and x - start >= GUTTER * size - 1:
                middle = left + (start + x) / 2
                found.append((cover[start], abs(middle - (left + right) / 2), middle))
            start = x
    return next((x for *_, x in sorted(found) if _parts(lines, x)), None)


def _parts(lines: Sequence[Line], x: float) -> bool:
    """Whether there are columns of running text on both sides, beside one another."""
    sides = [line for line in lines if line.x1 <= x], [line for line in lines if line.x0 >= x]
    for one, other in (sides, sides[::-1]):
        if not other:
            return False
        top, bottom = max(line.y for line in other), min(line.y for line in other)
        beside = [line for line in one if bottom <= line.y <= top]
        if len(beside) < LINES or fmean(line.words for line in beside) < WORDS:
            return False
    return True
