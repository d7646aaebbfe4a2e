"""Reworded texts: how firmly, in whose name, for what cause and with what praise each tells it.

The two texts share too few words to be laid beside each other word by word. A hedge, a word of
reporting, a cause or a superlative of one text is therefore held against the other where the
words around it stand in both.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.facets import attribution, causality, of_kind, role, scope, superlative, values
from workbench.facets.facet import Facet
from workbench.findings.change import Change
from workbench.findings.denial import denied
from workbench.measures.mention import Mention
from workbench.records import Effect
from workbench.words.align import missing, subject_words
from workbench.words.tokens import Reading, once

_REACH = 6  # words before and after a cue that say what it is about
_HELD = 0.5  # part of those words that must stand in the other text
_VIEW = 2  # words around two reports that both have, from which on they tell one view
_CLAUSE = 5  # words between "and" and the thing it adds
_SURE: dict[Effect, float] = {"conflict": 0.7, "possible": 0.4}


def stances(left: Reading, right: Reading) -> list[Change]:
    """The changes of stance between two texts on the same matter."""
    found: list[Change] = []
    here, there = _loose(left), _loose(right)
    if not here and not there:
        return found
    lacking = missing(left, right), missing(right, left)
    for facet in _facets():
        ours, theirs = here.get(facet, ()), there.get(facet, ())
        if ours or theirs:
            found += _faced(facet, left, right, ours, theirs, lacking)
    return found


def _facets() -> tuple[Facet, ...]:
    return (*of_kind("manner").values(), role.FACET)


@once
def _loose(reading: Reading) -> dict[Facet, tuple[Mention, ...]]:
    """The mentions of each facet that are no part of a figure ("almost 120", "first three")."""
    told = [(facet, found) for facet in _facets() if (found := facet.extract(reading))]
    if not told:
        return {}
    inside = {i for m in values(reading) for i in range(m.first - 1, m.last)}
    loose = [(facet, [m for m in found if m.last - 1 not in inside]) for facet, found in told]
    return {facet: tuple(mentions) for facet, mentions in loose if mentions}


def _faced(
    facet: Facet,
    left: Reading,
    right: Reading,
    ours: Sequence[Mention],
    theirs: Sequence[Mention],
    lacking: tuple[frozenset[str], frozenset[str]],
) -> list[Change]:
    """Mentions about the same words compared; those that nothing answers told alone."""
    pairs = sorted(
        (one.value != two.value, -len(common), one.first, two.first, one, two)
        for one in ours
        for two in theirs
        if (common := _around(left, one) & _around(right, two))
    )
    found: list[Change] = []
    spent: set[Mention] = set()
    for _, shared, _, _, one, two in pairs:
        if one in spent or two in spent:
            continue
        outcome = facet.compare(one.value, two.value)
        spent.update((one, two))
        if facet is causality.FACET:
            continue  # reworded, "due to" the one thing is "led to" the other
        if facet is superlative.FACET and (denied(left, one.first) or denied(right, two.first)):
            continue  # neither the tallest nor the smallest
        if facet is attribution.FACET and -shared < _VIEW and outcome and outcome[0] == "conflict":
            continue  # "announced an appeal", "the appeal was rejected": two events
        if facet is scope.FACET and outcome and outcome[0] in ("conflict", "possible"):
            # Reworded, "all" of one thing may be "some" of another; but not where all else is one.
            effect: Effect = "strengthened" if two.value[1] > one.value[1] else "weakened"
            said = {*left.stems[one.first : one.last]}, {*right.stems[two.first : two.last]}
            alike = lacking[0] <= said[0] and lacking[1] <= said[1]
            outcome = ("possible" if alike else effect, outcome[1])
        if outcome is not None and outcome[0] not in ("agree", "differs"):
            spot = (one.first, one.last, two.first, two.last)
            found.append(_change(one.facet, outcome, spot))  # type: ignore[arg-type]
    if facet.alone is None:
        return found
    for side, mentions, others, here, there, unanswered in (
        ("left", ours, theirs, left, right, lacking[0]),
        ("right", theirs, ours, right, left, lacking[1]),
    ):
        for mention in mentions:
            if mention in spent:
                continue
            held = _held(here, mention, unanswered)
            if facet is attribution.FACET and not others:
                held = not _reports(there) and (held or _reported(here, mention, unanswered))
            outcome = facet.alone(mention, here.span(mention.first, mention.last), side)
            if held and outcome and outcome[0] != "differs":
                found.append(_alone(facet, mention, outcome, side, here, there))
    return found


def _around(reading: Reading, mention: Mention) -> frozenset[str]:
    """The stems around a cue, in its sentence, that say what it is about."""
    sentence = reading.sentences[mention.first]
    first, last = max(0, mention.first - _REACH), mention.last + _REACH
    stems = zip(reading.stems[first:last], reading.sentences[first:last], strict=True)
    inside = range(mention.first - first, mention.last - first)
    near = {stem for i, (stem, at) in enumerate(stems) if at == sentence and i not in inside}
    return subject_words(reading) & near


def _held(reading: Reading, mention: Mention, unanswered: frozenset[str]) -> bool:
    """Whether the other text speaks of what the cue is about."""
    around = _around(reading, mention)
    answered = around - unanswered
    return len(answered) >= 2 and len(answered) >= _HELD * len(around)


def _reports(reading: Reading) -> bool:
    """Whether the text has any verb of reporting, wherever its subject is."""
    return not attribution.reporting().keys().isdisjoint(reading.stems)


def _reported(reading: Reading, mention: Mention, unanswered: frozenset[str]) -> bool:
    """Whether the other text tells what is reported: most of what stands before the words of
    reporting, or most of what stands behind them. The speaker it need not name."""
    sentence, about = reading.sentences[mention.first], subject_words(reading)
    for side in (range(mention.first), range(mention.last, len(reading))):
        told = {reading.stems[i] for i in side if reading.sentences[i] == sentence} & about
        answered = told - unanswered
        if len(answered) >= 2 and len(answered) >= _HELD * len(told):
            return True
    return False


def _alone(
    facet: Facet,
    mention: Mention,
    outcome: tuple[Effect, str],
    side: str,
    here: Reading,
    there: Reading,
) -> Change:
    """What it means that only one text has the cue, placed in both."""
    first, last = _place(mention, here, there)
    if facet is causality.FACET and mention.value == "effect":
        joined = _joined(there, first)
        if joined < first:
            other = there.span(joined, first)
            words = here.span(mention.first, mention.last)
            why = f"“{words}” makes a cause of what “{other}” sets side by side"
            outcome = ("strengthened" if side == "right" else "weakened", why)
            first = joined
    if outcome[0] == "possible":  # reworded, one word more or less seldom excludes the other text
        outcome = ("strengthened" if side == "right" else "weakened", outcome[1])
    spot = (mention.first, mention.last, first, last)
    if side == "right":
        spot = (first, last, mention.first, mention.last)
    return _change(mention.facet, outcome, spot)


def _place(mention: Mention, here: Reading, there: Reading) -> tuple[int, int]:
    """Where in the other text the cue would stand: before the words that follow it here."""
    for index in range(mention.last, min(mention.last + _REACH, len(here))):
        stem = here.stems[index]
        if stem in subject_words(here) and stem in there.stems:
            at = there.stems.index(stem)
            return at, at
    return len(there), len(there)


def _joined(reading: Reading, at: int) -> int:
    """The word "and" that opens the clause before word ``at``; ``at`` itself without one."""
    for index in range(at - 1, max(-1, at - _CLAUSE), -1):
        if reading.lowers[index] == "and":
            return index
        if reading.gap(index + 1).strip():
            break
    return at


def _change(facet: str, outcome: tuple[Effect, str], spot: tuple[int, int, int, int]) -> Change:
    effect, why = outcome
    return Change(facet, effect, *spot, why, _SURE.get(effect, 0.1))
