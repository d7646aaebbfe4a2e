"""The work done on hostile texts grows with their length, not with its square.

What is counted are calls of functions, so that a busy machine changes nothing; the benchmark
``growth.py`` measures the time.
"""

from __future__ import annotations

import importlib.util
import sys
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from workbench.dossier import check
from workbench.findings import compare

FOUND = importlib.util.spec_from_file_location(
    "growth", Path(__file__).parent / "benchmarks" / "growth.py"
)
assert FOUND is not None and FOUND.loader is not None
growth = importlib.util.module_from_spec(FOUND)
FOUND.loader.exec_module(growth)
SMALL, TIMES = 2_500, 4
STEEP = TIMES**growth.MOST
NAMES = ("signs of currency", "figures", "dates", "said", "negations", "table rows", "quotes")


def calls(work: Callable[[], object]) -> int:
    """How many functions some work calls."""
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", NAMES)
def test_comparing_grows_with_the_texts(name: str) -> None:
    counts = []
    for size in (SMALL, SMALL * TIMES):
        one, two = (growth.GENERATORS[name](size, turn) for turn in (0, 1))
        counts.append(calls(partial(compare, one, two)))
    assert counts[1] < STEEP * counts[0] + 20_000


@pytest.mark.parametrize("name", ["equal sentences", "said", "footnote marks", "key-value lines"])
def test_checking_grows_with_the_sources(name: str, tmp_path: Path) -> None:
    counts = []
    for size in (SMALL, SMALL * TIMES):
        for turn in (0, 1):
            text = growth.GENERATORS[name](size, turn)
            Path(tmp_path, f"{turn}.md").write_text(text, encoding="utf-8")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            counts.append(calls(lambda: check(tmp_path, progress=False)))
    assert counts[1] < STEEP * counts[0] + 20_000


def test_the_exponent_is_the_slope_of_the_logarithms() -> None:
    assert growth.exponent([10, 20, 40], [1.0, 4.0, 16.0]) == pytest.approx(2)
    assert growth.exponent([10, 20, 40], [3.0, 6.0, 12.0]) == pytest.approx(1)
