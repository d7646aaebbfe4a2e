"""What the rules of one slot look at: two values, where they stand, and what is known of both."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from workbench.facts.slots import Slot
from workbench.facts.topic import Topic
from workbench.measures.mention import Mention
from workbench.words.tokens import Reading

MANY = 100  # values of a sort, where nobody counted them


class Held(Protocol):
    """A value with the text it stands in and the slot it fills there."""

    @property
    def reading(self) -> Reading: ...
    @property
    def mention(self) -> Mention: ...
    @property
    def slot(self) -> Slot: ...


class Evidence(NamedTuple):
    """Two values under comparison, the topic of their dossier, and how many values of their sort
    either text gives."""

    left: Held
    right: Held
    topic: Topic
    rivals: int = MANY

    @property
    def facet(self) -> str:
        return self.left.mention.facet

    @property
    def slots(self) -> tuple[Slot, Slot]:
        return self.left.slot, self.right.slot

    @property
    def kind(self) -> str:
        """The kind of quantity that is compared."""
        return str(getattr(self.left.mention.value, "kind", ""))
