"""The sheets a report is made of: each finding with its passages, grid of values and standing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.records import Claim, Difference, Fact, Finding, Lineage, Source, Verdict
from workbench.reports.content.holding import answer, kind_tone, labels, sides, tone
from workbench.reports.content.parts import (
    Passage,
    QuotePart,
    Sheet,
    StatedValue,
    marked,
    meaning,
    spoken,
)
from workbench.segments import cut
from workbench.verdicts.settling import settle
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
    facts = {f.fact_id: f for f in dossier.fact_records}
    made = []
    for number, finding in enumerate(dossier.finding_records, start=1):
        own = [claims[c] for c in finding.claim_ids]
        left = () if finding.differences else finding.fact_ids
        open_ = [dossier.unborne[i] for i in left if i in dossier.unborne]
        stands = standing[finding.finding_id]
        said = labels(finding, stands, facts)
        passages = tuple(
            passage_of(c, sources, finding, open_, said.get(c.claim_id, "")) for c in own
        )
        if open_:  # a question of support that names words is put where they stand
            passages = tuple(replace(p, quiet=not any(map(marked, p.parts))) for p in passages)
        ids = {c.source_id for c in own}
        made.append(
            Sheet(
                number=number,
                finding=finding,
                standing=stands,
                tone=_tone(finding, passages),
                label=" · ".join(filter(None, (finding.kind, spoken(finding.reason)))),
                state=_state(finding, stands),
                passages=passages,
                grid=_grid(finding.differences, passages),
                settles=settle(finding, own, dossier.support_rule),
                copying=tuple(line for pair, line in copying.items() if pair <= ids),
                earlier=tuple(earlier.get(finding.finding_id, ())),
                nearest=tuple(passage_of(claims[c], sources) for c in finding.nearest),
            )
        )
    return tuple(made)


def _tone(finding: Finding, passages: Sequence[Passage]) -> str:
    """That of all its passages; a question that parts them is settled, but neither is its tone."""
    tones = {passage.tone for passage in passages}
    return tones.pop() if len(tones) == 1 else "plain" if tones else kind_tone(finding)


def _state(finding: Finding, stands: Standing) -> str:
    if stands.status in SETTLED:
        return answer(finding, stands)
    return ", ".join(filter(None, (spoken(stands.status), spoken(stands.verdict))))


def passage_of(
    claim: Claim,
    sources: Mapping[str, Source],
    finding: Finding | None = None,
    unborne: Iterable[Fact] = (),
    label: str = "",
) -> Passage:
    source = sources[claim.source_id]
    spans = [
        (start - claim.start, end - claim.start, index)
        for index, difference in enumerate(finding.differences if finding else ())
        for owner, start, end, *_ in sides(difference)
        if owner == claim.claim_id
    ]
    spans += [
        (fact.start - claim.start, fact.end - claim.start, UNBORNE)
        for fact in unborne
        if fact.claim_id == claim.claim_id
    ]
    parts = tuple(
        QuotePart(
            claim.quote[start:end],
            tuple(key for key in dict.fromkeys(keys) if key != UNBORNE),
            UNBORNE in keys,
        )
        for start, end, keys in cut(len(claim.quote), spans)
    )
    colour = tone(label) if label else kind_tone(finding) if finding else ""
    return Passage(claim, source, origin(source, sources), parts, label, colour)


def origin(source: Source, sources: Mapping[str, Source]) -> str:
    first = sources.get(source.lineage_id)
    return first.title if first else source.lineage_id or source.title


def _grid(
    differences: Sequence[Difference], passages: Sequence[Passage]
) -> tuple[StatedValue, ...]:
    by_claim = {p.claim.claim_id: p for p in passages}
    facets: dict[str, dict[tuple[str, str], StatedValue]] = {}
    for d in differences:
        rows = facets.setdefault(d.facet, {})
        for owner, _, _, words, _ in sides(d):
            if owner in by_claim:
                row = StatedValue(d.facet, d.effect, words, by_claim[owner], meaning(d))
                rows.setdefault((owner, words), row)
    return tuple(
        row
        for rows in facets.values()
        for row in _supported([*rows.values(), *_repeating(list(rows.values()), passages)])
    )


def _repeating(rows: Sequence[StatedValue], passages: Sequence[Passage]) -> Iterable[StatedValue]:
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


def _supported(rows: Sequence[StatedValue]) -> Iterable[StatedValue]:
    """The rows value by value, each told how many sources and origins its value has."""
    values: dict[str, list[StatedValue]] = {}
    for row in rows:
        values.setdefault(row.words.casefold(), []).append(row)
    for alike in values.values():
        sources = {row.passage.source.source_id for row in alike}
        origins = {row.passage.source.lineage_id or row.passage.source.source_id for row in alike}
        for row in alike:
            yield replace(row, sources=len(sources), origins=len(origins))
