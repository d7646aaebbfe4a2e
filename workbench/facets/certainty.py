"""How sure a text is: hedges added, lost, weakened or strengthened."""

from __future__ import annotations

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Alone, Mention, Outcome
from workbench.words.cues import cues
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

PLAIN = 3  # the step of a statement without any hedge, in lists/certainty.txt


def extract(reading: Reading) -> list[Mention]:
    """The hedges of a text; ``value`` is a step from 1 (perhaps) to 4 (certainly)."""
    return [
        Mention(
            "certainty",
            reading.starts[c.first],
            reading.ends[c.last - 1],
            c.first,
            c.last,
            int(c.value),
        )
        for c in cues(reading, "certainty")
        if not (_month(reading, c.first) or _able(reading, c.first) or _no(reading, c.first))
    ]


def _month(reading: Reading, index: int) -> bool:
    return reading.words[index] == "May" and index > 0


def _able(reading: Reading, index: int) -> bool:
    """Whether "could" tells of an ability: "he could read", "they could not come"."""
    behind = reading.lowers[index + 1] if index + 1 < len(reading) else ""
    return reading.lowers[index] == "could" and behind in entries("abilities")


def _no(reading: Reading, index: int) -> bool:
    """Whether "hardly" denies ("hardly any") and does not grant ("hardly escaped")."""
    barely = reading.lowers[index] in ("barely", "hardly", "scarcely")
    return barely and not mapping("achieved").keys() & {*reading.stems[index + 1 : index + 2]}


def compare(left: int, right: int) -> Outcome:
    """Whether the right text is as sure as the left one."""
    if left == right:
        return AGREE
    if right > left:
        return "strengthened", "the right text is surer than the left one"
    return "weakened", "the right text is less sure than the left one"


def alone(mention: Mention, words: str, side: str) -> Alone:
    """A hedge that the other text lacks."""
    surer = (mention.value < PLAIN) == (side == "left")
    effect = "strengthened" if surer else "weakened"
    how = "states it outright" if mention.value < PLAIN else "is less sure"
    other = "right" if side == "left" else "left"
    return effect, f"the {side} text says “{words}”; the {other} one {how}"  # type: ignore[return-value]


LABEL = Label("how certain it is", "How certain is it", severity="medium", stake=2, bare="outright")
FACET = Facet("certainty", "manner", LABEL, extract, compare, alone=alone, telling=True)
