"""The tables that spreadsheets and data tools get: findings, verdicts and sources as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.hidden import shown
from workbench.reports.content.matter import Matter
from workbench.reports.content.parts import Entered, Entry, Sheet, counted
from workbench.reports.content.remarks import cited, compared, where

CellValue = str | int


@dataclass(frozen=True, slots=True)
class ColumnedRows:
    """A table: its name, its columns with their widths in characters, and its rows."""

    name: str
    columns: dict[str, int]
    rows: list[list[CellValue]]


def findings(matter: Matter) -> ColumnedRows:
    """One row a finding, in queue order; each passage and each difference on a line of its own.

    ``answer`` is what a settled question comes to, ``outcomes`` what became of each passage of
    ``words``, line by line; ``signed`` says in every row who signed and ``ledger`` on which
    head of it the report stands, since a table has no head.
    """
    columns = {
        "number": 6,
        "kind": 13,
        "reason": 14,
        "severity": 9,
        "status": 13,
        "question": 38,
        "summary": 44,
        "answer": 24,
        "outcomes": 16,
        "words": 52,
        "places": 24,
        "differences": 44,
        "sources": 9,
        "lineages": 9,
        "primaries": 9,
        "verdict": 20,
        "editorial_action": 14,
        "chosen_value": 18,
        "correction": 36,
        "reviewer": 14,
        "to_settle": 36,
        "finding_id": 21,
        "signed": 44,
        "ledger": 70,
    }
    ends = [_lines(matter.signed), matter.header.ledger]
    return ColumnedRows("findings", columns, [[*_finding(sheet), *ends] for sheet in matter.sheets])


def corrections(matter: Matter) -> ColumnedRows:
    """One row a passage that lost: as written, as it should read, on what evidence."""
    columns = {
        "findings": 10,
        "source": 24,
        "locator": 14,
        "as_written": 60,
        "as_it_should_read": 60,
        "on_what_evidence": 60,
    }
    rows: list[list[CellValue]] = [
        [
            ", ".join(str(sheet.number) for sheet in c.sheets),
            shown(c.written.source.title),
            shown(c.written.claim.locator),
            shown(c.written.claim.quote),
            shown(c.reads or c.instead),
            _lines(map(cited, c.evidence)),
        ]
        for c in matter.corrections
    ]
    return ColumnedRows("corrections", columns, rows)


def standing(matter: Matter) -> ColumnedRows:
    """Where the work stands: what is left and who signed, a line each; then what it stands on."""
    header, counts = matter.header, matter.counts
    lines = [("report", header.title), ("date", header.date), ("state", matter.signoff)]
    lines += [("signed", line) for line in matter.signed]
    lines += [("open conflict", sheet.headline) for sheet in matter.open_conflicts]
    lines += [("left", f"{count} {kind}") for kind, count in matter.left]
    lines += [
        ("corrections", str(len(matter.corrections))),
        ("checked", f"{counts.settled} of {counted(counts.findings, 'finding')} settled"),
        (
            "sources",
            f"{counts.read()}, {counted(counts.claims, 'claim')}",
        ),
        ("reviewers", ", ".join(header.reviewers)),
        ("support rule", header.support_words),
        ("ledger", f"event {header.head_seq}, {header.head_hash}" if header.head_seq else ""),
    ]
    lines = [(what, told) for what, told in lines if told]
    return ColumnedRows(
        "summary", {"what": 16, "told": 90}, [[w, shown(told)] for w, told in lines]
    )


def verdicts(matter: Matter) -> ColumnedRows:
    """One row an event of the ledger, in its order."""
    columns = {
        "seq": 7,
        "at": 21,
        "reviewer": 14,
        "role": 11,
        "action_kind": 12,
        "verdict": 20,
        "editorial_action": 14,
        "chosen_value": 18,
        "correction": 44,
        "note": 44,
        "evidence": 60,
        "quotes": 60,
        "undone": 9,
        "number": 8,
        "finding_id": 21,
        "event_id": 34,
        "supersedes": 34,
        "hash": 66,
    }
    return ColumnedRows("verdicts", columns, [_event(line) for line in matter.log])


def sources(matter: Matter) -> ColumnedRows:
    """One row a source, in the order of the register."""
    columns = {
        "source_id": 20,
        "title": 34,
        "path": 34,
        "kind": 11,
        "author": 20,
        "publisher": 20,
        "published_on": 13,
        "url": 34,
        "cites": 30,
        "origin": 26,
        "evidence_of_copying": 50,
        "claims": 8,
        "findings": 9,
        "sha256": 66,
    }
    return ColumnedRows("sources", columns, [_source(entry) for entry in matter.register])


def _finding(sheet: Sheet) -> list[CellValue]:
    found, stands = sheet.finding, sheet.standing
    return [
        sheet.number,
        found.kind,
        found.reason,
        found.severity,
        stands.status,
        shown(found.question),
        shown(found.summary),
        shown(sheet.state) if sheet.settled else "",
        _lines(p.label for p in sheet.passages) if sheet.settled else "",
        _lines(p.claim.quote for p in sheet.passages),
        _lines(map(where, sheet.passages)),
        _lines(dict.fromkeys(map(compared, found.differences))),
        found.sources,
        found.lineages,
        found.primaries,
        stands.verdict,
        stands.editorial_action,
        shown(stands.chosen_value),
        shown(stands.correction),
        shown(stands.reviewer),
        "" if sheet.settled else shown(sheet.settles),
        found.finding_id,
    ]


def _event(line: Entered) -> list[CellValue]:
    event = line.event
    return [
        event.seq,
        event.at,
        shown(event.reviewer),
        event.role,
        event.action_kind,
        event.verdict,
        event.editorial_action,
        shown(event.chosen_value),
        shown(event.correction),
        shown(event.note),
        _lines(map(cited, event.evidence)),
        _lines(event.quotes),
        "undone" if line.undone else "",
        line.number or "",
        event.finding_id,
        event.event_id,
        event.supersedes,
        event.hash,
    ]


def _source(entry: Entry) -> list[CellValue]:
    source = entry.source
    told = (source.source_id, source.title, source.path, source.kind, source.author)
    more = (source.publisher, source.published_on, source.url)
    return [
        *map(shown, (*told, *more)),
        _lines(source.cites),
        shown(entry.origin),
        _lines(line.evidence for line in entry.evidence),
        entry.claims,
        entry.findings,
        source.sha256,
    ]


def _lines(texts: Iterable[str]) -> str:
    return shown("\n".join(texts))
