"""Names of persons, organisations and works: initials, short forms, titles, spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from workbench.facets.mention import AGREE, Mention, Outcome
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import known
from workbench.words.tokens import Reading, once

_JOINS = entries("name_joins")
_NOT_NAMES = {*mapping("months"), *mapping("weekdays"), *entries("weekdays"), "i"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its words without titles, in lower case; ``said`` as written."""

    said: str
    parts: tuple[str, ...]
    sex: str = ""  # as a title tells it: man, woman


@once
def extract(reading: Reading) -> tuple[Mention, ...]:
    """The names of a text."""
    found: list[Mention] = []
    words, index = reading.words, 0
    while index < len(words):
        if words[index].islower() or not _begins(reading, index):
            index += 1
            continue
        last = _end(reading, index)
        first = index
        titles = entries("person_titles")
        parts = tuple(
            [_bare(w) for w in reading.lowers[first:last] if w not in _JOINS and w not in titles]
        )
        if parts:
            value = Name(reading.span(first, last), parts, _sex(reading, first))
            found.append(
                Mention("name", reading.starts[first], reading.ends[last - 1], first, last, value)
            )
        index = last
    return tuple(found)


def _sex(reading: Reading, first: int) -> str:
    lower = reading.lowers[first]
    return mapping("persons").get(lower, ("",))[0] if lower in entries("person_titles") else ""


def _bare(lower: str) -> str:
    lower = lower.removesuffix("'s").removesuffix("'")
    return lower.replace(".", "")


def _begins(reading: Reading, index: int) -> bool:
    """Whether a name begins here: a capital that the place in the sentence does not explain."""
    word = reading.words[index]
    if not (word[0].isupper() or (word[0].islower() and any(map(str.isupper, word[1:])))):
        return False
    lower = reading.lowers[index]
    acronym = len(word) > 1 and word.isupper()
    if lower in _NOT_NAMES or (lower in entries("function_words") and not acronym):
        return False
    opens = (
        index == 0
        or reading.sentences[index] != reading.sentences[index - 1]
        or (reading.gap(index).strip()[-1:] in ("“", '"', "‘", "'", ":", "`"))
    )
    if not opens or any(map(str.isupper, word[1:])):
        return True
    if not known(reading.stems[index]) and not known(lower):
        return True
    after = index + 1
    return (
        after < len(reading)
        and reading.words[after][0].isupper()
        and reading.gap(after) in (" ", "-")
        and reading.lowers[after] not in entries("function_words")
        and not known(reading.stems[index])
    ) or lower in entries("person_titles")


def _end(reading: Reading, first: int) -> int:
    """The word behind the name that begins here."""
    last = index = first + 1
    while index < len(reading):
        gap, word = reading.gap(index), reading.words[index]
        if gap not in (" ", "-", ". ", ".") or (
            gap.startswith(".")
            and len(reading.words[index - 1]) > 2
            and reading.lowers[index - 1] not in entries("person_titles")
        ):
            break
        if reading.words[index - 1].endswith(("'s", "’s")):
            break
        named = word[0].isupper() and reading.lowers[index] not in _NOT_NAMES
        if named or (word[0].isdigit() and gap == "-"):
            last = index + 1
        elif reading.lowers[index] not in _JOINS or reading.lowers[index] in ("and", "for"):
            break
        index += 1
    return last


_VOWELS = re.compile(r"[aeiouy]+")


def same(left: str, right: str) -> bool:
    """Whether two single names are one: initial, short form, or one spelling of the other."""
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    short = mapping("short_names")
    if short.get(left, (left,))[0] == short.get(right, (right,))[0]:
        return True
    shorter = min(len(left), len(right))
    return (
        shorter >= 5
        and left[0] == right[0]
        and OSA.distance(left, right, score_cutoff=2) <= (1 if shorter < 8 else 2)
    )


def compare(left: Name, right: Name) -> Outcome:
    """Whether two names can be of one bearer."""
    first, second = left.parts, right.parts
    if left.sex and right.sex and left.sex != right.sex:
        return "conflict", f"“{left.said}” is a {left.sex}, “{right.said}” a {right.sex}"
    if _acronym(first, second) or _acronym(second, first):
        return AGREE
    shared = sum(any(same(a, b) for b in second) for a in first)
    if shared == len(first) or sum(any(same(a, b) for a in first) for b in second) == len(second):
        return AGREE
    if shared and first[-1] == second[-1]:
        return "possible", f"“{left.said}” and “{right.said}” share a last name only"
    return "conflict", f"“{right.said}” stands where the left text has “{left.said}”"


def _acronym(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(full) < 2:
        return False
    return short[0].rstrip("s") in ("".join(part[0] for part in full), "".join(full))


def alone(mention: Mention, words: str, side: str) -> Outcome:
    """A name that the other text lacks."""
    if side == "right":
        return "added", f"“{words}” is new in the right text"
    return "lost", f"“{words}” is not named in the right text"
