"""The pieces a report on paper is made of, whatever sets them: sections of tables and cards.

A span is text with a style: "" plain, "words" of a source, "differs" (words of a source that
differ), "lost" (that do not hold), "strong", "dim" or "code". A line is a list of spans, a cell a
list of lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.reports.content.parts import Passage
from workbench.reports.content.remarks import where

StyledText = tuple[str, str]
StyledLine = list[StyledText]
TableCell = list[StyledLine]


@dataclass(frozen=True, slots=True)
class PaperTable:
    """Rows of cells; ``widths`` are parts of the page's width. ``head`` may be empty."""

    head: list[str]
    widths: list[int]
    rows: list[list[TableCell]]


@dataclass(frozen=True, slots=True)
class Card:
    """The sheet of one finding; ``tone`` is that of its kind. ``short``: it fits on one page."""

    number: int
    tone: str
    label: str
    state: str
    title: str
    table: PaperTable
    lines: list[StyledLine]
    short: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: a title, a line under it, then tables and cards."""

    title: str
    lead: str
    blocks: list[PaperTable | Card]


def plain(text: str, style: str = "") -> TableCell:
    """One line of one style."""
    return [[(text, style)]]


def dim(texts: Iterable[str]) -> TableCell:
    """A line for every text that is not empty, set back."""
    return [[(text, "dim")] for text in texts if text]


def labelled(pairs: Iterable[tuple[str, str]]) -> TableCell:
    """A line for every label and text."""
    return [[(f"{label}: ", "strong"), (text, "")] for label, text in pairs]


def placed(passage: Passage) -> StyledLine:
    """The words of a passage and what became of it, and where they stand set back."""
    label: StyledLine = [(f"{passage.label}: ", "strong")] if passage.label else []
    return [*label, (passage.claim.quote, "words"), (f"  {where(passage)}", "dim")]
