"""The lines of a page of a PDF: its words by their places, written the right way up."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from workbench.sources.pieces import RAISED

# Letters without space; \x02 and \ufffe are what pdfium makes of a hyphen at the end of a line.
_WORD = re.compile("[^ \t\r\n\f\0\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHEN = re.compile("[\x02\ufffe]")
_UNREAD = re.compile("[\ue000-\uf8ff\ufffd\uffff]")
_SPELLED = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), 0xFB00))
_FIGURE = re.compile(r"[(]?[-–−+~<>]?\s?[$£€¥]?\s?\d[\d.,  ]*[%)]?")
_BOLD = 600  # weight of a font
GAP = 1.0  # of the size of the letters: wider space parts columns or cells
_CLOSE = 0.15  # of the size: no space stands before a sign or a raised figure that is nearer
_CLOSING = ".,;:!?)]…”’"
_BASELINE = 0.5  # of the size: words nearer in height stand on one line, raised ones too
_HIGH = 0.2  # of the size above the line from which a figure is a raised one


class Word(NamedTuple):
    """A run of letters without space; ``y`` is the height of its line, growing upwards."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    first: int


class Line(NamedTuple):
    """Words that stand on one line without a wide space between them; or a row of the drawn
    ``table`` of this number, with the lines of each of its ``cells``; the number is below 0 where
    it is unsure which are its heads."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    words: int
    cells: tuple[tuple[str, ...], ...] = ()
    table: int = 0

    @property
    def figure(self) -> bool:
        """Whether it is a figure and nothing else."""
        return bool(_FIGURE.fullmatch(self.text))


class Page(NamedTuple):
    """The lines of a page in the order of the file, and between which heights they may stand;
    ``unread`` counts the letters that no letter is known for."""

    lines: list[Line]
    bottom: float
    top: float
    letters: int
    unread: int
    upright: bool = True


def page(textpage: Any, size: tuple[float, float]) -> Page:
    """The lines of a page of this width and height."""
    import pypdfium2.raw as pdfium

    reader = _Reader(pdfium, textpage.raw)
    found = list(reader.words())
    turn = _turn(found)
    corners = [_turned(x, y, turn) for x, y in ((0, 0), size)]
    bottom, top = sorted(y for _, y in corners)
    upright: list[Word] = []
    aside: list[Word] = []
    for each in found:
        (upright if each.way in (turn, None) else aside).append(reader.word(each, turn))
    lines = _merged([_line(each, reader) for each in _joined(upright)])
    lines += [_line([each], reader) for each in aside if not _repeats(each)]
    return Page(lines, bottom, top, reader.letters, reader.unread, turn == 0)


class _Raw(NamedTuple):
    """A word as the file has it: its first and last letter, and the places where they stand."""

    text: str
    first: int
    last: int
    x: float
    y: float
    way: int | None  # in quarters of a circle, which way it runs; None for a single letter


class _Reader:
    """Calls of pdfium on one page. Its indexes count letters as it holds them, which are not those
    of the text it gives in one piece, where a letter may take two units or none."""

    def __init__(self, pdfium: Any, handle: Any) -> None:
        self._pdfium = pdfium
        self._handle = handle
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self.letters = 0
        self.unread = 0

    def words(self) -> Iterator[_Raw]:
        """The words of the page in the order of the file."""
        for found in _WORD.finditer(self._letters()):
            first = found.start()
            last = max(first, found.end() - 1 - bool(_HYPHEN.match(found[0][-1])))
            text = _HYPHEN.sub("-", found[0])
            self.letters += len(text)
            self.unread += len(_UNREAD.findall(text))
            x, y = self._origin(first)
            way = _way(x, y, *self._origin(last)) if last > first else None
            yield _Raw(text, first, last, x, y, way)

    def _letters(self) -> str:
        """A text that has one code point for each letter that pdfium counts."""
        count = self._pdfium.FPDFText_CountChars(self._handle)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self._pdfium.FPDFText_GetText(self._handle, 0, count, buffer)
        text = bytes(buffer).decode("utf-16-le", "surrogatepass")
        if written == count + 1 and len(text) == written:
            return text[:-1]  # no letter is left out of it, or takes two of its units
        code_of = self._pdfium.FPDFText_GetUnicode
        return "".join(chr(code_of(self._handle, index)) for index in range(count))

    def word(self, found: _Raw, turn: int) -> Word:
        """A word with its place, the page turned so that most words stand upright."""
        text, first, last, x, y, _ = found
        left, right, low, high = self._box(first)
        if last > first:
            more = self._box(last)
            left, right = min(left, more[0]), max(right, more[1])
            low, high = min(low, more[2]), max(high, more[3])
        ends = [_turned(a, b, turn)[0] for a, b in ((left, low), (right, high))]
        height = _turned(x, y, turn)[1]
        size = self._size(first)
        if turn == 0 and any(map(str.isdecimal, text)):
            text = self._raised(text, first, height, size)
        text = _whole(text).translate(_SPELLED)
        return Word(text, min(ends), max(ends), height, size, first)

    def _raised(self, text: str, first: int, y: float, size: float) -> str:
        """The word with its raised figures as such; those of a fraction stay as they are."""
        places = [n for n, letter in enumerate(text) if letter.isdecimal()]
        if not places or "⁄" in text or "/" in text:
            return text
        high = [n for n in {places[0], places[-1]} if self._box(first + n)[2] > y + _HIGH * size]
        if not high:
            return text
        return "".join(
            letter.translate(RAISED)
            if n in places and self._box(first + n)[2] > y + _HIGH * size
            else letter
            for n, letter in enumerate(text)
        )

    def bold(self, index: int) -> bool:
        """Whether the letter is of a bold font."""
        weight = self._pdfium.FPDFText_GetFontWeight(self._handle, index)
        if weight > 0:
            return bool(weight >= _BOLD)
        name = ctypes.create_string_buffer(200)
        self._pdfium.FPDFText_GetFontInfo(self._handle, index, name, 200, ctypes.c_int())
        return b"bold" in name.value.lower()

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = self._numbers[:2]
        self._pdfium.FPDFText_GetCharOrigin(self._handle, index, x, y)
        return x.value, y.value

    def _box(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of a letter."""
        left, right, low, high = self._numbers
        self._pdfium.FPDFText_GetCharBox(self._handle, index, left, right, low, high)
        return left.value, right.value, low.value, high.value

    def _size(self, index: int) -> float:
        """The height of the letters as they stand on the page, whatever the font calls it."""
        matrix = self._pdfium.FS_MATRIX()
        size = self._pdfium.FPDFText_GetFontSize(self._handle, index) or 1.0
        if self._pdfium.FPDFText_GetMatrix(self._handle, index, matrix):
            scale = (matrix.c**2 + matrix.d**2) ** 0.5
            size *= scale or 1.0
        return float(size)


def _whole(text: str) -> str:
    """The text with what comes as the two halves of a character put together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _way(x: float, y: float, u: float, v: float) -> int | None:
    """In quarters of a circle, which way from one place to another."""
    if (x, y) == (u, v):
        return None
    if abs(u - x) >= abs(v - y):
        return 0 if u > x else 2
    return 1 if v > y else 3


def _turn(words: Sequence[_Raw]) -> int:
    """Which way most words of the page run."""
    ways = Counter(word.way for word in words if word.way is not None)
    return max(ways, key=lambda way: (ways[way], -way)) if ways else 0


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn]


def _repeats(word: Word) -> bool:
    """Whether a word across the others is only a sign or a number, as beside a picture."""
    return not any(map(str.isalpha, word.text))


def _joined(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words in runs that stand on one line, in the order of the file."""
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word, run[0].y):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _follows(before: Word, word: Word, height: float) -> bool:
    size = max(before.size, word.size)
    gap = word.x0 - before.x1
    near = min(abs(word.y - before.y), abs(word.y - height))
    return near <= _BASELINE * size and -0.5 * size < gap <= GAP * size


def _line(words: Sequence[Word], reader: _Reader) -> Line:
    main = max(words, key=lambda word: (len(word.text), word.size))
    said: list[str] = []
    for n, word in enumerate(words):
        high = word.y > main.y + 0.1 * main.size and word.size < 0.85 * main.size
        text = word.text.translate(RAISED) if high else word.text
        glued = high or word.text[0] in _CLOSING
        close = n > 0 and glued and word.x0 - words[n - 1].x1 < _CLOSE * main.size
        said.append(text if close or not n else f" {text}")
    return Line(
        "".join(said),
        words[0].x0,
        max(word.x1 for word in words),
        main.y,
        main.size,
        reader.bold(words[0].first) and reader.bold(words[-1].first),
        len(words),
    )


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Lines that the file writes in parts, put together where no wide space parts them."""
    made: list[Line] = []
    for line in lines:
        before = made[-1] if made else None
        size = line.size
        if (
            before
            and abs(before.y - line.y) < 0.2 * size
            and -0.3 * size < line.x0 - before.x1 <= GAP * size
        ):
            made[-1] = Line(
                f"{before.text} {line.text}",
                before.x0,
                line.x1,
                before.y,
                max(before.size, size),
                before.bold and line.bold,
                before.words + line.words,
            )
        else:
            made.append(line)
    return made
