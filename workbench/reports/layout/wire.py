"""How machine formats name things: addresses of sources, lines and columns, JSON bytes."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Any
from urllib.parse import quote

from workbench.records import Source

_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """Lines and columns of a text, both from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset into the text."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def address(source: Source, folder: str) -> str:
    """The source's file as a relative URI, ``folder`` (with forward slashes) put before it."""
    return uri(source.path or source.source_id, folder)


def uri(path: str, folder: str) -> str:
    """A file's path as a relative URI, ``folder`` put before it."""
    return quote(f"{folder}/{path}" if folder else path, safe="/", errors="replace")


def packed(value: Any) -> bytes:
    """JSON in UTF-8, keys as given; a lone surrogate becomes its JSON escape."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
    return text.encode("utf-8", "backslashreplace")


def embeddable(value: Any) -> bytes:
    """``packed`` for the script element of a page: what could open or close markup is escaped, as
    are the line ends that older scripts know. These stand only in texts, so the JSON is the same.
    """
    made = packed(value).decode("utf-8")
    for mark in "<>&\u2028\u2029":
        made = made.replace(mark, f"\\u{ord(mark):04x}")
    return made.encode("utf-8")
