"""One finding as the desk shows it: claims with marked words, differences, support, evidence.

Text goes out in pieces (words and what marks them), so that the browser never counts
characters: Python counts code points, JavaScript UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from workbench.records import EFFECTS, Claim, Difference, Fact, Finding, Lineage, Link, Source
from workbench.review.vocabulary import label
from workbench.segments import cut
from workbench.words.lexicon import entries

CONTEXT = 160
# An empty line, or a line that ends as a sentence does (a hard-wrapped one ends anywhere).
PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.!?:;\"”’)])[ \t]*\n\s*")
STRONG = ("conflict", "possible")
Piece = dict[str, Any]


def sheet(
    finding: Finding,
    claims: Mapping[str, Claim],
    sources: Mapping[str, Source],
    links: Sequence[Link] = (),
    lineages: Sequence[Lineage] = (),
    facts: Mapping[str, Fact] | None = None,
    unborne: Iterable[str] = (),
) -> dict[str, Any]:
    """What never changes about a finding while the desk is open."""
    letters = {c: letter(i) for i, c in enumerate(finding.claim_ids)}
    told = [facts[i] for i in finding.fact_ids if i in facts] if facts else []
    left = () if finding.differences else [f for f in told if f.fact_id in unborne]
    return {
        "finding_id": finding.finding_id,
        "kind": finding.kind,
        "reason": finding.reason,
        "severity": finding.severity,
        "summary": finding.summary,
        "question": finding.question or finding.summary,
        "claims": [
            _card(claims[c], sources[claims[c].source_id], finding.differences, letters[c], left)
            for c in finding.claim_ids
        ],
        "differences": [_told(d, letters) for d in finding.differences],
        "values": (told and _stated(finding, told, letters))
        or _values(finding.differences, letters),
        "support": _support(finding),
        "origins": _origins(finding, claims, sources, lineages),
        "together": _together(links, letters),
    }


def letter(place: int) -> str:
    """A, B, C ... for the claims of a finding; after Z, A2 and so on."""
    return chr(ord("A") + place % 26) + (str(place // 26 + 1) if place >= 26 else "")


def passage(claim: Claim, source: Source) -> dict[str, str]:
    """A claim as evidence a reviewer can point to, with the fields of ``Evidence``."""
    return {
        "source_id": source.source_id,
        "title": source.title,
        "url": source.url,
        "locator": claim.locator,
        "quote": claim.quote,
        "kind": source.kind,
    }


def reworded(before: str, after: str) -> list[Piece]:
    """The words of ``after`` with those it lost and gained marked, for reading side by side."""
    old, new = before.split(), after.split()
    pieces: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append({"text": " ".join(new[k:m]), "mark": ""})
            continue
        if i < j:
            pieces.append({"text": " ".join(old[i:j]), "mark": "lost"})
        if k < m:
            pieces.append({"text": " ".join(new[k:m]), "mark": "gained"})
    return pieces


def _card(
    claim: Claim,
    source: Source,
    differences: Sequence[Difference],
    name: str,
    facts: Sequence[Fact] = (),
) -> dict[str, Any]:
    before, after = _around(source.text, claim.start, claim.end)
    spans = _spans(claim, differences) or _unborne(claim, facts)
    return {
        "letter": name,
        "passage": passage(claim, source),
        "path": source.path,
        "published_on": source.published_on,
        "lineage": source.lineage_id if source.lineage_id != source.source_id else "",
        "certainty": claim.certainty,
        "speaker": "" if claim.speaker.casefold() in entries("pronouns") else claim.speaker,
        "risks": list(claim.risks),
        "before": ("… " if before > 0 and source.text[before - 1] != "\n" else "")
        + source.text[before : claim.start],
        "pieces": _pieces(source.text[claim.start : claim.end], spans),
        "after": source.text[claim.end : after]
        + (" …" if after < len(source.text) and source.text[after] != "\n" else ""),
    }


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the context shown begins and ends: some words of the same paragraph."""
    first, last = max(0, start - CONTEXT), min(len(text), end + CONTEXT)
    breaks = [m.end() for m in PARAGRAPH.finditer(text, first, start)]
    if breaks:
        first = breaks[-1]
    elif first > 0:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    found = PARAGRAPH.search(text, end, last)
    if found:
        last = found.start()
    elif last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space > end else last
    return first, last


def _spans(
    claim: Claim, differences: Sequence[Difference]
) -> list[tuple[int, int, tuple[int, Difference]]]:
    """The words of the claim that differ, as (start, end, (row, difference)) within its quote."""
    spans = []
    for n, d in enumerate(differences):
        if d.left_id == claim.claim_id and d.left:
            spans.append((d.left_start - claim.start, d.left_end - claim.start, (n, d)))
        if d.right_id == claim.claim_id and d.right:
            spans.append((d.right_start - claim.start, d.right_end - claim.start, (n, d)))
    return spans


def _unborne(claim: Claim, facts: Iterable[Fact]) -> list[tuple[int, int, None]]:
    """The words of the claim that nothing bears out."""
    return [
        (fact.start - claim.start, fact.end - claim.start, None)
        for fact in facts
        if fact.claim_id == claim.claim_id
    ]


def _pieces(
    quote: str, spans: Sequence[tuple[int, int, tuple[int, Difference] | None]]
) -> list[Piece]:
    """The quote cut wherever a mark begins or ends; the gravest mark shows."""
    pieces: list[Piece] = []
    for left, right, over in cut(len(quote), spans):
        piece: Piece = {"text": quote[left:right], "mark": ""}
        found = [each for each in over if each is not None]
        if over and not found:
            piece |= {"mark": "faint", "facet": "nothing bears this out"}
        if found:
            n, d = min(found, key=lambda s: (EFFECTS.index(s[1].effect), s[0]))
            mark = d.effect if d.effect in STRONG else "faint"
            piece |= {"mark": mark, "facet": d.facet, "row": n}
        pieces.append(piece)
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


def _origins(
    finding: Finding,
    claims: Mapping[str, Claim],
    sources: Mapping[str, Source],
    lineages: Sequence[Lineage],
) -> list[dict[str, Any]]:
    """Which of the sources behind this finding copy which, with the evidence."""
    used = {claims[c].source_id for c in finding.claim_ids}
    told = []
    for lineage in lineages:
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
        "evidence": [
            {key: getattr(e, key) for key in e.__dataclass_fields__} for e in verdict.evidence
        ],
        "undone": undone,
    }
