"""Independently worded texts: another name or another title where all else is the same."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from workbench.facets import name, place, role, title
from workbench.findings.change import Change
from workbench.findings.polarity import around
from workbench.findings.posts import Post, other_posts, reposted, same_post
from workbench.findings.roles import opening
from workbench.measures.mention import Mention, agrees
from workbench.records import Effect
from workbench.words.align import forms, reach, subject_words
from workbench.words.thesaurus import kinds
from workbench.words.tokens import Reading, once

# The part of the other words, on both sides, that must be met before a name stands for another.
SAME = 0.75
LIKELY = 0.6
# The same where both are called by one job: "the mayor, Ann Lee", "the mayor, Ida Ray".
_POST = 0.4
# The same where the two do not even stand by the same word.
_ALL = 0.9


def bearers(left: Reading, right: Reading) -> list[Change]:
    """One name, or one title, on each side that the other side lacks."""
    found: list[Change] = []
    for told in (_named, _titled):
        ours, theirs = told(left), told(right)
        if not ours or not theirs:
            continue
        one = _lacking(ours, theirs, opening(right, left))
        two = _lacking(theirs, ours, opening(left, right)) if len(one) == 1 else []
        if len(two) == 1 and _alike(left, right, one[0], two[0]):
            found += _other(left, right, one[0], two[0])
    if all(each.facet != "role" for each in found):
        found += _posted(left, right)
    return found


def _posted(left: Reading, right: Reading) -> list[Change]:
    """A person who has another job on each side, in texts that are much the same."""
    found = []
    for one, two in other_posts(left, right):
        share = min(met(left, one, right), met(right, two, left))
        if share >= LIKELY:
            found.append(reposted(left, one, right, two, share, SAME))
    return found


Named = tuple[tuple[Mention, tuple[str, ...]], ...]


@once
def _named(reading: Reading) -> Named:
    """The names, each with the keys of its words."""
    return tuple([(m, _keys(chain(m.value.parts, *m.value.others))) for m in title.names(reading)])


@once
def _titled(reading: Reading) -> Named:
    """The job titles, each with the keys of its words."""
    return tuple([(m, _keys(m.value.split())) for m in role.extract(reading)])


def _keys(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(forms, words)))


def _lacking(ours: Named, theirs: Named, opening: frozenset[str]) -> list[Mention]:
    """The mentions that share no word with any on the other side, nor with what opens it."""
    known = opening.union(*[keys for _, keys in theirs])
    return [mention for mention, keys in ours if known.isdisjoint(keys)]


def _alike(left: Reading, right: Reading, one: Mention, two: Mention) -> bool:
    """Whether both could name a person or neither could, and neither is a place."""
    if one.facet == "name" and (len(one.value.parts) > 1) != (len(two.value.parts) > 1):
        return False
    if one.facet == "name" and _modifies(left, one) != _modifies(right, two):
        return False  # "Reed won", "the Labour nomination"
    sides = (left, one), (right, two)
    return not any(m.first == each.first for text, each in sides for m in place.extract(text))


def _modifies(reading: Reading, mention: Mention) -> bool:
    """Whether the name only tells more of the noun behind it."""
    after = mention.last
    if after == len(reading) or reading.gap(after) != " " or not reading.words[after].islower():
        return False
    told = kinds(reading.stems[after])
    return bool(told) and all(kind.startswith("noun.") for kind in told)


def _other(left: Reading, right: Reading, one: Mention, two: Mention) -> list[Change]:
    said, now = left.span(one.first, one.last), right.span(two.first, two.last)
    share = min(met(left, one, right), met(right, two, left))
    beside = around(left, one.first, one.last) & around(right, two.first, two.last)
    least = LIKELY if beside else _ALL
    if one.facet == "name" and same_post(left, one, right, two):
        least = _POST
    if share < least:
        return []
    if one.facet == "name" and agrees(name.compare(one.value, two.value)):
        return []  # one spelled in two ways
    effect: Effect = "conflict" if share >= SAME else "possible"
    why = f"“{now}” stands where the left text has “{said}”, and all else is much the same"
    where = (one.first, one.last, two.first, two.last)
    return [Change(one.facet, effect, *where, why, 0.3 + 0.4 * share)]


def met(reading: Reading, mention: Mention | Post, other: Reading) -> float:
    """The part of the words outside a mention that the other text has too."""
    about, there = subject_words(reading), reach(other)
    inside = set(range(mention.first, mention.last))
    words = {s for i, s in enumerate(reading.stems) if s in about and i not in inside}
    if len(words) < 3:
        return 0.0
    return sum(not there.isdisjoint(forms(word)) for word in words) / len(words)
