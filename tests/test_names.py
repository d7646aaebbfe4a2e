"""One name, one idea: no module and no type of the package shares its name with another."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "workbench"


def test_no_two_modules_have_one_name() -> None:
    names = Counter(path.stem for path in PACKAGE.rglob("*.py") if path.stem != "__init__")
    assert len(names) > 200
    assert [name for name, times in names.items() if times > 1] == []


def types(module: ast.Module) -> Iterator[str]:
    """The classes of a module, and the names it gives to types."""
    for node in module.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript | ast.BinOp):
            yield from (
                target.id
                for target in node.targets
                if isinstance(target, ast.Name) and target.id != target.id.upper()
            )


def test_no_two_types_have_one_name() -> None:
    names = Counter(
        name
        for path in PACKAGE.rglob("*.py")
        for name in types(ast.parse(path.read_text("utf-8")))
        if not name.startswith("_") and name[0].isupper()
    )
    assert len(names) > 150
    assert [name for name, times in names.items() if times > 1] == []
