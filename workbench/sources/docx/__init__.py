"""Word documents (DOCX), as a person reads them who accepts every tracked change.

Left out are comments, hidden text, what was deleted, tables of contents, the instructions of
fields, headers and footers. Macros and links are text at most: nothing is run or fetched.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from workbench.errors import WorkbenchWarning
from workbench.records import Source
from workbench.sources.archive import Archive
from workbench.sources.docx.inline import Inline
from workbench.sources.docx.ooxml import Related, Styles, child, name, switched, value
from workbench.sources.files import source
from workbench.sources.pieces import Piece, Words
from workbench.sources.properties import core
from workbench.sources.written import Cell, Written, has_head, remarks

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WANTED = "a Word document"
# Elements that stand around blocks and say nothing themselves.
_AROUND = frozenset(["w:customXml", "w:ins", "w:moveTo", "w:sdtContent", "mc:Choice"])
_DROPPED = frozenset(["w:del", "w:moveFrom"])


class Body(NamedTuple):
    """The text of a document, and the parts of its file that its words come from.

    ``pieces``, in order, lead from places in the text to elements of the trees in ``parts``
    ("document", "footnotes", "endnotes").
    """

    written: Written
    pieces: Sequence[Piece]
    parts: dict[str, Any]
    title: str
    remarks: tuple[str, ...]


def read_docx(path: Path) -> Source:
    """A Word document: headings, lists and tables as in Markdown, notes at the end.

    Warns where tracked changes are read as accepted and where hidden text is left out.
    """
    archive = Archive(path, _WANTED)
    made = body(archive)
    if not made.written.text:
        raise archive.error("the document holds no text; fill it or take it away")
    for remark in made.remarks:
        warnings.warn(f"{path}: {remark}", WorkbenchWarning, stacklevel=2)
    told = core(archive)
    return source(
        path,
        title=made.title or told.title,
        media_type=MEDIA_TYPE,
        sha256=archive.sha256,
        text=made.written.text,
        author=told.author,
        places=made.written.places,
    )


def body(archive: Archive) -> Body:
    """The text of a document with the way back from each of its words to the file."""
    parts = Related(archive)
    root = archive.xml(parts.document)
    inside = child(root, "w:body")
    if inside is None:
        raise archive.refusal()
    notes = {kind: parts.root(f"{kind}s") for kind in ("footnote", "endnote")}
    walk = _Walk(Styles(parts.root("styles")))
    walk.inline.check(root)
    walk.inline.links = parts.links()
    walk.blocks(inside)
    walk.finish()
    walk.notes(notes, {kind: parts.links(f"{kind}s") for kind in notes})
    trees = {"document": root, "footnotes": notes["footnote"], "endnotes": notes["endnote"]}
    return Body(
        walk.written,
        walk.written.pieces,
        {part: tree for part, tree in trees.items() if tree is not None},
        walk.title,
        remarks(walk.inline.changes, walk.inline.hidden),
    )


class _Walk:
    """A walk over the blocks of a document, which writes them down."""

    def __init__(self, styles: Styles) -> None:
        self.written = Written()
        self.inline = Inline(styles)
        self.title = ""
        self._styles = styles
        self._begun = Words()  # of a paragraph whose end was deleted

    def blocks(self, element: Any) -> None:
        """Write the blocks within an element."""
        for each in element:
            called = name(each)
            if called == "w:p":
                self._paragraph(each)
            elif called == "w:tbl":
                self._table(each)
            elif inner := self._inside(each, called):
                for one in inner:
                    self.blocks(one)

    def _inside(self, element: Any, called: str) -> Sequence[Any]:
        """What stands within an element around blocks."""
        if called in _DROPPED:
            self.inline.changes += 1
        elif called in ("w:ins", "w:moveTo"):
            self.inline.changes += 1
            return (element,)
        elif called in _AROUND:
            return (element,)
        elif called == "mc:AlternateContent":
            return list(element[:1])
        elif called == "w:sdt" and not shows_placeholder(element):
            content = child(element, "w:sdtContent")
            return () if content is None else (content,)
        return ()

    def finish(self) -> None:
        """Write the last paragraph where its end was deleted."""
        begun, self._begun = self._begun, Words()
        self.written.paragraph(begun)

    def _paragraph(self, element: Any) -> None:
        properties = child(element, "w:pPr")
        words = self._begun
        words.extend(self.inline.words(element))
        self._begun = Words()
        if self._merges(properties):
            self._begun = words
            return
        called = self._styles.called(properties)
        level = self._styles.level(properties)
        if called == "title":
            self.title = self.title or " ".join(words.text.split())
            self.written.title(words)
        elif level:
            self.written.heading(words, level)
        else:
            self.written.paragraph(words, item=self._styles.listed(properties))
        for box in self.inline.boxes():
            for cell in self._paragraphs(box):
                self.written.paragraph(cell, label="text box")

    def _merges(self, properties: Any) -> bool:
        """Whether the end of a paragraph was deleted, so that the next one goes on from it."""
        mark = child(properties, "w:rPr")
        gone = child(mark, "w:del") is not None or child(mark, "w:moveFrom") is not None
        self.inline.changes += gone
        return gone

    def _paragraphs(self, element: Any) -> list[Words]:
        """The paragraphs within a cell, a note or a text box, those of its tables too."""
        found: list[Words] = []
        for each in element:
            called = name(each)
            if called == "w:p":
                found.append(self.inline.words(each))
                for box in self.inline.boxes():
                    found += self._paragraphs(box)
            elif called in ("w:tbl", "w:tr", "w:tc"):
                found += self._paragraphs(each)
            else:
                for one in self._inside(each, called):
                    found += self._paragraphs(one)
        return found

    def _table(self, element: Any) -> None:
        self.finish()
        rows: list[list[Cell]] = []
        bold: list[bool] = []
        headed = False
        for row in self._among(element, "w:tr"):
            properties = child(row, "w:trPr")
            if child(properties, "w:del") is not None:
                self.inline.changes += 1
                continue
            self.inline.changes += child(properties, "w:ins") is not None
            headed = headed or (not rows and bool(switched(properties, "w:tblHeader")))
            cells: list[Cell] = []
            for cell in self._among(row, "w:tc"):
                span = child(child(cell, "w:tcPr"), "w:gridSpan")
                cells.append(self._paragraphs(cell))
                wide = (value(span) or "") if span is not None else ""
                cells += [()] * (min(int(wide), 63) - 1 if wide.isdigit() else 0)
            rows.append(cells)
            bold.append(_bold(row))
        self.written.table(rows, headed or has_head(rows, bold))

    def _among(self, element: Any, wanted: str) -> list[Any]:
        found: list[Any] = []
        for each in element:
            called = name(each)
            if called == wanted:
                found.append(each)
            else:
                for one in self._inside(each, called):
                    found += self._among(one, wanted)
        return found

    def notes(self, roots: dict[str, Any], links: dict[str, dict[str, str]]) -> None:
        """Write the notes that were referred to, in that order; a note may refer to another.
        ``links`` are the addresses of each kind."""
        by_id = {
            (kind, value(each, "id")): each
            for kind, root in roots.items()
            for each in (root if root is not None else ())
            if name(each) == f"w:{kind}"
        }
        done = 0
        while done < len(self.inline.notes):
            note = self.inline.notes[done]
            done += 1
            element = by_id.get((note.kind, note.key))
            if element is not None:
                label = f"{note.kind} {note.number}"
                self.inline.links = links.get(note.kind, {})
                self.written.note(note.mark, label, self._paragraphs(element))


def shows_placeholder(element: Any) -> bool:
    """Whether a content control only shows what should be filled in ("Click here")."""
    return bool(switched(child(element, "w:sdtPr"), "w:showingPlcHdr"))


def _bold(row: Any) -> bool:
    """Whether all words of a table's row are bold."""
    runs = [
        run
        for run in row.iter()
        if name(run) == "w:r" and any(name(t) == "w:t" and (t.text or "").strip() for t in run)
    ]
    return bool(runs) and all(switched(child(run, "w:rPr"), "w:b") for run in runs)
