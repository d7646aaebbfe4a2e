"""Title and author as the properties of a file tell them, where a person wrote them."""

from __future__ import annotations

import re
from typing import NamedTuple

from workbench.sources.archive import Archive

_CORE = "docProps/core.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
# What programs write into these fields of their own accord.
_NO_TITLE = re.compile(
    r"(?i)(?:microsoft \w+ - .*|untitled.*|(?:word )?document\s?\d*|presentation\s?\d*"
    r"|.*\.\w{2,5})"
)
_NO_AUTHOR = re.compile(
    r"(?i)(?:python-docx|admin(?:istrator)?|(?:.* )?user|unknown|author|owner|root|anonymous"
    r"|un-?named|microsoft.*|.*\.\w{2,4})"
)
LIMIT = 300  # characters of a title or an author; a longer one is none


class Properties(NamedTuple):
    """Title and author; each empty where the file does not tell it."""

    title: str = ""
    author: str = ""


def told(title: str | None, author: str | None) -> Properties:
    """The two without what a program wrote there. Dates are left alone: the day a file was made
    is not the day its words were published."""
    title, author = (" ".join((each or "").split()) for each in (title, author))
    return Properties(
        "" if _NO_TITLE.fullmatch(title) or len(title) > LIMIT else title,
        "" if _NO_AUTHOR.fullmatch(author) or len(author) > LIMIT else author,
    )


def core(archive: Archive) -> Properties:
    """The core properties of an Office Open XML file (DOCX, XLSX); none without the part."""
    if _CORE not in archive:
        return Properties()
    root = archive.xml(_CORE)
    return told(root.findtext(f"{_DC}title"), root.findtext(f"{_DC}creator"))
