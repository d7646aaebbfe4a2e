"""The last parts of a report on paper: corrections, reviewers, the decision log and the limits."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.records import Evidence
from workbench.reports.cells import Card, Cell, Section, Table, dim, labelled, placed, plain
from workbench.reports.matter import Matter
from workbench.reports.parts import Correction, Entered, counted, spoken
from workbench.reports.wording import cited


def appendix(matter: Matter) -> list[Section]:
    """What follows the findings."""
    return [
        _corrections(matter.corrections),
        _reviewers(matter),
        _log(matter),
        _limits(matter),
    ]


def _corrections(corrections: Iterable[Correction]) -> Section:
    rows = [
        [
            plain(str(c.sheet.number)),
            [placed(passage) for passage in c.written],
            [[(c.reads, "strong")]] if c.reads else plain("cut these words"),
            _proofs(c.evidence),
        ]
        for c in corrections
    ]
    head = ["No.", "As written", "As it should read", "On what evidence"]
    lead = "" if rows else "None so far: no settled verdict asks for other words."
    return Section("Corrections", lead, [Table(head, [7, 33, 30, 30], rows)] if rows else [])


def _reviewers(matter: Matter) -> Section:
    blocks: list[Table | Card] = []
    if matter.second:
        rows = [
            [
                [[(f"{sheet.number} ", "strong"), (sheet.headline, "")]],
                plain(sheet.state),
                labelled(
                    (e.reviewer, _opinion(e.verdict, e.chosen_value, e.note))
                    for e in sheet.standing.verdicts
                ),
            ]
            for sheet in matter.second
        ]
        blocks.append(Table(["Finding", "State", "What each reviewer said"], [40, 20, 40], rows))
    if matter.agreement:
        names = list(matter.agreement[0].figures)
        figures = [
            [plain(row.kind), *(plain(row.figures[name]) for name in names)]
            for row in matter.agreement
        ]
        width = 70 // len(names)
        blocks.append(
            Table(["Agreement", *map(spoken, names)], [30, *[width] * len(names)], figures)
        )
    lead = "" if matter.second else "No finding waits for a second opinion or was adjudicated."
    return Section("Reviewers: disagreement and adjudication", lead, blocks)


def _opinion(verdict: str, value: str, note: str) -> str:
    return ". ".join(filter(None, (spoken(verdict) + (f", {value}" if value else ""), note)))


def _log(matter: Matter) -> Section:
    seqs = {line.event.event_id: line.event.seq for line in matter.log}
    rows = [
        [
            plain(str(line.event.seq)),
            [*plain(line.event.at), *dim([line.event.reviewer, line.event.role])],
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
    return Section("Decision log", lead, [Table(head, [8, 23, 14, 38, 17], rows)] if rows else [])


def _gone(line: Entered) -> Cell:
    return [[("no longer found", "dim")], *([(quote, "words")] for quote in line.event.quotes)]


def _entered(line: Entered, seqs: dict[str, int]) -> Cell:
    event = line.event
    what = ": ".join(filter(None, (event.action_kind, spoken(event.verdict))))
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


def _limits(matter: Matter) -> Section:
    told = matter.limits
    blocks: list[Table | Card] = [Table([], [100], [[plain(line)] for line in told.blind])]
    if told.warnings:
        blocks.append(Table(["Warnings while reading"], [100], [[plain(w)] for w in told.warnings]))
    if told.unchecked:
        head = f"Judged not check-worthy: {counted(len(told.unchecked), 'claim')}"
        blocks.append(Table([head], [100], [[[placed(p)]] for p in told.unchecked]))
    return Section("Limits: what was not checked", "", blocks)


def _proofs(evidence: Iterable[Evidence]) -> Cell:
    return [[(cited(item), "")] for item in evidence] or plain("none given", "dim")
