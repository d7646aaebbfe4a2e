"""Verdicts and evidence in the words that comments, justifications and notes carry."""

from __future__ import annotations

from workbench.records import Difference, Evidence, Finding, Verdict
from workbench.reports.parts import Passage, Sheet, meaning, spoken


def cited(evidence: Evidence) -> str:
    """What was relied on, as one line: where, the words, what kind, when it was looked up."""
    where = ", ".join(
        filter(None, (evidence.title or evidence.source_id, evidence.locator, evidence.url))
    )
    words = f"“{evidence.quote}”" if evidence.quote else ""
    known = (
        "" if evidence.kind == "unknown" else evidence.kind,
        f"looked up {evidence.looked_up_on}" if evidence.looked_up_on else "",
        f"archived at {evidence.archived_url}" if evidence.archived_url else "",
    )
    aside = ", ".join(filter(None, known))
    return " ".join(filter(None, (where, words, f"({aside})" if aside else "")))


def compared(difference: Difference) -> str:
    """The two values of a difference and what they mean."""
    left, right = (
        f"“{side}”" if side else "not said" for side in (difference.left, difference.right)
    )
    return f"{difference.facet}: {left} / {right} ({meaning(difference)})"


def said(event: Verdict) -> list[tuple[str, str]]:
    """One event of the ledger as labelled lines, empty ones left out."""
    what = spoken(event.verdict or event.action_kind)
    lines = [
        ("Verdict", f"{what}, by {event.reviewer} ({event.role}), {event.at}"),
        ("Action", spoken(event.editorial_action)),
        ("Value that holds", event.chosen_value),
        ("Recommended wording", event.correction),
        ("Note", event.note),
        *(("Evidence", cited(item)) for item in event.evidence),
    ]
    return [(label, text) for label, text in lines if text]


def ruled(sheet: Sheet) -> list[tuple[str, str]]:
    """All verdicts that stand on a finding as labelled lines; what would settle it if open."""
    if not sheet.standing.verdicts:
        return [("Status", sheet.state), ("To settle", sheet.settles)]
    lines = [line for event in sheet.standing.verdicts for line in said(event)]
    return lines if sheet.settled else [("Status", sheet.state), *lines]


def justified(sheet: Sheet) -> str:
    """The verdicts that stand on a finding as one line."""
    return "; ".join(f"{label}: {text}" for label, text in ruled(sheet))


def quoted(passage: Passage) -> str:
    """The words of a passage and where they stand."""
    return f"{where(passage)}: “{passage.claim.quote}”"


def where(passage: Passage) -> str:
    """The source's title and the place in it."""
    return ", ".join(filter(None, (passage.source.title, passage.claim.locator)))


def supported(finding: Finding) -> str:
    """How many sources say it, counted by origin."""
    return f"sources {finding.sources}, independent {finding.lineages}, primary {finding.primaries}"
