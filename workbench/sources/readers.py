"""One file to one Source, by the ending of its name.

``READERS`` lists what is read here, one module a kind of document, imported when a file asks for
it. Other endings come from installed plug-ins: an entry point in the group ``workbench.readers``,
named by the ending without its dot ("djvu"), that loads a plain callable from a Path to a Source.
``read`` sets its source_id and path.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import cast

from workbench.records import Source

Reader = Callable[[Path], Source]

# The ending of a file's name, and the module of this room and the function in it that reads it.
# Of files whose names differ in their endings only, the first here keeps the plain id: a new kind
# stands at the end.
READERS = {
    "txt": "plain:read_text",
    "text": "plain:read_text",
    "md": "plain:read_markdown",
    "markdown": "plain:read_markdown",
    "docx": "docx:read_docx",
    "docm": "docx:read_docx",
    "pdf": "pdf:read_pdf",
    "odt": "odt:read_odt",
    "rtf": "rtf:read_rtf",
    "html": "webpage:read_page",
    "htm": "webpage:read_page",
    "xhtml": "webpage:read_page",
    "mht": "webpage:read_archive",
    "mhtml": "webpage:read_archive",
    "eml": "mail:read_mail",
    "vtt": "subtitles:read_vtt",
    "srt": "subtitles:read_srt",
    "csv": "spreadsheet:read_csv",
    "tsv": "spreadsheet:read_csv",
    "xlsx": "spreadsheet:read_workbook",
    "epub": "book:read_book",
}


def reader(path: Path) -> Reader | None:
    """The reader for a file of this ending; None when there is none."""
    ending = path.suffix.lower().lstrip(".")
    if ending not in READERS:
        return _plugged().get(ending)
    module, name = READERS[ending].split(":")
    return cast(Reader, getattr(import_module(f"workbench.sources.{module}"), name))


def rank(ending: str) -> int:
    """Which place an ending has among those read here; installed ones come last."""
    return list(READERS).index(ending) if ending in READERS else len(READERS)


def endings() -> str:
    """The endings that can be read, for messages: ".txt, .md"."""
    return ", ".join(f".{ending}" for ending in sorted({*READERS, *_plugged()}))


@lru_cache(maxsize=1)
def _plugged() -> dict[str, Reader]:
    return {entry.name.lower(): entry.load() for entry in entry_points(group="workbench.readers")}
