"""The names, parts and styles of a Word document (Office Open XML, transitional or strict)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import quote

from workbench.sources.archive import Archive

_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
_WRITTEN = "%/:=&?~#+!$,;'@*-._[]"  # signs of an address that stay as they are
_OFF = ("0", "false", "off")
_BODY_LEVEL = 9  # of an outline: no heading
_RAISED = 4  # half points above the line from which a figure is a raised one


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    space, _, name = tag[1:].rpartition("}")
    return f"{_SPACES.get(space, '?')}:{name}"


def name(element: Any) -> str:
    """ "w:p" for a paragraph, whichever namespace the file writes; empty for a comment."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


def value(element: Any, key: str = "val") -> str | None:
    """The attribute of this name, whichever namespace it has."""
    for each, found in element.items():
        if each.rpartition("}")[2] == key:
            return str(found)
    return None


def child(element: Any, wanted: str) -> Any:
    """The first child of this name ("w:pPr"); None without one, or without the element."""
    if element is None:
        return None
    return next((each for each in element if name(each) == wanted), None)


def switched(properties: Any, wanted: str) -> bool | None:
    """Whether properties turn something on or off; None where they leave it as it is."""
    found = child(properties, wanted)
    return None if found is None else value(found) not in _OFF


class Related:
    """The parts that a document consists of, found as office programs find them."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.document = self._targets("").get("officeDocument", "")
        if self.document not in archive:
            raise archive.refusal()
        self._others = self._targets(self.document)

    def part(self, kind: str) -> str:
        """The name of the part of this kind ("footnotes"); empty where the document has none."""
        part = self._others.get(kind, "")
        return part if part in self._archive else ""

    def root(self, kind: str) -> Any:
        """The root of the part of this kind ("footnotes"); None where the document has none."""
        part = self._others.get(kind, "")
        return self._archive.xml(part) if part in self._archive else None

    def links(self, kind: str = "") -> dict[str, str]:
        """The addresses that the links of the document, or of its part of this kind, lead to."""
        return {
            each.get("Id", ""): quote(each.get("Target", ""), _WRITTEN)
            for each in self._all(self._others.get(kind, "") if kind else self.document)
            if each.get("TargetMode") == "External" and each.get("Type", "").endswith("/hyperlink")
        }

    def _all(self, part: str) -> list[Any]:
        """What a part refers to."""
        folder, file = dirname(part), part.rpartition("/")[2]
        path = join(folder, "_rels", f"{file}.rels")
        if path not in self._archive:
            return []
        return [each for each in self._archive.xml(path) if isinstance(each.tag, str)]

    def _targets(self, part: str) -> dict[str, str]:
        folder = dirname(part)
        found: dict[str, str] = {}
        for each in self._all(part):
            if each.get("TargetMode") != "External":
                kind = each.get("Type", "").rpartition("/")[2]
                target = normpath(join("/", folder, each.get("Target", ""))).lstrip("/")
                found.setdefault(kind, target)
        return found


class Styles:
    """What the styles of a document say of the paragraphs and words that have them."""

    def __init__(self, root: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._default = ""
        for style in root if root is not None else ():
            if name(style) == "w:style":
                key = value(style, "styleId") or ""
                self._styles[key] = style
                if value(style, "type") == "paragraph" and value(style, "default") == "1":
                    self._default = key

    def _chain(self, key: str) -> Iterator[Any]:
        """A style and those it rests on, the nearest first."""
        seen: set[str] = set()
        while key in self._styles and key not in seen:
            seen.add(key)
            style = self._styles[key]
            yield style
            based = child(style, "w:basedOn")
            key = (value(based) or "") if based is not None else ""

    def _paragraph(self, properties: Any) -> Iterator[Any]:
        named = child(properties, "w:pStyle")
        return self._chain((value(named) or "") if named is not None else self._default)

    def called(self, properties: Any) -> str:
        """The name of a paragraph's style in lower case ("heading 1", "toc 2", "title")."""
        for style in self._paragraph(properties):
            found = child(style, "w:name")
            return (value(found) or "").lower() if found is not None else ""
        return ""

    def level(self, properties: Any) -> int:
        """The level of a heading, from 1; 0 for any other paragraph."""
        for each in (properties, *(child(s, "w:pPr") for s in self._paragraph(properties))):
            found = child(each, "w:outlineLvl")
            if found is not None:
                level = value(found) or ""
                return int(level) + 1 if level.isdigit() and int(level) < _BODY_LEVEL else 0
        return 0

    def listed(self, properties: Any) -> bool:
        """Whether a paragraph is an item of a list."""
        for each in (properties, *(child(s, "w:pPr") for s in self._paragraph(properties))):
            found = child(child(each, "w:numPr"), "w:numId")
            if found is not None:
                return value(found) != "0"
        return False

    def named(self, wanted: str) -> str:
        """The key of the style of this name in lower case; empty where the document has none."""
        for key, style in self._styles.items():
            found = child(style, "w:name")
            if found is not None and (value(found) or "").lower() == wanted:
                return key
        return ""

    def hides(self, run: Any, paragraph: Any) -> bool:
        """Whether the words of a run with these properties are hidden text."""
        said = (switched(each, "w:vanish") for each in self._worded(run, paragraph))
        return next((each for each in said if each is not None), False)

    def raises(self, run: Any, paragraph: Any) -> bool:
        """Whether the words of a run with these properties stand above the line."""
        for each in self._worded(run, paragraph):
            height = child(each, "w:vertAlign")
            if height is not None:
                return value(height) == "superscript"
            place = child(each, "w:position")  # in half points, as LibreOffice writes it
            if place is not None:
                told = value(place) or ""
                return told.isdigit() and int(told) >= _RAISED
        return False

    def _worded(self, run: Any, paragraph: Any) -> Iterator[Any]:
        """The properties that hold for the words of a run, the nearest first."""
        if run is not None:
            yield run
            named = child(run, "w:rStyle")
            if named is not None:
                yield from self._said(self._chain(value(named) or ""))
        yield from self._said(self._paragraph(paragraph))

    def _said(self, chain: Iterator[Any]) -> Iterator[Any]:
        for style in chain:
            found = child(style, "w:rPr")
            if found is not None:
                yield found
