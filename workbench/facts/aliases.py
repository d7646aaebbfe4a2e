"""Which names the sources themselves give to one bearer: "Harrow, known as the Weavers"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workbench.facts.extract import Stated
from workbench.facts.topic import Topic
from workbench.words.tokens import Reading

Parts = tuple[str, ...]
# Keys of lines whose value is another name of what the dossier is about.
_KEYS = frozenset(
    [
        *("nickname", "nicknames", "also known as", "known as", "aka", "alias", "aliases"),
        *("other name", "other names", "short name", "called", "also called"),
    ]
)


class Aliases:
    """The names that some source gives to one bearer."""

    def __init__(self, told: Iterable[Stated], topic: Topic) -> None:
        self._names: dict[Parts, set[Parts]] = defaultdict(set)
        self._topic, self._of_topic = topic, set[Parts]()
        for each in told:
            value = each.mention.value
            if each.mention.facet != "name":
                continue
            for other in value.others:
                self._names[value.parts].add(other)
                self._names[other].add(value.parts)
            if _keyed(each.reading, each.mention.first):
                self._of_topic.add(value.parts)

    def one(self, left: Stated, right: Stated) -> bool:
        """Whether two names are known to be of one bearer."""
        if left.mention.facet != "name" or right.mention.facet != "name":
            return False
        one, two = left.mention.value.parts, right.mention.value.parts
        if two in self._names.get(one, ()):
            return True
        ends = ((one, right), (two, left))
        return any(parts in self._of_topic and self._is_topic(end) for parts, end in ends)

    def _is_topic(self, stated: Stated) -> bool:
        stems = stated.reading.stems[stated.mention.first : stated.mention.last]
        return self._topic.names.issuperset(stems)


def _keyed(reading: Reading, first: int) -> bool:
    """Whether the key of a line says that its value is another name."""
    at = next((at for at in range(first, 0, -1) if ":" in reading.gap(at)), 0)
    return bool(at) and " ".join(reading.lowers[:at]) in _KEYS
