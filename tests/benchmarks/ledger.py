"""Time of the ledger of verdicts: write, read, judge what stands, verify, carry to another.

    python tests/benchmarks/ledger.py [EVENTS] [URL]

Without a URL the ledger is an SQLite file in a temporary folder.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from samples import synthetic_dossier  # noqa: E402

from workbench.records import Finding, Verdict  # noqa: E402
from workbench.verdicts import VerdictStore, agreement, chain, earlier, lines, standings  # noqa: E402

ONE_BY_ONE = 500  # verdicts recorded singly, each on the disk before the next
SEEN = {"source_id": "bridge", "quote": "opened in May 1932", "locator": "p. 3"}
T = TypeVar("T")


def timed(told: str, work: Callable[[], T], count: int = 0) -> T:
    """Do the work, print how long it took and how many a second that is."""
    start = perf_counter()
    result = work()
    took = perf_counter() - start
    rate = f"{count / took:12,.0f} a second" if count else ""
    print(f"{told:<46}{took * 1000:10,.0f} ms{rate}")
    return result


def said_of(
    findings: tuple[Finding, ...], pattern: Verdict, quotes: dict[str, str]
) -> list[Verdict]:
    """A chain with one verdict on each finding."""
    made: list[Verdict] = []
    for seq, finding in enumerate(findings, 1):
        event = replace(
            pattern,
            event_id=f"e:{seq}",
            finding_id=finding.finding_id,
            claim_ids=finding.claim_ids,
            quotes=tuple(quotes[c] for c in finding.claim_ids),
        )
        made.append(chain.seal(event, seq, made[-1].hash if made else ""))
    return made


def main(count: int, url: str) -> None:
    dossier = synthetic_dossier(count)
    findings = dossier.finding_records
    quotes = {c.claim_id: c.quote for c in dossier.claim_records}
    with (
        tempfile.TemporaryDirectory() as folder,
        VerdictStore(url or Path(folder, "verdicts.sqlite")) as store,
    ):
        known: dict[str, Any] = {
            "chosen_value": "1932",
            "evidence": [SEEN],
            "note": "In the minutes, dated.",
        }

        def record() -> Verdict:
            for n in range(ONE_BY_ONE):
                event = store.record(findings[n % count], "confirmed", reviewer="Ann", **known)
            return event

        pattern = timed(f"record {ONE_BY_ONE:,} verdicts, one by one", record, ONE_BY_ONE)
        path = Path(folder, "verdicts.jsonl")
        lines.write(said_of(findings, pattern, quotes), path)
        timed(f"import {count:,} events", lambda: store.import_lines(path), count)
        timed("import them again", lambda: store.import_lines(path), count)
        events = timed("events", store.events, count + ONE_BY_ONE)
        timed("standings", lambda: standings(findings, events), count)
        with VerdictStore(store.url) as anew:
            timed("verify, opened anew", anew.verify, count)
            timed("verify again", anew.verify, count)
        timed("export_lines", lambda: store.export_lines(path), count)
        timed("agreement", lambda: agreement(store, findings))
        timed("events of one finding", lambda: store.events(findings[0].finding_id))
        timed("head", store.head)
        gone = [
            replace(
                event,
                finding_id=f"f:{event.seq}",
                claim_ids=("c:gone",) * len(event.quotes),
                quotes=tuple(quote.replace("19", "18") for quote in event.quotes),
            )
            for event in events
        ]
        timed(
            "earlier, a figure changed in every claim",
            lambda: earlier(findings, gone, quotes),
            count,
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", nargs="?", type=int, default=20_000)
    parser.add_argument("url", nargs="?", default="")
    asked = parser.parse_args()
    main(asked.events, asked.url)
