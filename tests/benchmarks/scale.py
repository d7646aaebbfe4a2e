"""Processor time and memory of split, link and flag as the number of claims grows.

    python tests/benchmarks/scale.py [CLAIMS ...]
    python tests/benchmarks/scale.py --manuscript [WORDS SOURCES]

Each size runs in a process of its own on one core; the last line gives the exponent of growth
from the smallest size to the largest (1.0 is linear). The texts are made up: words by Zipf's
law, names, numbers, and sentences that one source takes from another with a word or a figure
changed. With ``--manuscript`` one text of so many words (5,000), half of whose sentences retell
the sources and cite them, is checked against so many sources (50) by the whole of ``check``.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]
WORDS = 40_000  # of the made-up vocabulary
PER_SOURCE = 200  # sentences in one source
RETOLD = 0.25  # share of sentences that retell one of an earlier source
FUNCTION = ("the", "of", "and", "to", "in", "a", "was", "for", "on", "that", "with", "as", "his")
HEADS = ("people", "metres", "workers", "ships", "houses", "dollars", "visitors", "pages")


def vocabulary(dice: random.Random) -> list[str]:
    """Made-up words, the frequent ones short."""
    starts, vowels, ends = "bcdfghjklmnpqrstvw", "aeiou", "bdkglmnprtx"
    made: dict[str, None] = {}
    while len(made) < WORDS:
        syllables = 2 + (len(made) > 2000)
        word = "".join(dice.choice(starts) + dice.choice(vowels) for _ in range(syllables))
        made[word + dice.choice(ends)] = None
    return list(made)


def corpus(claims: int) -> list[str]:
    """Texts of sources with about this many sentences altogether."""
    dice = random.Random(claims)
    words = vocabulary(random.Random(1))
    steps = [1 / (rank + 10) for rank in range(len(words))]
    drawn = dice.choices(words, steps, k=claims * 9)
    names = [word.capitalize() for word in words[2000:12000]]
    told: list[str] = []
    for number in range(claims):
        if told and dice.random() < RETOLD:
            told.append(retold(dice.choice(told), dice, words))
        else:
            told.append(sentence(drawn[number * 9 : number * 9 + 9], names, dice))
    texts = [told[first : first + PER_SOURCE] for first in range(0, claims, PER_SOURCE)]
    return [
        "\n\n".join(" ".join(text[i : i + 4]) for i in range(0, len(text), 4)) for text in texts
    ]


def sentence(content: list[str], names: list[str], dice: random.Random) -> str:
    """A sentence of these words among function words, with a name, a number or a year at times."""
    parts: list[str] = []
    for word in content[: dice.randint(4, 9)]:
        parts += [dice.choice(FUNCTION), word] if dice.random() < 0.7 else [word]
    if dice.random() < 0.6:
        parts.insert(0, f"{dice.choice(names)} {dice.choice(names)}")
    if dice.random() < 0.3:
        parts.append(f"with {dice.randint(2, 9000):,} {dice.choice(HEADS)}")
    if dice.random() < 0.3:
        parts.append(f"in {dice.randint(1800, 2020)}")
    text = " ".join(parts)
    return text[0].upper() + text[1:] + "."


def retold(text: str, dice: random.Random, words: list[str]) -> str:
    """The sentence with one word changed, and at times its year."""
    parts = text.rstrip(".").split(" ")
    parts[dice.randrange(1, len(parts))] = dice.choice(words)
    if parts[-1].isdigit() and dice.random() < 0.5:
        parts[-1] = str(int(parts[-1]) + dice.randint(1, 9))
    return " ".join(parts) + "."


def measure(claims: int) -> dict[str, float]:
    """Seconds of processor time of each step, and the peak memory in MB."""
    from workbench.claims import split
    from workbench.facts.inventory import inventory
    from workbench.findings.flag import flagged
    from workbench.links import assign, link, trace
    from workbench.records import Source

    sources = [
        Source(f"s{number:05}", f"Source {number}", f"s{number:05}.txt", "text/plain", "", text)
        for number, text in enumerate(corpus(claims))
    ]
    gc.disable()  # as check does
    ends = [process_time()]
    made = split(sources)
    ends.append(process_time())
    stock = inventory(made, sources)  # shared by the steps, as check does
    links = link(made, sources, False, stock)
    ends.append(process_time())
    lineages = trace(made, links, sources)
    sources = assign(sources, lineages)
    ends.append(process_time())
    _, findings = flagged(made, links, sources, lineages, stock=stock)
    ends.append(process_time())
    steps = {
        name: later - earlier
        for name, earlier, later in zip(
            ("split", "link", "trace", "flag"), ends, ends[1:], strict=False
        )
    }
    counts = {"claims": len(made), "links": len(links), "findings": len(findings)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**counts, **steps, "all": ends[-1] - ends[0], "peak_mb": peak}


def measure_manuscript(words: int, count: int) -> dict[str, float]:
    """Seconds of processor time to check a manuscript against its sources, and the peak memory."""
    from workbench.dossier import check

    dice = random.Random(words)
    texts = corpus(count * PER_SOURCE)[:count]
    told = [line for text in texts for part in text.split("\n\n") for line in part.split(". ")]
    made, known, length = [], vocabulary(random.Random(1)), 0
    while length < words:
        if dice.random() < 0.5:
            number = dice.randrange(count)
            said = retold(dice.choice(told).rstrip("."), dice, known)
            made.append(f"{said.removesuffix('.')} [{number + 1}].")
        else:
            drawn = dice.choices(known[:4000], k=9)
            made.append(sentence(drawn, [w.capitalize() for w in known[2000:12000]], dice))
        length += len(made[-1].split())
    listed = "\n".join(f"[{number + 1}] s{number:05}.txt" for number in range(count))
    paragraphs = "\n\n".join(" ".join(made[at : at + 5]) for at in range(0, len(made), 5))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "sources").mkdir()
        for number, text in enumerate(texts):
            (home / "sources" / f"s{number:05}.txt").write_text(text, encoding="utf-8")
        (home / "draft.txt").write_text(f"{paragraphs}\n\nReferences\n\n{listed}\n", "utf-8")
        begun = process_time()
        dossier = check(home / "sources", manuscript=home / "draft.txt", progress=False)
        seconds = process_time() - begun
    return {
        "words": length,
        "sources": count,
        "claims": len(dossier.claim_records),
        "links": len(dossier.link_records),
        "findings": len(dossier.finding_records),
        "all": seconds,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="*")
    parser.add_argument("--manuscript", action="store_true", help="one against its sources")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        work = measure_manuscript if args.manuscript else measure
        print(json.dumps(work(*args.claims)))
        return
    rows = []
    runs = [[each] for each in sorted(args.claims or [10_000, 100_000])]
    if args.manuscript:
        runs = [args.claims or [5_000, 50]]
    for sizes in runs:
        command = [sys.executable, __file__, *map(str, sizes), "--one"]
        command += ["--manuscript"] * args.manuscript
        done = subprocess.run(command, cwd=ROOT, env=_path(), capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        rows.append(json.loads(done.stdout))
        if len(rows) == 1:
            print("".join(f"{name:>10}" for name in rows[0]))
        print(
            "".join(
                f"{value:>10.1f}" if value % 1 else f"{value:>10}" for value in rows[-1].values()
            )
        )
    if len(rows) > 1:
        growth = math.log(rows[-1]["all"] / rows[0]["all"])
        print(f"exponent {growth / math.log(rows[-1]['claims'] / rows[0]['claims']):.2f}")


def _path() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}


if __name__ == "__main__":
    main()
