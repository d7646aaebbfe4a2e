"""The desk without a kernel: counts, first rows and a digest, as plain text and as HTML.

The digest covers every finding id with its status, so a notebook test that compares this output
sees any change in what was found or decided.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from workbench.hidden import shown
from workbench.records import FINDING_KINDS, Claim, Finding
from workbench.review.index import label
from workbench.review.vocabulary import STATUSES
from workbench.review.vocabulary import label as spoken
from workbench.tables import Dossier

ROWS = 12


def digest(findings: Sequence[Finding], statuses: Mapping[str, str]) -> str:
    """Sixteen hex digits over every finding id and its status, whatever their order."""
    lines = sorted(f"{f.finding_id} {statuses[f.finding_id]}" for f in findings)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def plain(
    dossier: Dossier, statuses: Mapping[str, str], claims: Mapping[str, Claim], unsound: str = ""
) -> str:
    """The desk as lines of text; ``unsound``, what is wrong with the ledger, comes first."""
    findings = dossier.finding_records
    head = f"Review desk on {shown(dossier.title)!r}: {len(findings)} findings"
    rows = [
        f"  {n:>3}  {_kind(f):<30} {spoken(statuses[f.finding_id]):<13} {shown(label(f, claims))}"
        for n, f in enumerate(findings[:ROWS], start=1)
    ]
    rest = [f"  and {len(findings) - ROWS} more"] if len(findings) > ROWS else []
    foot = f"digest {digest(findings, statuses)}"
    warned = [f"READ ONLY. {unsound}"] if unsound else []
    return "\n".join([*warned, head, *_counts(findings, statuses), *rows, *rest, foot])


def page(
    dossier: Dossier, statuses: Mapping[str, str], claims: Mapping[str, Claim], unsound: str = ""
) -> str:
    """The desk as a piece of HTML; text of sources is escaped."""
    findings = dossier.finding_records
    cells = "".join(
        f"<tr><td>{n}</td><td>{escape(_kind(f))}</td>"
        f"<td>{escape(spoken(statuses[f.finding_id]))}</td>"
        f"<td style='text-align:left'>{escape(shown(label(f, claims)))}<br>"
        f"<small>{escape(shown(f.summary))}</small></td></tr>"
        for n, f in enumerate(findings[:ROWS], start=1)
    )
    counts = "<br>".join(escape(line) for line in _counts(findings, statuses))
    more = f"<p>and {len(findings) - ROWS} more</p>" if len(findings) > ROWS else ""
    title = escape(shown(dossier.title))
    warned = f"<p role='alert'><b>READ ONLY.</b> {escape(unsound)}</p>" if unsound else ""
    return (
        f"{warned}<p><b>Review desk on {title}: {len(findings)} findings</b><br>{counts}"
        "</p><table><thead><tr><th></th><th>finding</th><th>status</th>"
        f"<th style='text-align:left'>words</th></tr></thead><tbody>{cells}</tbody></table>{more}"
        f"<p><small>digest {digest(findings, statuses)}</small></p>"
    )


def _kind(finding: Finding) -> str:
    return " · ".join(filter(None, (finding.kind, spoken(finding.reason))))


def _counts(findings: Sequence[Finding], statuses: Mapping[str, str]) -> list[str]:
    kinds: Counter[str] = Counter(f.kind for f in findings)
    states = Counter(statuses[f.finding_id] for f in findings)
    return [
        "by kind: " + ", ".join(f"{kinds[k]} {k}" for k in FINDING_KINDS),
        "by status: " + ", ".join(f"{states[s]} {spoken(s)}" for s in STATUSES if states[s]),
    ]
