"""Whether a text bears another one out: every word of substance, name and figure found in it."""

from __future__ import annotations

from workbench.facets import name, place, title
from workbench.facets.negation import negations
from workbench.facets.pairing import pairs
from workbench.measures.quantity import scan
from workbench.words.align import missing
from workbench.words.cues import cues
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinship
from workbench.words.tokens import Reading, once


def found(reading: Reading, other: Reading) -> bool:
    """Whether all that the reading tells stands in the other one, in the same or other words."""
    lacking = missing(reading, other)
    if lacking:
        figures = _answered(reading, other)
        words = {reading.stems[i] for i in range(len(reading)) if i not in figures}
        lacking &= words
        if any(not _akin(stem, other) for stem in lacking):
            return False
    if not _telling(reading) <= _telling(other) or bool(negations(reading)) != bool(
        negations(other)
    ):
        return False
    return _named(reading, other)


@once
def _telling(reading: Reading) -> frozenset[str]:
    """Small words and places that change what a text tells: "first", "more", "the US"."""
    places = {" ".join(map(str, mention.value)) for mention in place.extract(reading)}
    return entries("telling_words") & {*reading.lowers} | places


def _akin(stem: str, other: Reading) -> bool:
    """Whether the other text has a word of the same meaning."""
    return any(
        kinship(stem, each) == "akin" for each in dict.fromkeys(other.stems) if each.isalpha()
    )


def _answered(reading: Reading, other: Reading) -> set[int]:
    """The words of the figures that the other text has too, in whatever notation."""
    if not scan(reading) or not scan(other):
        return set()
    agreed = [p.left for p in pairs(reading, other) if p.outcome and p.outcome[0] == "agree"]
    return {i for m in agreed for i in range(m.first, m.last)}


def _named(reading: Reading, other: Reading) -> bool:
    """Whether every name of the text is a name of the other, or stands there word for word."""
    lowers = " ".join(other.lowers)
    there = title.names(other)
    for mention in title.names(reading):
        if " ".join(reading.lowers[mention.first : mention.last]) in lowers:
            continue
        outcomes = (name.compare(mention.value, each.value) for each in there)
        if not any(outcome is not None and outcome[0] == "agree" for outcome in outcomes):
            return False
    return True


@once
def untold(reading: Reading) -> bool:
    """Whether the text says that something is not told or not known."""
    return bool(cues(reading, "untold"))
