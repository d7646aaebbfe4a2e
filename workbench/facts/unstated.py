"""Words that stand in a text without being told as so.

"The council planned to build a school" has every word of "the council built a school". What is
only wanted, asked, supposed, excepted, told of a tale or of former days bears nothing out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile

from workbench.claims.verbs import past
from workbench.facets.mood import unasserted
from workbench.facets.negation import ended
from workbench.facts.clauses import verbs
from workbench.facts.slots import content
from workbench.words.align import forms
from workbench.words.cues import Cue, cues
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinds
from workbench.words.tokens import Reading, once

_SO_FAR = 6  # words behind "urged" among which "to" begins what was urged
_IF = frozenset(["if", "unless", "provided", "supposing", "assuming"])
_WHEN = frozenset(["when", "whenever", "until"])
_NOW = frozenset(["is", "are", "has", "have", "does", "do", "can", "will"])
_WAS = frozenset(["was", "were", "had", "did"])
_EVERY = frozenset(["all", "every", "each", "whole", "entire", "everybody", "everyone", "nobody"])
_AHEAD = frozenset(["will", "would"])
_HOW = {"past": "past", "deed": "ahead", "to": "ahead"}


def unstated(reading: Reading, others: Sequence[Reading]) -> frozenset[int]:
    """The words that a text tells as so, and others have only where they do not."""
    veiled = [each for each in map(_veiled, others) if each]
    if not veiled:
        return frozenset()
    own, found = _by_place(reading), []
    for at, stem in enumerate(reading.stems):
        keys = (stem, *forms(stem))
        if not content(reading)[at] and reading.lowers[at] not in _EVERY:
            continue
        if at not in own and any(key in each for each in veiled for key in keys):
            told = {how for each in map(_told, others) for key in keys for how in each.get(key, ())}
            if told <= _veils(reading, at):
                found.append(at)
    return frozenset(found)


def _veils(reading: Reading, at: int) -> set[str]:
    """The ways in which a word may be told that do not bear out one of a text: what once was says
    nothing of today; but what is to be decided was at least planned."""
    clause = reading.clause(at)
    ahead = any(reading.lowers[each] in _AHEAD for each in clause)
    return {"never"} | ({"past"} if of_now(reading) else set()) | (set() if ahead else {"ahead"})


@once
def ahead(reading: Reading) -> tuple[frozenset[int], frozenset[int]]:
    """The words of what is wanted, planned or promised, and the verbs that say so."""
    said = (cue for cue in cues(reading, "unstated") if cue.value in ("deed", "to"))
    saying = frozenset(cue.first for cue in said if _deed(reading, cue))
    return frozenset(at for at, how in _by_place(reading).items() if how == "ahead"), saying


@once
def of_now(reading: Reading) -> bool:
    """Whether a text tells of the present, and not that something is over."""
    if ended(reading):
        return False
    return not any(past(reading, at) or reading.lowers[at] in _WAS for at in range(reading.size))


@once
def _told(reading: Reading) -> dict[str, frozenset[str]]:
    """How each word of a text is told, by all that can stand for it: "so", or otherwise."""
    made: dict[str, frozenset[str]] = {}
    how = _by_place(reading)
    for at, stem in enumerate(reading.stems):
        for key in (stem, *forms(stem)):
            made[key] = made.get(key, frozenset()) | {how.get(at, "so")}
    return made


@once
def _veiled(reading: Reading) -> frozenset[str]:
    """The words of a text that stand somewhere without being told as so, by all that can stand
    for them."""
    return frozenset(
        key for at in _by_place(reading) for key in (reading.stems[at], *forms(reading.stems[at]))
    )


@once
def _by_place(reading: Reading) -> dict[int, str]:
    """The words that are told as "past", as "ahead" (wanted, planned), or "never" as so."""
    made: dict[int, str] = {}
    for cue in cues(reading, "unstated"):
        made.update(dict.fromkeys(_taken(reading, cue), _HOW.get(cue.value, "never")))
    made.update(dict.fromkeys(unasserted(reading), "never"))
    for at in _reported(reading):
        made.update(dict.fromkeys(_clause(reading, at + 1), "never"))
    for at in filter(partial(_condition, reading), range(reading.size)):
        made.update(dict.fromkeys(reading.sentence(at), "never"))
    return made


def _taken(reading: Reading, cue: Cue) -> Iterator[int]:
    """The words that an entry of the list takes."""
    whole = reading.sentence(cue.first)
    if cue.value == "whole":
        yield from whole
    elif cue.value == "past":
        yield from reading.clause(cue.first)
    elif cue.value == "rest":
        yield from _clause(reading, cue.last)
    elif cue.value != "thing":
        opens = _deed(reading, cue)
        yield from _clause(reading, opens) if opens else ()
    else:
        every = [at for at in whole if reading.lowers[at] in _EVERY]
        if every or reading.lowers[cue.first] != "but":
            inside = _clause(reading, cue.last)
            yield from (*every, *takewhile(lambda at: at not in verbs(reading), inside))


def _deed(reading: Reading, cue: Cue) -> int:
    """The first word of what is wanted, asked or charged; 0 where nothing of it is told."""
    for at in range(cue.last, min(cue.last + _SO_FAR, reading.size)):
        before, lower = reading.lowers[at - 1], reading.lowers[at]
        if before == "that" and at - 2 < cue.last:
            return at if cue.value == "deed" else 0
        if reading.clauses[at] != reading.clauses[cue.first] and lower != "that":
            return 0
        doing = any(kind.startswith("verb.") for kind in kinds(reading.stems[at]))
        if doing and (lower.endswith("ing") or (before == "to" and reading.stems[at] == lower)):
            return at
    return 0


def _clause(reading: Reading, first: int) -> Iterator[int]:
    """The words of a clause from one of its words on, and of those that "that" opens."""
    for at in range(first, reading.size):
        opens = at > first and reading.clauses[at] != reading.clauses[at - 1]
        if opens and reading.lowers[at] != "that":
            return
        yield at


def _reported(reading: Reading) -> Iterator[int]:
    """Every "that" behind a noun which announces what somebody says: "rumours that"."""
    said = entries("reports")
    for at in range(1, reading.size):
        noun = reading.stems[at - 1] in said and reading.lowers[at - 2 : at - 1] != ("to",)
        if reading.lowers[at] == "that" and noun and at - 1 not in verbs(reading):
            yield at


def _condition(reading: Reading, at: int) -> bool:
    """Whether a word opens a condition: "if", or "when" in the present."""
    lower, before = reading.lowers[at], reading.lowers[at - 1] if at else ""
    if lower in _IF:
        behind = reading.lowers[at + 1 : at + 2]
        return before not in ("as", "even", "asked") and behind not in (("not",), ("any",))
    if lower not in _WHEN or "will" in reading.lowers[:at]:
        return False
    for each in range(at + 1, reading.size):
        if reading.clauses[each] != reading.clauses[at]:
            return False
        if reading.lowers[each] in _NOW:
            return True
        if past(reading, each) or reading.lowers[each] in _WAS:
            return False
    return False
