"""Seconds of the processor for reading a folder of many files: ``folder.py 1000 10000``.

The exponent is that of the growth from each size to the next; 1 is a time in proportion.
"""

from __future__ import annotations

import sys
import tempfile
import time
from math import log
from pathlib import Path

from workbench.sources import read

SIZES = (1_000, 10_000, 100_000)
EACH = 1_000  # files in a subfolder


def folder(place: Path, files: int) -> Path:
    """A folder of so many files, a tenth of them of a kind that cannot be read."""
    made = place / str(files)
    for number in range(files):
        path = (
            made / f"{number // EACH:04}" / f"note-{number}.{'jpg' if number % 10 == 9 else 'txt'}"
        )
        if number % EACH == 0:
            path.parent.mkdir(parents=True)
        path.write_text(f"House number {number} has {number % 97 + 2} rooms.\n")
    return made


def main(sizes: list[int]) -> None:
    before: tuple[int, float] | None = None
    with tempfile.TemporaryDirectory() as place:
        for files in sizes:
            made = folder(Path(place), files)
            start = time.process_time()
            found = len(read(made))
            took = time.process_time() - start
            grew = (
                f"  exponent {log(took / before[1]) / log(files / before[0]):.2f}" if before else ""
            )
            print(f"{files:>9,} files  {found:>9,} read  {took:8.2f} s{grew}", flush=True)
            before = files, took


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
