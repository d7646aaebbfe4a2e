"""The front door: every public name says what it is for and shows it, and the example is true."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest
from cli_runs import MILL

import workbench as wb


@pytest.mark.parametrize("name", wb.__all__)
def test_the_example_of_a_public_name_is_true(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Examples start in a folder whose ``sources`` are two texts that contradict each other."""
    (tmp_path / "sources").mkdir()
    for file, text in MILL.items():
        (tmp_path / "sources" / file).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    importlib.import_module("workbench.review")  # a package that stands where its function does
    told = getattr(wb, name).__doc__
    example = doctest.DocTestParser().get_doctest(told, {"wb": wb}, name, None, None)
    assert example.examples, f"{name} has no example"
    ran = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example)
    assert ran.failed == 0, capsys.readouterr().out
