"""Lines of columns and pages joined to paragraphs, headings, items of lists and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from workbench.sources.files import Transcript
from workbench.sources.pdf.grids import Table, one_line, parts, rows
from workbench.sources.pdf.hyphens import Hyphens
from workbench.sources.pdf.notes import Footnote
from workbench.sources.pdf.page import Line
from workbench.sources.pieces import Words
from workbench.sources.written import has_head

APART = 1.25  # of the usual distance of two lines: a wider one parts paragraphs
INDENT = 0.7  # of the size of the letters
OTHER_SIZE = 0.08  # of the size: letters that differ more are of another block
TALL = 3  # lines a column has at least that goes on in the next; a running head does not
SHORT = 0.75  # of the width of a column: the last line of a paragraph may be shorter
HEADING = 1.12  # of the size of the running text, from which a short block is a heading
HEADING_LIMIT = 200  # characters of a heading
_BULLET = re.compile(r"[•‣▪◦●○■–*·\u2043\uf0b7-][ \t\u00a0]+(?=\S)")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
_ENDS = re.compile(r"[.!?:…][\"'”’)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*\Z")


class _Frame(NamedTuple):
    """The edges of a column's text and the usual distance of its lines."""

    left: float
    right: float
    pitches: dict[float, float]  # for each size of letters

    def pitch(self, size: float) -> float:
        """The usual distance of two lines of letters of this size."""
        return self.pitches.get(round(size, 1), 2 * size)


class Paragraphs:
    """Writes the columns of a document, in order, into a transcript."""

    def __init__(self, hyphens: Hyphens, size: float) -> None:
        self._transcript = Transcript()
        self._hyphens = hyphens
        self._size = size  # of the running text
        self._block: list[tuple[Line, str]] = []  # lines of the paragraph so far, with their page
        self._frame = _Frame(0, 0, {})  # of the column of its last line
        self._tall = False  # whether the column above is one of running text
        self._notes: list[tuple[Footnote, str]] = []

    def column(self, lines: Sequence[Line], notes: Sequence[Footnote], label: str) -> None:
        """Write a column of the page with this ``label``; its footnotes are kept for the end."""
        fresh = True
        frame = _frame(lines)
        for part in parts(lines):
            if isinstance(part, Table):
                self._flush()
                self._table(part, label)
            else:
                line = one_line(part)
                if self._block and self._starts(line, frame, fresh):
                    self._flush()
                self._block.append((line, label))
                self._frame = frame
            fresh = False
        self._tall = len(lines) >= TALL
        self._notes += ((note, label) for note in notes)

    def finish(self) -> Transcript:
        """Write the last paragraph and the footnotes."""
        self._flush()
        for note, label in self._notes:
            text = ""
            for line in note.lines:
                text = self._put(text, line)
            self._transcript.add(f"[^{note.mark}]: {text}", f"{label}, footnote {note.mark}")
        self._notes = []
        return self._transcript

    def _put(self, before: str, line: str) -> str:
        if not before:
            return line
        head, gap = self._hyphens.joint(before, line)
        return head + gap + line

    def _starts(self, line: Line, frame: _Frame, fresh: bool) -> bool:
        """Whether a line begins a block, the one before it being the last of another."""
        before = self._block[-1][0]
        if abs(line.size - before.size) > OTHER_SIZE * before.size or line.bold != before.bold:
            return True
        if _BULLET.match(line.text) or "\t" in line.text or "\t" in before.text:
            return True
        ended = bool(_ENDS.search(before.text))
        if fresh:  # at the head of a column or a page
            goes_on = line.text[:1].islower() or (not ended and self._full(before))
            return not (goes_on and self._tall)
        if before.y - line.y > APART * frame.pitch(line.size) or line.y > before.y:
            return True
        if ended and (_NUMBERED.match(line.text) or not self._full(before)):
            return True
        if self._indented(line, before, frame):
            return True
        half = before.x1 - frame.left < (frame.right - frame.left) / 2
        return half and not line.text[:1].islower()

    def _full(self, line: Line) -> bool:
        """Whether a line goes to the edge of its column, as far as its words let it."""
        left, right, _ = self._frame
        return line.x1 - left > SHORT * (right - left)

    def _indented(self, line: Line, before: Line, frame: _Frame) -> bool:
        """Whether a line is set in, or out again, as the first of a paragraph is."""
        step = INDENT * line.size
        if line.x0 - before.x0 > step:
            hangs = len(self._block) == 1 and before.x0 < frame.left - step
            hangs = hangs or bool(_BULLET.match(self._block[0][0].text) and len(self._block) == 1)
            numbered = len(self._block) == 1 and _NUMBERED.match(before.text)
            return line.x0 > frame.left + step and not hangs and not numbered
        return before.x0 - line.x0 > step and len(self._block) > 1

    def _flush(self) -> None:
        """Write the paragraph so far."""
        block, self._block = self._block, []
        if not block:
            return
        lines = [line for line, _ in block]
        mark, gap = self._mark(lines), "\n\n"
        text, place = "", block[0][1]
        for line, label in block:
            words = line.text
            bullet = _BULLET.match(words) if not text and gap == "\n\n" else None
            if bullet:
                words, mark = words[bullet.end() :], "- "
            if label != place:  # goes on over a page
                head, joint = self._hyphens.joint(text, words)
                self._transcript.add(mark + head, place, gap)
                mark, gap, place, text = "", joint, label, words
            else:
                text = self._put(text, words)
        self._transcript.add(mark + text, place, gap)

    def _mark(self, lines: Sequence[Line]) -> str:
        """The mark of Markdown for a heading; empty for any other block."""
        text = " ".join(line.text for line in lines)
        large = lines[0].size > HEADING * self._size
        bold = all(line.bold for line in lines)
        heads = len(text) <= HEADING_LIMIT and not _ENDS.search(text.rstrip(":"))
        return "# " if (large or bold) and heads and any(map(str.isalpha, text)) else ""

    def _table(self, table: Table, label: str) -> None:
        """Write a table; under a head only where it is sure what stands below it."""
        said = [[reduce(self._put, cell, "") for cell in row] for row in table.rows]
        told = [[[_words(cell)] for cell in row] for row in said]
        head = table.sure and has_head(told, table.bold)
        for number, row in enumerate(said):
            bars = "".join(f" {cell.replace('|', chr(92) + '|')} |" for cell in row)
            self._transcript.add(f"|{bars}", label, "\n" if number else "\n\n")
            if head and not number:
                self._transcript.add("|" + "---|" * len(row), "", "\n")


def _words(text: str) -> Words:
    made = Words()
    made.put(text)
    return made


def _frame(lines: Sequence[Line]) -> _Frame:
    lines = [line for line in lines if not line.table]
    if not lines:
        return _Frame(0, 0, {})
    starts = Counter(round(line.x0) for line in lines)
    left = max(starts, key=lambda x: (starts[x], -x))
    down: dict[float, list[float]] = {}
    for above, line in pairwise(row[0] for row in rows(lines)):
        if abs(above.size - line.size) < OTHER_SIZE * line.size:
            down.setdefault(round(line.size, 1), []).append(above.y - line.y)
    pitches = {size: median_low(found) for size, found in down.items()}
    return _Frame(left, max(line.x1 for line in lines), pitches)
