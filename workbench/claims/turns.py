"""Who speaks: the labels of a transcript, the cues of a screenplay, the handle of a post."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from workbench.claims.rows import ends_sentence
from workbench.words.lexicon import entries, mapping

_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?!\s*[aApP]\.?[mM])"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ][A-ZÀ-Þ\d][A-ZÀ-Þ\d.'’-]*){0,4}"
_MIXED = r"[A-ZÀ-Þ][\w.'’-]*(?:[ ][A-ZÀ-Þ\d][\w.'’-]*){0,3}"
_LABEL = re.compile(
    rf"(?:[\[(]?{_TIME}[\])]?[ \t]+)?(?:>>+[ \t]*)?[*_]{{0,2}}"
    rf"(?P<who>{_CAPITALS}|{_MIXED})(?:,[^:\n]{{1,60}})?(?:[ ]?\([^()\n]{{1,40}}\))?"
    r"(?::[*_]{0,2}|[*_]{1,2}:)(?=\s|$)[ \t]*"
)
_LABEL_LINE = re.compile(rf"^[ \t]*{_LABEL.pattern}(?P<said>[^\n]*)", re.MULTILINE)
_CLOCK = re.compile(rf"[\[(]?{_TIME}[\])]?[,;]?[ \t]+")
_HANDLE = re.compile(r"(?:RT[ ]+)?(?P<who>@\w{1,30}):[ \t]+|RT[ ]+(?P<shared>@\w{1,30})[ \t]+")
_ASKED = re.compile(r"^[ \t]*(?:Q|QUESTION)\d{0,3}[.:][ \t]", re.MULTILINE)
_EXCHANGE = re.compile(r"(?:Q|A|QUESTION|ANSWER)\d{0,3}[.:](?:[ \t]+|$)")
_SCENE = re.compile(
    r"^[ \t]*(?:\d{1,4}[A-Z]?[.) ][ \t]*)?(?:INT|EXT|INT\.?/EXT|EXT\.?/INT|I/E)\b[. ][^a-z\n]+$",
    re.MULTILINE,
)
_MOVE = re.compile(r"(?:[A-Z]+ (?:TO|IN|OUT)(?: BLACK)?|THE END)[:.]?")
_CUE = re.compile(rf"(?P<who>{_CAPITALS})[ \t]*(?:\([^()\n]{{1,40}}\)[ \t]*)*(?=\n[ \t]*\S)")
_CUE_LINE = re.compile(rf"^[ \t]{{8,}}{_CUE.pattern}", re.MULTILINE)
_ASIDE = re.compile(r"\([^()\n]{1,80}\)|\[[^\[\]\n]{1,80}\]")
_CUES = 2  # indented cues that make a script of a text without scene headings
_SECOND = 2  # times a name in small letters is a label where it is a speaker's, and such names


class Turn(NamedTuple):
    """Who speaks from offset ``start`` on; "Q." and "A." name nobody."""

    speaker: str
    start: int


class Script:
    """What a text shows of who speaks in it; looked at once for each text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names = _speakers(text) if ":" in text else frozenset()
        self._asked = _ASKED.search(text) is not None
        self._scenes = _SCENE.search(text) is not None
        self._cued = self._scenes or len(_CUE_LINE.findall(text)) >= _CUES

    def stages(self, start: int, end: int) -> bool:
        """Whether a line is for the stage: the heading of a scene, "(quietly)", "CUT TO:"."""
        text = self._text
        if self._scenes and (
            _SCENE.match(text, start, end) or _MOVE.fullmatch(text[start:end].strip())
        ):
            return True
        played = self._cued or self._names
        return bool(played) and _ASIDE.fullmatch(text[start:end].strip()) is not None

    def cue(self, start: int, end: int) -> str:
        """The character whose name alone is the line, with words to say below; else ""."""
        if not self._cued:
            return ""
        while start < end and self._text[start] in " \t":
            start += 1
        found = _CUE.match(self._text, start)
        return found["who"] if found and found.end() == end else ""

    def turn(self, start: int, end: int) -> Turn | None:
        """The label that opens a line: "HALL:", "RT @hall:", "Q."."""
        handle = _HANDLE.match(self._text, start, end)
        if handle:
            return Turn(handle["who"] or handle["shared"], handle.end())
        exchange = _EXCHANGE.match(self._text, start, end) if self._asked else None
        if exchange:
            return Turn("", exchange.end())
        label = _LABEL.match(self._text, start, end) if self._names else None
        if label is None or label["who"] not in self._names:
            return None
        clock = _CLOCK.match(self._text, label.end(), end)
        return Turn(label["who"], clock.end() if clock else label.end())


def _speakers(text: str) -> frozenset[str]:
    """The labels that are speakers' names: in capitals, or of people and said more than once.

    What a speaker says reads as sentences; the value behind any other label seldom does.
    """
    labels = [line for line in _LABEL_LINE.finditer(text) if not _caption(line["who"])]
    spoken = Counter(line["who"] for line in labels if ends_sentence(line["said"] or "."))
    capitals = {name for name in spoken if name.isupper()}
    last = {name.split()[-1] for name in capitals}
    people = {name for name in spoken if _person(name) or name.split()[-1].upper() in last}
    again = {name for name, count in spoken.items() if count >= _SECOND and " " in name}
    if not capitals | people and len(again) < _SECOND:
        again = set()
    return frozenset(capitals | people | again)


def _caption(label: str) -> bool:
    """Whether a label tells what follows, not who says it: "UPDATE:", "NEW DELHI:"."""
    lower = label.lower()
    lists = (entries("labels"), entries("label_nouns"), mapping("places"), mapping("months"))
    return any(lower in known for known in lists)


def _person(label: str) -> bool:
    first = label.lower().split()[0].rstrip(".")
    return label.lower() in entries("turn_labels") or (
        first in entries("person_titles") and " " in label
    )
