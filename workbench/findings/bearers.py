"""Independently worded texts: another name or another title where all else is the same."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from workbench.facets import name, place, role
from workbench.facets.mention import Mention
from workbench.findings.change import Change
from workbench.findings.polarity import around
from workbench.records import Effect
from workbench.words.align import forms, reach, subject_words
from workbench.words.tokens import Reading, once

# The part of the other words, on both sides, that must be met before a name stands for another.
_SAME = 0.75
_LIKELY = 0.6
# The same where the two do not even stand by the same word.
_ALL = 0.9


def bearers(left: Reading, right: Reading) -> list[Change]:
    """One name, or one title, on each side that the other side lacks."""
    found: list[Change] = []
    for told in (_named, _titled):
        ours, theirs = told(left), told(right)
        if not ours or not theirs:
            continue
        one = _lacking(ours, theirs)
        two = _lacking(theirs, ours) if len(one) == 1 else []
        if len(two) == 1 and _alike(left, right, one[0], two[0]):
            found += _other(left, right, one[0], two[0])
    return found


Told = tuple[tuple[Mention, tuple[str, ...]], ...]


@once
def _named(reading: Reading) -> Told:
    """The names, each with the keys of its words."""
    return tuple([(m, _keys(m.value.parts)) for m in name.extract(reading)])


@once
def _titled(reading: Reading) -> Told:
    """The job titles, each with the keys of its words."""
    return tuple([(m, _keys(m.value.split())) for m in role.extract(reading)])


def _keys(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(forms, words)))


def _lacking(ours: Told, theirs: Told) -> list[Mention]:
    """The mentions that share no word with any on the other side."""
    known = set(chain.from_iterable([keys for _, keys in theirs]))
    return [mention for mention, keys in ours if known.isdisjoint(keys)]


def _alike(left: Reading, right: Reading, one: Mention, two: Mention) -> bool:
    """Whether both could name a person or neither could, and neither is a place."""
    if one.facet == "name" and (len(one.value.parts) > 1) != (len(two.value.parts) > 1):
        return False
    placed = {m.first for m in place.extract(left)} | {-m.first - 1 for m in place.extract(right)}
    return one.first not in placed and -two.first - 1 not in placed


def _other(left: Reading, right: Reading, one: Mention, two: Mention) -> list[Change]:
    said, now = left.span(one.first, one.last), right.span(two.first, two.last)
    met = min(_met(left, one, right), _met(right, two, left))
    beside = around(left, one.first, one.last) & around(right, two.first, two.last)
    if met < (_LIKELY if beside else _ALL):
        return []
    effect: Effect = "conflict" if met >= _SAME else "possible"
    why = f"“{now}” stands where the left text has “{said}”, and all else is much the same"
    where = (one.first, one.last, two.first, two.last)
    return [Change(one.facet, effect, *where, why, 0.3 + 0.4 * met)]


def _met(reading: Reading, mention: Mention, other: Reading) -> float:
    """The part of the words outside a mention that the other text has too."""
    about, there = subject_words(reading), reach(other)
    inside = range(mention.first, mention.last)
    words = {s for i, s in enumerate(reading.stems) if s in about and i not in inside}
    if len(words) < 3:
        return 0.0
    return sum(not there.isdisjoint(forms(word)) for word in words) / len(words)
