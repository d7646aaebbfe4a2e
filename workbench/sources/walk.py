"""The blocks of a page to Markdown, each with the place at which a person finds it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from textwrap import shorten
from typing import NamedTuple

from workbench.sources.clutter import leads_away
from workbench.sources.datatable import DataTable, is_table
from workbench.sources.files import Transcript
from workbench.sources.grid import headed
from workbench.sources.runs import Step, runs
from workbench.sources.tree import Element, tokens

LEVELS = 8  # lists within lists that are set in further
HEADING = 60  # characters of a heading that a place is called by
_LEVELS = {f"h{n}": n for n in range(1, 7)}
_KINDS = {"li": "item", "caption": "caption", "figcaption": "caption", "dt": "term", "dd": "item"}
_PARAGRAPH = "paragraph"
_AWAY = 0.6  # part of a list's words that are links, from which it only leads to other pages


class Headings:
    """Names of places: under which heading, and the first, second ... of their kind there."""

    def __init__(self, heading: str = "") -> None:
        self._seen: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._before = ""
        self.under(heading)

    def under(self, heading: str) -> None:
        """What comes next stands under this heading; "" for under none."""
        self._counts.clear()
        if heading:
            heading = shorten(heading, HEADING, placeholder=" …")
            self._seen[heading] += 1
            again = f" ({self._seen[heading]})" if self._seen[heading] > 1 else ""
            heading = f"“{heading}”{again}, "
        self._before = heading

    def next(self, kind: str) -> str:
        """The place of the next block of a kind: "“Career”, paragraph 2"."""
        self._counts[kind] += 1
        return f"{self._before}{kind} {self._counts[kind]}"


class _Within(NamedTuple):
    """What words are by the blocks they stand in."""

    level: int = 0  # of a heading; 0 for other words
    kind: str = _PARAGRAPH
    told: bool = False  # whether they tell of a term
    quoted: bool = False

    def inside(self, tag: str) -> _Within:
        """What they are in a block within."""
        return _Within(
            _LEVELS.get(tag, self.level),
            _KINDS.get(tag, self.kind),
            self.told or tag == "dd",
            self.quoted or tag == "blockquote",
        )


class Walk:
    """Writes the parts of a page into a transcript.

    ``leaves_out`` says what is no part of the text, ``linked`` how much of an element is links.
    """

    def __init__(
        self,
        transcript: Transcript,
        headings: Headings,
        leaves_out: Callable[[Element], bool],
        linked: Callable[[Element], float] = lambda _: 0.0,
    ) -> None:
        self._out, self._headings = transcript, headings
        self._leaves_out, self._linked = leaves_out, linked
        self._within = [_Within()]  # what the words in each open block are, the innermost last
        self._lists: list[tuple[str, int]] = []  # the open lists: their kind, and items so far
        self._marker = ""  # of the list item that has no words yet
        self._term = ""
        self._title: tuple[str, int] | None = None  # the last heading, until words come below it
        self._whole = ""
        self._away = False  # whether what follows the heading leads to other pages
        self._item_before = False

    def write(self, root: Element, title: str = "") -> None:
        """Write all that is in an element; below the heading that is the ``title`` of the whole,
        blocks are found without it."""
        self._whole = title
        for step in runs(root, self._passes_over, is_table):
            if step.kind == "open":
                self._open(step.element)
            elif step.kind == "close":
                self._close(step.element)
            else:
                self._words(step)
        if self._title and not self._away:
            self._put_title()

    def _passes_over(self, element: Element) -> bool:
        if self._away and element.tag in ("ul", "ol", "table", "div", "p"):
            return self._linked(element) >= _AWAY or self._leaves_out(element)
        return self._leaves_out(element)

    def _open(self, element: Element) -> None:
        tag = element.tag
        self._within.append(self._within[-1].inside(tag))
        if tag in ("ul", "ol", "menu", "dir"):
            notes = "references" in tokens(element)
            start = element.get("start") or "1"
            first = int(start) if start.isdecimal() and len(start) < 6 else 1
            self._lists.append(("^" if notes else tag, first - 1))
            self._marker = ""
        elif tag == "li":
            kind, count = self._lists.pop() if self._lists else ("ul", 0)
            self._lists.append((kind, count + 1))
            ordered = {"ol": f"{count + 1}. ", "^": f"{count + 1}. ^ "}
            self._marker = ordered.get(kind, "- ")
        elif is_table(element):
            self._table(element)

    def _close(self, element: Element) -> None:
        self._within.pop()
        if element.tag in ("ul", "ol", "menu", "dir") and self._lists:
            self._lists.pop()
        elif element.tag == "li":
            self._marker = ""
        elif element.tag == "dl" and self._term:
            self._put(self._term, _PARAGRAPH)

    def _words(self, step: Step) -> None:
        within, said = self._within[-1], step.words
        if within.level:
            self._heading(" ".join(said.split()), within.level)
        elif within.kind == "term":
            if self._term:
                self._put(self._term, _PARAGRAPH)
            self._term = " ".join(said.split()).rstrip(":")
        else:
            if self._term and within.told:
                said, self._term = f"{self._term}: {said}", ""
            self._put(said, within.kind, quoted=within.quoted)

    def _heading(self, words: str, level: int) -> None:
        if self._title and not self._away:
            self._put_title()
        self._title, self._away = (words, level), leads_away(words)

    def _put_title(self) -> None:
        """Write the heading that words came to stand below."""
        assert self._title is not None
        words, level = self._title
        self._title = None
        self._headings.under("" if words == self._whole else words)
        self._out.add(f"{'#' * level} {words}", f"heading “{words[:HEADING]}”")
        self._item_before = False

    def _put(self, words: str, kind: str, *, quoted: bool = False) -> None:
        if self._title:
            self._put_title()
        self._term = "" if self._term == words else self._term
        item = kind == "item" and bool(self._lists)
        marker, self._marker = (self._marker, "") if item else ("", self._marker)
        indent = "  " * (min(len(self._lists), LEVELS) - 1) if item else ""
        lead = marker or ("> " if quoted and not item else "")
        words = words.replace("\n", f"\n{indent}  " if item else f"\n{lead}")
        gap = "\n" if marker and self._item_before else "\n\n"
        gap += indent if marker or not item else f"{indent}  "
        self._out.add(f"{lead}{words}", self._headings.next(kind), gap)
        self._item_before = item

    def _table(self, element: Element) -> None:
        table = DataTable(element, self._leaves_out)
        if self._away and self._linked(element) >= _AWAY:
            return
        if table.caption:
            self._put(table.caption, "caption")
        if table.keyed:
            for key, value in table.pairs():
                self._put(f"{key}: {value}" if key else value, "fact box, line")
            return
        if self._title and table.rows:
            self._put_title()
        name = self._headings.next("table")
        gap = "\n\n"
        for number, line in headed(table.head, table.rows):
            self._out.add(line, f"{name}, row {number}" if number else f"{name}, head", gap)
            gap = "\n"
        self._item_before = False
