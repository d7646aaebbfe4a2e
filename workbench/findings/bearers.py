"""Independently worded texts: another name or another title where all else is the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain

from workbench.facets import name, place, role, title
from workbench.facets.mention import Mention
from workbench.findings.change import Change
from workbench.findings.polarity import around
from workbench.records import Effect
from workbench.words.align import forms, subject_words
from workbench.words.tokens import Reading

# The part of the other words, on both sides, that must be met before a name stands for another.
SAME = 0.75
LIKELY = 0.6
# The same where the two do not even stand by the same word.
_ALL = 0.9


def bearers(left: Reading, right: Reading) -> list[Change]:
    """One name, or one title, on each side that the other side lacks."""
    found: list[Change] = []
    for facet in (title.names, role.extract):
        ours, theirs = _told(facet, left), _told(facet, right)
        if not ours or not theirs:
            continue
        one, two = _lacking(ours, theirs), _lacking(theirs, ours)
        if len(one) == len(two) == 1 and _alike(left, right, one[0], two[0]):
            found += _other(left, right, one[0], two[0])
    return found


Told = tuple[tuple[Mention, frozenset[str]], ...]  # mentions with the keys of their words


@lru_cache(maxsize=50_000)
def _told(extract: Callable[[Reading], Sequence[Mention]], reading: Reading) -> Told:
    """The names or job titles of a text."""
    return tuple((mention, _parts(mention)) for mention in extract(reading))


def _lacking(ours: Told, theirs: Told) -> list[Mention]:
    """The mentions that share no word with any on the other side."""
    known: frozenset[str] = frozenset().union(*(parts for _, parts in theirs))
    lacking = [mention for mention, parts in ours if known.isdisjoint(parts)]
    return [m for m in lacking if not (isinstance(m.value, name.Name) and m.value.alias)]


def _alike(left: Reading, right: Reading, one: Mention, two: Mention) -> bool:
    """Whether both could name a person or neither could, and neither is a place."""
    if one.facet == "name" and (len(one.value.parts) > 1) != (len(two.value.parts) > 1):
        return False
    placed = {m.first for m in place.extract(left)} | {-m.first - 1 for m in place.extract(right)}
    return one.first not in placed and -two.first - 1 not in placed


def _parts(mention: Mention) -> frozenset[str]:
    value = mention.value
    if isinstance(value, name.Name):
        parts: Iterable[str] = value.parts
        if value.others:
            parts = {*parts, *chain.from_iterable(value.others)}
    else:
        parts = value.split()
    return frozenset(form for part in parts for form in forms(part))


def _other(left: Reading, right: Reading, one: Mention, two: Mention) -> list[Change]:
    said, now = left.span(one.first, one.last), right.span(two.first, two.last)
    share = min(met(left, one, right), met(right, two, left))
    beside = around(left, one.first, one.last) & around(right, two.first, two.last)
    if share < (LIKELY if beside else _ALL):
        return []
    outcome = name.compare(one.value, two.value) if one.facet == "name" else None
    if outcome is not None and outcome[0] == "agree":
        return []  # one spelled in two ways
    effect: Effect = "conflict" if share >= SAME else "possible"
    why = f"“{now}” stands where the left text has “{said}”, and all else is much the same"
    where = (one.first, one.last, two.first, two.last)
    return [Change(one.facet, effect, *where, why, 0.3 + 0.4 * share)]


def met(reading: Reading, mention: Mention, other: Reading) -> float:
    """The part of the words outside a mention that the other text has too."""
    about, there = subject_words(reading), _keys(other)
    inside = set(range(mention.first, mention.last))
    for each in title.names(reading):
        if each.value.alias:
            inside.update(range(each.first, each.last))
    words = {s for i, s in enumerate(reading.stems) if s in about and i not in inside}
    if len(words) < 3:
        return 0.0
    return sum(not there.isdisjoint(forms(word)) for word in words) / len(words)


@lru_cache(maxsize=50_000)
def _keys(reading: Reading) -> frozenset[str]:
    return frozenset(form for stem in subject_words(reading) for form in forms(stem))
