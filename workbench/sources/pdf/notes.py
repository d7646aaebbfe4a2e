"""Footnotes at the end of a column: small lines behind a raised figure or a sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from workbench.sources.pdf.page import Line

SMALL = 0.95  # of the size of the running text
_MARK = re.compile(
    r"(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*|(?P<sign>[*†‡§])\s*"
    r"|(?P<plain>\d{1,3})(?:[.)]?\s+|(?=[^\W\d_a-z]))"
)
_FIGURES = {ord(high): low for low, high in zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True)}


class Footnote(NamedTuple):
    """The mark of a footnote, and its lines without it."""

    mark: str
    lines: list[str]


def without_notes(
    column: Sequence[Line], size: float, marked: frozenset[str]
) -> tuple[list[Line], list[Footnote]]:
    """The lines of a column above its footnotes, and these.

    ``size`` is that of the running text. A plain figure begins a footnote only where it is in
    ``marked``, the raised figures of the page.
    """
    first = len(column)
    while first and column[first - 1].size < SMALL * size:
        first -= 1
    while first < len(column) and _mark(column[first].text, marked) is None:
        first += 1
    notes: list[Footnote] = []
    for line in column[first:]:
        found = _mark(line.text, marked)
        if found:
            notes.append(Footnote(_plain(found[0]), [line.text[found.end() :]]))
        else:
            notes[-1].lines.append(line.text)
    return list(column[:first]), notes


def _mark(text: str, marked: frozenset[str]) -> re.Match[str] | None:
    found = _MARK.match(text)
    if found and found["plain"] and found["plain"] not in marked:
        return None
    return found


def _plain(mark: str) -> str:
    return mark.translate(_FIGURES).strip(" .)\u00a0")


def raised(lines: Sequence[Line]) -> frozenset[str]:
    """The raised figures in the lines of a page."""
    found = (each[0] for line in lines for each in re.finditer("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}", line.text))
    return frozenset(map(_plain, found))
