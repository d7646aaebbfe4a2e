"""Which tests need more than Python, and which take long: marks, so that they can be left out.

pytest tests -m "not browser and not database and not slow"
"""

from __future__ import annotations

import os
from pathlib import Path
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
# Files, or tests, that start whole programs again and again; every run of the suite names those
# that took more than five seconds, so that this list can follow.
SLOW = {
    "notebooks/test_notebooks.py",
    "notebooks/test_shipped.py",
    "reports/test_export.py::test_the_bytes_are_the_same_in_every_process",
    "reports/test_page.py",
    "start/test_init.py",
    "test_cli.py",
    "test_lab.py",
    "test_readme.py",
    "test_wheel.py",
}


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two workers for the suite or a room; none for files by name: they are done before one starts.

    Each worker has a JupyterLab, a PostgreSQL server and folders of its own, and runs whole files.
    """
    if all("::" in arg or Path(arg).suffix for arg in config.args):
        config.option.dist = "no"
        return 0
    return min(2, os.cpu_count() or 1)


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
        "browser": asked & BROWSER or found_in_browser(place),
        "database": asked & DATABASE or postgres,
        "documents": imported & DOCUMENTS or place in IMPORTED_LATE,
        # Without a place here it is a notebook of the project.
        "slow": not place or found_in_browser(place) or {place, f"{place}::{name}"} & SLOW,
    }
    return [mark for mark, holds in found.items() if holds]


def found_in_browser(place: str) -> bool:
    """Whether a test stands among those that drive a real JupyterLab."""
    return place.startswith("browser/")
