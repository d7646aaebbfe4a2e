"""The queue as the browser gets it: packed columns, one entry a finding, in queue order.

Columns are strings of digits (one character a finding) or lists, written as JSON and gzipped.
Finding ids are left out: they don't pack, and a verdict takes its id from the finding shown.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.records import FINDING_KINDS, SEVERITIES, Claim, Finding
from workbench.tables import Dossier

LABEL_LIMIT = 110
SEARCH_LIMIT = 600


def pack(value: Any) -> bytes:
    """A value as gzipped JSON, the same bytes whenever it is packed."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8", "surrogatepass"), 6, mtime=0)


def columns(dossier: Dossier, claims: Mapping[str, Claim]) -> dict[str, Any]:
    """What never changes while the desk is open: kind, reason, severity, sources per finding.

    ``groups`` are the different sets of sources, as places in ``sources``; ``group`` names one
    per finding, so that thousands of findings over the same files cost a digit each.
    """
    place = {s.source_id: i for i, s in enumerate(dossier.source_records)}
    reasons: dict[str, int] = {}
    groups: dict[tuple[int, ...], int] = {}
    reason, group = [], []
    for finding in dossier.finding_records:
        used = tuple(sorted({place[claims[c].source_id] for c in finding.claim_ids}))
        reason.append(reasons.setdefault(finding.reason, len(reasons)))
        group.append(groups.setdefault(used, len(groups)))
    findings = dossier.finding_records
    return {
        "sources": [s.title for s in dossier.source_records],
        "reasons": list(reasons),
        "groups": list(groups),
        "kind": "".join(str(FINDING_KINDS.index(f.kind)) for f in findings),
        "severity": "".join(str(SEVERITIES.index(f.severity)) for f in findings),
        "reason": reason,
        "group": group,
    }


def lines(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> list[list[str]]:
    """Per finding the line its row shows, and the words the filter looks through."""
    return [[label(f, claims), _searched(f, claims)] for f in findings]


def label(finding: Finding, claims: Mapping[str, Claim]) -> str:
    """One line that tells this finding from its neighbours: what is asked."""
    if finding.question:
        return _short(finding.question)
    for d in finding.differences:
        if d.left and d.right:
            return f"“{_short(d.left, 50)}” / “{_short(d.right, 50)}”"
        if d.left or d.right:
            return f"“{_short(d.left or d.right, 60)}” / absent"
    quotes = [claims[c].quote for c in finding.claim_ids]
    return f"“{_short(quotes[0])}”" if quotes else finding.summary


def _searched(finding: Finding, claims: Mapping[str, Claim]) -> str:
    quotes = dict.fromkeys(claims[c].quote for c in finding.claim_ids)
    return " ".join([finding.question, finding.summary, *quotes])[:SEARCH_LIMIT]


def _short(text: str, limit: int = LABEL_LIMIT) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
