"""Where the entries of a word list stand in a Reading, with what the list says of them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

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
    function = entries("function_words")
    for name in _COMMON:
        for phrase, values in mapping(name).items():
            if values == (_ASIDE,):
                continue
            words = phrase.split()
            word = next((w for w in words if w not in function), words[-1])
            made.setdefault(word, set()).add(name)
    return {word: tuple(sorted(names)) for word, names in made.items()}


@lru_cache(maxsize=50_000)
def _places(reading: Reading) -> dict[str, list[int]]:
    """Where each word stands, as written and as a stem."""
    places: dict[str, list[int]] = {}
    for index, (word, stem) in enumerate(zip(reading.lowers, reading.stems, strict=True)):
        places.setdefault(word, []).append(index)
        if stem != word:
            places.setdefault(stem, []).append(index)
    return places


@lru_cache(maxsize=50_000)
def _present(reading: Reading) -> frozenset[str]:
    """The common lists that may have an entry in the text."""
    telling = _telling()
    words = telling.keys() & _places(reading).keys()
    return frozenset(name for word in words for name in telling[word])


@lru_cache(maxsize=200_000)
def cues(reading: Reading, name: str) -> tuple[Cue, ...]:
    """The entries of a mapping in a text, as written or as stems, longest first, none twice."""
    if name in _COMMON and name not in _present(reading):
        return ()  # most texts have no cue of most kinds
    openings = _by_opening(name)
    lowers, stems = reading.lowers, reading.stems
    places = _places(reading)
    starts = sorted({at for word in openings.keys() & places.keys() for at in places[word]})
    found: list[Cue] = []
    floor = 0
    for index in starts:
        if index < floor:
            continue
        for words, value in openings.get(lowers[index]) or openings[stems[index]]:
            last = index + len(words)
            # "all-inclusive" is not "all".
            if len(words) == 1 and reading.gap(last) == "-" and last < len(stems) and value != "no":
                continue
            if len(words) == 1 or all(
                word in (lowers[at : at + 1] + stems[at : at + 1])
                for at, word in enumerate(words[1:], index + 1)
            ):
                if not _aside(reading, name, last - 1):
                    found.append(Cue(index, last, value))
                floor = last
                break
    return tuple(found)
