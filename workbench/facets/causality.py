"""What brought about what: a cause invented, lost or turned round."""

from __future__ import annotations

from workbench.facets.mention import AGREE, Mention, Outcome
from workbench.words.cues import cues
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The words of cause; ``value`` is cause, effect, hence or despite."""
    return [
        Mention("causality", reading.starts[c.first], reading.ends[c.last - 1], *c)
        for c in cues(reading, "causes")
    ]


def compare(left: str, right: str) -> Outcome:
    """Whether both tie the two things the same way."""
    if left == right or {left, right} == {"effect", "hence"}:
        return AGREE
    if "despite" in (left, right):
        return "conflict", "a cause on one side is a hindrance on the other"
    return "conflict", "cause and effect are exchanged"


def alone(mention: Mention, words: str, side: str) -> Outcome:
    """A tie of cause and effect that the other text does not make."""
    if mention.value == "despite":
        return "differs", f"only the {side} text says “{words}”"
    if side == "right":
        return "possible", f"“{words}” makes a cause of what the left text only sets side by side"
    return "lost", f"the right text no longer says “{words}”"
