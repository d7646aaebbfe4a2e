"""Word: every source as text with a real comment on the exact words of each finding's claims.

The annotated copies stand between the register and the sheets, corrections and log as tables.
The package is written as XML text: its comments and styles are few, the findings many.
"""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.reports.content.glossary import LEGEND
from workbench.reports.content.matter import Header, Matter
from workbench.reports.content.paragraphs import heads, signed
from workbench.reports.content.parts import Copy, Passage, Sheet
from workbench.reports.content.remarks import compared, ruled
from workbench.reports.layout import printed, wordml
from workbench.reports.layout.cells import Card, PaperTable, Section, StyledLine, labelled

_TEMPLATES = Path(__file__).parent / "templates" / "docx"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the zip's own beginning of time: same input, same bytes
_MAKER = "Editorial Fact-Checking Workbench"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TONES = {
    "conflict": "ConflictMark",
    "fails": "FailsMark",
    "drift": "DriftMark",
    "unverified": "UnverifiedMark",
    "plain": "PlainMark",
    "holds": "HoldsMark",
    "borne": "BorneMark",
}
_SIGNS = {"heading": "HeadingSign", "note": "NoteSign"}
_DIFFERS = "<w:b/><w:bCs/>"
_PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1304" w:right="1134" w:bottom="1134" w:left="1134" w:header="624"'
    ' w:footer="567" w:gutter="0"/></w:sectPr>'
)


@dataclass(frozen=True, slots=True)
class Remark:
    """The comment on one claim of one finding."""

    number: int
    passage: Passage
    sheet: Sheet


class _Outline:
    """Headings, as they are written, for the table of contents."""

    def __init__(self) -> None:
        self.entries: list[tuple[int, str, str]] = []

    def heading(self, level: int, title: str) -> str:
        number = len(self.entries) + 1
        name = f"_Toc{number:06}"
        self.entries.append((level, title, name))
        return wordml.paragraph(
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{wordml.run(title)}'
            f'<w:bookmarkEnd w:id="{number}"/>',
            f"Heading{level}",
        )


def render(matter: Matter) -> bytes:
    """The report as a Word package."""
    remarks = _remarks(matter)
    head = matter.header
    parts = {
        "[Content_Types].xml": _template("content_types"),
        "_rels/.rels": _template("package_rels"),
        "docProps/core.xml": _core(head),
        "docProps/app.xml": _template("app"),
        "word/document.xml": _document(matter, remarks),
        "word/_rels/document.xml.rels": _template("document_rels"),
        "word/styles.xml": _template("styles"),
        "word/settings.xml": _template("settings"),
        "word/comments.xml": _part("comments", "".join(_comment(r, head) for r in remarks)),
        "word/header1.xml": _part("hdr", _running(head.title, f"Fact-check report {head.date}")),
        "word/footer1.xml": _part("ftr", _running(f"workbench {head.version}", "")),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # the same on every system
            package.writestr(info, text.encode("utf-8"), compresslevel=4)
    return file.getvalue()


def _remarks(matter: Matter) -> list[Remark]:
    """One for every claim of every finding, in the order of the text."""
    place = {copy.source.source_id: n for n, copy in enumerate(matter.copies)}
    found = [(p, sheet) for sheet in matter.sheets for p in sheet.passages if not p.quiet]
    found.sort(key=lambda e: (place[e[0].source.source_id], e[0].claim.start, -e[0].claim.end))
    return [Remark(number, *entry) for number, entry in enumerate(found)]


def _document(matter: Matter, remarks: Iterable[Remark]) -> str:
    outline = _Outline()
    own = defaultdict(list)
    for remark in remarks:
        own[remark.passage.source.source_id].append(remark)
    first, *others = printed.before(matter)  # its title is the report's own
    subtitle = " · ".join(filter(None, ("Fact-check report", matter.header.date)))
    body = [
        wordml.paragraph(wordml.run(matter.header.title), "Title"),
        wordml.paragraph(wordml.run(subtitle), "Subtitle"),
        wordml.paragraph(wordml.run(matter.signoff, "Strong"), "Lead"),
        _body(first),
        *_copies("The manuscript", matter.manuscripts, own, outline),
        *(_section(section, outline) for section in others),
    ]
    title = "The sources" if matter.manuscripts else "Annotated copy"
    rest = _copies(title, matter.others, own, outline)
    rest += [_section(section, outline) for section in printed.after(matter)]
    inside = "".join([*body, wordml.contents(outline.entries), *rest])
    return _part("document", f"<w:body>{inside}{_PAGE}</w:body>")


def _copies(
    title: str, copies: Sequence[Copy], own: Mapping[str, Sequence[Remark]], outline: _Outline
) -> list[str]:
    """Annotated copies under a heading, with what their marks mean."""
    if not copies:
        return []
    heading = outline.heading(1, title)
    told = "What will be published" if copies[0].source.manuscript else "Every source"
    told += " as it stands. Each comment names a finding and is on its exact words; "
    told += "the words are ticked one by one: "
    ticks = (f"{wordml.run(words, _TONES[tone])}{wordml.run('  ')}" for tone, words in LEGEND)
    lead = wordml.paragraph(wordml.run(told) + "".join(ticks), "Lead")
    return [heading, lead, *(_copied(c, own[c.source.source_id], outline) for c in copies)]


def _section(section: Section, outline: _Outline) -> str:
    return outline.heading(1, section.title) + _body(section)


def _body(section: Section) -> str:
    made = []
    if section.lead:
        made.append(wordml.paragraph(wordml.run(section.lead), "Lead"))
    for block in section.blocks:
        if isinstance(block, PaperTable):
            made += [wordml.table(block), wordml.paragraph("")]  # two tables in a row would join
        else:
            made.append(_card(block))
    return "".join(made)


def _card(card: Card) -> str:
    label = wordml.run(card.label, _TONES[card.tone])
    state = wordml.run(f"  {card.state}", "Strong")
    return (
        wordml.paragraph(wordml.run(f"{card.number}. {card.title}"), "Heading3")
        + wordml.paragraph(label + state, "CardLabel")
        + wordml.table(card.table, whole=card.short)
        + "".join(wordml.paragraph(wordml.line(spans), "CardLine") for spans in card.lines)
    )


def _copied(copy: Copy, remarks: Sequence[Remark], outline: _Outline) -> str:
    """A source's text, a paragraph for each of its lines, with the comments' ranges in it."""
    source = copy.source
    opens, closes = defaultdict(list), defaultdict(list)
    for remark in remarks:
        opens[remark.passage.claim.start].append(wordml.opened(remark.number))
        closes[remark.passage.claim.end].append(wordml.closed(remark.number))
    lines: list[list[str]] = [[]]
    for segment in copy.segments:
        lines[-1] += [*closes.pop(segment.start, ()), *opens.pop(segment.start, ())]
        tone = _TONES.get(segment.tone, "")
        marks = _DIFFERS if segment.differing and segment.tone != "unverified" else ""
        first, *others = segment.text.replace("\r\n", "\n").split("\n")
        lines[-1].append(_words(first, tone, marks))
        lines += [[_words(text, tone, marks)] for text in others]
    lines[-1] += closes.pop(len(source.text), ())
    styles = map(_style, source.text.replace("\r\n", "\n").split("\n"))
    kind = source.kind if source.kind != "unknown" else ""
    about = " · ".join(filter(None, (source.path, kind, source.published_on)))
    return (
        outline.heading(2, source.title)
        + wordml.paragraph(wordml.run(f"{about} · SHA-256 {source.sha256}", "Code"), "Lead")
        + "".join(
            wordml.paragraph("".join(runs), style)
            for runs, style in zip(lines, styles, strict=True)
        )
    )


def _words(text: str, tone: str, marks: str) -> str:
    """The runs of a piece of a line; the marks of headings and notes are set back, unless they
    are in words that are ticked."""
    if tone:
        return wordml.run(text, tone, marks)
    return "".join(wordml.run(piece, _SIGNS.get(sign, ""), marks) for piece, sign in signed(text))


def _style(line: str) -> str:
    return "SourceHeading" if heads(line) else "SourceText"


def _comment(remark: Remark, head: Header) -> str:
    sheet, claim = remark.sheet, remark.passage.claim
    stands = sheet.standing
    decided = next((v for v in stands.verdicts if v.event_id == stands.event_id), None)
    lines: list[StyledLine] = [
        [(f"{sheet.number}. {sheet.label} · {sheet.finding.severity}", "strong")],
        [(sheet.headline, "")],
    ]
    if remark.passage.label:
        lines.insert(1, [(f"These words: {remark.passage.label}", "strong")])
    own = (d for d in sheet.finding.differences if claim.claim_id in (d.left_id, d.right_id))
    lines += [[(text, "")] for text in dict.fromkeys(map(compared, own))]
    lines += labelled(ruled(sheet))
    if decided:
        return wordml.comment(remark.number, decided.reviewer, decided.at, lines)
    moment = f"{head.date}T00:00:00Z" if head.date else ""
    return wordml.comment(remark.number, "Workbench", moment, lines)


def _running(left: str, right: str) -> str:
    page = "" if right else wordml.run("Page ") + wordml.field("PAGE", "1")
    tab = "<w:r><w:tab/></w:r>"
    style = "Header" if right else "Footer"
    return wordml.paragraph(wordml.run(left) + tab + wordml.run(right.strip()) + page, style)


def _part(name: str, body: str) -> str:
    return (
        f'{_XML}<w:{name} xmlns:w="{wordml.NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org'
        f'/officeDocument/2006/relationships">{body}</w:{name}>'
    )


def _core(head: Header) -> str:
    dated = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{head.date}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
        if head.date
    )
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{wordml.safe(head.title)}</dc:title><dc:creator>{_MAKER}</dc:creator>"
        f"<cp:keywords>workbench-ledger {head.ledger}</cp:keywords>"
        f"{dated}</cp:coreProperties>"
    )


def _template(name: str) -> str:
    return _TEMPLATES.joinpath(f"{name}.xml").read_text("utf-8")
