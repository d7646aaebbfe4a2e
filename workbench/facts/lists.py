"""Where a name stands: first in what defines it, or in a row: "Ann Lee, Tom Ray and Bo Dahl"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.facets.capitals import JOINS
from workbench.facets.name import Name
from workbench.facts.brackets import figures, owner
from workbench.facts.clauses import verbs
from workbench.facts.extract import Stated
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading

LEAST = 3  # members of a list that two texts may give alike
BETWEEN = 5  # words that may tell what the next member is: "the romantic comedy film"
_JOINS = frozenset(["and", "or", "&", "plus"])


def lists(told: Sequence[Stated], facets: frozenset[str]) -> Iterator[tuple[Stated, ...]]:
    """The lists of a claim: names parted by commas, or by an "and", with nothing done between."""
    row: list[Stated] = []
    for each in told:
        if each.fact.facet not in facets:
            continue
        if row and not _goes_on(row[-1].reading, row[-1].mention.last, each.mention.first):
            yield _dated(row)
            row = []
        row.append(each)
    if row:
        yield _dated(row)


def _dated(row: Sequence[Stated]) -> tuple[Stated, ...]:
    """The list without its names, where it is one of titles with figures in brackets behind them:
    "Bo in “Dust” (1951), Al in “Ash” (1953)" lists works."""
    dated = sum(each.fact.facet == "title" and bool(years(each)) for each in row)
    return tuple(each for each in row if dated < 2 or each.fact.facet == "title")


def _goes_on(reading: Reading, last: int, first: int) -> bool:
    """Whether the words between two names part two members of one list."""
    inside, depth = [], 0
    comma = False
    for at in range(last, first):
        gap = reading.gap(at)
        depth += gap.count("(") - gap.count(")")
        comma |= "," in gap
        if depth <= 0:
            inside.append(at)
    comma |= "," in reading.gap(first)
    if any(mark in reading.gap(at) for at in range(last, first + 1) for mark in ";:"):
        return False
    parted = comma or any(reading.lowers[at] in _JOINS for at in inside)
    return parted and len(inside) <= BETWEEN and not any(at in verbs(reading) for at in inside)


def years(stated: Stated) -> str:
    """The figures in the brackets behind a name: the 1951 of "Red Dust (1951)"."""
    last = stated.mention.last
    return next(
        (
            " ".join(stated.reading.lowers[dated.first : dated.last])
            for dated in figures(stated.reading)
            if dated.first >= last and owner(stated.reading, dated)[1] == last
        ),
        "",
    )


def headed(told: Sequence[Stated]) -> tuple[Stated, Name] | None:
    """The name that a claim opens with and defines, "Ann Lee (born 1951) is", and the fact that
    holds most of it."""
    if not told:
        return None
    reading = told[0].reading
    first = last = int(reading.lowers[0] in _ARTICLES)
    while last < reading.size and (last == first or reading.gap(last) == " "):
        if reading.words[last].islower() and reading.lowers[last] not in JOINS:
            break
        last += 1
    if last in (first, reading.size) or reading.lowers[first] in entries("function_words"):
        return None
    parted = any(mark in reading.gap(last) for mark in ("(", " - ", "–", "—"))
    if not parted and reading.lowers[last] not in _DEFINES:
        return None
    parts = tuple(reading.lowers[first:last])
    over = [(min(s.mention.last, last) - max(s.mention.first, first), s) for s in told]
    held = max(over, key=lambda each: each[0])
    return (held[1], Name(reading.span(first, last), parts)) if held[0] > 0 else None


_ARTICLES = frozenset(["the", "a", "an"])
_DEFINES = frozenset(["is", "was", "are", "were", "or"])
