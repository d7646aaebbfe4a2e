"""What stands in the margin of a manuscript: one note for each finding, on its exact words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from workbench.findings.summary import unlinked
from workbench.records import Claim, Source
from workbench.reports.content.matter import Matter
from workbench.reports.content.parts import Passage, Sheet, marked
from workbench.reports.content.remarks import ruled, told, where
from workbench.reports.content.sheets import passage_of
from workbench.reports.layout.cells import StyledLine, labelled

if TYPE_CHECKING:
    from workbench.tables import Dossier

WORKBENCH = "Workbench"  # the author of a note on which nobody has decided
QUOTED = 300  # characters of a source's words that a note repeats
PASSAGES = 6  # of the sources, that a note repeats


@dataclass(frozen=True, slots=True)
class MarginNote:
    """What a finding asks of the words ``start`` to ``end`` of a manuscript, and what is known.

    ``number`` is the finding's in the queue, ``tone`` how it is coloured. ``author`` is whoever
    decided, at that ``moment`` (UTC, ISO 8601, may be empty); or the workbench, on the report's
    day.
    """

    number: int
    start: int
    end: int
    tone: str
    author: str
    moment: str
    lines: tuple[StyledLine, ...]


def notes(matter: Matter, dossier: Dossier, manuscript: Source) -> list[MarginNote]:
    """The notes on a manuscript, in the order of its text: one for each finding and each of its
    claims there."""
    claims = {claim.claim_id: claim for claim in dossier.claim_records}
    sources = {source.source_id: source for source in dossier.source_records}
    day = f"{matter.header.date}T00:00:00Z" if matter.header.date else ""
    made = []
    for sheet in matter.sheets:
        for passage in sheet.passages:
            if passage.quiet or passage.source.source_id != manuscript.source_id:
                continue
            words = _words(passage)
            start, end = words[0][0], words[-1][1]
            author, moment = _decided(sheet) or (WORKBENCH, day)
            lines = [*_head(sheet, passage, words), *_sources(sheet, claims, sources)]
            lines += labelled(ruled(sheet))
            made.append(
                MarginNote(sheet.number, start, end, passage.tone, author, moment, tuple(lines))
            )
    return sorted(made, key=lambda note: (note.start, -note.end, note.number))


def said(note: MarginNote) -> list[str]:
    """The lines of a note as plain text."""
    return ["".join(text for text, _ in line) for line in note.lines]


def _words(passage: Passage) -> list[tuple[int, int]]:
    """The places of the words that a finding asks about; the claim's where it asks about all."""
    start = at = passage.claim.start
    found: list[tuple[int, int]] = []
    for part in passage.parts:
        end = at + len(part.text)
        if marked(part):
            if found and not passage.claim.quote[found[-1][1] - start : at - start].strip():
                found[-1] = (found[-1][0], end)
            else:
                found.append((at, end))
        at = end
    return found or [(passage.claim.start, passage.claim.end)]


def _decided(sheet: Sheet) -> tuple[str, str] | None:
    stands = sheet.standing
    found = (v for v in stands.verdicts if v.event_id == stands.event_id)
    return next(((v.reviewer, v.at) for v in found), None)


def _head(sheet: Sheet, passage: Passage, words: Sequence[tuple[int, int]]) -> Iterator[StyledLine]:
    """What kind of finding it is, what became of these words, and the question."""
    yield [(f"{sheet.number}. {sheet.label} · {sheet.finding.severity}", "strong")]
    if passage.label:
        yield [(f"These words: {passage.label}", "strong")]
    yield [(sheet.headline, "")]
    if len(words) > 1:
        text = passage.source.text
        yield from labelled(
            [("On", ", ".join(f"“{unlinked(text[start:end])}”" for start, end in words))]
        )


def _sources(
    sheet: Sheet, claims: Mapping[str, Claim], sources: Mapping[str, Source]
) -> Iterator[StyledLine]:
    """The values side by side with who states them and where, the manuscript's first; or the
    words of the sources."""
    values: dict[tuple[str, str], dict[str, None]] = {}
    for row in sorted(sheet.grid, key=lambda row: not row.passage.source.manuscript):
        values.setdefault((row.facet, row.words), {})[_where(row.passage)] = None
    for (facet, words), places in values.items():
        told_as = f"“{words}”" if words else "not said"
        yield [(f"{facet} {told_as}: ", "strong"), (_listed(list(places)), "")]
    yield from ([(means, "")] for means in dict.fromkeys(row.means for row in sheet.grid))
    others = [p for p in sheet.passages if not p.source.manuscript]
    if not sheet.grid and others:
        yield [("The sources say:", "strong")]
        for passage in others[:PASSAGES]:
            yield [(shorten(unlinked(told(passage)), QUOTED, placeholder=" …"), "")]
    near = [claims[claim_id] for claim_id in sheet.finding.nearest if claim_id in claims]
    if near:
        yield [("No passage of the sources speaks of this. The nearest:", "strong")]
        for claim in near:
            yield [
                (shorten(unlinked(told(passage_of(claim, sources))), QUOTED, placeholder=" …"), "")
            ]


def _where(passage: Passage) -> str:
    if passage.source.manuscript:
        return f"this text, {passage.claim.locator}".removesuffix(", ")
    return where(passage)


def _listed(places: Sequence[str]) -> str:
    more = f" and {len(places) - PASSAGES} more" if len(places) > PASSAGES else ""
    return "; ".join(places[:PASSAGES]) + more
