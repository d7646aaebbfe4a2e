"""The clauses of a text: the verb that governs each word, and what the clause is about."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from workbench.claims.verbs import past
from workbench.facets import values
from workbench.measures.coins import SIGNS
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import kinds
from workbench.words.tokens import Reading, once


class Subject(NamedTuple):
    """What a clause is about: the stems of its head ("total", "length") and of the whole that it
    is of ("bridge"); ``owned`` that a pronoun stands for it or for its owner."""

    heads: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    owned: bool = False


@once
def verbs(reading: Reading) -> frozenset[int]:
    """The words that carry a clause, told by their form and their neighbours."""
    return frozenset(at for at in range(reading.size) if _verb(reading, at))


def _verb(reading: Reading, at: int) -> bool:
    lower = reading.lowers[at]
    if not reading.words[at].islower() and at:
        return False  # "May", "Will"
    if lower in entries("auxiliaries"):
        return True
    if not lower.isalpha() or reading.stems[at] in mapping("units"):
        return False
    before = reading.lowers[at - 1] if at else ""
    if lower in SAME_PAST and before in _BE:
        return True
    if past(reading, at):
        return before not in entries("determiners") and _doing(reading.stems[at]) is not False
    if not at or at + 1 >= reading.size or not reading.gap(at + 1).startswith(" "):
        return False
    after = reading.lowers[at + 1]
    figure = after[0].isdecimal() or after in SIGNS
    if reading.gap(at) == ", " and lower in SAME_PAST and figure:
        return True  # "the mill, built in Hull, cost £3m"
    if reading.gap(at) != " " or reading.gap(at + 1) != " ":
        return False
    if not (after in _BEHIND_VERB or figure or reading.words[at + 1][0].isupper()):
        return False
    if before not in _DOERS:
        plain = before.isalpha() and before not in entries("function_words")
        if not plain or before.endswith("est"):
            return False
    if not _doing(reading.stems[at]):
        return False
    several = before.endswith("s") and not before.endswith(("ss", "us", "is"))
    third = lower.endswith("s") and not lower.endswith("ss")
    same = lower in SAME_PAST and (figure or after in entries("determiners"))
    return third != several or before in _DOERS or same


@lru_cache(maxsize=50_000)
def _doing(stem: str) -> bool | None:
    """Whether a word may be a verb; None where that is not known."""
    told = kinds(stem)
    return any(kind.startswith("verb.") for kind in told) if told else None


# Verbs whose past is the bare form: "the bridge cost £3m".
SAME_PAST = frozenset(["cost", "hit", "put", "cut", "set", "let", "shut", "spread", "beat"])
_DOERS = frozenset(["he", "she", "it", "they", "who", "which", "that", "also", "we"])
_BEHIND_VERB = frozenset(
    (
        *("a", "an", "the", "its", "his", "her", "their", "this", "these", "more", "over"),
        *("about", "at", "for", "on", "with", "to", "from", "between", "along", "through"),
        "approximately",
    )
)


@once
def clauses(reading: Reading) -> tuple[tuple[int, Subject], ...]:
    """For each word: the verb that governs it (-1 for none) and the subject of its clause.

    A word before the first verb of its sentence belongs to that verb; a verb without a subject of
    its own goes on with the one before.
    """
    marks = verbs(reading)
    found: list[tuple[int, Subject]] = [(-1, Subject())] * reading.size
    start = 0
    while start < reading.size:
        end = reading.sentence(start).stop
        inside = [at for at in range(start, end) if at in marks]
        subject = Subject()
        first, current = start, -1
        waiting = start
        for number, at in enumerate(inside):
            chained = number and inside[number - 1] >= at - 2  # "was opened", "has been closed"
            defined = number and _complement(reading, inside[number - 1], at)
            inserted = number and not chained and _inserted(reading, marks, inside[number - 1], at)
            if not chained and not defined and not inserted:
                subject = _subject(reading, first, at, subject)
                if current >= 0:
                    for place in range(waiting, at):
                        # words behind a clause's end lead up to the next verb
                        new = (
                            reading.clauses[place]
                            == reading.clauses[at]
                            != reading.clauses[current]
                        )
                        found[place] = (at, subject) if new else found[place]
            lead = waiting if current < 0 else at
            told = (at, subject)
            for place in range(lead, inside[number + 1] if number + 1 < len(inside) else end):
                found[place] = told
            current, first, waiting = at, at + 1, at + 1
        start = end
    return tuple(found)


def _inserted(reading: Reading, marks: frozenset[int], before: int, at: int) -> bool:
    """Whether the clause of the verb ``before`` is put between a subject and its own verb: "the
    mill, built in Hull, was sold", "Ann Lee, who was born in Hull, sang"."""
    sentence = reading.sentences[before]
    while before - 1 in marks and reading.sentences[before - 1] == sentence:  # "was built"
        before -= 1
    lead = before - 1 if before and reading.lowers[before - 1] in ("who", "which") else before
    opens = "," in reading.gap(lead) and (lead < before or past(reading, before))
    return opens and "," in reading.gap(at)


def _complement(reading: Reading, before: int, at: int) -> bool:
    """Whether a participle tells more of what something is: "is a system composed of"."""
    if reading.lowers[before] not in _BE or at - before < 2 or not past(reading, at):
        return False
    return all(not reading.gap(place).strip(" -'’\"“”") for place in range(before + 1, at + 1))


_BE = frozenset(["is", "was", "are", "were", "remains", "became", "remained"])


def _subject(reading: Reading, start: int, verb: int, before: Subject) -> Subject:
    """The stems of the words between a clause's start and its verb; those of the clause before
    where nothing stands there; none for a pronoun."""
    inside = _figures(reading)
    first = start
    for at in range(start + 1, verb):
        if reading.clauses[at] != reading.clauses[at - 1] and reading.lowers[at] not in _CLOSERS:
            first = at
    heads: list[str] = []
    wholes: list[str] = []
    pronoun = False
    into = heads
    for at in range(first, verb):
        lower = reading.lowers[at]
        pronoun |= lower in _STANDINS
        if lower in _NOMINATIVES:  # "Lee, with whom she had sung"
            heads.clear()
            wholes.clear()
        if lower in _CLOSERS and heads:
            if lower != "of" or into is wholes:
                break
            into = wholes
        if lower in _OWNERS:
            pronoun = True
        if at in inside or lower in entries("function_words") or lower.endswith("ly"):
            continue
        into.append(reading.stems[at])
        if into is heads and at + 1 < verb and lower.endswith(_OWNING):  # "the mill's owner"
            wholes += heads
            heads.clear()
    heads, wholes = heads or wholes, wholes if heads else []
    if heads:
        return Subject(tuple(heads), tuple(wholes), pronoun)
    return Subject() if pronoun else before


_OWNERS = frozenset(["its", "his", "her", "their"])
_OWNING = ("'s", "s'", "’s", "s’")


@once
def _figures(reading: Reading) -> frozenset[int]:
    return frozenset(at for m in values(reading) for at in range(m.first, m.last))


_STANDINS = frozenset(["he", "she", "it", "they", "we", "there", "this", "these"])
_NOMINATIVES = frozenset(["i", "he", "she", "we", "they"])
_CLOSERS = frozenset(["of", "in", "at", "on", "for", "from", "with", "to", "by", "between", "near"])
