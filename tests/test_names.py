"""One name, one idea: no module of the package shares its name with another."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "workbench"


def test_no_two_modules_have_one_name() -> None:
    names = Counter(path.stem for path in PACKAGE.rglob("*.py") if path.stem != "__init__")
    assert len(names) > 200
    assert [name for name, times in names.items() if times > 1] == []
