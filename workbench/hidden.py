"""Characters that hide in a text: those that turn its direction, and those that show nothing.

One rule for the desk and all reports. Marks are drawn beside the text or stand in its place where
a format cannot draw; the data itself is never changed, so that every offset stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import name

from workbench.segments import visible

# Always shown: directional marks, embeddings, overrides and isolates, and the tag characters, in
# which whole sentences can be written unseen (in the flag of a country's part they are at home).
TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
TAGS = "\U000e0001\U000e0020-\U000e007f"
FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
# Shown inside names and figures only: a joiner belongs to emoji, Persian and the scripts of India,
# a zero-width space to Thai and to long addresses, a soft hyphen to any long word.
UNSEEN = "\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff"
# What names and figures are written with where none of these is needed: Latin, Greek, Cyrillic
# and Armenian letters with their accents, digits and fractions.
LETTERS = (
    "0-9A-Za-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u034e\u0350-\u058f"
    "\u1e00-\u1fff\u2070-\u209c\u2150-\u218f"
)
SIGNS = ".,:/%\u2030\u00b0\u20ac\u00a3$\u00a5+\u2212'\u2019-"  # of a figure, beside its digits
WORD = 60  # characters looked at on each side for what kind of word a soft hyphen stands in

_ANY = re.compile(f"[{TURNING}{TAGS}{UNSEEN}]")
_RUN = re.compile(f"{FLAG}|([{TURNING}{TAGS}{UNSEEN}]+)")
_ALWAYS = re.compile(f"[{TURNING}{TAGS}]")
_LETTER = re.compile(f"[{LETTERS}]")
_SIGN = re.compile(f"[{SIGNS}]")
_DIGIT = re.compile("[0-9]")
_BEFORE = re.compile(f"[{LETTERS}{UNSEEN}{TURNING}]*\\Z")
_AFTER = re.compile(f"[{LETTERS}{UNSEEN}{TURNING}]*")
_SOFT = "\u00ad"


class HiddenMark(NamedTuple):
    """Code points ``start`` to ``end`` are one hidden character, once or repeated; ``label`` is
    how it is shown (``U+202E``, ``U+202E ×3``), ``told`` its name."""

    start: int
    end: int
    label: str
    told: str


def hides(text: str) -> bool:
    """Whether a text has any character that may have to be shown: a quick look."""
    return _ANY.search(text) is not None


def marks(text: str) -> Iterator[HiddenMark]:
    """The hidden characters of a text that have to be shown, in order.

    The edge of the text counts as a letter: a text may be a piece of a longer one.
    """
    for run in _RUN.finditer(text):
        if not run[1]:  # a flag
            continue
        start, end = run.span()
        inside = _inside(text[max(0, start - 1) : start], text[end : end + 1])
        at = start
        for character, same in groupby(run[1]):
            first, at = at, at + len(list(same))
            if _ALWAYS.match(character) or (
                inside and (character != _SOFT or _named(text, start, end))
            ):
                times = f" ×{at - first}" if at - first > 1 else ""
                label = f"U+{ord(character):04X}{times}"
                yield HiddenMark(first, at, label, name(character, "hidden character").lower())


def _inside(left: str, right: str) -> bool:
    """Whether hidden characters between these two stand in a word or a figure."""
    if all(not side or _LETTER.match(side) for side in (left, right)):
        return True
    return bool(
        (_DIGIT.match(left) and _SIGN.match(right)) or (_SIGN.match(left) and _DIGIT.match(right))
    )


def _named(text: str, start: int, end: int) -> bool:
    """Whether the word around is a name or a figure: it has a capital letter or a digit."""
    before = _BEFORE.search(text[max(0, start - WORD) : start])
    after = _AFTER.match(text[end : end + WORD])
    word = (before[0] if before else "") + (after[0] if after else "")
    return any(_DIGIT.match(c) or c != c.lower() for c in word)


def written(text: str) -> str:
    """The text with ``[U+202E]`` in the place of a character that turns the direction or hides in
    a name or a figure."""
    if not hides(text):
        return text
    made, at = list[str](), 0
    for mark in marks(text):
        made += [text[at : mark.start], f"[{mark.label}]"]
        at = mark.end
    return "".join([*made, text[at:]])


def shown(text: str) -> str:
    """The text as a person can see all of it: ``written``, and control characters ``visible``."""
    return visible(written(text))


@cache
def rules() -> dict[str, object]:
    """The same rules for the browser, where the desk draws the marks itself."""
    classes = {"turning": TURNING, "tags": TAGS, "flag": FLAG, "unseen": UNSEEN}
    planes = (*range(0x10000), *range(0xE0000, 0xE0080))  # where there are any
    known = _ANY.findall("".join(map(chr, planes)))
    names = {f"{ord(c):04X}": name(c, "hidden character").lower() for c in known}
    return {**classes, "letters": LETTERS, "signs": SIGNS, "word": WORD, "names": names}
