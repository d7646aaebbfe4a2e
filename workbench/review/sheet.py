"""One finding as the desk shows it: the passages, the values, what differs, support, evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher  # whole runs: rapidfuzz cuts them at every word
from typing import Any

from workbench.records import Difference, Fact, Finding, Link
from workbench.review.cards import STRONG, CardPiece, cards, lettered, passage
from workbench.review.vocabulary import label
from workbench.tables import Dossier
from workbench.verdicts.bearing import asked
from workbench.verdicts.proof import barred
from workbench.verdicts.rules import newer
from workbench.verdicts.saying import against
from workbench.verdicts.settling import settle

CITES = " cites "  # in a summary that says what the source says that a claim cites


def sheet(finding: Finding, dossier: Dossier, links: Sequence[Link] = ()) -> dict[str, Any]:
    """What never changes about a finding while the desk is open."""
    claims = [dossier.claim_by_id[c] for c in finding.claim_ids]
    letters = lettered(claims)
    held = barred(finding, dossier)
    told = [dossier.fact_by_id[i] for i in finding.fact_ids if i in dossier.fact_by_id]
    return {
        "finding_id": finding.finding_id,
        "kind": finding.kind,
        "reason": finding.reason,
        "severity": finding.severity,
        "summary": finding.summary,
        "cites": finding.summary if CITES in finding.summary else "",
        "question": finding.question or finding.summary,
        "claims": cards(finding, claims, letters, held, asked(finding, dossier), dossier),
        "differences": [_told(d, letters) for d in finding.differences],
        "values": (told and _stated(finding, told, letters))
        or _values(finding.differences, letters),
        "support": _support(finding),
        "origins": _origins(finding, dossier),
        "together": _together(links, letters),
        "nearest": [
            passage(claim, dossier.source_by_id[claim.source_id])
            for claim in map(dossier.claim_by_id.__getitem__, finding.nearest)
        ],
        "settle": settle(finding, claims, dossier.support_rule, dossier.source_by_id),
        "barred": {"ids": sorted(held.source_ids), "names": sorted(held.names)},
        "parts": bool(against(finding)),
    }


def reworded(before: str, after: str) -> list[CardPiece]:
    """The words of ``after`` with those it lost and gained marked, for reading side by side."""
    old, new = before.split(), after.split()
    pieces: list[CardPiece] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append({"text": " ".join(new[k:m]), "mark": ""})
            continue
        if i < j:
            pieces.append({"text": " ".join(old[i:j]), "mark": "lost"})
        if k < m:
            pieces.append({"text": " ".join(new[k:m]), "mark": "gained"})
    return pieces


def _told(d: Difference, letters: Mapping[str, str]) -> dict[str, Any]:
    return {
        "facet": d.facet,
        "effect": d.effect,
        "left": d.left,
        "right": d.right,
        "left_letter": letters.get(d.left_id, ""),
        "right_letter": letters.get(d.right_id, ""),
        "explanation": d.explanation,
    }


def _stated(
    finding: Finding, facts: Iterable[Fact], letters: Mapping[str, str]
) -> list[dict[str, str]]:
    """The values of a contested slot: the words, the claims that state them, how many origins."""
    home = {fact.fact_id: letters.get(fact.claim_id, "") for fact in facts}
    if not home:
        return []
    said = {value["text"]: value["letters"] for value in _values(finding.differences, letters)}
    made = []
    for value in finding.values:
        text = " ".join(value.words.split())
        named = dict.fromkeys(filter(None, map(home.get, value.fact_ids)))
        made.append(
            {
                "text": text,
                "letters": ", ".join(named) or said.get(text, ""),
                "support": f"{_count(value.sources, 'source', 'sources')}, "
                f"{_count(value.lineages, 'origin', 'origins')}",
            }
        )
    return [value for value in made if value["text"]]


def _values(differences: Sequence[Difference], letters: Mapping[str, str]) -> list[dict[str, str]]:
    """The values a reviewer can choose between: the words of the gravest differences."""
    grave = [d for d in differences if d.effect in STRONG] or list(differences)
    found: dict[str, list[str]] = {}
    for d in grave:
        for words, claim_id in ((d.left, d.left_id), (d.right, d.right_id)):
            if words:
                named = found.setdefault(" ".join(words.split()), [])
                if letters.get(claim_id, "") not in named:
                    named.append(letters.get(claim_id, ""))
    return [{"text": text, "letters": ", ".join(named)} for text, named in found.items()]


def _support(finding: Finding) -> str:
    return (
        f"{_count(finding.sources, 'source', 'sources')}, "
        f"{_count(finding.lineages, 'origin', 'origins')}, {finding.primaries} primary"
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _origins(finding: Finding, dossier: Dossier) -> list[dict[str, Any]]:
    """Which of the sources behind this finding copy which, with the evidence."""
    claims, sources = dossier.claim_by_id, dossier.source_by_id
    used = {claims[c].source_id for c in finding.claim_ids}
    told = []
    for lineage in dossier.lineage_records:
        if lineage.left_id not in used or lineage.right_id not in used:
            continue
        left, right = sources[lineage.left_id].title, sources[lineage.right_id].title
        sentence = {
            "left_from_right": f"{left} repeats {right}",
            "right_from_left": f"{right} repeats {left}",
            "common_origin": f"{left} and {right} share an origin",
        }[lineage.direction]
        decided = "the register says so" if lineage.decided_by == "register" else lineage.evidence
        told.append(
            {
                "sentence": f"{sentence}: {decided}",
                "words": list(lineage.shared_words[:24]),
                "passages": [
                    [claims[a].quote, claims[b].quote]
                    for a, b in lineage.passages[:4]
                    if a in claims and b in claims
                ],
            }
        )
    return told


def _together(links: Sequence[Link], letters: Mapping[str, str]) -> list[str]:
    """Why these claims stand together: what the links between them matched on."""
    return [
        f"{letters[k.left_id]} and {letters[k.right_id]}: {', '.join(k.matched_on)} "
        f"(score {k.score:.2f})"
        for k in links
        if k.left_id in letters and k.right_id in letters
    ]


def event(verdict: Any, reviewer: str, undone: bool = False) -> dict[str, Any]:
    """One event of the ledger as the desk tells it."""
    return {
        "event_id": verdict.event_id,
        "who": verdict.reviewer,
        "mine": verdict.reviewer == reviewer,
        "role": verdict.role,
        "at": verdict.at,
        "action_kind": verdict.action_kind,
        "verdict": verdict.verdict,
        "verdict_label": label(verdict.verdict),
        "editorial_action": verdict.editorial_action,
        "chosen_value": verdict.chosen_value,
        "correction": verdict.correction,
        "note": verdict.note,
        "assignee": verdict.assignee,
        "words": list(verdict.words),
        "newer": newer(verdict),
        "evidence": [
            {key: getattr(e, key) for key in e.__dataclass_fields__} for e in verdict.evidence
        ],
        "undone": undone,
    }
