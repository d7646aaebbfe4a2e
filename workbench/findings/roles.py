"""Who did what to whom: two names that have changed parts."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from workbench.facets import negation, title
from workbench.findings.change import Change
from workbench.measures.mention import Mention
from workbench.words.align import forms, subject_words
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinds
from workbench.words.tokens import Reading, once

_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "got"])
_JOINED = frozenset(["and", "or", "with", "nor", "versus", "vs"])
_PASSIVE = 3  # words of substance that "was beaten in the final by" may have
# "Olsen lost to Dahl" and "Olsen won against Dahl" tell who beat whom.
_LOST, _WON = frozenset(["lose", "fall"]), frozenset(["win", "prevail", "triumph"])
_AGAINST = frozenset(["against", "over"])


class RolePart(NamedTuple):
    """Two names of one clause: ``doer`` has the upper part in what ``told`` says of them.

    ``owned`` says that the act is done to what the other one has ("praised Olsen's work"),
    ``direct`` that nothing but the verb stands between the two.
    """

    told: frozenset[str]
    doer: str
    done: str
    owned: bool
    direct: bool
    first: int
    last: int

    def pair(self) -> tuple[frozenset[str], bool]:
        """What two parts must share: the names, and whether it is done to what one has."""
        return frozenset((self.doer, self.done)), self.owned


def turns(left: Reading, right: Reading, direct: bool = False) -> list[Change]:
    """Names that have one part in what the left text tells, and the other one in the right:
    "A beat B" and "B beat A" or "A was beaten by B"; not "A and B", nor "B was beaten by A".

    ``direct`` asks for nothing but a verb between the two, for texts that share few words.
    """
    here, there = opening(left, right), opening(right, left)
    if len(_whom(left) & _whom(right)) < 2 and not here and not there:
        return []
    if not _may_turn(left, here, right, there):
        return []
    ours, theirs = parts(left, here), parts(right, there)
    if not ours or not theirs:
        return []
    found = []
    for one in ours:
        same = [two for two in theirs if one.pair() == two.pair()]
        told = [two for two in same if not one.told.isdisjoint(two.told)]
        if direct:
            told = [two for two in told if one.direct and two.direct]
        turned = all(two.doer == one.done for two in same)
        if told and turned and all(p.doer == one.doer for p in ours if p.pair() == one.pair()):
            why = f"“{one.doer.title()}” and “{one.done.title()}” have changed parts"
            where = (one.first, one.last, told[0].first, told[0].last)
            found.append(Change("role", "conflict", *where, why, 0.85))
    return found


def opening(reading: Reading, other: Reading) -> frozenset[str]:
    """The names of the other text that open a sentence of this one, where they may look like
    common words."""
    both = _acting(reading) & _acting(other)
    return ((_opening(reading) & _single(other)) | both) - _single(reading)


def borne_out(left: Reading, right: Reading) -> set[int]:
    """The verbs of the left text whose doer and done-to the right one has too: "A beat B" beside
    "B lost to A"."""
    ours, theirs = parts(left, opening(left, right)), parts(right, opening(right, left))
    found: set[int] = set()
    for one in ours:
        same = [two for two in theirs if two.pair() == one.pair() and two.doer == one.doer]
        if any(not one.told.isdisjoint(two.told) for two in same):
            found.update(i for i in range(one.first, one.last) if _decides(left.stems[i], one.told))
    return found


def _decides(stem: str, told: frozenset[str]) -> bool:
    return stem in _LOST or stem in _WON or not told.isdisjoint(forms(stem))


@lru_cache(maxsize=50_000)
def parts(reading: Reading, others: frozenset[str]) -> tuple[RolePart, ...]:
    """What a text tells of two names that stand next to each other in a clause; ``others`` are
    names of the other text, which may open a sentence here and look like common words."""
    found = []
    for one, two in pairwise(_bearers(reading, others)):
        if reading.clauses[one.first] == reading.clauses[two.first]:
            part = _done(reading, one, two)
            if part is not None and part.doer != part.done:
                found.append(part)
    return tuple(found)


@once
def _opening(reading: Reading) -> frozenset[str]:
    """The words that open a sentence."""
    if not reading.sentences or not reading.sentences[-1]:
        return frozenset(reading.lowers[:1])
    before = (-1, *reading.sentences)
    both = zip(reading.lowers, reading.sentences, before, strict=False)
    return frozenset(lower for lower, one, two in both if one != two)


@once
def _acting(reading: Reading) -> frozenset[str]:
    """The words of substance that open a sentence right before a verb: "United beat Rovers"."""
    about = subject_words(reading)
    return frozenset(
        reading.lowers[at]
        for at in range(reading.size - 1)
        if reading.lowers[at] in _opening(reading)
        and reading.stems[at] in about
        and (
            reading.lowers[at + 1] in _BE
            or any(kind.startswith("verb.") for kind in kinds(reading.stems[at + 1]))
        )
    )


@once
def _single(reading: Reading) -> frozenset[str]:
    """The names of one word."""
    return frozenset(m.value.parts[0] for m in title.names(reading) if len(m.value.parts) == 1)


def _may_turn(left: Reading, here: frozenset[str], right: Reading, there: frozenset[str]) -> bool:
    """Whether two names of both texts stand in another order, or "by" came or went."""
    ours, theirs = _named(left, here), _named(right, there)
    shared = {*ours} & {*theirs}
    if len(shared) < 2:
        return False
    if any(left.lowers.count(word) != right.lowers.count(word) for word in ("by", "to")):
        return True
    return [who for who in ours if who in shared] != [who for who in theirs if who in shared]


@once
def _whom(reading: Reading) -> frozenset[tuple[str, ...]]:
    """The names of a text."""
    return frozenset(mention.value.parts for mention in title.names(reading))


@lru_cache(maxsize=50_000)
def _named(reading: Reading, others: frozenset[str]) -> tuple[str, ...]:
    """Whom a text names, in order."""
    return tuple(_who(reading, mention) for mention in _bearers(reading, others))


def _bearers(reading: Reading, others: frozenset[str]) -> tuple[Mention, ...]:
    """The names of a text, in order."""
    found = title.names(reading)
    if not others:
        return found
    inside = {at for m in found for at in range(m.first, m.last)}
    more = [
        Mention("name", reading.starts[at], reading.ends[at], at, at + 1, None)
        for at, lower in enumerate(reading.lowers)
        if lower in others and at not in inside and reading.words[at][0].isupper()
    ]
    return tuple(sorted((*found, *more), key=lambda m: m.first))


def _part(
    reading: Reading,
    told: frozenset[str],
    ends: tuple[Mention, Mention],
    turned: bool,
    direct: bool = True,
) -> RolePart:
    """The part two mentions have; ``turned`` if the second is the doer."""
    one, two = (_who(reading, mention) for mention in ends)
    owned = reading.lowers[ends[1].last - 1].endswith(("'s", "s'"))
    doer, done = (two, one) if turned else (one, two)
    return RolePart(told, doer, done, owned, direct, ends[0].first, ends[1].last)


def _who(reading: Reading, mention: Mention) -> str:
    return " ".join(mention.value.parts) if mention.value else reading.lowers[mention.first]


def _done(reading: Reading, one: Mention, two: Mention) -> RolePart | None:
    """ "Olsen beat Dahl", "Olsen was beaten by Dahl"."""
    lowers = reading.lowers[one.last : two.first]
    if not lowers or lowers[0] in _JOINED or "with" in lowers:
        return None
    if reading.lowers[one.last - 1].endswith(("'s", "s'")):
        return None  # what Olsen has does it, not he
    about = subject_words(reading)
    between = range(one.last, two.first)
    stems = [
        reading.stems[i]
        for i in between
        if reading.stems[i] in about and not apposed(reading, i) and reading.lowers[i][0].isalpha()
    ]
    if not stems or not entries("mutual").isdisjoint(stems):
        return None
    told = frozenset(form for stem in stems for form in forms(stem))
    lost = not _LOST.isdisjoint(stems) and lowers[-1] == "to"
    if lost or (not _WON.isdisjoint(stems) and lowers[-1] in _AGAINST):
        return _part(reading, frozenset(forms("beat")), (one, two), lost, True)
    passive = "by" in lowers
    owner = reading.lowers[two.last - 1].endswith(("'s", "s'"))
    if passive and (_BE.isdisjoint(lowers) or len(stems) > _PASSIVE or owner):
        return None
    direct = len(stems) == 1 and _verb_only(reading, one.last, two.first)
    return _part(reading, told, (one, two), passive, direct)


def _verb_only(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing but one verb stands at these words, in the past or passive if may be."""
    plain = entries("auxiliaries") | {"by", "also", "then", "again", "later", "the"}
    telling = [
        i
        for i in range(first, last)
        if reading.lowers[i] not in plain
        and not reading.lowers[i].isdecimal()
        and not apposed(reading, i)
        and not apposed(reading, i + 1)
    ]
    if len(telling) != 1 or "the" in reading.lowers[first : telling[0]]:
        return False  # "is the father of" is no verb
    if not any(kind.startswith("verb.") for kind in kinds(reading.stems[telling[0]])):
        return False
    return not any(first <= cue.first < last for cue in negation.negations(reading))


def apposed(reading: Reading, index: int) -> bool:
    """Whether a word only says who the name behind it is: "beat her sister Ann"."""
    return (
        0 < index < len(reading) - 1
        and reading.lowers[index - 1] in ("his", "her", "their", "its")
        and reading.words[index + 1][0].isupper()
        and reading.gap(index + 1) == " "
    )
