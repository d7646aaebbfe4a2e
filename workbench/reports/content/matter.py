"""What every report shows: the whole of an annotated report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from workbench.records import FINDING_KINDS, Fact
from workbench.reports.content.copies import copies
from workbench.reports.content.dated import dated
from workbench.reports.content.parts import (
    Agreement,
    Copy,
    Copying,
    Correction,
    Dated,
    Entered,
    Entry,
    JudgedPair,
    Limits,
    Passage,
    Sheet,
    Signed,
    counted,
    signature_words,
    spoken,
)


@dataclass(frozen=True, slots=True)
class Header:
    """What this report stands on.

    ``date`` (YYYY-MM-DD) is given or the ledger's last; it may be empty. ``folder`` is where the
    sources' paths start, seen from the project's root, with forward slashes; it may be empty.
    ``publisher_name`` and ``publisher_url`` say who publishes the ratings. ``gate`` are the kinds
    of finding that fail a run while they are open.
    """

    title: str
    version: str
    support_rule: str
    support_words: str
    date: str
    reviewers: tuple[str, ...]
    head_seq: int
    head_hash: str
    folder: str
    publisher_name: str
    publisher_url: str
    signatures: tuple[Signed, ...] = ()
    gate: tuple[str, ...] = ("conflict",)

    @property
    def ledger(self) -> str:
        """The head of the ledger as `workbench verdicts verify --head` takes it."""
        return f"{self.head_seq}:{self.head_hash}"


@dataclass(frozen=True, slots=True)
class Counts:
    """``left`` and ``settled`` add up to ``findings``.

    ``unverified`` gives (open, settled) by reason; ``attention`` counts the unsettled that are of
    high severity, or on which reviewers disagree or ask for another look.
    ``stale`` counts findings judged earlier whose wording is in no source any more. A manuscript
    is no source and has no origin.
    """

    sources: int
    lineages: int
    manuscripts: int
    claims: int
    check_worthy: int
    findings: int
    left: int
    settled: int
    attention: int
    conflicts_open: int
    conflicts_settled: int
    drifts_open: int
    drifts_settled: int
    unverified: Mapping[str, tuple[int, int]]
    corroborated: int
    corroborated_settled: int
    stale: int

    def read(self) -> str:
        """What was read: "3 sources from 2 origins and the manuscript"."""
        told = f"{counted(self.sources, 'source')} from {counted(self.lineages, 'origin')}"
        return f"{told} and the manuscript" if self.manuscripts else told

    def rows(self) -> list[tuple[str, int, int]]:
        """What was found by kind and reason: label, open, settled by verdict."""
        return [
            ("conflict", self.conflicts_open, self.conflicts_settled),
            ("drift", self.drifts_open, self.drifts_settled),
            *((f"unverified, {spoken(w)}", *counts) for w, counts in self.unverified.items()),
            ("corroborated", self.corroborated, self.corroborated_settled),
        ]


@dataclass(frozen=True)
class Matter:
    """Everything a report shows, in its order. ``sheets`` is the queue, gravest first.

    ``second`` are the sheets that wait for or had a second opinion: needs_second, disagreement,
    adjudicated. ``stale`` are verdicts on wordings no longer in any source, by event.
    """

    header: Header
    counts: Counts
    register: tuple[Entry, ...]
    copying: tuple[Copying, ...]
    pairs: tuple[JudgedPair, ...]
    sheets: tuple[Sheet, ...]
    corrections: tuple[Correction, ...]
    second: tuple[Sheet, ...]
    agreement: tuple[Agreement, ...]
    log: tuple[Entered, ...]
    limits: Limits
    facts: tuple[Fact, ...] = ()

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """The annotated copies, that of a manuscript first; made when first asked for, since few
        formats show them."""
        sources = sorted((e.source for e in self.register), key=lambda s: not s.manuscript)
        return copies(sources, self.sheets, self.facts)

    @property
    def published(self) -> bool:
        """Whether there is a manuscript among the sources."""
        return any(entry.source.manuscript for entry in self.register)

    @property
    def manuscripts(self) -> tuple[Copy, ...]:
        """The annotated copies with which a report opens: what will be published."""
        return tuple(copy for copy in self.copies if copy.source.manuscript)

    @property
    def others(self) -> tuple[Copy, ...]:
        """The annotated copies of the sources."""
        return tuple(copy for copy in self.copies if not copy.source.manuscript)

    @property
    def reopened(self) -> tuple[Sheet, ...]:
        """The open findings of which an earlier wording was judged."""
        return tuple(s for s in self.sheets if s.standing.status == "open" and s.earlier)

    @property
    def since(self) -> str:
        """What became of the verdicts in this version, in one sentence; empty without any."""
        checked = sum(s.standing.status != "open" for s in self.sheets)
        changed = len(self.reopened)
        if not checked and not changed:
            return ""
        fresh = len(self.sheets) - checked - changed
        told = [f"{counted(checked, 'finding')} {'stands' if checked == 1 else 'stand'} as checked"]
        told += [f"{changed:,} changed since and {'is' if changed == 1 else 'are'} open again"]
        told += [f"{fresh:,} {'is' if fresh == 1 else 'are'} new or not yet judged"]
        return f"{', '.join(told)}."

    @cached_property
    def opened(self) -> dict[tuple[int, str, int], Passage]:
        """The passage of a finding that begins at a place: number, source_id, start."""
        return {
            (s.number, p.source.source_id, p.claim.start): p
            for s in self.sheets
            for p in s.passages
        }

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """The claims that name a year, by year; made when first asked for."""
        return dated(self.sheets, self.facts)

    @property
    def asking(self) -> tuple[Sheet, ...]:
        """The findings that ask something of someone. What other sources bear out asks nothing,
        until a person has begun to judge it."""
        waits = (s for s in self.sheets if not s.settled)
        return tuple(
            s for s in waits if s.finding.kind != "corroborated" or s.standing.status != "open"
        )

    @property
    def signoff(self) -> str:
        """Whether the copy is ready: what is left, in one sentence or two."""
        if not self.sheets:
            return "Nothing to check was found."
        if self.asking:
            head = f"Not ready: {counted(len(self.asking), 'finding')} left"
            if self.open_conflicts:
                head += f", {counted(len(self.open_conflicts), 'conflict')} among them"
            return head + "."
        who = sorted({e.reviewer for s in self.sheets for e in s.standing.verdicts})
        borne = sum(not s.settled for s in self.sheets)
        if not borne:
            return f"Every finding is settled, by {', '.join(who)}."
        told = f"other sources bear out {counted(borne, 'finding')} that no person has judged."
        if not who:
            return f"No finding asks for a verdict; {told}"
        return f"Every finding that asks for a verdict is settled, by {', '.join(who)}; {told}"

    @property
    def signed(self) -> tuple[str, ...]:
        """Who signed, when, on which ledger, and whether it still stands: a sentence each."""
        return tuple(map(signature_words, self.header.signatures))

    @property
    def open_conflicts(self) -> tuple[Sheet, ...]:
        """The conflicts that nobody has settled, in queue order."""
        return tuple(s for s in self.sheets if s.finding.kind == "conflict" and not s.settled)

    @property
    def left(self) -> tuple[tuple[str, int], ...]:
        """What is left besides conflicts, by kind."""
        tally = Counter[str](s.finding.kind for s in self.asking)
        return tuple((kind, tally[kind]) for kind in FINDING_KINDS[1:] if tally[kind])

    def of(self, kind: str) -> tuple[Sheet, ...]:
        """The sheets of one kind of finding, in queue order."""
        return tuple(sheet for sheet in self.sheets if sheet.finding.kind == kind)
