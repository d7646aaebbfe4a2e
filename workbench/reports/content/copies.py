"""The annotated copies: every source's text cut into pieces, its words ticked by their status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from workbench.records import Fact, Source
from workbench.reports.content.parts import Copy, Passage, Segment, Sheet, listed, marked
from workbench.segments import cut

BORNE = "borne"  # the tone of words that others bear out and nobody asks about

TickKey = tuple[int, int, str, str]  # finding (0: none), its words (1) or the claim (0), tone, told
TickedSpan = tuple[int, int, TickKey]


def copies(
    sources: Sequence[Source], sheets: Sequence[Sheet], facts: Sequence[Fact]
) -> tuple[Copy, ...]:
    """The annotated copy of each source."""
    spans: dict[str, list[TickedSpan]] = defaultdict(list)
    for sheet in sheets:
        asked = _asked(sheet)
        named = any(marked(part) for passage in sheet.passages for part in passage.parts)
        for passage in (p for p in sheet.passages if not p.quiet):
            spans[passage.source.source_id] += _spans(sheet, passage, asked, named)
    for source_id, span in _borne(sources, sheets, facts):
        spans[source_id].append(span)
    return tuple(Copy(s, tuple(_segments(s.text, spans[s.source_id]))) for s in sources)


def _spans(sheet: Sheet, passage: Passage, asked: str, named: bool) -> Iterator[TickedSpan]:
    """The claim, and the words in it that the finding asks about; all, where none are ``named``."""
    claim, at = passage.claim, passage.claim.start
    told = asked
    if passage.label:
        told = f"{passage.label}, by verdict" + (f"; {asked}" if sheet.grid else "")
    whole = "" if named else passage.tone
    if sheet.finding.kind == "corroborated" and not passage.label:
        # Of a manuscript only facts are ticked: the mark of a citation is borne out by nobody.
        whole = "" if passage.source.manuscript else BORNE
    yield claim.start, claim.end, (sheet.number, 0, whole, told)
    for part in passage.parts:
        if marked(part):
            yield at, at + len(part.text), (sheet.number, 1, passage.tone, told)
        at += len(part.text)


def _asked(sheet: Sheet) -> str:
    """What is asked about these words, and what the sources say."""
    if not sheet.grid:
        known = {"unverified": "nothing bears this out", "corroborated": "borne out by others"}
        return known.get(sheet.finding.kind, sheet.label)
    facet = sheet.grid[0].facet
    values: dict[str, dict[str, None]] = {}
    for row in sheet.grid:
        if row.facet == facet:
            values.setdefault(row.words, {})[row.passage.source.title] = None
    told = (
        f"{f'“{words}”' if words else 'not said'} ({listed(by)})" for words, by in values.items()
    )
    word = "contested" if sheet.finding.kind == "conflict" else "said otherwise"
    return f"{word}: {' or '.join(told)}"


def _borne(
    sources: Sequence[Source], sheets: Sequence[Sheet], facts: Sequence[Fact]
) -> Iterator[tuple[str, TickedSpan]]:
    """The words that other sources bear out, with those sources."""
    home = {p.claim.claim_id: p.source.source_id for s in sheets for p in s.passages}
    titles = {source.source_id: source.title for source in sources}
    owner = {fact.fact_id: home.get(fact.claim_id, "") for fact in facts}
    for fact in facts:
        own = owner[fact.fact_id]
        if fact.status == "supported" and own:
            by = dict.fromkeys(owner.get(i, "") for i in fact.supported_by)
            named = [titles[i] for i in by if i in titles and i != own]
            told = f"borne out by {listed(named)}" if named else "borne out by others"
            yield own, (fact.start, fact.end, (0, 1, BORNE, told))


def _segments(text: str, spans: Sequence[TickedSpan]) -> Iterator[Segment]:
    starts: dict[int, list[int]] = defaultdict(list)
    for start, _, (number, words, *_) in spans:
        if number and not words and number not in starts[start]:
            starts[start].append(number)
    for start, end, keys in cut(len(text), spans):
        ticks = [key for key in keys if key[2]]
        tick = min(ticks, key=_rank) if ticks else None
        yield Segment(
            start=start,
            end=end,
            text=text[start:end],
            numbers=tuple(sorted({key[0] for key in keys} - {0})),
            opens=tuple(sorted(starts.get(start, ()))),
            differing=tuple(sorted({key[0] for key in keys if key[0] and key[1]})),
            tone=tick[2] if tick else "",
            told=tick[3] if tick else "",
        )


def _rank(key: TickKey) -> tuple[bool, bool, int]:
    """Words a finding asks about come first, then its whole claim, then what is borne out."""
    number, words, tone, _ = key
    return tone == BORNE, not words and tone != BORNE, number or -1
