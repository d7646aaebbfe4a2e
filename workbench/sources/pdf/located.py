"""The way back from words in the text of a PDF to where they stand on its pages.

The text is not that of the page letter by letter: columns are put in order, broken words put
together, running heads left out. Words are therefore found on their page by their letters, with
as many of those around them as it takes to tell them from the same words elsewhere on it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from unicodedata import normalize

from workbench.records import Place

AROUND = (400, 200, 100, 50, 25, 12, 6, 0)  # letters on each side, the most first
_PAGE = re.compile(r"page (\d+)")
# What a reader takes away or puts in: white space, hyphens, marks of Markdown.
_LEFT_OUT = frozenset("-\u2010\u00ad\x02\ufffe\ufffd#|\\^[]•‣▪◦●○■–*·⁄/") | {"\x00"}


class LocatedStretch(NamedTuple):
    """Code points ``start`` to ``end`` of the text, which stand on one page (from 1)."""

    page: int
    start: int
    end: int


class Box(NamedTuple):
    """A rectangle on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


def stretches(places: Sequence[Place], start: int, end: int) -> Iterator[LocatedStretch]:
    """The words ``start`` to ``end`` page by page; ``places`` are those of the source."""
    begun = [place.start for place in places]
    while start < end:
        at = bisect_right(begun, start) - 1
        until = min(end, begun[at + 1] if at + 1 < len(begun) else end)
        found = _PAGE.match(places[at].label) if at >= 0 else None
        if found:
            yield LocatedStretch(int(found[1]), start, until)
        start = until


class Located:
    """Finds words of a text on one page; ``textpage`` is pypdfium2's."""

    def __init__(self, textpage: Any, text: str, places: Sequence[Place], page: int) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium, self._handle = pdfium, textpage.raw
        code_of, count = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_CountChars(textpage.raw)
        self._shown, self._indexes = _letters(
            (chr(code_of(textpage.raw, index)), index) for index in range(count)
        )
        ends = [place.start for place in places[1:]] + [len(text)]
        self._told, self._places = _letters(
            (text[at], at)
            for place, end in zip(places, ends, strict=True)
            if (found := _PAGE.match(place.label)) and int(found[1]) == page
            for at in range(place.start, end)
        )

    def boxes(self, start: int, end: int) -> list[Box]:
        """Where the words ``start`` to ``end`` of the text stand, a box for each line; none where
        that cannot be told for sure."""
        first = bisect_right(self._places, start - 1)
        last = bisect_right(self._places, end - 1)
        at = self._at(first, last) if first < last else None
        if at is None:
            return []
        begin = self._indexes[at]
        count = self._indexes[at + last - first - 1] - begin + 1
        rectangles = self._pdfium.FPDFText_CountRects(self._handle, begin, count)
        return [self._box(number) for number in range(rectangles)]

    def _at(self, first: int, last: int) -> int | None:
        """The place of letters of the text among those of the page, where they stand there once."""
        for around in AROUND:
            for before, after in dict.fromkeys(((around, around), (around, 0), (0, around))):
                begin = max(0, first - before)
                wanted = self._told[begin : last + after]
                found = self._shown.find(wanted)
                if found >= 0 and self._shown.find(wanted, found + 1) < 0:
                    return found + first - begin
        return None

    def _box(self, number: int) -> Box:
        from ctypes import c_double

        left, top, right, bottom = (c_double() for _ in range(4))
        self._pdfium.FPDFText_GetRect(self._handle, number, left, top, right, bottom)
        return Box(left.value, bottom.value, right.value, top.value)


def _letters(found: Iterator[tuple[str, int]]) -> tuple[str, list[int]]:
    """What can be compared of the letters given, and the place of each."""
    letters: list[str] = []
    places: list[int] = []
    for letter, place in found:
        for one in normalize("NFKC", letter):
            if not one.isspace() and one not in _LEFT_OUT:
                letters.append(one)
                places.append(place)
    return "".join(letters), places
