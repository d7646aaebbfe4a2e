"""The fuzzing command: sound inputs pass, a crash, a hang and words out of place are told."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from workbench.errors import WorkbenchError
from workbench.records import Source

FOUND = importlib.util.spec_from_file_location(
    "fuzz", Path(__file__).parent / "benchmarks" / "fuzz.py"
)
assert FOUND is not None and FOUND.loader is not None
fuzz = importlib.util.module_from_spec(FOUND)
FOUND.loader.exec_module(fuzz)


def test_every_part_takes_a_few_inputs(capsys: Any) -> None:
    assert fuzz.main(["--seconds", "0", "--examples", "3"]) == 0
    table = capsys.readouterr().out
    assert all(name in table for name in fuzz.parts())


@pytest.mark.parametrize("ending", sorted(fuzz.sound_files()))
def test_the_sound_files_are_read(ending: str) -> None:
    assert fuzz.read_file(ending, fuzz.sound_files()[ending]) == ""


def _crash() -> None:
    raise KeyError("x")


def _lines() -> None:
    raise WorkbenchError("one\ntwo")


def _hang() -> None:
    while True:
        pass


def _misplaced() -> None:
    fuzz.sound([Source("a", "A", "a.md", "text/plain", "", "It cost £4.")])
    raise AssertionError("out of place")


@pytest.mark.parametrize("fault", [_crash, _lines, _hang, _misplaced])
def test_what_fails_is_told(fault: Any, monkeypatch: Any, capsys: Any) -> None:
    monkeypatch.setattr(fuzz, "LIMIT", 0.2)
    made = {"bad": (lambda _: fuzz.told(fault), (st.just(""),))}
    monkeypatch.setattr(fuzz, "parts", lambda: made)
    assert fuzz.main(["--seconds", "0", "--examples", "2"]) == 1
    assert "bad, seed 1: " in capsys.readouterr().out
