"""HTML to a tree of elements: what is parsed here is looked at, never run and never fetched."""

from __future__ import annotations

import re
from typing import Any

from workbench.errors import WorkbenchError
from workbench.sources.decode import decode

# An lxml element; the library has no types of its own.
Element = Any

_CHARSET = re.compile(rb"""<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})""", re.I)
_XML = re.compile(rb"""\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})""", re.I)
_HEAD = 4096  # bytes in which a page says its encoding


def declared(data: bytes) -> str:
    """The encoding a page says it has; "" where it says nothing."""
    found = _XML.match(data[:_HEAD]) or _CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii") if found else ""


def page_text(data: bytes, name: str, charset: str = "") -> str:
    """The characters of a page; ``charset`` is what came with it, as in a mail."""
    return decode(data, name, charset or declared(data))


def parse(text: str, name: str) -> Element:
    """The root element of a page.

    Elements nested so deep that the parser gives up are an error: the rest would be missing.
    """
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise WorkbenchError(
            f"{name}: elements are nested too deep to read, so words would be lost; "
            "save the page as text, or print it to PDF"
        )
    if root is None:
        raise WorkbenchError(f"{name}: holds no page; open it in a browser and save it again")
    return root


def words(element: Element) -> str:
    """All words within an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def tokens(element: Element) -> frozenset[str]:
    """The parts of the names an element goes by, in lower case: "siteNav main-menu" is site, nav,
    main, menu.

    The id counts for a plain division only: elsewhere it is often made of the words of a heading.
    """
    names = element.get("class") or ""
    if element.tag in ("div", "table", "ul") and "section" not in names:
        names = f"{names} {element.get('id') or ''}"
    if not names.strip():
        return frozenset()
    return frozenset(re.split(r"[\W_]+", _CAMEL.sub(" ", names).lower()))


def unseen(element: Element) -> bool:
    """Whether a browser does not show the element."""
    style = element.get("style")
    if element.get("hidden") is not None or (style and _UNSEEN.search(style)):
        return True
    names = element.get("class")
    return names is not None and _HEARD.search(names) is not None


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Words for those who hear a page read out, and links that only work the page.
_HEARD = re.compile(
    r"\b(?:sr-only|visually-?hidden|screen-reader-text"
    r"|mw-(?:jump-link|editsection|cite-backlink))\b"
)
