"""One text says it, the other denies it."""

from __future__ import annotations

from functools import cache

from workbench.facets import negation, values
from workbench.findings.change import Change
from workbench.findings.denial import Denial, answered, content, denial, denied
from workbench.measures.quantity import scan
from workbench.words.align import forms, missing, subject_words
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import both_persons, kinds, opposable, opposites
from workbench.words.tokens import Reading, once

_OPPOSED = 0.75
NONE = frozenset(["no", "none", "nobody"])  # which are a number of things: none of them
_PARTS = frozenset(
    [
        *("north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper"),
        *("lower", "left", "right", "front", "back", "inner", "outer", "top", "bottom", "inside"),
        *("outside", "first", "last"),
    ]
)
# How many words away a word still stands right beside another.
_CLOSE = 4


def polarity(left: Reading, right: Reading) -> list[Change]:
    """A clause of one text that the other one turns round."""
    ours, theirs = negation.negations(left), negation.negations(right)
    against = _opposed(left, right)
    if against is not None:  # "refused to pay" is no denial beside "agreed to pay"
        ours = tuple(cue for cue in ours if not cue.first <= against[0] < cue.last)
        theirs = tuple(cue for cue in theirs if not cue.first <= against[1] < cue.last)
    if against is None and bool(ours) == bool(theirs):
        return []
    if against is not None:
        return [] if bool(ours) != bool(theirs) else _contrary(left, right, against)
    reading, other, side = (left, right, "left") if ours else (right, left, "right")
    if negation.ended(other) and all(cue.value == "end" for cue in ours or theirs):
        return []  # "no longer makes", "used to make"
    found = denial(reading, other)
    return [_change(reading, other, side, found)] if found else []


def _change(reading: Reading, there: Reading, side: str, found: Denial) -> Change:
    cue = found.cue
    where = (cue.first, cue.last, *_some(reading, there, found))
    where = where if side == "left" else (*where[2:], *where[:2])
    other = "right" if side == "left" else "left"
    said = reading.span(cue.first, cue.last)
    why = f"the {side} text denies with “{said}” what the {other} one says"
    return Change(
        "negation", "conflict" if found.sure >= 0.5 else "possible", *where, why, found.sure
    )


def _some(reading: Reading, other: Reading, found: Denial) -> tuple[int, int]:
    """The word that is denied; or the figure of its clause, where the other text says that there
    are none: "nobody was hurt" is the contrary of "two passengers were hurt"."""
    stated = found.stated
    if reading.lowers[found.cue.first] in NONE:
        for told in scan(other):
            many = getattr(told.value, "kind", "") == "count" and told.value.interval.low > 0
            if many and other.clauses[told.first] == other.clauses[stated]:
                return told.first, told.last
    return stated, stated + 1


def _contrary(left: Reading, right: Reading, against: tuple[int, int]) -> list[Change]:
    """Opposite words, unless one of the two is denied."""
    i, j = against
    ours, theirs = content(left), content(right)
    if not ours or not theirs or _turned(left, i) or _turned(right, j):
        return []
    one, two = _thing(left, i), _thing(right, j)
    if one and two and one.isdisjoint(two):
        return []  # "in the same project", "in different versions"
    answers = {**answered(left, right), i: j}
    shares = (len(answers) / len(ours), len(set(answers.values())) / len(theirs))
    parts = any(side.issuperset((left.stems[i], right.stems[j])) for side in _sides())
    if parts and missing(left, right) - {left.stems[i]} and missing(right, left) - {right.stems[j]}:
        return []  # "the north side is red", "the south side is blue"
    two_sided = {left.stems[i], right.stems[j]} <= entries("converses")
    if max(shares) < _OPPOSED or (two_sided and not _same_doer(left, i, right, j)):
        return []
    why = f"“{right.words[j]}” is the opposite of “{left.words[i]}”"
    facet: str = "role" if both_persons(left.stems[i], right.stems[j]) else "negation"
    sure = bool(around(left, i, i + 1) & around(right, j, j + 1)) or min(shares) >= _OPPOSED
    if sure and (not two_sided or min(shares) >= _OPPOSED):
        return [Change(facet, "conflict", i, i + 1, j, j + 1, why, 0.6)]
    if two_sided:
        return []
    return [Change(facet, "possible", i, i + 1, j, j + 1, why, 0.45)]


@cache
def _sides() -> tuple[frozenset[str], ...]:
    """The words that name the parts of a thing or of a year, of which each has its own."""
    return frozenset(mapping("seasons")), _PARTS


def _turned(reading: Reading, index: int) -> bool:
    """Whether a word stands in what its text denies, and is not itself what denies."""
    cues = negation.negations(reading)
    return not any(c.first <= index < c.last for c in cues) and denied(reading, index)


def _thing(reading: Reading, index: int) -> frozenset[str]:
    """The keys of the word of substance right behind an adjective."""
    after = index + 1
    if (
        after == len(reading)
        or reading.gap(after) != " "
        or "adj.all" not in kinds(reading.stems[index])
    ):
        return frozenset()
    stem = reading.stems[after]
    return frozenset(forms(stem)) if stem in subject_words(reading) else frozenset()


def _same_doer(left: Reading, i: int, right: Reading, j: int) -> bool:
    """Whether the same words lead up to both verbs: then the same one won and lost."""
    return _leading(left, i) == _leading(right, j) != frozenset()


def _leading(reading: Reading, index: int) -> frozenset[str]:
    """The last words of substance before a word, in its clause."""
    clause, about = reading.clauses[index], subject_words(reading)
    before = [
        reading.stems[i]
        for i in range(index)
        if reading.clauses[i] == clause and reading.stems[i] in about and reading.words[i].isalpha()
    ]
    return frozenset(before[-2:])


def around(reading: Reading, first: int, last: int) -> frozenset[str]:
    """The keys of the words of substance right before and behind a stretch."""
    about = subject_words(reading)
    close = (*range(max(0, first - _CLOSE), first), *range(last, min(len(reading), last + _CLOSE)))
    return frozenset(
        form for i in close if reading.stems[i] in about for form in forms(reading.stems[i])
    )


def _opposed(left: Reading, right: Reading) -> tuple[int, int] | None:
    """A word of the left text whose opposite stands in the right one, and not the word itself."""
    there, here = _openly(right), _openly(left)
    for stem, index in here.items():
        if stem not in there:
            for other in opposites(stem):
                if other in there and other not in here:
                    return index, there[other]
    return None


@cache
def _open() -> frozenset[str]:
    """The words with an opposite that is worth a look."""
    return opposable() - (entries("function_words") - {"same", "different", "well"})


@once
def _openly(reading: Reading) -> dict[str, int]:
    """The words that have an opposite: no function words, no names, none of a quantity."""
    words = _open()
    if words.isdisjoint(reading.stems):
        return {}
    inside = {i for m in values(reading) for i in range(m.first, m.last)}
    return {
        stem: index
        for index, stem in enumerate(reading.stems)
        if stem in words
        and index not in inside
        and (index == 0 or not reading.words[index][0].isupper())
    }
