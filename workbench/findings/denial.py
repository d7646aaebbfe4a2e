"""A negation in one text of what the other one states."""

from __future__ import annotations

from typing import NamedTuple

from workbench.facets import certainty, negation
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.words.align import forms, subject_words
from workbench.words.cues import Cue, cues
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinship
from workbench.words.tokens import Reading, once

# The part of either text that must be answered in the other ...
_HALF = 0.5
# ... and of the clause of the negation, where the very word denied is not.
_AROUND = 0.6
_SURE, _UNSURE = 0.6, 0.45
_ANNOUNCED = 4  # words of a statement called untrue among which the "that" stands before it
# Who speaks and who is spoken to change from text to text.
_I, _YOU = {"i", "we"}, {"you"}
_ONLY = {"only", "just", "merely", "simply", "solely"}
_OTHERS = {"else", "other", "others", "another"}


class Denial(NamedTuple):
    """The words that deny, the word of the other text that is denied, and how sure (0 to 1)."""

    cue: Cue
    stated: int
    sure: float


def denial(reading: Reading, other: Reading) -> Denial | None:
    """What the reading denies and the other text states."""
    told = [cue for cue in negation.negations(reading) if reading.lowers[cue.first] != "non"]
    ours, theirs = content(reading), content(other)
    small = _small(other) if told else ()
    answers = answered(reading, other) if told and ours and theirs and not small else {}
    if not answers:
        return None
    stating = len(answered(other, reading)) / len(theirs)
    for cue in told:
        reach = negation.scope(reading, cue)
        whole = cue.value == "untrue"
        if not whole and not denied(reading, cue.first):
            continue
        inside = [i for i in ours if i in reach]
        if whole and "that" in reading.lowers[reach.start : reach.start + _ANNOUNCED]:
            that = reading.lowers.index("that", reach.start)  # "dismissed claims that"
            inside = [i for i in inside if i > that]
        denying = sum(i in answers for i in inside) / len(inside) if inside else 0.0
        scope = inside if whole else [i for i in inside if i >= cue.last]
        if stating < 1.0 and any(reading.words[i][0].isupper() and i not in answers for i in scope):
            continue  # "not part of X" and "part of Y"
        scope = scope or inside  # "was not used": what is denied stands before
        met = sum(i in answers for i in scope) / len(scope) if scope else 0.0
        head = next((i for i in scope if not _slight(reading, i)), -1)
        if head >= 0 and _elsewhere(reading, head, reach):
            continue
        stated = answers.get(head, -1)
        same = stated >= 0 and _one(reading.stems[head], other.stems[stated])
        if same and (denying >= (_AROUND if whole else _HALF) or stating == 1.0):
            return Denial(cue, stated, _UNSURE if _partial(reading, other, cue) else _SURE)
        if met and denying >= _AROUND and stating >= _HALF:
            unsure = max(stating, denying) < 1.0 or _partial(reading, other, cue)
            stated = next(answers[i] for i in scope if i in answers)
            return Denial(cue, stated, _UNSURE if unsure else _SURE)
    return None


def _small(reading: Reading) -> bool:
    """Whether a text tells of little or few; "a few" are some."""
    return any(
        stem in entries("small_words") and reading.lowers[max(0, at - 1) : at + 1] != ("a", "few")
        for at, stem in enumerate(reading.stems)
    )


def _partial(reading: Reading, other: Reading, cue: Cue) -> bool:
    """Whether both may be true: a part, a kind, a degree or another's share is denied."""
    here, there = {*reading.lowers}, {*other.lowers}
    if _OTHERS & (here ^ there) or (_I & here and _YOU & there) or (_YOU & here and _I & there):
        return True
    clause = reading.clause(cue.first)
    first, last = clause.start, clause.stop
    if entries("small_words") & {*reading.stems[cue.last : last]}:
        return True  # "not little"
    if _ONLY & {*reading.lowers[cue.last : last]}:
        return True  # "not only", "did not just"
    exact: list[Mention | Cue] = [*scan(reading), *cues(reading, "superlatives")]
    if any(first <= m.first < last and not _said(reading, m, there) for m in exact):
        return True  # "not the first", "did not adopt six principles"
    whole = [c for c in cues(reading, "scope") if c.value.endswith(" 5") and cue.last <= c.first]
    # "not every day" leaves some days
    return bool(whole) and not any(c.value.endswith(" 5") for c in cues(other, "scope"))


def _said(reading: Reading, mention: Mention | Cue, there: set[str]) -> bool:
    return not there.isdisjoint(reading.lowers[mention.first : mention.last])


def denied(reading: Reading, index: int) -> bool:
    """Whether the clause the word stands in is turned round."""
    return index in negation.turned(reading)


def _elsewhere(reading: Reading, head: int, reach: range) -> bool:
    """Whether another clause of the same text states what this one denies."""
    keys = set(forms(reading.stems[head]))
    return any(
        not keys.isdisjoint(forms(reading.stems[i])) for i in content(reading) if i not in reach
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
    for index in content(left):
        for form in forms(left.stems[index]):
            if form in where:
                answers[index] = where[form]
                break
    met = {right.stems[j] for j in answers.values()}
    loose = [j for j in content(right) if right.stems[j] not in met]
    for index in content(left):
        if index not in answers:
            for j in loose:
                if kinship(left.stems[index], right.stems[j]) in ("akin", "near"):
                    answers[index] = j
                    loose.remove(j)
                    break
    return answers


@once
def content(reading: Reading) -> tuple[int, ...]:
    """The words that say what a text is about, without its negations and hedges."""
    about = subject_words(reading)
    told: list[Cue | Mention] = [*negation.negations(reading), *certainty.extract(reading)]
    cues = {i for c in told for i in range(c.first, c.last)}
    return tuple(i for i, stem in enumerate(reading.stems) if stem in about and i not in cues)


@once
def _places(reading: Reading) -> dict[str, int]:
    """Where each key of the words of a text stands first."""
    where: dict[str, int] = {}
    for index in content(reading):
        for form in forms(reading.stems[index]):
            where.setdefault(form, index)
    return where
