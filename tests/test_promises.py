"""The table of promises names scripts that are there, and counts them right."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache

import pytest
from pages import ROOT

PAGE = ROOT / "notebooks" / "guide" / "promises.md"
SCRIPT = re.compile(r"`(tests/[\w/]+\.py)`")
ROW = re.compile(r"^\| (.+) \| ((?:`tests/[\w/]+\.py` ?)+) \| ([\d,]+) \|$", re.MULTILINE)
HOSTILE = re.compile(
    r"\*\*Of these, at least ([\d,]+) are hostile inputs.*?\*\*\s*\(((?:.|\n)+?)\)"
)
TEXT = PAGE.read_text("utf-8")


@cache
def collected() -> dict[str, int]:
    """How many tests each script of the page holds, as pytest counts them."""
    scripts = sorted({*SCRIPT.findall(TEXT)})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", *scripts]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    found = re.findall(r"^(tests/[\w/]+\.py): (\d+)$", done.stdout, re.MULTILINE)
    return {script: int(count) for script, count in found}


def told(number: str) -> int:
    return int(number.replace(",", ""))


def test_every_script_that_is_named_is_there() -> None:
    named = [*SCRIPT.findall(TEXT), *re.findall(r"python (tests/benchmarks/\w+\.py)", TEXT)]
    assert len(named) > 20
    assert [script for script in named if not (ROOT / script).is_file()] == []


@pytest.mark.parametrize("row", ROW.findall(TEXT), ids=lambda row: row[0][:40])
def test_a_row_counts_what_its_scripts_hold(row: tuple[str, str, str]) -> None:
    count = sum(collected()[script] for script in SCRIPT.findall(row[1]))
    assert told(row[2]) <= count < 1.2 * told(row[2]), f"the scripts hold {count} tests by now"


def test_there_are_as_many_hostile_inputs_as_are_told_and_more_than_a_hundred() -> None:
    assert len(ROW.findall(TEXT)) == TEXT.count(" | `tests/")
    (found,) = HOSTILE.findall(TEXT)
    count = sum(collected()[script] for script in SCRIPT.findall(found[1]))
    assert 100 < told(found[0]) <= count < 1.2 * told(found[0]), f"{count} by now"


def test_the_generators_are_counted() -> None:
    script = (ROOT / "tests" / "benchmarks" / "growth.py").read_text("utf-8")
    table = script[script.index("GENERATORS: ") : script.index("def seconds")]
    (count,) = re.findall(r"of (\d+) generators", TEXT)
    assert int(count) == len(re.findall(r'^    "[\w -]+": ', table, re.MULTILINE))
