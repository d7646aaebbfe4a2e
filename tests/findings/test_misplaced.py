"""A table bears out what it says in one row, in the column that a claim names."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb

YEARS = (
    "Year,Visitors,Days open,Season tickets\n"
    "2022,31450,118,640\n2023,42810,151,905\n2024,45120,153,1010\n"
)
SEASONS = "Swimmer,Year,Medals\nSmith,2022,10\nSmith,2023,12\n"
MEDALS = "Swimmer,Medals,Races\nSmith,10,31\nReed,12,44\nBrown,15,12\n"


def kinds(folder: Path, draft: str, table: str) -> set[str]:
    home = folder / "sources"
    home.mkdir()
    (home / "table.csv").write_text(table, encoding="utf-8")
    (home / "sources.toml").write_text('["table.csv"]\nkind = "primary"\n', encoding="utf-8")
    (folder / "draft.txt").write_text(draft + "\n", encoding="utf-8")
    dossier = wb.check(home, manuscript=folder / "draft.txt", progress=False)
    return {found.kind for found in dossier.finding_records}


@pytest.mark.parametrize(
    ("draft", "table"),
    [
        ("In 2024 it had 45,120 visitors.", YEARS),
        ("Visitors in 2022: 31,450.", YEARS),
        ("Reed had 12 medals.", MEDALS),
        ("Smith had 12 medals in 2023.", SEASONS),
    ],
)
def test_a_row_bears_out_what_it_says(tmp_path: Path, draft: str, table: str) -> None:
    assert kinds(tmp_path, draft, table) == {"corroborated"}


@pytest.mark.parametrize(
    ("draft", "table"),
    [
        ("In 2023 it had 45,120 visitors.", YEARS),  # of another year
        ("In 2024 it had 1,010 visitors.", YEARS),  # of another column
        ("Visitors in 2022: 640.", YEARS),
        ("It had 905 season tickets in 2024.", YEARS),
        ("Smith had 12 medals in 2022.", SEASONS),  # of another year
        ("Smith had 12 medals.", MEDALS),  # of another swimmer
        ("Reed had 44 medals.", MEDALS),
        ("Brown had 12 medals.", MEDALS),  # of another column, and of another swimmer
    ],
)
def test_the_value_of_another_row_or_column_is_never_corroborated(
    tmp_path: Path, draft: str, table: str
) -> None:
    assert "corroborated" not in kinds(tmp_path, draft, table)
