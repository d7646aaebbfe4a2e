"""Names of persons, organisations and works: initials, short forms, titles, spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.words.cues import cues
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import known
from workbench.words.tokens import Reading, once

_JOINS = entries("name_joins")
_FUNCTION, _PERSON_TITLES = entries("function_words"), entries("person_titles")
_ANNOUNCED = 8  # words between a name and another one of the same bearer
# What may stand before the phrase that announces it: "better known by her stage name".
_BY_NAME = frozenset(
    ["better", "best", "performed", "performing", "wrote", "writing", "uses", "working", "works"]
)
_SMALL = frozenset(["the", "was", "is", "as", "a"])  # between the phrase and the name
_NOT_NAMES = {*mapping("months"), *mapping("weekdays"), *entries("weekdays"), "i"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its words without titles, in lower case; ``said`` as written.

    ``others`` are the other names that the text gives the same bearer ("Anna Smith, née Jones");
    ``alias`` says that this one is such another name.
    """

    said: str
    parts: tuple[str, ...]
    sex: str = ""  # as a title tells it: man, woman
    others: tuple[tuple[str, ...], ...] = ()
    alias: bool = False


@once
def extract(reading: Reading) -> tuple[Mention, ...]:
    """The names of a text."""
    found: list[Mention] = []
    last = 0
    for first in [at for at, word in enumerate(reading.words) if not word.islower()]:
        if first < last or not _begins(reading, first):
            continue
        last = _end(reading, first)
        lowers = reading.lowers[first:last]
        parts = tuple([_bare(w) for w in lowers if w not in _JOINS and w not in _PERSON_TITLES])
        if parts:
            value = Name(reading.span(first, last), parts, _sex(reading, first))
            found.append(
                Mention("name", reading.starts[first], reading.ends[last - 1], first, last, value)
            )
    return _aliased(reading, found) if len(found) > 1 else tuple(found)


@cache
def _announcing() -> frozenset[str]:
    """The words with which the phrases begin that announce another name."""
    return frozenset(phrase.split()[0] for phrase in entries("aliases"))


def _aliased(reading: Reading, found: list[Mention]) -> tuple[Mention, ...]:
    """The names, where the text gives a bearer two of them each with the other one."""
    if _announcing().isdisjoint(reading.lowers):
        return tuple(found)
    ends = {cue.last: cue.first for cue in cues(reading, "aliases")}
    if not ends:
        return tuple(found)
    for at, (one, two) in enumerate(pairwise(tuple(found))):
        if not _announced(reading, one, two, ends):
            continue
        first, second = one.value, two.value
        parts = second.parts
        if len(parts) == 1 and len(first.parts) > 1:
            parts = (*first.parts[:-1], *parts)  # "née Jones" leaves the given names
        one, two = found[at], found[at + 1]
        found[at] = one._replace(value=replace(one.value, others=(*one.value.others, parts)))
        found[at + 1] = two._replace(value=replace(second, others=(first.parts, parts), alias=True))
    return tuple(found)


def _announced(reading: Reading, one: Mention, two: Mention, ends: dict[int, int]) -> bool:
    """Whether nothing stands between two names but words that announce another name; ``ends``
    has the first words of the phrases that do, by the word behind them."""
    if not 0 < two.first - one.last <= _ANNOUNCED:
        return False
    if reading.sentences[one.first] != reading.sentences[two.first]:
        return False
    last = two.first
    while last not in ends and last > one.last and reading.lowers[last - 1] in _SMALL:
        last -= 1
    first = ends.get(last, -1)
    return first >= one.last and all(
        word in _FUNCTION or word in _BY_NAME for word in reading.lowers[one.last : first]
    )


def _sex(reading: Reading, first: int) -> str:
    lower = reading.lowers[first]
    return mapping("persons").get(lower, ("",))[0] if lower in _PERSON_TITLES else ""


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
    if lower in _NOT_NAMES or (lower in _FUNCTION and not acronym):
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
    if lower in entries("given_names") and _followed(reading, after, (" ",)):
        return True
    if len(word) == 1 and _followed(reading, after, (".", ". ")):
        return True
    return (
        after < len(reading)
        and reading.words[after][0].isupper()
        and reading.gap(after) in (" ", "-")
        and reading.lowers[after] not in _FUNCTION
        and not known(reading.stems[index])
    ) or lower in _PERSON_TITLES


def _followed(reading: Reading, index: int, gaps: tuple[str, ...]) -> bool:
    """Whether a word with a capital of its own stands right behind."""
    return (
        index < len(reading)
        and reading.words[index][0].isupper()
        and reading.gap(index) in gaps
        and reading.lowers[index] not in _FUNCTION
        and reading.lowers[index] not in _NOT_NAMES
    )


def _end(reading: Reading, first: int) -> int:
    """The word behind the name that begins here."""
    last = index = first + 1
    while index < len(reading):
        gap, word = reading.gap(index), reading.words[index]
        if gap not in (" ", "-", ". ", ".") or (
            gap.startswith(".")
            and len(reading.words[index - 1]) > 2
            and reading.lowers[index - 1] not in _PERSON_TITLES
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
    if left in short or right in short:
        fulls = {right, *short.get(right, ())}
        if left in fulls or not fulls.isdisjoint(short.get(left, ())):
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
    if _one(first, second):
        return AGREE
    shared = any(same(a, b) for a in first for b in second)
    if any(_one(first, b) for b in right.others) or any(_one(a, second) for a in left.others):
        return AGREE  # under another name that one of the texts gives
    if shared and first[-1] == second[-1]:
        return "possible", f"“{left.said}” and “{right.said}” share a last name only"
    if shared and same(first[0], second[0]) and (left.others or right.others):
        return "possible", f"“{left.said}” and “{right.said}” share a first name; one was changed"
    return "conflict", f"“{right.said}” stands where the left text has “{left.said}”"


def _one(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether every part of one name answers a part of the other."""
    return all(any(same(a, b) for b in second) for a in first) or all(
        any(same(a, b) for a in first) for b in second
    )


def _acronym(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(full) < 2:
        return False
    return short[0].rstrip("s") in ("".join(part[0] for part in full), "".join(full))


def alone(mention: Mention, words: str, side: str) -> Outcome:
    """A name that the other text lacks."""
    if side == "right":
        return "added", f"“{words}” is new in the right text"
    return "lost", f"“{words}” is not named in the right text"
