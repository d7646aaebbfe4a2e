"""What holds: the label of every passage under a settled question. Every format reads it here.

A question of values is settled by the value that holds, whatever word stands beside it: passages
that state it hold, those that state another do not. Without a value the verdict itself is the
label. Only ``holds`` is ever green.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.records import Difference, Fact, Finding
from workbench.verdicts.standing import SETTLED

if TYPE_CHECKING:
    from workbench.verdicts.standing import Standing

HOLDS, FAILS = "holds", "does not hold"
CHANGED = "holds with a change"
SILENT = "does not say"  # the passage has none of the values: the answer passes it by

# The label that a verdict gives where it decides by itself.
_BY_VERDICT = {
    "confirmed": HOLDS,
    "confirmed_with_change": CHANGED,
    "incorrect": FAILS,
    "disputed": "disputed",
    "unverifiable": "unverifiable",
    "not_checkable": "not checkable",
    "no_conflict": "can stand",
    "not_same_fact": "another fact",
}
_BY_VALUE = ("confirmed", "confirmed_with_change", "incorrect")
# How a label is coloured; the word always stands beside the colour.
_TONES = {
    HOLDS: "holds",
    FAILS: "fails",
    CHANGED: "drift",
    "disputed": "drift",
    "unverifiable": "unverified",
}
TONES = ("conflict", "fails", "drift", "unverified", "plain", "holds")  # gravest first


@dataclass(frozen=True, slots=True)
class ValueSpot:
    """What one claim states on a question: its place in the source, the value, its wordings."""

    start: int
    end: int
    value: str
    names: tuple[str, ...]


def tone(label: str) -> str:
    """The tone of a label."""
    return _TONES.get(label, "plain")


def kind_tone(finding: Finding) -> str:
    """The tone of a finding that nobody has settled; corroborated is no verdict, so not green."""
    return "plain" if finding.kind == "corroborated" else finding.kind


def labels(
    finding: Finding, standing: Standing, facts: Mapping[str, Fact] | None = None
) -> dict[str, str]:
    """The label of each passage of a finding by claim_id; empty while it is not settled."""
    if standing.status not in SETTLED:
        return {}
    known = spots(finding, facts or {})
    by_verdict = _BY_VERDICT.get(standing.verdict, standing.verdict.replace("_", " "))
    if standing.verdict not in _BY_VALUE or not (standing.chosen_value and known):
        return dict.fromkeys(finding.claim_ids, by_verdict)
    holding = _holding(finding, standing.chosen_value, known)
    return {claim_id: _label(known.get(claim_id, ()), holding) for claim_id in finding.claim_ids}


def answer(finding: Finding, standing: Standing) -> str:
    """How a settled question is answered, in words that cannot be read as their opposite."""
    chosen, verdict = standing.chosen_value, standing.verdict
    if verdict in _BY_VALUE and chosen:
        asked = bool(finding.values or finding.differences)
        return f"“{chosen}” holds" if asked else f"{_BY_VERDICT[verdict]}: “{chosen}” is right"
    if verdict == "no_conflict":
        return "no conflict: both can stand"
    if verdict == "not_same_fact":
        return "not the same fact"
    return _BY_VERDICT.get(verdict, verdict.replace("_", " "))


def spots(finding: Finding, facts: Mapping[str, Fact]) -> dict[str, list[ValueSpot]]:
    """What each claim states on a question of values, by claim_id, in the order of the words."""
    made: dict[str, dict[str, ValueSpot]] = defaultdict(dict)
    for value in finding.values:
        for fact in filter(None, map(facts.get, value.fact_ids)):
            said = (_plain(value.words), _plain(fact.words))
            made[fact.claim_id][fact.fact_id] = ValueSpot(fact.start, fact.end, value.value, said)
    for d in finding.differences:
        for claim_id, start, end, words, fact_id in sides(d):
            if not words and d.effect not in ("weakened", "strengthened"):
                continue  # what is not said there is not said wrongly; a reserve that is lost is
            key = fact_id or f"{start}-{end}"
            normal = facts[fact_id].value if fact_id in facts else ""
            known = made[claim_id].get(key) or ValueSpot(start, end, normal, ())
            names = tuple(dict.fromkeys((*known.names, _plain(words))))
            made[claim_id][key] = ValueSpot(start, end, known.value, names)  # where it differs
    return {claim_id: sorted(own.values(), key=_place) for claim_id, own in made.items() if own}


def _place(spot: ValueSpot) -> tuple[int, int]:
    return spot.start, spot.end


def sides(d: Difference) -> tuple[tuple[str, int, int, str, str], ...]:
    """Both sides of a difference: claim, place, words, fact."""
    return (
        (d.left_id, d.left_start, d.left_end, d.left, d.left_fact),
        (d.right_id, d.right_start, d.right_end, d.right, d.right_fact),
    )


def _label(told: Sequence[ValueSpot], holding: set[ValueSpot]) -> str:
    """One wrong value in a passage is enough for the passage not to hold."""
    if not told:
        return SILENT
    return HOLDS if all(spot in holding for spot in told) else FAILS


def lost(told: Sequence[ValueSpot], finding: Finding, chosen: str) -> list[ValueSpot]:
    """Of what a claim states, that which is not the value that holds."""
    holding = _holding(finding, chosen, {"": list(told)})
    return [spot for spot in told if spot not in holding]


def _holding(finding: Finding, chosen: str, known: Mapping[str, list[ValueSpot]]) -> set[ValueSpot]:
    """The statements that are of the chosen value: in its words, or of its normal value."""
    told = [spot for own in known.values() for spot in own]
    plain = _plain(chosen)
    values = {v.value for v in finding.values if _plain(v.words) == plain}
    values |= {spot.value for spot in told if plain in spot.names}
    values -= {""}
    found = {s for s in told if plain in s.names or s.value in values}
    if found or values:
        return found
    read = _read(chosen)
    return {spot for spot in told if spot.value in read}


def _read(chosen: str) -> set[str]:
    """The normal values of words that a reviewer typed: “£4.2m” is £4.2 million."""
    from workbench.facts.extract import mentions, normal
    from workbench.words.tokens import tokenize

    return {normal(mention) for mention in mentions(tokenize(chosen)) if mention.facet != "wording"}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
