"""Sentences and lines divided further, where each part reads as a claim of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.sentences import bounded
from workbench.claims.stance import stance
from workbench.claims.verbs import verbal
from workbench.segments import Span
from workbench.words.lexicon import entries
from workbench.words.tokens import tokenize

_LABEL = re.compile(r"[*_]{0,2}([^\W\d_][^\n:]{0,20}?)[ \t]*:[*_]{0,2}\s+")
_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_MARK = re.compile(r"[;:()\[\]“”«»\"]")
_PARTICLES = frozenset(("van", "von", "de", "du", "la", "le", "der", "den", "di", "da"))
_AS = re.compile(r"\s+as\s+")
_SHORTEST = 2  # words a part must have


def unlabelled(text: str, start: int, end: int) -> Span:
    """The span without a label such as "Summary:" before its first sentence."""
    label = _LABEL.match(text, start, end)
    if label and label[1].lower() in entries("labels"):
        return label.end(), end
    return start, end


def clauses(text: str, start: int, end: int) -> Iterator[Span]:
    """The parts of a sentence between semicolons; the whole where a part cannot stand alone.

    A semicolon in brackets or quotation marks divides nothing, nor does one after a colon: there
    it parts the items of what the colon announced. A report ("Reed said that ...; ...") stays
    whole, since its second part may be reported as well.
    """
    parts = list(_parts(text, start, end)) if ";" in text[start:end] else []
    if len(parts) > 1 and all(_stands(text[a:b]) for a, b in parts):
        speakers = [stance(tokenize(text[a:b]))[1] for a, b in parts[:-1]]
        if not any(speakers):
            yield from parts
            return
    yield start, end


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    closers: list[str] = []
    quoted = announced = False
    first = start
    for mark in _MARK.finditer(text, start, end):
        char = mark[0]
        if char == '"':
            quoted = not quoted
        elif closers and char == closers[-1]:
            closers.pop()
        elif char in _PAIRS:
            closers.append(_PAIRS[char])
        elif char == ":" and text[mark.end() : mark.end() + 1].isspace():
            announced = True
        elif char == ";" and not (closers or quoted or announced):
            yield from bounded(text, first, mark.start())
            first = mark.end()
    yield from bounded(text, first, end)


def _stands(part: str) -> bool:
    reading = tokenize(part)
    return len(reading) >= _SHORTEST and verbal(reading)


def roles(text: str, start: int, end: int) -> Iterator[Span]:
    """The entries of a line that lists who plays what: "Cast: Ann Reed as Eve Jo Hall as Ada".

    Without a mark between the entries, a name is the capitalised words before "as": all of them
    after a word in lower case, else the last two. The whole line where it is no such list.
    """
    label = _LABEL.match(text, start, end)
    value = label.end() if label else start
    joints = list(_AS.finditer(text, value, end))
    begins = [value]
    for before, joint in pairwise(joints):
        begins.append(_name_start(text, before.end(), joint.start()))
    if len(joints) < 2 or 0 in begins[1:]:
        yield start, end
        return
    for first, last in zip(begins, [*begins[1:], end], strict=True):
        yield from bounded(text, first, len(text[:last].rstrip(" \t\n,;|/")))


def _name_start(text: str, start: int, end: int) -> int:
    """Where the name begins that ends at ``end``; 0 where none is told."""
    words = list(re.finditer(r"[^\s,;|/]+|[,;|/]", text[start:end]))
    count = 0
    while count < len(words) and (
        words[-1 - count][0][0].isupper() or words[-1 - count][0] in _PARTICLES
    ):
        count += 1
    if count == len(words):
        count = min(count - 1, 2)
    return start + words[-count].start() if count > 0 else 0
