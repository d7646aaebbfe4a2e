"""Record verdicts until killed, and print the id of each one acknowledged: URL REVIEWER."""

import itertools
import os
import sys

sys.path[:0] = [os.getcwd(), "tests"]

from samples import sample_dossier  # noqa: E402

from workbench.verdicts import VerdictStore  # noqa: E402

url, reviewer = sys.argv[1:]
findings = sample_dossier().finding_records
store = VerdictStore(url, timeout=60)
for number in itertools.count():
    finding = findings[number % len(findings)]
    note = f"{number}, and some more words to make the page fill up" * 5
    event = store.record(finding, "needs_work", reviewer=reviewer, note=note)
    print(event.event_id, flush=True)
