"""The comments part of a Word document, and the marks in the text that belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from posixpath import dirname, join
from typing import Any

from lxml import etree

from workbench.hidden import shown
from workbench.reports.layout.cells import StyledLine
from workbench.sources.archive import Archive
from workbench.sources.docx.ooxml import Related, Styles, name, value

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STRICT = "http://purl.oclc.org/ooxml/"
_KINDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"


class Comments:
    """The comments of a document, to which others are added; those it has are kept."""

    def __init__(self, archive: Archive, related: Related, root: Any) -> None:
        self._archive = archive
        self._document = related.document
        self._part = related.part("comments")
        space = root.tag.rpartition("}")[0] + "}"
        self._w = space
        self._strict = _STRICT in space
        if self._part:
            self._root = archive.xml(self._part)
        else:
            self._root = etree.Element(space + "comments", nsmap={"w": space[1:-1]})
        told = [*self._root, *root.iter("{*}commentReference", "{*}commentRangeStart")]
        ids = [value(each, "id") or "" for each in told if name(each)]
        self._next = max((int(each) for each in ids if each.isdecimal()), default=-1) + 1
        styles = Styles(related.root("styles"))
        self._styles = {kind: styles.named(f"annotation {kind}") for kind in ("text", "reference")}

    def add(self, author: str, moment: str, lines: Iterable[StyledLine]) -> tuple[Any, list[Any]]:
        """Add a comment; returns the mark before the words it is on, and those behind them."""
        key = {self._w + "id": str(self._next)}
        self._next += 1
        initials = "".join(word[0] for word in author.split())[:4]
        told = {**key, self._w + "author": shown(author), self._w + "initials": shown(initials)}
        if moment:
            told[self._w + "date"] = moment
        comment = etree.SubElement(self._root, self._w + "comment", told)
        for number, line in enumerate(lines):
            paragraph = etree.SubElement(comment, self._w + "p")
            if self._styles["text"]:
                properties = etree.SubElement(paragraph, self._w + "pPr")
                self._styled(properties, "pStyle", "text")
            if not number:
                run = self._run(paragraph)
                etree.SubElement(run, self._w + "annotationRef")
            for text, style in line:
                self._words(paragraph, text, style == "strong")
        sign = self._run(None)
        etree.SubElement(sign, self._w + "commentReference", key)
        start, end = (
            etree.Element(self._w + f"commentRange{edge}", key) for edge in ("Start", "End")
        )
        return start, [end, sign]

    def _run(self, paragraph: Any) -> Any:
        run = etree.Element(self._w + "r")
        if self._styles["reference"]:
            properties = etree.SubElement(run, self._w + "rPr")
            self._styled(properties, "rStyle", "reference")
        if paragraph is not None:
            paragraph.append(run)
        return run

    def _styled(self, properties: Any, kind: str, style: str) -> None:
        etree.SubElement(properties, self._w + kind, {self._w + "val": self._styles[style]})

    def _words(self, paragraph: Any, words: str, strong: bool) -> None:
        run = etree.SubElement(paragraph, self._w + "r")
        if strong:
            etree.SubElement(etree.SubElement(run, self._w + "rPr"), self._w + "b")
        for number, line in enumerate(shown(words).splitlines() or [""]):
            if number:
                etree.SubElement(run, self._w + "br")
            text = etree.SubElement(run, self._w + "t", {_SPACE: "preserve"})
            text.text = line

    def parts(self) -> dict[str, bytes]:
        """The parts of the file that change with the comments, besides the document."""
        if self._part:
            return {self._part: written(self._root)}
        folder = dirname(self._document)
        taken = self._archive.names()
        names = ["comments.xml", *(f"comments{n}.xml" for n in range(1, len(taken) + 2))]
        part = next(join(folder, each) for each in names if join(folder, each) not in taken)
        return {
            _TYPES: self._typed(part),
            self._links(): self._linked(part.rpartition("/")[2]),
            part: written(self._root),
        }

    def _links(self) -> str:
        folder, file = dirname(self._document), self._document.rpartition("/")[2]
        return join(folder, "_rels", f"{file}.rels")

    def _linked(self, target: str) -> bytes:
        part = self._links()
        space = "http://schemas.openxmlformats.org/package/2006/relationships"
        if part in self._archive:
            root = self._archive.xml(part)
        else:
            root = etree.Element(f"{{{space}}}Relationships", nsmap={None: space})
        taken = {each.get("Id") for each in root}
        names = (f"rId{n}" for n in range(1, len(taken) + 2))
        kind = f"{_KINDS[self._strict]}/comments"
        link = {"Id": next(n for n in names if n not in taken), "Type": kind, "Target": target}
        etree.SubElement(root, f"{{{space}}}Relationship", link)
        return written(root)

    def _typed(self, part: str) -> bytes:
        root = self._archive.xml(_TYPES)
        space = root.tag.rpartition("}")[0] + "}"
        told = {"PartName": f"/{part}", "ContentType": _TYPE}
        etree.SubElement(root, space + "Override", told)
        return written(root)


def written(root: Any) -> bytes:
    """The bytes of a part of XML."""
    made = etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return bytes(made)
