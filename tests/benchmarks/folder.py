"""Time and memory for a folder of many files: only read, or checked whole.

    python tests/benchmarks/folder.py [FILES ...] [--check]

The exponent is that of the growth from each size to the next; 1 is a time in proportion. Each size
is measured in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from math import log
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
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


def measured(files: int, whole: bool) -> tuple[int, float, int]:
    """How many sources were read, in how many processor seconds and megabytes."""
    from workbench.dossier import check
    from workbench.sources import read

    with tempfile.TemporaryDirectory() as place:
        made = folder(Path(place), files)
        start = time.process_time()
        found = check(made, progress=False).source_records if whole else read(made)
        took = time.process_time() - start
    return len(found), took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--check", action="store_true", help="also split, linked and compared")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(measured(args.files[0], args.check)))
        return
    before: tuple[int, float] | None = None
    for files in args.files:
        words = [str(files), "--one", *(["--check"] if args.check else [])]
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, __file__, *words], env=env, stdout=subprocess.PIPE)
        found, took, memory = json.loads(done.stdout)
        grew = f"  exponent {log(took / before[1]) / log(files / before[0]):.2f}" if before else ""
        print(
            f"{files:>9,} files  {found:>9,} read  {took:8.2f} s  {memory:>6,} MB{grew}", flush=True
        )
        before = files, took


if __name__ == "__main__":
    main()
