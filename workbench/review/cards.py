"""The passages of a finding: their words in pieces, what marks each, and where they stand.

Text goes out in pieces (words and what marks them), so that the browser never counts
characters: Python counts code points, JavaScript UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workbench.records import EFFECTS, Claim, Difference, Evidence, Fact, Finding, Source
from workbench.segments import cut
from workbench.tables import Dossier
from workbench.verdicts.bearing import Asked
from workbench.verdicts.proof import Barred
from workbench.words.lexicon import entries

CONTEXT = 160
# An empty line, or a line that ends as a sentence does (a hard-wrapped one ends anywhere).
PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.!?:;\"”’)])[ \t]*\n\s*")
STRONG = ("conflict", "possible")
NAMED = 4  # sources named that bear out a fact; the rest are counted
STATUS = {
    "supported": "borne out by {by}",
    "drifted": "said with another reserve by {by}",
    "contested": "contested: another source says otherwise",
    "unsupported": "nothing bears this out",
}
CardPiece = dict[str, Any]
MarkedSpan = tuple[int, int, Any]


def letter(place: int) -> str:
    """A, B, C ... for the passages of a finding; after Z, A2 and so on."""
    return chr(ord("A") + place % 26) + (str(place // 26 + 1) if place >= 26 else "")


def lettered(claims: Sequence[Claim]) -> dict[str, str]:
    """The letter of each claim; claims of equal words share one, for they are shown once."""
    places = {words: n for n, words in enumerate(dict.fromkeys(map(_words, claims)))}
    return {claim.claim_id: letter(places[_words(claim)]) for claim in claims}


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


def cards(
    finding: Finding,
    claims: Sequence[Claim],
    letters: Mapping[str, str],
    held: Barred,
    question: Asked,
    dossier: Dossier,
) -> list[dict[str, Any]]:
    """The passages, each wording once with every place where it stands."""
    grouped: dict[str, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(letters[claim.claim_id], []).append(claim)
    return [_card(name, same, finding, held, question, dossier) for name, same in grouped.items()]


def _card(
    name: str,
    same: Sequence[Claim],
    finding: Finding,
    held: Barred,
    question: Asked,
    dossier: Dossier,
) -> dict[str, Any]:
    sources = dossier.source_by_id
    places = [passage(claim, sources[claim.source_id]) for claim in same]
    free = [p for p in places if not held.holds(Evidence(**p))]  # type: ignore[arg-type]
    shown = (free or places)[0]  # the place to rely on: one that counts, where there is one
    claim = same[places.index(shown)]
    source = sources[claim.source_id]
    before, after = _around(source.text, claim.start, claim.end)
    spans = [span for each in same for span in _spans(each, finding.differences)]
    if not spans and not finding.differences:
        spans = _unborne(same, finding, dossier)
    return {
        "letter": name,
        "claim_id": claim.claim_id,
        "passage": shown,
        "counts": bool(free),
        "silent": not question.spoken(claim.quote),
        "places": [
            {"title": p["title"], "path": sources[p["source_id"]].path, "locator": p["locator"]}
            for p in places
        ],
        "path": source.path,
        "published_on": source.published_on,
        "lineage": source.lineage_id if source.lineage_id != source.source_id else "",
        "manuscript": source.manuscript,
        "certainty": claim.certainty,
        "speaker": "" if claim.speaker.casefold() in entries("pronouns") else claim.speaker,
        "risks": list(claim.risks),
        "before": ("… " if before > 0 and source.text[before - 1] != "\n" else "")
        + source.text[before : claim.start],
        "pieces": pieces(claim.quote, [*spans, *ticked(claim, dossier)]),
        "after": source.text[claim.end : after]
        + (" …" if after < len(source.text) and source.text[after] != "\n" else ""),
    }


def _words(claim: Claim) -> str:
    return " ".join(claim.quote.split())


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


def _spans(claim: Claim, differences: Sequence[Difference]) -> list[MarkedSpan]:
    """The words of the claim that differ, as (start, end, (row, difference)) within its quote."""
    spans: list[MarkedSpan] = []
    for n, d in enumerate(differences):
        if d.left_id == claim.claim_id and d.left:
            spans.append((d.left_start - claim.start, d.left_end - claim.start, (n, d)))
        if d.right_id == claim.claim_id and d.right:
            spans.append((d.right_start - claim.start, d.right_end - claim.start, (n, d)))
    return spans


def _unborne(same: Sequence[Claim], finding: Finding, dossier: Dossier) -> list[MarkedSpan]:
    """The words asked about that nothing bears out."""
    start = {claim.claim_id: claim.start for claim in same}
    facts = (dossier.unborne[i] for i in finding.fact_ids if i in dossier.unborne)
    return [
        (f.start - start[f.claim_id], f.end - start[f.claim_id], None)
        for f in facts
        if f.claim_id in start
    ]


def ticked(claim: Claim, dossier: Dossier) -> list[MarkedSpan]:
    """The facts of a claim that were asked about, each with what others say of it."""
    return [
        (f.start - claim.start, f.end - claim.start, (f.status, _tip(f, dossier)))
        for f in dossier.facts_of.get(claim.claim_id, ())
        if f.status in STATUS
    ]


def _tip(fact: Fact, dossier: Dossier) -> str:
    """What others say of a fact, in words: by which sources it is borne out."""
    facts = (dossier.fact_by_id[i] for i in fact.supported_by if i in dossier.fact_by_id)
    homes = (dossier.claim_by_id[f.claim_id].source_id for f in facts)
    names = list(dict.fromkeys(dossier.source_by_id[i].title for i in homes))
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    by = ", ".join(names[:NAMED]) + more or "another source"
    others = f"; {fact.lineages} independent origins" if fact.lineages > 1 else ""
    return f"{fact.facet}: {STATUS[fact.status].format(by=by)}{others}"


def pieces(quote: str, spans: Iterable[MarkedSpan]) -> list[CardPiece]:
    """The quote cut wherever a mark begins or ends; the gravest mark shows, and the fact's status.

    The key of a span is (row, difference), (status, tip) of a fact, or None: nothing bears it out.
    """
    made: list[CardPiece] = []
    for left, right, over in cut(len(quote), spans):
        piece: CardPiece = {"text": quote[left:right], "mark": ""}
        found = [each for each in over if each is not None and isinstance(each[0], int)]
        facts = [each for each in over if each is not None and isinstance(each[0], str)]
        if facts:
            piece |= {"status": facts[0][0], "tip": facts[0][1]}
        if None in over and not found:
            piece |= {"mark": "faint", "facet": "nothing bears this out"}
        if found:
            n, d = min(found, key=lambda s: (EFFECTS.index(s[1].effect), s[0]))
            mark = d.effect if d.effect in STRONG else "faint"
            piece |= {"mark": mark, "facet": d.facet, "row": n}
        made.append(piece)
    return made
