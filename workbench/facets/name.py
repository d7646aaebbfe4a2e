"""Names of persons, organisations and works: initials, short forms, titles, spellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from workbench.measures.figures import ROMAN, figure
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.words.cues import cues
from workbench.words.lexicon import entries, mapping
from workbench.words.stems import unaccented
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
_NOT_NAMES = {*mapping("months"), *mapping("weekdays"), *entries("not_names"), "i"}
_NUMERALS = frozenset(word for word in ROMAN if len(word) > 1)
_POST_NOMINALS = entries("post_nominals")
_GENERATIONS = {"jr": "junior", "jnr": "junior", "sr": "senior", "snr": "senior"}
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
# What stands around a nickname in the middle of a name.
_OPENING, _CLOSING = (" '", ' "', " “", " ‘", " ("), ("' ", '" ', "” ", "’ ", ") ")
# Behind "I" these show that it is the writer and no numeral.
_SPEAKING = frozenset(["am", "think", "know", "believe", "have", "saw", "met", "love", "mean"])


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its words without titles and accents, in lower case; ``said`` as written.

    ``numeral`` tells one sovereign from another ("vi"), ``junior`` father from son. ``others`` are the other names that the text gives the same bearer ("Anna Smith, née Jones");
    ``alias`` says that this one is such another name.
    """

    said: str
    parts: tuple[str, ...]
    sex: str = ""  # as a title tells it: man, woman
    others: tuple[tuple[str, ...], ...] = ()
    alias: bool = False
    numeral: str = ""
    junior: str = ""


@once
def extract(reading: Reading) -> tuple[Mention, ...]:
    """The names of a text."""
    found: list[Mention] = []
    last = 0
    for first in [at for at, word in enumerate(reading.words) if not word.islower()]:
        if first < last or not _begins(reading, first):
            continue
        middle = _end(reading, first)
        last, nick = _nicknamed(reading, middle)
        sex = _sex(reading, first)
        while first < last and reading.lowers[first] in _PERSON_TITLES:
            first += 1  # a title tells of the person, and is no part of the name
        spots = [*range(first, middle), *range(middle + len(nick), last)] if nick else None
        value = _read(reading, first, last, spots or range(first, last), nick, sex)
        if value is not None:
            spot = (reading.starts[first], reading.ends[last - 1], first, last)
            found.append(Mention("name", *spot, value))
    return _aliased(reading, found) if len(found) > 1 else tuple(found)


def _read(
    reading: Reading,
    first: int,
    last: int,
    spots: Sequence[int],
    nick: tuple[str, ...],
    sex: str,
) -> Name | None:
    """The name from word ``first`` to ``last``, told at some of them; None where those are titles
    alone."""
    parts: list[str] = []
    numeral = junior = ""
    for at in spots:
        lower = reading.lowers[at]
        if lower in _JOINS or lower in _PERSON_TITLES:
            continue
        if parts and lower in ROMAN and _numeral(reading, at):
            numeral = lower
            parts.append(lower)
        elif parts and lower in _GENERATIONS:
            junior = _GENERATIONS[lower]
        elif _INITIALS.fullmatch(lower) and len(spots) > 1:
            parts += lower.replace(".", "")
        else:
            parts.append(_bare(lower))
    if not parts:
        return None
    others = ((*nick, parts[-1]),) if nick else ()
    said = reading.span(first, last)
    return Name(said, tuple(parts), sex, others, False, numeral, junior)


def _numeral(reading: Reading, index: int) -> bool:
    """Whether a word is the numeral behind a name: the "VI" of "George VI"; not an initial, nor
    the writer of "Anna and I"."""
    if not reading.words[index].isupper() or reading.gap(index) != " ":
        return False
    if reading.gap(index + 1).startswith(".") and len(reading.words[index]) == 1:
        return index + 1 == reading.size or reading.sentences[index] != reading.sentences[index + 1]
    behind = reading.lowers[index + 1] if index + 1 < len(reading) else ""
    return reading.lowers[index] != "i" or behind not in _SPEAKING


def _nicknamed(reading: Reading, last: int) -> tuple[int, tuple[str, ...]]:
    """The word behind a name that goes on past a nickname, William “Bill” Tanner, and the
    nickname; ``last`` and nothing where there is none."""
    if last >= len(reading) or reading.gap(last) not in _OPENING:
        return last, ()
    for end in range(last + 1, min(last + 4, len(reading))):
        if reading.gap(end) in _CLOSING:
            named = reading.words[last][0].isupper() and reading.words[end][0].isupper()
            if named and reading.lowers[end] not in _NOT_NAMES:
                nick = tuple(map(_bare, reading.lowers[last:end]))
                return _end(reading, end), nick
        if reading.gap(end) != " ":
            break
    return last, ()


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
    """Whom the title at a name, or right before it, tells: a man or a woman."""
    for at in (first, first - 1):
        if at >= 0 and reading.lowers[at] in _PERSON_TITLES:
            return mapping("persons").get(reading.lowers[at], ("",))[0]
    return ""


def _bare(lower: str) -> str:
    lower = lower.removesuffix("'s").removesuffix("'")
    lower = lower.replace(".", "")
    return lower if lower.isascii() else unaccented(lower)


def _begins(reading: Reading, index: int) -> bool:
    """Whether a name begins here: a capital that the place in the sentence does not explain."""
    word = reading.words[index]
    if not (word[0].isupper() or (word[0].islower() and any(map(str.isupper, word[1:])))):
        return False
    lower = reading.lowers[index]
    acronym = len(word) > 1 and word.isupper()
    if lower in _NOT_NAMES or (lower in _FUNCTION and not acronym):
        return False
    if index and _of_a_figure(reading, index):
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


def _of_a_figure(reading: Reading, index: int) -> bool:
    """Whether a word in capitals belongs to the word before it: "54K", "12 °C", "Chapter IV",
    "Ruth Amsel, MD"."""
    gap, before, lower = reading.gap(index), reading.words[index - 1], reading.lowers[index]
    if (not gap and before[-1].isdecimal()) or "°" in gap:
        return True
    if lower in _POST_NOMINALS and reading.words[index].replace(".", "")[-1].isupper():
        return before[0].isupper() and gap in (" ", ", ")
    return lower in ROMAN and figure(reading, index) is not None


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
            and (len(reading.words[index - 1]) > 2 or reading.lowers[index - 1] in _NUMERALS)
            and reading.lowers[index - 1] not in _PERSON_TITLES
        ):
            break
        if reading.words[index - 1].endswith(("'s", "’s")):
            break
        named = word[0].isupper() and reading.lowers[index] not in _NOT_NAMES
        named = named or (word == "I" and _numeral(reading, index))
        if named and _of_a_figure(reading, index):
            break
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
    first, second = _unnumbered(left), _unnumbered(right)
    if left.sex and right.sex and left.sex != right.sex:
        return "conflict", f"“{left.said}” is a {left.sex}, “{right.said}” a {right.sex}"
    if _acronym(first, second) or _acronym(second, first):
        return AGREE
    if left.numeral and right.numeral and left.numeral != right.numeral:
        return "conflict", f"“{right.said}” is not “{left.said}”"
    if _one(first, second):
        return _of_one_family(left, right)
    shared = any(same(a, b) for a in first for b in second)
    if any(_one(first, b) for b in right.others) or any(_one(a, second) for a in left.others):
        return AGREE  # under another name that one of the texts gives
    if shared and first[-1] == second[-1]:
        return "possible", f"“{left.said}” and “{right.said}” share a last name only"
    if shared and same(first[0], second[0]) and (left.others or right.others):
        return "possible", f"“{left.said}” and “{right.said}” share a first name; one was changed"
    return "conflict", f"“{right.said}” stands where the left text has “{left.said}”"


def _unnumbered(value: Name) -> tuple[str, ...]:
    """The parts of a name without its numeral."""
    parts = value.parts
    return tuple(p for p in parts if p != value.numeral) if value.numeral else parts


def _of_one_family(left: Name, right: Name) -> Outcome:
    """Whether two names that answer each other part by part may be of two of one family."""
    if left.junior != right.junior:
        sure = bool(left.junior and right.junior)
        why = f"“{left.said}” and “{right.said}” may be father and son"
        return "conflict" if sure else "possible", why
    ours, theirs = left.parts[1:-1], right.parts[1:-1]
    initials = any(len(part) == 1 for part in ours + theirs)
    alike = len(ours) == len(theirs) and all(map(same, ours, theirs))
    if ours and theirs and initials and not alike:
        return "possible", f"“{left.said}” and “{right.said}” have other middle initials"
    return AGREE


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


def normal(value: Name) -> str:
    """The name as text, equal for equal names: "name bob hope"."""
    return " ".join(("name", *value.parts, value.junior)).rstrip()
