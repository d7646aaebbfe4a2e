"""Words with the elements of the file they come from, so that a place in the text leads back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")  # as long as what it stands for
FIGURES = re.compile(r"[\s\d,+−-]+")  # words that are raised as figures are
_WEB = re.compile(r"https?://|www\.", re.IGNORECASE)
_LEADS = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))', re.IGNORECASE)
_SPACE_OR_BAR = re.compile(r"[\n\t|]")


class Piece(NamedTuple):
    """Code points ``start`` to ``end`` of a text are those of ``element`` from ``offset`` on.

    They are letter for letter the same, but for raised figures, which are written ⁶.
    """

    start: int
    end: int
    element: Any
    offset: int


class Words:
    """The words of a block in the making: what elements hold, and what is written between."""

    def __init__(self) -> None:
        self._runs: list[tuple[str, Any, int]] = []

    def put(self, words: str, element: Any = None, offset: int = 0) -> None:
        """Add words; without an ``element`` they stand in the text only, not in the file."""
        if words:
            self._runs.append((words, element, offset))

    def extend(self, other: Words) -> None:
        """Add the words of another."""
        self._runs += other._runs

    @property
    def text(self) -> str:
        """All of them."""
        return "".join(words for words, _, _ in self._runs)

    def trimmed(self) -> Words:
        """The same without the white space around them."""
        text = self.text
        first = len(text) - len(text.lstrip())
        last = len(text.rstrip())
        made = Words()
        place = 0
        for words, element, offset in self._runs:
            cut = max(0, first - place)
            made.put(words[cut : max(cut, last - place)], element, offset + cut)
            place += len(words)
        return made

    def flat(self, cell: bool = False) -> Words:
        """The same on one line; in a ``cell``, a bar is written so that it ends no cell."""
        made = Words()
        for words, element, offset in self.trimmed()._runs:
            done = 0
            for found in _SPACE_OR_BAR.finditer(words):
                if found[0] == "|" and not cell:
                    continue
                made.put(words[done : found.start()], element, offset + done)
                done = found.start() + (found[0] != "|")
                made.put("\\" if found[0] == "|" else " ")
            made.put(words[done:], element, offset + done)
        return made

    def pieces(self, start: int) -> Iterator[Piece]:
        """Their pieces, where the first of the words stands at ``start`` of a text."""
        for words, element, offset in self._runs:
            if element is not None:
                yield Piece(start, start + len(words), element, offset)
            start += len(words)


def linked(words: Words, address: str) -> Words:
    """Words with the address that they lead to on the web, as in Markdown; as they are where it is
    no such address, or they show it themselves."""
    told = words.text.strip()
    shown = _WEB.match(address) and told and not _WEB.match(told) and not set("[]\n") & {*told}
    if not shown:
        return words
    made = Words()
    made.put("[")
    made.extend(words)
    made.put(f"]({address})")
    return made


def leads(order: str) -> str:
    """The address that the instruction of a field leads to; empty for any other field."""
    found = _LEADS.match(order)
    return (found[1] or found[2] or "") if found else ""
