"""What people said of the machine's work: which facts are one fact and which are not.

A person keeps two facts apart by the verdict ``not_same_fact`` that stands on a finding, or by an
event ``apart``; ``together`` says the opposite. The last word of each person on a pair counts.
Where they differ the adjudicator's holds, and without one neither: the machine judges again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from workbench.records import VOCABULARY, Decided, FactPair, Verdict
from workbench.verdicts.standing import by_finding, settled_on, undone

SaidOfPair = tuple[str, Verdict]  # "apart" or "together", and the event that says so


class Pairing(NamedTuple):
    """What was said of two facts. ``holds`` is ``apart``, ``together``, or empty where people
    differ; ``said`` are their last words, by seq."""

    pair: FactPair
    holds: str
    said: tuple[SaidOfPair, ...]

    def gone(self, facts: Collection[str]) -> bool:
        """Whether the words of one of the two have changed: then nothing is left to correct."""
        return not all(fact_id in facts for fact_id in self.pair)


def corrections(events: Sequence[Verdict]) -> list[Pairing]:
    """Every pair of facts that a person put together or keeps apart, by their last event."""
    found: dict[FactPair, dict[str, SaidOfPair]] = {}
    for says, event in sorted(_said(events), key=lambda said: said[1].seq):
        for pair in pairs(event.fact_ids):
            found.setdefault(pair, {})[event.reviewer] = (says, event)
    made = [_correction(pair, tuple(by.values())) for pair, by in found.items()]
    return sorted(made, key=lambda c: (c.said[-1][1].seq, sorted(c.pair)))


def decided(events: Sequence[Verdict]) -> Decided:
    """The pairs that ``check`` keeps apart and puts together."""
    known = corrections(events)
    return Decided(
        frozenset(c.pair for c in known if c.holds == "apart"),
        frozenset(c.pair for c in known if c.holds == "together"),
    )


def pairs(fact_ids: Sequence[str]) -> list[FactPair]:
    """The first with the second, the third with the fourth."""
    found = [frozenset(pair) for n, pair in enumerate(pairwise(fact_ids)) if n % 2 == 0]
    return [pair for pair in found if len(pair) == 2]


def _said(events: Sequence[Verdict]) -> Iterator[SaidOfPair]:
    taken = undone(events)
    for event in events:
        if event.vocabulary > VOCABULARY:  # by rules that this workbench does not know
            continue
        if event.action_kind in ("apart", "together") and event.event_id not in taken:
            yield event.action_kind, event
    for said in by_finding(e for e in events if e.verdict or e.action_kind == "undo").values():
        if any(e.verdict == "not_same_fact" for e in said):
            deciding = settled_on(said)
            if deciding is not None and deciding.verdict == "not_same_fact":
                yield "apart", deciding


def _correction(pair: FactPair, said: Iterable[SaidOfPair]) -> Pairing:
    by_seq = tuple(sorted(said, key=lambda each: each[1].seq))
    last = [each for each in by_seq if each[1].role == "adjudicator"][-1:] or by_seq
    words = {says for says, _ in last}
    return Pairing(pair, words.pop() if len(words) == 1 else "", by_seq)
