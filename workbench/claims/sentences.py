"""Where the sentences of a block begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.words.lexicon import entries, mapping

# A stop, the quotes and brackets that close with it, then space; or a stop that needs no space.
_STOP = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[\"'”’»)\]*_]*+)(?=\s)|[。！？](?=.)")
_OPENER = " \t\n\u00a0\u2003\"'“‘«([*_¿¡—–-"
_LAST_WORD = re.compile(r"([^\s(\[\"'“‘«/]*)$")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LIST_NUMBER = re.compile(r"(?:^\s*|[:;.?!]\s+)\(?\d{1,2}$")
_LIMIT = 2_000  # characters; text without any stop is cut here, so no claim is endless
_LOOK = 40  # characters looked at on either side of a stop


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences between two offsets, without the space around them."""
    first = start
    for stop in _STOP.finditer(text, start, end):
        if stop["stop"] is None or _ends(text, first, stop, end):
            yield from bounded(text, first, stop.end())
            first = stop.end()
    yield from bounded(text, first, end)


def _ends(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at this stop."""
    after = stop.end()
    limit = min(after + _LOOK, end)
    while after < limit and text[after] in _OPENER:
        after += 1
    if after >= end:
        return True
    following = text[after]
    if following.islower():
        return False
    if stop["stop"] != ".":
        return True
    word_match = _LAST_WORD.search(text[max(first, stop.start() - _LOOK) : stop.start()])
    assert word_match is not None
    word = word_match[1]
    if word.isdigit():
        return not _LIST_NUMBER.search(text[max(first, stop.start() - 6) : stop.start()])
    kind = _abbreviation(word)
    if kind == "number":
        return not following.isdigit()
    if kind == "" or (stop["close"] and kind == "end"):
        return True
    return kind == "end" and not following.isdigit() and _opens(text, after)


def _abbreviation(word: str) -> str:
    """What the word list says of an abbreviation; "end" for initials, "" for other words."""
    known = mapping("abbreviations").get(word.lower())
    if known:
        return known[0]
    initial = len(word) == 1 and word.isalpha() and word != "I"
    return "end" if initial or _DOTTED.fullmatch(word) else ""


def _opens(text: str, place: int) -> bool:
    word = _NEXT_WORD.match(text, place)
    if word is None or (len(word[0]) == 1 and text[word.end() : word.end() + 1] == "."):
        return False
    return word[0].lower() in entries("openings")


def bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without outer space, cut at the last space before the limit where it is longer."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LIMIT:
        cut = text.rfind(" ", start + 1, start + _LIMIT)
        cut = cut if cut > start else start + _LIMIT
        yield start, cut
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        yield start, end
