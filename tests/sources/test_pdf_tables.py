"""Tables in PDF files whose cells have several lines: what is of one row is read as one."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
import typst

from workbench.sources.pdf import read_pdf
from workbench.sources.pdf.grids import NEXT, OTHER, Table, parts
from workbench.sources.pdf.page import Line
from workbench.sources.pdf.ruled import Rule, Rules, tabled

PAGE = (
    "#set page(width: 420pt, height: 500pt, margin: 40pt)\n#set text(size: 10pt)\n"
    "The survey of Norwick was made in spring and tells of all the buildings that stood there.\n\n"
)
CELLS = (
    "[*Building of the town*], [*Cost in pounds, all told*], [*Opened*], [*Who built it and why*],"
    "[Tower of Norwick and its annex by the sea], [1,200,000], [1931],"
    "[John Bell, for the council of Norwick], [Inn], [300,000], [1880], [Mary Reed],"
    "[Mill at Hale Road and Corn Street], [45,000], [1875], [Tom Hill, a miller]"
)
WHOLE = (
    "| Building of the town | Cost in pounds, all told | Opened | Who built it and why |\n"
    "|---|---|---|---|\n"
    "| Tower of Norwick and its annex by the sea | 1,200,000 | 1931 "
    "| John Bell, for the council of Norwick |\n"
    "| Inn | 300,000 | 1880 | Mary Reed |\n"
    "| Mill at Hale Road and Corn Street | 45,000 | 1875 | Tom Hill, a miller |"
)


def table(tmp_path: Path, look: str, cells: str, widths: str = "(90pt, 60pt, 50pt, 90pt)") -> str:
    made = tmp_path / "a.pdf"
    words = f"{PAGE}#table(columns: {widths}, {look} {cells})\n\nThat is all there is to tell."
    made.write_bytes(typst.compile(words.encode(), format="pdf"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        text = read_pdf(made).text
    return text.split("\n\n", 1)[1].rpartition("\n\nThat is")[0]


@pytest.mark.parametrize(
    "look",
    ["", "align: horizon,", "align: bottom,", "stroke: none,", "stroke: (x: none, y: 0.5pt),"],
)
def test_what_wraps_in_a_cell_stays_in_it(tmp_path: Path, look: str) -> None:
    assert table(tmp_path, look, CELLS) == WHOLE


def test_where_nothing_tells_rows_from_lines_no_head_is_read(tmp_path: Path) -> None:
    made = table(tmp_path, "stroke: none, inset: (x: 5pt, y: 3.2pt),", CELLS)
    assert "---" not in made
    assert "| Inn | 300,000 | 1880 | Mary Reed |" in made
    lines = made.splitlines()
    for one, other in (("1,200,000", "Inn"), ("45,000", "Mary"), ("300,000", "Hale")):
        assert not any(one in line and other in line for line in lines)


def test_a_cell_over_several_columns_at_the_top_is_no_head(tmp_path: Path) -> None:
    cells = (
        "[*Building*], table.cell(colspan: 2)[*Cost in*], [*Rooms*],"
        "[*of the town*], [*spring*], [*autumn*], [*all told*],"
        "[Tower of Norwick by the sea], [100], [200], [3], [Inn], [10], [20], [4]"
    )
    made = table(tmp_path, "", cells)
    assert "---" not in made
    assert made.splitlines()[2] == "| Tower of Norwick by the sea | 100 | 200 | 3 |"


def test_a_cell_over_several_rows_is_read_once(tmp_path: Path) -> None:
    cells = (
        "[*Town*], [*Rooms*], [*Built*], [*By*], table.cell(rowspan: 2)[Norwick], [12], [1880],"
        "[Ann Reed], [14], [1890], [Tom Hill], [Hale], [16], [1900], [Joe Bell]"
    )
    assert table(tmp_path, "", cells).splitlines()[2:] == [
        "| Norwick | 12 | 1880 | Ann Reed |",
        "|  | 14 | 1890 | Tom Hill |",
        "| Hale | 16 | 1900 | Joe Bell |",
    ]


@pytest.mark.parametrize(
    "cells",
    [
        "[Name], [Rooms], [Tower], [12], [Inn], [14], [Mill], [16]",
        "[Name], [Office], [Reed], [Mayor], [Hill], [Clerk], [Bell], [Guard]",
    ],
)
def test_lines_around_columns_alone_part_no_rows(tmp_path: Path, cells: str) -> None:
    look = "stroke: (x, y) => (x: 0.5pt, top: if y <= 1 { 0.5pt }, bottom: none),"
    made = table(tmp_path, look, f"{cells}, table.hline()", "(80pt, 80pt)")
    assert len([line for line in made.splitlines() if "---" not in line]) == 4


def test_space_between_groups_of_rows_joins_none(tmp_path: Path) -> None:
    cells = "[Reed], [Mayor], [Hill], [Clerk], [], [], [Bell], [Guard], [Low], [Cook]"
    made = table(tmp_path, "stroke: none, inset: 2.5pt,", cells, "(80pt, 80pt)")
    assert [line for line in made.splitlines() if line] == [
        "| Reed | Mayor |",
        "| Hill | Clerk |",
        "| Bell | Guard |",
        "| Low | Cook |",
    ]


def line(text: str, x: float, y: float) -> Line:
    return Line(text, x, x + 40, y, 10, False, len(text.split()))


@pytest.mark.parametrize(("times", "joined"), [(OTHER + 0.01, True), (NEXT + 0.02, False)])
def test_how_much_further_down_another_row_begins(times: float, joined: bool) -> None:
    gap = 12.0
    rows = [("old", "40", 0.0), ("mill", "", gap), ("inn", "50", gap + times * gap)]
    lines = [line(a, 50, 700 - y) for a, _, y in rows]
    lines += [line(b, 150, 700 - y) for _, b, y in rows if b]
    found = [part for part in parts(sorted(lines, key=lambda x: -x.y)) if isinstance(part, Table)]
    assert [each.sure for each in found] == [joined]
    assert (found[0].rows[0] == [("old", "mill"), ("40",)]) is joined


def test_a_box_or_two_lines_that_do_not_meet_are_no_table() -> None:
    words = [line("mill", 50, 700), line("inn", 150, 700), line("old", 50, 680)]
    box = Rules([Rule(720, 40, 300), Rule(660, 40, 300)], [Rule(40, 660, 720), Rule(300, 660, 720)])
    assert tabled(words, box) == words
    apart = Rules(
        [Rule(720, 40, 90), Rule(690, 40, 90), Rule(660, 40, 90)],
        [Rule(100, 660, 720), Rule(140, 660, 720), Rule(300, 660, 720)],
    )
    assert tabled(words, apart) == words
    grid = Rules(
        [Rule(720, 40, 300), Rule(690, 40, 300), Rule(660, 40, 300)], [Rule(120, 660, 720)]
    )
    assert [row.cells for row in tabled(words, grid)] == [(("mill",), ("inn",)), (("old",), ())]
