"""RTF documents, as a person reads them who accepts every tracked change.

What is left out and how the rest is written is as in Word documents.
"""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path

from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.reading import content
from workbench.records import Source
from workbench.sources.files import source
from workbench.sources.properties import told
from workbench.sources.rtf.controls import tokens
from workbench.sources.rtf.story import Document
from workbench.sources.signatures import refuse
from workbench.sources.written import remarks

LIMIT = 200_000_000  # bytes of a file, pictures included


def read_rtf(path: Path) -> Source:
    """An RTF document: headings, lists and tables as in Markdown, notes at the end.

    Warns where tracked changes are read as accepted and where hidden text is left out.
    """
    data = content(path, LIMIT)
    if not data.lstrip().startswith(b"{\\rtf"):
        raise refuse(path, data, "an RTF document")
    document = Document()
    for token in tokens(data):
        document.take(token)
    if not document.ended:
        raise WorkbenchError(
            f"{path}: an RTF document that is cut short or damaged; fetch or save it again"
        )
    document.finish()
    written = document.written
    if not written.text:
        raise WorkbenchError(f"{path}: the document holds no text; fill it or take it away")
    for remark in remarks(document.changes, document.hidden):
        warnings.warn(f"{path}: {remark}", WorkbenchWarning, stacklevel=2)
    known = told(document.info["title"], document.info["author"])
    return source(
        path,
        title=document.title or known.title,
        media_type="application/rtf",
        sha256=hashlib.sha256(data).hexdigest(),
        text=written.text,
        author=known.author,
        places=written.places,
    )
