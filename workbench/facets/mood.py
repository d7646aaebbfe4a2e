"""What a text only asks, supposes or looks forward to: questions, conditions and plans assert
nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.words.cues import cues
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading, once

_IF = frozenset(("if", "unless", "whether", "supposing", "assuming", "provided"))
_TURNED = frozenset(("had", "were", "should"))  # "Had the dam failed, ..."
_IMAGINED = frozenset(("suppose", "imagine", "assume"))
_UNREAL = _IF | _TURNED | _IMAGINED
_SUPPOSED = frozenset(("would", "could", "might", "wouldn't", "couldn't"))


_HEADED = re.compile(r":|\s[-–—]")  # what stands before a question is no part of it
_FAILED = frozenset(("could", "should", "would"))
# "even if", "as if"; "if not", "if any": no condition of what else the sentence says.
_NO_CONDITION = frozenset(("even", "as")), frozenset(("not", "any", "only", "ever"))
_DOUBTLESS = (("one",), ("nobody",))  # whom nobody doubts
_HELPING = frozenset(("be", "been", "have", "not", "never", "also", "soon"))
_REACH = 8  # words between "ask" and "to", where something is asked for


@once
def unasserted(reading: Reading) -> frozenset[int]:
    """The words that stand in a question, a condition, what only follows from one, or what could
    have been."""
    found = set(_undone(reading))
    if "?" not in reading.text and _UNREAL.isdisjoint(reading.lowers):
        return frozenset(found)
    first = 0
    for last in range(1, len(reading) + 1):
        if last < len(reading) and reading.sentences[last] == reading.sentences[first]:
            continue
        found.update(_supposed(reading, first, last))
        first = last
    return frozenset(found)


def _undone(reading: Reading) -> Iterator[int]:
    """The words behind "could have" or "should have" in its clause."""
    lowers = reading.lowers
    for at in range(1, reading.size - 1):
        if lowers[at] != "have" or lowers[at - 1] not in _FAILED:
            continue
        if lowers[at + 1] in entries("determiners") or lowers[at + 1] == "to":
            continue  # "the town should have a bridge"
        clause = reading.clauses[at]
        yield from (i for i in range(at - 1, reading.size) if reading.clauses[i] == clause)


def _supposed(reading: Reading, first: int, last: int) -> range:
    """The words of a sentence that it does not assert."""
    lowers = reading.lowers
    if reading.gaps[last].lstrip()[:1] == "?":
        parts = (at for at in range(first + 1, last) if _HEADED.search(reading.gaps[at]))
        return range(max(parts, default=first), last)
    supposed = not _SUPPOSED.isdisjoint(lowers[first:last])
    if lowers[first] in _TURNED and (supposed or "will" in lowers[first:last]):
        return range(first, last)
    if reading.stems[first] in _IMAGINED:
        return range(first, last)
    at = next((i for i in range(first, last) if lowers[i] in _IF), -1)
    if at < 0 or (at > first and lowers[at - 1] == "as"):
        return range(0)
    if supposed and lowers[at] != "whether":
        return range(first, last)
    end = at + 1
    while end < last and "," not in reading.gaps[end] and lowers[end] not in entries("turns"):
        end += 1
    return range(at, end)


@once
def supposed(reading: Reading) -> frozenset[int]:
    """The words that the text does not assert: also what holds on a condition alone, and what is
    hoped, feared or proposed to be so."""
    found = set(unasserted(reading))
    for at, lower in enumerate(reading.lowers):
        if lower not in _IF or lower == "whether":
            continue
        before, after = reading.lowers[max(0, at - 1) : at], reading.lowers[at + 1 : at + 2]
        if _NO_CONDITION[0].isdisjoint(before) and _NO_CONDITION[1].isdisjoint(after):
            sentence = reading.sentences[at]
            found.update(i for i, s in enumerate(reading.sentences) if s == sentence)
    for cue in cues(reading, "prospects"):
        if cue.value == "that" and reading.lowers[cue.first - 1 : cue.first] not in _DOUBTLESS:
            found.update(_behind(reading, cue.last, reading.size))
    return frozenset(found)


@once
def prospects(reading: Reading) -> dict[int, str]:
    """The verbs of what is asked for, planned or charged, not told as done: the "sell" of "asked
    to sell", with the form in which the list says that they follow."""
    found: dict[int, str] = {}
    for cue in cues(reading, "prospects"):
        near = _behind(reading, cue.last, cue.last + _REACH)
        if cue.value in ("to", "that"):
            start = next((i + 1 for i in near if reading.lowers[i] == "to"), reading.size)
        elif cue.value == "ing":
            start = next((i for i in near[:3] if reading.lowers[i].endswith("ing")), reading.size)
        elif cue.value == "bare" and reading.words[cue.first].islower():
            start = cue.last
        else:
            continue
        while start < near.stop and reading.lowers[start] in _HELPING:
            start += 1
        if start < near.stop:
            found[start] = cue.value
    return found


def _behind(reading: Reading, first: int, last: int) -> range:
    """The words from ``first`` on, up to ``last``, a comma or the end of the sentence."""
    end = first
    while end < min(last, reading.size) and not set(reading.gaps[end]) & set(",;:.()\n"):
        end += 1
    return range(first, end)
