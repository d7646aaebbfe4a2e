"""What the reports on paper (Word, PDF) hold before and after the annotated copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.records import FINDING_KINDS
from workbench.reports.appendix import appendix
from workbench.reports.cells import Card, Cell, Line, Section, Table, dim, labelled, placed, plain
from workbench.reports.matter import Counts, Matter
from workbench.reports.parts import Passage, Sheet, Value, counted, marked, spoken
from workbench.reports.settling import LEADS, TITLES
from workbench.reports.wording import compared, ruled, supported, where

_SHORT = 1_500  # characters of a sheet that surely fits on one page with others
_MOST_ROWS = 8


def before(matter: Matter) -> list[Section]:
    """The sections that come before the annotated copy."""
    head = matter.header
    ledger = f"event {head.head_seq}, hash {head.head_hash}" if head.head_seq else "no verdict yet"
    facts = [
        ("Sign-off", matter.signoff),
        ("Support rule", f"{head.support_rule}: {head.support_words}; copies count once"),
        ("Reviewers", ", ".join(head.reviewers) or "none yet"),
        ("Ledger", ledger),
        ("As of", head.date),
        ("Publisher", " ".join(filter(None, (head.publisher_name, head.publisher_url)))),
        ("Rules", f"workbench {head.version}"),
    ]
    about = [[plain(name, "strong"), plain(value)] for name, value in facts if value]
    return [
        Section("What this report stands on", "", [Table([], [22, 78], about)]),
        Section("Counts", _told(matter.counts), [_counts(matter.counts)]),
        Section("Sources and where they come from", "", list(_register(matter))),
    ]


def after(matter: Matter) -> list[Section]:
    """The sections that come after the annotated copy."""
    made = []
    for kind in FINDING_KINDS:
        sheets = matter.of(kind)
        if sheets:
            full = kind in ("conflict", "drift")
            blocks: list[Table | Card] = [_card(s) for s in sheets] if full else [_list(sheets)]
            made.append(Section(TITLES[kind], LEADS[kind], blocks))
    return [*made, *appendix(matter)]


def _told(counts: Counts) -> str:
    return (
        f"{counted(counts.sources, 'source')} from {counted(counts.lineages, 'origin')}, "
        f"{counted(counts.claims, 'claim')} ({counts.check_worthy:,} check-worthy), "
        f"{counted(counts.findings, 'finding')}. Need attention: {counts.attention:,}. "
        f"Judged on words no longer in any source: {counts.stale:,}."
    )


def _counts(counts: Counts) -> Table:
    rows = [*counts.rows(), ("all", counts.left, counts.settled)]
    return Table(
        ["Findings", "Open", "Settled by verdict"],
        [60, 20, 20],
        [[plain(label), plain(f"{a:,}"), plain(f"{b:,}")] for label, a, b in rows],
    )


def _register(matter: Matter) -> Iterator[Table]:
    rows = []
    for entry in matter.register:
        source = entry.source
        told = (source.author, source.publisher, source.url)
        cites = f"cites {', '.join(source.cites)}" if source.cites else ""
        rows.append(
            [
                [[(source.title, "strong")], *dim([source.path, *told, cites])],
                plain(source.kind),
                plain(source.published_on or "not known"),
                plain("its own" if entry.origin == source.title else entry.origin),
                plain(f"{entry.claims:,} / {entry.findings:,}"),
                plain(source.sha256, "code"),
            ]
        )
    head = ["Source", "Kind", "Date", "Origin", "Claims / findings", "SHA-256 of the file"]
    yield Table(head, [26, 12, 13, 15, 10, 24], rows)
    if matter.copying:
        yield Table(
            ["Evidence of copying", "Passages that repeat one another"],
            [40, 60],
            [
                [
                    [
                        [(copying.says, "strong")],
                        [(copying.lineage.evidence, "")],
                        *dim([f"decided by the {copying.lineage.decided_by}"]),
                    ],
                    [
                        [(a.claim.quote, "words"), (" / ", "dim"), (b.claim.quote, "words")]
                        for a, b in copying.passages
                    ],
                ]
                for copying in matter.copying
            ],
        )
    pairs = [pair for pair in matter.pairs if pair.agree or pair.drift or pair.conflict]
    if pairs:
        yield Table(
            ["Findings on which two sources both speak", "Agree", "Drift", "Conflict", "Lineage"],
            [50, 10, 10, 12, 18],
            [
                [
                    plain(f"{pair.left.title} and {pair.right.title}"),
                    *(plain(f"{n:,}") for n in (pair.agree, pair.drift, pair.conflict)),
                    plain("one origin" if pair.lineage else "independent"),
                ]
                for pair in pairs
            ],
        )


def _card(sheet: Sheet) -> Card:
    rows = [
        [
            [
                [(where(passage), "strong")],
                [(f"{passage.source.kind}, from {passage.origin}", "dim")],
            ],
            [_marked(passage)],
            _values(sheet, passage),
        ]
        for passage in sheet.passages
    ]
    lines: list[Line] = [[(compared(d), "")] for d in sheet.finding.differences]
    support = [supported(sheet.finding), *(line.evidence for line in sheet.copying)]
    said = [(label, text) for label, text in ruled(sheet) if label != "Status"]  # in the head
    lines += labelled([("Support", ". ".join(support)), *said])
    for event in sheet.earlier:
        quotes = " / ".join(event.quotes)
        told = f"{spoken(event.verdict)}, by {event.reviewer}, {event.at}: {quotes}"
        lines += labelled([("Earlier verdict on an earlier wording, no longer counted", told)])
    size = sum(len(p.claim.quote) for p in sheet.passages)
    size += sum(len(text) for line in lines for text, _ in line)
    return Card(
        number=sheet.number,
        tone=sheet.tone,
        label=f"{sheet.label} · {sheet.finding.severity}",
        state=sheet.state,
        title=sheet.headline,
        table=Table(["Source and origin", "Exact words", "Values"], [28, 46, 26], rows),
        lines=lines,
        short=size < _SHORT and len(rows) <= _MOST_ROWS,
    )


def _values(sheet: Sheet, passage: Passage) -> Cell:
    own = [v for v in sheet.grid if v.passage.claim.claim_id == passage.claim.claim_id]
    return [_value(value) for value in own] or plain("")


def _value(value: Value) -> Line:
    words = (value.words, "differs") if value.words else ("not said", "dim")
    line: Line = [(f"{value.facet}: ", "dim"), words]
    if value.sources > 1:
        count = f"{counted(value.sources, 'source')}, {counted(value.origins, 'origin')}"
        line.append((f"  {count}", "dim"))
    return line


def _list(sheets: Sequence[Sheet]) -> Table:
    rows = [
        [
            plain(str(sheet.number)),
            [placed(passage) for passage in sheet.passages],
            [*plain(spoken(sheet.finding.reason)), *dim([supported(sheet.finding)])],
            labelled(ruled(sheet)),
        ]
        for sheet in sheets
    ]
    return Table(
        ["No.", "Words and place", "Why", "Verdict, or what would settle it"], [7, 43, 18, 32], rows
    )


def _marked(passage: Passage) -> Line:
    return [(part.text, "differs" if marked(part) else "words") for part in passage.parts]
