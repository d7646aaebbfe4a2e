"""One piece of arithmetic on what the sources say, with its working."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.records import Claim

Result = Literal["pass", "near", "fail"]


@dataclass(frozen=True, slots=True)
class Words:
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

    ``reason`` is what its finding gives as the reason.
    """

    facet: str
    result: Result
    left: Words
    right: Words
    working: str
    reason: str = "arithmetic"
