"""The rows of a page's table, with what spans several of them written into each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from workbench.errors import WorkbenchError
from workbench.sources.runs import runs
from workbench.sources.tree import Element

SPAN = 100  # columns one cell may span
CELLS = 1_000_000  # cells of one table, those that are spanned counted each
_PROSE = 1_500  # characters of a cell from which it is no cell but a part of the page
_BLOCKY = frozenset({"table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "form"})


class _Cell(NamedTuple):
    words: str
    head: bool


def is_table(element: Element) -> bool:
    """Whether an element is a table of data, and not one that only places things on the page."""
    if element.tag != "table" or element.get("role") in ("presentation", "none"):
        return False
    rows = headed = width = held = 0
    for part in element.iterdescendants():  # each once: tables may be nested very deep
        if part.tag in _BLOCKY:
            return False
        begins = part.tag in ("td", "th")
        held = len(part.text or "") + (0 if begins else held + len(part.tail or ""))
        if held > _PROSE:
            return False
        if part.tag == "tr":
            rows += 1
            width = max(width, len(part))
        elif part.tag == "th":
            headed += 1
    return width > 1 and (rows > 1 or headed > 0)


class DataTable:
    """A table of data: its caption, its head, and the rows below."""

    def __init__(self, element: Element, leaves_out: Callable[[Element], bool]) -> None:
        self._words = partial(_cell_words, leaves_out=leaves_out)
        caption = element.find("caption")
        self.caption = "" if caption is None else self._words(caption)
        rows = [row for row in element.iter("tr") if not leaves_out(row)]
        made = self._spread(rows)
        count = sum(1 for _ in takewhile(lambda n: _heads(rows[n], made[n]), range(len(rows))))
        self.head = _merged([[cell.words for cell in row] for row in made[:count]])
        self.rows = [[cell.words for cell in row] for row in made[count:]]
        self._cells = made
        # Whether each row is a key and its value, or one cell for all its width.
        self.keyed = bool(made) and any(map(_is_pair, made)) and all(map(_pairs_up, made))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The key and the value of each row; no key where a row is one cell."""
        for row in self._cells:
            said = [cell.words for cell in row if cell.words]
            if _is_pair(row) and len(said) == 2:
                yield said[0].rstrip(" :"), said[1]
            elif said:
                yield "", ", ".join(dict.fromkeys(said))

    def _spread(self, rows: list[Element]) -> list[list[_Cell]]:
        """The cells of all rows; one that spans rows stands in each, one that spans columns in
        the first of them, and a head in all."""
        hanging: dict[int, tuple[int, _Cell]] = {}  # column to the rows left, and the cell
        made: list[list[_Cell]] = []
        count = 0
        for row in rows:
            cells: list[_Cell] = []
            for element in row.iterchildren("td", "th"):
                self._hang(cells, hanging)
                cell = _Cell(self._words(element), element.tag == "th")
                wide = _span(element, "colspan", SPAN)
                tall = _span(element, "rowspan", len(rows))
                for column in range(wide):
                    part = cell if column == 0 or cell.head else _Cell("", False)
                    if tall > 1:
                        hanging[len(cells)] = (tall - 1, part)
                    cells.append(part)
            self._hang(cells, hanging)
            count += len(cells)
            if count > CELLS:
                raise WorkbenchError(f"a table of more than {CELLS:,} cells; divide it")
            made.append(cells)
        return made

    @staticmethod
    def _hang(cells: list[_Cell], hanging: dict[int, tuple[int, _Cell]]) -> None:
        """Write what hangs down into the next columns of a row."""
        while len(cells) in hanging:
            left, cell = hanging.pop(len(cells))
            if left > 1:
                hanging[len(cells)] = (left - 1, cell)
            cells.append(cell)


def _cell_words(element: Element, leaves_out: Callable[[Element], bool]) -> str:
    """The words of a cell; what stands on lines of its own is told apart by commas."""
    parts = [
        line.strip()
        for step in runs(element, leaves_out)
        for line in step.words.split("\n")
        if line.strip()
    ]
    joined = ""
    for part in parts:
        joined += (" " if joined[-1:] in ",;:.!?([–—-" else ", ") * bool(joined) + part
    return joined


def _span(element: Element, name: str, most: int) -> int:
    said = (element.get(name) or "1").strip()
    number = int(said) if said.isdecimal() and len(said) < 6 else 1
    return min(max(number, 1), max(most, 1))


def _heads(row: Element, cells: list[_Cell]) -> bool:
    """Whether a row belongs to the head of its table."""
    within = row.getparent()
    return (within is not None and within.tag == "thead") or (
        len(cells) > 1 and all(cell.head for cell in cells)
    )


def _merged(rows: list[list[str]]) -> list[str]:
    """Several rows of heads as one: "Gross" above "UK" is "Gross UK"."""
    width = max(map(len, rows), default=0)
    columns = [[row[n] for row in rows if n < len(row) and row[n]] for n in range(width)]
    return [" ".join(dict.fromkeys(column)) for column in columns]


def _is_pair(row: list[_Cell]) -> bool:
    return len(row) == 2 and row[0].head and not row[1].head


def _pairs_up(row: list[_Cell]) -> bool:
    """Whether a row is a pair, or one cell alone."""
    return _is_pair(row) or len({cell.words for cell in row if cell.words}) <= 1
