"""What every step of flagging looks things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.findings.summary import named
from workbench.records import Claim, Fact, Source


@dataclass(frozen=True)
class Desk:
    """The claims, sources and facts of a dossier by id, its support rule, and for each claim that
    a source lacks in a passage it shares the id of that source."""

    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    rule: str
    lacking: Mapping[str, str] = field(default_factory=dict)

    def source(self, claim_id: str) -> Source:
        """The source of a claim."""
        return self.sources[self.claims[claim_id].source_id]

    def origin(self, claim_id: str) -> str:
        """The origin of a claim; empty for one of the manuscript, which is no origin."""
        source = self.source(claim_id)
        return "" if source.manuscript else source.lineage_id or source.source_id

    def place(self, claim_id: str) -> tuple[str, int]:
        """Where a claim stands."""
        claim = self.claims[claim_id]
        return claim.source_id, claim.start

    def named(self, explanation: str, left: Claim, right: Claim) -> str:
        """An explanation told of the sources by their titles."""
        ends = [(claim, self.sources[claim.source_id]) for claim in (left, right)]
        return named(explanation, ends[0], ends[1])
