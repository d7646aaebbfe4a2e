"""What the rules of one slot look at: two values, where they stand, and what is known of both."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from workbench.facets.attribution import reporting
from workbench.facts.overlap import Around, related
from workbench.facts.slots import Slot, by_line
from workbench.facts.topic import Topic
from workbench.measures.mention import Mention
from workbench.words.tokens import Reading

CLOSE = 0.6  # closeness from which on a word stands beside a value
HARD = 2.0  # what the word for the event of a date or the side of a measure counts for
MANY = 100  # values of a sort, where nobody counted them


class Held(Protocol):
    """A value with the text it stands in and the slot it fills there."""

    @property
    def reading(self) -> Reading: ...
    @property
    def mention(self) -> Mention: ...
    @property
    def slot(self) -> Slot: ...


class SlotEvidence(NamedTuple):
    """Two values under comparison, their slots, the words around them, what part of these (and of
    those right beside the values) the other's answer, how much their claims share, the topic of
    their dossier, and how many values of their sort either text gives."""

    left: Held
    right: Held
    slots: tuple[Slot, Slot]
    around: tuple[Around, Around]
    met: tuple[tuple[float, float], tuple[float, float]]
    related: float
    topic: Topic
    rivals: int = MANY

    @property
    def facet(self) -> str:
        """The facet of both values."""
        return self.left.mention.facet

    @property
    def kind(self) -> str:
        """The kind of quantity that is compared."""
        return str(getattr(self.left.mention.value, "kind", ""))


def evidence(left: Held, right: Held, topic: Topic, rivals: int = MANY) -> SlotEvidence:
    """What the rules look at."""
    slots = left.slot, right.slot
    one, two = (around(slot, topic) for slot in slots)
    shared = related(left.reading, right.reading, topic)
    met = one.met(two), two.met(one)
    return SlotEvidence(left, right, slots, (one, two), met, shared, topic, rivals)


def around(slot: Slot, topic: Topic) -> Around:
    """The words around a value, by how close they stand and how much they tell; found once for
    the topic of the dossier, since a value is held against many."""
    if slot.around is None or slot.around[0] is not topic:
        beside = frozenset(stem for stem, close in slot.near.items() if close >= CLOSE)
        slot.around = topic, Around.of(_weighed(slot, topic), beside)
    made: Around = slot.around[1]
    return made


def _weighed(slot: Slot, topic: Topic) -> dict[str, float]:
    made = {}
    facet = slot.facet
    moments, sides, said = by_line("moments"), by_line("dimensions"), reporting()
    for stem, close in slot.near.items():
        weight = close * topic.weight(stem)
        dated = facet == "date" and stem in moments and stem not in said
        if weight and (dated or (facet == "number" and stem in sides)):
            weight = HARD * max(weight, close / 2)
        if weight:
            made[stem] = weight
    return made
