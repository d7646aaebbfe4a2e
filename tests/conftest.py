"""Which tests need more than Python, and which take long: marks, so that they can be left out.

pytest tests -m "not browser and not database and not slow"
"""

from __future__ import annotations

from types import ModuleType

import pytest

# By the fixtures that a test asks for, the modules that its file imports, or its place.
BROWSER = {"browser", "page", "lab", "bench"}
DATABASE = {"server"}
DOCUMENTS = {"docx", "openpyxl", "pypdfium2", "pyarrow", "typst"}
# Where these modules are imported in a function.
IMPORTED_LATE = {
    "reports/test_manuscript.py",
    "reports/test_tables.py",
    "reports/test_pdf.py",
    "sources/test_pdf.py",
    "sources/test_tables_in.py",
}
# Files in which all tests together take more than five seconds on two quiet cores, and tests that
# do alone; measured with `pytest --durations=0`.
SLOW: set[str] = set()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for mark in marks(item):
            item.add_marker(mark)


def marks(item: pytest.Item) -> list[str]:
    """The marks of a test, other than those that it bears itself."""
    place = item.path.as_posix().partition("/tests/")[2]
    asked = set(getattr(item, "fixturenames", ()))
    given = getattr(item, "callspec", None)
    postgres = given is not None and "postgres" in given.params.values()
    imported = {
        value.__name__.split(".")[0]
        for value in vars(getattr(item, "module", item)).values()
        if isinstance(value, ModuleType)
    }
    name = getattr(item, "originalname", item.name)
    found = {
        "browser": asked & BROWSER or place.startswith("browser/"),
        "database": asked & DATABASE or postgres,
        "documents": imported & DOCUMENTS or place in IMPORTED_LATE,
        "slow": not place or {place, f"{place}::{name}"} & SLOW,  # not place: a notebook
    }
    return [mark for mark, holds in found.items() if holds]
