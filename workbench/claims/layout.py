"""Where the prose, the list items, the key-value lines and the table lines of a text stand.

Plain text and Markdown are laid out by the same line rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["prose", "item", "pair", "row"]


class Block(NamedTuple):
    """Code points ``start`` to ``end`` of a text that belong together.

    ``prose`` is the sentences of a paragraph, ``item`` those of a list item; ``pair`` is a
    key-value line; ``row`` a line of a table.
    """

    kind: Kind
    start: int
    end: int


_FENCE = re.compile(r"^[ \t]{0,3}(```+|~~~+)[^\n]*", re.MULTILINE)
_FRONT = re.compile(r"---[ \t]*\n(?:[^\n]{0,200}\n){0,60}?---[ \t]*(?=\n|$)")
# Given a line without outer space: "---", "* * *", "===", and "|---|:--:|" below a table's head.
_RULE = re.compile(r"(?:[-=*_~#+][ \t]*){3,}|\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*")
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+")
_CLOSING_HASHES = re.compile(r"(?<![ \t])[ \t]+#+[ \t]*$")
# Quote marks, bullets, check boxes and list numbers before the words of a line.
_MARKER = re.compile(
    r"[ \t]*(?:>[ \t]?)*[ \t]*"
    r"(?:(?P<item>[-*+•‣▪◦–—·]|\(?\d{1,3}[.)]|\(?[a-zA-Z][)])[ \t]+(?:\[[ xX]\][ \t]+)?)?"
)
_NUMBER = re.compile(r"\(?(?!1\D)\d")  # a list begins with 1, so another number may be prose
_LABEL = r"[*_]{0,2}[^\W\d_][^\n:.!?;|\"“”]{0,40}?"
_PAIR = re.compile(rf"({_LABEL})[ \t]*:[*_]{{0,2}}[ \t\u00a0]+(?=\S)")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]*_]*$")
_WORD = re.compile(r"\S{1,200}")
_ADDRESS = re.compile(r"https?://|www\.")
_RULE_LIMIT = 500  # characters of a rule or of the line below a table's head
_LABEL_WORDS = 5
_PAIR_LIMIT = 400  # characters of a key-value line; a longer value is prose behind a label
_WRAP_RANGE = range(40, 161)  # widths at which lines of running text are broken by hand


def layout(text: str) -> Iterator[Block]:
    """The blocks of a text, in order.

    In none of them stand code, comments, front matter, rules, table heads and empty lines.
    """
    paragraph = _Paragraph(text)
    for start, end in _lines(text):
        line = text[start:end]
        bare = line.strip()
        if not bare or (len(bare) <= _RULE_LIMIT and _RULE.fullmatch(bare)):
            yield from paragraph.blocks()
            continue
        heading = _HEADING.match(line)
        marker = heading or _MARKER.match(line)
        assert marker is not None
        item = None if heading else marker["item"]
        if item and _NUMBER.match(item) and paragraph.breaks_off():
            item = None  # the number ends the sentence of the line above
            start += marker.start("item")
        else:
            start += marker.end()
        if heading:
            end = start + len(_CLOSING_HASHES.sub("", text[start:end]))
        while start < end and text[start].isspace():  # beyond the tabs and spaces of a marker
            start += 1
        kind = _line_kind(text[start:end])
        if heading or item or kind != "prose":
            yield from paragraph.blocks()
        if kind == "prose" and start < end:
            paragraph.add(start, end, "item" if item else "prose")
        elif kind == "pair" or (kind == "row" and not _heads_table(text, end)):
            yield Block(kind, start, end)
        if heading:
            yield from paragraph.blocks()
    yield from paragraph.blocks()


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text, empty where they are hidden from the reader."""
    hidden = sorted(_hidden(text), reverse=True)
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        while hidden and hidden[-1][1] <= start:
            hidden.pop()
        first = min(hidden[-1][1], end) if hidden and hidden[-1][0] <= start else start
        yield first, end
        start = end + 1


def _hidden(text: str) -> Iterator[tuple[int, int]]:
    """Code between fences, comments and front matter; what is never closed is not hidden."""
    front = _FRONT.match(text)
    if front:
        yield front.span()
    opened = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]):
            yield opened.start(), fence.end()
            opened = None
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start)
        if end < 0:
            return
        yield start, end + 3
        start = text.find("<!--", end)


def _line_kind(line: str) -> Kind:
    if line.count("|") >= 2:
        return "row"
    if "\t" in line.strip() and not _ENDS_SENTENCE.search(line[-20:].rstrip()):
        return "row"
    label = _PAIR.match(line) if ":" in line else None
    if label and len(label[1].split()) <= _LABEL_WORDS and len(line) <= _PAIR_LIMIT:
        value = line[label.end() :].rstrip()
        if not _ENDS_SENTENCE.search(value):
            return "pair"
    return "prose"


def _heads_table(text: str, end: int) -> bool:
    """Whether a line of dashes and bars follows, as below the head of a Markdown table."""
    following = text[end + 1 : end + _RULE_LIMIT].split("\n", 1)[0]
    return "|" in following and bool(_RULE.fullmatch(following.strip()))


class _Paragraph:
    """The lines of a paragraph so far, joined where they were broken only to fit a width."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[tuple[int, int]] = []
        self._kind: Kind = "prose"

    def add(self, start: int, end: int, kind: Kind) -> None:
        if not self._lines:
            self._kind = kind
        self._lines.append((start, end))

    def breaks_off(self) -> bool:
        """Whether its last line is prose that ends in the middle of a sentence."""
        if not self._lines or self._kind != "prose":
            return False
        start, end = self._lines[-1]
        tail = self._text[max(start, end - 20) : end].rstrip()
        return not (tail.endswith(":") or _ENDS_SENTENCE.search(tail))

    def blocks(self) -> Iterator[Block]:
        """What was added, as blocks; the paragraph is empty afterwards."""
        if not self._lines:
            return
        lines, self._lines = self._lines, []
        width = max(end - start for start, end in lines)
        first, last = lines[0]
        before = first
        for start, end in lines[1:]:
            if not self._runs_on(last - before, width, start):
                yield Block(self._kind, first, last)
                first = start
            before, last = start, end
        yield Block(self._kind, first, last)

    def _runs_on(self, length: int, width: int, start: int) -> bool:
        """Whether the line at ``start`` continues one of that length: its word had no room."""
        if self._text[start].islower():
            return not _ADDRESS.match(self._text, start)
        word = _WORD.match(self._text, start)
        assert word is not None
        return width in _WRAP_RANGE and length + 1 + len(word[0]) > width
