"""EPUB books: the chapters in the order of reading."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from workbench.records import Source
from workbench.sources.archive import Archive
from workbench.sources.byline import day
from workbench.sources.clutter import mute
from workbench.sources.files import Transcript, source
from workbench.sources.tree import Element, page_text, parse, words
from workbench.sources.walk import Headings, Walk

_CONTAINER = "META-INF/container.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read_book(path: Path) -> Source:
    """A book as Markdown; a place is a chapter and a paragraph in it.

    Its table of contents and what stands outside the order of reading are left out.
    """
    archive = Archive(path, "an EPUB book")
    if _CONTAINER not in archive:
        raise archive.refusal()
    if "META-INF/rights.xml" in archive or _locked(archive):
        raise archive.error("is protected against copying; ask the publisher for an open copy")
    home = _package(archive)
    package = archive.xml(home)
    out = Transcript()
    headings = Headings()
    for name in _chapters(archive, package, home):
        root = parse(page_text(archive.read(name), f"{path}, {name}"), f"{path}, {name}")
        headings.under(_named_in(root))
        Walk(out, headings, _leaves_out).write(root)
    if not out.text:
        raise archive.error("no words in the book; its pages may be pictures")
    return source(
        path,
        title=_about(package, "title"),
        media_type="application/epub+zip",
        sha256=archive.sha256,
        text=out.text,
        author=", ".join(_all(package, "creator")),
        publisher=_about(package, "publisher"),
        published_on=day(_about(package, "date")),
        places=out.places,
    )


def _locked(archive: Archive) -> bool:
    """Whether pages, and not only fonts, are encrypted."""
    if "META-INF/encryption.xml" not in archive:
        return False
    locked = archive.xml("META-INF/encryption.xml").iter("{*}CipherReference")
    return any((e.get("URI") or "").lower().endswith(("html", "htm", "opf")) for e in locked)


def _package(archive: Archive) -> str:
    """The name of the part that lists the others."""
    for root in archive.xml(_CONTAINER).iter("{*}rootfile"):
        name = unquote(root.get("full-path") or "")
        if name in archive:
            return name
    raise archive.error("names no list of its parts; save it anew")


def _chapters(archive: Archive, package: Any, home: str) -> Iterator[str]:
    """The names of the pages in the order of reading."""
    folder = posixpath.dirname(home)
    listed = {item.get("id"): item for item in package.iter("{*}item")}
    for place in package.iter("{*}itemref"):
        item = listed.get(place.get("idref"))
        if item is None or (item.get("media-type") or "") not in _PAGES:
            continue
        if "nav" in (item.get("properties") or "").split() or place.get("linear") == "no":
            continue
        yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))


def _named_in(root: Element) -> str:
    """What a chapter is called where no heading stands over its words."""
    if next(root.iter("h1", "h2", "h3"), None) is not None:
        return ""
    title = root.find(".//title")
    return "" if title is None else words(title)


def _leaves_out(element: Element) -> bool:
    return mute(element) or element.tag == "nav"


def _all(package: Any, name: str) -> list[str]:
    found = [" ".join((each.text or "").split())[:300] for each in package.iter(f"{_DC}{name}")]
    return [each for each in found if each]


def _about(package: Any, name: str) -> str:
    return next(iter(_all(package, name)), "")
