"""The rows of a table, which an RTF document gives cell by cell."""

from __future__ import annotations

from workbench.sources.pieces import Words
from workbench.sources.written import Cell, Written, has_head


class RtfTable:
    """A table in the making; one without rows is none."""

    def __init__(self) -> None:
        self._rows: list[list[Cell]] = []
        self._cells: list[Cell] = []
        self._cell: list[Words] = []
        self._head = False

    def add(self, words: Words) -> None:
        """Add a paragraph to the cell that is open."""
        self._cell.append(words)

    def end_cell(self) -> None:
        """End the cell that is open."""
        self._cells.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """End the row that is open, where it has a cell."""
        if self._cells:
            self._rows.append(self._cells)
            self._cells = []

    def heads(self) -> None:
        """The row that is open names what stands below, where it is the first."""
        self._head = self._head or not self._rows

    def write(self, written: Written) -> None:
        """Write the table; words that no cell ended stand below it."""
        self.end_row()
        if self._rows:
            written.table(self._rows, self._head or has_head(self._rows))
        for words in self._cell:
            written.paragraph(words)
