"""Plant one typed fault at a time in faithful texts, and count how many are noticed.

    python tests/benchmarks/planting.py [TEXT or FOLDER ...] [--misses FAULT]

Without a text, the pairs of tests/cases/rewordings.jsonl are used: facts of many topics, each told
twice in different words. A fault is planted in either text of a pair, and the faulty text is
compared with the one it was made from (near copy) and with the other one (reworded). With texts or
folders of texts, each of their sentences is compared with itself, faults planted.

called     a conflict is called that the untouched pair does not show
surfaced   a conflict or a possible one
reported   any difference that a reviewer is shown: a hedge lost or a cause invented is drift
named      the same, and one that is put under a fitting facet
false      untouched pairs, of those that carry the fault, in which a conflict is called

Last, each reworded text in which a conflict is called is checked as one of two sources of a folder.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]

from faults import FAULTS  # noqa: E402

from workbench.claims import split  # noqa: E402
from workbench.dossier import check  # noqa: E402
from workbench.findings.compare import compare  # noqa: E402
from workbench.records import Difference  # noqa: E402
from workbench.sources import read  # noqa: E402

PAIRS = ROOT / "tests" / "cases" / "rewordings.jsonl"
NEAR, REWORDED = "near copy", "reworded"
COLUMNS = ("called", "surfaced", "reported", "named", "false")


class Case(NamedTuple):
    """A faithful text, the one that is compared with it, and the same with a fault planted."""

    mode: str
    fault: str
    left: str
    right: str
    planted: str


class Outcome(NamedTuple):
    """What became of a case; each field is a column of the table."""

    called: bool
    surfaced: bool
    reported: bool
    named: bool
    false: bool


def pairs(paths: list[str]) -> list[tuple[str, str]]:
    """Faithful pairs: of the case file, or each sentence of the texts with itself."""
    if paths:
        return [(claim.quote, claim.quote) for claim in split(read(paths))]
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [(row["left"], row["right"]) for row in rows]


def cases(faithful: Iterable[tuple[str, str]]) -> list[Case]:
    """Every fault that the texts can carry, in each mode."""
    made = []
    for one, two in faithful:
        for text, other in dict.fromkeys([(one, two), (two, one)]):
            for fault, (plant, _) in FAULTS.items():
                planted = plant(text)
                if planted != text:
                    made.append(Case(NEAR, fault, text, text, planted))
                    if other != text:
                        made.append(Case(REWORDED, fault, other, text, planted))
    return made


def judge(case: Case) -> Outcome:
    """Only what the untouched pair does not show as well counts as noticed."""
    before = compare(case.left, case.right).differences
    known = {_words(found) for found in before}
    new = [d for d in compare(case.left, case.planted).differences if _words(d) not in known]
    shown = [found for found in new if found.effect != "differs"]
    return Outcome(
        any(found.effect == "conflict" for found in new),
        any(found.effect in ("conflict", "possible") for found in new),
        bool(shown),
        any(found.facet in FAULTS[case.fault][1] for found in shown),
        any(found.effect == "conflict" for found in before),
    )


def _words(found: Difference) -> tuple[str, str, str, str]:
    return found.facet, found.effect, found.left, found.right


def table(title: str, judged: dict[str, list[Outcome]]) -> None:
    """A line for each kind of fault: how many cases, and what part of them fills each column."""
    print(f"\n{title:20} {'cases':>5}", *(f"{column:>8}" for column in COLUMNS))
    judged = judged | {"all": [outcome for found in judged.values() for outcome in found]}
    for fault, found in judged.items():
        shares = (sum(column) / len(found) for column in zip(*found, strict=True))
        print(f"{fault:20} {len(found):5}", *(f"{share:8.2f}" for share in shares))


def untouched(faithful: Iterable[tuple[str, str]]) -> None:
    """How many faithful pairs are taken to differ."""
    effects = [{d.effect for d in compare(one, two).differences} for one, two in faithful]
    conflict = sum("conflict" in found for found in effects)
    possible = sum("possible" in found and "conflict" not in found for found in effects)
    print(f"untouched pairs: {len(effects)}, of which called {conflict}, possible {possible}")


def flagged(case: Case) -> bool:
    """Whether the whole check finds a conflict where the two texts are two sources of a folder."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_text(case.left, encoding="utf-8")
        Path(folder, "b.txt").write_text(case.planted, encoding="utf-8")
        return any(finding.kind == "conflict" for finding in check(folder).finding_records)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", nargs="*", metavar="TEXT", help="files or folders of texts")
    parser.add_argument("--misses", metavar="FAULT", help="print the cases not called a conflict")
    args = parser.parse_args()
    faithful = pairs(args.texts)
    made = cases(faithful)
    judged = [(case, judge(case)) for case in made]
    untouched(faithful)
    for mode in dict.fromkeys(case.mode for case in made):
        kinds = {
            fault: [o for c, o in judged if (c.mode, c.fault) == (mode, fault)] for fault in FAULTS
        }
        table(mode, {fault: found for fault, found in kinds.items() if found})
    for case, outcome in judged:
        if case.fault == args.misses and not outcome.called:
            print(f"\n{case.mode}: {case.left}\n  {case.planted}\n  {_told(case)}")
    called = [case for case, outcome in judged if case.mode == REWORDED and outcome.called]
    if called:
        found = sum(map(flagged, called))
        print(f"\nreworded and called, as two sources: the check flags {found} of {len(called)}")
    print(f"\nfaults planted: {len({(case.right, case.planted) for case in made})}")
    return 0


def _told(case: Case) -> str:
    found = compare(case.left, case.planted).differences
    told = (f"{d.facet} {d.effect} [{d.left} | {d.right}]" for d in found)
    return "; ".join(told) or "nothing"


if __name__ == "__main__":
    sys.exit(main())
