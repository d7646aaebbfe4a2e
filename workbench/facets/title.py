"""Titles of works: novels, films, songs, paintings. A title is no person's name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from workbench.facets import name
from workbench.facets.facet import Facet, Label
from workbench.measures.figures import values
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.words.lexicon import entries, mapping
from workbench.words.stems import stem, unaccented
from workbench.words.thesaurus import kinship, known
from workbench.words.tokens import Reading, once

_QUOTED = re.compile(
    r"[“\"]([^“”\"\n]{2,90})[”\"]|‘([^‘\n]{2,90}?)’(?!\w)|``\s?([^`\n]{2,90}?)\s?''"
    r"|(?<![\w'])'([A-Z][^'\"\n]{1,90}?)'(?!\w)"
)
_MARKS = ('"', "“", "‘", "`", " '")  # most texts have none
_LONGEST = 10  # words; what is longer is a sentence that somebody said
_REACH = 6  # words between a title and the word that says what sort of work it is
_BEFORE_KIND = 3  # words before that word that say which one it is: "her first novel"
_TITLED = frozenset(["titled", "entitled"])
_CALLED = frozenset(["called", "named", *_TITLED])
# "nicknamed “The Bull”" names no work, nor does "a sign reading “No Entry”".
_NO_WORK = frozenset(
    ["nicknamed", "dubbed", "codenamed", "labelled", "labeled", "known", "reading", "shouting"]
)
_IS = frozenset(["is", "was", "became", "remains", "remained"])
_WITHIN = frozenset(["of", "the", "a", "an", "and"])  # small words inside an unmarked title
_FIRST = frozenset(["debut", "maiden"])
_LAST = frozenset(["last", "final"])


@dataclass(frozen=True, slots=True)
class Title:
    """A title: its words in lower case without the article that opens it, ``said`` as written.

    ``kind`` is the group of works it belongs to (book, film ...), "" where the text does not say;
    ``rank`` which of its maker's works it is: 1 for the first, -1 for the last, 0 if not told.
    """

    said: str
    parts: tuple[str, ...]
    kind: str = ""
    rank: int = 0


@once
def extract(reading: Reading) -> tuple[Mention, ...]:
    """The titles of a text: in quotation marks, or with capitals behind "novel", "film" ..."""
    marked = any(map(reading.text.__contains__, _MARKS))
    named = not _openers().isdisjoint(reading.lowers)
    if not marked and not named:
        return ()
    quoted = _quoted(reading) if marked else ()
    found = {first: _mention(reading, first, last) for first, last in quoted}
    if named:
        inside = {at for m in found.values() for at in range(m.first, m.last)}
        for first, last in _unmarked(reading):
            if inside.isdisjoint(range(first, last)):
                found[first] = _mention(reading, first, last)
    return tuple(found[first] for first in sorted(found))


@cache
def _openers() -> frozenset[str]:
    """The words behind which a title may stand without quotation marks."""
    return _TITLED.union(mapping("works"))


@once
def names(reading: Reading) -> tuple[Mention, ...]:
    """The names of a text that are no part of a title or a figure."""
    from workbench.facets import values

    found, others = name.extract(reading), (*extract(reading), *values(reading))
    if not found or not others:
        return found
    inside = {at for m in others for at in range(m.first, m.last)}
    return tuple(m for m in found if inside.isdisjoint(range(m.first, m.last)))


def _mention(reading: Reading, first: int, last: int) -> Mention:
    lowers = reading.lowers[first:last]
    parts = lowers[1:] if len(lowers) > 1 and lowers[0] in ("the", "a", "an") else lowers
    value = Title(reading.span(first, last), parts, *_sort(reading, first, last))
    return Mention("title", reading.starts[first], reading.ends[last - 1], first, last, value)


def _quoted(reading: Reading) -> Iterator[tuple[int, int]]:
    """The titles in quotation marks, by first and last word."""
    for match in _QUOTED.finditer(reading.text):
        start, end = match.span(match.lastindex or 0)
        first, last = bisect_left(reading.starts, start), bisect_left(reading.starts, end)
        if first < last and _reads_as_title(reading, first, last):
            yield first, last


def _reads_as_title(reading: Reading, first: int, last: int) -> bool:
    """Whether words in quotation marks are a work's title, not scare quotes, speech or a
    nickname."""
    function = entries("function_words")
    words = range(first, last)
    if last - first > _LONGEST or reading.words[first][0].islower():
        return False
    if any(reading.words[i][0].islower() and reading.lowers[i] not in function for i in words):
        return False
    kind, _ = _sort(reading, first, last)
    if kind:
        return True
    before = reading.lowers[max(0, first - 3) : first]
    if not _NO_WORK.isdisjoint(before) or not {"called", "named"}.isdisjoint(before):
        return False
    if _between_names(reading, first, last):
        return False
    sentence = reading.sentences[first]
    return any(
        reading.sentences[i] == sentence and reading.stems[i] in entries("making")
        for i in range(max(0, first - _REACH), min(len(reading), last + _REACH))
        if i not in words
    )


def _between_names(reading: Reading, first: int, last: int) -> bool:
    """Whether it is the nickname in the middle of a name: Karl “The Bull” Berg."""
    if not first or last >= len(reading):
        return False
    before, after = reading.words[first - 1], reading.words[last]
    plain = reading.gap(first)[:1] == " " and reading.gap(last)[-1:] == " "
    return plain and before[0].isupper() and after[0].isupper() and before[-2:] not in ("'s", "’s")


def _unmarked(reading: Reading) -> Iterator[tuple[int, int]]:
    """Words with capitals right behind a word for a work: "her novel The Long Road"."""
    works, lowers = mapping("works"), reading.lowers
    for index, lower in enumerate(lowers):
        if lower in works:
            first = index + 1
            if lowers[first : first + 1] and lowers[first] in _CALLED:
                first += 1
            elif not _noun(reading, index):
                continue
        elif lower in _TITLED:
            first = index + 1
        else:
            continue
        last = _capitals(reading, first)
        if last > first and _closed(reading, last):
            yield first, last


def _noun(reading: Reading, index: int) -> bool:
    """Whether the word for a work is told of one: "the play", "Holm's second film"."""
    clause = reading.clauses[index]
    return any(
        reading.clauses[i] == clause
        and (reading.lowers[i] in entries("determiners") or reading.lowers[i][-2:] in ("'s", "s'"))
        for i in range(max(0, index - 4), index)
    )


def _capitals(reading: Reading, first: int) -> int:
    """The word behind a run of capitals that begins at a word; ``first`` where none does."""
    last = index = first
    while index < len(reading) and index < first + _LONGEST:
        word, lower = reading.words[index], reading.lowers[index]
        # Behind "called" or the kind a comma may stand, not within the title.
        if reading.gap(index) not in ((" ", ", ") if index == first else (" ", "-", " & ")):
            break
        named = word[0].isupper() or (word[0].isdigit() and index > first)
        if index == first and (lower in mapping("months") or lower in mapping("weekdays")):
            break
        if named:
            last = index + 1
            if word[-2:] in ("'s", "’s") and index == first:
                return first  # "the film Holm's friends made"
        elif lower not in _WITHIN or index == first:
            break
        index += 1
    return last


def _closed(reading: Reading, last: int) -> bool:
    """Whether the title ends with its clause or before a small word: "the song Ann Reed wrote"
    goes on with what she did."""
    if last >= len(reading) or reading.gap(last) != " ":
        return True
    lower = reading.lowers[last]
    return lower in entries("function_words") or lower[0].isdigit()


def _sort(reading: Reading, first: int, last: int) -> tuple[str, int]:
    """The kind of work and its rank, by the words beside a title."""
    works, sentence = mapping("works"), reading.sentences[first]
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    behind = range(last, min(len(reading), last + _told(reading, last)))
    for at in (*before, *behind):
        lower = reading.lowers[at].removesuffix("'s")
        group = works.get(lower) or works.get(reading.stems[at])
        if not group or reading.sentences[at] != sentence:
            continue
        if at >= last or _beside(reading, at, first):
            return group[0], _rank(reading, at)
    return "", 0


def _told(reading: Reading, last: int) -> int:
    """How many words behind a title may tell its kind: "“Ashes” was his second poem"."""
    if last < len(reading) and (reading.lowers[last] in _IS or "," in reading.gap(last)):
        return _REACH
    return 1


def _beside(reading: Reading, at: int, first: int) -> bool:
    """Whether nothing but a few words that cannot open a new matter lie before the title."""
    return all(not reading.gap(i).strip(" ,:-“”\"'`‘’(") for i in range(at + 1, first + 1))


def _rank(reading: Reading, at: int) -> int:
    """Which work of its maker it is: "debut novel", "third album", "last film"."""
    for lower in reading.lowers[max(0, at - _BEFORE_KIND) : at]:
        if lower in _FIRST:
            return 1
        if lower in _LAST:
            return -1
        if lower in values("ordinal_words"):
            return int(values("ordinal_words")[lower])
    return 0


def compare(left: Title, right: Title) -> Outcome:
    """Whether two titles are one: without the article, in short, or spelled another way.

    None for works of different kinds.
    """
    if left.kind and right.kind and left.kind != right.kind:
        return None
    one, two = left.parts, right.parts
    if "".join(one) == "".join(two) or _holds(one, two) or _holds(two, one):
        return AGREE
    if len(one) == len(two):
        pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
        if all(_spelled(a, b) for a, b in pairs):
            return AGREE
    if any(map(_foreign, (one, two))):
        return "possible", f"“{right.said}” may be “{left.said}” in another language"
    return "conflict", f"the title is “{left.said}” in one text, “{right.said}” in the other"


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether one title is the other cut short; "Part 2" is another work."""
    spots = range(len(longer) - len(shorter) + 1)
    at = next((i for i in spots if longer[i : i + len(shorter)] == shorter), None)
    if at is None:
        return False
    rest = longer[:at] + longer[at + len(shorter) :]
    return not any(word[0].isdigit() or set(word) <= set("ivx") for word in rest)


def _spelled(left: str, right: str) -> bool:
    """Whether two words are one in two spellings; two known words of unlike meaning are not."""
    one, two = stem(left), stem(right)
    if known(one) and known(two):
        return one == two or (left[0] == right[0] and kinship(one, two) == "akin")
    return name.same(left, right)


def _foreign(parts: tuple[str, ...]) -> bool:
    """Whether no word of a title of several is an English one."""
    english = any(known(stem(word)) or word in entries("function_words") for word in parts)
    return len(parts) > 1 and not english and all(map(str.isalpha, parts))


def normal(value: Title) -> str:
    """The title as text, equal for equal titles: "title long road"."""
    return f"title {' '.join(map(unaccented, value.parts))}"


LABEL = Label("a title", "Which title", record="the record or edition that states it")
FACET = Facet("title", "name", LABEL, extract, compare, normal=normal)
