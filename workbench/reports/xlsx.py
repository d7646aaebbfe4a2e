"""Excel: where it stands, findings, corrections, verdicts and sources as sheets, with filters;
every text stays text."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from workbench.reports import columns
from workbench.reports.columns import Rows
from workbench.reports.csv import FORMULA
from workbench.reports.holding import kind_tone
from workbench.reports.matter import Matter

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
            {"title": matter.header.title[:255], "created": datetime.fromisoformat(date)}
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
        "formula": {**base, "quote_prefix": True},  # stays text when edited, too
        **{tone: {**base, "bg_color": fill} for tone, fill in _FILLS.items()},
    }
    return {name: book.add_format(look) for name, look in named.items()}


def _write(
    book: Any, table: Rows, looks: dict[str, Any], paint: Mapping[str, list[str]] | None = None
) -> None:
    """A sheet; ``paint`` gives the cells of a column their tones."""
    page = book.add_worksheet(table.name)
    for column, (name, width) in enumerate(table.columns.items()):
        page.set_column(column, column, width)
        page.write_string(0, column, name, looks["head"])
    tones = [(paint or {}).get(name) for name in table.columns]
    for number, row in enumerate(table.rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                page.write_number(number, column, value, looks[""])
                continue
            if not value:
                page.write_blank(number, column, None, looks[""])
                continue
            look = "formula" if value.startswith(FORMULA) else ""
            if own := tones[column]:
                look = own[number - 1]
            page.write_string(number, column, _fitting(value), looks[look])
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _fitting(text: str) -> str:
    if len(text) * 2 <= _LONGEST:
        return text
    units = text.encode("utf-16-le")
    if len(units) // 2 <= _LONGEST:
        return text
    return units[: 2 * _LONGEST].decode("utf-16-le", "ignore") + _MORE
