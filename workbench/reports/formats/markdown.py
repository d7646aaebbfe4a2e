"""The annotated report as Markdown for repositories: CommonMark with tables, no HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.records import FINDING_KINDS, Evidence, Lineage, Verdict
from workbench.reports.content.glossary import GLOSSARY, LEADS, TITLES
from workbench.reports.content.holding import FAILS
from workbench.reports.content.matter import Matter
from workbench.reports.content.paragraphs import blocks
from workbench.reports.content.parts import (
    Copy,
    Correction,
    Passage,
    Segment,
    Sheet,
    counted,
    marked,
    spoken,
    stopped,
    word_of,
)
from workbench.reports.content.remarks import cited, deed, opinion, said, supported
from workbench.reports.layout.markup import bold, inline, safe, struck, table
from workbench.segments import cut


def render(matter: Matter) -> bytes:
    """The page, UTF-8."""
    return ("\n".join(_page(matter)).rstrip("\n") + "\n").encode("utf-8")


def _page(matter: Matter) -> Iterator[str]:
    yield from (f"# {safe(matter.header.title)}: fact-check report", "")
    yield from (f"**{safe(matter.signoff)}**", "")
    yield from (f"- {safe(line)}." for line in matter.signed or ("Nobody has signed this off",))
    yield ""
    if matter.manuscripts:
        yield from _copies("The manuscript", matter.manuscripts, matter)
    yield from _open(matter)
    yield from _since(matter) if matter.manuscripts else ()
    yield from _corrections(matter)
    if matter.others or not matter.manuscripts:
        title = "The sources" if matter.manuscripts else "Annotated copy"
        yield from _copies(title, matter.others, matter)
    says = {copying.lineage: copying.says for copying in matter.copying}
    for kind in FINDING_KINDS:
        sheets = matter.of(kind)
        if sheets:
            yield from (f"## {TITLES[kind]}", "", LEADS[kind], "")
            for sheet in sheets:
                yield from _sheet(sheet, says)
    if matter.second or matter.agreement:
        yield from _reviewers(matter)
    yield from _log(matter)
    yield from _stands(matter)
    yield from _counts(matter)
    yield from _sources(matter)
    yield from _limits(matter)
    yield from ("", f"<!-- workbench-ledger {matter.header.ledger} -->")  # read by verify --report


def _copies(title: str, copies: Sequence[Copy], matter: Matter) -> Iterator[str]:
    yield from (f"## {title}", "")
    yield "Each claim stands between ‹ and › behind its label, which leads to the finding."
    yield from ("The words that are asked about are bold, those that do not hold struck out.", "")
    for copy in copies:
        yield from _copy(copy, matter)


def _since(matter: Matter) -> Iterator[str]:
    """What was checked before, what changed since and what is new."""
    if not matter.since:
        return
    yield from ("## Since the last verdicts", "", matter.since, "")
    for sheet in matter.reopened:
        yield f"- [{sheet.number}](#finding-{sheet.number}) {safe(sheet.headline)}"
    yield from [""] if matter.reopened else []


def _open(matter: Matter) -> Iterator[str]:
    yield from ("## Open conflicts", "")
    for sheet in matter.open_conflicts:
        told = f"[{sheet.number}](#finding-{sheet.number}) **{safe(sheet.headline)}**"
        yield f"- {told} {safe(sheet.settles)}"
    if not matter.open_conflicts:
        yield "None: every conflict found has been settled."
    yield ""
    if matter.left:
        rest = ", ".join(f"{count:,} {kind}" for kind, count in matter.left)
        yield from (f"Also left: {rest}.", "")


def _stands(matter: Matter) -> Iterator[str]:
    head = matter.header
    ledger = _head(head.head_seq, head.head_hash) or "no verdict yet"
    publisher = " ".join(filter(None, (head.publisher_name, head.publisher_url)))
    told = [
        ("Rules", f"workbench {head.version}"),
        ("Support rule", f"{head.support_rule}: {head.support_words}; copies count once"),
        ("Reviewers", safe(", ".join(head.reviewers)) or "none yet"),
        ("Ledger head", ledger),
        *(
            ("Signed", f"{safe(s.name)}, {_head(s.head_seq, s.head_hash) or 'an empty ledger'}")
            for s in head.signatures
        ),
        ("As of", head.date),
        ("Publisher", safe(publisher)),
    ]
    yield from ("## Appendix: what this report stands on", "")
    yield from (f"- {name}: {value}" for name, value in told if value)
    yield from ("", "The words used here:", "")
    yield from (f"- *{word}*: {means}" for word, means in GLOSSARY.items())
    yield ""


def _head(seq: int, digest: str) -> str:
    """The last event of a ledger; empty where there is none."""
    return f"event {seq}, `{digest}`" if seq else ""


def _counts(matter: Matter) -> Iterator[str]:
    counts = matter.counts
    yield from ("### Counts", "")
    yield (
        f"{counts.read()}, {counted(counts.claims, 'claim')} "
        f"({counts.check_worthy:,} check-worthy), "
        f"{counted(counts.findings, 'finding')}. Need attention: {counts.attention:,}. "
        f"Stale verdicts: {counts.stale:,}."
    )
    yield ""
    found = [row for row in counts.rows() if row[1] or row[2]]
    rows = [*found, ("**all**", counts.left, counts.settled)]
    cells = [(label, f"{left:,}", f"{settled:,}") for label, left, settled in rows]
    yield from table(("kind of finding", "open", "settled"), cells)


def _sources(matter: Matter) -> Iterator[str]:
    yield from ("## Sources and where they come from", "")
    rows = []
    for entry in matter.register:
        source = entry.source
        kind = source.kind if source.kind != "unknown" else ""
        rows.append(
            (
                safe(", ".join(filter(None, (source.title, source.author, source.publisher)))),
                safe(" ".join(filter(None, (source.path, source.url)))),
                safe(f"{kind} {source.published_on}"),
                "its own" if entry.origin == source.title else safe(entry.origin),
                str(entry.claims),
                f"`{source.sha256}`",
            )
        )
    head = ("source", "file", "what it is", "origin", "claims", "SHA-256 of the file")
    yield from table(head, rows)
    for copying in matter.copying:
        line = copying.lineage
        rare = f" Rare words both use: {', '.join(line.shared_words)}." if line.shared_words else ""
        by = "the text" if line.decided_by == "text" else "the register"
        yield f"- **{safe(copying.says)}** (decided by {by}): {safe(stopped(line.evidence) + rare)}"
    yield from [""] if matter.copying else []
    shared = [pair for pair in matter.pairs if pair.agree + pair.drift + pair.conflict]
    if shared:
        cells = [
            (
                safe(f"{pair.left.title} and {pair.right.title}"),
                *(str(count) for count in (pair.agree, pair.drift, pair.conflict)),
                "one origin" if pair.lineage else "independent",
            )
            for pair in shared
        ]
        names = ("sources that speak of the same facts", "agree", "drift", "conflict", "lineage")
        yield from table(names, cells)


def _copy(copy: Copy, matter: Matter) -> Iterator[str]:
    yield from (f"### {safe(copy.source.title)}", "")
    for block in blocks(copy):
        labels = {
            (n, start): f"[{word_of(matter.sheets[n - 1], passage)} {n}](#finding-{n})‹"
            for n, start in block.opens
            if (passage := matter.opened[n, copy.source.source_id, start])
        }
        following = (*block.segments[1:], None)
        pieces = (_marked(*two, labels) for two in zip(block.segments, following, strict=True))
        yield from (f"`{block.line}` {''.join(pieces).strip()}", "")


def _marked(segment: Segment, after: Segment | None, labels: Mapping[tuple[int, int], str]) -> str:
    """A segment with the labels of the claims that begin, and a › for each that ends, there."""
    ends = sum(after is None or n not in after.numbers or n in after.opens for n in segment.numbers)
    opening = "".join(labels[n, segment.start] for n in segment.opens)
    words = inline(segment.text)
    if segment.differing:
        words = struck(segment.text) if segment.tone == "fails" else bold(segment.text)
    return f"{opening}{words}{'›' * ends}"


def _where(passage: Passage) -> str:
    return safe(f"{passage.source.title}, {passage.claim.locator}")


def _quoted(passage: Passage) -> str:
    mark = struck if passage.label == FAILS else bold
    words = "".join(mark(p.text) if marked(p) else inline(p.text) for p in passage.parts)
    return f"“{words.strip()}”"


def _sheet(sheet: Sheet, says: Mapping[Lineage, str]) -> Iterator[str]:
    finding = sheet.finding
    yield from (f"### Finding {sheet.number}", "")
    yield f"**{sheet.label}**, {finding.severity}: {safe(sheet.headline)}"
    yield from ("", f"{'Answer' if sheet.settled else 'Status'}: **{safe(sheet.state)}**")
    yield ""
    if finding.question:
        yield from (safe(finding.summary), "")
    for passage in sheet.passages:
        label = f"**{passage.label}**: " if passage.label else ""
        yield f"- {label}{_where(passage)}: {_quoted(passage)}"
    yield ""
    if sheet.grid:
        yield from _grid(sheet)
    evidence = "".join(f" {says[line]}." for line in sheet.copying if line in says)
    yield f"- Support: {supported(finding)}. {safe(evidence)}".rstrip()
    for event in sheet.standing.verdicts:
        yield from (f"- {label}: {safe(text)}" for label, text in said(event))
    for passage in sheet.nearest:
        yield f"- Nearest in the sources: {_where(passage)}: {_quoted(passage)}"
    if not sheet.settled:
        yield f"- What would settle it: {safe(sheet.settles)}"
    for event in sheet.earlier:
        yield f"- Earlier verdict on an earlier wording, which no longer counts: {_judged(event)}"
    yield ""


def _grid(sheet: Sheet) -> Iterator[str]:
    head = ("facet", "value", "outcome", "support of the value", "source", "what it means")
    rows = [
        (
            row.facet,
            safe(row.words) or "not said",
            row.passage.label or "open",
            f"{counted(row.sources, 'source')}, {counted(row.origins, 'origin')}",
            _where(row.passage),
            safe(row.means),
        )
        for row in sheet.grid
    ]
    return table(head, rows)


def _judged(event: Verdict) -> str:
    quotes = " / ".join(f"“{safe(quote)}”" for quote in event.quotes)
    words = f"{spoken(event.verdict)}, by {safe(event.reviewer)}, {event.at}"
    return f"{words}, on {quotes}" if quotes else words


def _proofs(evidence: Sequence[Evidence]) -> str:
    return "; ".join(safe(cited(item)) for item in evidence) or "none given"


def _corrections(matter: Matter) -> Iterator[str]:
    yield from ("## Corrections", "")
    if not matter.corrections:
        yield from ("None so far: no settled question asks for other words.", "")
        return
    rows = [
        (
            ", ".join(f"[{sheet.number}](#finding-{sheet.number})" for sheet in c.sheets),
            f"{_written(c)} ({_where(c.written)})",
            f"“{safe(c.reads)}”" if c.reads else safe(c.instead),
            _proofs(c.evidence),
        )
        for c in matter.corrections
    ]
    yield from table(("finding", "as written", "as it should read", "on what evidence"), rows)


def _written(correction: Correction) -> str:
    quote = correction.written.claim.quote
    pieces = cut(len(quote), [(start, end, True) for start, end in correction.wrong])
    words = (struck(quote[a:b]) if keys else inline(quote[a:b]) for a, b, keys in pieces)
    return f"“{''.join(words).strip()}”"


def _reviewers(matter: Matter) -> Iterator[str]:
    yield from ("## Reviewers: disagreement and adjudication", "")
    for sheet in matter.second:
        yield f"- [Finding {sheet.number}](#finding-{sheet.number}), {sheet.state}"
        for event in sheet.standing.verdicts:
            kind = " (adjudication)" if event.action_kind == "adjudicate" else ""
            yield f"  - {safe(event.reviewer)}{kind}: {safe(opinion(event))}"
    yield from [""] if matter.second else []
    if matter.agreement:
        names = list(matter.agreement[0].figures)
        rows = [(row.kind, *(row.figures[name] for name in names)) for row in matter.agreement]
        yield from table(("kind", *(spoken(name) for name in names)), rows)


def _log(matter: Matter) -> Iterator[str]:
    yield from ("## Decision log", "")
    if not matter.log:
        yield from ("Empty: no verdict has been recorded.", "")
        return
    seqs = {line.event.event_id: line.event.seq for line in matter.log}
    rows = []
    for line in matter.log:
        event = line.event
        what = "; ".join([_entered(event, seqs), *(f"{k}: {safe(v)}" for k, v in said(event)[1:])])
        gone = "no longer found: " + " / ".join(f"“{safe(quote)}”" for quote in event.quotes)
        gone = gone if event.quotes else "–"
        rows.append(
            (
                str(event.seq),
                event.at,
                f"{safe(event.reviewer)}, {event.role}",
                f"[{line.number}](#finding-{line.number})" if line.number else gone,
                f"**undone** {what}" if line.undone else what,
                f"`{event.hash[:16]}`",
            )
        )
    yield from table(("event", "when", "who", "finding", "what", "hash"), rows)


def _entered(event: Verdict, seqs: Mapping[str, int]) -> str:
    kind = {"verdict": "", "adjudicate": "adjudication: "}.get(event.action_kind, safe(deed(event)))
    undoes = event.action_kind == "undo" and event.supersedes in seqs
    return f"{kind}{spoken(event.verdict)}{f' of event {seqs[event.supersedes]}' if undoes else ''}"


def _limits(matter: Matter) -> Iterator[str]:
    limits = matter.limits
    yield from ("## Limits: what was not checked", "")
    yield from (f"- {line}" for line in limits.blind)
    yield from (f"- Warning: {safe(line)}" for line in limits.warnings)
    yield ""
    yield from (f"Judged not check-worthy: {counted(len(limits.unchecked), 'claim')}.", "")
    yield from (f"- {_quoted(passage)} ({_where(passage)})" for passage in limits.unchecked)
