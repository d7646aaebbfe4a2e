"""The report as JSON Lines: one record a line, each with its type in ``record``.

``report`` comes first, with the head of the ledger; then ``source``, ``lineage``, ``finding``
(with its claims, the values ``stated`` for a contested slot, the grid of
``values`` claim by claim, and standing verdicts), ``correction`` (a passage that lost), ``verdict``
(every event) and ``limits``. ``label`` says what a settled question made of a passage.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Any

from workbench.reports.content.matter import Matter
from workbench.reports.content.parts import Correction, Passage, Sheet
from workbench.reports.layout.wire import packed


def render(matter: Matter) -> bytes:
    """The lines, UTF-8; characters that some readers take for line ends are escaped."""
    text = b"".join(packed(row) for row in _rows(matter)).decode("utf-8")
    for mark in ("\x85", "\u2028", "\u2029"):
        text = text.replace(mark, json.dumps(mark)[1:-1])
    return text.encode("utf-8")


def _rows(matter: Matter) -> Iterator[dict[str, Any]]:
    counts = asdict(matter.counts)
    head = asdict(matter.header)
    yield {"record": "report", **head, "signoff": matter.signoff, "counts": counts}
    for entry in matter.register:
        known = _plain(entry.source)
        del known["text"]  # the words relied on stand in the findings; sha256 names the whole
        yield {"record": "source", **known, "claims": entry.claims, "findings": entry.findings}
    for copying in matter.copying:
        yield {"record": "lineage", **_plain(copying.lineage), "says": copying.says}
    for sheet in matter.sheets:
        yield _finding(sheet)
    for correction in matter.corrections:
        yield _correction(correction)
    for line in matter.log:
        yield {"record": "verdict", **asdict(line.event), "undone": line.undone}
    unchecked = [_passage(passage) for passage in matter.limits.unchecked]
    limits = matter.limits
    rest = {"warnings": limits.warnings, "blind": limits.blind, "unread": limits.unread}
    yield {"record": "limits", "unchecked": unchecked, **rest}


def _finding(sheet: Sheet) -> dict[str, Any]:
    stands = sheet.standing
    found = _plain(sheet.finding)
    found["differences"] = [_plain(d) for d in sheet.finding.differences]
    found["stated"] = [_plain(value) for value in found.pop("values")]
    return {
        "record": "finding",
        "number": sheet.number,
        **found,
        "status": stands.status,
        "answer": sheet.state if sheet.settled else "",
        "verdict": stands.verdict,
        "editorial_action": stands.editorial_action,
        "chosen_value": stands.chosen_value,
        "correction": stands.correction,
        "reviewer": stands.reviewer,
        "evidence": [asdict(e) for event in stands.verdicts for e in event.evidence],
        "verdicts": [event.event_id for event in stands.verdicts],
        "earlier": [event.event_id for event in sheet.earlier],
        "settles": sheet.settles,
        "claims": [_passage(passage) for passage in sheet.passages],
        "values": [
            {
                "facet": row.facet,
                "effect": row.effect,
                "value": row.words,
                "claim_id": row.passage.claim.claim_id,
                "label": row.passage.label,
                "sources": row.sources,
                "origins": row.origins,
                "means": row.means,
            }
            for row in sheet.grid
        ],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        **_plain(passage.claim),
        "path": passage.source.path,
        "sha256": passage.source.sha256,
        "origin": passage.origin,
        "label": passage.label,
    }


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "record": "correction",
        "findings": [sheet.finding.finding_id for sheet in correction.sheets],
        "claim_id": correction.written.claim.claim_id,
        "as_written": correction.written.claim.quote,
        "as_it_should_read": correction.reads,
        "instead": "" if correction.reads else correction.instead,
        "evidence": [asdict(item) for item in correction.evidence],
    }


def _plain(record: Any) -> dict[str, Any]:
    """The fields of one record, not copied deep: thousands of them go out."""
    return {field.name: getattr(record, field.name) for field in fields(record)}
