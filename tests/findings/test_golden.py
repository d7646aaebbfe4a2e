"""What the engine says of texts of our own, to the letter: facts, comparisons, whole checks.

``GOLDEN=write python -m pytest tests/findings/test_golden.py`` writes the files anew; read the
difference before you commit it. A line that moves without a reason is a fault.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import source

from workbench import check, compare, extract, split

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS / "benchmarks"))

from faults import FAULTS  # noqa: E402

NOTATIONS = TESTS / "cases" / "notations.txt"
PAIRS = TESTS / "cases" / "pairs.txt"
DESKS = sorted((TESTS / "cases" / "desks").glob("*.txt"))


def held(lines: Iterable[str], name: str) -> None:
    """The lines are those of the golden file."""
    kept = TESTS / "golden" / name
    made = "".join(f"{line}\n" for line in lines)
    if os.environ.get("GOLDEN") == "write":
        kept.write_text(made, encoding="utf-8")
    moved = [
        f"{at}: {was!r} -> {is_!r}"
        for at, (was, is_) in enumerate(
            zip(kept.read_text(encoding="utf-8").splitlines(), made.splitlines(), strict=False), 1
        )
        if was != is_
    ]
    assert not moved, "\n".join(moved[:20])
    assert made == kept.read_text(encoding="utf-8")


def compared(name: str, left: str, right: str) -> str:
    found = compare(left, right)
    told = [f"{d.facet} {d.effect} {d.left!r} {d.right!r}" for d in found.differences]
    return " | ".join([name, found.relation, f"{found.score:.2f}", *told])


def pairs(name: str) -> Iterator[dict[str, Any]]:
    for line in (TESTS / "cases" / name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def test_the_comparisons_are_what_they_were() -> None:
    held(
        (compared(p["id"], p["left"], p["right"]) for p in pairs("comparisons.jsonl")),
        "comparisons.txt",
    )


def test_the_comparisons_of_short_texts_are_what_they_were() -> None:
    lines = PAIRS.read_text(encoding="utf-8").splitlines()[1:]
    told = (line.split(" | ") for line in lines)
    held((compared(f"{left} | {right}", left, right) for left, right in told), "pairs.txt")


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_planted_faults_are_what_they_were(side: str) -> None:
    other = {"left": "right", "right": "left"}[side]
    lines = []
    for pair in pairs("rewordings.jsonl"):
        lines.append(compared(f"{pair['id']} as it is", pair[side], pair[other]))
        for fault, (plant, _) in FAULTS.items():
            planted = plant(pair[side])
            if planted != pair[side]:
                name = f"{pair['id']} {fault}"
                lines.append(compared(f"{name}, reworded", pair[other], planted))
                lines.append(compared(f"{name}, near copy", pair[side], planted))
    held(lines, f"planted.{side}.txt")


def test_the_notations_are_read_as_they_were() -> None:
    """Each line is a source of its own; neighbours say one thing, or nearly, in two notations."""
    texts = NOTATIONS.read_text(encoding="utf-8").splitlines()
    lines = []
    for number, text in enumerate(texts):
        lines.append(compared(text, texts[number - 1], text) if number else text)
        one = [source("a", text)]
        lines += [
            f"    {f.facet} {f.value!r} {f.words!r} of {f.subject!r} {f.attribute!r} {f.qualifiers}"
            for f in extract(split(one))
        ]
    held(lines, "notations.txt")


@pytest.mark.parametrize("desk", DESKS, ids=lambda path: path.stem)
def test_the_checks_are_what_they_were(desk: Path, tmp_path: Path) -> None:
    """A file holds the sources of one folder, each behind a line ``== NAME``."""
    for part in desk.read_text(encoding="utf-8").split("== ")[1:]:
        name, text = part.split("\n", 1)
        (tmp_path / name.strip()).write_text(text, encoding="utf-8")
    dossier = check(tmp_path)
    lines = [
        f"{f.kind} {f.severity} {f.reason} | {f.question} | {f.summary} | "
        + "; ".join(f"{d.facet} {d.effect} {d.left!r} {d.right!r}" for d in f.differences)
        + " | "
        + "; ".join(f"{v.words!r} {v.value!r} {v.sources} {v.lineages}" for v in f.values)
        for f in dossier.finding_records
    ]
    quotes = {claim.claim_id: claim.quote for claim in dossier.claim_records}
    lines += [
        f"link {k.score:.2f} {k.matched_on} | {quotes[k.left_id]} | {quotes[k.right_id]}"
        for k in dossier.link_records
    ]
    lines += [
        f"fact {f.facet} {f.value!r} {f.words!r} {f.status} {f.lineages} {f.qualifiers}"
        for f in dossier.fact_records
    ]
    held(lines, f"desk.{desk.stem}.txt")
