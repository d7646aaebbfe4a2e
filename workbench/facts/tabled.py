"""Values in tables: the slot of a cell, and when the rows of two tables are of one thing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from workbench.facts.overlap import akin
from workbench.facts.slots import Slot, content
from workbench.measures.mention import Mention
from workbench.words.align import answered, light
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading

if TYPE_CHECKING:
    from workbench.facts.evidence import SlotEvidence

_ALL = frozenset(["total", "all", "sum", "overall", "together", "whole", "combined", "average"])
_NO_WORDS: frozenset[str] = frozenset()


class CellSlot(Slot):
    """The slot of a value in a table, with the words that head its column and those that name its
    row."""

    def __init__(
        self,
        reading: Reading,
        mention: Mention,
        label: tuple[str, ...],
        entry: frozenset[str],
        records: bool = False,
    ) -> None:
        super().__init__(reading, mention)
        self._records = records
        self._label = [stem for stem in label if stem not in entries("function_words")]
        self._entry = entry

    @cached_property
    def near(self) -> dict[str, float]:
        return {
            **super().near,
            **dict.fromkeys(self._label, 1.0),
        }

    @property
    def entry(self) -> frozenset[str]:
        return self._entry

    @property
    def thing_of_row(self) -> frozenset[str]:
        told = self._entry - entries("function_words")
        named = told and told.isdisjoint(_ALL) and not any(map(str.isdecimal, told))
        return told if self._records and named else _NO_WORDS


def two_rows(one: Slot, two: Slot) -> bool:
    """Whether two values stand in rows of two things: the name of neither row holds all words of
    the other's, as "Ann Reed" holds those of "Reed", and not those of "Tom Reed"."""
    if not one.entry or not two.entry:
        return False
    fewer, more = sorted((one.entry - light(), two.entry - light()), key=len)
    return not (answered(fewer, more) if fewer else one.entry & two.entry)


def unspoken(seen: SlotEvidence) -> bool:
    """Whether one value is of a thing that its row of a table names, and the other claim, which is
    no row, speaks of none such: 120 of "| Grinders | 6.85 | 120 |", "with the loss of 280 jobs"."""
    for mine, other in ((seen.left, seen.right), (seen.right, seen.left)):
        thing = mine.slot.thing_of_row - seen.topic.names
        if thing and not other.slot.entry and not akin(thing, content(other.reading)):
            return True
    return False
