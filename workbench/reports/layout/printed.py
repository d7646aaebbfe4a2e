"""What the reports on paper (Word, PDF) hold before and after the annotated copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.records import FINDING_KINDS, Lineage
from workbench.reports.content.glossary import GLOSSARY, LEADS, TITLES
from workbench.reports.content.holding import FAILS, kind_tone
from workbench.reports.content.matter import Counts, Matter
from workbench.reports.content.parts import (
    Passage,
    Sheet,
    Signed,
    StatedValue,
    counted,
    marked,
    moment,
    spoken,
)
from workbench.reports.content.remarks import compared, ruled, supported, where
from workbench.reports.layout.appendix import corrected, decided, limits
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

_SHORT = 1_500  # characters of a sheet that surely fits on one page with others
_MOST_ROWS = 8
_MOST_FRONT = 25  # open conflicts named on the first page


def before(matter: Matter) -> list[Section]:
    """The first page: who has signed, the open conflicts, what else is left, the corrections."""
    signed = matter.signed or ("Nobody has signed this off.",)
    rest = ", ".join(f"{count:,} {kind}" for kind, count in matter.left)
    since = matter.since if matter.published else ""
    facts = [("Signed", line) for line in signed] + [("Also left", rest), ("Since then", since)]
    about = [[plain(name, "strong"), plain(value)] for name, value in facts if value]
    return [
        Section("Where it stands", "", [PaperTable([], [16, 84], about)]),
        _conflicts(matter.open_conflicts),
        corrected(matter.corrections),
    ]


def _conflicts(sheets: Sequence[Sheet]) -> Section:
    if not sheets:
        return Section("Open conflicts", "None: every conflict found has been settled.", [])
    rows = [
        [plain(str(s.number)), plain(s.headline, "strong"), plain(s.settles)]
        for s in sheets[:_MOST_FRONT]
    ]
    more = len(sheets) - len(rows)
    if more:
        rows.append([plain(""), plain(f"and {more:,} more, further down"), plain("")])
    return Section(
        "Open conflicts", "", [PaperTable(["No.", "Question", "To settle"], [7, 50, 43], rows)]
    )


def after(matter: Matter) -> list[Section]:
    """The sections that come after the annotated copy; sources and rules are the appendix."""
    made = []
    says = {copying.lineage: copying.says for copying in matter.copying}
    for kind in FINDING_KINDS:
        sheets = matter.of(kind)
        if sheets:
            full = kind in ("conflict", "drift")
            blocks: list[PaperTable | Card] = (
                [_card(s, says) for s in sheets] if full else [_list(sheets)]
            )
            made.append(Section(TITLES[kind], LEADS[kind], blocks))
    stands = Section("Appendix: what this report stands on", _told(matter.counts), _stands(matter))
    sources = Section("Sources and where they come from", "", list(_register(matter)))
    return [*made, *decided(matter), stands, sources, limits(matter)]


def _stands(matter: Matter) -> list[PaperTable | Card]:
    head = matter.header
    ledger = f"event {head.head_seq}, hash {head.head_hash}" if head.head_seq else "no verdict yet"
    facts = [
        ("Support rule", f"{head.support_rule}: {head.support_words}; copies count once"),
        ("Reviewers", ", ".join(head.reviewers) or "none yet"),
        ("Ledger", ledger),
        *(("Signed", f"{s.name}: {_seen(s)}") for s in head.signatures),
        ("As of", head.date),
        ("Publisher", " ".join(filter(None, (head.publisher_name, head.publisher_url)))),
        ("Rules", f"workbench {head.version}"),
    ]
    about = [[plain(name, "strong"), plain(value)] for name, value in facts if value]
    words = [[plain(word, "strong"), plain(means)] for word, means in GLOSSARY.items()]
    return [
        PaperTable([], [22, 78], about),
        PaperTable(["The words used here", ""], [22, 78], words),
        _counts(matter.counts),
    ]


def _seen(signed: Signed) -> str:
    """The ledger's end when it was signed off."""
    if not signed.head_seq:
        return "an empty ledger"
    return f"event {signed.head_seq}, hash {signed.head_hash}"


def _told(counts: Counts) -> str:
    return (
        f"{counts.read()}, {counted(counts.claims, 'claim')} "
        f"({counts.check_worthy:,} check-worthy), "
        f"{counted(counts.findings, 'finding')}. Need attention: {counts.attention:,}. "
        f"Judged earlier, and changed since: {counts.stale:,}."
    )


def _counts(counts: Counts) -> PaperTable:
    found = [row for row in counts.rows() if row[1] or row[2]]
    rows = [*found, ("all", counts.left, counts.settled)]
    return PaperTable(
        ["Findings", "Open", "Settled by verdict"],
        [60, 20, 20],
        [[plain(label), plain(f"{a:,}"), plain(f"{b:,}")] for label, a, b in rows],
    )


def _register(matter: Matter) -> Iterator[PaperTable]:
    rows = []
    for entry in matter.register:
        source = entry.source
        known = (source.kind if source.kind != "unknown" else "", source.published_on)
        told = (" · ".join(filter(None, known)), source.author, source.publisher, source.url)
        cites = f"cites {', '.join(source.cites)}" if source.cites else ""
        rows.append(
            [
                [[(source.title, "strong")], *dim([source.path, *told, cites])],
                plain("its own" if entry.origin == source.title else entry.origin),
                plain(f"{entry.claims:,} / {entry.findings:,}"),
                plain(source.sha256, "code"),
            ]
        )
    head = ["Source", "Origin", "Claims / findings", "SHA-256 of the file"]
    yield PaperTable(head, [36, 18, 12, 34], rows)
    if matter.copying:
        yield PaperTable(
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
        yield PaperTable(
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


def _card(sheet: Sheet, says: Mapping[Lineage, str]) -> Card:
    rows = [
        [
            [
                [(where(passage), "strong")],
                *dim([_from(passage)]),
            ],
            [_marked(passage)],
            _values(sheet, passage),
        ]
        for passage in sheet.passages
    ]
    compared_ = dict.fromkeys(map(compared, sheet.finding.differences))
    lines: list[StyledLine] = [[(text, "")] for text in compared_]
    support = [supported(sheet.finding), *(says[line] for line in sheet.copying if line in says)]
    said = [line for line in ruled(sheet) if line[0] not in ("Status", "Answer")]  # in the head
    lines += labelled([("Support", ". ".join(support)), *said])
    for event in sheet.earlier:
        quotes = " / ".join(event.quotes)
        told = f"{spoken(event.verdict)}, by {event.reviewer}, {moment(event.at)}: {quotes}"
        lines += labelled([("Earlier verdict on an earlier wording, no longer counted", told)])
    size = sum(len(p.claim.quote) for p in sheet.passages)
    size += sum(len(text) for line in lines for text, _ in line)
    return Card(
        number=sheet.number,
        tone=kind_tone(sheet.finding),
        label=f"{sheet.label} · {sheet.finding.severity}",
        state=sheet.state,
        title=sheet.headline,
        table=PaperTable(
            ["Source and origin", "Exact words", "Outcome" if sheet.settled else "Values"],
            [28, 46, 26],
            rows,
        ),
        lines=lines,
        short=size < _SHORT and len(rows) <= _MOST_ROWS,
    )


def _values(sheet: Sheet, passage: Passage) -> TableCell:
    own = [v for v in sheet.grid if v.passage.claim.claim_id == passage.claim.claim_id]
    label: TableCell = [[(passage.label, "strong")]] if passage.label else []
    return [*label, *map(_value, own)] or plain("")


def _from(passage: Passage) -> str:
    """What kind of source it is and whom it repeats, where that is known."""
    kind = passage.source.kind if passage.source.kind != "unknown" else ""
    copied = f"from {passage.origin}" if passage.origin != passage.source.title else ""
    return ", ".join(filter(None, (kind, copied)))


def _value(value: StatedValue) -> StyledLine:
    words = (value.words, _style(value.passage)) if value.words else ("not said", "dim")
    line: StyledLine = [(f"{value.facet}: ", "dim"), words]
    if value.sources > 1:
        count = f"{counted(value.sources, 'source')}, {counted(value.origins, 'origin')}"
        line.append((f"  {count}", "dim"))
    return line


def _list(sheets: Sequence[Sheet]) -> PaperTable:
    rows = [
        [
            plain(str(sheet.number)),
            [placed(passage) for passage in _named(sheet)],
            [*plain(spoken(sheet.finding.reason)), *dim([supported(sheet.finding)])],
            labelled(ruled(sheet)),
        ]
        for sheet in sheets
    ]
    return PaperTable(
        ["No.", "Words and place", "Why", "Verdict, or what would settle it"], [7, 43, 18, 32], rows
    )


def _named(sheet: Sheet) -> list[Passage]:
    """The passages the question is about: those with the words it names, where it names some."""
    return [p for p in sheet.passages if not p.quiet] or list(sheet.passages)


def _marked(passage: Passage) -> StyledLine:
    return [(p.text, _style(passage) if marked(p) else "words") for p in passage.parts]


def _style(passage: Passage) -> str:
    return "lost" if passage.label == FAILS else "differs"
