"""Every fact of a dossier's claims, what the dossier is about, and which facts fill one slot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.facts.assign import Match, matches, obeyed
from workbench.facts.cited import NOTHING_CITED, Cited, cited
from workbench.facts.extract import Stated, stated
from workbench.facts.topic import Topic, topic
from workbench.records import UNDECIDED, Claim, Decided, Source
from workbench.words.tokens import tokenize


@dataclass(frozen=True)
class Inventory:
    """The check-worthy claims in order of source and place; the facts point to their rows."""

    claims: tuple[Claim, ...]
    texts: Mapping[str, str]
    decided: Decided = UNDECIDED  # what people said of pairs of facts overrules the measure
    cited: Cited = NOTHING_CITED
    manuscripts: frozenset[str] = frozenset()

    @cached_property
    def facts(self) -> list[Stated]:
        """The facts of the claims, in order; the mark of a citation states none."""
        found = stated(self.claims, self.texts)
        if not any(self.cited.marks.values()):
            return found
        home, mark = [claim.source_id for claim in self.claims], self.cited.mark
        return [s for s in found if not mark(home[s.row], s.fact.start, s.fact.end)]

    @cached_property
    def topic(self) -> Topic:
        """What the claims are about."""
        readings = [(claim.source_id, tokenize(claim.quote)) for claim in self.claims]
        return topic(readings, self.manuscripts)

    @cached_property
    def matches(self) -> list[Match]:
        """The figures and dates that may fill one slot, best first."""
        found = matches(self.facts, self.claims, self.topic, self.manuscripts)
        return obeyed(found, self.facts, self.decided)


def inventory(
    claims: Sequence[Claim], sources: Sequence[Source] = (), decided: Decided | None = None
) -> Inventory:
    """The inventory of the check-worthy ones of these claims, in whatever order they come."""
    worthy = (claim for claim in claims if claim.check_worthy)
    ordered = sorted(worthy, key=lambda c: (c.source_id, c.start, c.claim_id))
    texts = {source.source_id: source.text for source in sources}
    known = cited(claims, sources)
    published = frozenset(source.source_id for source in sources if source.manuscript)
    return Inventory(tuple(ordered), texts, decided or UNDECIDED, known, published)
