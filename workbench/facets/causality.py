"""What brought about what: a cause invented, lost or turned round."""

from __future__ import annotations

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Alone, Mention, Outcome
from workbench.records import Effect
from workbench.words.cues import Cue, cues
from workbench.words.lexicon import entries
from workbench.words.tokens import Reading

_NOUNS = frozenset(["prompt", "trigger"])


def extract(reading: Reading) -> list[Mention]:
    """The words of cause; ``value`` is cause, effect, hence or despite."""
    return [
        Mention("causality", reading.starts[c.first], reading.ends[c.last - 1], *c)
        for c in cues(reading, "causes")
        if not _no_cause(reading, c)
    ]


def _no_cause(reading: Reading, cue: Cue) -> bool:
    """Whether a road leads somewhere, something is due to open, or a prompt reply came."""
    first, last, stem = cue.first, cue.last, reading.stems[cue.first]
    if stem == "lead":
        return not entries("ways").isdisjoint(reading.stems[max(0, first - 3) : first])
    if stem == "due":
        return last < len(reading) and reading.lowers[last] in entries("planned")
    before = reading.lowers[first - 1] if first else ""
    return stem in _NOUNS and before in entries("determiners")


def compare(left: str, right: str) -> Outcome:
    """Whether both tie the two things the same way."""
    if left == right or {left, right} == {"effect", "hence"}:
        return AGREE
    if "despite" in (left, right):
        return "conflict", "a cause on one side is a hindrance on the other"
    return "conflict", "cause and effect are exchanged"


def alone(mention: Mention, words: str, side: str) -> Alone:
    """A tie of cause and effect that the other text does not make."""
    if mention.value == "despite":
        return "differs", f"only the {side} text says “{words}”"
    other = "left" if side == "right" else "right"
    effect: Effect = "strengthened" if side == "right" else "weakened"
    return effect, f"“{words}” makes a cause of what the {other} text only sets side by side"


LABEL = Label(
    "what caused what",
    "Did the one cause the other",
    record="a witness or document that says the one led to the other",
    severity="medium",
    stake=1,
    bare="only side by side",
)
FACET = Facet("causality", "manner", LABEL, extract, compare, alone=alone, telling=True)
