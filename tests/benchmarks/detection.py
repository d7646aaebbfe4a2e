"""Print the table of detection figures for a folder of labelled pair sets.

    python tests/benchmarks/detection.py DATA_FOLDER [SET ...] [--half odd|even]

Each pair set is a file of JSON lines with left, right and label (agree, conflict, neutral). Two
baselines stand beside the workbench in the same run: word overlap (little overlap counts as a
conflict) and differing numbers. Without a SET, the dossiers, the seed files and the sentences worth
checking follow.
"""

from __future__ import annotations

import argparse
import gc
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]

import checkworthiness  # noqa: E402
import dossiers  # noqa: E402

from workbench.findings.compare import compare  # noqa: E402

Pair = dict[str, str]
Call = Callable[[str, str], str]

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def ours(left: str, right: str) -> str:
    return compare(left, right).relation


def overlap(left: str, right: str) -> str:
    """Baseline: a pair that shares less than half of the shorter text's words is a conflict."""
    one, two = set(_WORD.findall(left.lower())), set(_WORD.findall(right.lower()))
    shared = len(one & two) / max(1, min(len(one), len(two)))
    return "conflict" if shared < 0.5 else "agree"


def numbers(left: str, right: str) -> str:
    """Baseline: both texts have figures, and the figures are not the same."""
    one, two = set(_NUMBER.findall(left)), set(_NUMBER.findall(right))
    return "conflict" if one and two and one != two else "agree"


def measure(pairs: list[Pair], call: Call) -> dict[str, float]:
    """Shares of conflicts called and surfaced, precision and recall, balanced accuracy."""
    started = time.process_time()
    relations = [call(pair["left"], pair["right"]) for pair in pairs]
    took = time.process_time() - started
    truth = [pair["label"] == "conflict" for pair in pairs]
    called = [relation == "conflict" for relation in relations]
    surfaced = [relation in ("conflict", "possible") for relation in relations]
    conflicts, others = sum(truth), len(truth) - sum(truth)
    hits = sum(c and t for c, t in zip(called, truth, strict=True))
    seen = sum(s and t for s, t in zip(surfaced, truth, strict=True))
    false = sum(s and not t for s, t in zip(surfaced, truth, strict=True))
    return {
        "rows": len(pairs),
        "called": hits / conflicts,
        "surfaced": seen / conflicts,
        "precision": hits / max(1, sum(called)),
        "balanced": (seen / conflicts + 1 - false / others) / 2 if others else float("nan"),
        "pairs/s": len(pairs) / took,
    }


def load(path: Path, half: str) -> list[Pair]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if {"left", "right", "label"} <= row.keys()]
    return rows if half == "both" else rows[half == "odd" :: 2]


def table(folder: Path, names: list[str], half: str) -> None:
    """One line for each pair set and method."""
    print(
        f"{'set':22} {'method':16} {'rows':>5} {'called':>7} {'surfaced':>8}"
        f" {'precision':>9} {'balanced':>8} {'pairs/s':>8}"
    )
    for path in sorted(folder.glob("*.jsonl")):
        pairs = load(path, half) if not names or path.stem in names else []
        for title, call in METHODS.items() if pairs else ():
            m = measure(pairs, call)
            print(
                f"{path.stem:22} {title:16} {m['rows']:5.0f} {m['called']:7.3f}"
                f" {m['surfaced']:8.3f} {m['precision']:9.3f} {m['balanced']:8.3f}"
                f" {m['pairs/s']:8.0f}"
            )


METHODS: dict[str, Call] = {
    "workbench": ours,
    "word overlap": overlap,
    "numbers differ": numbers,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("sets", nargs="*", help="names of pair sets; all if none is given")
    parser.add_argument("--half", choices=("both", "odd", "even"), default="both")
    args = parser.parse_args()
    gc.set_threshold(50_000, 20, 50)  # as the command line does
    table(args.folder, args.sets, args.half)
    if not args.sets:
        if (args.folder / "dossiers").is_dir():
            dossiers.dossiers(args.folder / "dossiers", told=False)
        dossiers.seeds()
        sentences = args.folder / "factcheckgpt_sentences.jsonl"
        if sentences.is_file():
            checkworthiness.accuracy(sentences)
    return 0


if __name__ == "__main__":
    sys.exit(main())
