"""Text and Markdown files, as they stand."""

from __future__ import annotations

import hashlib
from pathlib import Path

from workbench.reading import content
from workbench.records import Source
from workbench.sources.decode import decode
from workbench.sources.files import source
from workbench.sources.signatures import OLE, refuse

# How files begin that are often given a text's ending by mistake.
_OTHERS = (b"PK\x03\x04", b"%PDF-", b"{\\rtf", OLE)


def read_text(path: Path, media_type: str = "text/plain") -> Source:
    """A text file as it stands; its title is the file's name in words."""
    data = content(path)
    if data.startswith(_OTHERS):
        raise refuse(path, data, "plain text")
    return source(
        path,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        text=decode(data, str(path)),
    )


def read_markdown(path: Path) -> Source:
    """A Markdown file as it stands."""
    return read_text(path, "text/markdown")
