"""Running heads and page numbers: what stands at the same height on page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress

from roman import InvalidRomanNumeralError, fromRoman

from workbench.sources.pdf.page import Line, Page

EDGE = 0.15  # of the height of a page, above and below, in which they stand
PAGES = 3  # on which they repeat; of a document of two pages, on both
_HEIGHT = 3  # points that count as one height
_LEVEL = 0.3  # of the size: lines nearer in height stand beside one another
_ANY = -1_000_000
_NUMBER = re.compile(r"\d{1,5}")
_ROMAN = re.compile(r"(?<![\w])[ivxlc]{1,7}(?![\w])")

LineKey = tuple[int, str, int]


def without_running(pages: Sequence[Page]) -> list[list[Line]]:
    """The lines of each page without those that repeat.

    A line repeats where it is the same on other pages, or where one number in it counts the pages,
    and so does what stands beside that number; any other number that varies is a figure and stays.
    So does not a number alone that is the page's own.
    """
    keys = [
        [(line, set(_keys(line, number)) if _edge(line, page) else set()) for line in page.lines]
        for number, page in enumerate(pages)
    ]
    counts = Counter(key for page in keys for key in set().union(*(found for _, found in page)))
    least = min(PAGES, max(2, len(pages)))
    return [
        _kept(
            page,
            [
                any(counts[key] >= least for key in found)
                or bool(found and line.text == str(number))
                for line, found in page
            ],
        )
        for number, page in enumerate(keys, 1)
    ]


def _kept(page: Sequence[tuple[Line, set[LineKey]]], repeats: Sequence[bool]) -> list[Line]:
    """The lines that do not repeat; nor is one kept that stands beside the number of the page."""
    heights = [
        line.y for (line, _), gone in zip(page, repeats, strict=True) if gone and _alone(line)
    ]
    return [
        line
        for (line, _), gone in zip(page, repeats, strict=True)
        if not gone and not any(abs(line.y - y) < _LEVEL * line.size for y in heights)
    ]


def _alone(line: Line) -> bool:
    return bool(_NUMBER.fullmatch(line.text) or _ROMAN.fullmatch(line.text))


def _edge(line: Line, page: Page) -> bool:
    depth = EDGE * (page.top - page.bottom)
    return line.y > page.top - depth or line.y < page.bottom + depth


def _keys(line: Line, number: int) -> Iterator[LineKey]:
    height = round(line.y / _HEIGHT)
    yield height, line.text, -1
    if _NUMBER.fullmatch(line.text):  # alone, it counts the pages at whatever height
        yield _ANY, "#", int(line.text) - number
    for found in _NUMBER.finditer(line.text):
        yield height, _around(line.text, found), int(found[0]) - number
    for found in _ROMAN.finditer(line.text.lower()):
        with suppress(InvalidRomanNumeralError):  # "civil", "ill"
            yield height, _around(line.text, found), fromRoman(found[0].upper()) - number


def _around(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]}#{text[found.end() :]}"
