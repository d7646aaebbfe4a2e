"""Whether the words that two texts share are bound to the same things in both.

Each rule tells of a word that stands in the other text, but in another slot: of another owner, with
another verb, denied, or as the tail of a compound that is another thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from workbench.facets import negation, scope, values
from workbench.facets.statements import statements
from workbench.facts.across import Answer
from workbench.facts.clauses import clauses, verbs
from workbench.facts.slots import content
from workbench.findings.denial import denied
from workbench.words.align import forms, reach, subject_words
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading, once

_ALL = 5.0  # the step of "all" and "always"
_LEADING = frozenset(
    [
        *(
            "before",
            "after",
            "until",
            "since",
            "because",
            "although",
            "than",
            "most",
            "all",
            "only",
        ),
        *("some", "few", "many", "half", "every", "both", "no"),
    ]
)
_PRONOUNS = frozenset(["it", "them", "which", "whom", "this", "that", "these", "those"])
_SHARED = 2  # words of a clause by which it tells what the other text tells


def elsewhere(reading: Reading, other: Reading) -> bool:
    """Whether a word of the text stands in the other one only in another slot."""
    return (
        _tails(reading, other)
        or owners(reading, (other,))
        or bool(led(reading, (other,)))
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


def led(reading: Reading, others: Sequence[Reading]) -> frozenset[int]:
    """The words that a small one leads to in the text, where in all others it leads to another
    word of the text: "before the war", "most farmers", "than Lee"."""
    found: set[int] = set()
    for at, end in _leading(reading).items() if others else ():
        word, own = reading.lowers[at], _things(reading, at, end)
        theirs = [
            _things(other, first, last)
            for other in others
            for first, last in _leading(other).items()
            if other.lowers[first] == word
        ]
        parted = [(_apart(own, each), _apart(each, own)) for each in theirs]
        if not parted or not all(ours and back for ours, back in parted):
            continue
        there = frozenset(chain.from_iterable(map(_keys, others)))
        led_ = [_things(o, *span) for o in others for span in _leading(o).items()]
        for ours, back in parted:
            other_word = any(not _apart(ours, each) for each in led_)
            known = not _apart(ours, [there])
            if known and (other_word or not _apart(back, [_keys(reading)])):
                found.update(range(at, end))
    return frozenset(found)


def _apart(
    words: Sequence[frozenset[str]], others: Sequence[frozenset[str]]
) -> list[frozenset[str]]:
    """The words, each with all that can stand for it, that answer none of the others."""
    return [word for word in words if all(word.isdisjoint(each) for each in others)]


def _things(reading: Reading, first: int, last: int) -> list[frozenset[str]]:
    """The words of substance of a stretch, each with all that can stand for it."""
    stems = filter(None, content(reading)[first + 1 : last])
    return [frozenset((stem, *forms(stem))) for stem in stems]


@once
def _leading(reading: Reading) -> dict[int, int]:
    """The words that order, compare or measure, each with the end of the first words of substance
    behind it in its clause."""
    made = {}
    for at, lower in enumerate(reading.lowers):
        end = at + 1
        while lower in _LEADING and end < reading.size:
            if reading.clauses[end] != reading.clauses[at] or (
                end - 1 > at and content(reading)[end - 1] and not content(reading)[end]
            ):
                break
            if reading.lowers[end] in _PRONOUNS:
                end = at  # "most of them": of what was named before
                break
            end += 1
            if content(reading)[end - 1] and end - 1 in verbs(reading):
                break
        if any(content(reading)[at + 1 : end]):
            made[at] = end
    return made


@once
def _keys(reading: Reading) -> frozenset[str]:
    return frozenset(key for stem in reading.stems for key in (stem, *forms(stem)))


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
