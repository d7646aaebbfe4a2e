"""What is asked of figures: how many, how much, how long, which side of what is measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbench.facts.clauses import clauses
from workbench.facts.extract import mentions
from workbench.facts.overlap import akin
from workbench.findings.asking import Spot, blank, deed, deeds, measured_from, subject, vague
from workbench.measures.mention import Mention
from workbench.words.lexicon import groups

_DID = frozenset(["did", "does", "had", "has"])
_BE = frozenset(["is", "was", "are", "were"])


def _mention(at: Spot) -> Mention | None:
    """What is read at a place."""
    return next((m for m in mentions(at.reading) if at.first <= m.first < at.last), None)


def lasted(spots: Sequence[Spot]) -> str:
    for found in deeds(spots):
        bare = found.helps in ("did", "does") and not found.what
        if bare and found.done in ("last", "take", "run", "continue", "rule", "live", "wait"):
            return f"How long {found.asks}"
    return _owned(spots) or blank("How long", spots)


def paid(spots: Sequence[Spot]) -> str:
    told = [deed(at) for at in spots if "it" in at.reading.lowers[: at.first]]
    bare = [found._replace(who="it") for found in told if found and not found.who]
    for found in (*deeds(spots), *bare):
        if found.helps in _DID and not found.what and found.done:
            return f"How much {found.asks}"
    return _owned(spots) or blank("How much", spots)


def _owned(spots: Sequence[Spot]) -> str:
    """What the value is, where the claim says it outright: "The total cost" of "was £3m"."""
    for at in spots:
        reading = at.reading
        verb = clauses(reading)[at.first][0] if at.first < reading.size else -1
        if verb >= 0 and reading.lowers[verb] in _BE and verb == at.first - 1:
            said = subject(reading, verb)
            if said and not vague(said):
                return said[0].upper() + said[1:]
    return ""


def counted(spots: Sequence[Spot]) -> str:
    found = [m for at in spots if (m := _mention(at)) is not None and hasattr(m.value, "kind")]
    kinds = {m.value.kind for m in found}
    if kinds == {"measure"}:
        return _measured(spots)
    if kinds <= {"count", "times"} and kinds:
        nouns = sorted({m.value.noun for m in found} - {""})
        if nouns and all(akin([nouns[0]], [noun]) for noun in nouns):
            things = [thing for at, m in zip(spots, found, strict=False) if (thing := _thing(m))]
            if things:
                return f"How many {min(things, key=len)}"
    if kinds == {"percent"}:
        return _owned(spots) or blank("What percentage", spots)
    if kinds == {"age"}:
        return blank("What age", spots)
    if kinds <= {"ordinal", "rank"} and kinds:
        return blank("Which place in the order", spots)
    if kinds == {"score"}:
        return blank("What score", spots)
    if kinds == {"rating"}:
        return _owned(spots) or blank("What rating", spots)
    return _owned(spots) or blank("Which number", spots)


def _thing(found: Mention) -> str:
    """What a figure counts, as it is written: "steel rivets"."""
    value: Any = found.value
    phrase, said = str(value.phrase), str(value.said)
    return phrase.removeprefix(said).strip(" -") if phrase.startswith(said) else ""


def _measured(spots: Sequence[Spot]) -> str:
    """Which side of what is measured: "Height of the towers"."""
    side = next((label for at in spots if (label := _side(at))), "")
    if not side:
        return _owned(spots) or blank("Which measure", spots)
    beyond = next((end for at in spots if (end := measured_from(at))), "")
    who = next((who for at in spots if (who := _of(at)) and not vague(who)), "")
    if who and side.lower() in who.lower().split():
        return who[0].upper() + who[1:]
    of = f" of {who}" if who else ""
    return f"{side}{of}" + (f" from {beyond}" if side == "Distance" and beyond else "")


def _of(at: Spot) -> str:
    verb = clauses(at.reading)[at.first][0] if at.first < at.reading.size else -1
    return subject(at.reading, verb) if 0 <= verb < at.first else ""


def _side(at: Spot) -> str:
    """The measured side that the words beside a measure tell."""
    reading = at.reading
    near = sorted(
        range(max(at.first - 6, 0), min(at.last + 3, reading.size)),
        key=lambda place: min(abs(place - at.first), abs(place - at.last + 1)),
    )
    for place in near:
        for ((label, *others),) in groups("dimensions"):
            if reading.stems[place] in (label, *others) and not at.first <= place < at.last:
                return label.capitalize()
    return ""
