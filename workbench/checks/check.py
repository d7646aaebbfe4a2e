"""One piece of arithmetic on what the sources say, with its working."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from workbench.facts.extract import Stated
from workbench.facts.inventory import Inventory
from workbench.measures.mention import Mention
from workbench.records import Claim
from workbench.words.tokens import Reading

Result = Literal["pass", "near", "fail"]


class Said(NamedTuple):
    """A claim with the facts that it states, in order."""

    claim: Claim
    reading: Reading
    facts: tuple[Stated, ...]

    def words(self, first: Mention, last: Mention | None = None) -> LineWords:
        """The words of a mention, or of all up to another one."""
        return LineWords(self.claim, first.start, (last or first).end)


def rows(stock: Inventory) -> Iterator[Said]:
    """The claims of a dossier that state anything, with their facts."""
    for row, facts in groupby(stock.facts, key=lambda stated: stated.row):
        told = tuple(facts)
        yield Said(stock.claims[row], told[0].reading, told)


@dataclass(frozen=True, slots=True)
class LineWords:
    """Words of a claim that take part in a check, as code points into its quote."""

    claim: Claim
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.claim.quote[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Check:
    """One piece of arithmetic: the words on both sides, its result and its working.

    ``reason`` is what its finding gives as the reason, ``ask`` opens its question.
    """

    facet: str
    result: Result
    left: LineWords
    right: LineWords
    working: str
    reason: str = "arithmetic"
    ask: str = ""
