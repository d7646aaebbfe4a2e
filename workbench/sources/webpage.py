"""Web pages: saved as one file, or as a web archive of the page and its pictures."""

from __future__ import annotations

import hashlib
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.reading import content
from workbench.records import Source
from workbench.sources.byline import address, byline, dates
from workbench.sources.clutter import WebPage
from workbench.sources.files import Transcript, source
from workbench.sources.tree import Element, page_text, parse
from workbench.sources.walk import Headings, Walk


def read_page(path: Path) -> Source:
    """The article of a saved page, as Markdown; what the page says of itself is in the Source.

    Navigation, banners, comments, advertisements and links to other pages are left out.
    """
    data = content(path)
    return _source(path, data, page_text(data, str(path)), "text/html")


def read_archive(path: Path) -> Source:
    """The page in a web archive (MHTML), which is written like a mail."""
    from workbench.sources.mail import charset_of, parts_of

    data = content(path)
    for part in parts_of(data, str(path)):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            text = page_text(page if isinstance(page, bytes) else b"", str(path), charset_of(part))
            return _source(path, data, text, "multipart/related", part["content-location"] or "")
    raise WorkbenchError(f"{path}: holds no page; open it in a browser and save it as HTML")


def _source(path: Path, data: bytes, text: str, media_type: str, location: str = "") -> Source:
    root = parse(text, str(path))
    page, out, said = WebPage(root), Transcript(), byline(root, text)

    def leaves_out(element: Element) -> bool:
        return page.leaves_out(element) or dates(element, said.published_on)

    try:
        Walk(out, Headings(), leaves_out, page.linked).write(page.article(), said.title)
    except WorkbenchError as error:
        raise WorkbenchError(f"{path}: {error}") from None
    if not out.text:
        raise WorkbenchError(
            f"{path}: no words in the page; it may be drawn by a script: open it in a browser "
            "and save it as a complete page, or print it to PDF"
        )
    return source(
        path,
        title=said.title,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        text=out.text,
        author=said.author,
        publisher=said.publisher,
        published_on=said.published_on,
        url=said.url or address(location),
        places=out.places,
    )
