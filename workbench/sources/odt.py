"""OpenDocument texts (ODT), as a person reads them who accepts every tracked change.

What is left out and how the rest is written is as in Word documents.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchWarning
from workbench.records import Source
from workbench.sources.archive import Archive
from workbench.sources.files import source
from workbench.sources.pieces import FIGURES, RAISED, Words, linked
from workbench.sources.properties import Properties, told
from workbench.sources.written import Cell, Written, has_head, remarks

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
REPEATED = 64  # times a cell or a row may be repeated; programs write more for empty ones only
_SPACES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "http://www.w3.org/1999/xlink": "xlink",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
}
_FULL = {short: full for full, short in _SPACES.items()}
_WHITE = re.compile(r"[ \t\r\n]+")
_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
# Elements whose words are not part of the text where they stand.
_DROPPED = frozenset(
    [
        "office:annotation",
        "text:tracked-changes",
        "text:note-citation",
        "text:ruby-text",
        "text:page-number",
        "text:hidden-text",
        "text:hidden-paragraph",
        "text:table-of-content",
        "text:alphabetical-index",
        "text:illustration-index",
        "text:table-index",
        "text:object-index",
        "text:user-index",
        "office:forms",
        "text:sequence-decls",
        "text:variable-decls",
        "text:user-field-decls",
    ]
)


@lru_cache(maxsize=1024)
def _short(tag: str) -> str:
    space, _, name = tag[1:].rpartition("}")
    return f"{_SPACES.get(space, '?')}:{name}"


def _name(element: Any) -> str:
    return _short(element.tag) if isinstance(element.tag, str) else ""


def _get(element: Any, key: str) -> str:
    space, _, name = key.partition(":")
    return str(element.get(f"{{{_FULL[space]}}}{name}") or "")


def read_odt(path: Path) -> Source:
    """An OpenDocument text: headings, lists and tables as in Markdown, notes at the end.

    Warns where tracked changes are read as accepted and where hidden text is left out.
    """
    archive = Archive(path, "an OpenDocument text")
    if "content.xml" not in archive:
        raise archive.refusal()
    _unlocked(archive)
    root = archive.xml("content.xml")
    body = next((e for e in root.iter() if _name(e) == "office:text"), None)
    if body is None:
        raise archive.refusal()
    styles = archive.xml("styles.xml") if "styles.xml" in archive else None
    walk = _Walk(_Styles(each for each in (styles, root) if each is not None))
    walk.blocks(body)
    walk.finish()
    if not walk.written.text:
        raise archive.error("the document holds no text; fill it or take it away")
    for remark in remarks(walk.changes, walk.hidden):
        warnings.warn(f"{path}: {remark}", WorkbenchWarning, stacklevel=2)
    known = _properties(archive)
    return source(
        path,
        title=walk.title or known.title,
        media_type=MEDIA_TYPE,
        sha256=archive.sha256,
        text=walk.written.text,
        author=known.author,
        places=walk.written.places,
    )


def _unlocked(archive: Archive) -> None:
    if "META-INF/manifest.xml" in archive:
        manifest = archive.xml("META-INF/manifest.xml")
        if any(_name(each) == "manifest:encryption-data" for each in manifest.iter()):
            raise archive.error("is under a password; save it without the password")


def _properties(archive: Archive) -> Properties:
    if "meta.xml" not in archive:
        return Properties()
    meta = archive.xml("meta.xml")
    return told(meta.findtext(".//{*}title"), meta.findtext(".//{*}initial-creator"))


class _Styles:
    """What the styles of a document say of the paragraphs and words that have them."""

    def __init__(self, roots: Iterator[Any]) -> None:
        self._styles: dict[str, Any] = {}
        for root in roots:
            for each in root.iter():
                if _name(each) == "style:style":
                    self._styles[_get(each, "style:name")] = each

    def chain(self, element: Any) -> Iterator[Any]:
        """The style of an element and those it rests on, the nearest first."""
        key, seen = _get(element, "text:style-name"), set[str]()
        while key in self._styles and key not in seen:
            seen.add(key)
            yield self._styles[key]
            key = _get(self._styles[key], "style:parent-style-name")

    def titled(self, element: Any) -> bool:
        """Whether a paragraph has the style of the document's title."""
        return _get(element, "text:style-name") == "Title" or any(
            _get(style, "style:parent-style-name") == "Title" for style in self.chain(element)
        )

    def said(self, element: Any, key: str) -> str:
        """What the styles say of the words of an element."""
        for style in self.chain(element):
            for each in style:
                if _name(each) == "style:text-properties" and (found := _get(each, key)):
                    return found
        return ""

    def raised(self, element: Any) -> bool | None:
        """Whether words stand above the line; None where their style does not say."""
        place = self.said(element, "style:text-position").split(" ")[0]
        if not place:
            return None
        return place == "super" or (place[:1].isdigit() and place.strip("0%") != "")


class _Walk:
    """A walk over the blocks of a document, which writes them down."""

    def __init__(self, styles: _Styles) -> None:
        self.written = Written()
        self.title = ""
        self.changes = 0
        self.hidden = False
        self._styles = styles
        self._notes: list[tuple[str, str, Any]] = []  # mark, label, element
        self._kinds = {"footnote": 0, "endnote": 0}
        self._boxes: list[Any] = []

    def blocks(self, element: Any, item: bool = False) -> None:
        """Write the blocks within an element."""
        for each in element:
            called = _name(each)
            if called == "text:tracked-changes":
                self.changes += sum(_name(one) == "text:changed-region" for one in each)
            elif called in _DROPPED:
                continue
            elif called == "text:h":
                level = _get(each, "text:outline-level")
                self.written.heading(self._words(each), int(level) if level.isdigit() else 1)
            elif called == "text:p":
                self._paragraph(each, item)
            elif called == "table:table":
                self._table(each)
            elif called.startswith("draw:"):
                self._drawn(each)
            else:
                self.blocks(each, item or called == "text:list")
            self._write_boxes()

    def finish(self) -> None:
        """Write the notes, in the order in which they are referred to."""
        done = 0
        while done < len(self._notes):
            mark, label, element = self._notes[done]
            done += 1
            self.written.note(mark, label, self._paragraphs(element))

    def _paragraph(self, element: Any, item: bool) -> None:
        words = self._words(element)
        if self._styles.titled(element):
            self.title = self.title or " ".join(words.text.split())
            self.written.title(words)
        else:
            self.written.paragraph(words, item=item)

    def _write_boxes(self) -> None:
        while self._boxes:
            for words in self._paragraphs(self._boxes.pop(0)):
                self.written.paragraph(words, label="text box")

    def _drawn(self, element: Any) -> None:
        """Keep the words of a drawing for the end of the paragraph."""
        self._boxes.append(element)

    def _paragraphs(self, element: Any) -> list[Words]:
        """The paragraphs within a cell, a note or a text box, those of its tables too."""
        found: list[Words] = []
        for each in element:
            called = _name(each)
            if called in ("text:p", "text:h"):
                found.append(self._words(each))
                while self._boxes:
                    found += self._paragraphs(self._boxes.pop(0))
            elif called not in _DROPPED and called:
                found += self._paragraphs(each)
        return found

    def _table(self, element: Any) -> None:
        rows: list[list[Cell]] = []
        headed = False
        for row, head in self._rows(element, False):
            headed = headed or (head and not rows)
            cells: list[Cell] = []
            for cell in row:
                if _name(cell) in ("table:table-cell", "table:covered-table-cell"):
                    times = _get(cell, "table:number-columns-repeated")
                    words = self._paragraphs(cell)
                    cells += [words] * (min(int(times), REPEATED) if times.isdigit() else 1)
            times = _get(row, "table:number-rows-repeated")
            rows += [cells] * (min(int(times), REPEATED) if times.isdigit() else 1)
        self.written.table(rows, headed or has_head(rows))

    def _rows(self, element: Any, head: bool) -> Iterator[tuple[Any, bool]]:
        for each in element:
            called = _name(each)
            if called == "table:table-row":
                yield each, head
            elif called.startswith("table:table-"):
                yield from self._rows(each, head or called == "table:table-header-rows")

    def _words(self, element: Any) -> Words:
        made = Words()
        if self._styles.said(element, "text:display") == "none":
            self.hidden = self.hidden or bool("".join(element.itertext()).strip())
        else:
            self._walk(element, made, bool(self._styles.raised(element)))
        return made

    def _walk(self, element: Any, made: Words, raised: bool) -> None:
        self._put(made, element.text, raised)
        for each in element:
            called = _name(each)
            if called in _SIGNS:
                made.put(_SIGNS[called])
            elif called == "text:s":
                made.put(" ")
            elif called == "text:note":
                made.put(self._note(each))
            elif called.startswith("draw:"):
                self._drawn(each)
            elif called == "text:a":
                words = Words()
                self._walk(each, words, raised)
                made.extend(linked(words, _get(each, "xlink:href")))
            elif called == "text:span" and self._styles.said(each, "text:display") == "none":
                self.hidden = True
            elif called not in _DROPPED and called:
                said = self._styles.raised(each) if called == "text:span" else None
                self._walk(each, made, raised if said is None else said)
            self._put(made, each.tail, raised)

    def _put(self, made: Words, words: str | None, raised: bool) -> None:
        words = _WHITE.sub(" ", words or "")
        made.put(words.translate(RAISED) if raised and FIGURES.fullmatch(words) else words)

    def _note(self, element: Any) -> str:
        kind = "endnote" if _get(element, "text:note-class") == "endnote" else "footnote"
        self._kinds[kind] += 1
        number = self._kinds[kind]
        mark = str(number) if kind == "footnote" else f"e{number}"
        body = next((each for each in element if _name(each) == "text:note-body"), ())
        self._notes.append((mark, f"{kind} {number}", body))
        return f"[^{mark}]"
