"""Where the entries of a word list stand in a Reading, with what the list says of them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading, once

_ASIDE = "aside"  # the value of phrases in which a word of the list says nothing ("at all")


class Cue(NamedTuple):
    """An entry of a list: words ``first`` up to, not including, ``last``, and its value."""

    first: int
    last: int
    value: str


@cache
def _by_opening(name: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The entries under their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, values in mapping(name).items():
        if values == (_ASIDE,):
            continue
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, values[0] if values else ""))
    return {key: tuple(sorted(made, key=lambda m: -len(m[0]))) for key, made in found.items()}


@cache
def _asides(name: str) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """The phrases in which a word of the list says nothing, under each of their words, with the
    place of that word in the phrase."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for phrase, values in mapping(name).items():
        words = tuple(phrase.split()) if values == (_ASIDE,) else ()
        for at, word in enumerate(words):
            found.setdefault(word, []).append((words, at))
    return {key: tuple(made) for key, made in found.items()}


def _aside(reading: Reading, name: str, index: int) -> bool:
    """Whether the word stands in such a phrase: the "all" of "not at all"."""
    lowers, stems, asides = reading.lowers, reading.stems, _asides(name)
    for words, at in asides.get(lowers[index]) or asides.get(stems[index], ()):
        first = index - at
        if first >= 0 and all(
            word in (lowers[i : i + 1] + stems[i : i + 1]) for i, word in enumerate(words, first)
        ):
            return True
    return False


# The lists every comparison asks for; one look at the words tells which of them matter.
_COMMON = (
    "attribution",
    "causes",
    "certainty",
    "job_titles",
    "nations",
    "negators",
    "places",
    "scope",
    "superlatives",
)


@lru_cache(maxsize=1)
def _telling() -> dict[str, tuple[str, ...]]:
    """For each word without which an entry of a common list cannot be there, the lists."""
    made: dict[str, set[str]] = {}
    for name in _COMMON:
        for phrase, values in mapping(name).items():
            if values != (_ASIDE,):
                made.setdefault(_rarest(phrase.split(), name), set()).add(name)
    return {word: tuple(sorted(names)) for word, names in made.items()}


def _rarest(words: list[str], name: str) -> str:
    """A word of a phrase that few texts have, or that the list has as an entry of its own."""
    alone = (word for word in words if word in mapping(name))
    telling = (word for word in words if word not in entries("function_words"))
    return next(alone, "") or next(telling, "") or max(words, key=len)


@once
def _common(reading: Reading) -> dict[str, tuple[Cue, ...]]:
    """The entries of the common lists in a text. Most texts have none of most lists."""
    telling, words = _telling(), {*reading.lowers, *reading.stems}
    names = {name for word in telling.keys() & words for name in telling[word]}
    return {name: found for name in names if (found := _find(reading, name, words))}


def cues(reading: Reading, name: str) -> tuple[Cue, ...]:
    """The entries of a mapping in a text, as written or as stems, longest first, none twice."""
    if name in _COMMON:
        return _common(reading).get(name, ())
    opening = _opening(name)
    if opening.isdisjoint(reading.lowers) and opening.isdisjoint(reading.stems):
        return ()
    return _find(reading, name, {*reading.lowers, *reading.stems})


@cache
def _opening(name: str) -> frozenset[str]:
    return frozenset(_by_opening(name))


def _find(reading: Reading, name: str, words: set[str]) -> tuple[Cue, ...]:
    """The entries of any list, of which only those that begin with one of the words matter."""
    openings = _by_opening(name)
    opened = openings.keys() & words
    if not opened:
        return ()
    lowers, stems = reading.lowers, reading.stems
    found: list[Cue] = []
    floor = 0
    for index in [i for i, low in enumerate(lowers) if low in opened or stems[i] in opened]:
        if index < floor:
            continue
        for phrase, value in openings.get(lowers[index]) or openings[stems[index]]:
            last = index + len(phrase)
            if len(phrase) == 1:
                # "all-inclusive" is not "all".
                if reading.gaps[last] == "-" and last < len(stems) and value != "no":
                    continue
            elif not _goes_on(reading, phrase, index):
                continue
            if not _aside(reading, name, last - 1):
                found.append(Cue(index, last, value))
            floor = last
            break
    return tuple(found)


def _goes_on(reading: Reading, phrase: tuple[str, ...], index: int) -> bool:
    """Whether the words behind the first one of a phrase stand there too."""
    if index + len(phrase) > reading.size:
        return False
    for at, word in enumerate(phrase[1:], index + 1):
        if reading.lowers[at] != word != reading.stems[at]:
            return False
    return True
