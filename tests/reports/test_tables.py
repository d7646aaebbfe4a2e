"""XLSX, CSV and Parquet: read back whole, nothing runs as a formula."""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import Judged, claim, finding, sample_dossier, source

from workbench.errors import WorkbenchError
from workbench.hidden import shown
from workbench.reports import export
from workbench.reports.content.gather import gather
from workbench.reports.content.parts import spoken
from workbench.reports.formats import xlsx
from workbench.reports.formats.csv import render as as_csv
from workbench.reports.formats.parquet import render as as_parquet
from workbench.reports.layout import columns
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore


def book(dossier: Dossier, store: VerdictStore | None = None) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx.render(gather(dossier, store))))


def summed(made: openpyxl.Workbook) -> str:
    """The summary of the first finding."""
    heads = [cell.value for cell in made["findings"][1]]
    return str(made["findings"].cell(2, heads.index("summary") + 1).value)


def csv_rows(dossier: Dossier, store: VerdictStore | None = None) -> list[dict[str, str]]:
    text = as_csv(gather(dossier, store)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def titled(words: str) -> Dossier:
    """A dossier whose one finding is summed up in these words."""
    text = source("a", "It cost £5.\n")
    cost = claim(text, "It cost £5.")
    found = finding("unverified", "low", "single_source", (cost,), summary=words)
    return Dossier("T", (text,), (cost,), (), (), (found,))


def test_the_sheets_are_frozen_filtered_and_wide_enough(judged: Judged) -> None:
    made = book(*judged)
    assert made.sheetnames == ["summary", "findings", "corrections", "verdicts", "sources"]
    for page in made:
        assert page.freeze_panes == "B2" and page.auto_filter.ref == page.dimensions
        assert all(page.column_dimensions[c[0].column_letter].width > 6 for c in page.columns)
    counts = [page.max_row - 1 for page in made]
    assert counts == [11, 7, 4, len(judged[1].events()), 3]
    told = {row[0]: row[1] for row in made["summary"].iter_rows(values_only=True)}
    assert told["report"] == judged[0].title and "left" in told["state"]
    assert told["corrections"] == "4" and told["checked"] == "3 of 7 findings settled"


def test_each_sheet_prints_a_page_wide_what_is_read_with_its_head_on_every_page(
    judged: Judged,
) -> None:
    made = book(*judged)
    for page in made:
        assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_title_rows == "$1:$1" and "Page" not in str(page.oddFooter.center.text)
    heads = {p.title: [c.value for c in p[1]] for p in made}
    assert heads["findings"][:7] == [
        "no.",
        "kind",
        "severity",
        "status",
        "question",
        "answer",
        "outcomes",
    ]
    assert made["findings"].print_area == "'findings'!$A$1:$M$8"
    assert heads["findings"][12:14] == ["to settle", "reason"]  # ids and counts are not printed
    for name, read in xlsx._READ.items():  # every column that is read is there
        assert {xlsx.heading(column) for column in read} <= set(heads[name])


@pytest.mark.parametrize(
    ("words", "height"),
    [("x" * 126, 43.5), ("x" * 127, 57.0), ("x\ny\nz\na", 57.0), ("x " * 5000, 408.75)],
)
def test_a_row_is_as_high_as_its_words_need(words: str, height: float) -> None:
    """The summary is 44 characters wide; the other columns of this row need three lines."""
    page = book(titled(words))["findings"]
    assert page.row_dimensions[2].height == height


def test_the_rows_are_read_back_as_they_were(judged: Judged, hostile: Dossier) -> None:
    for dossier, store in (judged, (hostile, None)):
        matter = gather(dossier, store)
        made = openpyxl.load_workbook(io.BytesIO(xlsx.render(matter)))
        for table in (columns.findings(matter), columns.verdicts(matter), columns.sources(matter)):
            page = made[table.name]
            names, *rows = page.iter_rows(values_only=True)
            order = xlsx.ordered(table)
            assert sorted(order) == sorted(table.columns)
            assert list(names) == list(map(xlsx.heading, order))
            for row, told in zip(rows, table.rows, strict=True):
                by_name = dict(zip(table.columns, told, strict=True))
                for name, value in zip(order, row, strict=True):
                    said = by_name[name]
                    said = spoken(str(said)) if name in xlsx._WORDS else said
                    assert value == (said if said != "" else None)


def test_no_cell_is_a_formula_or_a_link(hostile: Dossier) -> None:
    made = book(hostile)
    cells = [cell for page in made for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    risky = [c for c in cells if isinstance(c.value, str) and c.value[:1] in "=+-@\t\r"]
    assert len(risky) >= 3 and all(cell.quotePrefix for cell in risky)
    assert all(cell.hyperlink is None for cell in cells)


def test_csv_guards_what_a_spreadsheet_would_run(hostile: Dossier) -> None:
    for row in csv_rows(hostile):
        assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in row.values())
    first = csv_rows(hostile)[0]
    assert first["summary"] == "'=1+1" and first["words"].startswith("'=HYPERLINK(")


@given(st.text(max_size=60))
def test_whatever_the_words_the_csv_keeps_them(words: str) -> None:
    words = "".join(c for c in words if not 0xD800 <= ord(c) < 0xE000)
    kept = csv_rows(titled(words))[0]["summary"]
    seen = shown(words)
    assert kept == (f"'{seen}" if seen[:1] in tuple("=+-@\t\r") else seen)


def test_csv_opens_in_pandas_and_says_utf8_to_excel(judged: Judged, tmp_path: Path) -> None:
    path = export(*judged, tmp_path / "a.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    frame = pd.read_csv(path)
    assert frame.finding_id.tolist() == [f.finding_id for f in judged[0].finding_records]
    assert frame.verdict[0] == "confirmed_with_change" and frame.number[0] == 1


def test_a_cell_longer_than_excel_allows_says_that_it_is_cut() -> None:
    for words in ("x" * 40_000, "👩" * 20_000):
        value = summed(book(titled(words)))
        assert value.endswith("has it all)") and value.startswith(words[0] * 15_000)
        assert len(value.encode("utf-16-le")) // 2 <= 32_767
    assert summed(book(titled("x" * 32_000))) == "x" * 32_000


def test_the_clock_stays_out_of_the_workbook(judged: Judged) -> None:
    assert book(*judged).properties.created.isoformat()[:10] == "2026-01-02"
    assert book(sample_dossier()).properties.created.year == 1980


def test_parquet_holds_the_same_rows(judged: Judged, hostile: Dossier) -> None:
    for dossier, store in (judged, (hostile, None)):
        matter = gather(dossier, store)
        frame = pd.read_parquet(io.BytesIO(as_parquet(matter)))
        assert frame.to_numpy().tolist() == columns.findings(matter).rows
        assert frame.number.dtype == "int64"


def test_parquet_of_nothing_has_its_columns() -> None:
    frame = pd.read_parquet(
        io.BytesIO(as_parquet(gather(replace(titled("x"), finding_records=()), None)))
    )
    assert list(frame.columns) == list(columns.findings(gather(titled("x"), None)).columns)


@pytest.mark.parametrize(
    ("ending", "module", "extra"), [(".parquet", "pyarrow", "parquet"), (".pdf", "typst", "pdf")]
)
def test_a_missing_extra_names_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(WorkbenchError, match="pip install") as caught:
        export(sample_dossier(), None, tmp_path / f"a{ending}")
    assert f"'editorial-workbench[{extra}]'" in str(caught.value)
    assert list(tmp_path.iterdir()) == []
