"""Where the prose, the list items, the key-value lines and the table lines of a text stand.

Plain text and Markdown are laid out by the same line rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Literal, NamedTuple

from workbench.claims.datelines import credit_line, undated
from workbench.claims.rows import (
    BELOW_HEAD,
    CELL_TAGS,
    RULE_LIMIT,
    below_head,
    ends_sentence,
    line_kind,
)
from workbench.claims.skipped import PICTURE, hidden
from workbench.claims.turns import Script

BlockKind = Literal["prose", "item", "pair", "row"]


class Block(NamedTuple):
    """Code points ``start`` to ``end`` of a text that belong together.

    ``prose`` is the sentences of a paragraph, ``item`` those of a list item; ``pair`` is a
    key-value line; ``row`` a line of a table. ``speaker`` is who says it by a label before it;
    ``heading`` says that it is written as the heading of what stands below.
    """

    kind: BlockKind
    start: int
    end: int
    speaker: str = ""
    heading: bool = False


# Given a line without outer space: "---", "* * *", "===".
_RULE = re.compile(r"(?:[-=*_~#+][ \t]*){3,}")
_HEADING = re.compile(r"[ \t]{0,3}(?:#{1,6}[ \t]+|={2,6}[ \t]*(?=[^=\n]{1,200}={2,6}[ \t]*$))")
_CLOSING_HASHES = re.compile(r"(?:(?<![ \t])[ \t]+#+|[ \t]*={2,6})[ \t]*$")
# Quote marks, bullets, check boxes and list numbers before the words of a line.
_MARKER = re.compile(
    r"[ \t]*(?:>[ \t]?)*[ \t]*"
    r"(?:(?P<item>[-*+•‣▪◦–—·]|\(?\d{1,3}[.)]|\(?[a-zA-Z][)])[ \t]+(?:\[[ xX]\][ \t]+)?)?"
)
_NUMBER = re.compile(r"\(?(?!1\D)\d")  # a list begins with 1, so another number may be prose
# Where a line ends: at its end, at a tag that opens or closes a block of HTML or breaks the line
# behind a sentence, and at sentences that are struck out.
_BREAK = re.compile(
    r"\n|(?i:</?(?P<tag>address|article|aside|blockquote|body|caption|center|d[dlt]"
    r"|details|div|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|img|li|main|nav|ol|p"
    r"|pre|section|summary|table|tbody|tfoot|thead|title|tr|ul)\b[^<>]{0,500}>)"
    r"|(?<=[.!?:])<(?i:br)\b[^<>]{0,50}>"
    r"|~~[A-ZÀ-Þ\"“‘][^~\n]{0,2000}[.!?][\"'”’]?~~"
)
_ROW_END = re.compile(r"</tr", re.IGNORECASE)
_ROW_LIMIT = 5_000  # characters of a table line of HTML
_WORD = re.compile(r"\S{1,200}")
_ADDRESS = re.compile(r"https?://|www\.")
_WRAP_RANGE = range(40, 161)  # widths at which lines of running text are broken by hand


def layout(text: str) -> Iterator[Block]:
    """The blocks of a text, in order.

    In none of them stand code, comments, front matter, notes, pictures, rules, table heads,
    datelines, the labels of speakers and empty lines.
    """
    return _Layout(text).blocks()


class _Layout:
    """The state of a walk over the lines of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._script = Script(text)
        self._paragraph = _Paragraph(text)
        self._table = False  # whether the line above is one of a table with bars

    def blocks(self) -> Iterator[Block]:
        for start, end in _lines(self._text):
            yield from self._line(start, end)
        yield from self._paragraph.blocks()

    def _line(self, start: int, end: int) -> Iterator[Block]:
        text, paragraph = self._text, self._paragraph
        bare = text[start:end].strip(" \t\n>")
        below = "|" in bare and len(bare) <= RULE_LIMIT and BELOW_HEAD.fullmatch(bare)
        self._table = bool(below) or (self._table and "|" in bare)
        if not bare or below or (len(bare) <= RULE_LIMIT and _RULE.fullmatch(bare)):
            yield from paragraph.blocks()
            paragraph.pause()
        elif self._script.stages(start, end) or credit_line(bare):
            yield from paragraph.blocks()
        elif cue := self._script.cue(start, end):
            yield from paragraph.blocks()
            paragraph.speaks(cue)
        else:
            yield from self._worded(start, end)

    def _worded(self, start: int, end: int) -> Iterator[Block]:
        """The blocks that a line with words on it completes."""
        text, paragraph = self._text, self._paragraph
        line = text[start:end]
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
        if turn := self._script.turn(start, end):
            yield from paragraph.blocks()
            paragraph.speaks(turn.speaker)
            start = turn.start
        start, end = _framed(text, start, end)
        kind = line_kind(text[start:end], self._table)
        if kind == "prose" and "|" in text[start:end] and below_head(text, end):
            kind = "row"
        if heading or item or kind != "prose":
            yield from paragraph.blocks()
        if kind == "prose" and start < end:
            paragraph.add(start, end, "item" if item else "prose")
        elif kind == "pair" or (
            kind == "row" and (self._table or not _heads_table(text, start, end))
        ):
            yield Block(kind, start, end, paragraph.speaker)
        if heading:
            yield from (block._replace(heading=True) for block in paragraph.blocks())


def _framed(text: str, start: int, end: int) -> tuple[int, int]:
    """The line without pictures, tags of outer cells and space before its words."""
    while start < end and text[start].isspace():  # beyond the tabs and spaces of a marker
        start += 1
    for frame in (PICTURE, CELL_TAGS):
        found = frame.match(text, start, end)
        start = found.end() if found else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if text.endswith(">", start, end):
        last = max(start, text.rfind("<", start, end))
        if CELL_TAGS.fullmatch(text, last, end):
            end = last
    return start, end


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text, empty where they are hidden from the reader."""
    covered = sorted(hidden(text), reverse=True)
    start = 0
    while start < len(text):
        broken = _BREAK.search(text, start)
        end, following = broken.span() if broken else (len(text), len(text))
        while covered and covered[-1][1] <= start:
            covered.pop()
        begun = _begun(covered, end)
        beyond = next((span for span in begun if start < span[0] and end < span[1]), None)
        if beyond:  # what goes on behind the line's end begins in it
            end, following, broken = *beyond, None
        first = min(covered[-1][1], end) if covered and covered[-1][0] <= start else start
        yield first, end
        if broken and text[end] != "\n":
            yield end, end
            if (broken["tag"] or "").lower() == "tr" and text[end + 1] != "/":
                close = _ROW_END.search(text, following, following + _ROW_LIMIT)
                if close:
                    yield following, close.start()
                    following = close.start()
        start = following


def _begun(covered: list[tuple[int, int]], end: int) -> Iterator[tuple[int, int]]:
    """The hidden spans that begin before a place, given with the last one first."""
    return takewhile(lambda span: span[0] < end, reversed(covered))


def _heads_table(text: str, start: int, end: int) -> bool:
    """Whether a table line is the head: a line of dashes below it, or no cell but heads in it."""
    if below_head(text, end):
        return True
    before = text.rfind("<", max(0, start - RULE_LIMIT), start)
    return (
        text[before : before + 3].lower() == "<th"
        and "<td" not in text[start:end].lower()
        and CELL_TAGS.search(text, start, end) is not None
    )


class _Paragraph:
    """The lines of a paragraph so far, joined where they were broken only to fit a width."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[tuple[int, int]] = []
        self._kind: BlockKind = "prose"
        self._said = False
        self.speaker = ""

    def speaks(self, speaker: str) -> None:
        """Who says what follows."""
        self.speaker, self._said = speaker, False

    def pause(self) -> None:
        """An empty line ends what somebody says, but not before it has begun."""
        if self._said:
            self.speaker = ""

    def add(self, start: int, end: int, kind: BlockKind) -> None:
        if not self._lines:
            self._kind = kind
            start = undated(self._text, start, end) if kind == "prose" else start
        self._said = True
        self._lines.append((start, end))

    def breaks_off(self) -> bool:
        """Whether its last line is prose that ends in the middle of a sentence."""
        if not self._lines or self._kind != "prose":
            return False
        start, end = self._lines[-1]
        tail = self._text[max(start, end - 20) : end].rstrip()
        return not (tail.endswith(":") or ends_sentence(tail))

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
                yield Block(self._kind, first, last, self.speaker)
                first = start
            before, last = start, end
        yield Block(self._kind, first, last, self.speaker)

    def _runs_on(self, length: int, width: int, start: int) -> bool:
        """Whether the line at ``start`` continues one of that length: its word had no room."""
        if self._text[start].islower():
            return not _ADDRESS.match(self._text, start)
        word = _WORD.match(self._text, start)
        assert word is not None
        return width in _WRAP_RANGE and length + 1 + len(word[0]) > width
