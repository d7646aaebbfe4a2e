"""The committed notebooks are executed, clean and checked; and the check can fail."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import gettempdir
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def code_cells(path: Path) -> list[dict[str, Any]]:
    """The code cells of a notebook that hold any code."""
    cells = json.loads(path.read_text("utf-8"))["cells"]
    return [c for c in cells if c["cell_type"] == "code" and "".join(c["source"]).strip()]


def faults(path: Path) -> list[str]:
    """What makes a notebook unfit to be committed, as sentences."""
    found = []
    cells = code_cells(path)
    if "widgets" in json.loads(path.read_text("utf-8"))["metadata"]:
        found.append("holds widget state: a static page would show blank")
    if [c["execution_count"] for c in cells] != list(range(1, len(cells) + 1)):
        found.append("was not executed from top to bottom")
    if not any(c["outputs"] for c in cells):
        found.append("checks nothing: no cell has an output")
    for number, cell in enumerate(cells, 1):
        text = json.dumps(cell["outputs"])
        if any(o["output_type"] == "error" for o in cell["outputs"]):
            found.append(f"cell {number} failed")
        if any(o.get("name") == "stderr" for o in cell["outputs"]):
            found.append(f"cell {number} wrote to stderr")
        if re.search(rf"0x[0-9a-f]{{6,}}|{gettempdir()}|{Path.home()}|{ROOT}", text):
            found.append(f"cell {number} shows an address or a path of one machine")
    return found


def test_there_are_the_three_notebooks_an_editor_opens() -> None:
    names = [p.name for p in NOTEBOOKS]
    assert names == ["01_flag_claims.ipynb", "02_review.ipynb", "03_report.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_a_committed_notebook_is_executed_and_clean(path: Path) -> None:
    assert faults(path) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_an_editor_sees_the_front_door_only(path: Path) -> None:
    source = "\n".join("".join(cell["source"]) for cell in code_cells(path))
    assert "import workbench as wb" in source and "workbench." not in source


def test_the_desk_asks_who_reviews() -> None:
    (cell,) = (c for c in code_cells(NOTEBOOKS[1]) if "wb.review(" in "".join(c["source"]))
    assert "reviewer" not in "".join(cell["source"])


def spoil(path: Path, change: Callable[[Any, list[Any]], object]) -> None:
    book = json.loads(path.read_text("utf-8"))
    change(book, [c for c in book["cells"] if c["cell_type"] == "code"])
    path.write_text(json.dumps(book), "utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda book, cells: [c["outputs"].clear() for c in cells], "checks nothing"),
        (lambda book, cells: cells[0].update(execution_count=None), "not executed"),
        (lambda book, cells: book["metadata"].update(widgets={}), "widget state"),
        (
            lambda book, cells: cells[0]["outputs"].append(
                {"output_type": "stream", "name": "stderr", "text": ["a warning"]}
            ),
            "stderr",
        ),
        (
            lambda book, cells: cells[0]["outputs"].append(
                {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}
            ),
            "failed",
        ),
    ],
)
def test_the_guard_sees_a_spoiled_notebook(
    tmp_path: Path, change: Callable[[Any, list[Any]], object], told: str
) -> None:
    path = Path(shutil.copy(NOTEBOOKS[0], tmp_path))
    spoil(path, change)
    assert any(told in fault for fault in faults(path))


def nbval(folder: Path, name: str) -> CompletedProcess[str]:
    """A strict nbval run over one notebook of a project folder."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:playwright"),
            *("--nbval", "--nbval-current-env", "--nbval-cell-timeout=120", f"notebooks/{name}"),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_one_changed_figure_in_a_source_fails_the_cell_that_shows_it(tmp_path: Path) -> None:
    for folder in ("notebooks", "sources"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)  # the report's title stands there
    (tmp_path / "reports").mkdir()
    name = "01_flag_claims.ipynb"
    clean = nbval(tmp_path, name)
    assert clean.returncode == 0, clean.stdout[-3000:]

    source = tmp_path / "sources" / "trivia-release.txt"
    text = source.read_text("utf-8")
    assert text.count("six weeks") == 1
    source.write_text(text.replace("six weeks", "nine weeks"), "utf-8")
    altered = nbval(tmp_path, name)
    cells = code_cells(ROOT / "notebooks" / name)
    conflicts = next(
        n
        for n, c in enumerate(cells)
        if "".join(c["source"]).startswith("wb.show(dossier.conflicts")
    )
    assert altered.returncode == 1
    assert re.search(rf"FAILED .*{re.escape(name)}::Cell {conflicts}\b", altered.stdout)
    assert "nine weeks" in altered.stdout


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("01_flag_claims.ipynb", "Who says so, and how surely"),
        ("02_review.ipynb", "conflict · attribution"),
        ("03_report.ipynb", "Fact-check report"),
    ],
)
def test_a_notebook_exported_to_html_shows_the_findings(name: str, shown: str) -> None:
    from nbconvert import HTMLExporter

    page, _ = HTMLExporter().from_filename(str(ROOT / "notebooks" / name))
    assert shown in page
    assert "application/vnd.jupyter.widget-view+json" not in page
