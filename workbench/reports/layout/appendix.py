"""The last parts of a report on paper: corrections, reviewers, the decision log and the limits."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.records import Evidence
from workbench.reports.content.matter import Matter
from workbench.reports.content.parts import Correction, Entered, counted, moment, spoken
from workbench.reports.content.remarks import cited, deed, opinion, where
from workbench.reports.layout.cells import (
    Card,
    PaperTable,
    Section,
    StyledLine,
    TableCell,
    dim,
    labelled,
    placed,
    plain,
)
from workbench.segments import cut


def decided(matter: Matter) -> list[Section]:
    """What reviewers said: where they differ, if they do, and every event."""
    return [*([_reviewers(matter)] if matter.second or matter.agreement else ()), _log(matter)]


def corrected(corrections: Iterable[Correction]) -> Section:
    """Every passage that lost, as written and as it should read."""
    rows = [
        [
            plain(", ".join(str(sheet.number) for sheet in c.sheets)),
            [_struck(c), *dim([where(c.written)])],
            [[(c.reads, "strong")]] if c.reads else plain(c.instead),
            _proofs(c.evidence),
        ]
        for c in corrections
    ]
    head = ["No.", "As written", "As it should read", "On what evidence"]
    lead = "" if rows else "None so far: no settled question asks for other words."
    return Section("Corrections", lead, [PaperTable(head, [7, 33, 30, 30], rows)] if rows else [])


def _struck(correction: Correction) -> StyledLine:
    quote = correction.written.claim.quote
    pieces = cut(len(quote), [(start, end, True) for start, end in correction.wrong])
    return [(quote[start:end], "lost" if keys else "words") for start, end, keys in pieces]


def _reviewers(matter: Matter) -> Section:
    blocks: list[PaperTable | Card] = []
    if matter.second:
        rows = [
            [
                [[(f"{sheet.number} ", "strong"), (sheet.headline, "")]],
                plain(sheet.state),
                labelled((e.reviewer, opinion(e)) for e in sheet.standing.verdicts),
            ]
            for sheet in matter.second
        ]
        blocks.append(
            PaperTable(["Finding", "State", "What each reviewer said"], [40, 20, 40], rows)
        )
    if matter.agreement:
        names = list(matter.agreement[0].figures)
        figures = [
            [plain(row.kind), *(plain(row.figures[name]) for name in names)]
            for row in matter.agreement
        ]
        width = 70 // len(names)
        blocks.append(
            PaperTable(["Agreement", *map(spoken, names)], [30, *[width] * len(names)], figures)
        )
    return Section("Reviewers: disagreement and adjudication", "", blocks)


def _log(matter: Matter) -> Section:
    seqs = {line.event.event_id: line.event.seq for line in matter.log}
    rows = [
        [
            plain(str(line.event.seq)),
            [*plain(moment(line.event.at)), *dim([line.event.reviewer, line.event.role])],
            plain(str(line.number)) if line.number else _gone(line),
            _entered(line, seqs),
            plain(line.event.hash[:16], "code"),
        ]
        for line in matter.log
    ]
    head = ["Event", "When and who", "Finding", "What", "Hash"]
    lead = (
        "Every event of the ledger, undone ones too." if rows else "No verdict has been recorded."
    )
    return Section(
        "Decision log", lead, [PaperTable(head, [8, 23, 14, 38, 17], rows)] if rows else []
    )


def _gone(line: Entered) -> TableCell:
    if not line.event.quotes:
        return plain("–")
    return [[("no longer found", "dim")], *([(quote, "words")] for quote in line.event.quotes)]


def _entered(line: Entered, seqs: dict[str, int]) -> TableCell:
    event = line.event
    what = ": ".join(filter(None, (deed(event), spoken(event.verdict))))
    cell = [[("undone: " if line.undone else "", "strong"), (what, "strong")]]
    if event.supersedes:
        word = "takes back" if event.action_kind == "undo" else "takes the place of"
        cell += dim([f"{word} event {seqs.get(event.supersedes, event.supersedes)}"])
    told = [
        ("Action", spoken(event.editorial_action)),
        ("Value that holds", event.chosen_value),
        ("Should read", event.correction),
        ("Note", event.note),
        *(("Evidence", cited(item)) for item in event.evidence),
    ]
    return cell + labelled((label, text) for label, text in told if text)


def limits(matter: Matter) -> Section:
    """What was not checked."""
    told = matter.limits
    blocks: list[PaperTable | Card] = [
        PaperTable([], [100], [[plain(line)] for line in told.blind])
    ]
    if told.warnings:
        blocks.append(
            PaperTable(["Warnings while reading"], [100], [[plain(w)] for w in told.warnings])
        )
    if told.unchecked:
        head = f"Judged not check-worthy: {counted(len(told.unchecked), 'claim')}"
        blocks.append(PaperTable([head], [100], [[[placed(p)]] for p in told.unchecked]))
    return Section("Limits: what was not checked", "", blocks)


def _proofs(evidence: Iterable[Evidence]) -> TableCell:
    return [[(cited(item), "")] for item in evidence] or plain("none given", "dim")
