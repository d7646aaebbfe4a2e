"""Independently worded texts: another title where both tell of one work."""

from __future__ import annotations

from workbench.facets import date, title
from workbench.findings.bearers import LIKELY, SAME, met
from workbench.findings.change import Change
from workbench.measures.mention import Mention
from workbench.measures.quantity import scan
from workbench.records import Effect
from workbench.words.lexicon import mapping
from workbench.words.tokens import Reading


def works(left: Reading, right: Reading) -> list[Change]:
    """The one title on each side that the other lacks, if both can only mean one work."""
    if not title.extract(left) or not title.extract(right):
        return []
    ours, theirs = _lone(left, right), _lone(right, left)
    if len(ours) != 1 or len(theirs) != 1:
        return []
    one, two = ours[0], theirs[0]
    outcome = title.compare(one.value, two.value)
    if outcome is None or outcome[0] == "agree" or not _one_maker(left, right):
        return []
    ranks = {one.value.rank, two.value.rank}
    unique = len(ranks) == 1 and ranks != {0} and one.value.kind != ""
    share = min(met(left, one, right), met(right, two, left))
    if not unique and (share < LIKELY or len(ranks - {0}) == 2 or dated_apart(left, right)):
        return []
    sure = outcome[0] == "conflict" and (unique or share >= SAME)
    effect: Effect = "conflict" if sure else "possible"
    where = (one.first, one.last, two.first, two.last)
    return [Change("title", effect, *where, outcome[1], 0.3 + 0.4 * max(share, 0.5 * unique))]


def other_work(left: Reading, right: Reading) -> bool:
    """Whether each text tells of works that the other does not name: then the figures and dates
    of the two are not those of one thing."""
    ours, theirs = title.extract(left), title.extract(right)
    if not ours or not theirs:
        return False
    apart = len(_lone(left, right)) == len(ours) and len(_lone(right, left)) == len(theirs)
    return apart and not works(left, right)


def _lone(reading: Reading, other: Reading) -> list[Mention]:
    """The titles that the other text does not give, as a title or in plain words."""
    there = title.extract(other)
    said = " ".join(other.lowers)
    return [
        mention
        for mention in title.extract(reading)
        if " ".join(mention.value.parts) not in said
        and not any(title.compare(mention.value, each.value) == ("agree", "") for each in there)
    ]


def _one_maker(left: Reading, right: Reading) -> bool:
    """Whether nothing tells that the works are of two makers."""
    persons = mapping("persons")
    sexes = [
        {persons[word][0] for word in reading.lowers if word in persons} & {"man", "woman"}
        for reading in (left, right)
    ]
    if sexes[0] and sexes[1] and sexes[0].isdisjoint(sexes[1]):
        return False
    ours, theirs = (
        {part for mention in title.names(reading) for part in mention.value.parts}
        for reading in (left, right)
    )
    return not ours or not theirs or not ours.isdisjoint(theirs)


def dated_apart(left: Reading, right: Reading) -> bool:
    """Whether both texts give dates, and none of them fits."""
    ours, theirs = ([m for m in scan(r) if m.facet == "date"] for r in (left, right))
    outcomes = [date.compare(a.value, b.value) for a in ours for b in theirs]
    return bool(outcomes) and all(found and found[0] == "conflict" for found in outcomes)
