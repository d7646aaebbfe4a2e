"""From what a caller says to an event that has no place in a ledger yet."""

from __future__ import annotations

import uuid
from dataclasses import replace
from itertools import combinations, product
from typing import Any

from workbench.records import Finding, Verdict
from workbench.verdicts import rules


def saying(event_id: str | None, at: str | None, **said: Any) -> Verdict:
    """The event; free text without the space around it, the reviewer's name in its one form."""
    empty = dict.fromkeys(("verdict", "editorial_action", "chosen_value", "correction"), "")
    known = {**empty, "note": "", "evidence": (), "supersedes": "", **said}
    for name in ("chosen_value", "correction", "note"):
        known[name] = rules.trimmed(name, known[name])
    known["reviewer"] = rules.reviewer_name(known["reviewer"])
    if event_id is None:
        event_id = f"e:{uuid.uuid4().hex}"
    made = Verdict(event_id=event_id, at=rules.clock(at), seq=0, prev_hash="", hash="", **known)
    return replace(made, vocabulary=rules.vocabulary(made))


def unsealed(event: Verdict) -> Verdict:
    """What was said, without its place."""
    return replace(event, seq=0, prev_hash="", hash="")


def against(finding: Finding) -> tuple[str, ...]:
    """The facts that a finding sets against each other, in pairs, one after the other."""
    found = [(d.left_fact, d.right_fact) for d in finding.differences]
    for one, two in combinations(finding.values, 2):
        found += product(one.fact_ids, two.fact_ids)
    pairs = dict.fromkeys(tuple(sorted(pair)) for pair in found if all(pair))
    return tuple(fact_id for one, two in pairs if one != two for fact_id in (one, two))
