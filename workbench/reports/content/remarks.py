"""Verdicts and evidence in the words that comments, justifications and notes carry."""

from __future__ import annotations

from workbench.records import Difference, Evidence, Finding, Verdict
from workbench.reports.content.holding import CHANGED, FAILS
from workbench.reports.content.parts import Passage, Sheet, counted, meaning, moment, spoken
from workbench.verdicts.settling import records


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
        ("Verdict", f"{what}, by {event.reviewer} ({event.role}), {moment(event.at)}"),
        ("Action", spoken(event.editorial_action)),
        ("Value that holds", event.chosen_value),
        ("Recommended wording", event.correction),
        ("Note", event.note),
        *(("Evidence", cited(item)) for item in event.evidence),
    ]
    return [(label, text) for label, text in lines if text]


def ruled(sheet: Sheet) -> list[tuple[str, str]]:
    """How a finding is answered and all verdicts that stand on it, as labelled lines; what would
    settle it if open."""
    if not sheet.standing.verdicts:
        return [("Status", sheet.state), ("To settle", sheet.settles)]
    lines = [line for event in sheet.standing.verdicts for line in said(event)]
    head = "Answer" if sheet.settled else "Status"
    return [(head, sheet.state), *lines]


def deed(event: Verdict) -> str:
    """What kind of event it is, as a reader of the log is told."""
    if event.action_kind == "sign":
        return f"signed off as it stood after event {event.seq - 1}"
    return f"assigned to {event.assignee}" if event.assignee else event.action_kind


def opinion(event: Verdict) -> str:
    """What a reviewer said, in a line; the value after the word and named as what holds."""
    value = f"“{event.chosen_value}” holds" if event.chosen_value else ""
    return "; ".join(filter(None, (spoken(event.verdict), value, event.note)))


def justified(sheet: Sheet) -> str:
    """The verdicts that stand on a finding as one line."""
    return "; ".join(f"{label}: {text}" for label, text in ruled(sheet))


def quoted(passage: Passage) -> str:
    """The words of a passage and where they stand."""
    return f"{where(passage)}: “{passage.claim.quote}”"


def told(passage: Passage) -> str:
    """The words of a passage, where they stand, and what became of it."""
    return f"{quoted(passage)} ({passage.label})" if passage.label else quoted(passage)


def where(passage: Passage) -> str:
    """The source's title and the place in it."""
    return ", ".join(filter(None, (passage.source.title, passage.claim.locator)))


def supported(finding: Finding) -> str:
    """How many sources say it, counted by origin."""
    sources = counted(finding.sources, "source")
    if finding.sources == 1 and not finding.primaries:
        return sources
    told = f"{sources}, {counted(finding.lineages, 'origin')}"
    return f"{told}, {finding.primaries} primary" if finding.primaries else told


def note(sheet: Sheet, passage: Passage) -> str:
    """The few words beside the copy: what should stand there, the values that differ, or what to
    look for."""
    stands = sheet.standing
    if passage.label:
        if passage.label == FAILS and stands.chosen_value:
            return f"should be “{stands.chosen_value}”"
        return stands.correction if passage.label in (FAILS, CHANGED) else ""
    if sheet.finding.kind == "corroborated":
        return sheet.finding.summary
    if sheet.grid:
        first = [row.words for row in sheet.grid if row.facet == sheet.grid[0].facet]
        return " / ".join(f"“{words}”" if words else "not said" for words in dict.fromkeys(first))
    return f"look for {records(sheet.finding, [p.claim for p in sheet.passages])}"
