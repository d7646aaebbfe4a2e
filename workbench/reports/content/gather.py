"""From a dossier and its ledger to the ``Matter`` every format writes."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.records import Verdict
from workbench.reports.content.corrections import corrections
from workbench.reports.content.glossary import BLIND
from workbench.reports.content.matter import Counts, Header, Matter
from workbench.reports.content.parts import (
    Agreement,
    Copying,
    Entered,
    Entry,
    JudgedPair,
    Limits,
    Sheet,
    Signed,
)
from workbench.reports.content.sheets import origin, passage_of, sheets_of
from workbench.verdicts.settling import SUPPORT

if TYPE_CHECKING:
    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore


def gather(
    dossier: Dossier,
    store: VerdictStore | None,
    *,
    date: str | None = None,
) -> Matter:
    """All that a report on this dossier and ledger shows.

    ``date`` is printed as given; without it the day of the ledger's last event is, or none.
    """
    from workbench.verdicts.standing import earlier, standings

    events = store.events() if store else []
    findings = dossier.finding_records
    quotes = {claim.claim_id: claim.quote for claim in dossier.claim_records}
    stale = earlier(findings, events, quotes)
    sheets = sheets_of(dossier, standings(findings, events), stale)
    return Matter(
        header=_header(dossier, store, events, date),
        counts=_counts(dossier, sheets, events),
        register=_register(dossier),
        copying=_copying(dossier),
        pairs=_pairs(dossier, sheets),
        sheets=sheets,
        corrections=corrections(
            sheets,
            {f.fact_id: f for f in dossier.fact_records},
            any(source.manuscript for source in dossier.source_records),
        ),
        second=tuple(s for s in sheets if s.standing.status not in ("open", "checked")),
        agreement=_agreement(dossier, store, events),
        log=_log(events, sheets),
        limits=_limits(dossier),
        facts=dossier.fact_records,
    )


def _header(
    dossier: Dossier,
    store: VerdictStore | None,
    events: Sequence[Verdict],
    date: str | None,
) -> Header:
    from workbench import __version__
    from workbench.settings import Settings, settings

    told = settings(dossier.folder) if dossier.folder else Settings()
    seq, digest = store.head() if store else (0, "")
    return Header(
        title=dossier.title,
        version=__version__,
        support_rule=dossier.support_rule,
        support_words=SUPPORT.get(dossier.support_rule, dossier.support_rule),
        date=date if date is not None else max((event.at[:10] for event in events), default=""),
        reviewers=tuple(sorted({event.reviewer for event in events})),
        head_seq=seq,
        head_hash=digest,
        folder=_inside(dossier.folder, told.folder),
        publisher_name=told.publisher_name,
        publisher_url=told.publisher_url,
        signatures=_signatures(dossier, events),
        gate=told.gate,
    )


def _signatures(dossier: Dossier, events: Sequence[Verdict]) -> tuple[Signed, ...]:
    from workbench.verdicts.signing import signatures

    return tuple(
        Signed(one.reviewer, one.at, one.seq - 1, one.prev_hash, outdated)
        for one, outdated in signatures(dossier, events)
    )


def _inside(folder: str, root: Path) -> str:
    """The folder as seen from the project's root; empty where it is that root or outside it."""
    path = os.path.relpath(folder, root).replace(os.sep, "/") if folder else "."
    return "" if path == "." or path.split("/")[0] == ".." else path


def _register(dossier: Dossier) -> tuple[Entry, ...]:
    sources = {s.source_id: s for s in dossier.source_records}
    claims = Counter(c.source_id for c in dossier.claim_records)
    home = {c.claim_id: c.source_id for c in dossier.claim_records}
    findings = Counter(
        source_id
        for finding in dossier.finding_records
        for source_id in {home[c] for c in finding.claim_ids}
    )
    return tuple(
        Entry(
            source=source,
            origin=origin(source, sources),
            claims=claims[source.source_id],
            findings=findings[source.source_id],
            evidence=tuple(
                line
                for line in dossier.lineage_records
                if source.source_id in (line.left_id, line.right_id)
            ),
        )
        for source in dossier.source_records
    )


def _copying(dossier: Dossier) -> tuple[Copying, ...]:
    sources = {s.source_id: s for s in dossier.source_records}
    claims = {c.claim_id: c for c in dossier.claim_records}
    made = []
    for line in dossier.lineage_records:
        back = line.direction == "left_from_right"
        ends = (line.right_id, line.left_id) if back else (line.left_id, line.right_id)
        if not set(ends) <= sources.keys():
            continue
        pairs = tuple(
            (
                passage_of(claims[right if back else left], sources),
                passage_of(claims[left if back else right], sources),
            )
            for left, right in line.passages
            if left in claims and right in claims
        )
        made.append(Copying(line, sources[ends[0]], sources[ends[1]], pairs))
    return tuple(made)


def _pairs(dossier: Dossier, sheets: Iterable[Sheet]) -> tuple[JudgedPair, ...]:
    tally: dict[frozenset[str], Counter[str]] = defaultdict(Counter)
    for sheet in sheets:
        for pair, word in _compared(sheet, dossier).items():
            tally[pair][word] += 1
    lines = {frozenset((line.left_id, line.right_id)): line for line in dossier.lineage_records}
    made = []
    for left, right in combinations(dossier.source_records, 2):
        pair = frozenset((left.source_id, right.source_id))
        agree, drift, conflict = (tally[pair][word] for word in ("agree", "drift", "conflict"))
        made.append(JudgedPair(left, right, agree, drift, conflict, lines.get(pair)))
    return tuple(made)


def _compared(sheet: Sheet, dossier: Dossier) -> dict[frozenset[str], str]:
    """How each two sources of a finding compare: agree, drift or conflict. Passages that stand
    together for what they speak of agree only where one bears out words of the other."""
    sources = dict.fromkeys(p.source.source_id for p in sheet.passages)
    borne = _borne(sheet, dossier)
    told = sheet.grid or not dossier.fact_records
    pairs = map(frozenset, combinations(sources, 2))
    found = {pair: "agree" for pair in pairs if told or pair in borne}
    for effect, word in (("", "drift"), ("conflict", "conflict")):
        rows = [row for row in sheet.grid if not effect or row.effect == effect]
        for left, right in combinations(rows, 2):
            if left.facet == right.facet and left.words.casefold() != right.words.casefold():
                pair = frozenset((left.passage.source.source_id, right.passage.source.source_id))
                if pair in found:
                    found[pair] = word
    return found


def _borne(sheet: Sheet, dossier: Dossier) -> set[frozenset[str]]:
    """The pairs of sources of which one bears out words of the other in this finding."""
    homes = {p.claim.claim_id: p.source.source_id for p in sheet.passages}
    facts = dossier.fact_by_id
    ends = (
        (home, homes[facts[i].claim_id])
        for claim_id, home in homes.items()
        for fact in dossier.facts_of.get(claim_id, ())
        for i in fact.supported_by
        if i in facts and facts[i].claim_id in homes
    )
    return {frozenset(pair) for pair in ends if pair[0] != pair[1]}


def _log(events: Sequence[Verdict], sheets: Iterable[Sheet]) -> tuple[Entered, ...]:
    from workbench.verdicts.standing import undone

    numbers = {sheet.finding.finding_id: sheet.number for sheet in sheets}
    taken = undone(events)
    return tuple(
        Entered(event, numbers.get(event.finding_id, 0), event.event_id in taken)
        for event in events
    )


def _agreement(
    dossier: Dossier, store: VerdictStore | None, events: Sequence[Verdict]
) -> tuple[Agreement, ...]:
    if store is None or not events:
        return ()
    from workbench.verdicts.agreement import agreement

    frame = agreement(store, dossier.finding_records)
    rows = [row for row in frame.to_dict("records") if row["n"]]
    # A figure that is defined for no row is no column; where all is one kind, "all" repeats it.
    if len(rows) == 2:
        rows = rows[:1]
    names = [n for n in frame.columns if n != "kind" and any(r[n] != "n/a" for r in rows)]
    return tuple(
        Agreement(str(row["kind"]), {str(name): _figure(row[name]) for name in names})
        for row in rows
    )


def _figure(value: object) -> str:
    if value == "n/a":
        return "–"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def _limits(dossier: Dossier) -> Limits:
    sources = {s.source_id: s for s in dossier.source_records}
    aside = (c for c in dossier.claim_records if not c.check_worthy)
    return Limits(
        tuple(passage_of(c, sources) for c in aside), dossier.warnings, BLIND, dossier.unread
    )


def _counts(dossier: Dossier, sheets: Sequence[Sheet], events: Sequence[Verdict]) -> Counts:
    tally = Counter((s.finding.kind, s.settled) for s in sheets)
    known = {s.finding.finding_id for s in sheets}
    settled = sum(s.settled for s in sheets)
    reasons = Counter(
        (s.finding.reason, s.settled) for s in sheets if s.finding.kind == "unverified"
    )
    sources = [source for source in dossier.source_records if not source.manuscript]
    return Counts(
        sources=len(sources),
        lineages=len({s.lineage_id or s.source_id for s in sources}),
        claims=len(dossier.claim_records),
        check_worthy=sum(c.check_worthy for c in dossier.claim_records),
        findings=len(sheets),
        left=len(sheets) - settled,
        settled=settled,
        attention=sum(_asks(sheet) for sheet in sheets),
        conflicts_open=tally["conflict", False],
        conflicts_settled=tally["conflict", True],
        drifts_open=tally["drift", False],
        drifts_settled=tally["drift", True],
        unverified={
            why: (reasons[why, False], reasons[why, True])
            for why in sorted({reason for reason, _ in reasons})
        },
        manuscripts=len(dossier.source_records) - len(sources),
        corroborated=tally["corroborated", False],
        corroborated_settled=tally["corroborated", True],
        stale=len({e.finding_id for e in events if e.verdict and e.finding_id not in known}),
    )


def _asks(sheet: Sheet) -> bool:
    """Whether a finding should be looked at before the others."""
    grave = sheet.finding.severity == "high" and sheet.finding.kind != "corroborated"
    return not sheet.settled and (grave or sheet.standing.status != "open")
