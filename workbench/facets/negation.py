"""Clauses turned round: "not", "failed to", "without" on one side only, or an opposite word."""

from __future__ import annotations

from workbench.measures.mention import AGREE, Mention, Outcome
from workbench.records import Effect
from workbench.words.cues import Cue, cues
from workbench.words.tokens import Reading


def extract(reading: Reading) -> list[Mention]:
    """The negations of a text; ``value`` is "not", "no" or "fail"."""
    return [
        Mention("negation", reading.starts[c.first], reading.ends[c.last - 1], *c)
        for c in negations(reading)
    ]


def negations(reading: Reading) -> tuple[Cue, ...]:
    """The words that turn a clause round, without "not only", "no doubt" and the like."""
    found = cues(reading, "negators")
    return tuple(c for c in found if c.value != "both" and not _aside(reading, c)) if found else ()


def _aside(reading: Reading, cue: Cue) -> bool:
    """Whether it only answers ("No, ..."), numbers ("No. 5") or is part of a name."""
    first = cue.first
    opens = first == 0 or reading.sentences[first] != reading.sentences[first - 1]
    if reading.words[first][0].isupper() and not opens:
        return not reading.words[first].isupper()
    if reading.lowers[cue.first] != "no" or cue.last >= len(reading):
        return False
    gap = reading.gap(cue.last)
    return gap[:1] in (",", "!") or (gap[:1] == "." and reading.lowers[cue.last][0].isdigit())


def compare(left: str, right: str) -> Outcome:
    """Two negations say the same, whatever their words."""
    return AGREE


def alone(mention: Mention, words: str, side: str) -> tuple[Effect, str]:
    """A negation that the other text lacks."""
    effect: Effect = "possible" if words.lower() == "non" else "conflict"  # it denies one word
    return effect, f"“{words}” stands only in the {side} text, so the two say the contrary"
