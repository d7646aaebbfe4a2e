"""A manuscript in Markdown or plain text with its findings in it, in CriticMarkup.

``{==words==}{>>note<<}`` is a note on words, ``{~~wrong~>right~~}`` a correction; editors such as
iA Writer, Obsidian and Marked show and accept them, and all of it can be taken out again by rule.
The text itself and its line ends stay; one in an older encoding is written in UTF-8.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from workbench.hidden import shown
from workbench.reading import content
from workbench.records import Source
from workbench.reports.author.margin import MarginNote, said
from workbench.reports.author.suggestions import Edit, Suggestion
from workbench.sources.decode import MARKS

_ENDS = re.compile(r"\r\n?")
# What would end a note or a correction early, or begin another within it.
_SIGNS = re.compile(r"(?<=[{<>=~+-])(?=[{}<>=~+-])")
_TABLE_ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)


def annotated(
    path: Path, manuscript: Source, notes: Sequence[MarginNote], suggested: Sequence[Suggestion]
) -> bytes:
    """The file with every note behind its words, and with what is ``suggested`` as changes."""
    data, text = content(path), manuscript.text
    mark, encoding = next(
        ((mark, code) for mark, code in MARKS if data.startswith(mark)), (b"", "utf-8")
    )
    try:
        raw = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:  # an older encoding, which may lack the signs that are put in
        raw = text
    if _ENDS.sub("\n", raw) != text:
        raw = text
    edits = [edit for one in suggested for edit in one.edits]
    put = _marks(text, notes, edits)
    made: list[str] = []
    places = sorted({0, len(text), *put})
    raws = _raw(raw, places)
    for place, following in pairwise([*places, len(text)]):
        made.append(put.get(place, ""))
        made.append(raw[raws[place] : raws[following]])
    return mark + "".join(made).encode(encoding, "replace")


def _marks(text: str, notes: Sequence[MarginNote], edits: Sequence[Edit]) -> dict[int, str]:
    """What is put into the text, and where: the ends of marks before the beginnings of others."""
    closing: dict[int, str] = defaultdict(str)
    ends: dict[int, list[str]] = defaultdict(list)
    behind: dict[int, list[str]] = defaultdict(list)
    starts: dict[int, list[str]] = defaultdict(list)
    rows = [found.span() for found in _TABLE_ROW.finditer(text)]
    for start, end, words in edits:
        new = _plain(words)
        if start == end:
            ends[start].append(f"{{++{new}++}}")
        elif new:
            starts[start].append("{~~")
            ends[end].append(f"~>{new}~~}}")
        else:
            starts[start].append("{--")
            ends[end].append("--}")
    for note in notes:
        at = next((edit[1] for edit in edits if edit[0] < note.end < edit[1]), note.end)
        told = " · ".join(map(_plain, said(note)))
        if any(first <= at <= last for first, last in rows):
            told = told.replace("|", "¦")  # a bar would end the cell
        behind[at].append(f"{{>>{told}<<}}")
        words = text[note.start : note.end]
        if "|" not in words and "\n\n" not in words and _clear(note, notes, edits):
            starts[note.start].append("{==")
            closing[note.end] = "==}"
    return {
        place: "".join([closing[place], *ends[place], *behind[place], *starts[place]])
        for place in {*closing, *ends, *behind, *starts}
    }


def _clear(note: MarginNote, notes: Sequence[MarginNote], edits: Sequence[Edit]) -> bool:
    """Whether words can be marked: no other mark lies over them, for none may overlap."""
    spans = [(other.start, other.end) for other in notes if other is not note]
    spans += [(start, max(end, start + 1)) for start, end, _ in edits]
    return not any(start < note.end and note.start < end for start, end in spans)


def _plain(words: str) -> str:
    """Words on one line, in which no sign of the markup stands."""
    return _SIGNS.sub(" ", re.sub(r"\s+", " ", shown(words)))


def _raw(raw: str, places: Sequence[int]) -> dict[int, int]:
    """Where places in the text with plain line ends are in the text as it is in the file."""
    made: dict[int, int] = {}
    pairs = [found.start() for found in re.finditer("\r\n", raw)]
    passed = 0
    for place in places:
        while passed < len(pairs) and pairs[passed] - passed < place:
            passed += 1
        made[place] = place + passed
    return made
