"""The cells of a table line, the heads above them, and the two parts of a key-value line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from workbench.segments import Span

# Given a line without outer space: "|---|:--:|" or "--- | ---" below a table's head, and what
# becomes of it when it is typed by hand: "| - - | — |", "+===+===+".
BELOW_HEAD = re.compile(r"(?=[^-=—–]*[-=—–])(?=[^|]*\||[^+]*\+=)[-=—–:|+ \t]+")
_BAR = re.compile(r"(?<!\\)\|")
_TAB = re.compile(r"\t+")
CELL_TAGS = re.compile(r"(?:</?t[dh]\b[^<>]{0,500}>\s*)+", re.IGNORECASE)
_DATA = re.compile(r"<td\b", re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]{0,500}>", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]*_]*$")
_ABBREVIATED = re.compile(r"(?:\b[^\W\d_]\.)+$|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros|Esq)\.$")
_STRONG = r"(?:[*_]|</?(?:b|strong|em|i|u|span|code)\b[^<>]{0,100}>)*"
_LABEL = r"[^\W\d_][^\n:.!?;|<>\"“”]{0,40}?"
_PAIR = re.compile(
    rf"{_STRONG}(?P<key>{_LABEL})[ \t]*"
    rf"(?::{_STRONG}|{_STRONG}:|(?:[ ]?\.){{4,}})[ \t\u00a0]+(?=\S)",
    re.IGNORECASE,
)
_LABEL_WORDS = 5
_PAIR_LIMIT = 400  # characters of a key-value line; a longer value is prose behind a label
RULE_LIMIT = 500  # characters of a rule or of the line below a table's head
_CAPTION = 6  # lines right above a table that may stand before its head
_STARS = " \t*_"
_EMPTY = re.compile(r"\n(?=\n)")


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(_ENDS_SENTENCE.search(line[-20:].rstrip()))


def line_kind(line: str, table: bool) -> Literal["prose", "pair", "row"]:
    """What a line is; ``table`` says that it stands in a table whose rows have bars."""
    if line.count("|") >= (1 if table else 2):
        return "row"
    if "\t" in line.strip() and not ends_sentence(line):
        return "row"
    if CELL_TAGS.search(line):
        return "row"
    return "pair" if _pair(line, 0, len(line)) else "prose"


def pair(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    """The spans of key and value of a key-value line; None for any other words."""
    found = _pair(text, start, end)
    return (found.span("key"), _bare(text, found.end(), end)) if found else None


def _pair(text: str, start: int, end: int) -> re.Match[str] | None:
    label = _PAIR.match(text, start, end) if end - start <= _PAIR_LIMIT else None
    if label is None or len(label["key"].split()) > _LABEL_WORDS:
        return None
    value = text[label.end() : end].rstrip()
    if not ends_sentence(value):
        return label
    # "Country: U.K." is no sentence, nor is "Editor: Bo Reed Jr."
    return label if len(value.split()) <= 4 and _ABBREVIATED.search(value) else None


def below_head(text: str, end: int) -> bool:
    """Whether the line behind ``end`` is the one of dashes and bars below a table's head."""
    following = text[end + 1 : end + RULE_LIMIT].lstrip(" \t>\r\n").split("\n", 1)[0]
    return bool(BELOW_HEAD.fullmatch(following.strip(" \t>\r")))


def cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The spans of the cells of a table line, without the space around their words."""
    line = text[start:end]
    parts = CELL_TAGS if CELL_TAGS.search(line) else _BAR if _BAR.search(line) else _TAB
    edges = [(start, start)]
    edges += [match.span() for match in parts.finditer(text, start, end)]
    edges.append((end, end))
    spans = [(a, b) for (_, a), (b, _) in pairwise(edges)]
    if parts is not _TAB:  # outside the outer bars or tags stands no cell
        spans = spans[not text[slice(*spans[0])].strip() :]
        spans = spans[: len(spans) - (bool(spans) and not text[slice(*spans[-1])].strip())]
    return tuple(_bare(text, a, b) for a, b in spans)


class Tables:
    """The tables of a text: each head is found once, however many rows stand below it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._opens, self._closes, self._tables = (
            [found.start() for found in re.finditer(tag, text)] for tag in ("<tr", "</tr", "<table")
        )
        self._parts = [0, *(found.end() for found in _EMPTY.finditer(text))]
        self._barred: dict[int, tuple[int, tuple[Span, ...]]] = {}
        self._tagged: dict[int, tuple[int, tuple[Span, ...]]] = {}

    def heads(self, start: int) -> tuple[Span, ...]:
        """The cells of the head of the table in which the line at ``start`` stands; () without
        one."""
        row = _before(self._opens, start - len("tr"))
        if row >= 0 and self._open(row, start):
            table = max(0, _before(self._tables, row))
            if table not in self._tagged:
                self._tagged[table] = self._tagged_heads(table)
            end, found = self._tagged[table]
            return found if end <= row else ()
        part = max(0, _before(self._parts, start))
        if part not in self._barred:
            self._barred[part] = self._barred_heads(part)
        end, found = self._barred[part]
        return found if end < start else ()

    def _open(self, row: int, start: int) -> bool:
        """Whether a row that begins before a place ends behind it."""
        at = bisect_left(self._closes, row)
        return at == len(self._closes) or self._closes[at] + len("</tr") > start

    def _barred_heads(self, first: int) -> tuple[int, tuple[Span, ...]]:
        """Where the head of the first table behind an empty line ends, and its cells."""
        for _ in range(_CAPTION):
            end = self._text.find("\n", first)
            if end < 0:
                break
            if "|" in self._text[first:end] and below_head(self._text, end):
                return end, cells(self._text, *_stripped(self._text, first, end))
            first = end + 1
        return 0, ()

    def _tagged_heads(self, table: int) -> tuple[int, tuple[Span, ...]]:
        """Where the first row of a table begins to have cells, and those of a head."""
        first = _ROW.search(self._text, table)
        end = self._text.find("</tr", first.end()) if first else -1
        if first is None or end < 0 or _DATA.search(self._text, first.end(), end):
            return 0, ()
        return first.end(), cells(self._text, first.end(), end)


def _before(places: Sequence[int], start: int) -> int:
    """The last of some places before another one; -1 without one."""
    at = bisect_left(places, start)
    return places[at - 1] if at else -1


def _stripped(text: str, start: int, end: int) -> Span:
    """A line without outer space and the marks of a quotation."""
    while start < end and text[start] in " \t>":
        start += 1
    return start, start + len(text[start:end].rstrip())


def _bare(text: str, start: int, end: int) -> Span:
    """The span without the space and the marks of bold and italic around its words."""
    while start < end and text[start] in _STARS:
        start += 1
    while end > start and text[end - 1] in _STARS:
        end -= 1
    return start, end
