"""Tables of figures: every cell a fact under its head, every row found where it stands."""

from __future__ import annotations

import csv
import datetime
import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from standing import sound, where

from workbench.claims import split
from workbench.claims.rows import Tables, cells
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.facts.extract import columns
from workbench.sources import grid, read, spreadsheet
from workbench.sources.displayed import shown


def file(folder: Path, data: str | bytes, name: str = "cast.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def lines(folder: Path, data: str | bytes, name: str = "cast.csv") -> list[str]:
    return sound(file(folder, data, name)).text.split("\n")


def test_a_table_with_quoted_cells_to_the_letter(tmp_path: Path) -> None:
    data = 'Name;Part;Fee\n"Marsh; Joan";Nell;12.000,50\n"Cole ""Pete""";"Tom\nthe | boy";9000\n'
    source = sound(file(tmp_path, data))
    assert source.text == (
        "| Name | Part | Fee |\n|---|---|---|\n| Marsh; Joan | Nell | 12.000,50 |\n"
        '| Cole "Pete" | Tom the \\| boy | 9000 |'
    )
    assert where(source, "Name") == "row 1"
    assert where(source, "Marsh") == "row 2"
    assert where(source, "Cole") == "row 3"


def test_every_cell_is_read_under_its_head(tmp_path: Path) -> None:
    source = sound(file(tmp_path, "Name,Born,,Fee\nAnn Weir,1912-05-03,x,9000\nBo Reed,1913\n"))
    ann, bo = split([source])
    names = [name for _, _, name in columns(ann, source.text)]
    assert [name[:1] for name in names] == [("name",), ("bear",), (), ("fee",)]
    assert len(columns(bo, source.text)) == 4
    assert (
        len(Tables(source.text).heads(bo.start)) == len(cells(source.text, bo.start, bo.end)) == 4
    )


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_told_from_the_rows(tmp_path: Path, mark: str) -> None:
    rows = [["Name", "Said", "Fee"], ["Ann", "Yes, no; well", "1"], ["Bo", "No", "2"]]
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows(rows)
    assert lines(tmp_path, out.getvalue())[2:] == ["| Ann | Yes, no; well | 1 |", "| Bo | No | 2 |"]


def test_the_separator_may_be_said(tmp_path: Path) -> None:
    source = sound(file(tmp_path, "sep=!\nName!Fee\nAnn, Bo!3\n"))
    assert source.text.split("\n")[2] == "| Ann, Bo | 3 |"
    assert where(source, "Ann") == "row 3"  # as a spreadsheet program counts
    assert lines(tmp_path, "Name\tFee\nAnn, Bo\t3\n", "a.tsv")[2] == "| Ann, Bo | 3 |"


@pytest.mark.parametrize(
    ("first", "headed"),
    [
        ("Name,Fee", True),
        ("Country,1951,1952", True),
        ("Season,1951/52,1952–53", True),
        ("Ann,9000", False),
        ("Ann,Ann", False),
        ("Ann,", False),
        ("1951,1952", True),
        ("Ann,£9,000", False),
    ],
)
def test_a_head_is_words_or_years(tmp_path: Path, first: str, headed: bool) -> None:
    made = lines(tmp_path, f"{first}\nx,3,4\ny,5,6\n")
    assert (len(made) > 1 and made[1].startswith("|---")) is headed


def test_titles_notes_and_tables_that_empty_rows_part(tmp_path: Path) -> None:
    data = "The accounts of 1951,,\n,,\nItem,Sum,\nSet,3,\n,,\nIn pounds.,,\n"
    source = sound(file(tmp_path, data))
    assert source.text == (
        "The accounts of 1951\n\n| Item | Sum |\n|---|---|\n| Set | 3 |\n\nIn pounds."
    )
    assert where(source, "| Set") == "row 4"
    assert where(source, "In pounds") == "row 6"


def refused(path: Path) -> str:
    with pytest.raises(WorkbenchError) as caught, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read(path)
    message = str(caught.value)
    assert message.startswith(f"{path}")
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b",,\n,,\n", "no cell has anything"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a table of text"),
        (b"PK\x03\x04junk", "not a table of text but a zip archive that is cut short"),
        (b"%PDF-1.7\n", "let its name end in .pdf"),
        (b"a,b\n1,\x00\n", "binary data"),
        (b'a,b\n"c,d\n1,2\n3,4\n', "never closed"),
    ],
)
def test_what_is_no_table_is_named(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refused(file(tmp_path, data))


def test_huge_cells_are_refused(tmp_path: Path) -> None:
    most = spreadsheet.CELL
    assert lines(tmp_path, f"a,b\nx,{'y' * most}\n")[2].endswith("y |")
    assert "longer than 100,000" in refused(file(tmp_path, f"a,b\nx,{'y' * (most + 1)}\n"))
    assert "longer than 100,000" in refused(file(tmp_path, f"a,b\nx,{'y' * 200_000}\n"))


def test_rows_are_filled_up_within_a_limit() -> None:
    head, rows = ["a", "b", "c"], [["1"], ["2"]]
    assert [line for _, line in grid.headed(head, rows)][2:] == ["| 1 |  |  |", "| 2 |  |  |"]
    wide = ["x"] * (grid.PADDING // 2 + 1)
    assert [line for _, line in grid.headed(wide, rows)][2:] == [
        f"| 1 |{'  |' * (len(wide) - 1)}",
        f"| 2 |{'  |' * (len(wide) - 1)}",
    ]
    assert [line for _, line in grid.headed([*wide, "x"], rows)][2:] == ["| 1 |", "| 2 |"]


def book(folder: Path, make: Callable[[Workbook], object], name: str = "sums.xlsx") -> Path:
    made = Workbook()
    make(made)
    made.save(folder / name)
    return folder / name


def accounts(made: Workbook) -> None:
    sheet = made.active
    sheet.title = "Budget"
    sheet.append(["Harbour Lights: the accounts"])
    sheet.append([])
    sheet.append(["Item", "Sum", "Paid on", "Part"])
    sheet.append(["Set", 0.1 + 0.2, datetime.date(1950, 4, 3), 0.125])
    sheet.append(["Actors", 240000, datetime.datetime(1950, 6, 3, 10, 15), None])
    sheet["B5"].number_format = '"£"#,##0'
    sheet["D4"].number_format = "0.0%"
    cast = made.create_sheet("Cast")
    cast.append(["Name", "Part"])
    cast.append(["Joan | Marsh", "Nell\nlead"])


def test_a_workbook_to_the_letter(tmp_path: Path) -> None:
    source = sound(book(tmp_path, accounts))
    assert source.text == (
        "## Budget\n\nHarbour Lights: the accounts\n\n"
        "| Item | Sum | Paid on | Part |\n|---|---|---|---|\n| Set | 0.3 | 1950-04-03 | 12.5% |\n"
        "| Actors | £240,000 | 1950-06-03, 10:15 |  |\n\n"
        "## Cast\n\n| Name | Part |\n|---|---|\n| Joan \\| Marsh | Nell lead |"
    )
    assert where(source, "| Actors") == "Budget, row 5"
    assert where(source, "| Joan") == "Cast, row 2"


def test_a_workbook_of_one_sheet_has_no_heading(tmp_path: Path) -> None:
    def make(made: Workbook) -> None:
        made.active.append(["Name", "Fee"])
        made.active.append(["Ann", 3])

    assert sound(book(tmp_path, make)).text == "| Name | Fee |\n|---|---|\n| Ann | 3 |"


def test_formulas_without_results_and_hidden_sheets_are_said(tmp_path: Path) -> None:
    def make(made: Workbook) -> None:
        made.active.append(["Sum", "Of"])
        made.active.append([3, "Set"])
        made.active["A3"] = "=SUM(A2:A2)"
        made.create_sheet("Secret").append(["x", 1])
        made["Secret"].sheet_state = "hidden"

    with pytest.warns(WorkbenchWarning) as caught:
        (source,) = read(book(tmp_path, make))
    said = [str(each.message) for each in caught]
    assert any("formulas without their results" in each for each in said)
    assert any("hidden sheets are not read: Secret" in each for each in said)
    assert "SUM" not in source.text
    assert "x" not in source.text


def test_formulas_are_read_as_they_came_out(tmp_path: Path) -> None:
    def make(made: Workbook) -> None:
        made.active.append(["Name", "Sum"])
        made.active.append(["Ann", 5])

    path = book(tmp_path, make)
    changed(path, "xl/worksheets/sheet1.xml", b"<v>5</v>", b"<f>2+3</f><v>5</v>")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read(path)[0].text.endswith("| Ann | 5 |")


def changed(path: Path, part: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_hostile_and_broken_workbooks_are_refused(tmp_path: Path) -> None:
    path = book(tmp_path, accounts)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "cut short or damaged" in refused(path)
    path.write_bytes(b"Name,Fee\nAnn,3\n")
    assert "not an Excel workbook but plain text" in refused(path)
    path.write_bytes(whole)
    changed(
        path, "xl/worksheets/sheet1.xml", b"<worksheet", b'<!DOCTYPE a [<!ENTITY x "y">]><worksheet'
    )
    assert "document type" in refused(path)
    path.write_bytes(whole)
    changed(path, "xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheetData><broken>")
    assert "damaged" in refused(path)


def test_what_a_sheet_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    path = book(tmp_path, accounts)
    changed(path, "xl/worksheets/sheet1.xml", b'ref="A1:D5"', b'ref="A1:XFD1048576"')
    assert "| Actors |" in sound(path).text
    changed(path, "xl/worksheets/sheet1.xml", b'ref="A1:XFD1048576"', b'ref="A1:B4"')
    assert "| Actors | £240,000 | 1950-06-03, 10:15 |" in sound(path).text


def test_cells_that_are_looked_at_are_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book(tmp_path, accounts)
    monkeypatch.setattr(spreadsheet, "CELLS", 10)
    assert "more than 10 cells" in refused(path)


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (0.1 + 0.2, "General", "0.3"),
        (1.1 * 3, "General", "3.3"),
        (240000.0, "General", "240000"),
        (1234567890123456, "General", "1234567890123456"),
        (1e-7, "General", "0.0000001"),
        (1e21, "General", "1000000000000000000000"),
        (34285.7142857, "#,##0", "34,286"),
        (34285.7142857, "0.00", "34285.71"),
        (2.5, "0", "3"),
        (-1234.5, "#,##0.00;[Red]-#,##0.00", "-1,234.50"),
        (0.125, "0.0%", "12.5%"),
        (0.125, "0%", "13%"),
        (5, '"£"#,##0', "£5"),
        (5, "[$€-407]#,##0.00", "€5.00"),
        (5, '#,##0 "USD"', "USD 5"),
        (1500, "0.00E+00", "1500"),
        (0.5, "# ?/?", "0.5"),
        (float("inf"), "0", "inf"),
        (True, "General", "yes"),
        (None, "General", ""),
        ("£5", "General", "£5"),
        (datetime.datetime(1950, 4, 3), "", "1950-04-03"),
        (datetime.datetime(1950, 4, 3, 10, 15, 7), "", "1950-04-03, 10:15:07"),
        (datetime.time(10, 15), "", "10:15"),
        (datetime.timedelta(hours=30, minutes=5), "", "30:05:00"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_it_is_shown(value: object, form: str, text: str) -> None:
    assert shown(value, form) == text


CELLS = st.text(st.sampled_from('aB1 ,;|\t\n"£.—'), max_size=10)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=6), st.sampled_from(",;\t|"))
def test_every_place_and_every_claim_stands_in_the_text(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Any], mark: str
) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows([*rows, ["Rain", "1951"], ["Snow", "1952"]])
    path = file(tmp_path_factory.mktemp("any"), out.getvalue())
    source = sound(path)
    assert "1951" in source.text
