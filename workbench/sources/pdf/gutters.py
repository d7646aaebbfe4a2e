"""The order in which the lines of a page are read: column by column, from the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean, median

from workbench.sources.pdf.page import Line

GUTTER = 0.8  # of the size of the letters: the least white space between two columns
LINES = 3  # a column has at least
WORDS = 3  # that a line of a column has on average; a cell of a table has fewer
APART = 2.0  # of the size: rows further above all columns belong to none of them
HEAD = 4  # such rows at most
FEW = 8  # words in each part of them
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
    head, lines = _head(lines)
    if head:
        yield from columns_of_one(head)
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


def _head(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The rows of a few words that stand apart above columns, and the lines below them."""
    size = median(line.size for line in lines)
    found = sorted(lines, key=lambda line: -line.y)
    head: list[Line] = []
    height = 0
    for line, below in pairwise(found):
        height += not head or head[-1].y - line.y > line.size / 2
        head.append(line)
        if height > HEAD or line.words > FEW:
            break
        if line.y - below.y > APART * size:
            return head, found[len(head) :]
    return [], [*lines]


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
    size = fmean(line.size for line in lines)
    for most in sorted(set(cover)):
        if most > ACROSS * len(lines):
            break
        # The nearest to the middle of the page first, and in each where the fewest lines cross.
        runs = [run for run in _runs(cover, most) if len(run) >= GUTTER * size]
        for run in sorted(runs, key=lambda run: abs(run[0] + run[-1] - width)):
            best = min(run, key=lambda x: (cover[x], abs(2 * x - run[0] - run[-1])))
            if _parts(lines, left + best + 0.5):
                return left + best + 0.5
    return None


def _runs(cover: Sequence[int], most: int) -> list[list[int]]:
    """Where next to one another no more than so many lines cross."""
    found: list[list[int]] = [[]]
    for x, deep in enumerate(cover):
        if deep <= most:
            found[-1].append(x)
        elif found[-1]:
            found.append([])
    return [run for run in found if run]


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
