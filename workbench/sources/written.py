"""What an office document says, written down as Markdown, and where in it each block stands.

A heading is a line of ``#``, an item of a list one of ``-``, a table has bars, a footnote is
``[^1]`` where it is referred to and ``[^1]: its words`` at the end: the same document saved as
Markdown is read the same.

Places are what a person can count in the document: the written paragraphs below a heading
("“The mill”, paragraph 3"; before the first one "paragraph 3"), the rows of a table ("table 2,
row 3", the head being row 1), the footnotes in the order in which they are referred to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from textwrap import shorten

from workbench.records import Place
from workbench.sources.files import Transcript
from workbench.sources.pieces import Piece, Words

Cell = Sequence[Words]  # its paragraphs

LABEL = 60  # characters of a heading that are repeated in a place
LONG_CELL = 600  # characters of a cell from which a table only arranges text on the page


class Written:
    """The blocks of a document in the order they are given."""

    def __init__(self) -> None:
        self._transcript = Transcript()
        self._headings: Counter[str] = Counter()
        self._section = ""
        self._paragraphs = 0
        self._tables = 0
        self._listed = False  # whether the block above is an item of a list
        self.pieces: list[Piece] = []

    @property
    def text(self) -> str:
        """The whole text."""
        return self._transcript.text

    @property
    def places(self) -> tuple[Place, ...]:
        """Where each block stands."""
        return self._transcript.places

    def title(self, words: Words) -> None:
        """The title of the document: a heading below which no paragraphs are counted."""
        self._add(_before("# ", words.flat()), "title")

    def heading(self, words: Words, level: int) -> None:
        """A heading of ``level`` 1 and up; the paragraphs below it are counted anew."""
        words = words.flat()
        if not words.text:
            return
        name = shorten(words.text, LABEL, placeholder=" …")
        self._headings[name] += 1
        times = self._headings[name]
        self._section = f"“{name}”" + (f" ({times})" if times > 1 else "")
        self._paragraphs = 0
        self._add(_before("#" * min(level, 6) + " ", words), f"heading {self._section}")

    def paragraph(self, words: Words, item: bool = False, label: str = "") -> None:
        """A paragraph, or an ``item`` of a list; with a ``label`` of its own it is not counted."""
        words = words.flat() if item else words.trimmed()
        if not words.text:
            return
        if not label:
            self._paragraphs += 1
            label = f"paragraph {self._paragraphs}"
            label = f"{self._section}, {label}" if self._section else label
        gap = "\n" if item and self._listed else "\n\n"
        self._add(_before("- ", words) if item else words, label, gap)
        self._listed = item

    def table(self, rows: Sequence[Sequence[Cell]], head: bool) -> None:
        """A table; ``head`` says that its first row names what stands below.

        One of a single column, or with a cell of many words, only arranges text on the page: its
        cells are written as paragraphs.
        """
        self._tables += 1
        width = max(map(len, rows), default=0)
        long = any(sum(len(w.text) for w in cell) > LONG_CELL for row in rows for cell in row)
        gap = "\n\n"
        for number, row in enumerate(rows, 1):
            label = f"table {self._tables}, row {number}"
            if width < 2 or long:
                for words in (words for cell in row for words in cell):
                    self._add(words.trimmed(), label)
                continue
            if not any(words.text.strip() for cell in row for words in cell):
                continue
            self._add(_row([*row, *[()] * (width - len(row))]), label, gap)
            gap = "\n"
            if number == 1 and head:
                self._transcript.add("|" + "---|" * width, "", "\n")

    def note(self, mark: str, label: str, paragraphs: Sequence[Words]) -> None:
        """A footnote of which ``[^mark]`` stands in the text."""
        written = [words for words in (p.flat() for p in paragraphs) if words.text]
        for number, words in enumerate(written):
            if number:
                self._add(words, label, "\n\n    ")
            else:
                self._add(_before(f"[^{mark}]: ", words), label)

    def _add(self, words: Words, label: str, gap: str = "\n\n") -> None:
        start = self._transcript.add(words.text, label, gap)
        self.pieces += words.pieces(start)
        self._listed = False


def _before(mark: str, words: Words) -> Words:
    """The words behind a mark of Markdown; none where there are none."""
    made = Words()
    made.put(mark if words.text else "")
    made.extend(words)
    return made


def _row(cells: Sequence[Cell]) -> Words:
    made = Words()
    made.put("|")
    for cell in cells:
        made.put(" ")
        for words in (paragraph.flat(cell=True) for paragraph in cell):
            if words.text:
                made.extend(words)
                made.put(" ")
        made.put("|")
    return made


def has_head(rows: Sequence[Sequence[Cell]], bold: Sequence[bool] = ()) -> bool:
    """Whether the first row of a table names what stands below, where the file does not say.

    It does where it alone is ``bold``, or where it holds no figure and most cells below in the
    other columns than the first do. In doubt it does not: a head is not read as facts.
    """
    if len(rows) < 2:
        return False
    if bold and bold[0]:
        return not all(bold)
    first, *others = ([" ".join(words.text for words in cell) for cell in row] for row in rows)
    below = [cell for row in others for cell in row[1:] if cell.strip()]
    figured = sum(any(map(str.isdigit, cell)) for cell in below)
    return not any(map(str.isdigit, "".join(first))) and 2 * figured > len(below)


def remarks(changes: int, hidden: bool) -> tuple[str, ...]:
    """What an editor should know of a document with tracked changes or with hidden text."""
    said: list[str] = []
    if changes:
        are = "change is" if changes == 1 else "changes are"
        said.append(f"{changes} tracked {are} read as accepted")
    if hidden:
        said.append("hidden text is left out")
    return tuple(said)
