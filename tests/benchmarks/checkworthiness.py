"""Print how well check-worthiness agrees with labelled sentences, and how fast splitting is.

    python tests/benchmarks/checkworthiness.py factcheckgpt_sentences.jsonl

Each line of the file holds ``sentence`` and ``checkworthy`` ("yes", or what it is instead). The
baseline calls every sentence worth checking.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path

from workbench.claims import split
from workbench.claims.layout import layout
from workbench.claims.sentences import sentences
from workbench.records import Source

PARAGRAPH = (
    "The {n} dam of Lake Orla was opened in May {y} by Dr. A. B. Reed. It cost £{n}.5 million; "
    "the builders lost {n} men. “It held,” said Jo Hall. Was it the first? It is stunning.\n\n"
)


def source(text: str) -> Source:
    return Source("bench", "Bench", "bench.txt", "text/plain", "", text)


def accuracy(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts: Counter[tuple[bool, bool]] = Counter()
    for row in rows:
        # Kept on one line as in the set; a sentence that splits is worth what its parts are.
        found = split([source(" ".join(row["sentence"].split()))])
        counts[(row["checkworthy"] == "yes", any(claim.check_worthy for claim in found))] += 1
    kept, missed = counts[(True, True)], counts[(True, False)]
    left_out, let_in = counts[(False, False)], counts[(False, True)]
    print(f"{path.name}: {len(rows)} sentences")
    print(f"  accuracy                     {(kept + left_out) / len(rows):.3f}")
    print(f"  baseline, all worth checking {(kept + missed) / len(rows):.3f}")
    print(f"  worth checking, missed       {missed} of {kept + missed}")
    print(f"  not worth it, kept out       {left_out} of {left_out + let_in}")


def speed(paragraphs: int = 4_000) -> None:
    text = "".join(PARAGRAPH.format(n=n, y=1500 + n % 500) for n in range(paragraphs))
    began = time.process_time()
    count = sum(1 for b in layout(text) for _ in sentences(text, b.start, b.end))
    bare = time.process_time() - began
    began = time.process_time()
    claims = split([source(text)])
    full = time.process_time() - began
    size = len(text) / 1_000
    print(f"{size:,.0f} kchar, one core")
    rate = len(claims) / full
    print(f"  sentences and lines          {size / bare:,.0f} kchar/s ({count:,} spans)")
    print(f"  claims with worth and risks  {size / full:,.0f} kchar/s ({rate:,.0f} claims/s)")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    accuracy(Path(sys.argv[1]))
    speed()
