"""How firmly a claim is put, and in whose name."""

from __future__ import annotations

from workbench.facets import certainty
from workbench.facets.attribution import reporting
from workbench.facets.speakers import speaker
from workbench.records import Certainty
from workbench.words.cues import cues
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading

_FORMER = frozenset(("earlier", "previous", "original"))
_TAKEN_BACK = frozenset(("withdraw", "retract"))
_GAVE = frozenset(("give", "put", "name", "call", "list", "quote"))


def stance(reading: Reading) -> tuple[Certainty, str]:
    """The certainty of a claim and who says it ("" for the writer)."""
    if retracts(reading):
        return "denied", ""
    told = speaker(reading)
    if cues(reading, "denials"):
        return "denied", told
    if told:
        return "attributed", told
    if any(hedge.value < certainty.PLAIN for hedge in certainty.extract(reading)):
        return "hedged", ""
    return "asserted", ""


def retracts(reading: Reading) -> bool:
    """Whether it takes back what was printed before: "An earlier version said that ...", "We
    earlier reported that ...", "The Post withdraws its report that ..."."""
    lowers, stems = ("", *reading.lowers), (*reading.stems, "")
    for at in range(reading.size):
        before, word, after = lowers[at], stems[at], stems[at + 1]
        if before == "editing" and word == "error":
            return True
        told = after in reporting() or after in _GAVE
        former = word in entries("retractions") or reading.lowers[at] == "earlier"
        opens = before == "we" and (at == 1 or ":" in reading.gap(at - 1))
        if opens and former and told:
            return True
        if word in _TAKEN_BACK and (entries("printed") | {"report"}) & {*stems[at + 1 : at + 4]}:
            return True
        if word not in entries("printed"):
            continue
        ours = lowers[at + 2 : at + 4] in (("of", "this"), ("of", "our"))
        if after in entries("retractions") or (before in _FORMER and (told or ours)):
            return True
    return False
