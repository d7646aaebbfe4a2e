"""Source text that Markdown shows as it is, and the few forms the Markdown report is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from workbench.segments import visible

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#$&!^@]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")


def inline(text: str) -> str:
    """Text within a line, with no markup, link, table cell or HTML of its own.

    Line ends become spaces; text that turns the direction of writing is kept to itself.
    """
    line = _MARKUP.sub(r"\\\g<0>", _SPACES.sub(" ", visible(text)))
    return f"\u2068{line}\u2069" if _TURNING.search(line) else line


def safe(text: str) -> str:
    """``inline`` without blanks at its ends."""
    return inline(text).strip()


def bold(text: str) -> str:
    """Bold text; blanks at its ends stay outside, as Markdown asks."""
    words = safe(text)
    if not words:
        return inline(text)
    before = " " if text[:1].isspace() else ""
    return f"{before}**{words}**{' ' if text[-1:].isspace() else ''}"


def struck(text: str) -> str:
    """Struck out text; blanks at its ends stay outside."""
    return bold(text).replace("**", "~~") if safe(text) else inline(text)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; cells are Markdown already."""
    yield f"| {' | '.join(head)} |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""
