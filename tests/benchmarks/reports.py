"""Seconds and megabytes a format for 5,000 findings: ``python tests/benchmarks/reports.py``.

An ending as an argument measures that format alone; a number changes how many findings.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]
    from samples import synthetic_dossier

    from workbench.reports import FORMATS, export

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("asked", nargs="*", metavar="ENDING | FINDINGS")
    asked = parser.parse_args().asked
    count = next((int(word) for word in asked if word.isdigit()), 5000)
    endings = [word for word in asked if not word.isdigit()] or list(FORMATS)
    dossier = synthetic_dossier(count, facts=True)
    with tempfile.TemporaryDirectory() as folder:
        export(synthetic_dossier(3), None, Path(folder, "warm.jsonl"))  # word lists, imports
        for ending in endings:
            name = ending if ending.endswith("/") else f"report{ending}"
            begun, worked = time.perf_counter(), time.process_time()
            path = export(dossier, None, Path(folder, name))
            taken, used = time.perf_counter() - begun, time.process_time() - worked
            files = path.iterdir() if path.is_dir() else [path]
            size = sum(file.stat().st_size for file in files) / 1e6
            told = f"{taken:6.2f} s, {used:5.2f} s of processor, {size:6.2f} MB"
            print(f"{ending:22} {count:6,} findings {told}")


if __name__ == "__main__":
    main()
