"""What a text only asks or supposes: questions and conditions assert nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.words.lexicon import entries
from workbench.words.tokens import Reading, once

_IF = frozenset(("if", "unless", "whether", "supposing", "assuming", "provided"))
_TURNED = frozenset(("had", "were", "should"))  # "Had the dam failed, ..."
_IMAGINED = frozenset(("suppose", "imagine", "assume"))
_UNREAL = _IF | _TURNED | _IMAGINED
_SUPPOSED = frozenset(("would", "could", "might", "wouldn't", "couldn't"))


_HEADED = re.compile(r":|\s[-–—]")  # what stands before a question is no part of it
_FAILED = frozenset(("could", "should", "would"))


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
