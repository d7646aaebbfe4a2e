"""Linking, lineage and conflicts on real sources, beside what people said of them.

    python tests/benchmarks/dossiers.py DATA

DATA is a folder that holds ``dossiers/`` (folders of short articles on one subject, and
``relations.jsonl``, where people say whether one source states, denies or passes over a
proposition of another). The labelled pairs of the seed files are measured too.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from workbench.dossier import check  # noqa: E402
from workbench.records import Claim  # noqa: E402
from workbench.tables import Dossier  # noqa: E402

PAIRS = ROOT / "tests" / "cases" / "red_shoes_pairs.jsonl"


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def seeds() -> None:
    """Links on the seed files against the labelled pairs."""
    dossier = check(ROOT / "sources", progress=False)
    by_id = {claim.claim_id: claim for claim in dossier.claim_records}
    labelled: dict[str, set[frozenset[str]]] = defaultdict(set)
    for row in rows(PAIRS):
        ends = [
            next(c.claim_id for c in by_id.values() if c.source_id == source and words in c.quote)
            for source, words in (
                (row["left_source"], row["left"]),
                (row["right_source"], row["right"]),
            )
        ]
        labelled[row["label"]].add(frozenset(ends))
    found = {frozenset((link.left_id, link.right_id)) for link in dossier.link_records}
    across = {pair for pair in found if len({by_id[end].source_id for end in pair}) == 2}
    across -= labelled["open"]
    right = len(across & labelled["same"])
    precision, recall = right / max(1, len(across)), right / len(labelled["same"])
    score = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"seed files: {len(labelled['same'])} labelled pairs, F1 {score:.3f} "
        f"(precision {precision:.3f}, recall {recall:.3f}); within a file "
        f"{len(found & labelled['inside'])} of {len(labelled['inside'])}"
    )
    for lineage in dossier.lineage_records:
        print(f"  {lineage.left_id}, {lineage.right_id}: {lineage.direction}; {lineage.evidence}")


def places(dossier: Dossier, source_id: str, sentence: str) -> set[str]:
    """The claims that overlap a sentence of a source."""
    (text,) = [s.text for s in dossier.source_records if s.source_id == source_id]
    start = text.index(sentence)
    end = start + len(sentence)
    return {
        claim.claim_id
        for claim in dossier.claim_records
        if claim.source_id == source_id and claim.start < end and claim.end > start
    }


def joined(dossier: Dossier, claims: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """Every linked claim with each source it is linked to."""
    for link in dossier.link_records:
        yield link.left_id, claims[link.right_id].source_id
        yield link.right_id, claims[link.left_id].source_id


def surfaced(dossier: Dossier, claims: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    """Every claim with each source that a conflict or possible conflict sets against it."""
    for finding in dossier.finding_records:
        for found in finding.differences:
            if found.effect in ("conflict", "possible"):
                yield found.left_id, claims[found.right_id].source_id
                yield found.right_id, claims[found.left_id].source_id


def dossiers(folder: Path, told: bool) -> None:
    counts = {"agree": [0, 0], "conflict": [0, 0], "neutral": [0, 0]}
    conflicts, lineages = {}, []
    by_folder: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(folder / "relations.jsonl"):
        by_folder[row["hypothesis_source"].partition("/")[0]].append(row)
    for name, relations in sorted(by_folder.items()):
        dossier = check(folder / name, progress=False)
        claims = {claim.claim_id: claim for claim in dossier.claim_records}
        linked, set_against = set(joined(dossier, claims)), set(surfaced(dossier, claims))
        conflicts[name] = [f.summary for f in dossier.finding_records if f.kind == "conflict"]
        lineages += [(name, found) for found in dossier.lineage_records]
        for row in relations:
            hypothesis, premise = (
                Path(row[key]).stem for key in ("hypothesis_source", "premise_source")
            )
            ids = places(dossier, hypothesis, row["sentence"].strip())
            hits = set_against if row["label"] == "conflict" else linked
            counts[row["label"]][0] += any((end, premise) in hits for end in ids)
            counts[row["label"]][1] += 1
            if row["label"] == "conflict" and not any((end, premise) in hits for end in ids):
                print(f"  not surfaced: {name} {row['proposition']}")
    for label, what in (("agree", "linked"), ("neutral", "linked"), ("conflict", "surfaced")):
        hit, total = counts[label]
        print(f"dossiers: {label} propositions {what} {hit} of {total} = {hit / total:.3f}")
    found = sum(map(len, conflicts.values()))
    print(
        f"dossiers: {found} conflict findings, at most {max(map(len, conflicts.values()))} in one"
    )
    for name, lineage in lineages:
        print(f"  {name} {lineage.left_id}, {lineage.right_id}: {lineage.evidence}")
    if told:
        for name, summaries in conflicts.items():
            for summary in summaries:
                print(f"  {name}: {summary}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds dossiers/")
    parser.add_argument("--conflicts", action="store_true", help="list the conflict findings")
    args = parser.parse_args()
    seeds()
    dossiers(args.data / "dossiers", args.conflicts)


if __name__ == "__main__":
    main()
