"""The annotated copy paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from workbench.reports.content.parts import Copy, Segment

LONG_LINE = 200  # characters from which a line is a paragraph of its own
MOST_LINES = 12  # hard-wrapped lines in one paragraph
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
# The marks of a heading and of a note, as the texts of every format are laid out.
_HEADING = re.compile(r"#{1,6} [^\n]*\n?")
_SIGN = re.compile(r"\A#{1,6} |\[\^[^\]\s]{1,40}\]")


@dataclass(frozen=True, slots=True)
class CopyParagraph:
    """A paragraph of an annotated copy; ``line`` is its first, from 1. No segment spans two."""

    line: int
    segments: tuple[Segment, ...]

    @property
    def heading(self) -> bool:
        """Whether it is the line of a heading and nothing else."""
        return heads("".join(segment.text for segment in self.segments))

    @property
    def opens(self) -> list[tuple[int, int]]:
        """The findings with a claim that begins here, and where, in queue order."""
        return sorted({(n, segment.start) for segment in self.segments for n in segment.opens})


def heads(line: str) -> bool:
    """Whether a line is written as a heading."""
    return bool(_HEADING.fullmatch(line))


def signed(text: str) -> Iterator[tuple[str, str]]:
    """The pieces of a text, in order: the mark of a heading it begins with ("heading"), marks of
    notes ("note"), and what is neither (""). Nothing is left out."""
    last = 0
    for sign in _SIGN.finditer(text):
        if sign.start() > last:
            yield text[last : sign.start()], ""
        yield sign[0], "note" if sign[0].startswith("[") else "heading"
        last = sign.end()
    if last < len(text):
        yield text[last:], ""


def blocks(copy: Copy, most_notes: int | None = None) -> Iterator[CopyParagraph]:
    """The copy in paragraphs: a long line each, or hard-wrapped lines up to an empty one.

    With ``most_notes``, lines on which more findings begin than that are not put together.
    """
    first, held, notes = 1, list[Segment](), 0
    for number, line in enumerate(_lines(copy.segments), start=1):
        length = sum(len(segment.text) for segment in line)
        empty = not any(segment.text.strip() for segment in line)
        more = sum(len(segment.opens) for segment in line)
        full = number - first >= MOST_LINES or (most_notes and notes + more > most_notes)
        if held and (empty or length > LONG_LINE or full):
            yield CopyParagraph(first, tuple(held))
            held, notes = [], 0
        if not held:
            first = number
        if length > LONG_LINE:
            yield CopyParagraph(number, tuple(line))
        elif not empty:
            held += line
            notes += more
    if held:
        yield CopyParagraph(first, tuple(held))


def _lines(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments line by line, cut where a line ends."""
    line: list[Segment] = []
    for segment in segments:
        for piece in _split(segment):
            line.append(piece)
            if piece.text.endswith("\n"):
                yield line
                line = []
    if line:
        yield line


def _split(segment: Segment) -> list[Segment]:
    texts = _LINE.findall(segment.text)
    if len(texts) < 2:
        return [segment]
    ends = list(accumulate((len(text) for text in texts), initial=segment.start))
    pieces = [
        replace(segment, start=start, end=start + len(text), text=text, opens=())
        for start, text in zip(ends, texts, strict=False)
    ]
    return [replace(pieces[0], opens=segment.opens), *pieces[1:]]
