"""PDF, worthy of print: set by typst from a template that gets all text as data, never as markup.

Only typst's own fonts are used, so that the same input gives the same bytes on every machine;
the machine's fonts are looked at where a source holds a script that those lack.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from textwrap import shorten
from typing import Any, TypeVar

from workbench.errors import WorkbenchError
from workbench.hidden import hides, written
from workbench.reports.content.glossary import LEGEND
from workbench.reports.content.matter import Matter
from workbench.reports.content.paragraphs import CopyParagraph, blocks, signed
from workbench.reports.content.parts import Copy, Passage, Sheet
from workbench.reports.content.remarks import note
from workbench.reports.layout import printed
from workbench.reports.layout.cells import Card, PaperTable, Section
from workbench.segments import visible
from workbench.verdicts.standing import SETTLED

T = TypeVar("T")

_TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
_FOREIGN = re.compile("[\u0700-\u1cff\u2e80-\ufaff\U00010000-\U0010ffff]")
_SHORT, _FEW = 1_500, 8  # characters of a paragraph, notes beside it
_HEAVY = 1_000  # findings from which the report is set lighter
_PART = 500  # its sheets and rows in one part of a section
_ESCAPE = re.compile(r"\\(u00[01][0-9a-f]|.)")  # in JSON; also eats escaped backslashes
_LONG = 30  # characters of a word that no line or narrow column has room for
_UNBROKEN = re.compile(rf"[^\s\"\\]{{{_LONG},}}")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')  # of JSON
_SHOWN = {"b": r"\\x08", "f": r"\\x0c", "t": "\u2003"}


def render(matter: Matter) -> bytes:
    """The report as PDF."""
    try:
        import typst
    except ImportError:
        raise WorkbenchError(
            "the PDF report needs typst, which is not installed; "
            "run: pip install 'editorial-workbench[pdf]'"
        ) from None
    data = _shown(json.dumps(_data(matter), ensure_ascii=False, default=_by_field))
    made: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        # By itself: in the data a word as long as a hash is broken for the lines of a page.
        sys_inputs={"data": data, "ledger": matter.header.ledger},
        ignore_system_fonts=not _FOREIGN.search(data),
    )
    return made


def _by_field(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _data(matter: Matter) -> dict[str, Any]:
    head = matter.header
    names = ("year", "month", "day")
    date = dict(zip(names, map(int, head.date.split("-")), strict=True)) if head.date else None
    return {
        "title": head.title,
        "short": shorten(head.title, 80, placeholder=" …"),
        "kicker": " · ".join(filter(None, ("Fact-check report", head.date))),
        "signoff": matter.signoff,
        "made": f"workbench {head.version}",
        "date": date,
        "light": _heavy(matter),
        "legend": LEGEND,
        "before": [_section(section, heavy=False) for section in printed.before(matter)],
        "manuscripts": [_copy(copy, matter) for copy in matter.manuscripts],
        "copies": [_copy(copy, matter) for copy in matter.others],
        "after": [_section(section, _heavy(matter)) for section in printed.after(matter)],
    }


def _heavy(matter: Matter) -> bool:
    return len(matter.sheets) > _HEAVY


def _section(section: Section, heavy: bool) -> dict[str, Any]:
    parts = list(_parts(section)) if heavy else [("", section.blocks)]
    return {"title": section.title, "lead": section.lead, "parts": parts}


def _parts(section: Section) -> Iterator[tuple[str, list[PaperTable | Card]]]:
    """The section cut where it is long; a part is named by the first and last number in it."""
    cards = [block for block in section.blocks if isinstance(block, Card)]
    tables = [block for block in section.blocks if isinstance(block, PaperTable)]
    if len(cards) > _PART:
        for few in _cut(cards):
            yield f"{few[0].number:,} to {few[-1].number:,}", [*few]
    elif len(tables) == 1 and tables[0].head[:1] == ["No."] and len(tables[0].rows) > _PART:
        for rows in _cut(tables[0].rows):
            first, last = (int(row[0][0][0][0]) for row in (rows[0], rows[-1]))
            yield f"{first:,} to {last:,}", [replace(tables[0], rows=rows)]
    else:
        yield "", section.blocks


def _cut(items: list[T]) -> list[list[T]]:
    return [items[at : at + _PART] for at in range(0, len(items), _PART)]


def _copy(copy: Copy, matter: Matter) -> dict[str, Any]:
    source = copy.source
    kind = source.kind if source.kind != "unknown" else ""
    about = (source.path, kind, source.published_on, f"SHA-256 {source.sha256}")
    return {
        "title": source.title,
        "about": " · ".join(filter(None, about)),
        "paragraphs": [
            _paragraph(block, source.source_id, matter)
            for block in blocks(copy, _FEW if _heavy(matter) else None)
        ],
    }


def _paragraph(block: CopyParagraph, source_id: str, matter: Matter) -> dict[str, Any]:
    opened = {(n, start): matter.opened[n, source_id, start] for n, start in block.opens}
    segments = []
    for segment in block.segments:
        marks = [(n, opened[n, segment.start].tone) for n in segment.opens]
        if segment.tone and segment.text.strip():
            segments.append((segment.text, segment.tone, marks))
            continue
        pieces = list(signed(segment.text)) or [("", "")]
        for piece, sign in pieces:
            segments.append((piece, sign, marks))
            marks = []
    notes = [_note(matter.sheets[n - 1], passage) for (n, _), passage in opened.items()]
    length = sum(len(segment.text) for segment in block.segments)
    return {
        "line": block.line,
        "heading": block.heading,
        "segments": segments,
        "notes": notes,
        "short": length < _SHORT and len(notes) <= _FEW,  # can be kept on one page
    }


def _note(sheet: Sheet, passage: Passage) -> dict[str, Any]:
    graver = sheet.finding.kind in ("conflict", "drift")  # of the others the label says all
    told = note(sheet, passage) if passage.label else sheet.headline if graver else ""
    asked = sheet.standing.status not in ("open", *SETTLED)
    return {
        "number": sheet.number,
        "tone": passage.tone,
        "label": passage.label or sheet.label,
        "words": shorten(told, 160, placeholder=" …"),
        "state": sheet.state if asked else "",
    }


def _shown(data: str) -> str:
    """JSON as print can show it: control characters as codes, tabs wide, long words breakable."""
    if hides(data):
        data = _STRING.sub(_written, data)
    plain = _ESCAPE.sub(_code, visible(data)).replace("\u2421", r"\\x7f")
    words = plain.split(" ")  # few are long: a search through all of it takes twice the time
    return " ".join(_UNBROKEN.sub(_pieces, word) if len(word) >= _LONG else word for word in words)


def _written(found: re.Match[str]) -> str:
    """A string in which what hides is written out; most hide nothing."""
    text = found.group()
    return json.dumps(written(json.loads(text)), ensure_ascii=False) if hides(text) else text


def _pieces(found: re.Match[str]) -> str:
    word = found.group()
    return "\u200b".join(word[at : at + 12] for at in range(0, len(word), 12))


def _code(found: re.Match[str]) -> str:
    name = found.group(1)
    return rf"\\x{name[3:]}" if name[1:3] == "00" else _SHOWN.get(name, found.group())
