"""One file to one Source, by the ending of its name.

``READERS`` lists what is read here, one module a kind of document, imported when a file asks for
it. Other endings come from installed plug-ins: an entry point in the group ``workbench.readers``,
named by the ending without its dot ("djvu"), that loads a plain callable from a Path to a Source.
``read`` sets its source_id and path; the rest is vetted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint
from itertools import pairwise
from pathlib import Path, PurePath
from typing import Any, cast

from workbench.errors import WorkbenchError
from workbench.plugins import called, found, loaded, odd, wrong
from workbench.records import SOURCE_KINDS, Place, Source

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


def readable(path: PurePath) -> bool:
    """Whether there is a reader for a file of this ending."""
    ending = _bare(path)
    return ending in READERS or ending in _plugged()


def source(path: Path) -> Source:
    """The source in a file of an ending that is ``readable``.

    A reader that fails at a file in a way that nobody foresaw is an error of that file: the others
    are read all the same.
    """
    ending = _bare(path)
    if ending not in READERS:
        return _of_plugin(_plugged()[ending], path)
    module, name = READERS[ending].split(":")
    make = cast(Reader, getattr(import_module(f"workbench.sources.{module}"), name))
    try:
        return make(path)
    except WorkbenchError:
        raise
    except Exception as error:
        raise WorkbenchError(
            f"{path}: cannot be read as .{ending} ({type(error).__name__}); save it anew, or in "
            "another format"
        ) from error


def rank(ending: str) -> int:
    """Which place an ending has among those read here; installed ones come last."""
    return list(READERS).index(ending) if ending in READERS else len(READERS)


@cache
def endings() -> str:
    """The endings that can be read, for messages: ".txt, .md"."""
    return ", ".join(f".{ending}" for ending in sorted({*READERS, *_plugged()}))


@cache
def _plugged() -> dict[str, EntryPoint]:
    return {entry.name.lower(): entry for entry in found("readers")}


def _bare(path: PurePath) -> str:
    return path.suffix.lower().lstrip(".")


def _of_plugin(entry: EntryPoint, path: Path) -> Source:
    """What an installed reader makes of a file, once it is seen to be a source."""
    made = called("readers", entry.name, loaded("readers", entry), path)
    if problem := _problem(made):
        raise wrong("readers", entry.name, f"{problem} for {path}", "return a whole Source")
    return cast(Source, made)


def _problem(made: Any) -> str:
    """What is wrong with the source that a plug-in returned; empty where nothing is."""
    if problem := odd(made, Source):
        return problem
    if not made.text.strip():
        return "returned a Source without text"
    try:
        made.text.encode()
    except UnicodeEncodeError:
        return "returned a text with half of a character"
    if "\r" in made.text:
        return "returned a text with line ends other than \\n"
    if made.kind not in SOURCE_KINDS:
        return f"returned the kind {made.kind!r}"
    if not re.fullmatch("[0-9a-f]{64}", made.sha256):
        return f"returned {made.sha256!r} as the sha256 of the file"
    places = all(type(each) is Place for each in made.places)
    starts = [each.start for each in made.places] if places else []
    ordered = all(one < two for one, two in pairwise(starts))
    if not places or not ordered or any(not 0 <= at < len(made.text) for at in starts):
        return "returned places that are not in its text, or not in order"
    return ""
