"""What a reader does not see as running text: front matter, code, comments, notes, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.segments import Span

# A fence of code or of a formula, in a quotation or a list too.
_FENCE = re.compile(r"^[ \t>]{0,20}(?P<mark>```+|~~~+|\$\$(?=[ \t\r]*$))[^\n]*", re.MULTILINE)
_SCRIPT = re.compile(r"<(?P<close>/?)(?P<mark>script|style)\b[^<>]{0,500}>", re.IGNORECASE)
_FRONT = re.compile(
    r"\ufeff?\s{0,20}(---|\+\+\+)[ \t\r]*\n"
    r"(?:(?:[^\n]{0,200}\n){0,60}?(?:\1|\.\.\.)[ \t\r]*(?=\n|$)"
    # never closed: lines of a key each, up to the first empty one
    r"|(?:[\w-]{1,40}[ \t]*[:=][^\n]{0,200}\n|[ \t]+[^\s][^\n]{0,200}\n|- [^\n]{0,200}\n){1,60}"
    r"(?=[ \t\r]*\n))"
    # as an object of JSON
    r"|\ufeff?\s{0,20}\{[ \t\r]*\n(?:[ \t]+[\"\]}][^\n]{0,200}\n){1,60}\}[ \t\r]*(?=\n|$)"
)
# "[^3]: Herald, 5 May." with its indented lines and what goes on from its line,
# "[mill]: https://..." and "^ Herald, 5 May."; and what a word for short stands for.
_NOTE = re.compile(
    r"^[ ]{0,3}(?:>[ \t]?){0,5}(?:[-*+][ \t]+)?(?:\[\^[^\]\n]{1,60}\]:[^\n]*"
    r"(?:(?<![.!?\r])\n(?![ \t]*(?:[\[#>|]|[-*+][ \t]|```|\n))[^\n]+)*"
    r"(?:\n(?:[ \t]*\n){0,2}(?:[ ]{2,}|\t)[^\s][^\n]*)*"
    r"|\[[^\]\n]{1,200}\]:[ \t]*(?:\n[ \t]+)?"
    r"(?:<[^<>\n]*>|\w+:\S++|[./#]\S*+|[^\s.]{1,100}\.\w\S*+)"
    r"[ \t]*(?:\n?[ \t]*[\"'(][^\n]*)?$"
    r"|\*\[[^\]\n]{1,60}\]:[^\n]*"
    r"|(?:\d{1,3}\.[ \t]*)?\^[ \t][^\n]*)",
    re.MULTILINE,
)
_FOOTNOTE = re.compile(r"[\s>*+-]*\[\^[^\]\n]{1,60}\]:[ \t]*")
# A line that only tells a program what to put there.
_ORDER = re.compile(
    r"^[ \t]*(?:\{%[^\n{}]{0,500}%\}|\{\{[^\n{}]{0,500}(?:\}\})?|\}\}"
    r"|(?:>[ \t]?){0,5}\[![A-Za-z]{1,20}\][+-]?"
    r"|\[\[(?:File|Image|Category):[^\n]{0,500}\]\])[ \t\r]*$",
    re.MULTILINE | re.IGNORECASE,
)
# Lines set in by four spaces behind an empty one, each with a sign that only code has.
_SET_IN = re.compile(
    r"(?:(?<=\n\n)|\A)(?:(?:[ ]{4}|\t)[^\n]{0,200}?(?:[=;{}]|\w\()[^\n]{0,200}(?<![.!?])(?:\n|\Z))+"
    r"(?=[ \t]*\n|\Z)"
)
_ADDRESS = r"\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"
# A picture of Markdown, which may be a link, at the beginning of a line.
PICTURE = re.compile(
    rf"(?:(?:\[?!\[[^\]\n]{{0,500}}\](?:{_ADDRESS}|\[[^\]\n]{{0,200}}\])(?:\]{_ADDRESS})?"
    r"|!\[\[[^\]\n]{0,500}\]\])(?:\{[^{}\n]{0,200}\})?[ \t]*)+"
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
    for kind in (_NOTE, _ORDER, _SET_IN):
        yield from (found.span() for found in kind.finditer(text))


def footnotes(text: str) -> Iterator[Span]:
    """The words of each footnote, without its mark."""
    for note in _NOTE.finditer(text):
        if opened := _FOOTNOTE.match(note[0]):
            yield note.start() + opened.end(), note.end()


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
