"""The notebooks that `workbench init` gives are those of this repository, without its outputs.

After a change of a notebook: GOLDEN=write pytest tests/notebooks/test_shipped.py; read the diff.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "workbench" / "start" / "desk"
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def bare(path: Path) -> str:
    """The text of a notebook as it is shipped: nothing in it was run."""
    book = json.loads(path.read_text("utf-8"))
    for cell in book["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
    book["metadata"] = {"kernelspec": book["metadata"]["kernelspec"]}
    return json.dumps(book, indent=1, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_the_shipped_notebook_is_the_one_of_the_repository(path: Path) -> None:
    shipped = SHIPPED / path.name
    if os.environ.get("GOLDEN") == "write":
        shipped.write_text(bare(path), "utf-8")
    assert shipped.read_text("utf-8") == bare(path), "GOLDEN=write brings it up to date"


def test_no_other_notebook_is_shipped() -> None:
    assert sorted(p.name for p in SHIPPED.glob("*.ipynb")) == [p.name for p in NOTEBOOKS]


def test_the_shipped_notebooks_speak_of_no_source_of_this_repository() -> None:
    names = [p.stem for p in (ROOT / "sources").glob("*.txt")]
    for path in SHIPPED.iterdir():
        text = path.read_text("utf-8").lower()
        assert not any(word in text for word in (*names, "red shoes", "red-shoes")), path.name
