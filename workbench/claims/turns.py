"""Who speaks: the labels of a transcript, the cues of a screenplay, the handle of a post."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from workbench.claims.rows import ends_sentence
from workbench.words.lexicon import entries, mapping
from workbench.words.stems import stem
from workbench.words.thesaurus import known

_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?!\s*[aApP]\.?[mM])"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ][A-ZÀ-Þ\d][A-ZÀ-Þ\d.'’-]*){0,4}"
_MIXED = r"[A-ZÀ-Þ][\w.'’-]*(?:[ ][A-ZÀ-Þ\d][\w.'’-]*){0,3}"
_LABEL = re.compile(
    rf"(?P<at>[\[(]?{_TIME}[\])]?[ \t]+)?(?:>>+[ \t]*)?[*_]{{0,2}}"
    rf"(?P<who>{_CAPITALS}|{_MIXED})(?P<post>,[^:\n]{{1,60}})?"
    r"(?P<aside>[ ]?(?:\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\]))?"
    r"(?::[*_]{0,2}|[*_]{1,2}:)(?=\s|$)[ \t]*"
)
_LABEL_LINE = re.compile(rf"^[ \t]*{_LABEL.pattern}(?P<said>[^\n]*)", re.MULTILINE)
_CLOCK = re.compile(rf"[\[(]?{_TIME}[\])]?[,;]?[ \t]+")
_HANDLE = re.compile(r"(?:RT[ ]+)?(?P<who>@\w{1,30}):[ \t]+|RT[ ]+(?P<shared>@\w{1,30})[ \t]+")
_ASKED = re.compile(r"^[ \t]*(?:Q|QUESTION)\d{0,3}[.:][ \t]", re.MULTILINE)
_EXCHANGE = re.compile(r"(?:Q|A|QUESTION|ANSWER)\d{0,3}[.:](?:[ \t]+|$)")
_SCENE = re.compile(
    r"^[ \t]*(?:\d{1,4}[A-Z]?[.) ][ \t]*)?(?:(?:INT|EXT|INT\.?/EXT|EXT\.?/INT|I/E)\b[. ]"
    r"|(?:ACT|SCENE)[ ](?:[IVX]{1,5}|\d{1,2}|ONE|TWO|THREE|FOUR|FIVE)\b)[^a-z\n]*$",
    re.MULTILINE,
)
_MOVE = re.compile(r"(?:[A-Z]+ (?:TO|IN|OUT)(?: BLACK)?|THE END)[:.]?")
_CUE = re.compile(rf"(?P<who>{_CAPITALS})[ \t]*(?:\([^()\n]{{1,40}}\)[ \t]*)*(?=\n[ \t]*\S)")
_CUE_LINE = re.compile(rf"^[ \t]{{8,}}{_CUE.pattern}", re.MULTILINE)
# "SENATOR REED. The bill ...", as the record of a house or an old play has it.
_PLAYED = re.compile(
    r"[ \t]*(?P<who>(?:(?:The|Mr\.?|Mrs\.?|Ms\.?)[ ])?[A-ZÀ-Þ]{3,}(?:[ ][A-ZÀ-Þ]{2,}){0,3})"
    r"\.(?:[ ]*[—–][ ]*|[ ]+)(?=[A-ZÀ-Þ\[(\"“])"
)
_PLAYED_LINE = re.compile(rf"^{_PLAYED.pattern}", re.MULTILINE)
# A post as its page shows it: who wrote it, when, and how many liked it.
_POSTED = re.compile(
    r"(?:[A-ZÀ-Þ][^\n@:]{1,40}[ ])?\(?(?P<who>@\w{1,30})\)?(?P<ago>[ ]*[·•][ ]*[^\n]{1,20})?"
)
_COUNT = (
    r"[\d.,]+[KkMm]?[ ]+(?:(?:Re|Quote[ ])tweet|Repost|Quote|Like|Repl(?:y|ie)|Comment|Share|View"
    r"|Bookmark)s?"
)
_COUNTED = re.compile(
    rf"^[ \t]*(?:(?:{_COUNT}[ \t·•,|]*)+|\d{{1,2}}:\d\d[ ]?[AaPp]\.?[Mm]\.?[ ]*[·•][^\n]{{4,60}})$",
    re.IGNORECASE | re.MULTILINE,
)
_ASIDE = re.compile(r"\([^()\n]{1,80}\)|\[[^\[\]\n]{1,80}\]")
# The same behind what somebody says: "[Applause]", "(CROSSTALK)", "(laughs)".
NOISE = re.compile(r"\[[^\[\]\n]{1,80}\]|\((?:[A-Z][A-Z ,'’-]*|[a-z][^().\n]{0,40})\)")
_CUES = 2  # indented cues that make a script of a text without scene headings
_FULL = 2  # words of a name in full
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
        played = {line["who"] for line in _PLAYED_LINE.finditer(text) if not _caption(line["who"])}
        self._played = played if len(played) >= _CUES else set()
        self._counted = _COUNTED.search(text) is not None
        self._asked = _ASKED.search(text) is not None
        self._scenes = _SCENE.search(text) is not None
        self._cued = self._scenes or len(_CUE_LINE.findall(text)) >= _CUES

    def stages(self, start: int, end: int) -> bool:
        """Whether a line is for the stage: the heading of a scene, "(quietly)", "CUT TO:"."""
        text, line = self._text, self._text[start:end].strip()
        if self._scenes and (_SCENE.match(text, start, end) or _MOVE.fullmatch(line)):
            return True
        if self._counted and _COUNTED.fullmatch(line):
            return True
        played = self._cued or self._names or self._played
        return bool(played) and _ASIDE.fullmatch(line) is not None

    def cue(self, start: int, end: int) -> str:
        """The character whose name alone is the line, with words to say below, or the handle under
        which a post was written; else ""."""
        if "@" in self._text[start:end]:
            posted = _POSTED.fullmatch(self._text[start:end].strip())
            return posted["who"] if posted and (posted["ago"] or self._counted) else ""
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
        played = _PLAYED.match(self._text, start, end) if self._played else None
        if played and played["who"] in self._played:
            aside = _ASIDE.match(self._text, played.end(), end)
            return Turn(played["who"], aside.end() if aside else played.end())
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
    spoken = Counter(line["who"] for line in labels if _sentence(line["said"]))
    timed = {line["who"] for line in labels if line["at"] or _CLOCK.search(f"{line['aside']} ")}
    told = {line["who"] for line in labels if line["said"] and not line["post"]}
    named = {name for name in told & spoken.keys() if _name(name)}
    capitals = {name for name in spoken if name.isupper()}
    last = {name.split()[-1] for name in capitals}
    people = {name for name in spoken if _person(name) or name.split()[-1].upper() in last}
    again = {name for name, count in spoken.items() if count >= _SECOND and " " in name}
    if not capitals | people and len(again) < _SECOND:
        again = set()
    return frozenset(capitals | people | again | timed | (named if len(named) > 1 else set()))


def _sentence(said: str) -> bool:
    """Whether what stands behind a label reads as a sentence, whatever the room did then."""
    return not said or ends_sentence(_ASIDE.sub("", said).rstrip() or ".")


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


def _name(label: str) -> bool:
    """Whether a label may be a name in full: two words, of which one is a given name or the last
    is no word that the lists know."""
    words = label.lower().split()
    if len(words) != _FULL or not "".join(words).isalpha():
        return False
    return words[0] in entries("given_names") or not (known(words[1]) or known(stem(words[1])))
