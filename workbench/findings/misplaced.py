"""Whether a value of a table is told of another row or column than a claim names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.facets import of_kind
from workbench.facts.extract import Stated
from workbench.words.align import answered, forms, light
from workbench.words.tokens import Reading, once

_WHEN = frozenset(["year", "date", "day", "month"])  # heads that no claim need name


def misplaced(
    told: Stated, cell: Stated, lines: Sequence[int], facts: Mapping[int, Sequence[Stated]]
) -> bool:
    """Whether a claim names another row of the table than that of a cell, or another column of it;
    ``lines`` are the rows of the claims near by, ``facts`` those of each row."""
    if not cell.label:
        return False
    own = _keys(told.reading)
    rows = [facts.get(row, ()) for row in lines if row != cell.row]
    if not _met(cell.entry, own) and any(_met(_entry(row), own) for row in rows):
        return True
    here = {each.fact.value for each in facts.get(cell.row, ())}
    there = {each.fact.value for row in rows for each in row if each.label}
    others = (
        each.fact.value
        for each in facts.get(told.row, ())
        if each is not told and each.mention.facet in of_kind("figure")
    )
    if any(value in there and value not in here for value in others):
        return True
    labels = {each.label for each in facts.get(cell.row, ())}
    first = cell.entry.issuperset(cell.reading.stems[cell.mention.first : cell.mention.last])
    if first or _WHEN.issuperset(cell.label) or _met(frozenset(cell.label), own):
        return False
    return any(_met(frozenset(label), own) for label in labels - {cell.label})


def _entry(row: Sequence[Stated]) -> frozenset[str]:
    return row[0].entry if row else frozenset()


def _met(stems: frozenset[str], own: frozenset[str]) -> bool:
    """Whether a claim has all telling words of a head or an entry."""
    telling = stems - light()
    return bool(telling) and answered(telling, own)


@once
def _keys(reading: Reading) -> frozenset[str]:
    """All that the words of a claim can stand for."""
    return frozenset(key for stem in reading.stems for key in (stem, *forms(stem)))
