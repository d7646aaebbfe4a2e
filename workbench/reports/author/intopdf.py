"""A manuscript in PDF with its findings as highlights on the exact words: the author's own file.

The file is added to, as PDF allows: its own bytes stay, with the highlights and their notes behind
them.
"""

from __future__ import annotations

import ctypes
import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.hidden import shown
from workbench.reading import content
from workbench.records import Source
from workbench.reports.author.margin import MarginNote, said
from workbench.reports.author.suggestions import Suggestion
from workbench.sources.pdf import LIMIT, opened
from workbench.sources.pdf.located import Box, Located, LocatedStretch, stretches

# Light enough for the words to be read through them.
_COLOURS = {
    "conflict": (255, 170, 160),
    "fails": (255, 170, 160),
    "drift": (255, 214, 140),
    "unverified": (180, 210, 255),
    "plain": (222, 218, 208),
    "holds": (170, 230, 190),
}
_ICON = 18.0  # points, of a note that stands beside no words
_MARGIN = 12.0
_DAY = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_ID = re.compile(rb"<([0-9A-Fa-f]{32})>\s*\]")  # the second part of a file's identifier


def annotated(
    path: Path, manuscript: Source, notes: Sequence[MarginNote], suggested: Sequence[Suggestion]
) -> bytes:
    """The file with a highlight for every note; nothing is ``suggested`` in a PDF.

    Where the words cannot be told for sure on their page, the note stands in its corner and
    names them.
    """
    data = content(path, LIMIT)
    if not notes:
        return data
    with opened(path, data) as document:
        pages: dict[int, list[tuple[MarginNote, LocatedStretch]]] = defaultdict(list)
        for note in notes:
            for stretch in stretches(manuscript.places, note.start, note.end):
                pages[stretch.page].append((note, stretch))
        for number, found in sorted(pages.items()):
            _page(document, manuscript, number, found)
        made = BytesIO()
        import pypdfium2

        try:
            document.save(made, flags=pypdfium2.raw.FPDF_INCREMENTAL)
        except pypdfium2.PdfiumError:
            raise WorkbenchError(
                f"{path}: nothing can be added to this PDF; save it anew and check it again"
            ) from None
    return _named(data, made.getvalue())


def _page(
    document: Any,
    manuscript: Source,
    number: int,
    found: Sequence[tuple[MarginNote, LocatedStretch]],
) -> None:
    leaf = document[number - 1]
    textpage = leaf.get_textpage()
    located = Located(textpage, manuscript.text, manuscript.places, number)
    beside = 0
    for note, stretch in found:
        boxes = located.boxes(stretch.start, stretch.end)
        lines = said(note)
        if not boxes:
            words = manuscript.text[stretch.start : stretch.end]
            lines.insert(1, f"On “{words}” on this page")
            beside += 1
        _put(leaf, note, boxes, "\n".join(lines), beside)
    textpage.close()
    leaf.close()


def _put(leaf: Any, note: MarginNote, boxes: Sequence[Box], told: str, beside: int) -> None:
    import pypdfium2.raw as pdfium

    kind = pdfium.FPDF_ANNOT_HIGHLIGHT if boxes else pdfium.FPDF_ANNOT_TEXT
    mark = pdfium.FPDFPage_CreateAnnot(leaf.raw, kind)
    colour = _COLOURS.get(note.tone, _COLOURS["plain"])
    pdfium.FPDFAnnot_SetColor(mark, pdfium.FPDFANNOT_COLORTYPE_Color, *colour, 255)
    for left, bottom, right, top in boxes:
        quad = pdfium.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
        pdfium.FPDFAnnot_AppendAttachmentPoints(mark, quad)
    if not boxes:
        left, _, _, top = leaf.get_bbox()
        top -= _MARGIN + (beside - 1) * _ICON
        boxes = [Box(left + _MARGIN, top - _ICON, left + _MARGIN + _ICON, top)]
    area = pdfium.FS_RECTF(
        min(box.left for box in boxes),
        max(box.top for box in boxes),
        max(box.right for box in boxes),
        min(box.bottom for box in boxes),
    )
    pdfium.FPDFAnnot_SetRect(mark, area)
    pdfium.FPDFAnnot_SetFlags(mark, pdfium.FPDF_ANNOT_FLAG_PRINT)
    texts = {b"Contents": shown(told), b"T": shown(note.author)}
    if _DAY.fullmatch(note.moment):
        texts[b"M"] = "D:" + re.sub(r"[-T:]", "", note.moment)
    for key, text in texts.items():
        units = (text + "\0").encode("utf-16-le", "replace")
        value = ctypes.cast(ctypes.create_string_buffer(units), pdfium.FPDF_WIDESTRING)
        pdfium.FPDFAnnot_SetStringValue(mark, key, value)
    pdfium.FPDFPage_CloseAnnot(mark)


def _named(data: bytes, made: bytes) -> bytes:
    """The file with an identifier that tells its contents, not the moment it was made at."""
    found = _ID.search(made, max(made.rfind(b"/ID"), len(data)))
    if found is None:
        return made
    start, end = found.span(1)
    blank = made[:start] + b"0" * (end - start) + made[end:]
    return made[:start] + hashlib.sha256(blank).hexdigest()[:32].encode() + made[end:]
