"""Tables that lines are drawn around: which words stand in which of their cells.

A row goes from one line that runs across to the next, however many lines of words its cells have;
where no line parts two cells they are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import Any, NamedTuple

from workbench.sources.pdf.page import Line

THIN = 3.0  # points: what is drawn thinner is a line, what is thicker an area with edges
_NEAR = 2.0  # points: lines nearer to one another are one, and ends that near meet
_MOST = 4_000  # things drawn on a page; a drawing has more
_LINES = 500  # lines of the tables of a page, at most; a drawing has more
_SHORT = 6.0  # points of a line that may part two cells


class Rule(NamedTuple):
    """A line drawn at a height (or, upright, at a place), from where to where it runs."""

    at: float
    start: float
    end: float


class Rules(NamedTuple):
    """The lines drawn on a page: those that run across, and the upright ones."""

    across: list[Rule]
    upright: list[Rule]


def rules(leaf: Any) -> Rules:
    """The lines drawn on a page, the edges of areas among them."""
    from pypdfium2.raw import FPDF_PAGEOBJ_PATH

    across: list[Rule] = []
    upright: list[Rule] = []
    for number, drawn in enumerate(leaf.get_objects(filter=[FPDF_PAGEOBJ_PATH], max_depth=1)):
        if number >= _MOST:
            return Rules([], [])
        left, bottom, right, top = drawn.get_bounds()
        if right - left >= _SHORT:
            heights = [bottom, top] if top - bottom > THIN else [(bottom + top) / 2]
            across += (Rule(height, left, right) for height in heights)
        if top - bottom >= _SHORT:
            places = [left, right] if right - left > THIN else [(left + right) / 2]
            upright += (Rule(place, bottom, top) for place in places)
    found = Rules(_joined(across), _joined(upright))
    return found if len(found.across) + len(found.upright) <= _LINES else Rules([], [])


def _joined(found: Sequence[Rule]) -> list[Rule]:
    """The lines, those that go on from one another as one."""
    made: list[Rule] = []
    for rule in sorted(found):
        level = [
            n for n in range(max(0, len(made) - 64), len(made)) if rule.at - made[n].at < _NEAR
        ]
        met = [
            n
            for n in level
            if rule.start <= made[n].end + _NEAR and made[n].start <= rule.end + _NEAR
        ]
        if met:
            parts = [rule, *(made[n] for n in met)]
            made[met[0]] = Rule(parts[1].at, min(p.start for p in parts), max(p.end for p in parts))
            for n in reversed(met[1:]):
                del made[n]
        else:
            made.append(rule)
    return made


class _Grid:
    """The cells between lines that meet one another."""

    def __init__(self, across: Sequence[Rule], upright: Sequence[Rule]) -> None:
        self._across, self._upright = across, upright
        self.ys = sorted(_places(rule.at for rule in across), reverse=True)
        ends = [end for rule in across for end in (rule.start, rule.end)]
        outer = [min(ends), max(ends)] if ends else []
        self.xs = sorted(_places([*(rule.at for rule in upright), *outer]))

    @property
    def table(self) -> bool:
        """Whether it has two rows and two columns at least."""
        return len(self.ys) > 2 and len(self.xs) > 2

    def cell(self, line: Line) -> tuple[int, int] | None:
        """The row and the column in which the middle of a line of words stands."""
        x, y = (line.x0 + line.x1) / 2, line.y + line.size / 3
        row = next((n for n, (top, low) in enumerate(pairwise(self.ys)) if low < y < top), None)
        column = next((n for n, (a, b) in enumerate(pairwise(self.xs)) if a < x < b), None)
        return None if row is None or column is None else (row, column)

    def one(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each cell the first of those that no line parts from it."""
        first: dict[tuple[int, int], tuple[int, int]] = {}
        for row, column in product(range(len(self.ys) - 1), range(len(self.xs) - 1)):
            own = (row, column)
            middle = (
                (self.ys[row] + self.ys[row + 1]) / 2,
                (self.xs[column] + self.xs[column + 1]) / 2,
            )
            if row and not _drawn(self._across, self.ys[row], middle[1]):
                own = first[row - 1, column]
            elif column and not _drawn(self._upright, self.xs[column], middle[0]):
                own = first[row, column - 1]
            first[row, column] = own
        return first


def _places(found: Iterator[float] | Sequence[float]) -> list[float]:
    made: list[float] = []
    for place in sorted(found):
        if not made or place - made[-1] >= _NEAR:
            made.append(place)
    return made


def _drawn(found: Sequence[Rule], at: float, through: float) -> bool:
    """Whether a line at a place runs through another one."""
    return any(
        abs(rule.at - at) < _NEAR and rule.start - _NEAR <= through <= rule.end + _NEAR
        for rule in found
    )


def _grids(drawn: Rules) -> Iterator[_Grid]:
    """The lines that meet one another, by themselves."""
    rest = [(rule, True) for rule in drawn.across] + [(rule, False) for rule in drawn.upright]
    while rest:
        held, waiting = [], [rest.pop()]
        while waiting:
            one = waiting.pop()
            held.append(one)
            met = [other for other in rest if other[1] != one[1] and _meet(one[0], other[0])]
            rest = [other for other in rest if other not in met]
            waiting += met
        grid = _Grid([r for r, flat in held if flat], [r for r, flat in held if not flat])
        if grid.table:
            yield grid


def _meet(one: Rule, two: Rule) -> bool:
    """Whether a line that runs across and an upright one touch."""
    return (
        one.start - _NEAR <= two.at <= one.end + _NEAR
        and two.start - _NEAR <= one.at <= two.end + _NEAR
    )


def tabled(lines: Sequence[Line], drawn: Rules) -> list[Line]:
    """The lines of a page, those in a drawn table as one for each of its rows, with its cells."""
    kept, made = list(lines), list[Line]()
    for number, grid in enumerate(_grids(drawn), 1):
        inside: dict[tuple[int, int], list[Line]] = defaultdict(list)
        first = grid.one()
        for line in kept:
            if (place := grid.cell(line)) is not None:
                inside[first[place]].append(line)
        if len({row for row, _ in inside}) < 2 or _stacked(inside):
            continue
        taken = {id(line) for cell in inside.values() for line in cell}
        kept = [line for line in kept if id(line) not in taken]
        made += _rows(inside, grid, number)
    return kept + made if made else kept


def _stacked(inside: Mapping[tuple[int, int], Sequence[Line]]) -> bool:
    """Whether rows stand below one another with no line between them: all that cells have are
    figures, one in each of their lines, or all of the only row below the head have as many lines
    as the others."""
    figured = (all(line.figure for line in cell) for cell in inside.values() if len(cell) > 1)
    first, *others = sorted({row for row, _ in inside})
    below = {len(cell) for (row, _), cell in inside.items() if row != first}
    return any(figured) or (len(others) == 1 and len(below) == 1 and below != {1})


def _rows(inside: dict[tuple[int, int], list[Line]], grid: _Grid, number: int) -> Iterator[Line]:
    columns = sorted({column for _, column in inside})
    first = grid.one()
    top = min(row for row, _ in inside)
    # A cell that goes over several columns, or rows, at the top: what stands below which is unsure.
    spans = any(first[place] != place for place in first if top in (place[0], first[place][0]))
    for row in sorted({row for row, _ in inside}):
        cells = [
            sorted(inside.get((row, column), ()), key=lambda line: (-round(line.y, 1), line.x0))
            for column in columns
        ]
        lines = [line for cell in cells for line in cell]
        yield Line(
            " ".join(line.text for line in lines),
            grid.xs[0],
            grid.xs[-1],
            max(line.y for line in lines),
            max(line.size for line in lines),
            all(line.bold for line in lines),
            sum(line.words for line in lines),
            tuple(tuple(line.text for line in cell) for cell in cells),
            -number if spans else number,
        )
