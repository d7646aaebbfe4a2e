"""Whose words stand in quotation marks that run over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from workbench.segments import Span

# A single mark closes only behind a stop: "the boys’ school".
_MARKS = re.compile(r"[“”„\"«»]|(?<!\w)‘|(?<=[.,!?…;:])’(?!\w)")
_CLOSES = {"“": "”", "„": "“", "«": "»", "‘": "’", '"': '"'}
_CLOSED = re.compile(r"[”\"»]|(?<=[.,!?…;:])[’“](?!\w)")


class _Quotation(NamedTuple):
    start: int
    end: int
    closed: bool


class Voices:
    """Carries the speaker of a quotation from sentence to sentence and over paragraphs.

    A paragraph that opens with a quotation mark goes on with what the one before left unclosed.
    """

    def __init__(self) -> None:
        self._unclosed = ""

    def speakers(self, text: str, spans: Sequence[Span], own: Sequence[str]) -> list[str]:
        """The speakers of the claims of one block; ``own`` are those that the claims name."""
        said = list(own)
        carried, self._unclosed = self._unclosed, ""
        if not spans:
            return said
        found = _quotations(text, spans[0][0], spans[-1][1])
        first = 0
        for quotation in found:
            while spans[first][1] <= quotation.start and first + 1 < len(spans):
                first += 1
            last = first
            while last + 1 < len(spans) and spans[last + 1][0] < quotation.end:
                last += 1
            speaker = next((own[i] for i in range(last, first - 1, -1) if own[i]), "")
            if not speaker and quotation.start <= spans[first][0]:
                before = first > 0 and _CLOSED.search(text, *spans[first - 1])
                speaker = said[first - 1] if before else carried if first == 0 else ""
            for index in range(first, last + 1):
                begin, end = spans[index]
                if begin >= quotation.start and end <= quotation.end + 1 and not said[index]:
                    said[index] = speaker
            if not quotation.closed:
                self._unclosed = speaker
        return said


def _quotations(text: str, start: int, end: int) -> list[_Quotation]:
    """The quotations between two offsets; the last may be left unclosed."""
    found: list[_Quotation] = []
    opened = -1
    for mark in _MARKS.finditer(text, start, end):
        if opened < 0 and mark[0] in _CLOSES:
            opened = mark.start()
        elif opened >= 0 and mark[0] == _CLOSES[text[opened]]:
            found.append(_Quotation(opened, mark.start(), True))
            opened = -1
    if opened >= 0:
        found.append(_Quotation(opened, end, False))
    return found
