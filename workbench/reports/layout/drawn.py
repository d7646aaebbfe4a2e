"""Hidden characters in a page of HTML: kept where they stand, kept to themselves, and drawn.

Each stands in a ``bdi`` of its own, beyond which it turns nothing, and the style sheet writes its
number beside it; the words of the page stay the words of the source. Where HTML draws no element
(attributes, the title, pictures, lists to choose from) the number stands in its place.
"""

from __future__ import annotations

import re
from html import escape

from workbench.hidden import HiddenMark, hides, marks, written
from workbench.segments import visible

_ASIDE = re.compile(
    r"<(style|script|title|svg|option)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE
)


def drawn(page: str) -> str:
    """The page with every hidden character drawn; text in it is escaped already."""
    page = visible(page)
    if not hides(page):
        return page
    asides = [found.group() for found in _ASIDE.finditer(page)]
    pieces = _ASIDE.split(page)[:: _ASIDE.groups + 1]
    found = list(marks("".join(pieces)))  # a word may go on behind a tag
    made, at, first = list[str](), 0, 0
    following = found[0].start if found else len(page)  # most pieces have no mark
    for piece, aside in zip(pieces, [*asides, ""], strict=True):
        end = at + len(piece)
        if following < end:
            piece = _piece(piece, at, found, first)
            while first < len(found) and found[first].end <= end:
                first += 1
            following = found[first].start if first < len(found) else len(page)
        made += (piece, aside if aside.isascii() else written(aside))
        at = end
    return "".join(made)


def _piece(piece: str, at: int, found: list[HiddenMark], first: int) -> str:
    """The text of a page from ``at``, of which the marks from number ``first`` on may lie in it."""
    made, done = list[str](), 0
    while first < len(found) and (mark := found[first]).start < at + len(piece):
        first += 1
        start, end = max(0, mark.start - at), min(len(piece), mark.end - at)
        told = f'class="unseen" data-u="{mark.label}" title="{escape(mark.told)}"'
        made += [piece[done:start], f"<bdi {told}>{piece[start:end]}</bdi>"]
        done = end
    return "".join([*made, piece[done:]])
