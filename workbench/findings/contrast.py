"""Independently worded texts: the values that differ, where their surroundings match."""

from __future__ import annotations

from typing import Literal

from workbench.facets import negation, order, place, title, values
from workbench.facts.across import Answer, pairs
from workbench.findings.bearers import bearers
from workbench.findings.change import Change
from workbench.findings.manner import stances
from workbench.findings.polarity import around, polarity
from workbench.findings.ranks import reranked
from workbench.findings.roles import turns
from workbench.measures.mention import Mention, agrees
from workbench.records import Effect
from workbench.words.align import missing, subject_words
from workbench.words.tokens import Reading, once

# The part of the words of two texts that both must have before differing figures count.
_SAME_TOPIC = 0.2
# The part of shared words from which on hedges, causes and reporting are compared too.
_SAME_MATTER = 0.4
# The same from which on two places exclude each other.
_SAME_PLACE = 0.4
# After so many years a count has changed.
_CHANGES = 3


def contrasts(
    left: Reading, right: Reading, left_context: Reading, right_context: Reading
) -> tuple[list[Change], float]:
    """The changes, and how far (0 to 1) the two texts speak of the same thing."""
    related = shared(left, right, left_context, right_context)
    if related == 0.0:
        return [], 0.0
    found = _quantities(left, right, related) + _ordered(left, right, related)
    found += polarity(left, right) + _places(left, right, related)
    if related >= _SAME_MATTER:
        found += bearers(left, right) + reranked(left, right)
        found += stances(left, right) + turns(left, right, direct=True)
    return found, related


def shared(left: Reading, right: Reading, left_context: Reading, right_context: Reading) -> float:
    """The part of the words of the text that has fewer which the other text, or what stands
    around it, has too. A text of pronouns alone is about what its context is about."""
    left_text = left if _about(left) else left_context
    right_text = right if _about(right) else right_context
    one, two = _about(left_text), _about(right_text)
    if not one or not two:
        return 0.0
    ours = 1 - len(missing(left_text, right, right_context) & one) / len(one)
    theirs = 1 - len(missing(right_text, left, left_context) & two) / len(two)
    return max(ours, theirs)


@once
def _about(reading: Reading) -> frozenset[str]:
    """The stems that say what a text is about, without its figures and dates."""
    outside: list[str] = []
    at = 0
    for mention in values(reading):
        outside += reading.stems[at : mention.first]
        at = mention.last
    outside += reading.stems[at:]
    return frozenset([stem for stem in subject_words(reading) & {*outside} if stem[0].isalpha()])


def _quantities(left: Reading, right: Reading, related: float) -> list[Change]:
    """Figures and dates that differ, one to one, in texts on one subject."""
    found: list[Change] = []
    if related < _SAME_TOPIC:
        return found
    spent: set[tuple[bool, str, int]] = set()
    for answer in sorted(pairs(left, right), key=_settling):
        one, two, outcome = answer.left.mention, answer.right.mention, answer.outcome
        ends = {(False, one.facet, one.first), (True, two.facet, two.first)}
        if ends & spent:
            continue
        spent |= ends
        if not agrees(outcome):
            moot = _denied(left, one) or _denied(right, two) or _other_work(left, right)
            moot = moot or _other_subject(left, right, one)
            moot = moot or (one.facet in ("number", "money") and _years_apart(left, right))
            certain = min(1.0, answer.score)
            found.append(_weighed(one, two, *outcome, certain, related, moot))
    return found


def _ordered(left: Reading, right: Reading, related: float) -> list[Change]:
    """The events that both texts put in order, and not in the same."""
    found: list[Change] = []
    for one in order.extract(left) if related >= _SAME_TOPIC else ():
        told = [(two, order.compare(one.value, two.value)) for two in order.extract(right)]
        known = [(two, outcome) for two, outcome in told if outcome is not None]
        if not known or any(agrees(outcome) for _, outcome in known):
            continue
        two, (effect, why) = known[0]
        moot = _other_work(left, right) or _denied(left, one) or _denied(right, two)
        found.append(_weighed(one, two, effect, why, 1.0, related, moot))
    return found


def _settling(answer: Answer) -> tuple[bool, float, int, int]:
    """Values that agree first, then the best answers."""
    return (
        not agrees(answer.outcome),
        -round(answer.score, 6),
        answer.left.mention.first,
        answer.right.mention.first,
    )


def _years_apart(left: Reading, right: Reading) -> bool:
    """Whether the texts speak of years so far apart that what they count may have changed."""
    ours, theirs = (
        [m.value.stretch.year for m in values(r) if getattr(m.value, "stretch", None)]
        for r in (left, right)
    )
    return min((abs(a - b) for a in ours for b in theirs if a and b), default=0) >= _CHANGES


def _other_work(left: Reading, right: Reading) -> bool:
    """Whether each text tells of works, and none of them of both: "The Ferry", "The Mill"."""
    told = [(a.value, b.value) for a in title.extract(left) for b in title.extract(right)]
    return bool(told) and all(title.compare(a, b) != ("agree", "") for a, b in told)


def _other_subject(left: Reading, right: Reading, one: Mention) -> bool:
    """Whether texts without names share no word but the one that says what is counted: the pages
    of a chapter and of a book."""
    own = _about(left) - {getattr(one.value, "noun", "")}
    named = title.names(left) or title.names(right)
    return not named and own <= missing(left, right) and own < _about(left)


def _places(left: Reading, right: Reading, related: float) -> list[Change]:
    """A country, state or city of one text in whose place the other has another one."""
    ours, theirs = place.extract(left), place.extract(right)
    found = []
    for kind in ("nation", "state", "city") if ours and theirs else ():
        one = [m for m in ours if m.value[0] == kind]
        two = [m for m in theirs if m.value[0] == kind]
        before, after = {m.value for m in one}, {m.value for m in two}
        counts = sorted((len(before), len(after)))
        if counts not in ([1, 1], [1, 2]) or before & after:
            continue
        if kind == "city" and not around(left, one[0].first, one[0].last) & around(
            right, two[0].first, two[0].last
        ):
            continue
        outcome = place.compare(one[0].value, two[0].value)
        if outcome is None or agrees(outcome):
            continue
        effect: Effect = "conflict" if related >= _SAME_PLACE else "possible"
        where = (one[0].first, one[0].last, two[0].first, two[0].last)
        found.append(Change("place", effect, *where, outcome[1], 0.3 + 0.4 * related))
    return found


def _denied(reading: Reading, mention: Mention) -> bool:
    """Whether the text says that the figure does not hold."""
    cues = negation.negations(reading)
    return bool(cues) and any(
        reading.clauses[c.first] == reading.clauses[mention.first] for c in cues
    )


def _weighed(
    one: Mention,
    two: Mention,
    effect: Effect | Literal["agree"],
    why: str,
    certain: float,
    related: float,
    moot: bool,
) -> Change:
    """A difference counts where both texts speak of the same thing and neither denies it."""
    sure = 0.2
    if effect in ("conflict", "possible") and moot:
        effect = "differs"
    elif effect == "conflict":
        sure = 0.5 + 0.3 * certain + 0.2 * related
    elif effect == "possible":
        sure = 0.2 + 0.5 * certain
    return Change(one.facet, effect, one.first, one.last, two.first, two.last, why, sure)  # type: ignore[arg-type]
