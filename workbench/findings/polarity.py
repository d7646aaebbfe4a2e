"""One text says it, the other denies it."""

from __future__ import annotations

from workbench.facets import negation
from workbench.facets.quantity import scan
from workbench.findings.change import Change
from workbench.words.align import forms, subject_words
from workbench.words.cues import Cue
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinship, opposites
from workbench.words.tokens import Reading, once

# What must be shared, added up over the denying text, the other text and the words denied, each
# from 0 to 1, before a denial is a denial of the same thing.
_SAME = 1.6
# The part of the stating text that must be answered.
_STATED = 0.3
# The same, where the very word denied is not found but everything around it is.
_AROUND = 0.75
_OPPOSED = 0.75
# How many words away a word still stands right beside another.
_CLOSE = 4
# The part of the clause of the negation that must be answered.
_CLAUSE = 0.4
# The part of the words denied that must be answered: who denies more than is said denies little.
_MET = 0.5


def polarity(left: Reading, right: Reading) -> list[Change]:
    """A clause of one text that the other one turns round."""
    ours, theirs = negation.negations(left), negation.negations(right)
    against = _opposed(left, right)
    if against is None and bool(ours) == bool(theirs):
        return []
    if against is not None:
        return [] if bool(ours) != bool(theirs) else _contrary(left, right, against)
    if {"only", "just"} & {*left.lowers, *right.lowers} or _other_figures(left, right):
        return []
    if entries("small_words") & {*(right if ours else left).stems}:
        return []
    if ours:
        found = _denial(left, right, ours)
        return [_change(left, "left", found, found[0].first, found[0].last)] if found else []
    found = _denial(right, left, theirs)
    return [_change(right, "right", found, found[0].first, found[0].last)] if found else []


def _other_figures(left: Reading, right: Reading) -> bool:
    """Whether the texts give different figures, of which one may well be denied."""
    ours = {left.span(m.first, m.last).lower() for m in scan(left)}
    theirs = {right.span(m.first, m.last).lower() for m in scan(right)}
    return bool(ours and theirs) and not ours & theirs


def _change(
    reading: Reading, side: str, found: tuple[Cue, int, float], first: int, last: int
) -> Change:
    _, stated, sure = found
    where = (
        (first, last, stated, stated + 1) if side == "left" else (stated, stated + 1, first, last)
    )
    other = "right" if side == "left" else "left"
    why = f"the {side} text denies with “{reading.span(first, last)}” what the {other} one says"
    return Change("negation", "conflict" if sure >= 0.5 else "possible", *where, why, sure)


def _contrary(left: Reading, right: Reading, against: tuple[int, int]) -> list[Change]:
    """Opposite words, unless one of the two is denied."""
    i, j = against
    answers = {**answered(left, right), i: j}
    ours, theirs = _indexes(left), _indexes(right)
    if not ours or not theirs or _denied(left, i) != _denied(right, j):
        return []
    shares = (len(answers) / len(ours), len(set(answers.values())) / len(theirs))
    two_sided = {left.stems[i], right.stems[j]} <= entries("converses")
    if max(shares) < _OPPOSED or (two_sided and not _same_doer(left, i, right, j)):
        return []
    why = f"“{right.words[j]}” is the opposite of “{left.words[i]}”"
    sure = bool(around(left, i, i + 1) & around(right, j, j + 1)) or min(shares) >= _OPPOSED
    if sure and (not two_sided or min(shares) >= _OPPOSED):
        return [Change("negation", "conflict", i, i + 1, j, j + 1, why, 0.6)]
    if two_sided:
        return []
    return [Change("negation", "possible", i, i + 1, j, j + 1, why, 0.45)]


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


def _denied(reading: Reading, index: int) -> bool:
    """Whether the clause the word stands in is turned round."""
    clause = reading.clauses[index]
    return sum(reading.clauses[c.first] == clause for c in negation.negations(reading)) % 2 == 1


def _denial(
    reading: Reading, other: Reading, cues: tuple[Cue, ...]
) -> tuple[Cue, int, float] | None:
    """A negation of what the other text states: the cue, where it is stated, how sure it is."""
    answers = answered(reading, other)
    ours, theirs = _indexes(reading), _indexes(other)
    if not answers or not ours or not theirs:
        return None
    stating = len(set(answers.values())) / len(theirs)
    for cue in cues:
        if not _denied(reading, cue.first) or reading.lowers[cue.first] == "non":
            continue
        clause = reading.clauses[cue.first]
        inside = [i for i in ours if reading.clauses[i] == clause]
        denying = sum(i in answers for i in inside) / len(inside) if inside else 0.0
        if denying < _CLAUSE:
            continue
        scope = [i for i in inside if i >= cue.last]
        if any(reading.words[i][0].isupper() and i not in answers for i in scope):
            continue  # "not part of X" and "part of Y"
        met = sum(i in answers for i in scope) / len(scope) if scope else 0.0
        head = next((i for i in scope if not _slight(reading, i)), None)
        if head is not None and _elsewhere(reading, head, clause):
            continue
        if head in answers and _one(reading.stems[head], other.stems[answers[head]]):
            told = stating >= _STATED or (denying == 1.0 and len(inside) > 2)
            if told and met >= _MET and denying + stating + met >= _SAME:
                return cue, answers[head], 0.4 + 0.2 * (denying + stating + met) / 1.2
        elif met and denying >= _AROUND and stating >= 0.5:
            return cue, next(answers[i] for i in scope if i in answers), 0.45
    return None


def _elsewhere(reading: Reading, head: int, clause: int) -> bool:
    """Whether another clause of the same text states what this one denies."""
    keys = set(forms(reading.stems[head]))
    return any(
        not keys.isdisjoint(forms(reading.stems[i]))
        for i in _indexes(reading)
        if reading.clauses[i] != clause
    )


def _slight(reading: Reading, index: int) -> bool:
    """Whether the word only colours the one denied ("not particularly fond")."""
    return reading.lowers[index].endswith("ly") or reading.stems[index] in entries("slight_words")


def _one(left: str, right: str) -> bool:
    """Whether two words are, in their meaning, one."""
    return (
        left == right
        or not set(forms(left)).isdisjoint(forms(right))
        or kinship(left, right) == "akin"
    )


def answered(left: Reading, right: Reading) -> dict[int, int]:
    """The words of the left text that the right one has, or a word of near meaning."""
    where = _places(right)
    answers: dict[int, int] = {}
    for index in _indexes(left):
        for form in forms(left.stems[index]):
            if form in where:
                answers[index] = where[form]
                break
    met = {right.stems[j] for j in answers.values()}
    loose = [j for j in _indexes(right) if right.stems[j] not in met]
    for index in _indexes(left):
        if index not in answers:
            for j in loose:
                if kinship(left.stems[index], right.stems[j]) in ("akin", "near"):
                    answers[index] = j
                    loose.remove(j)
                    break
    return answers


@once
def _indexes(reading: Reading) -> tuple[int, ...]:
    """The words that say what a text is about, without its negations."""
    about = subject_words(reading)
    cues = {i for c in negation.negations(reading) for i in range(c.first, c.last)}
    return tuple(i for i, stem in enumerate(reading.stems) if stem in about and i not in cues)


@once
def _places(reading: Reading) -> dict[str, int]:
    """Where each key of the words of a text stands first."""
    where: dict[str, int] = {}
    for index in _indexes(reading):
        for form in forms(reading.stems[index]):
            where.setdefault(form, index)
    return where


def _opposed(left: Reading, right: Reading) -> tuple[int, int] | None:
    """A word of the left text whose opposite stands in the right one, and not the word itself."""
    there, here = _openly(right), _openly(left)
    for stem, index in here.items():
        if stem not in there:
            for other in opposites(stem):
                if other in there and other not in here:
                    return index, there[other]
    return None


@once
def _openly(reading: Reading) -> dict[str, int]:
    """The words that can have an opposite: no function words, no names, none of a quantity."""
    inside = {i for m in scan(reading) for i in range(m.first, m.last)}
    function = entries("function_words") - {"same", "different", "well"}
    return {
        stem: index
        for index, stem in enumerate(reading.stems)
        if index not in inside
        and stem not in function
        and (index == 0 or not reading.words[index][0].isupper())
    }
