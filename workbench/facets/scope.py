"""How much, how many, how often: "some" became "all", "often" became "always"."""

from __future__ import annotations

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Alone, Mention, Outcome
from workbench.words.cues import cues
from workbench.words.tokens import Reading

# Steps on a scale between which writers move without changing what they say.
_SLACK = 0.5
_PAIR = 7  # words behind "both" among which its "and" stands


def extract(reading: Reading) -> list[Mention]:
    """The words of extent; ``value`` is (scale, step from 0 to 5)."""
    found = []
    for cue in cues(reading, "scope"):
        if reading.lowers[cue.first] == "both" and _paired(reading, cue.first):
            continue
        if _in_all(reading, cue.first):
            continue
        scale, _, step = cue.value.partition(" ")
        found.append(
            Mention(
                "scope",
                reading.starts[cue.first],
                reading.ends[cue.last - 1],
                cue.first,
                cue.last,
                (scale, float(step)),
            )
        )
    return found


def _in_all(reading: Reading, index: int) -> bool:
    """Whether "all" only says that a sum is meant: "1,020 metres in all"; not "in all cases"."""
    if reading.lowers[max(0, index - 1) : index + 1] != ("in", "all"):
        return False
    return index + 1 == reading.size or bool(reading.gap(index + 1).strip(" -"))


def _paired(reading: Reading, index: int) -> bool:
    """Whether "both" only goes before "and": "both in Oslo and in Bergen"."""
    sentence = reading.sentences[index]
    near = range(index + 1, min(len(reading), index + _PAIR))
    return any(reading.lowers[i] == "and" and reading.sentences[i] == sentence for i in near)


def compare(left: tuple[str, float], right: tuple[str, float]) -> Outcome:
    """How the extents lie; None for different scales."""
    if left[0] != right[0]:
        return None
    gap = right[1] - left[1]
    if abs(gap) <= _SLACK:
        return AGREE
    if 0.0 in (left[1], right[1]) or (abs(gap) >= 1 and 5.0 in (left[1], right[1])):
        return "conflict", "one text speaks of all or none where the other does not"
    if min(left[1], right[1]) <= 1 and max(left[1], right[1]) >= 3:
        return "conflict", "one text speaks of few or seldom where the other says many or often"
    if abs(gap) >= 2:
        return "possible", "the two texts differ in how much or how often"
    if gap > 0:
        return "strengthened", "the right text says more or more often"
    return "weakened", "the right text says less or less often"


def alone(mention: Mention, words: str, side: str) -> Alone:
    """A word of extent that the other text lacks."""
    scale, step = mention.value
    if scale == "only":
        return "possible", f"only the {side} text says “{words}”"
    if step in (0.0, 5.0):
        effect = "strengthened" if side == "right" else "weakened"
        return effect, f"only the {side} text says “{words}”"  # type: ignore[return-value]
    return "differs", f"only the {side} text says “{words}”"


LABEL = Label("how much is meant", "Which holds", stake=3)
FACET = Facet("scope", "manner", LABEL, extract, compare, alone=alone)
