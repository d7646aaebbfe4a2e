"""Who vouches for a statement: attribution lost, invented, or turned ("said" became "denied")."""

from __future__ import annotations

from functools import cache

from workbench.facets.facet import Facet, Label
from workbench.measures.mention import AGREE, Alone, Mention, Outcome
from workbench.words.cues import Cue, cues
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

_SILENT = "-"  # the manner of a verb that only tells who speaks
_REACH = 12  # words before a verb of opinion among which its turn of contrast stands


def extract(reading: Reading) -> list[Mention]:
    """The words of reporting; ``value`` is the manner the list gives, or "oppose" for an opinion
    that is set against what was said before."""
    return [
        Mention(
            "attribution",
            reading.starts[c.first],
            reading.ends[c.last - 1],
            c.first,
            c.last,
            "oppose" if c.value == "think" and _against(reading, c.first) else c.value,
        )
        for cue in cues(reading, "attribution")
        if cue.value != _SILENT and not _noun(reading, cue)
        for c in (_often(reading, cue),)
    ]


def _noun(reading: Reading, cue: Cue) -> bool:
    """Whether the word is a noun here ("the report", "the United States"), not a verb."""
    before = reading.lowers[cue.first - 1] if cue.first else ""
    single = cue.last - cue.first == 1
    named = cue.first > 0 and reading.words[cue.first][0].isupper()
    return single and (named or nominal(before))


def nominal(before: str) -> bool:
    """Whether a word makes a noun of the word of reporting behind it: "the report"."""
    return before in entries("determiners") or before.endswith("'s")


@cache
def reporting() -> dict[str, str]:
    """The verbs that report, by stem, each with what must stand with it."""
    told = mapping("attribution").items()
    return {verb: values[1] for verb, values in told if len(values) > 1}


def _often(reading: Reading, cue: Cue) -> Cue:
    """The cue with the word that says how often ("often complained")."""
    value = next((c.value for c in cues(reading, "scope") if c.last == cue.first), "")
    return cue._replace(first=cue.first - 1) if value.startswith("often") else cue


def _against(reading: Reading, index: int) -> bool:
    """Whether the sentence up to this word turns against what was said before."""
    sentence = reading.sentences[index]
    return any(
        reading.lowers[i] in entries("turns") and reading.sentences[i] == sentence
        for i in range(max(0, index - _REACH), index)
    )


def compare(left: str, right: str) -> Outcome:
    """Whether both report in the same manner; a denial against anything else is a conflict."""
    if left == right:
        return AGREE
    if "deny" in (left, right):
        return "conflict", "one text reports a denial where the other reports the statement"
    if {left, right} == {"oppose", "concede"}:
        return "conflict", "one text sets this view against the other; the other text grants both"
    if {left, right} in ({"demand", "ask"}, {"complain", "say"}):
        softer = "ask" if "ask" in (left, right) else "say"
        effect = "weakened" if right == softer else "strengthened"
        return effect, "what one text puts as a demand or complaint, the other puts mildly"  # type: ignore[return-value]
    if {left, right} == {"think", "concede"}:
        return "possible", "holding an opinion became granting a point"
    opinion = ("think", "oppose")
    if (left in opinion) != (right in opinion):
        effect = "strengthened" if left in opinion else "weakened"
        return effect, "an opinion on one side is a statement on the other"  # type: ignore[return-value]
    return "differs", f"reported as “{left}” on the left and as “{right}” on the right"


def alone(mention: Mention, words: str, side: str) -> Alone:
    """Words of reporting that the other text lacks; who asks for a thing vouches for nothing."""
    if mention.value == "ask":
        return None
    if side == "left":
        return "lost", f"“{words}” is gone: the right text vouches for it itself"
    return "added", f"“{words}” is new: the left text vouches for it itself"


LABEL = Label(
    "who says so, and how surely",
    "Who says so, and how surely",
    record="the person said to have spoken, or the first report of the words",
    severity="medium",
    stake=2,
    bare="in the text's own voice",
    view=("which view is held", "Which view is theirs"),
)
FACET = Facet("attribution", "manner", LABEL, extract, compare, alone=alone, telling=True)
