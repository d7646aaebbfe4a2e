"""The sheets a report is made of: each finding with its passages, grid of values and standing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.records import Claim, Difference, Fact, Finding, Lineage, Source, Verdict
from workbench.reports.parts import (
    Copy,
    Correction,
    Part,
    Passage,
    Segment,
    Sheet,
    Value,
    meaning,
    spoken,
)
from workbench.reports.settling import settle
from workbench.segments import cut
from workbench.verdicts.standing import SETTLED

UNBORNE = -1  # stands among the numbers of differences for words that nothing bears out

if TYPE_CHECKING:
    from workbench.tables import Dossier
    from workbench.verdicts.standing import Standing


def sheets_of(
    dossier: Dossier,
    standing: Mapping[str, Standing],
    earlier: Mapping[str, Sequence[Verdict]],
) -> tuple[Sheet, ...]:
    claims = {c.claim_id: c for c in dossier.claim_records}
    sources = {s.source_id: s for s in dossier.source_records}
    copying: dict[frozenset[str], Lineage] = {
        frozenset((line.left_id, line.right_id)): line for line in dossier.lineage_records
    }
    made = []
    for number, finding in enumerate(dossier.finding_records, start=1):
        own = [claims[c] for c in finding.claim_ids]
        left = () if finding.differences else finding.fact_ids
        open_ = [dossier.unborne[i] for i in left if i in dossier.unborne]
        passages = tuple(passage_of(c, sources, finding.differences, open_) for c in own)
        ids = {c.source_id for c in own}
        stands = standing[finding.finding_id]
        made.append(
            Sheet(
                number=number,
                finding=finding,
                standing=stands,
                tone=_tone(finding, stands),
                label=" · ".join(filter(None, (finding.kind, spoken(finding.reason)))),
                state=_state(stands),
                passages=passages,
                grid=_grid(finding.differences, passages),
                settles=settle(finding, own, dossier.support_rule),
                copying=tuple(line for pair, line in copying.items() if pair <= ids),
                earlier=tuple(earlier.get(finding.finding_id, ())),
            )
        )
    return tuple(made)


def _tone(finding: Finding, stands: Standing) -> str:
    if stands.status in SETTLED or (finding.kind == "corroborated" and stands.status == "open"):
        return "settled"
    return "unverified" if finding.kind == "corroborated" else finding.kind


def _state(stands: Standing) -> str:
    if stands.status == "checked":
        return spoken(stands.verdict)
    return ", ".join(filter(None, (spoken(stands.status), spoken(stands.verdict))))


def _sides(d: Difference) -> tuple[tuple[str, int, int, str], tuple[str, int, int, str]]:
    return (
        (d.left_id, d.left_start, d.left_end, d.left),
        (d.right_id, d.right_start, d.right_end, d.right),
    )


def passage_of(
    claim: Claim,
    sources: Mapping[str, Source],
    differences: Sequence[Difference] = (),
    unborne: Iterable[Fact] = (),
) -> Passage:
    source = sources[claim.source_id]
    spans = [
        (start - claim.start, end - claim.start, index)
        for index, difference in enumerate(differences)
        for owner, start, end, _ in _sides(difference)
        if owner == claim.claim_id
    ]
    spans += [
        (fact.start - claim.start, fact.end - claim.start, UNBORNE)
        for fact in unborne
        if fact.claim_id == claim.claim_id
    ]
    parts = tuple(
        Part(
            claim.quote[start:end],
            tuple(key for key in dict.fromkeys(keys) if key != UNBORNE),
            UNBORNE in keys,
        )
        for start, end, keys in cut(len(claim.quote), spans)
    )
    return Passage(claim, source, origin(source, sources), parts)


def origin(source: Source, sources: Mapping[str, Source]) -> str:
    first = sources.get(source.lineage_id)
    return first.title if first else source.lineage_id or source.title


def _grid(differences: Sequence[Difference], passages: Sequence[Passage]) -> tuple[Value, ...]:
    by_claim = {p.claim.claim_id: p for p in passages}
    facets: dict[str, dict[tuple[str, str], Value]] = {}
    for d in differences:
        rows = facets.setdefault(d.facet, {})
        for owner, _, _, words in _sides(d):
            if owner in by_claim:
                row = Value(d.facet, d.effect, words, by_claim[owner], meaning(d))
                rows.setdefault((owner, words), row)
    return tuple(
        row
        for rows in facets.values()
        for row in _supported([*rows.values(), *_repeating(list(rows.values()), passages)])
    )


def _repeating(rows: Sequence[Value], passages: Sequence[Passage]) -> Iterable[Value]:
    """Rows for claims of the group that were not compared but have one of the values, verbatim."""
    there = {row.passage.claim.claim_id for row in rows}
    for passage in passages:
        if passage.claim.claim_id in there:
            continue
        hits = {row.words: row for row in rows if row.words and _says(passage, row.words)}
        if len(hits) == 1:
            yield replace(*hits.values(), passage=passage)


def _says(passage: Passage, words: str) -> bool:
    """Whether the words stand in the claim, and not within a longer word or figure."""
    alone = rf"(?<!\w)(?<!\d[.,]){re.escape(words)}(?!\w)(?![.,]\d)"
    return bool(re.search(alone, passage.claim.quote))


def _supported(rows: Sequence[Value]) -> Iterable[Value]:
    """The rows value by value, each told how many sources and origins its value has."""
    values: dict[str, list[Value]] = {}
    for row in rows:
        values.setdefault(row.words.casefold(), []).append(row)
    for alike in values.values():
        sources = {row.passage.source.source_id for row in alike}
        origins = {row.passage.source.lineage_id or row.passage.source.source_id for row in alike}
        for row in alike:
            yield replace(row, sources=len(sources), origins=len(origins))


def copies(sources: Iterable[Source], sheets: Sequence[Sheet]) -> tuple[Copy, ...]:
    spans: dict[str, list[tuple[int, int, tuple[int, bool]]]] = defaultdict(list)
    for sheet in sheets:
        for passage in sheet.passages:
            claim = passage.claim
            spans[claim.source_id].append((claim.start, claim.end, (sheet.number, False)))
            at = claim.start
            for part in passage.parts:
                if part.differences:
                    piece = (at, at + len(part.text), (sheet.number, True))
                    spans[claim.source_id].append(piece)
                at += len(part.text)
    tones = {sheet.number: sheet.tone for sheet in sheets}
    return tuple(
        Copy(source, tuple(_segments(source.text, spans[source.source_id], tones)))
        for source in sources
    )


def _segments(
    text: str, spans: Sequence[tuple[int, int, tuple[int, bool]]], tones: Mapping[int, str]
) -> Iterable[Segment]:
    starts: dict[int, list[int]] = defaultdict(list)
    for start, _, (number, differing) in spans:
        if not differing and number not in starts[start]:
            starts[start].append(number)
    for start, end, keys in cut(len(text), spans):
        numbers = tuple(sorted({number for number, _ in keys}))
        yield Segment(
            start=start,
            end=end,
            text=text[start:end],
            numbers=numbers,
            opens=tuple(sorted(starts.get(start, ()))),
            differing=tuple(sorted({number for number, differing in keys if differing})),
            tone=tones[numbers[0]] if numbers else "",
        )


def corrections(sheets: Iterable[Sheet]) -> tuple[Correction, ...]:
    made = []
    for sheet in sheets:
        stands = sheet.standing
        if not sheet.settled or not (stands.correction or stands.editorial_action == "cut"):
            continue
        holding = {v.passage.claim.claim_id for v in sheet.grid if v.words == stands.chosen_value}
        wrong = tuple(
            p
            for p in sheet.passages
            if p.claim.claim_id not in holding and p.claim.quote != stands.correction
        )
        backed = next((v.evidence for v in stands.verdicts if v.event_id == stands.event_id), ())
        made.append(Correction(sheet, wrong or sheet.passages, stands.correction, backed))
    return tuple(made)
