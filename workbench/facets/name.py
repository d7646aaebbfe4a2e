"""Names of persons, organisations and works: initials, short forms, titles, spellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from workbench.facets.capitals import (
    JOINS,
    PERSON_TITLES,
    bare,
    begins,
    end,
    given,
    nicknamed,
    numeral,
)
from workbench.facets.facet import Facet, Label
from workbench.measures.figures import ROMAN, values
from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.measures.quantity import scan
from workbench.words.cues import cues
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, once

_FUNCTION = entries("function_words")
_ANNOUNCED = 8  # words between a name and another one of the same bearer
# What may stand before the phrase that announces it: "better known by her stage name".
_BY_NAME = frozenset(
    ["better", "best", "performed", "performing", "wrote", "writing", "uses", "working", "works"]
)
_SMALL = frozenset(["the", "was", "is", "as", "a"])  # between the phrase and the name
# Small words of a name that tell nobody apart: those of an office or a firm, and Arabic ones, which
# are written in several ways.
_ANY_WAY = frozenset(["of", "the", "and", "&", "for", "al", "el", "bin", "ibn"])
_GENERATIONS = {"jr": "junior", "jnr": "junior", "sr": "senior", "snr": "senior"}
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its words without titles and accents, in lower case; ``said`` as written.

    ``numeral`` tells one sovereign from another ("vi"), ``junior`` father from son; ``particles``
    are the small words within ("van"). ``others`` are the other names that the text gives the same
    bearer ("Anna Smith, née Jones").
    """

    said: str
    parts: tuple[str, ...]
    sex: str = ""  # as a title tells it: man, woman
    others: tuple[tuple[str, ...], ...] = ()
    numeral: str = ""
    junior: str = ""
    particles: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """The words of the name and of the bearer's other names."""
        return (*self.parts, *(part for parts in self.others for part in parts))


@once
def extract(reading: Reading) -> tuple[Mention, ...]:
    """The names of a text."""
    found: list[Mention] = []
    last = 0
    for first in [at for at, word in enumerate(reading.words) if not word.islower()]:
        if first < last or not begins(reading, first):
            continue
        middle = end(reading, first)
        last, nick = nicknamed(reading, middle)
        sex = _sex(reading, first)
        while first < last and reading.lowers[first] in PERSON_TITLES:
            first += 1  # a title tells of the person, and is no part of the name
        spots = [*range(first, middle), *range(middle + len(nick), last)] if nick else None
        value = _read(reading, first, last, spots or range(first, last), nick, sex)
        if value is not None:
            spot = (reading.starts[first], reading.ends[last - 1], first, last)
            found.append(Mention("name", *spot, value))
    found = _undated(reading, found)
    return _aliased(reading, found) if len(found) > 1 else tuple(found)


def _undated(reading: Reading, found: list[Mention]) -> list[Mention]:
    """The names that are no part of a date: "3 May 1711 (Old Style)"."""
    if not found or "(" not in reading.text:
        return found
    spent = {i for m in scan(reading) if m.facet == "date" for i in range(m.first, m.last)}
    return [m for m in found if not spent.issuperset(range(m.first, m.last))]


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
    numbered = junior = ""
    for at in spots:
        lower = reading.lowers[at]
        if _small_word(reading, at) or (not parts and lower in PERSON_TITLES):
            continue
        if parts and lower in ROMAN and numeral(reading, at):
            numbered = lower
            parts.append(lower)
        elif parts and reading.lowers[at - 1] == "the" and lower in _nth():
            numbered = _nth()[lower]
            parts.append(numbered)
        elif parts and lower in _GENERATIONS:
            junior = _GENERATIONS[lower]
        elif _INITIALS.fullmatch(lower) and len(spots) > 1:
            parts += lower.replace(".", "")
        else:
            parts.append(bare(lower))
    if not parts:
        return None
    others = ((*nick, parts[-1]),) if nick else ()
    said = reading.span(first, last)
    joins = (reading.lowers[at] for at in range(first, last))
    particles = tuple(lower for lower in joins if lower in JOINS and lower not in _ANY_WAY)
    return Name(said, tuple(parts), sex, others, numbered, junior, particles)


def _small_word(reading: Reading, index: int) -> bool:
    """Whether a word only joins the others of a name: "van", "of"; not the Al of "Al Gray"."""
    lower = reading.lowers[index]
    called = lower in mapping("short_names") and reading.words[index][0].isupper()
    return lower in JOINS and not called


@cache
def _nth() -> dict[str, str]:
    """The numeral that an ordinal behind a name stands for: the "Eighth" of "Henry the Eighth"."""
    numerals = {value: word for word, value in ROMAN.items()}
    return {word: numerals[n] for word, n in values("ordinal_words").items() if n in numerals}


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
        found[at + 1] = two._replace(value=replace(second, others=(first.parts, parts)))
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
        if at >= 0 and reading.lowers[at] in PERSON_TITLES:
            return mapping("persons").get(reading.lowers[at], ("",))[0]
    return ""


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
    if left[0] != right[0]:
        return False
    shorter = min(len(left), len(right))
    return shorter >= 5 and OSA.distance(left, right, score_cutoff=2) <= (1 if shorter < 8 else 2)


def letters(value: Name) -> frozenset[str]:
    """The letters that the words of a name, of its other forms and of their full forms begin
    with: two names of one bearer share one."""
    return _letters((value.parts, *value.others))


@lru_cache(maxsize=50_000)
def _letters(forms: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    short = mapping("short_names")
    words = {part for parts in forms for part in parts}
    return frozenset(form[0] for word in words for form in (word, *short.get(word, ())))


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
        return _turned(left, right) or _of_one_family(left, right)
    shared = any(same(a, b) for a in first for b in second)
    if any(_one(first, b) for b in right.others) or any(_one(a, second) for a in left.others):
        return AGREE  # under another name that one of the texts gives
    if shared and first[-1] == second[-1]:
        return "possible", f"“{left.said}” and “{right.said}” share a last name only"
    return "conflict", f"“{right.said}” stands where the left text has “{left.said}”"


def _unnumbered(value: Name) -> tuple[str, ...]:
    """The parts of a name without its numeral."""
    parts = value.parts
    return tuple(p for p in parts if p != value.numeral) if value.numeral else parts


def _turned(left: Name, right: Name) -> Outcome:
    """Two names of the same two words, turned round, each of which is a given name: those may be
    two people; else one text puts the family name first."""
    both = len(left.parts) == 2 and given().issuperset(left.parts)
    if both and left.parts == right.parts[::-1] != right.parts:
        return "possible", f"“{left.said}” and “{right.said}” may be two people"
    return None


def _of_one_family(left: Name, right: Name) -> Outcome:
    """Whether two names that answer each other part by part may be of two of one family, or of
    two families: "van Dam", "von Dam"."""
    if left.junior != right.junior:
        sure = bool(left.junior and right.junior)
        why = f"“{left.said}” and “{right.said}” may be father and son"
        return "conflict" if sure else "possible", why
    if left.particles and right.particles and left.particles != right.particles:
        return "possible", f"“{left.said}” and “{right.said}” may be of two families"
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


def normal(value: Name) -> str:
    """The name as text, equal for equal names: "name bob hope"."""
    return " ".join(("name", *value.parts, value.junior)).rstrip()


LABEL = Label(
    "a name", "Which name", record="the person, or a signed or official record that names them"
)
FACET = Facet("name", "name", LABEL, extract, compare, normal=normal)
