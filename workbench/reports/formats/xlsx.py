"""Excel: where it stands, findings, corrections, verdicts and sources as sheets, with filters;
every text stays text.

A person reads it: what is read stands first and fits the width of a page, what programs need
stands behind it and is not printed. Rows are as high as their words need, for a spreadsheet does
not say how much of a cell is hidden.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from workbench.reports.content.holding import kind_tone
from workbench.reports.content.matter import Matter
from workbench.reports.content.parts import spoken
from workbench.reports.formats.csv import FORMULA
from workbench.reports.layout import columns
from workbench.reports.layout.columns import CellValue, ColumnedRows

# The columns that are read, in this order; those not named here stand behind them, unprinted.
_READ = {
    "findings": (
        "number",
        "kind",
        "severity",
        "status",
        "question",
        "answer",
        "outcomes",
        "words",
        "places",
        "editorial_action",
        "correction",
        "reviewer",
        "to_settle",
    ),
    "verdicts": (
        "seq",
        "at",
        "reviewer",
        "action_kind",
        "number",
        "verdict",
        "chosen_value",
        "editorial_action",
        "correction",
        "note",
        "evidence",
        "undone",
    ),
    "sources": (
        "title",
        "path",
        "kind",
        "author",
        "publisher",
        "published_on",
        "origin",
        "evidence_of_copying",
        "claims",
        "findings",
        "sha256",
    ),
}
_CALLED = {"lineages": "origins", "primaries": "primary sources", "number": "no."}
# Words of a vocabulary, which a person reads with spaces.
_WORDS = ("reason", "status", "verdict", "editorial_action", "action_kind")
_A3, _LINE, _HIGHEST = 8, 13.5, 409  # paper; points of a line; the highest row Excel allows
_LONGEST = 32_000  # UTF-16 units; Excel refuses a file with a cell beyond 32,767
_MORE = " … (cut here: Excel cells hold no more; the JSON Lines report has it all)"
_FILLS = {
    "conflict": "#F6D9D3",
    "drift": "#F5E6C4",
    "unverified": "#DDE5EE",
    "fails": "#F6D9D3",
    "plain": "#ECEAE3",
    "holds": "#E0EBDD",
}


def render(matter: Matter) -> bytes:
    """The report as a workbook."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    date = matter.header.date or "1980-01-01"  # never the clock: same input, same bytes
    with Workbook(file, options) as book:
        book.set_properties(
            {
                "title": matter.header.title[:255],
                "created": datetime.fromisoformat(date),
                "keywords": f"workbench-ledger {matter.header.ledger}",
            }
        )
        looks = _looks(book)
        paint = {
            "kind": [kind_tone(sheet.finding) for sheet in matter.sheets],
            "answer": [sheet.tone for sheet in matter.sheets],
        }
        _write(book, columns.standing(matter), looks)
        _write(book, columns.findings(matter), looks, paint)
        _write(book, columns.corrections(matter), looks)
        _write(book, columns.verdicts(matter), looks)
        _write(book, columns.sources(matter), looks)
    return file.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    base = {"text_wrap": True, "valign": "top", "font_name": "Calibri", "font_size": 10}
    named = {
        "head": {**base, "bold": True, "bottom": 1, "bg_color": "#EDE9DF"},
        "": base,
        "number": {**base, "align": "left"},  # not against the words of the next column
        "formula": {**base, "quote_prefix": True},  # stays text when edited, too
        **{tone: {**base, "bg_color": fill} for tone, fill in _FILLS.items()},
    }
    return {name: book.add_format(look) for name, look in named.items()}


def _write(
    book: Any,
    table: ColumnedRows,
    looks: dict[str, Any],
    paint: Mapping[str, list[str]] | None = None,
) -> None:
    """A sheet; ``paint`` gives the cells of a column their tones."""
    page = book.add_worksheet(table.name)
    names = ordered(table)
    places = [list(table.columns).index(name) for name in names]
    for column, name in enumerate(names):
        page.set_column(column, column, table.columns[name])
        page.write_string(0, column, heading(name), looks["head"])
    tones = [(paint or {}).get(name) for name in names]
    for number, told in enumerate(table.rows, start=1):
        row = [
            spoken(str(told[place])) if name in _WORDS else told[place]
            for name, place in zip(names, places, strict=True)
        ]
        page.set_row(number, _height(row, [table.columns[name] for name in names]))
        for column, value in enumerate(row):
            if isinstance(value, int):
                page.write_number(number, column, value, looks["number"])
                continue
            if not value:
                page.write_blank(number, column, None, looks[""])
                continue
            look = "formula" if value.startswith(FORMULA) else ""
            if own := tones[column]:
                look = own[number - 1]
            page.write_string(number, column, _fitting(value), looks[look])
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, len(table.rows), len(names) - 1)
    _printed(page, table, len(_READ.get(table.name, names)))


def _printed(page: Any, table: ColumnedRows, read: int) -> None:
    """On paper: the columns that are read, a page wide, each page with the head and its number."""
    page.set_landscape()
    page.set_paper(_A3)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.print_area(0, 0, max(1, len(table.rows)), read - 1)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer(f"&L{table.name}&Rpage &P of &N")


def ordered(table: ColumnedRows) -> list[str]:
    """The names of a table's columns as the workbook has them: those that are read first."""
    read = [name for name in _READ.get(table.name, ()) if name in table.columns]
    return [*read, *(name for name in table.columns if name not in read)]


def heading(name: str) -> str:
    """What a column is called for a reader."""
    return _CALLED.get(name, spoken(name))


def _height(row: Sequence[CellValue], widths: Sequence[int]) -> float:
    """How high a row must be, in points, for all of its words to be seen."""
    lines = 1
    for value, width in zip(row, widths, strict=True):
        told = str(value).split("\n")
        # A line breaks between words: a little less than its width is filled.
        lines = max(lines, sum(1 + (len(text) - 1) // max(1, width - 2) for text in told))
    return min(_HIGHEST, lines * _LINE + 3)


def _fitting(text: str) -> str:
    if len(text) * 2 <= _LONGEST:
        return text
    units = text.encode("utf-16-le")
    if len(units) // 2 <= _LONGEST:
        return text
    return units[: 2 * _LONGEST].decode("utf-16-le", "ignore") + _MORE
