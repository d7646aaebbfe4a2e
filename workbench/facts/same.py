"""The one measure of whether two values fill the same slot: rules on a page, each with a weight.

Every rule says how far one kind of evidence speaks for one slot, or against it (below 0); their
weighted sum is the score. ``workbench.facts.assign`` has the limits from which slots are
the same, or may be.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from workbench.facets import date
from workbench.facts.apart import apart
from workbench.facts.brackets import figures, owner
from workbench.facts.clauses import Subject, clauses
from workbench.facts.counting import counted, divided, sizes, sorts
from workbench.facts.evidence import CLOSE, MANY, Held, SlotEvidence, evidence
from workbench.facts.overlap import akin
from workbench.facts.slots import Slot, by_line
from workbench.facts.tabled import two_rows, unspoken
from workbench.facts.topic import Topic
from workbench.measures.quantity import Quantity
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinds, opposable, opposites
from workbench.words.tokens import Reading, once

BARE = 0.4  # the overlap of two slots that nothing tells of
SHARED = 0.2  # part of two claims that must be shared before it speaks for one slot
_PARTED = frozenset(["part", "adjusted"])
UNSURE = 0.39  # the most that numbers reach that are names, and dates of what comes round again
OWNED = 0.9  # two values in brackets behind one name
# Parts of a thing are things of their own; its length, cost or opening is told of the whole.
_THINGS = frozenset(
    f"noun.{kind}"
    for kind in (
        *("artifact", "object", "person", "group", "body", "location", "plant", "animal"),
        "substance",
    )
)


def same(left: Held, right: Held, topic: Topic, rivals: int = MANY) -> float:
    """How surely two comparable values fill one slot; 0 where something rules it out."""
    seen = evidence(left, right, topic, rivals)
    one, two = seen.slots
    if one.owner or two.owner:
        return _owned(seen)
    return _summed(seen)


def _summed(seen: SlotEvidence) -> float:
    if _ruled_out(seen):
        return 0.0
    score = 0.0
    for rule, weight in RULES:
        score += weight * rule(seen)
    again = seen.facet == "date" and not seen.topic.names and _recurring(seen)
    if again or seen.kind == "label":
        score = min(score, UNSURE)
    return score if score > 0.0 and not apart(seen) else 0.0  # asked last: it takes longest


def _owned(seen: SlotEvidence) -> float:
    """Values in the brackets behind a name belong to it: "Red Dust (1951)"."""
    one, two = seen.slots
    first, second = one.owner - seen.topic.names, two.owner - seen.topic.names
    if one.owner == two.owner:
        return OWNED
    if first and second:
        both = len(first & second) / min(len(first), len(second))
        return OWNED * both if both > 0.5 else 0.0
    for held, mine, other in ((first, seen.left, two), (second, seen.right, one)):
        # "Lux was born in 1951", "Ann Lee (born 1950), known as Lux"
        told = {*other.names, *other.subject.heads} & {*mine.reading.stems}
        called = told and mine.slot.moments and not _listed(mine.reading)
        if held and not called and not akin(held, {*other.near, *other.names}):
            return 0.0
    return _summed(seen)


def _listed(reading: Reading) -> bool:
    """Whether a text gives several names with figures in brackets behind them."""
    return len({owner(reading, mention) for mention in figures(reading)} - {(0, 0)}) > 1


def _ruled_out(seen: SlotEvidence) -> bool:
    value, other = seen.left.mention.value, seen.right.mention.value
    one, two = seen.slots
    if two_rows(one, two):
        return True
    if unspoken(seen):
        return True
    if not _PARTED.isdisjoint(one.reserves ^ two.reserves):
        return True  # the first three of the five; sums adjusted for inflation
    if opposed(one, two):
        return True
    if not isinstance(value, Quantity):
        return bool(one.moments & two.moments & _lives()) and _two_lives(seen)
    if _now(seen.left) != _now(seen.right) and (one.when or two.when):
        return True  # "had 300 in 1950", "now has 2,000"
    if value.kind in ("count", "ordinal", "rank"):
        if (value.noun and other.noun and not counted(seen)) or divided(value.traits, other.traits):
            return True
        first, second = one.sort - seen.topic.classes, two.sort - seen.topic.classes
        return bool(first and second and seen.topic.weights) and not akin(first, second)
    if value.kind == "measure" and seen.topic.names:
        for slot, there in ((one, seen.right), (two, seen.left)):
            named = _named(slot, seen.topic)
            if named and named.isdisjoint(there.reading.stems):
                return True
    return False


def opposed(one: Slot, two: Slot) -> bool:
    """Whether the opposite of a word beside one value stands beside the other: hired and
    dismissed, exports and imports, north and south are counted and dated each for itself. What
    only tells an event from its other side does so where both clauses are about the same."""
    if one.facet != "date" and one.deeds and two.deeds and one.deeds.isdisjoint(two.deeds):
        return True  # nominated and won, 12 dead and 30 injured
    if one.each and two.each and one.each != two.each:
        return True  # $30 a month, $360 a year
    ours, theirs = _opposable(one), _opposable(two)
    if not ours or not theirs:
        return False
    own, other = one.near.keys(), two.near.keys()
    same_subject = not {*one.subject.heads}.isdisjoint(two.subject.heads)
    for stem in sorted(ours - other):
        against = theirs.intersection(opposites(stem)) - own
        if any(same_subject or not {stem, each} <= entries("converses") for each in against):
            return True
    return False


def _opposable(slot: Slot) -> frozenset[str]:
    """The words beside a value that have an opposite."""
    return opposable().intersection(stem for stem, close in slot.near.items() if close >= CLOSE)


def _now(held: Held) -> bool:
    """Whether a value is told of today."""
    return held.reading.clauses[held.mention.first] in _today(held.reading)


@once
def _today(reading: Reading) -> frozenset[int]:
    """The clauses that speak of today."""
    told = zip(reading.lowers, reading.clauses, strict=True)
    return frozenset(clause for lower, clause in told if lower in _TODAY)


_TODAY = frozenset(["now", "today", "currently", "nowadays"])


@cache
def _lives() -> frozenset[int]:
    """The events that come once in a life."""
    return by_line("moments")["bear"] | by_line("moments")["die"]


def _two_lives(seen: SlotEvidence) -> bool:
    """Whether two births, or two deaths, are told of persons of whom the other claim has no
    word."""
    whose = [slot.owner or slot.names.intersection(slot.subject.heads) for slot in seen.slots]
    there = (seen.right.reading.stems, seen.left.reading.stems)
    return all(who and who.isdisjoint(stems) for who, stems in zip(whose, there, strict=True))


def _named(slot: Slot, topic: Topic) -> frozenset[str]:
    """The words of a name other than the topic's that a clause is about."""
    told = slot.subject
    if about(told, topic) == "topic":
        return frozenset()
    return frozenset((*told.heads, *told.wholes)) & slot.names - topic.names


def words(seen: SlotEvidence) -> float:
    """The part of the words around the two values that both have."""
    one, two = seen.around
    if not one.weights or not two.weights:
        return BARE if not one.weights and not two.weights else BARE / 2
    return (seen.met[0][0] + seen.met[1][0]) / 2


def beside(seen: SlotEvidence) -> float:
    """The part of the few words right beside the two values that stand around the other too."""
    return (seen.met[0][1] + seen.met[1][1]) / 2


def choice(seen: SlotEvidence) -> float:
    """More where few values of the sort are told: then one can only be held against the other.
    That says nothing of dates and the like, of which a text may have one of many things."""
    of_one = seen.related > 0 or words(seen) > 0
    return (1.0 + common(seen)) / seen.rivals if of_one else 0.0


def claims(seen: SlotEvidence) -> float:
    """How much the two claims share beside the values."""
    return max(0.0, seen.related - SHARED)


def sides(seen: SlotEvidence) -> float:
    """Whether both measure the same side of a thing: its height, its length."""
    one, two = seen.slots
    return _meet(one.sides, two.sides)


def moments(seen: SlotEvidence) -> float:
    """Whether both date the same kind of event: a birth, a release."""
    if seen.facet != "date":
        return 0.0
    table = by_line("moments")
    # "film" is what a dossier on a film is about, and no event.
    one, two = (
        frozenset(
            line for stem in slot.near if seen.topic.weight(stem) for line in table.get(stem, ())
        )
        for slot in seen.slots
    )
    return _meet(one, two)


def _meet(ours: frozenset[int], theirs: frozenset[int]) -> float:
    if not ours or not theirs:
        return 0.0
    return 1.0 if ours & theirs else -3.0


def reserves(seen: SlotEvidence) -> float:
    """Less where one is planned, of each, of the main part, of what lies outside; more where both
    say the same of what they are of."""
    one, two = (slot.reserves for slot in seen.slots)
    if "rest" in one ^ two:
        return -2.0
    if one == two:
        return 0.5 if one else 0.0
    apart = (one and two and not one & two) or "part" in one ^ two
    return -1.0 if apart else -0.5


def subjects(seen: SlotEvidence) -> float:
    """Whether both clauses are about the topic, or about the same other thing; nothing where no
    topic is known, since a pronoun in one text may then mean what the other names."""
    if not seen.topic.names:
        return 0.0
    one, two = (about(slot.subject, seen.topic) for slot in seen.slots)
    left, right = (slot.subject for slot in seen.slots)
    less = 0.4 if counted(seen) else 1.0
    if one == two == "other":
        if akin((*left.heads, *left.wholes), (*right.heads, *right.wholes)):
            return 1.0
        return -2.0 * less
    if "other" not in (one, two):
        return 1.0
    if "topic" not in (one, two):
        return -1.5 * less
    measured = seen.kind == "measure"
    return (-7.0 if measured else -3.0) * less


def about(told: Subject, topic: Topic) -> str:
    """What the clause of a value is about: the topic or a property of it ("topic"), another thing
    or a part of the topic ("other"), or nothing that is told ("none")."""
    if not told.heads:
        return "none"
    if not any(map(topic.weight, told.heads)):
        return "topic"
    whole = told.owned or (told.wholes and not any(map(topic.weight, told.wholes)))
    return "topic" if whole and not _THINGS & kinds(told.heads[-1]) else "other"


def names(seen: SlotEvidence) -> float:
    """Whether the same names stand beside both values, or quite different ones."""
    one, two = (slot.names - seen.topic.names for slot in seen.slots)
    if not one or not two:
        return 0.0
    if one & two:
        return 1.0
    if not seen.topic.names:
        return 0.0  # either may be what the other text is about
    return -3.5 if _recurring(seen) else -2.0


def times(seen: SlotEvidence) -> float:
    """Less where each figure is given for a date of its own."""
    one, two = (slot.when for slot in seen.slots)
    if one is None or two is None:
        return 0.0
    outcome = date.compare(one.value, two.value)
    return -1.0 if outcome is not None and outcome[0] == "conflict" else 0.0


def shape(seen: SlotEvidence) -> float:
    """Less for a stretch of years against a day or a year, which seldom answer one question."""
    one, two = (getattr(end.mention.value, "until", None) for end in (seen.left, seen.right))
    return -float(seen.facet == "date" and bool(one) != bool(two))


def days(seen: SlotEvidence) -> float:
    """More for one day of the year in two years, which is hardly by chance."""
    one, two = (getattr(end.mention.value, "stretch", None) for end in (seen.left, seen.right))
    if not one or not two or not (one.day and one.year and two.year):
        return 0.0
    return float((one.month, one.day) == (two.month, two.day))


def made(seen: SlotEvidence) -> float:
    """Whether both are the year in which the topic was made: "is a 1951 film", "is a 1953 film"."""
    one, two = (slot.thing for slot in seen.slots)
    if seen.facet != "date" or not one or not two or not seen.topic.names:
        return 0.0
    clause = (clauses(end.reading)[end.mention.first][1] for end in (seen.left, seen.right))
    of_it = all(told.heads and about(told, seen.topic) == "topic" for told in clause)
    return float(of_it and akin(one.heads, two.heads))


def common(seen: SlotEvidence) -> float:
    """Less for values of which a text has many: dates, ordinals, numbers that are names."""
    return _COMMON.get("date" if seen.facet == "date" else seen.kind, 0.0)


_COMMON = {"date": -1.0, "label": -1.0, "frequency": -1.0, "ordinal": -0.6, "score": -0.6}


RULES: tuple[tuple[Callable[[SlotEvidence], float], float], ...] = (
    (words, 0.8),
    (beside, 0.35),
    (claims, 0.6),
    (choice, 0.6),
    (sizes, 0.6),
    (counted, 0.13),
    (sorts, 0.2),
    (sides, 0.08),
    (moments, 0.22),
    (reserves, 0.4),
    (subjects, 0.06),
    (names, 0.18),
    (times, 0.3),
    (shape, 0.25),
    (days, 0.3),
    (made, 0.2),
    (common, 0.15),
)


def _recurring(seen: SlotEvidence) -> bool:
    """Whether the thing told of comes round again: a season, a final, an election."""
    one, two = seen.slots
    return not entries("recurring").isdisjoint((*one.near, *two.near))
