"""Whether the words that two texts share are bound to the same things in both.

Each rule tells of a word that stands in the other text, but in another slot: of another owner, with
another verb, denied, or as the tail of a compound that is another thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from workbench.facets import negation, scope, values
from workbench.facets.statements import statements
from workbench.facts.clauses import clauses
from workbench.facts.pairs import Answer
from workbench.findings.denial import denied
from workbench.words.align import forms, reach, subject_words
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading, once

_ALL = 5.0  # the step of "all" and "always"
_SHARED = 2  # words of a clause by which it tells what the other text tells


def elsewhere(reading: Reading, other: Reading) -> bool:
    """Whether a word of the text stands in the other one only in another slot."""
    return (
        _tails(reading, other)
        or owners(reading, (other,))
        or _denials(reading, other)
        or _reserved(reading, other)
    )


def _tails(reading: Reading, other: Reading) -> bool:
    """A word that the other text has as the tail of a compound alone: "rock", "pop-rock"."""
    theirs = _compounds(other)
    return any(
        stem in theirs and theirs[stem].isdisjoint(reach(reading))
        for stem in subject_words(reading)
    )


@once
def _compounds(reading: Reading) -> dict[str, set[str]]:
    """The words that stand only behind a hyphen, with the keys of those before them."""
    found: dict[str, set[str]] = {}
    free: set[str] = set()
    # A figure makes no other thing of the word behind it: "ten-year lease".
    counted = {i for m in values(reading) for i in range(m.first, m.last)}
    for at, stem in enumerate(reading.stems):
        tail = at and reading.gap(at) == "-" and reading.words[at][0].isalpha()
        if tail and at - 1 not in counted:
            found.setdefault(stem, set()).update(forms(reading.stems[at - 1]))
        else:
            free.add(stem)
    return {stem: before for stem, before in found.items() if stem not in free}


def owners(reading: Reading, others: Sequence[Reading]) -> bool:
    """One attribute, told of another thing by all others: "the capital of Dale", "of Ross in
    Dale"."""
    theirs = [(other, two) for other in others for two in statements(other)]
    for one in statements(reading) if theirs else ():
        owner = _head(reading, *one.subject)
        heads = [_head(o, *two.subject) for o, two in theirs if two.attribute == one.attribute]
        if owner and heads and all(head and owner.isdisjoint(head) for head in heads):
            return True
    return False


def _head(reading: Reading, first: int, last: int) -> frozenset[str]:
    """The words of a name up to the first small one: "Ross Valley" of "Ross Valley in Dale"."""
    plain = entries("function_words")
    while first < last and reading.lowers[first] in plain:
        first += 1
    end = next((at for at in range(first, last) if reading.lowers[at] in plain), last)
    named = first < end and reading.words[first][0].isupper()
    return frozenset(reading.stems[first:end]) if named else frozenset()


def _denials(reading: Reading, other: Reading) -> bool:
    """Both texts deny something, and what one of them denies the other states; where one of the
    two denies nothing, that has been asked already."""
    if not negation.negations(reading) or not negation.negations(other):
        return False
    ours, theirs = _denied(reading), _denied(other)
    stated = (ours & subject_words(other)) | (theirs & subject_words(reading))
    return ours.isdisjoint(theirs) and bool(stated)


@once
def _denied(reading: Reading) -> frozenset[str]:
    """The words of substance that the text denies."""
    about = subject_words(reading)
    return frozenset(s for i, s in enumerate(reading.stems) if s in about and denied(reading, i))


def _reserved(reading: Reading, other: Reading) -> bool:
    """What the other text tells with a reserve that this one has not: "typically white"."""
    about = subject_words(reading)
    figures = {at for m in values(other) for at in range(m.first, m.last + 1)}  # "some 40"
    for mention in scope.extract(other) if not scope.extract(reading) else ():
        clause = zip(other.stems, other.clauses, strict=True)
        near = {stem for stem, at in clause if at == other.clauses[mention.first]}
        weak = 0.0 < mention.value[1] < _ALL and mention.last not in figures
        if weak and len(about & near) >= _SHARED:
            return True
    return False


def rebound(answers: Iterable[Answer], reading: Reading, other: Reading) -> bool:
    """Whether a date is told of another event, wherever the other text has it: "born in 1930",
    "emigrated in 1930"."""
    by_place: dict[int, list[bool]] = defaultdict(list)
    for each in answers:
        by_place[each.left.mention.first].append(_of_another(each, reading, other))
    return any(map(all, by_place.values()))


def _of_another(answer: Answer, reading: Reading, other: Reading) -> bool:
    """Whether the verb of a date stands in the other text too, but not with that date."""
    one, two = answer.left.mention, answer.right.mention
    verb, theirs = clauses(reading)[one.first][0], clauses(other)[two.first][0]
    if one.facet != "date" or verb < 0 or theirs < 0:
        return False
    stem, its = reading.stems[verb], other.stems[theirs]
    about = stem in subject_words(reading) and its in subject_words(other)
    return about and its not in forms(stem) and stem in other.stems and its not in reading.stems
