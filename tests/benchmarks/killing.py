"""Writers killed at work, and whether every verdict that they were told is saved is there.

    python tests/benchmarks/killing.py [--writers 4] [--rounds 5] [--seconds 4] [--url URL]

Each round, so many processes write to one ledger and are killed (SIGKILL) after some seconds; the
next round goes on with the same ledger. Without a URL the ledger is an SQLite file in a temporary
folder. The exit status is 1 where an acknowledged verdict is missing or the chain does not verify.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]
WRITER = ROOT / "tests" / "verdicts" / "writer.py"


def killed(url: str, writers: int, seconds: float, folder: Path) -> set[str]:
    """The ids that the writers of one round printed whole before they were killed."""
    told = [folder / f"writer-{number}.txt" for number in range(writers)]
    running = []
    for number, path in enumerate(told):
        with path.open("w") as out:
            command = [sys.executable, str(WRITER), url, f"Reviewer {number}"]
            env = {**os.environ, "PYTHONPATH": str(ROOT)}
            running.append(subprocess.Popen(command, cwd=ROOT, stdout=out, env=env))
    while not all(path.stat().st_size for path in told):
        time.sleep(0.05)
        if any(each.poll() is not None for each in running):
            raise SystemExit("a writer ended by itself")
    time.sleep(seconds)
    for each in running:
        each.kill()
    for each in running:
        each.wait()
    return {line for path in told for line in path.read_text().split("\n")[:-1]}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4, help="of writing in each round")
    parser.add_argument("--url", default="", help="a new ledger; else an SQLite file")
    args = parser.parse_args()
    from workbench.verdicts import VerdictStore

    acknowledged: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        url = args.url or str(Path(folder, "verdicts.sqlite"))
        for _ in range(args.rounds):
            acknowledged |= killed(url, args.writers, args.seconds, Path(folder))
            with VerdictStore(url) as store:
                store.verify()
                lost = acknowledged - {event.event_id for event in store.events()}
                if lost:
                    break
    print(
        f"{args.writers * args.rounds} writers killed, {len(acknowledged):,} verdicts "
        f"acknowledged, {len(lost):,} lost"
    )
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
