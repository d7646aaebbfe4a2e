"""Words that were broken at the end of a line, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HEAD = re.compile(r"[\w'’-]*[^\W\d_]{2}\Z")
_REST = re.compile(r"[^\W\d_]{2,}")
SOFT = "\u00ad"
# First parts of words that are written with a hyphen wherever they stand.
_KEPT = frozenset(
    re.findall(
        r"\w+",
        "all cross double ex far four full great half high ill large long low many mid mother "
        "much new non old one quasi self short single six so south north east west ten "
        "then three twenty thirty forty fifty sixty seventy eighty ninety two vice well "
        "wide world would young",
    )
)


class Hyphens:
    """Knows the words of a whole document, so that a broken one may be told by another."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._known: set[str] = set()
        for line in lines:
            words = [found[0].lower() for found in _WORD.finditer(line)]
            self._known.update(words[:-1] if line.endswith(("-", SOFT)) else words)

    def joint(self, before: str, after: str) -> tuple[str, str]:
        """The text before a line's end without its hyphen where it breaks a word, and what stands
        between it and the next line: nothing, or a space.

        A hyphen is taken away between small letters only. Where the document writes the word
        elsewhere, it is written so; else a first part such as "well-" keeps it.
        """
        if before.endswith(SOFT):
            return before.rstrip(SOFT), ""
        if not before.endswith(("-", "\u2010")):
            return before, " "
        head = _HEAD.search(before[:-1])
        rest = _REST.match(after)
        if head is None or rest is None:
            # "12-" and "year" stand together; "the -" or "1914 -" do not.
            return before, "" if before[-2:-1].isalnum() and after[:1].isalnum() else " "
        whole = (head[0] + rest[0]).lower()
        hyphened = f"{head[0]}-{rest[0]}".lower()
        kept = (
            not rest[0].islower()
            or "-" in head[0]
            or (hyphened in self._known and whole not in self._known)
            or (whole not in self._known and head[0].lower() in _KEPT)
        )
        return (before if kept else before[:-1]), ""
