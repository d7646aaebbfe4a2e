"""What a reader does not see as running text: front matter, code, comments, notes, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_FENCE = re.compile(r"^[ \t]{0,3}(?P<mark>```+|~~~+)[^\n]*", re.MULTILINE)
_SCRIPT = re.compile(r"<(?P<close>/?)(?P<mark>script|style)\b[^<>]{0,500}>", re.IGNORECASE)
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(?:[^\n]{0,200}\n){0,60}?(?:\1|\.\.\.)[ \t]*(?=\n|$)")
# "[^3]: Herald, 5 May." with its indented lines, "[mill]: https://..." and "^ Herald, 5 May."
_NOTE = re.compile(
    r"^[ ]{0,3}(?:\[\^[^\]\n]{1,60}\]:[^\n]*(?:\n(?:[ ]{2,}|\t)[^\n]+)*"
    r"|\[[^\]\n]{1,200}\]:[ \t]*(?:<[^<>\n]*>|\w+:\S++|[./#]\S*+|[^\s.]{1,100}\.\w\S*+)"
    r"[ \t]*(?:[\"'(][^\n]*)?$"
    r"|(?:\d{1,3}\.[ \t]*)?\^[ \t][^\n]*)",
    re.MULTILINE,
)
# A picture of Markdown, which may be a link, at the beginning of a line.
PICTURE = re.compile(
    r"(?:\[?!\[[^\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\]\n]{0,200}\])"
    r"(?:\]\([^()\n]{0,1000}\))?[ \t]*)+"
)


def hidden(text: str) -> Iterator[Span]:
    """The spans that are hidden; what is never closed is not."""
    front = _FRONT.match(text)
    if front:
        yield front.span()
    yield from _fenced(text)
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        yield start, end + 3
        start = text.find("<!--", end)
    yield from (note.span() for note in _NOTE.finditer(text))


def _fenced(text: str) -> Iterator[Span]:
    """Code between fences, and scripts and styles between their tags."""
    opened = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence["mark"].startswith(opened["mark"]):
            yield opened.start(), fence.end()
            opened = None
    opened = None
    for tag in _SCRIPT.finditer(text):
        if opened is None and not tag["close"]:
            opened = tag
        elif opened and tag["close"] and tag["mark"].lower() == opened["mark"].lower():
            yield opened.start(), tag.end()
            opened = None
