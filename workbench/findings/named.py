"""Whether a source gives a name in full: by one name of its own, not by the words of several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from workbench.facets import name
from workbench.facets.capitals import JOINS, bare
from workbench.facets.name import Name
from workbench.facets.sharing import Sharing
from workbench.measures.mention import Mention, agrees
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading, once, tokenize

_AND = frozenset(["and", "&"])
_PARTING = _AND | {"of", "for", "the"}  # "von" and "de" hold a name together


@lru_cache(maxsize=50_000)
def bears(told: Name, other: Name) -> bool:
    """Whether one name gives every part of another, in order: "Ann M. Lee" gives "A. Lee", "Ann
    Lee" and "Lee". "Lee" does not give "Ann Lee", nor does "Lee Ann"."""
    if name.letters(told).isdisjoint(name.letters(other)):
        return False
    if not agrees(name.compare(told, other)):
        return False
    ours, theirs = (_plain(each) for each in (told, other))
    if len(ours) == 1 and (len(theirs) == 1 or any(name.same(ours[0], p) for p in theirs)):
        return True
    if len(theirs) == 1 and theirs[0] not in ours:
        return True  # an acronym
    own = any(_holds(ours, each) for each in (theirs, *other.others))
    return own or any(_holds(each, theirs) for each in told.others)


def _plain(value: Name) -> tuple[str, ...]:
    return tuple(part for part in value.parts if part != value.numeral)


def _holds(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the parts of one name stand in another in order, the last one last."""
    if not few or not many or not name.same(few[-1], many[-1]):
        return False
    rest = iter(many[:-1])
    return all(any(name.same(part, each) for each in rest) for part in few[:-1])


@once
def names(reading: Reading) -> Sharing[Name]:
    """The names of a text by their words; "Tom and Ann Lee" gives "Tom Lee" too."""
    found = name.extract(reading)
    named = (*(mention.value for mention in found), *_shared(reading, found))
    return Sharing([(each, each.words()) for each in named])


def _shared(reading: Reading, found: Sequence[Mention]) -> Iterator[Name]:
    for one, two in pairwise(found):
        between = reading.lowers[one.last : two.first]
        first, second = one.value, two.value
        alone = len(first.parts) == 1 < len(second.parts)
        if alone and len(between) == 1 and between[0] in _AND:
            yield Name(first.said, (*first.parts, second.parts[-1]), first.sex)


def pieces(words: str) -> Iterator[str]:
    """The names that a name is made of: "Iraqi", "Ann Lee" and "Oslo" of "Iraqi Ann Lee of Oslo";
    a country stands for those who live there."""
    found: list[str] = []
    for word in (*capitals(tokenize(words)).split(), "|"):
        parted = word == "|" or word in _PARTING or word in mapping("nations")
        if parted and found:
            yield " ".join(found)
            found = []
        if word in mapping("nations"):
            yield word
        elif not parted:
            found.append(word)


@once
def capitals(reading: Reading) -> str:
    """The words of a text in a row, those without a capital as a bar."""
    words = zip(reading.words, reading.lowers, strict=True)
    told = (
        bare(low.removesuffix("'s")) if word[0].isupper() or low in JOINS else "|"
        for word, low in words
    )
    return f" {' '.join(told)} "


@once
def countries(reading: Reading) -> frozenset[str]:
    """The countries that a text names, or whose people."""
    nations = mapping("nations")
    return frozenset(nations[low][0] for low in reading.lowers if low in nations)
