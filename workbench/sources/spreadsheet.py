"""Tables of figures: .csv, .tsv and .xlsx. A row is a line of a table, a cell one fact."""

from __future__ import annotations

import csv
import hashlib
import re
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO, StringIO
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.reading import content
from workbench.records import Source
from workbench.sources.archive import Archive
from workbench.sources.decode import decode
from workbench.sources.displayed import shown
from workbench.sources.files import Transcript, source
from workbench.sources.grid import headed
from workbench.sources.signatures import kind

CELL = 100_000  # characters of a cell
CELLS = 20_000_000  # cells of a workbook that are looked at, empty ones counted
_SEPARATORS = ",;\t|"
_SAMPLE = 100  # rows by which the separator is told
_FIGURE = re.compile(r"[^\w]*\d[\d.,:/ \u00a0\u202f'’%–-]*\w{0,3}\W*")
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?")
# A formula whose result the program that wrote it has left out.
_UNCOUNTED = re.compile(
    rb"<(?:\w+:)?c\b[^>]*>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
SheetRow = tuple[
    int, list[str]
]  # the number of a row as a spreadsheet program counts, and its cells


def read_csv(path: Path) -> Source:
    """A table of values between separators, which are told from the rows."""
    data = content(path)
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8")):
        found = kind(data)
        raise WorkbenchError(f"{path}: not a table of text but {found.words}; {found.cure}")
    text = decode(data, str(path))
    out = Transcript()
    rows = list(enumerate(_records(text, path), 1))
    _write(out, rows, "")
    return _source(path, data, "text/csv", out)


def read_workbook(path: Path) -> Source:
    """The sheets of a workbook, with the values that its formulas had when it was saved."""
    archive = Archive(path, "an Excel workbook")
    if "xl/workbook.xml" not in archive:
        raise archive.refusal()
    _look_over(archive)
    out = Transcript()
    sheets = list(_sheets(archive))
    for title, rows in sheets:
        if len(sheets) > 1 and rows:
            out.add(f"## {' '.join(title.split())}", f"sheet {title}")
        _write(out, rows, f"{title}, ")
    return _source(path, archive.data, _XLSX, out)


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _source(path: Path, data: bytes, media_type: str, out: Transcript) -> Source:
    if not out.text:
        raise WorkbenchError(f"{path}: no cell has anything in it; fill it or take it away")
    return source(
        path,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        text=out.text,
        places=out.places,
    )


def _write(out: Transcript, rows: Iterable[SheetRow], before: str) -> None:
    """Write the tables that empty rows part, each under its head where it has one."""
    for filled, group in groupby(rows, key=lambda row: any(map(str.strip, row[1]))):
        if not filled:
            continue
        table = list(group)
        tall = next((n for n, row in enumerate(table) if _count(row[1]) > 1), len(table))
        for number, cells in table[:tall]:  # titles above a table, and notes
            out.add("".join(cells), f"{before}row {number}")
        table = table[tall:]
        if not table:
            continue
        number, cells = table[0]
        head = cells if len(table) > 1 and is_head(cells) else []
        gap = "\n\n"
        below = table[1:] if head else table
        for found, line in headed(head, [cells for _, cells in below], below[0][0]):
            out.add(line, f"{before}row {found or number}", gap)
            gap = "\n"


def _count(cells: list[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def is_head(cells: list[str]) -> bool:
    """Whether a row names its columns: words in all of them, or years behind the first."""
    said = [cell.strip() for cell in cells if cell.strip()]
    if len(said) < 2 or len({cell.lower() for cell in said}) < len(said):
        return False
    words = [cell for cell in said if not _FIGURE.fullmatch(cell)]
    years = [cell for cell in said if _YEAR.fullmatch(cell)]
    return len(words) == len(said) or (bool(years) and len(words) + len(years) == len(said))


def _records(text: str, path: Path) -> Iterator[list[str]]:
    """The rows of values between separators."""
    said = re.match(r"sep=(.)\n", text)
    text = text[said.end() :] if said else text
    mark = said[1] if said else "\t" if path.suffix.lower() == ".tsv" else separator(text)
    if not _closed(text, mark):
        raise WorkbenchError(
            f"{path}: a quotation mark that opens a cell is never closed, so rows would run "
            "together; close it"
        )
    if said:
        yield []  # it is a row to a spreadsheet program
    reader = csv.reader(StringIO(text, newline=""), delimiter=mark)
    try:
        for cells in reader:
            if any(len(cell) > CELL for cell in cells):
                raise csv.Error
            yield cells
    except csv.Error:
        raise WorkbenchError(
            f"{path}: a cell near line {reader.line_num} is longer than {CELL:,} characters; "
            "is the file a table?"
        ) from None


def _closed(text: str, mark: str) -> bool:
    """Whether the last quotation mark that opens a cell is closed."""
    try:
        for _ in csv.reader(StringIO(text, newline=""), delimiter=mark, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end" not in str(error)
    return True


def separator(text: str) -> str:
    """The character between the values: the one that makes the most rows equally long."""
    best, most = ",", (0.0, 0, 0)
    for mark in [each for each in _SEPARATORS if _closed(text, each)]:
        reader = csv.reader(StringIO(text, newline=""), delimiter=mark)
        try:
            widths = [len(cells) for cells in islice(reader, _SAMPLE) if cells]
        except csv.Error:
            continue
        width, rows = max(
            Counter(widths).items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(1, 0)
        )
        fit = (rows / len(widths), width, rows) if width > 1 else (0.0, 0, 0)
        if fit > most:
            best, most = mark, fit
    return best


def _look_over(archive: Archive) -> None:
    """Refuse parts that declare entities, and say where results are missing."""
    uncounted = False
    for name in archive.names():
        if not name.endswith((".xml", ".rels")):
            continue
        part = archive.read(name)
        if b"<!DOCTYPE" in part.replace(b"\0", b""):  # in UTF-16 every other byte is zero
            raise archive.error(
                f"its part {name!r} has a document type, which spreadsheet programs never write; "
                "save it anew in one of them"
            )
        sheet = name.startswith("xl/worksheets/")
        uncounted = uncounted or (sheet and _UNCOUNTED.search(part) is not None)
    if uncounted:
        warnings.warn(
            f"{archive.path}: has formulas without their results, which are not read; open it "
            "in a spreadsheet program and save it",
            WorkbenchWarning,
            stacklevel=3,
        )


def _sheets(archive: Archive) -> Iterator[tuple[str, list[SheetRow]]]:
    """The title and the rows of each sheet that is shown."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise archive.error(
            "reading workbooks needs openpyxl; pip install 'editorial-workbench[documents]'"
        ) from None
    seen = 0
    hidden: list[str] = []
    try:
        book = load_workbook(
            BytesIO(archive.data), read_only=True, data_only=True, keep_links=False
        )
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                hidden.append(sheet.title)
                continue
            sheet.reset_dimensions()  # what the file says of its size may be wrong
            rows: list[SheetRow] = []
            for number, cells in enumerate(sheet.iter_rows(), 1):
                seen += len(cells) + 1
                if seen > CELLS:
                    raise archive.error(f"more than {CELLS:,} cells; divide it")
                rows.append((number, _cells(cells)))
            yield sheet.title, rows
    except WorkbenchError:
        raise
    except Exception as error:  # the library raises whatever a damaged part makes it stumble over
        raise archive.error(
            f"a workbook that is damaged ({type(error).__name__}); open it and save it anew"
        ) from None
    if hidden:
        warnings.warn(
            f"{archive.path}: hidden sheets are not read: {', '.join(hidden)}",
            WorkbenchWarning,
            stacklevel=3,
        )


def _cells(cells: Iterable[Any]) -> list[str]:
    made = [shown(cell.value, getattr(cell, "number_format", "General")) for cell in cells]
    while made and not made[-1]:
        made.pop()
    return made
