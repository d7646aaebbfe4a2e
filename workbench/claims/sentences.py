"""Where the sentences of a block begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.claims.verbs import verbal
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import tokenize

# A stop, the quotes and brackets that close with it, the mark of a footnote, then space; a stop
# without the space that should follow it; or a stop that needs no space.
_STOP = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[\"'”’»)\]*_]*+)"
    r"(?P<note>(?:(?:\[[^\[\]\n]{1,40}\](?!\()(?::\s?\d{1,4}(?:[–-]\d{1,4})?(?=\s*(?:\Z|[A-Z\[])))?)"
    r"|<ref\b[^<>\n]{0,200}(?:/>|>[^<>]{0,300}</ref>)|<sup\b[^<>\n]{0,90}>[^<>\n]{1,20}</sup>)++"
    r"|[⁰¹²³⁴-⁹]++|\d{1,3}(?:,\d{1,3}){0,4}|\(\d{1,2}\))?(?=\s|\Z)"
    r"|(?<=[^\W_])(?P<glued>[.!?])(?=[^\W\d_a-z])"
    r"|[。！？](?=.)"
)
# What stands before the first word of a claim and is none of its words: space, the quotation mark
# of Markdown in a wrapped line, the mark of a footnote to the sentence before.
_BEFORE = re.compile(
    r"(?:\s+|(?<=\n)(?:>[ \t]?)+"
    r"|\[(?:\^[^\[\]\s]{1,40}|\d{1,3}|[a-z]|note \d{1,3}|citation needed)\](?![(:]))++"
)
_OPENER = " \t\n\u00a0\u2003\"'“‘«([*_¿¡—–->"
_LAST_WORD = re.compile(r"([^\s(\[\"'“‘«/]*)$")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LIST_NUMBER = re.compile(r"(?:^\s*|[:;.?!]\s+)\(?\d{1,2}$")
_NUMBERED = re.compile(r"([^\W\d_]+)\.\s*\d{1,2}$")
_ROMAN = re.compile(r"[IVXLC]{2,}\b|[VX]\b")
_NAMED = re.compile(r"(?:[^\W\d_a-z][\w'’]*|\d+(?:st|nd|rd|th))\s$")
_LIMIT = 2_000  # characters; text without any stop is cut here, so no claim is endless
_LOOK = 40  # characters looked at on either side of a stop
_FAR = 120  # characters before a time of day in which a verb is looked for
_NOTED = 3  # letters a word has at least whose full stop has a footnote's digits glued to it


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences between two offsets, without the space around them."""
    first = start
    for stop in _STOP.finditer(text, start, end):
        if stop["glued"]:
            ends = _runs_into(text, first, stop, end)
        else:
            ends = stop["stop"] is None or _ends(text, first, stop, end)
        if ends:
            yield from bounded(text, first, stop.start("note") if stop["note"] else stop.end())
            first = stop.end()
    yield from bounded(text, first, end)


def _ends(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at this stop."""
    after = stop.end()
    limit = min(after + _LOOK, end)
    while after < limit and text[after] in _OPENER:
        after += 1
    word = _word_before(text, first, stop)
    if stop["note"] and stop["note"].strip("()").isdecimal() and not _notable(word):
        return False
    if after >= end:
        return True
    following = text[after]
    if following.islower():
        return False
    if stop["stop"] != ".":
        return not _within_name(text, after, word + stop["stop"])
    if word.isdigit():
        before = text[max(first, stop.start() - _LOOK) : stop.start()]
        numbered = _NUMBERED.search(before)
        if numbered and _abbreviation(numbered[1]) == "number":
            return True  # "It is No. 5. Reed left."
        return not _LIST_NUMBER.search(before[-6:])
    return _ends_after(text, first, stop, word, after)


def _ends_after(text: str, first: int, stop: re.Match[str], word: str, after: int) -> bool:
    """Whether a sentence ends behind a word that may be an abbreviation."""
    kind, following = _abbreviation(word), text[after]
    if kind == "end" and len(word) == 1 and _labels(text, first, stop.start() - 1):
        return True
    if kind in ("number", "part"):
        return not (following.isdigit() or _numbers(text, after, word, kind))
    if kind == "time":  # "At 6 p.m. Reed left" has not said anything before the stop
        told = verbal(tokenize(text[max(first, stop.start() - _FAR) : stop.start()]))
        return _opens(text, after) or (told and not _tells_time(text, after))
    if kind == "street":  # "Elm St. In June" against "in St. Louis"
        before = text[max(first, stop.start() - _LOOK) : stop.start() - len(word)]
        kind = "end" if _NAMED.search(before) else "name"
    if kind == "" or (stop["close"] and kind == "end"):
        return True
    return kind == "end" and not following.isdigit() and _opens(text, after)


def _word_before(text: str, first: int, stop: re.Match[str]) -> str:
    found = _LAST_WORD.search(text[max(first, stop.start() - _LOOK) : stop.start()])
    assert found is not None
    return found[1]


def _abbreviation(word: str) -> str:
    """What the word list says of an abbreviation; "end" for initials, "" for other words."""
    initial = len(word) == 1 and word.isalpha() and word != "I"
    if initial and word.isupper():
        return "end"
    known = mapping("abbreviations").get(word.lower())
    if known:
        return known[0]
    return "end" if initial or _DOTTED.fullmatch(word) else ""


def _labels(text: str, first: int, place: int) -> bool:
    """Whether the letter at ``place`` labels the noun before it: "vitamin C"."""
    before = _LAST_WORD.search(text[max(first, place - _LOOK) : place].rstrip())
    return before is not None and before[1].lower() in entries("lettered")


def _notable(word: str) -> bool:
    """Whether digits behind the full stop of a word are a footnote's: not those of "No.5"."""
    return len(word) >= _NOTED and word.isalpha() and not _abbreviation(word)


def _runs_into(text: str, first: int, stop: re.Match[str], end: int) -> bool:
    """Whether the next sentence follows without a space: "stone.The roof is", "1911.The roof is",
    not "example.Com"."""
    word = _word_before(text, first, stop)
    plain = word.isdecimal() or (word.isalpha() and word.islower())
    if len(word) < 2 or not plain or _abbreviation(word):
        return False
    following = _NEXT_WORD.match(text, stop.end(), end)
    if following is None or not following[0].istitle():
        return False
    return text[following.end() : following.end() + 1] in (" ", ",", "\n")


def _numbers(text: str, place: int, word: str, kind: str) -> bool:
    """Whether a Roman numeral follows ("Vol. II"), or a letter that counts as one ("Fig. A")."""
    if _ROMAN.match(text, place):
        return True
    following = _NEXT_WORD.match(text, place)
    if kind != "part" or following is None or len(following[0]) > 1:
        return False
    return word[0].isupper() or following[0] not in "AI"


def _tells_time(text: str, place: int) -> bool:
    """Whether a zone, day or month goes on with a time of day: "6 p.m. EST", "6 p.m. Friday"."""
    word = _NEXT_WORD.match(text, place)
    if word is None or (len(word[0]) > 1 and word[0].isupper()):
        return True
    lower = word[0].lower()
    return (
        lower in mapping("weekdays") or lower in mapping("months") or lower in entries("zone_words")
    )


def _within_name(text: str, place: int, before: str) -> bool:
    """Whether a stop belongs to a name: "Zing! Inc.", or a word the list has with its stop."""
    word = _NEXT_WORD.match(text, place)
    if word and word[0].lower() in entries("firm_forms"):
        return True
    return _abbreviation(before) == "end" and not _opens(text, place)


def _opens(text: str, place: int) -> bool:
    word = _NEXT_WORD.match(text, place)
    if word is None or (len(word[0]) == 1 and text[word.end() : word.end() + 1] == "."):
        return False
    return word[0].lower() in entries("openings")


def bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without what surrounds its words, cut at a space where it is over the limit."""
    before = _BEFORE.match(text, start, end)
    start = before.end() if before else start
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
