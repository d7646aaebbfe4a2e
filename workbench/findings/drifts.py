"""Two claims of one fact in words of their own: what one tells with more reserve, or more of.

For claims that are linked already; none of this is ever a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from types import ModuleType

from workbench.claims.verbs import past
from workbench.facets import attribution, certainty, scope, values
from workbench.facets.statements import IS, statements
from workbench.findings.answers import slots
from workbench.findings.change import Change, overlap
from workbench.findings.manner import stances
from workbench.measures.mention import Mention
from workbench.records import Effect
from workbench.words.align import forms, missing, subject_words
from workbench.words.tokens import Reading, WordSpan

_DRIFT: tuple[Effect, ...] = ("weakened", "strengthened", "added", "lost")
# The part of their words that two claims must share before a hedge of the one alone counts, and
# the same for a word more beside a thing both name.
_HEDGED, _QUALIFIED = 0.35, 0.5
_RUNS = 2  # stretches of a definition that differ; beyond, the two define different things
_SURE = 0.2
_THEIRS = frozenset(["his", "her", "its", "their"])
_NONE: WordSpan = (-1, -1)


def drifts(left: Reading, right: Reading) -> list[Change]:
    """What two linked claims of independent sources tell with another reserve, reach or kind."""
    found: list[Change] = []
    share = _share(left, right)
    told = [*slots(left, right), *stances(left, right), *_defined(left, right)]
    if share >= _HEDGED:
        told += _hedged(left, right)
    if share >= _QUALIFIED:
        told += [*_qualified(left, right, "lost"), *_qualified(right, left, "added")]
    for change in told:
        if change.effect in _DRIFT and not any(overlap(change, each) for each in found):
            found.append(change)
    return found


def _share(left: Reading, right: Reading) -> float:
    """The part of its words that each text has in common with the other, the lesser of the two."""
    return min(
        1 - len(missing(one, two)) / max(1, len(subject_words(one)))
        for one, two in ((left, right), (right, left))
    )


def _defined(left: Reading, right: Reading) -> Iterator[Change]:
    """What both say that the subject is: the words of each predicate that the other text lacks."""
    ours = [s.value[0] for s in statements(left) if s.attribute == IS]
    theirs = [s.value[0] for s in statements(right) if s.attribute == IS]
    if len(ours) != 1 or len(theirs) != 1:
        return
    one = _lacking(left, ours[0], missing(left, right))
    two = _lacking(right, theirs[0], missing(right, left))
    why = "the two texts do not define it in the same words"
    for a, b in zip_longest(one[:_RUNS], two[:_RUNS], fillvalue=_NONE):
        effect: Effect = "lost" if b == _NONE else "added" if a == _NONE else "strengthened"
        if effect == "strengthened" and (b[1] - b[0], right.span(*b)) < (
            a[1] - a[0],
            left.span(*a),
        ):
            effect = "weakened"  # in fewer words; turned round, it is the other
        a = (ours[0], ours[0]) if a == _NONE else a
        b = (theirs[0], theirs[0]) if b == _NONE else b
        yield Change("role", effect, *a, *b, why, _SURE)


def _lacking(reading: Reading, first: int, gone: frozenset[str]) -> list[WordSpan]:
    """The runs of words, from the first word on in its sentence, that the other text lacks."""
    found: list[WordSpan] = []
    start = -1
    for at in range(first, len(reading) + 1):
        ends = at == len(reading) or reading.sentences[at] != reading.sentences[first]
        if not ends and reading.stems[at] in gone:
            start = at if start < 0 else start
        elif start >= 0:
            found.append((start, at))
            start = -1
        if ends:
            break
    return found


def _hedged(left: Reading, right: Reading) -> Iterator[Change]:
    """A hedge, a word of extent or of reporting where the other text has none at all."""
    for facet in (certainty, attribution, scope):
        ours, theirs = facet.extract(left), facet.extract(right)
        if bool(ours) == bool(theirs):
            continue
        for mention in ours or theirs:
            yield from _alone(facet, mention, left if ours else right, bool(ours), left, right)


def _alone(
    facet: ModuleType, mention: Mention, here: Reading, ours: bool, left: Reading, right: Reading
) -> Iterator[Change]:
    words = here.span(mention.first, mention.last)
    outcome = facet.alone(mention, words, "left" if ours else "right")
    effect, why = outcome
    if effect not in _DRIFT:
        effect = "lost" if ours else "added"
    where = (mention.first, mention.last)
    end = (len(right), len(right)) if ours else (len(left), len(left))
    spot = (*where, *end) if ours else (*end, *where)
    yield Change(mention.facet, effect, *spot, why, _SURE)


def _qualified(here: Reading, there: Reading, effect: Effect) -> Iterator[Change]:
    """What only one of them says right before a thing both name: "the *former* mayor"."""
    gone, about = missing(here, there), subject_words(here)
    figures = {i for m in values(here) for i in range(m.first, m.last)} if gone else set()
    for at in range(1, len(here)):
        if here.stems[at] in gone or here.stems[at] not in about:
            continue
        first = at
        while first and here.stems[first - 1] in gone and here.gaps[first] in (" ", "-"):
            first -= 1
        if first == at or figures & {*range(first, at + 2)}:
            continue  # "hall seats 1,200": what has a figure right behind it is a verb
        if any(past(here, i) or here.lowers[i].endswith(("ed", "ing")) for i in (first, at)):
            continue  # rather a verb than a quality, or than a thing
        spot = _standing(there, here.stems[at])
        if here.lowers[at - 1].endswith("'s") and there.lowers[max(0, spot - 1)] in _THEIRS:
            continue  # "Lee's lawyer", "his lawyer"
        if here.words[at - 1][0].isupper() and here.words[at][0].isupper():
            continue  # the first name of "Tom Lee" is no quality of "Lee"
        where = (first, at, spot, spot)
        if effect == "added":
            where = (*where[2:], *where[:2])
        why = f"only one text says “{here.span(first, at)}” of it"
        yield Change("scope", effect, *where, why, _SURE)


def _standing(reading: Reading, stem: str) -> int:
    """Where a text has a word, under any of its keys."""
    keys = frozenset(forms(stem))
    return next(
        (i for i, each in enumerate(reading.stems) if not keys.isdisjoint(forms(each))),
        len(reading),
    )
