"""Source text that Markdown shows as it is, and the few forms the Markdown report is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from workbench.hidden import shown

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#$&!^@]")
_SPACES = re.compile(r"\s+")


def inline(text: str) -> str:
    """Text within a line, with no markup, link, table cell or HTML of its own.

    Line ends become spaces; what turns the direction of writing or hides is written out.
    """
    return _MARKUP.sub(r"\\\g<0>", _SPACES.sub(" ", shown(text)))


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
